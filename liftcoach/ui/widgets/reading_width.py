"""A part of a page that grows no wider than lines read well, in the middle of what is left."""

from __future__ import annotations

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QWidget

from liftcoach.ui.theme.theme import theme
from liftcoach.ui.widgets.layout import row

READING_PX = 960
"""Of a page of words and fields at 100 %: about a hundred signs a line, and two columns of boxes to tick."""


class ReadingWidth(QWidget):
    """Keeps `inner` to `widest_px`, which grows with the text; the rest is left at both sides, or after it."""

    def __init__(
        self,
        inner: QWidget,
        widest_px: int = READING_PX,
        *,
        in_the_middle: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._inner, self._widest_px = inner, widest_px
        line = row(None, inner, None, gap=0) if in_the_middle else row(inner, None, gap=0)
        # What is in it takes what it may.
        line.setStretch(line.indexOf(inner), 1000)
        self.setLayout(line)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange and hasattr(self, "_inner"):
            self._fit()

    def _fit(self) -> None:
        self._inner.setMaximumWidth(round(self._widest_px * theme().text_scale))
