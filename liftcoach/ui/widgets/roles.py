"""What a screen reader is told where Qt's own answer falls short: headings, and answers that can be taken back.

A heading tells no level. Qt 6.8 and later asks for it as an attribute, but of an interface that is handed over by
`interface_cast`: with PySide6 6.11.3, Python gets it back, while the bridge to AT-SPI ends the program when it asks.
The order of the headings and their names say what belongs to what.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from typing import Any

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QLabel, QRadioButton, QWidget

HEADING = "heading"
"""The property of a label that is a heading; set before its first word, because Qt asks once."""
TAKEN_BACK = "taken-back-by-a-press"
"""The property of a radio button that a second press puts out. Qt lets a screen reader only switch it on."""

GROUP = "group"
"""The property of what holds the answers to one question; its name is said when the focus comes into it."""


@cache
def tell_roles() -> None:
    """Have what is made from now on say so. Once a process is enough.

    The application has to be there: who is asked first is whoever came last, and Qt comes with it.
    """
    # Not before there is a page: the first paint does without their many roles and states.
    from PySide6.QtGui import QAccessible, QAccessibleActionInterface
    from PySide6.QtWidgets import QAccessibleWidget

    toggle = QAccessibleActionInterface.toggleAction()

    class Heading(QAccessibleWidget):
        def __init__(self, label: QLabel) -> None:
            super().__init__(label, QAccessible.Role.Heading)

        def text(self, kind: QAccessible.Text) -> str:
            label = self.object()
            if kind is QAccessible.Text.Name and isinstance(label, QLabel):
                return label.accessibleName() or label.text()
            return super().text(kind)

    class Answer(QAccessibleWidget):
        def __init__(self, button: QRadioButton) -> None:
            super().__init__(button, QAccessible.Role.RadioButton)

        def state(self) -> QAccessible.State:
            state = super().state()
            state.checkable, state.checked = 1, int(_is_on(self.object()))
            return state

        def actionNames(self) -> list[str]:  # noqa: N802
            return [toggle, *super().actionNames()]

        def doAction(self, name: str) -> None:  # noqa: N802
            if name == toggle:
                _click(self.object())
            else:
                super().doAction(name)

    makers: dict[str, Callable[[Any], QAccessibleWidget]] = {
        HEADING: Heading,
        TAKEN_BACK: Answer,
        GROUP: lambda holder: QAccessibleWidget(holder, QAccessible.Role.Grouping),
    }

    def made(kind: str, found: QObject) -> QAccessibleWidget | None:
        maker = makers.get(_role_of(kind, found))
        return None if maker is None else maker(found)

    QAccessible.installFactory(made)


def _role_of(kind: str, found: QObject) -> str:
    """What an object asks to be told as; empty where Qt's own answer will do."""
    # Asked for each class that it is, the nearest first: these are the last before Qt answers.
    asked, needed = {
        "QLabel": (HEADING, QLabel),
        "QRadioButton": (TAKEN_BACK, QRadioButton),
        "QFrame": (GROUP, QWidget),
        "QWidget": (GROUP, QWidget),
    }.get(kind, ("", QObject))
    return asked if asked and isinstance(found, needed) and found.property(asked) else ""


def name_group(holder: QWidget, question: str) -> None:
    """Have a screen reader say which question the answers inside belong to."""
    holder.setProperty(GROUP, True)  # noqa: FBT003  (Qt asks for it so)
    holder.setAccessibleName(question)


def _is_on(found: QObject) -> bool:
    return isinstance(found, QRadioButton) and found.isChecked()


def _click(found: QObject) -> None:
    if isinstance(found, QRadioButton):
        found.click()
