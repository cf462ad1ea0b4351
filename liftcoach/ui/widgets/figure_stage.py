"""The stage on which the figure is painted; it moves only while it can be seen."""

from __future__ import annotations

from PySide6.QtCore import QElapsedTimer, QEvent, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QPainter, QPaintEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from liftcoach.figure.motion import Instant, Motion
from liftcoach.painting.looks import DARK, DEFAULT_PERSON, HIGH_CONTRAST, LIGHT, PEOPLE, Look
from liftcoach.painting.outline import Ghost
from liftcoach.painting.scene import Backdrop, Scene
from liftcoach.painting.stills import finish_instant, start_instant
from liftcoach.ui.theme.theme import theme
from liftcoach.ui.theme.tokens import SOFT_RADIUS_PX, ThemeName

FRAME_MS = 40
"""25 pictures a second: smooth for a slow movement, and a quarter of a core at most."""
_WISHED_PX = 280
_LONGEST_STEP_S = 0.25
"""After a stall the figure goes on from where it was instead of jumping."""
_LOOKS = {ThemeName.LIGHT: LIGHT, ThemeName.DARK: DARK, ThemeName.HIGH_CONTRAST: HIGH_CONTRAST}


def current_look() -> Look:
    """The figure's colours for the theme in force."""
    return _LOOKS[theme().name]


class FigureStage(QWidget):
    """Plays one motion round and round."""

    instant_changed = Signal(object)
    """The Instant now shown."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._motion: Motion | None = None
        self._person = DEFAULT_PERSON
        self._yaw: float | None = None
        self._seconds = 0.0
        self._speed = 1.0
        self._wanted = False
        self._still = False
        self._scene: Scene | None = None
        self._ghost: Ghost | None = None
        self._backdrop: Backdrop | None = None
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.CoarseTimer)
        self._timer.timeout.connect(self._tick)
        self._watch = QElapsedTimer()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    @property
    def playing(self) -> bool:
        """Whether the figure is meant to move; it rests while it is hidden."""
        return self._wanted and not self._still

    @property
    def running(self) -> bool:
        """Whether anything costs time just now."""
        return self._timer.isActive()

    @property
    def seconds(self) -> float:
        """How far into the round the figure is."""
        return self._seconds

    def show_motion(self, motion: Motion | None, *, seconds: float = 0.0) -> None:
        """Show a motion from its beginning, or from another time of its round."""
        self._motion = motion
        self._seconds = seconds
        self._changed()
        self._run_if_seen()

    def show_person(self, person: str) -> None:
        """Draw this person from now on; an unknown name draws the usual one."""
        known = person if person in PEOPLE else DEFAULT_PERSON
        if known != self._person:
            self._person = known
            self._changed()

    def look_from(self, yaw: float | None) -> None:
        """See the figure from an angle in degrees; None for the exercise's own best view."""
        self._yaw = yaw
        self._changed()

    def play(self, *, on: bool) -> None:
        """Move or hold still."""
        self._wanted = on
        self._run_if_seen()

    def set_speed(self, speed: float) -> None:
        """1 is the prescribed tempo."""
        self._speed = speed

    def set_still(self, *, on: bool) -> None:
        """Show only the start and the finish, without any motion."""
        self._still = on
        self._changed()
        self._run_if_seen()

    def go_to(self, seconds: float) -> None:
        """Show a time of the round."""
        if self._motion is not None:
            self._seconds = seconds % self._motion.seconds
            self.update()
            self.instant_changed.emit(self.instant())

    def instant(self) -> Instant | None:
        """What is shown now."""
        if self._motion is None:
            return None
        return finish_instant(self._motion) if self._still else self._motion.at(self._seconds)

    def sizeHint(self) -> QSize:  # noqa: N802
        # Where there is more room the stage takes it.
        return QSize(theme().target(_WISHED_PX), theme().target(_WISHED_PX))

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        return QSize(160, 160)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802
        super().showEvent(event)
        self._run_if_seen()

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802
        super().hideEvent(event)
        self._timer.stop()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        self._ghost = None
        self._backdrop = None

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange:
            self._changed()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        if self.playing and not self._timer.isActive():
            self._run_if_seen()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme().colour("stage"))
        painter.drawRoundedRect(QRectF(self.rect()), SOFT_RADIUS_PX, SOFT_RADIUS_PX)
        instant = self.instant()
        if self._motion is None or instant is None:
            return
        margin = theme().space(10)
        area = QRectF(self.rect()).adjusted(margin, margin, -margin, -margin)
        if self._scene is None:
            self._scene = Scene.of(self._motion, current_look(), PEOPLE[self._person], yaw=self._yaw)
        if self._still:
            self._paint_start_and_finish(painter, area, self._scene)
            return
        if self._ghost is None and self._motion.ghost:
            self._ghost = self._scene.ghost(area, self.devicePixelRatioF())
        if self._backdrop is None:
            self._backdrop = self._scene.backdrop(area, self.devicePixelRatioF())
        self._scene.draw_with(painter, area, instant, self._ghost, self._backdrop)

    def _paint_start_and_finish(self, painter: QPainter, area: QRectF, scene: Scene) -> None:
        """Two pictures with their names, beside each other or, where the stage is tall, one over the other."""
        painter.setFont(theme().font("label", 600))
        line = painter.fontMetrics().height()
        wide = area.width() >= area.height()
        width, height = (area.width() / 2, area.height()) if wide else (area.width(), area.height() / 2)
        pictures = ((self.tr("Start"), start_instant(scene.motion)), (self.tr("Finish"), finish_instant(scene.motion)))
        for number, (name, instant) in enumerate(pictures):
            left = area.left() + (number * width if wide else 0)
            top = area.top() + (0 if wide else number * height)
            scene.draw(
                painter,
                QRectF(left, top, width, height - line).adjusted(2, 0, -2, -2),
                instant,
                ghost=scene.motion.ghost and number > 0,
                fades=False,
            )
            painter.setPen(theme().colour("ink"))
            painter.drawText(QRectF(left, top + height - line, width, line), Qt.AlignmentFlag.AlignCenter, name)

    def _changed(self) -> None:
        self._scene = None
        self._ghost = None
        self._backdrop = None
        self.update()

    def _run_if_seen(self) -> None:
        if self.playing and self._motion is not None and self.isVisible():
            self._watch.restart()
            self._timer.start(FRAME_MS)
        else:
            self._timer.stop()

    def _tick(self) -> None:
        if self.visibleRegion().isEmpty() or self.window().isMinimized():
            # Scrolled out of sight. What comes back into sight is painted, and goes on from there.
            self._timer.stop()
            return
        passed = min(self._watch.restart() / 1000, _LONGEST_STEP_S)
        self.go_to(self._seconds + passed * self._speed)
