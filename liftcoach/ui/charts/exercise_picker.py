"""Which exercise is drawn: a list that opens below its button and has every name in sight of the arrow keys."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QListWidget, QListWidgetItem

from liftcoach.insight.charting import ChartedExercise
from liftcoach.ui.charts.translated import translated
from liftcoach.ui.theme.theme import theme
from liftcoach.ui.widgets.buttons import ENTER_KEYS
from liftcoach.words.charts import charted_name

_MOST_ROWS_SEEN = 7


class ExercisePicker(QListWidget):
    """Plain values in, the chosen id out. Enter, Space or a click choose; arrow keys only look."""

    picked = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("exercise-list")
        self.setAccessibleName(self.tr("Exercise to draw"))
        self.setUniformItemSizes(True)
        self.itemClicked.connect(self._pick)

    def show_exercises(self, exercises: Sequence[ChartedExercise], chosen: str) -> None:
        """Fill the list and stand on the chosen one."""
        self.clear()
        for exercise in exercises:
            item = QListWidgetItem(charted_name(exercise, translated))
            item.setData(Qt.ItemDataRole.UserRole, exercise.id)
            self.addItem(item)
            if exercise.id == chosen:
                self.setCurrentItem(item)
        self.restyle()

    def restyle(self) -> None:
        """Take the height of rows from the look in force."""
        row_px = max(theme().target(), round(theme().type_px("body") * 2))
        for number in range(self.count()):
            self.item(number).setSizeHint(QSize(row_px, row_px))
        self.setFixedHeight(row_px * min(max(self.count(), 1), _MOST_ROWS_SEEN) + 12)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        if event.key() in (*ENTER_KEYS, Qt.Key.Key_Space) and not event.modifiers() and self.currentItem() is not None:
            self._pick(self.currentItem())
            return
        super().keyPressEvent(event)

    def _pick(self, item: QListWidgetItem) -> None:
        self.picked.emit(str(item.data(Qt.ItemDataRole.UserRole)))
