"""Colours, text size, motion, how much to read, and the side of the buttons."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QSignalBlocker, Signal

from liftcoach.ui.settings.section import Section
from liftcoach.ui.theme.look import LookChoice, ThemeChoice, next_scale
from liftcoach.ui.widgets.buttons import Button
from liftcoach.ui.widgets.choice import Choice
from liftcoach.ui.widgets.flow import Flow
from liftcoach.ui.widgets.layout import boxed
from liftcoach.ui.widgets.options import TickBox
from liftcoach.ui.widgets.speech import say
from liftcoach.ui.widgets.text import Text


class LookSection(Section):
    """Every press is in force at once."""

    chosen = Signal(object)
    """The LookChoice asked for."""

    def __init__(self) -> None:
        super().__init__()
        self.show_title(self.tr("How it looks"))
        self._look = LookChoice()
        name = self.tr("Colours")
        self._theme = Choice(
            name,
            (
                (ThemeChoice.SYSTEM, self.tr("As my computer")),
                (ThemeChoice.LIGHT, self.tr("Light")),
                (ThemeChoice.DARK, self.tr("Dark")),
                (ThemeChoice.HIGH_CONTRAST, self.tr("High contrast")),
            ),
        )
        self._theme.setObjectName("theme")
        self._theme.chosen.connect(self._choose_theme)
        self._scale = Text("", "h3", wrap=False, heading=False)
        self._scale.setObjectName("scale")
        smaller = Button(self.tr("Smaller"), icon_name="minus")
        smaller.setObjectName("smaller")
        smaller.clicked.connect(lambda: self._step(-1))
        larger = Button(self.tr("Larger"), icon_name="plus")
        larger.setObjectName("larger")
        larger.clicked.connect(lambda: self._step(1))
        self._still = TickBox(self.tr("Less motion: pictures stand still"))
        self._still.setObjectName("less-motion")
        self._still.clicked.connect(lambda: self.chosen.emit(replace(self._look, less_motion=self._still.isChecked())))
        self._short = TickBox(self.tr("Less to read: only what a day needs"))
        self._short.setObjectName("less-to-read")
        self._short.clicked.connect(lambda: self.chosen.emit(replace(self._look, less_to_read=self._short.isChecked())))
        # No aside: it says what the box does also while the box is ticked.
        stays = Text(
            self.tr("Questions and warnings stay whole, and each reason is one press away."), "small", ink="ink2"
        )
        stays.setObjectName("less-to-read-stays")
        self._left = TickBox(self.tr("Left-handed: the buttons of the Log on the left"))
        self._left.setObjectName("left-handed")
        self._left.clicked.connect(lambda: self.chosen.emit(replace(self._look, left_handed=self._left.isChecked())))
        self._sound = TickBox(self.tr("A short sound when a rest is over"))
        self._sound.setObjectName("rest-sound")
        self._sound.toggled.connect(self._choose_sound)
        for widget in (
            Text(name, "label"),
            self._theme,
            Text(self.tr("Text size"), "label"),
            boxed(Flow(smaller, self._scale, larger)),
            self._still,
            self._short,
            stays,
            self._left,
            self._sound,
        ):
            self.fields.addWidget(widget)

    def show_look(self, look: LookChoice) -> None:
        """Show what is in force."""
        spoken = look.text_scale != self._look.text_scale
        self._look = look
        self._theme.choose(look.theme)
        self._scale.setText(self.tr("{percent} %").format(percent=round(look.text_scale * 100)))
        self._still.setChecked(look.less_motion)
        self._short.setChecked(look.less_to_read)
        self._left.setChecked(look.left_handed)
        with QSignalBlocker(self._sound):
            self._sound.setChecked(look.rest_sound)
        if spoken:
            say(self, self._scale.text())

    def _choose_theme(self, theme: object) -> None:
        # Taking the answer back means: as the computer.
        self.chosen.emit(replace(self._look, theme=theme if isinstance(theme, ThemeChoice) else ThemeChoice.SYSTEM))

    def _choose_sound(self, on: bool) -> None:  # noqa: FBT001  (the box's signal gives it so)
        self.chosen.emit(replace(self._look, rest_sound=on))

    def _step(self, steps: int) -> None:
        self.chosen.emit(replace(self._look, text_scale=next_scale(self._look.text_scale, steps)))
