"""Measures the words that our own widgets paint: a paint device that draws nothing and notes every text."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from PySide6.QtCore import QPoint, QPointF, QRectF
from PySide6.QtGui import QFontMetricsF, QPaintDevice, QPaintEngine, QPaintEngineState, QRegion, QTextItem, QTransform
from PySide6.QtWidgets import QGraphicsView, QWidget

TOUCH_PX = 1.0
"""By so much letters may reach over an edge or into each other, in pixels: none of them is lost."""
_DOTS_PER_INCH = 96
_LARGE_PX = 1 << 14
ELLIPSIS = "…"
Word = tuple[str, QRectF]


class _Noting(QPaintEngine):
    def __init__(self) -> None:
        super().__init__(QPaintEngine.PaintEngineFeature.AllFeatures)
        self.words: list[Word] = []
        self._moved = QTransform()

    def begin(self, _device: QPaintDevice) -> bool:
        return True

    def end(self) -> bool:
        return True

    def type(self) -> QPaintEngine.Type:
        return QPaintEngine.Type.User

    def updateState(self, state: QPaintEngineState) -> None:  # noqa: N802
        if state.state() & QPaintEngine.DirtyFlag.DirtyTransform:
            self._moved = state.transform()

    def drawTextItem(self, at: QPointF, item: QTextItem) -> None:  # noqa: N802
        text = item.text()
        if text.strip():
            # What is inked, not the line: capitals and figures have no descenders that could be cut.
            inked = QFontMetricsF(item.font()).tightBoundingRect(text)
            self.words.append((text, self._moved.mapRect(inked.translated(at))))

    def drawPixmap(self, *_what: object) -> None:  # noqa: N802
        pass

    drawImage = drawTiledPixmap = drawPath = drawRects = drawLines = drawEllipse = drawPolygon = drawPoints = drawPixmap  # noqa: N815


class _Paper(QPaintDevice):
    def __init__(self) -> None:
        super().__init__()
        self.engine = _Noting()

    def paintEngine(self) -> QPaintEngine:  # noqa: N802
        return self.engine

    def metric(self, asked: QPaintDevice.PaintDeviceMetric) -> int:
        name = asked.name
        if "Dpi" in name:
            return _DOTS_PER_INCH
        if "Scaled" in name:
            return int(QPaintDevice.devicePixelRatioFScale())
        return 1 if "Ratio" in name else 32 if name == "PdmDepth" else _LARGE_PX


def words_on(widget: QWidget) -> list[Word]:
    """Every text that a widget paints itself, without its children, and where, in its own pixels."""
    paper = _Paper()
    widget.render(paper, QPoint(), QRegion(), QWidget.RenderFlag(0))
    return paper.engine.words


def lost_words(widget: QWidget) -> list[str]:
    """The words of one widget that are cut, shortened or painted over each other."""
    words = words_on(widget)
    room = QRectF(widget.rect()).adjusted(-TOUCH_PX, -TOUCH_PX, TOUCH_PX, TOUCH_PX)
    lost = [f"{text!r} cut: {_short(at)} in {_short(room)}" for text, at in words if not room.contains(at)]
    lost += [f"{text!r} shortened" for text, _ in words if ELLIPSIS in text]
    for (one, here), (other, there) in combinations(words, 2):
        both = here.intersected(there)
        if min(both.width(), both.height()) > TOUCH_PX:
            lost.append(f"{one!r} over {other!r}")
    return [f"{type(widget).__name__} {widget.objectName()}: {what}" for what in lost]


def lost_words_in(window: QWidget, measured: set[object]) -> list[str]:
    """The same for all that is visible in a window; what is in `measured` already, alike and as large, is passed by."""
    lost = []
    for widget in painting_ones(window):
        key = (type(widget), widget.size().toTuple(), widget.accessibleName(), getattr(widget, "text", str)())
        if key not in measured or isinstance(widget.parent(), QGraphicsView):
            measured.add(key)
            lost += lost_words(widget)
    return lost


def painting_ones(window: QWidget) -> Iterator[QWidget]:
    """The visible widgets whose paint is our own, and the canvases of charts."""
    for widget in window.findChildren(QWidget):
        if widget.isVisible() and (_paints_itself(type(widget)) or isinstance(widget.parent(), QGraphicsView)):
            yield widget


def _paints_itself(kind: type) -> bool:
    return any("paintEvent" in one.__dict__ and one.__module__.startswith("liftcoach") for one in kind.__mro__)


def _short(at: QRectF) -> tuple[int, ...]:
    return tuple(round(number) for number in (at.left(), at.top(), at.right(), at.bottom()))
