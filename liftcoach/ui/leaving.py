"""Escape leaves what lies open around the focus, the innermost first, and loses nothing that was put in."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QPlainTextEdit, QWidget

from liftcoach.ui.widgets.buttons import Button
from liftcoach.ui.widgets.speech import say

_FROM_BUTTON_TO_ITS_PART = 2


def leave(page: QWidget, focused: QWidget | None) -> bool:
    """Press the button that leaves what the focus is in; whether there was one.

    What would forget something stays open: the focus goes to its button, and it is said why.
    """
    inside = focused if focused is not None and (focused is page or page.isAncestorOf(focused)) else page
    around: QWidget | None = inside
    panel = inside
    while around is not None:
        button = _way_out(around)
        if button is not None:
            _press(button, panel)
            return True
        if around is page:
            break
        panel, around = around, around.parentWidget()
    return False


def _way_out(around: QWidget) -> Button | None:
    own = [around] if isinstance(around, Button) else []
    buttons = (one for one in (*own, *around.findChildren(Button)) if one.isVisible() and one.isEnabled())
    return next((one for one in buttons if one.leaves_now()), None)


def _press(button: Button, panel: QWidget) -> None:
    forgets = button.forgets() if button.forgets is not None else _was_put_in(panel, button)
    button.setFocus(Qt.FocusReason.ShortcutFocusReason)
    if forgets:
        words = QCoreApplication.translate("Leaving", "What you put in is still here. This button closes it.")
        say(button, words)
    else:
        button.click()


def _was_put_in(panel: QWidget, button: Button) -> bool:
    """Whether anything is written or chosen in what the button folds, as far as can be seen."""
    if panel is button:
        # What it unfolds lies below the row that it stands in.
        for _ in range(_FROM_BUTTON_TO_ITS_PART):
            panel = panel.parentWidget() or panel
    shown = [one for one in panel.findChildren(QWidget) if one.isVisible()]
    return any(
        (isinstance(one, QLineEdit) and one.isModified() and bool(one.text().strip()))
        or (isinstance(one, QPlainTextEdit) and one.document().isModified())
        or (isinstance(one, QAbstractButton) and one.isChecked() and not _opens(one))
        for one in shown
    )


def _opens(button: QAbstractButton) -> bool:
    return isinstance(button, Button) and button.leaves_now()
