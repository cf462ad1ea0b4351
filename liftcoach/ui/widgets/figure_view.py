"""The moving figure with its words and its buttons: see the exercise, slow it down, step through it."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QRect, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from liftcoach.domain.exercise import Exercise
from liftcoach.figure.motion import Instant, Motion
from liftcoach.figure.tempo import tempo_seconds
from liftcoach.painting.scene import FRONT_YAW, SIDE_YAW
from liftcoach.ui.theme.theme import theme
from liftcoach.ui.widgets.buttons import Button
from liftcoach.ui.widgets.choice import Choice
from liftcoach.ui.widgets.figure_stage import FigureStage
from liftcoach.ui.widgets.flow import Flow
from liftcoach.ui.widgets.layout import boxed, column, row, spaced
from liftcoach.ui.widgets.text import Text

SLOWER = 0.5
"""The speed of the "slower" button, as a share of the prescribed tempo."""
_LEAST_SMALL_PX = 96
"""The least height of a small view's stage."""
_LOW_PX = 232
"""A small view that is lower than this has its buttons beside the stage, so that the figure stays large."""
_GAP_PX, _LOW_GAP_PX = 8, 4


@dataclass(frozen=True, slots=True)
class Pace:
    """How somebody watches an exercise, for the view that takes this one's place."""

    exercise: str
    playing: bool
    slower: bool
    seconds: float
    """How far into the round the figure was."""


