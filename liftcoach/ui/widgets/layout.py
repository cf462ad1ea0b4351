"""Rows, columns and cards, whose spaces follow the text scale."""

from __future__ import annotations

from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QLayout, QScrollArea, QVBoxLayout, QWidget

from liftcoach.ui.theme.theme import theme
from liftcoach.ui.theme.tokens import TWO_COLUMNS_FROM_PX

Item = QWidget | QLayout | None
"""None stands for a stretch."""

_GAP = "liftcoach-gap"
_MARGIN = "liftcoach-margin"
_ACROSS = "liftcoach-across"


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
    spaced(layout, margin=padding)
    frame.setLayout(layout)
    return frame


def rule() -> QFrame:
    """A thin line between rows."""
    frame = QFrame()
    frame.setProperty("card", "rule")
    return frame


def boxed(layout: QLayout) -> QWidget:
    """A plain widget around a layout, so that it can be shown, hidden or moved as one."""
    widget = QWidget()
    widget.setLayout(layout)
    return widget


def page_area(page: QWidget) -> QScrollArea:
    """A page that scrolls up and down only. It is best filled only after the area has come to its place.

    An area measures its page whenever it comes to lie in another widget; what is measured is dressed, and then again.
    """
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFrameShape(QFrame.Shape.NoFrame)
    # The area itself is no stop for the Tab key: its scroll bar follows what has the focus.
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    # One of our own: asked for Qt's, PySide looks through all kinds of widgets there are to know which it is.
    area.setViewport(QWidget())
    page.setProperty("ground", "page")
    page.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
    area.setWidget(page)
    return area


def spaced(
    layout: QLayout, *, gap: float | None = None, margin: float | None = None, across: float | None = None
) -> None:
    """Give a layout a gap and a margin, in pixels at 100 %, that `respace` scales again later.

    `across` is the margin at left and right where that differs.
    """
    if gap is not None:
        layout.setProperty(_GAP, gap)
    if margin is not None:
        layout.setProperty(_MARGIN, margin)
    if across is not None:
        layout.setProperty(_ACROSS, across)
    _apply_spaces(layout)


def respace(root: QWidget) -> None:
    """Scale every space below `root` to the text scale in force."""
    for layout in root.findChildren(QLayout):
        _apply_spaces(layout)


def has_two_columns(widget: QWidget) -> bool:
    """Whether the widget's window is wide enough for two columns at this text scale."""
    return widget.window().width() / theme().text_scale >= TWO_COLUMNS_FROM_PX


def emptied(layout: QLayout) -> None:
    """Take everything out of a layout and let its widgets go."""
    while (item := layout.takeAt(0)) is not None:
        widget, inner = item.widget(), item.layout()
        if widget is not None:
            widget.hide()
            widget.deleteLater()
        elif inner is not None:
            emptied(inner)
            inner.deleteLater()


def _apply_spaces(layout: QLayout) -> None:
    gap, margin = layout.property(_GAP), layout.property(_MARGIN)
    if gap is not None:
        layout.setSpacing(theme().space(float(gap)))
    if margin is not None:
        across = layout.property(_ACROSS)
        down = theme().space(float(margin))
        side = down if across is None else theme().space(float(across))
        layout.setContentsMargins(side, down, side, down)


def _fill(layout: QBoxLayout, items: tuple[Item, ...], gap: float, margin: float) -> None:
    spaced(layout, gap=gap, margin=margin)
    for item in items:
        if item is None:
            layout.addStretch(1)
        elif isinstance(item, QLayout):
            layout.addLayout(item)
        else:
            layout.addWidget(item)


def tab_through(*parts: QWidget) -> None:
    """Let the Tab key go through these parts in this order: what is made later comes last otherwise."""
    inside = [one for part in parts for one in _as_laid_out(part)]
    # Qt leaves the order as it is where one of two never takes the focus, and moves all that has a part for a proxy.
    stops = [one for one in inside if one.focusPolicy() is not Qt.FocusPolicy.NoFocus and one.focusProxy() is None]
    for before, after in pairwise(stops):
        QWidget.setTabOrder(before, after)


def _as_laid_out(part: QWidget) -> list[QWidget]:
    """A widget and all in it, in the order of its layouts; children are in the order in which they were made."""
    layout = part.layout()
    laid = [] if layout is None else _widgets_of(layout)
    others = [
        one
        for one in part.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly)
        if one not in laid and not one.isWindow()
    ]
    return [part, *(inner for one in (*laid, *others) for inner in _as_laid_out(one))]


def _widgets_of(layout: QLayout) -> list[QWidget]:
    found: list[QWidget] = []
    for place in range(layout.count()):
        item = layout.itemAt(place)
        widget, inner = (None, None) if item is None else (item.widget(), item.layout())
        if widget is not None:
            found.append(widget)
        elif inner is not None:
            found += _widgets_of(inner)
    return found
