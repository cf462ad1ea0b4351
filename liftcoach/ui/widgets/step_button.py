"""The large square button of every minus and plus."""

from __future__ import annotations

from liftcoach.ui.theme.theme import theme
from liftcoach.ui.theme.tokens import TARGET_PX
from liftcoach.ui.widgets.buttons import Button

_STEP_PX = 56
_HOLD_MS = 600
_EVERY_MS = 200


def step_button(icon_name: str, name: str, object_name: str, *, small: bool = False) -> Button:
    """A button of this icon, read out as `name`; its owner fits it."""
    button = Button(kind="step", icon_name=icon_name, name=name)
    button.setProperty("small", small)
    button.setObjectName(object_name)
    repeat_while_held(button)
    return button


def repeat_while_held(button: Button) -> None:
    """Let holding it down go on, for hands to which each press costs something; quick presses count each."""
    button.setAutoRepeat(True)
    button.setAutoRepeatDelay(_HOLD_MS)
    button.setAutoRepeatInterval(_EVERY_MS)


def fit_step_buttons(*buttons: Button, small: bool = False) -> None:
    """Square in the look in force: a style sheet's least width leaves the style's own padding in.

    With `small` they are no larger than every target has to be.
    """
    side = theme().target(TARGET_PX if small else _STEP_PX)
    for button in buttons:
        button.setFixedSize(side, side)
