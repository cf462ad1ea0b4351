"""The look and the window's size, as they were when the program was last used."""

from __future__ import annotations

import logging
from contextlib import suppress
from typing import Protocol, TypeVar

from PySide6.QtCore import QObject, QSize, Qt

from liftcoach.domain.problems import LiftcoachError
from liftcoach.ui.main_window import MainWindow
from liftcoach.ui.theme.look import LookChoice, ThemeChoice, next_scale

_THEME, _TEXT_SCALE, _LESS_MOTION, _LEFT_HANDED = "theme", "text-scale", "less-motion", "left-handed"
_REST_SOUND = "rest-sound"
_LESS_TO_READ = "less-to-read"
_WIDTH, _HEIGHT, _MAXIMISED = "window-width", "window-height", "window-maximised"
_LARGEST_PX = 20_000
"""Of a side. More was not written by this program."""


_Value = TypeVar("_Value", str, int, float, bool)


class KeptSettings(Protocol):
    """What is kept for the program, not for one person."""

    def get(self, key: str, default: _Value) -> _Value:
        """What was set, or the default."""

    def set(self, key: str, value: str | float | bool) -> None:  # noqa: FBT001
        """Keep a value. Raises LiftcoachError where it cannot be written."""


def kept_look(settings: KeptSettings) -> LookChoice:
    """The look chosen last; what cannot be read or is unknown is as if it was never chosen."""
    try:
        name, scale = settings.get(_THEME, ""), settings.get(_TEXT_SCALE, 1.0)
        still = settings.get(_LESS_MOTION, default=False)
        less_to_read = settings.get(_LESS_TO_READ, default=False)
        left_handed = settings.get(_LEFT_HANDED, default=False)
        rest_sound = settings.get(_REST_SOUND, default=False)
    except LiftcoachError:
        return LookChoice()
    theme = ThemeChoice(name) if name in set(ThemeChoice) else ThemeChoice.SYSTEM
    # The nearest size there is, whatever was written into the file.
    return LookChoice(
        theme,
        next_scale(scale, 0),
        still,
        less_to_read=less_to_read,
        left_handed=left_handed,
        rest_sound=rest_sound,
    )


def keep_look(settings: KeptSettings, look: LookChoice) -> None:
    """Keep the look for the next start. Raises LiftcoachError where it cannot be written."""
    settings.set(_THEME, look.theme.value)
    settings.set(_TEXT_SCALE, look.text_scale)
    settings.set(_LESS_MOTION, look.less_motion)
    settings.set(_LESS_TO_READ, look.less_to_read)
    settings.set(_LEFT_HANDED, look.left_handed)
    settings.set(_REST_SOUND, look.rest_sound)


def restore_size(window: MainWindow, settings: KeptSettings) -> None:
    """Give the window the size it had, as far as the screen has room for it."""
    try:
        size = QSize(settings.get(_WIDTH, 0), settings.get(_HEIGHT, 0))
        is_maximised = settings.get(_MAXIMISED, default=False)
    except LiftcoachError:
        return
    if 0 < size.width() <= _LARGEST_PX and 0 < size.height() <= _LARGEST_PX:
        window.resize(size.boundedTo(window.screen().availableSize()))
    if is_maximised:
        window.setWindowState(Qt.WindowState.WindowMaximized)


class WindowMemory(QObject):
    """Writes each choice of look as it is made, and the size when the window closes."""

    def __init__(self, window: MainWindow, settings: KeptSettings) -> None:
        super().__init__(window)
        self._window, self._settings = window, settings
        window.look.changed.connect(self._keep_look)
        window.closing.connect(self._keep_size)

    def stop(self) -> None:
        """Write nothing more: everything was erased."""
        self._window.look.changed.disconnect(self._keep_look)
        self._window.closing.disconnect(self._keep_size)

    def _keep_look(self, look: LookChoice) -> None:
        try:
            keep_look(self._settings, look)
        except LiftcoachError:
            # The look is in force; that it will not last is no reason to interrupt.
            logging.getLogger(__name__).warning("the look could not be kept")

    def _keep_size(self) -> None:
        size = self._window.normalGeometry().size()
        with suppress(LiftcoachError):
            if size != QSize(self._settings.get(_WIDTH, 0), self._settings.get(_HEIGHT, 0)):
                self._settings.set(_WIDTH, size.width())
                self._settings.set(_HEIGHT, size.height())
            if self._window.isMaximized() != self._settings.get(_MAXIMISED, default=False):
                self._settings.set(_MAXIMISED, self._window.isMaximized())
