"""How an import asks: the question as a heading, its answers one below the other."""

from __future__ import annotations

from collections.abc import Hashable, Sequence

from PySide6.QtCore import SignalInstance
from PySide6.QtWidgets import QBoxLayout

from liftcoach.ui.widgets.choice import Choice
from liftcoach.ui.widgets.text import Text


def ask(
    layout: QBoxLayout,
    question: str,
    options: Sequence[tuple[Hashable, str]],
    *,
    name: str,
    answered: SignalInstance,
) -> Choice:
    """Put a question and its answers at the end of a layout; `options` are (value, words), `name` the object's."""
    choice = Choice(question, options, vertical=True)
    choice.setObjectName(name)
    choice.chosen.connect(answered)
    layout.addWidget(Text(question, "h3"))
    layout.addWidget(choice)
    return choice
