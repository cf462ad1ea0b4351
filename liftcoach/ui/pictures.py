"""Pictures of exercises for the pages: one that moves, and small still ones."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPixmap, QResizeEvent
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from liftcoach.content.library import has_motion
from liftcoach.domain.exercise import Exercise
from liftcoach.domain.prescription import Prescription
from liftcoach.ui.after_words import AfterWords
from liftcoach.ui.theme.theme import theme
from liftcoach.ui.theme.tokens import SOFT_RADIUS_PX

if TYPE_CHECKING:
    # The figure is not imported before the first picture is drawn: words come first.
    from liftcoach.content.motions import Motions
    from liftcoach.figure.motion import Motion
    from liftcoach.ui.widgets.figure_view import FigureView, Pace

_THUMB_PX = 84


def shipped_motions() -> Motions:
    """The motions of the exercises that come with the program."""
    from liftcoach.content.motions import Motions

    return Motions.shipped()


class Pictures:
    """Makes pictures where an exercise has a motion; None where it has none yet.

    With `after_words` the first ones stay empty until the words of the page stand.
    """

    def __init__(
        self,
        motions: Callable[[], Motions],
        person: Callable[[], str] = lambda: "",
        *,
        after_words: AfterWords | None = None,
    ) -> None:
        self._make_motions = motions
        self._motions: Motions | None = None
        self._person = person
        self._after_words = after_words
        self._pace: Pace | None = None

    @property
    def person(self) -> str:
        """Who is drawn: the one whom the profile chose, if there still is such a one."""
        from liftcoach.painting.looks import DEFAULT_PERSON, PEOPLE

        chosen = self._person()
        return chosen if chosen in PEOPLE else DEFAULT_PERSON

    def motion_of(self, exercise: Exercise) -> Motion | None:
        """The exercise's motion, read when it is first asked for."""
        if self._motions is None:
            self._motions = self._make_motions()
        return self._motions.motion_of(exercise)

    def moving(self, exercise: Exercise, asked: Prescription | None = None) -> QWidget | None:
        """A figure that does the exercise, at the tempo and on the side that were asked for."""
        if self._after_words is None or self._after_words.is_over:
            return self._figure_of(exercise, asked)
        if not has_motion(exercise.id):
            return None
        stage = EmptyStage()
        self._after_words.do(stage, lambda: stage.fill(self._figure_of(exercise, asked)))
        return stage

    def small(self, exercise: Exercise) -> QWidget | None:
        """A still picture, painted once."""
        if self._after_words is None or self._after_words.is_over:
            return None if self.motion_of(exercise) is None else Thumbnail(lambda *size: self._still(exercise, *size))
        return (
            Thumbnail(lambda *size: self._still(exercise, *size), self._after_words)
            if has_motion(exercise.id)
            else None
        )

    def _figure_of(self, exercise: Exercise, asked: Prescription | None) -> FigureView | None:
        from liftcoach.ui.widgets.figure_view import FigureView

        motion = self.motion_of(exercise)
        if motion is None:
            return None
        view = FigureView(small=True)
        view.show_person(self.person)
        view.show_exercise(
            exercise, motion, asked.tempo if asked is not None else None, side=asked.side if asked is not None else ""
        )
        if self._pace is not None:
            # The page makes its figure afresh when the plan changes; who paused the last one paused this one.
            view.take_up(self._pace)
        view.paced.connect(self._remember_pace)
        return view

    def _remember_pace(self, pace: Pace) -> None:
        self._pace = pace

    def _still(self, exercise: Exercise, side_px: int, ratio: float) -> QPixmap | None:
        from liftcoach.painting.stills import thumbnail
        from liftcoach.ui.widgets.figure_stage import current_look

        motion = self.motion_of(exercise)
        if motion is None:
            return None
        return thumbnail(exercise.id, motion, current_look(), side_px, person=self.person, ratio=ratio)


Still = Callable[[int, float], QPixmap | None]
"""Paints a square still; its side in pixels of the screen's ratio."""


class Thumbnail(QFrame):
    """A small still picture on the stage's colour; the words beside it say what it is."""

    def __init__(self, still: Still, after_words: AfterWords | None = None) -> None:
        super().__init__()
        self.setProperty("card", "thumb")
        self._still, self._after_words = still, after_words
        self._picture = QLabel()
        self._picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(4, 4, 4, 4)
        layout.addWidget(self._picture)
        side = theme().target(_THUMB_PX)
        self.setFixedSize(side, side)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        if self._after_words is None:
            self._paint()
        else:
            self._after_words.do(self, self._paint)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange and hasattr(self, "_picture"):
            side = theme().target(_THUMB_PX)
            self.setFixedSize(side, side)
            # A page styles its parts many times before it is shown: only what was drawn is drawn again.
            if not self._picture.pixmap().isNull():
                self._paint()

    def _paint(self) -> None:
        picture = self._still(self.width() - 8, self.devicePixelRatioF())
        if picture is not None:
            self._picture.setPixmap(picture)


class EmptyStage(QWidget):
    """The stage before its figure steps on it, as large and of the same colour."""

    def __init__(self) -> None:
        super().__init__()
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)

    def fill(self, figure: QWidget | None) -> None:
        """Let the figure take the whole place."""
        if figure is not None:
            self._layout.addWidget(figure)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        if self._layout.count():
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme().colour("stage"))
        painter.drawRoundedRect(QRectF(self.rect()), SOFT_RADIUS_PX, SOFT_RADIUS_PX)
        painter.end()
