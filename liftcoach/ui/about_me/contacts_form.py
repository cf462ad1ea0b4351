"""Whom to call, written down before it is needed."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from PySide6.QtWidgets import QLineEdit

from liftcoach.domain.lifter import Contacts, Lifter
from liftcoach.ui.about_me.form import REACH, Form

_LONGEST_NUMBER = 60


class ContactsForm(Form):
    """Three numbers; none is filled in beforehand, because a wrong one could cost time."""

    def __init__(self) -> None:
        super().__init__("")
        self.title = self.tr("Whom to call")
        self.hint = self.tr("We show these large if a warning sign comes up. They stay on this computer.")
        self._fields: dict[str, QLineEdit] = {}
        for name, words in (
            ("care_team", self.tr("Your care team’s telephone number")),
            ("out_of_hours", self.tr("The number for evenings and weekends")),
            ("emergency_number", self.tr("The emergency number where you live")),
        ):
            field = QLineEdit()
            field.setObjectName(name.replace("_", "-"))
            field.setAccessibleName(words)
            field.setMaxLength(_LONGEST_NUMBER)
            field.setProperty(REACH, "medium")
            field.textChanged.connect(self.changed)
            self._fields[name] = field
            self.ask(words, field)

    def show_lifter(self, who: Lifter) -> None:
        for name, field in self._fields.items():
            field.setText(getattr(who.contacts, name))

    def described(self, who: Lifter, today: date) -> Lifter:
        texts = {name: field.text().strip() for name, field in self._fields.items()}
        return replace(who, contacts=replace(who.contacts or Contacts(), **texts))
