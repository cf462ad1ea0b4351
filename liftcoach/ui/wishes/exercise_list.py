"""Find an exercise of the library by a few letters of its name."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from liftcoach.domain.exercise import Exercise
from liftcoach.ui.widgets.layout import column
from liftcoach.ui.widgets.pick_list import PickList
from liftcoach.ui.widgets.text import Text

_ROWS_SEEN = 5
_LETTERS = Qt.ItemDataRole.UserRole + 1


class ExerciseList(QWidget):
    """A line to type in above a list; Enter, Space or a click choose, arrow keys only look."""

    picked = Signal(str)
    """The id of an exercise."""

    def __init__(self, exercises: Iterable[Exercise]) -> None:
        super().__init__()
        self._search = QLineEdit()
        self._search.setObjectName("find-exercise")
        self._search.setAccessibleName(self.tr("Part of the exercise’s name"))
        self._search.textChanged.connect(self._narrow)
        self._list = PickList(_ROWS_SEEN)
        self._search.returnPressed.connect(self._list.pick_current)
        self._list.setObjectName("exercises-found")
        self._list.setAccessibleName(self.tr("Exercises"))
        self._list.picked.connect(self.picked)
        self._none = Text(self.tr("There is none with these letters."), ink="ink2")
        self._none.hide()
        for exercise in sorted(exercises, key=lambda one: one.name.casefold()):
            item = self._list.add(exercise.id, exercise.name)
            # Found by the names that other people know it by, too.
            item.setData(_LETTERS, " ".join((exercise.name, *exercise.other_names)).casefold())
        self._list.restyle()
        self.setLayout(
            column(Text(self.tr("Type a part of its name"), "label"), self._search, self._list, self._none, gap=6)
        )

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange and hasattr(self, "_list"):
            self._list.restyle()

    def _narrow(self, typed: str) -> None:
        letters = typed.strip().casefold()
        found = 0
        for number in range(self._list.count()):
            item = self._list.item(number)
            fits = letters in str(item.data(_LETTERS))
            item.setHidden(not fits)
            if fits and not found:
                self._list.setCurrentItem(item)
            found += fits
        self._none.setVisible(not found)
