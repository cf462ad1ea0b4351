"""What each name of the file becomes: an exercise of the library, or the person's own."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QLineEdit, QWidget

from liftcoach.exchange.preview import ExerciseName
from liftcoach.ui.importing.opening_row import OpeningRow
from liftcoach.ui.translation import in_readers_language
from liftcoach.ui.widgets.buttons import Button
from liftcoach.ui.widgets.flow import Flow
from liftcoach.ui.widgets.layout import boxed, column, emptied, row, rule, spaced
from liftcoach.ui.widgets.text import Text
from liftcoach.words.imports import SETS, counted

LibraryName = tuple[str, str]
"""An exercise's id and name."""
_MOST_OFFERED = 8


class NamesCard(QFrame):
    """Unknown names first; those that the library knew are folded away until asked for."""

    named = Signal(str, object)
    """A name of the file, and the id of the exercise it becomes (None: the person's own)."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("names-card")
        self.setProperty("card", "card")
        self._unknown = column(gap=8)
        self._known = boxed(column(gap=8))
        self._known.hide()
        self._said = Text("", ink="ink2")
        self._toggle = Button(kind="ghost", icon_name="caret-right")
        self._toggle.setObjectName("show-known-names")
        self._toggle.clicked.connect(self._fold)
        layout = column(
            Text(self.tr("Names of exercises"), "h2"),
            self._said,
            self._unknown,
            row(self._toggle, None),
            self._known,
        )
        spaced(layout, margin=22)
        self.setLayout(layout)
        self._rows: dict[str, NameRow] = {}
        self._count_known = 0

    def show_names(self, names: Sequence[ExerciseName], library: Sequence[LibraryName]) -> None:
        """Show these names; rows that are there already only change their words."""
        if [name.name for name in names] != list(self._rows):
            self._rebuild(names, library)
        for name in names:
            self._rows[name.name].show_name(name)
        unknown = sum(not name.matched for name in names)
        self._said.setText(
            self.tr("We know all of them.")
            if not unknown
            else self.tr("We do not know these. They stay under your own names, or you say which exercise they are.")
        )

    def _rebuild(self, names: Sequence[ExerciseName], library: Sequence[LibraryName]) -> None:
        known = self._known.layout()
        assert known is not None
        for layout in (self._unknown, known):
            emptied(layout)
        self._rows = {name.name: NameRow(name, library) for name in names}
        for name in names:
            name_row = self._rows[name.name]
            name_row.named.connect(self.named)
            layout = known if name.matched else self._unknown
            if layout.count():
                layout.addWidget(rule())
            layout.addWidget(name_row)
        self._count_known = sum(name.matched for name in names)
        self._toggle.setVisible(self._count_known > 0)
        self._say_toggle()

    def _fold(self) -> None:
        self._known.setVisible(not self._known.isVisibleTo(self))
        self._say_toggle()

    def _say_toggle(self) -> None:
        is_open = self._known.isVisibleTo(self)
        template = self.tr("Hide the names that we know") if is_open else self.tr("Names that we know: {count}")
        self._toggle.show_text(template.format(count=self._count_known))
        self._toggle.show_icon("caret-down" if is_open else "caret-right")


class NameRow(OpeningRow):
    """One name with what it becomes; opened, a short search of the library."""

    def __init__(self, name: ExerciseName, library: Sequence[LibraryName]) -> None:
        super().__init__(name.name)
        self._library = tuple(library)
        self._says.setText(name.name)
        self._change.show_name(self.tr("Change what {name} becomes").format(name=name.name))
        self._change.setObjectName(f"change-{name.name}")
        self._offers = Flow(gap=8)

    def show_name(self, name: ExerciseName) -> None:
        """Say how many sets, and what the name becomes."""
        names = dict(self._library)
        if name.exercise is None:
            template = self.tr("{sets}. Kept as your own.")
        else:
            template = self.tr("{sets}. Taken as {exercise}.")
        exercise = names.get(name.exercise or "", name.exercise)
        sets = counted(SETS, name.sets, in_readers_language)
        self._becomes.setText(template.format(sets=sets, exercise=exercise))

    def _made_chooser(self) -> QWidget:
        search = QLineEdit()
        search.setObjectName(f"search-{self._name}")
        search.setPlaceholderText(self.tr("Part of the exercise’s name"))
        search.setAccessibleName(self.tr("Search our exercises for {name}").format(name=self._name))
        search.textChanged.connect(self._offer)
        chooser = boxed(column(search, boxed(self._offers), gap=8))
        self._offer("")
        return chooser

    def _offer(self, typed: str) -> None:
        emptied(self._offers)
        words = typed.casefold().split()
        fitting = [offer for offer in self._library if all(word in offer[1].casefold() for word in words)]
        offers: list[tuple[str | None, str]] = [(None, self.tr("Keep as my own")), *fitting[:_MOST_OFFERED]]
        for exercise, words_shown in offers:
            button = Button(words_shown)
            button.setObjectName(f"name-{exercise or 'own'}")
            button.clicked.connect(lambda _on=False, exercise=exercise: self._choose(exercise))
            self._offers.addWidget(button)
