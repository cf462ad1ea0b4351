"""Which look is in force: what the person chose, or what the system asks for."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication

from liftcoach.ui.theme.theme import Theme, apply_theme, is_in_force
from liftcoach.ui.theme.tokens import TEXT_SCALES, ThemeName


class ThemeChoice(StrEnum):
    """As the person chooses it; `SYSTEM` follows light, dark and contrast of the desktop."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"
    HIGH_CONTRAST = "high-contrast"


@dataclass(frozen=True, slots=True)
class LookChoice:
    """What is kept about the look: theme, text scale (1.0 to 2.0), still pictures, a sound, the side of the buttons."""

    theme: ThemeChoice = ThemeChoice.SYSTEM
    text_scale: float = 1.0
    less_motion: bool = False
    rest_sound: bool = False
    """A short sound when a rest between sets is over."""
    less_to_read: bool = False
    """Words that a day goes without are left out; what was left out is a click away."""
    left_handed: bool = False
    """The Log's buttons stand on the left, so that a left hand does not cross the figure."""


def resolved(choice: ThemeChoice, *, dark: bool, more_contrast: bool) -> ThemeName:
    """The palette for a choice on a desktop that asks for dark or for more contrast.

    >>> resolved(ThemeChoice.SYSTEM, dark=True, more_contrast=False)
    <ThemeName.DARK: 'dark'>
    """
    if choice is not ThemeChoice.SYSTEM:
        return ThemeName(choice.value)
    if more_contrast:
        return ThemeName.HIGH_CONTRAST
    return ThemeName.DARK if dark else ThemeName.LIGHT


def next_scale(scale: float, steps: int) -> float:
    """The text scale `steps` up or down from the nearest one, held at the ends.

    >>> next_scale(1.0, 1), next_scale(2.0, 1), next_scale(1.2, -1)
    (1.15, 2.0, 1.0)
    """
    near = min(range(len(TEXT_SCALES)), key=lambda number: abs(TEXT_SCALES[number] - scale))
    return TEXT_SCALES[min(len(TEXT_SCALES) - 1, max(0, near + steps))]


class Look(QObject):
    """Applies the choice to the whole program and follows the desktop while it is asked to."""

    changed = Signal(object)
    """The LookChoice now in force, after it was applied."""

    def __init__(self, choice: LookChoice | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.choice = choice or LookChoice()
        hints = QGuiApplication.styleHints()
        hints.colorSchemeChanged.connect(self._follow)
        # The wish for contrast is known from Qt 6.10 on.
        if hasattr(hints, "accessibility"):
            hints.accessibility().contrastPreferenceChanged.connect(self._follow)
        self.apply()

    def choose(self, choice: LookChoice) -> None:
        """Put another look in force, live."""
        if choice != self.choice:
            self.choice = choice
            self.apply()
            self.changed.emit(choice)

    def step_text(self, steps: int) -> None:
        """Make the text larger or smaller by whole steps; 0 goes back to 100 %."""
        scale = next_scale(self.choice.text_scale, steps) if steps else 1.0
        self.choose(replace(self.choice, text_scale=scale))

    def apply(self) -> None:
        """Work out the palette and give it to the program."""
        dark = QGuiApplication.styleHints().colorScheme() is Qt.ColorScheme.Dark
        name = resolved(self.choice.theme, dark=dark, more_contrast=self._more_contrast())
        wanted = Theme(name, self.choice.text_scale, self.choice.less_to_read, self.choice.less_motion)
        # A style sheet makes every widget measure itself again: not without need.
        if not is_in_force(wanted):
            apply_theme(wanted)

    def _more_contrast(self) -> bool:
        hints = QGuiApplication.styleHints()
        # Asked afresh each time: a kept wrapper outlives the object it stands for.
        return hasattr(hints, "accessibility") and (
            hints.accessibility().contrastPreference() is Qt.ContrastPreference.HighContrast
        )

    def _follow(self) -> None:
        if self.choice.theme is ThemeChoice.SYSTEM:
            self.apply()
            self.changed.emit(self.choice)
