"""The exercise in words, and its moving figure where there is one."""

from __future__ import annotations

from PySide6.QtCore import QEvent
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from liftcoach.domain.exercise import Exercise
from liftcoach.ui.widgets.layout import column, emptied, row, spaced
from liftcoach.ui.widgets.text import Text

_ANY_HEIGHT_PX = (1 << 24) - 1
"""Qt's own most."""
_NUMBER_PX = 24
"""The least width of a step's number, so that the steps begin below each other."""


class ExerciseCard(QFrame):
    """Name, figure and steps; without a figure also set-up, breathing and what to watch for."""

    def __init__(self, figure: QWidget | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("card", "card")
        self._figure = figure
        self._exercise: Exercise | None = None
        self._limit_px = 0
        self._place = Text("", "label", ink="ink2")
        self._place.setObjectName("place")
        self.head = row(self._place, gap=12)
        """Where the exercise stands; what else belongs on this line may be added."""
        self._name = Text("", "h1")
        self._name.setObjectName("exercise-name")
        self._words = QVBoxLayout()
        spaced(self._words, gap=8, margin=0)
        layout = column(self.head, self._name, gap=6)
        if figure is not None:
            layout.addWidget(figure, 1)
            figure.installEventFilter(self)
        layout.addLayout(self._words)
        layout.addStretch(0)
        spaced(layout, margin=20)
        self.setLayout(layout)

    @property
    def said(self) -> str:
        """Where in the session this stands, and what it is called."""
        return f"{self._place.text()}: {self._name.text()}"

    def show_exercise(self, exercise: Exercise, place: str) -> None:
        """Show an exercise; `place` says where in the session it stands."""
        self._place.setText(place)
        self._name.setText(exercise.name)
        self._exercise = exercise
        self._show_words()

    def keep_within(self, height_px: int) -> None:
        """Grow no taller than this where the words leave the choice; 0 takes any height."""
        self._limit_px = height_px
        self._limit()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        self._limit()

    def event(self, event: QEvent) -> bool:
        # New words count only once they are laid out.
        if event.type() is QEvent.Type.LayoutRequest and hasattr(self, "_limit_px"):
            self._limit()
        return super().event(event)

    def _limit(self) -> None:
        layout = self.layout()
        needed = 0 if layout is None else layout.totalMinimumHeightForWidth(self.width())
        self.setMaximumHeight(max(self._limit_px, needed) if self._limit_px else _ANY_HEIGHT_PX)

    def eventFilter(self, watched: object, event: QEvent) -> bool:  # noqa: N802
        # An exercise without a figure is told in words alone.
        if watched is self._figure and event.type() in (QEvent.Type.ShowToParent, QEvent.Type.HideToParent):
            self._show_words()
        return False

    def _show_words(self) -> None:
        exercise = self._exercise
        emptied(self._words)
        if exercise is None:
            return
        if self._figure is None or self._figure.isHidden():
            self._add(self.tr("What it is good for"), exercise.good_for)
            self._add(self.tr("Get ready"), exercise.set_up)
            self._words.addWidget(Text(self.tr("How to do it"), "label", ink="primary"))
            for number, step in enumerate(exercise.steps, start=1):
                count = Text(f"{number}", "label", wrap=False)
                count.setMinimumWidth(_NUMBER_PX)
                self._words.addLayout(row(count, Text(step), gap=4))
            self._add(self.tr("Breathing"), exercise.breathing)
            self._add(self.tr("Watch out for"), exercise.mistake)
        else:
            self._words.addWidget(Text(" ".join(exercise.steps)))

    def _add(self, heading: str, words: str) -> None:
        if words:
            self._words.addLayout(column(Text(heading, "label", ink="primary"), Text(words), gap=0))
