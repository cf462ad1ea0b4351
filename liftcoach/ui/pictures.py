"""Pictures of exercises for the pages: one that moves, and small still ones."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from liftcoach.content.motions import Motions
from liftcoach.domain.exercise import Exercise
from liftcoach.domain.prescription import Prescription
from liftcoach.figure.motion import Motion
from liftcoach.painting.looks import DEFAULT_PERSON, PEOPLE
from liftcoach.painting.stills import thumbnail
from liftcoach.ui.theme.theme import theme
from liftcoach.ui.widgets.figure_stage import current_look
from liftcoach.ui.widgets.figure_view import FigureView

_THUMB_PX = 84


class Pictures:
    """Makes pictures where an exercise has a motion; None where it has none yet."""

    def __init__(
        self, motions: Motions, less_motion: Callable[[], bool], person: Callable[[], str] = lambda: DEFAULT_PERSON
    ) -> None:
        self._motions = motions
        self._less_motion = less_motion
        self._person = person

    @property
    def person(self) -> str:
        """Who is drawn: the one whom the profile chose, if there still is such a one."""
        chosen = self._person()
        return chosen if chosen in PEOPLE else DEFAULT_PERSON

    def motion_of(self, exercise: Exercise) -> Motion | None:
        """The exercise's motion, read when it is first asked for."""
        return self._motions.motion_of(exercise)

    def moving(self, exercise: Exercise, asked: Prescription | None = None) -> QWidget | None:
        """A figure that does the exercise, at the tempo and on the side that were asked for."""
        motion = self.motion_of(exercise)
        if motion is None:
            return None
        view = FigureView(buttons=False, words=False)
        view.show_less_motion(on=self._less_motion())
        view.show_person(self.person)
        view.show_exercise(
            exercise, motion, asked.tempo if asked is not None else None, side=asked.side if asked is not None else ""
        )
        return view

    def small(self, exercise: Exercise) -> QWidget | None:
        """A still picture, painted once."""
        motion = self.motion_of(exercise)
        return None if motion is None else Thumbnail(exercise, motion, self.person)


class Thumbnail(QFrame):
    """A small still picture on the stage's colour; the words beside it say what it is."""

    def __init__(self, exercise: Exercise, motion: Motion, person: str = DEFAULT_PERSON) -> None:
        super().__init__()
        self.setProperty("card", "thumb")
        self._exercise, self._motion, self._person = exercise, motion, person
        self._picture = QLabel()
        self._picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(4, 4, 4, 4)
        layout.addWidget(self._picture)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange and hasattr(self, "_picture"):
            self._fit()
            self._paint()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        self._paint()

    def _fit(self) -> None:
        side = theme().target(_THUMB_PX)
        self.setFixedSize(side, side)

    def _paint(self) -> None:
        side, ratio = self.width() - 8, self.devicePixelRatioF()
        self._picture.setPixmap(
            thumbnail(self._exercise.id, self._motion, current_look(), side, person=self._person, ratio=ratio)
        )
