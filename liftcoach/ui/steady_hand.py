"""Trembling hands: a second press that nobody meant does nothing, wherever in the window it falls.

Swollen or trembling fingers often press twice. The second press meets whatever has come under
the pointer, or got the focus, since the first: a number of a scale that was never said, a warning
sign, the end of a rest. It also takes back the number that the first press has chosen.
"""

from __future__ import annotations

import time
from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QPointF, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QWidget

from liftcoach.ui.widgets.buttons import ENTER_KEYS

SECOND_PRESS_WITHIN_S = 0.7
"""As long as the log takes a second press on Done for a trembling hand's."""
_NEAR_PX = 24
"""Half a target: a trembling hand moves so far between its two presses, and no neighbour's middle is so near."""
_PRESSING_KEYS = (*ENTER_KEYS, Qt.Key.Key_Space)
_HELD_BESIDE = (Qt.Key.Key_Control, Qt.Key.Key_Shift, Qt.Key.Key_Alt, Qt.Key.Key_Meta)
"""Keys that are no press of their own."""


class SteadyHand(QObject):
    """Watches the presses of one window; `ticks` gives seconds that only ever grow.

    A press is another's second one if it comes soon after it and near to it, or by the same key
    with none between. Buttons that repeat while held, such as plus and minus, take every press.
    What a screen reader presses is always meant.
    """

    def __init__(self, window: QWidget, ticks: Callable[[], float] = time.monotonic) -> None:
        super().__init__(window)
        self._window, self._ticks = window, ticks
        self._pressed: QWidget | None = None
        self._pressed_at, self._where = 0.0, QPointF()
        self._refuses_mouse = False
        self._key: int | None = None
        self._key_at = 0.0
        self._key_on: QWidget | None = None
        self._decided: tuple[int, bool] | None = None
        """The time stamp of the last Ctrl+Enter, and whether it was refused: it comes as a shortcut and as a key."""
        window.installEventFilter(self)

    def watch(self) -> None:
        """Hear what the desktop sends to the window, which it has only once it is shown."""
        handle = self._window.windowHandle()
        if handle is not None:
            handle.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        kind = event.type()
        if watched is self._window:
            if kind is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and self._refuses_shortcut(event):
                # Accepted, it is no shortcut; the key itself is refused when it comes.
                event.accept()
                return True
            return False
        if kind is QEvent.Type.MouseButtonPress and isinstance(event, QMouseEvent):
            self._refuses_mouse = self._is_second_press(event)
            return self._refuses_mouse
        if kind in (QEvent.Type.MouseButtonDblClick, QEvent.Type.MouseButtonRelease):
            return self._refuses_mouse
        if kind is QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._refuses_shortcut(event) if _is_ctrl_enter(event) else self._refuses_key(event)
        return False

    def _is_second_press(self, event: QMouseEvent) -> bool:
        now, where = self._ticks(), event.position()
        target = _acting(self._window.childAt(where.toPoint()))
        before, moved = self._pressed, where - self._where
        soon = now - self._pressed_at < SECOND_PRESS_WITHIN_S and moved.manhattanLength() <= _NEAR_PX
        if before is not None and target is not None and soon and not (target is before and _repeats(target)):
            if target is not before:
                # It goes on trembling over what was not pressed. What was may be pressed again at its own pace.
                self._pressed_at = now
            return True
        self._pressed, self._pressed_at, self._where = target, now, where
        return False

    def _refuses_key(self, event: QKeyEvent) -> bool:
        if event.key() in _HELD_BESIDE:
            return False
        now, focused = self._ticks(), _acting(self._window.focusWidget())
        if event.key() not in _PRESSING_KEYS or focused is None:
            self._key = None
            return False
        if event.isAutoRepeat():
            # Held down, not pressed again.
            return not _repeats(focused)
        soon = self._key == event.key() and now - self._key_at < SECOND_PRESS_WITHIN_S
        if soon and not (focused is self._key_on and _repeats(focused)):
            return True
        self._key, self._key_at, self._key_on = event.key(), now, focused
        return False

    def _refuses_shortcut(self, event: QKeyEvent) -> bool:
        if not _is_ctrl_enter(event):
            return False
        if self._decided is not None and self._decided[0] == event.timestamp() != 0:
            return self._decided[1]
        now = self._ticks()
        soon = self._key == Qt.Key.Key_Return and self._key_on is None and now - self._key_at < SECOND_PRESS_WITHIN_S
        refused = event.isAutoRepeat() or soon
        if not refused:
            # It acts on the page and not on what has the focus.
            self._key, self._key_at, self._key_on = Qt.Key.Key_Return, now, None
        self._decided = event.timestamp(), refused
        return refused


def _is_ctrl_enter(event: QKeyEvent) -> bool:
    return event.key() in ENTER_KEYS and bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)


def _acting(widget: QWidget | None) -> QWidget | None:
    """The button or the list that a press here acts on; None where it only puts the focus or nothing."""
    while widget is not None and not isinstance(widget, QAbstractButton | QAbstractItemView):
        widget = widget.parentWidget()
    return widget


def _repeats(widget: QWidget) -> bool:
    return isinstance(widget, QAbstractButton) and widget.autoRepeat()
