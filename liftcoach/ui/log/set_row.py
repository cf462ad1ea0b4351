"""One logged set in words, with a way to change it and a way to take it out."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from liftcoach.domain.exercise import Exercise
from liftcoach.domain.training import LoggedSet
from liftcoach.ui.log.set_form import Owned, SetForm
from liftcoach.ui.log.set_words import set_words
from liftcoach.ui.widgets.buttons import Button
from liftcoach.ui.widgets.flow import Flow
from liftcoach.ui.widgets.layout import boxed, card, column, emptied, row, spaced
from liftcoach.ui.widgets.text import Text

_LEAST_TEXT_PX = 200


class SetRow(QWidget):
    """`exercise` is None for one that is not of the library, such as an imported one: its load then stays."""

    changed = Signal(object)
    """The `LoggedSet` with what the person changed."""
    taken_out = Signal(int)
    """The id of the set."""

    def __init__(self, title: str, one: LoggedSet, exercise: Exercise | None, owned: Owned, *, about: str = "") -> None:
        super().__init__()
        self._set, self._exercise, self._owned = one, exercise, owned
        words = f"{title}: {set_words(one)}"
        said = f"{about} {words}".strip()
        self._change = Button(self.tr("Change"))
        self._change.setAccessibleName(self.tr("Change {what}").format(what=said))
        self._change.setObjectName(f"change-{one.id}")
        self._change.clicked.connect(self._edit)
        take_out = Button(self.tr("Take out"), kind="ghost")
        take_out.setAccessibleName(self.tr("Take out {what}").format(what=said))
        take_out.setObjectName(f"take-out-{one.id}")
        take_out.clicked.connect(lambda: self.taken_out.emit(one.id))
        text = Text(words)
        text.setMinimumWidth(_LEAST_TEXT_PX)
        self._below = QVBoxLayout()
        spaced(self._below, gap=0, margin=0)
        self.setLayout(column(row(text, boxed(Flow(self._change, take_out))), self._below, gap=4))

    def _edit(self) -> None:
        if self._below.count():
            emptied(self._below)
            return
        one = self._set
        form = SetForm()
        form.show_set(one, self._exercise, self._owned)
        keep = Button(self.tr("Keep this"), icon_name="check")
        keep.setObjectName(f"keep-{one.id}")
        keep.clicked.connect(lambda: self._keep(form))
        form.changed.connect(lambda: keep.setEnabled(not form.is_mistaken))
        leave = Button(self.tr("Leave as it was"), kind="ghost")
        leave.setObjectName(f"leave-{one.id}")
        leave.clicked.connect(self._leave)
        as_shown = self._said(form)
        leave.make_leaver(forgets=lambda: form.is_mistaken or self._said(form) != as_shown)
        self._below.addWidget(card(column(form, Flow(keep, leave)), "soft", padding=14))

    def _keep(self, form: SetForm) -> None:
        if form.is_mistaken:
            return
        self.changed.emit(self._said(form))

    def _said(self, form: SetForm) -> LoggedSet:
        said = form.said(self._set.exercise, side=self._set.side)
        return replace(
            self._set,
            done=said.done,
            load=said.load,
            reps_in_reserve=said.reps_in_reserve,
            pain=said.pain,
            hurt_joint=said.hurt_joint,
        )

    def _leave(self) -> None:
        emptied(self._below)
        self._change.setFocus()
