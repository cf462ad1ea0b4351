"""Whose data lives here: make, rename, choose, put away and bring back."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from liftcoach.ui.settings.section import Section
from liftcoach.ui.settings.shown import ProfileShown
from liftcoach.ui.widgets.buttons import Button
from liftcoach.ui.widgets.flow import Flow
from liftcoach.ui.widgets.layout import boxed, column, emptied, row, rule
from liftcoach.ui.widgets.speech import say
from liftcoach.ui.widgets.text import Text
from liftcoach.ui.widgets.two_columns import TwoColumns

_LONGEST_NAME = 80


class ProfilesSection(Section):
    """Nothing here deletes: what is put away can be brought back."""

    made = Signal(str)
    """The name of a new profile."""
    chosen = Signal(str)
    renamed = Signal(str, str)
    """The profile's id and its new name."""
    put_away = Signal(str)
    brought_back = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.show_title(
            self.tr("Profiles"), self.tr("Each person has a file of their own. Putting one away deletes nothing.")
        )
        self._list = column(gap=10)
        self._name = QLineEdit()
        self._name.setObjectName("new-profile-name")
        self._name.setMaxLength(_LONGEST_NAME)
        self._name.setAccessibleName(self.tr("Name of the new profile"))
        make = Button(self.tr("Make a new profile"), icon_name="plus")
        make.setObjectName("make-profile")
        make.clicked.connect(self._make)
        self._problem = Text("", ink="danger")
        self._problem.hide()
        for part in (boxed(self._list), rule(), Text(self._name.accessibleName(), "label"), self._name, self._problem):
            self.fields.addWidget(part)
        self.fields.addLayout(row(make, None))

    def show_profiles(self, profiles: tuple[ProfileShown, ...]) -> None:
        """Show everybody, those put away last."""
        emptied(self._list)
        for number, profile in enumerate(sorted(profiles, key=lambda one: one.put_away)):
            if number:
                self._list.addWidget(rule())
            self._list.addWidget(self._line(profile))

    def _line(self, profile: ProfileShown) -> QWidget:
        shown = profile.name or self.tr("Without a name")
        state = self.tr("Open now") if profile.chosen else self.tr("Put away") if profile.put_away else ""
        if profile.is_locked:
            state = self.tr("Locked: the name is inside of the file.")
        buttons = Flow(gap=6, at_end=True)
        field = QLineEdit(profile.name)
        field.setObjectName(f"name-{profile.id}")
        field.setMaxLength(_LONGEST_NAME)
        field.setAccessibleName(self.tr("New name for {name}").format(name=shown))
        keep = Button(self.tr("Keep this name"), icon_name="check")
        keep.setObjectName(f"keep-name-{profile.id}")
        keep.clicked.connect(lambda: self.renamed.emit(profile.id, field.text().strip()))
        form = boxed(column(field, row(keep, None), gap=8))
        form.hide()

        def add(name: str, words: str) -> Button:
            button = Button(words)
            button.setObjectName(f"{name}-{profile.id}")
            button.setAccessibleName(f"{words}: {shown}")
            buttons.addWidget(button)
            return button

        if profile.put_away:
            add("bring-back", self.tr("Bring back")).clicked.connect(lambda: self.brought_back.emit(profile.id))
        else:
            if not profile.chosen:
                add("choose", self.tr("Open")).clicked.connect(lambda: self.chosen.emit(profile.id))
            if profile.is_locked:
                return self._described(shown, state, buttons)
            rename = add("rename", self.tr("Rename"))
            rename.make_opener(forgets=lambda: False)
            rename.toggled.connect(form.setVisible)
            if not profile.chosen:
                add("put-away", self.tr("Put away")).clicked.connect(lambda: self.put_away.emit(profile.id))
        line = self._described(shown, state, buttons)
        layout = line.layout()
        assert layout is not None
        layout.addWidget(form)
        return line

    @staticmethod
    def _described(shown: str, state: str, buttons: Flow) -> QWidget:
        words = column(Text(shown, "h3"), gap=2)
        if state:
            words.addWidget(Text(state, "small", ink="ink2"))
        words.addStretch(1)
        columns = TwoColumns(boxed(words), boxed(buttons))
        columns.folded.connect(lambda one_column: buttons.put_at_end(on=not one_column))
        return boxed(column(columns, gap=8))

    def _make(self) -> None:
        name = self._name.text().strip()
        self._problem.setText("" if name else self.tr("Please write a name first."))
        self._problem.setVisible(not name)
        say(self, self._problem.text())
        if name:
            self._name.clear()
            self.made.emit(name)
