"""Pictures of exercises for the pages: one that moves, and small still ones."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from liftcoach.content.motions import Motions
from liftcoach.domain.exercise import Exercise
from liftcoach.figure.motion import Motion
from liftcoach.painting.stills import thumbnail
from liftcoach.ui.theme.theme import theme
from liftcoach.ui.widgets.figure_stage import current_look
from liftcoach.ui.widgets.figure_view import FigureView

_THUMB_PX = 84


class Pictures:
    """Makes pictures where an exercise has a motion; None where it has none yet."""

    def __init__(self, motions: Motions, less_motion: Callable[[], bool]) -> None:
        self._motions = motions
        self._less_motion = less_motion

    def motion_of(self, exercise: Exercise) -> Motion | None:
        """The exercise's motion, read when it is first asked for."""
        return self._motions.motion_of(exercise)

    def moving(self, exercise: Exercise) -> QWidget | None:
        """A figure that does the exercise."""
        motion = self.motion_of(exercise)
        if motion is None:
            return None
        view = FigureView(buttons=False, words=False)
        view.show_less_motion(on=self._less_motion())
        view.show_exercise(exercise, motion)
        return view

    def small(self, exercise: Exercise) -> QWidget | None:
        """A still picture, painted once."""
        motion = self.motion_of(exercise)
        return None if motion is None else Thumbnail(exercise, motion)


class Thumbnail(QFrame):
    """A small still picture on the stage's colour; the words beside it say what it is."""

    def __init__(self, exercise: Exercise, motion: Motion) -> None:
        super().__init__()
        self.setProperty("card", "thumb")
        self._exercise, self._motion = exercise, motion
        self._picture = QLabel()
        self._picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(4, 4, 4, 4)
        layout.addWidget(self._picture)
        side = theme().target(_THUMB_PX)
        self.setFixedSize(side, side)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        self._picture.setPixmap(
            thumbnail(self._exercise.id, self._motion, current_look(), self.width() - 8, ratio=self.devicePixelRatioF())
        )
