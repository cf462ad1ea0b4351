"""Rows, columns and cards."""

from __future__ import annotations

from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QLayout, QVBoxLayout, QWidget

from liftcoach.ui.theme.theme import theme

Item = QWidget | QLayout | None
"""None stands for a stretch."""


def column(*items: Item, gap: float = 12, margin: float = 0) -> QVBoxLayout:
    """Items from top to bottom."""
    layout = QVBoxLayout()
    _fill(layout, items, gap, margin)
    return layout


def row(*items: Item, gap: float = 12, margin: float = 0) -> QHBoxLayout:
    """Items side by side."""
    layout = QHBoxLayout()
    _fill(layout, items, gap, margin)
    return layout


def card(layout: QLayout, kind: str = "card", padding: float = 22) -> QFrame:
    """A frame of the style sheet's kind around a layout."""
    frame = QFrame()
    frame.setProperty("card", kind)
    space = theme().space(padding)
    layout.setContentsMargins(space, space, space, space)
    frame.setLayout(layout)
    return frame


def rule() -> QFrame:
    """A thin line between rows."""
    frame = QFrame()
    frame.setProperty("card", "rule")
    return frame


def _fill(layout: QBoxLayout, items: tuple[Item, ...], gap: float, margin: float) -> None:
    space = theme().space(margin)
    layout.setContentsMargins(space, space, space, space)
    layout.setSpacing(theme().space(gap))
    for item in items:
        if item is None:
            layout.addStretch(1)
        elif isinstance(item, QLayout):
            layout.addLayout(item)
        else:
            layout.addWidget(item)