class FigureView(QWidget):
    """Shows how an exercise is done, at the prescribed tempo, with the words of each phase under it.

    Where an exercise has no motion its steps are shown as words. P pauses and goes on while the
    keyboard is inside; nothing runs while the view is hidden. A `small` one has the buttons that
    pause, step and slow, and leaves out those that turn the figure.
    """

    phase_changed = Signal(str)
    """The words of the phase that has just begun."""
    paced = Signal(object)
    """The `Pace` that the person has just chosen."""

    def __init__(self, parent: QWidget | None = None, *, small: bool = False) -> None:
        super().__init__(parent)
        self._motion: Motion | None = None
        self._exercise = ""
        self._small = small
        self._phase = -1
        self._less_motion = False
        self._has_other_side = False
        self.stage = FigureStage()
        if small:
            self.stage.setMinimumSize(160, _LEAST_SMALL_PX)
        self.stage.instant_changed.connect(self._follow)
        self._words = Text("", "label")
        self._words.setObjectName("figure-words")
        self._words.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._pause = Button(icon_name="pause", name=self.tr("Pause"))
        self._pause.setObjectName("figure-pause")
        self._pause.clicked.connect(self._toggle)
        self._play = Button(icon_name="play", name=self.tr("Play"))
        self._play.setObjectName("figure-play")
        self._play.clicked.connect(self._toggle)
        step_kind = "plain" if small else "ghost"
        self._step = Button("" if small else self.tr("Step"), kind=step_kind, icon_name="skip-forward")
        self._step.show_name(self.tr("Step"))
        self._step.setObjectName("figure-step")
        self._step.clicked.connect(self.step)
        self._slower = Button(self.tr("Slower"), kind="segment")
        self._slower.setObjectName("figure-slower")
        self._slower.setCheckable(True)
        self._slower.toggled.connect(self._set_slower)
        self._other = Button(self.tr("Other side"), kind="segment")
        self._other.setObjectName("figure-other-side")
        self._other.setCheckable(True)
        self._other.clicked.connect(self._turn_over)
        self._views = Choice(self.tr("View"), ((SIDE_YAW, self.tr("Side")), (FRONT_YAW, self.tr("Front"))))
        self._views.setObjectName("figure-views")
        self._views.chosen.connect(self.stage.look_from)
        self._buttons = QWidget()
        # Whatever moves by itself can be stopped beside where it moves.
        parts = (self._pause, self._play, self._step, self._slower, self._other, self._views)
        self._flow = Flow(*parts, gap=_GAP_PX)
        self._buttons.setLayout(self._flow)
        self._words_room = boxed(column(self._words, None, gap=0))
        self._beside = row(self.stage, gap=_GAP_PX)
        self._beside.setStretch(0, 1)
        self._parts = column(self._beside, self._words_room, self._buttons, gap=_GAP_PX)
        self._parts.setStretch(0, 1)
        self.setLayout(self._parts)
        self._low = False
        self.show_less_motion(on=theme().less_motion)

    def show_exercise(
        self, exercise: Exercise, motion: Motion | None, tempo: str | None = None, *, side: str = ""
    ) -> None:
        """Show an exercise's motion, or its steps in words when there is none.

        `tempo` gives the seconds of lifting, pause and lowering, as in "2-1-3"; `side` "left" shows
        one-sided work on the left. Work for each side begins on the right and can be turned over.
        A figure that was paused stays so while its exercise stays.
        """
        held = motion is not None and exercise.id == self._exercise and self._is_paused
        seconds = self.stage.seconds if held else 0.0
        self._exercise = exercise.id
        if motion is not None and side == "left":
            motion = motion.mirrored()
        if motion is not None and tempo:
            motion = motion.at_tempo(tempo_seconds(tempo))
        self._motion = motion
        self._phase = -1
        self._has_other_side = motion is not None and exercise.one_sided and motion.mirrored() != motion
        self._other.setChecked(False)
        self.stage.setVisible(motion is not None)
        self.stage.show_motion(motion, seconds=0.0 if motion is None else seconds % motion.seconds)
        self.stage.setAccessibleName(self.tr("Moving figure: {name}").format(name=exercise.name))
        self.stage.setAccessibleDescription(self.phases_as_text())
        self._views.choose(None)
        self.stage.look_from(None)
        if motion is None:
            self._words.setText("\n".join(exercise.steps))
        else:
            self.stage.play(on=not held)
            self._follow(self.stage.instant())
        self._keep_room()
        self._show_buttons()

    def show_person(self, person: str) -> None:
        """Draw the person of this name, as the profile chose."""
        self.stage.show_person(person)

    def show_less_motion(self, *, on: bool) -> None:
        """Show the start and the finish instead of a moving figure, until another look is chosen."""
        self._less_motion = on
        self._phase = -1
        self.stage.set_still(on=on)
        self._follow(self.stage.instant())
        self._show_buttons()

    def phases_as_text(self) -> str:
        """All phases as numbered words, for a screen reader."""
        if self._motion is None:
            return ""
        return " ".join(f"{number}. {phase.words}." for number, phase in enumerate(self._motion.phases, start=1))

    @property
    def _is_paused(self) -> bool:
        return self._motion is not None and not self._less_motion and not self.stage.playing

    def pause(self) -> None:
        """Hold the figure where it is."""
        self.stage.play(on=False)
        self._show_buttons()
        self._tell_pace()

    def play(self) -> None:
        """Let the figure move on."""
        self.stage.play(on=True)
        self._show_buttons()
        self._tell_pace()

    def take_up(self, pace: Pace) -> None:
        """Go on as somebody watched before: as slowly, and paused where the same exercise was."""
        self._slower.setChecked(pace.slower)
        if pace.exercise == self._exercise and not pace.playing:
            self.stage.play(on=False)
            self.stage.go_to(pace.seconds)
        self._show_buttons()

    def _tell_pace(self) -> None:
        playing = not self._is_paused
        self.paced.emit(Pace(self._exercise, playing, self._slower.isChecked(), self.stage.seconds))

    def step(self) -> None:
        """Hold the figure at the end of the phase that it is in, or of the next one when it is there already."""
        instant = self.stage.instant()
        if self._motion is None or instant is None:
            return
        self.pause()
        number = instant.phase if instant.share < 0.999 else (instant.phase + 1) % len(self._motion.phases)
        phase = self._motion.phases[number]
        self.stage.go_to(self._motion.phase_start_s(number) + phase.seconds * 0.9999)
        self._tell_pace()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802
        super().changeEvent(event)
        # A view without its parts yet is still being made.
        if event.type() is QEvent.Type.StyleChange and hasattr(self, "_low"):
            if theme().less_motion != self._less_motion:
                self.show_less_motion(on=theme().less_motion)
            self._keep_room()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        self._keep_room()
        self._place_buttons()

    def _place_buttons(self) -> None:
        """Put the buttons under the words, or one over the other beside the stage where the view is low."""
        low = self._small and self.height() < theme().target(_LOW_PX)
        if low == self._low:
            return
        self._low = low
        old, new = (self._parts, self._beside) if low else (self._beside, self._parts)
        old.removeWidget(self._buttons)
        new.addWidget(self._buttons)
        self._flow.stack(on=low)
        wide = QSizePolicy.Policy.Fixed if low else QSizePolicy.Policy.Preferred
        self._buttons.setSizePolicy(wide, QSizePolicy.Policy.Preferred)
        gap = _LOW_GAP_PX if low else _GAP_PX
        spaced(self._parts, gap=gap)
        spaced(self._flow, gap=gap)

    def _keep_room(self) -> None:
        """Keep the height of the longest phase's words, so that the figure does not jump from phase to phase."""
        phases = () if self._motion is None or self._less_motion else self._motion.phases
        metrics = QFontMetrics(theme().font("label", 600))
        room = QRect(0, 0, max(1, self.width()), 1 << 20)
        wrap = int(Qt.TextFlag.TextWordWrap)
        tallest = max((metrics.boundingRect(room, wrap, phase.words).height() for phase in phases), default=0)
        self._words_room.setMinimumHeight(tallest)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        if event.key() == Qt.Key.Key_P and not event.modifiers():
            self._toggle()
            return
        super().keyPressEvent(event)

    def _toggle(self) -> None:
        (self.pause if self.stage.playing else self.play)()

    def _set_slower(self, on: bool) -> None:  # noqa: FBT001 (a slot)
        self.stage.set_speed(SLOWER if on else 1.0)
        self._tell_pace()

    def _turn_over(self) -> None:
        if self._motion is None:
            return
        seconds = self.stage.seconds
        self._motion = self._motion.mirrored()
        self.stage.show_motion(self._motion, seconds=seconds)

    def _follow(self, instant: Instant | None) -> None:
        if self._motion is None or instant is None:
            return
        if self._less_motion:
            self._words.setText(self.phases_as_text())
        elif instant.phase != self._phase:
            self._phase = instant.phase
            words = self._motion.phases[instant.phase].words
            self._words.setText(words)
            self.phase_changed.emit(words)

    def _show_buttons(self) -> None:
        moves = self._motion is not None and not self._less_motion
        self._buttons.setVisible(self._motion is not None and (moves or not self._small))
        # All phases at once are too much for a small view; there the start and the finish have the room.
        self._words_room.setVisible(not (self._small and self._less_motion))
        self._views.setVisible(not self._small and self._motion is not None and self._motion.has_front)
        # The button that was pressed gives its focus to the one that takes its place.
        focused = self._pause.hasFocus() or self._play.hasFocus()
        self._pause.setVisible(moves and self.stage.playing)
        self._play.setVisible(moves and not self.stage.playing)
        self._step.setVisible(moves)
        self._slower.setVisible(moves)
        self._other.setVisible(not self._small and self._has_other_side)
        if focused and moves:
            (self._pause if self.stage.playing else self._play).setFocus(Qt.FocusReason.OtherFocusReason)
