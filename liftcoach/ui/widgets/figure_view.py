"""The moving figure with its words and its buttons: see the exercise, slow it down, step through it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from liftcoach.domain.exercise import Exercise
from liftcoach.figure.motion import Instant, Motion
from liftcoach.figure.tempo import tempo_seconds
from liftcoach.painting.scene import FRONT_YAW, SIDE_YAW
from liftcoach.ui.widgets.buttons import Button
from liftcoach.ui.widgets.choice import Choice
from liftcoach.ui.widgets.figure_stage import FigureStage
from liftcoach.ui.widgets.layout import column, row
from liftcoach.ui.widgets.text import Text

SLOWER = 0.5
"""The speed of the "slower" button, as a share of the prescribed tempo."""


class FigureView(QWidget):
    """Shows how an exercise is done, at the prescribed tempo, with the words of each phase under it.

    Where an exercise has no motion its steps are shown as words. P pauses and goes on while the
    keyboard is inside; nothing runs while the view is hidden.
    """

    phase_changed = Signal(str)
    """The words of the phase that has just begun."""

    def __init__(self, parent: QWidget | None = None, *, buttons: bool = True) -> None:
        super().__init__(parent)
        self._motion: Motion | None = None
        self._phase = -1
        self._less_motion = False
        self.stage = FigureStage()
        self.stage.instant_changed.connect(self._follow)
        self._words = Text("", "label")
        self._words.setObjectName("figure-words")
        self._words.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._pause = Button(self.tr("Pause"), icon_name="pause")
        self._pause.setObjectName("figure-pause")
        self._pause.clicked.connect(self._toggle)
        self._play = Button(self.tr("Play"), icon_name="play")
        self._play.setObjectName("figure-play")
        self._play.clicked.connect(self._toggle)
        self._step = Button(self.tr("Step"), kind="ghost", icon_name="skip-forward")
        self._step.setObjectName("figure-step")
        self._step.clicked.connect(self.step)
        self._slower = Button(self.tr("Slower"), kind="segment")
        self._slower.setObjectName("figure-slower")
        self._slower.setCheckable(True)
        self._slower.toggled.connect(self._set_slower)
        self._views = Choice(self.tr("View"), ((SIDE_YAW, self.tr("Side")), (FRONT_YAW, self.tr("Front"))))
        self._views.setObjectName("figure-views")
        self._views.chosen.connect(self.stage.look_from)
        self._buttons = QWidget()
        tools = column(row(self._pause, self._play, self._step, self._slower, None, gap=8), self._views, gap=8)
        self._buttons.setLayout(tools)
        self._with_buttons = buttons
        layout = column(self.stage, self._words, self._buttons, gap=8)
        layout.setStretch(0, 1)
        self.setLayout(layout)
        self._show_buttons()

    def show_exercise(
        self, exercise: Exercise, motion: Motion | None, tempo: str | None = None, *, side: str = ""
    ) -> None:
        """Show an exercise's motion, or its steps in words when there is none.

        `tempo` gives the seconds of the phases, as in "2-1-3"; `side` "left" mirrors a one-sided motion.
        """
        if motion is not None and side == "left":
            motion = motion.mirrored()
        if motion is not None and tempo:
            motion = motion.at_tempo(tempo_seconds(tempo))
        self._motion = motion
        self._phase = -1
        self.stage.setVisible(motion is not None)
        self.stage.show_motion(motion)
        self.stage.setAccessibleName(self.tr("Moving figure: {name}").format(name=exercise.name))
        self.stage.setAccessibleDescription(self.phases_as_text())
        self._views.choose(None)
        self.stage.look_from(None)
        if motion is None:
            self._words.setText("\n".join(exercise.steps))
        else:
            self.stage.play(on=True)
            self._follow(self.stage.instant())
        self._show_buttons()

    def show_person(self, person: str) -> None:
        """Draw the person of this name, as the profile chose."""
        self.stage.show_person(person)

    def show_less_motion(self, *, on: bool) -> None:
        """Show the finish over the ghost of the start instead of a moving figure."""
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

    def pause(self) -> None:
        """Hold the figure where it is."""
        self.stage.play(on=False)
        self._show_buttons()

    def play(self) -> None:
        """Let the figure move on."""
        self.stage.play(on=True)
        self._show_buttons()

    def step(self) -> None:
        """Hold the figure at the end of the phase that it is in, or of the next one when it is there already."""
        instant = self.stage.instant()
        if self._motion is None or instant is None:
            return
        self.pause()
        number = instant.phase if instant.share < 0.999 else (instant.phase + 1) % len(self._motion.phases)
        phase = self._motion.phases[number]
        self.stage.go_to(self._motion.phase_start_s(number) + phase.seconds * 0.9999)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        if event.key() == Qt.Key.Key_P and not event.modifiers():
            self._toggle()
            return
        super().keyPressEvent(event)

    def _toggle(self) -> None:
        (self.pause if self.stage.playing else self.play)()

    def _set_slower(self, on: bool) -> None:  # noqa: FBT001 (a slot)
        self.stage.set_speed(SLOWER if on else 1.0)

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
        self._buttons.setVisible(self._with_buttons and self._motion is not None)
        self._views.setVisible(self._motion is not None and self._motion.has_front)
        moves = not self._less_motion
        # The button that was pressed gives its focus to the one that takes its place.
        focused = self._pause.hasFocus() or self._play.hasFocus()
        self._pause.setVisible(moves and self.stage.playing)
        self._play.setVisible(moves and not self.stage.playing)
        self._step.setVisible(moves)
        self._slower.setVisible(moves)
        if focused and moves:
            (self._pause if self.stage.playing else self._play).setFocus(Qt.FocusReason.OtherFocusReason)
