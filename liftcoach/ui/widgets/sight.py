"""What a press opened is seen: the page scrolls just as far as that needs."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QTimer
from PySide6.QtWidgets import QScrollArea, QWidget

from liftcoach.ui.theme.theme import theme

_ABOVE_AND_BELOW_PX = 16


def bring_into_sight(widget: QWidget) -> None:
    """Scroll the page around a widget, once it is laid out, until all of it is seen; its top where it is too tall."""
    QTimer.singleShot(0, widget, lambda: _scroll_to(widget))


def _scroll_to(widget: QWidget) -> None:
    area = widget.parentWidget()
    while area is not None and not isinstance(area, QScrollArea):
        area = area.parentWidget()
    ground = None if area is None else area.widget()
    if area is None or ground is None or not widget.isVisible():
        return
    # What was just put in has to have its place, and the scroll bar its new end.
    QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
    bar, room = area.verticalScrollBar(), theme().space(_ABOVE_AND_BELOW_PX)
    top = widget.mapTo(ground, QPoint(0, 0)).y() - room
    bottom = top + widget.height() + 2 * room
    if bottom > bar.value() + area.viewport().height():
        bar.setValue(min(top, bottom - area.viewport().height()))
    elif top < bar.value():
        bar.setValue(top)
