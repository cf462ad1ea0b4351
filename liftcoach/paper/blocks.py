"""What a page is made of: blocks that know their height at a width, and draw themselves. Lengths in points."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum, auto
from typing import Protocol

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QTextLayout, QTextOption

from liftcoach.figure.motion import Motion
from liftcoach.painting.looks import PRINT
from liftcoach.painting.stills import draw_start_and_finish
from liftcoach.paper.styles import BODY, INK, LINE, SMALL, STRONG, UNITS_A_POINT, Style

_NEVER_NARROWER_PT = 8.0
_CELL_GAP_PT = 3.0


class Block(Protocol):
    """One piece of a page."""

    def height(self, width: float) -> float:
        """How high it is at a width."""
        ...

    def draw(self, painter: QPainter, area: QRectF) -> None:
        """Draw it into an area of its width, and of its height or more."""
        ...

    def words(self) -> Iterator[str]:
        """What it says, for whoever cannot see it."""
        ...


class Align(Enum):
    """Where the lines of a paragraph stand. `LEFT` is right where a language is read from the right."""

    LEFT = auto()
    MIDDLE = auto()
    RIGHT = auto()


_ALIGNED = {
    Align.LEFT: Qt.AlignmentFlag.AlignLeft,
    Align.MIDDLE: Qt.AlignmentFlag.AlignHCenter,
    Align.RIGHT: Qt.AlignmentFlag.AlignRight,
}


@dataclass(frozen=True)
class Words:
    """A paragraph that wraps, between letters too where a word is longer than the line."""

    text: str
    style: Style = BODY
    align: Align = Align.LEFT

    def height(self, width: float) -> float:
        return self._lines(width)[1]

    def draw(self, painter: QPainter, area: QRectF) -> None:
        layout, _ = self._lines(area.width())
        painter.save()
        painter.setPen(self.style.colour())
        painter.translate(area.topLeft())
        painter.scale(1 / UNITS_A_POINT, 1 / UNITS_A_POINT)
        layout.draw(painter, QPointF(0, 0))
        painter.restore()

    def words(self) -> Iterator[str]:
        yield self.text

    def _lines(self, width: float) -> tuple[QTextLayout, float]:
        layout = QTextLayout(self.text.replace("\n", "\u2028"), self.style.font())
        option = QTextOption(_ALIGNED[self.align])
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        step = self.style.size_pt * self.style.leading * UNITS_A_POINT
        y = 0.0
        layout.beginLayout()
        while (line := layout.createLine()).isValid():
            line.setLineWidth(max(width, _NEVER_NARROWER_PT) * UNITS_A_POINT)
            line.setPosition(QPointF(0, y + (step - line.height()) / 2))
            y += step
        layout.endLayout()
        return layout, y / UNITS_A_POINT


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading that stays with the block after it."""

    text: str
    style: Style = STRONG
    above: float = 10
    below: float = 4

    def height(self, width: float) -> float:
        return self.above + Words(self.text, self.style).height(width) + self.below

    def draw(self, painter: QPainter, area: QRectF) -> None:
        Words(self.text, self.style).draw(painter, area.adjusted(0, self.above, 0, 0))

    def words(self) -> Iterator[str]:
        yield self.text


@dataclass(frozen=True, slots=True)
class Gap:
    """Nothing, so high."""

    high: float

    def height(self, _width: float) -> float:
        return self.high

    def draw(self, _painter: QPainter, _area: QRectF) -> None:
        """Leave it empty."""

    def words(self) -> Iterator[str]:
        yield from ()


@dataclass(frozen=True, slots=True)
class Line:
    """A thin line across, with room above and below."""

    above: float = 8
    below: float = 8
    ink: str = LINE

    def height(self, _width: float) -> float:
        return self.above + self.below

    def draw(self, painter: QPainter, area: QRectF) -> None:
        painter.setPen(QPen(QColor(self.ink), 0.6))
        y = area.top() + self.above
        painter.drawLine(QPointF(area.left(), y), QPointF(area.right(), y))

    def words(self) -> Iterator[str]:
        yield from ()


@dataclass(frozen=True, slots=True)
class Stack:
    """Blocks below each other."""

    blocks: tuple[Block, ...]
    gap: float = 0

    def height(self, width: float) -> float:
        return sum(block.height(width) for block in self.blocks) + self.gap * max(0, len(self.blocks) - 1)

    def draw(self, painter: QPainter, area: QRectF) -> None:
        y = area.top()
        for block in self.blocks:
            high = block.height(area.width())
            block.draw(painter, QRectF(area.left(), y, area.width(), high))
            y += high + self.gap

    def words(self) -> Iterator[str]:
        for block in self.blocks:
            yield from block.words()


@dataclass(frozen=True, slots=True)
class Row:
    """Blocks side by side, as wide as their shares; the row is as high as its highest."""

    blocks: tuple[Block, ...]
    shares: tuple[float, ...]
    gap: float = 14
    middle: bool = False
    """Whether lower blocks stand in the middle and not at the top."""

    def height(self, width: float) -> float:
        return max(block.height(wide) for block, wide in zip(self.blocks, self._widths(width), strict=True))

    def draw(self, painter: QPainter, area: QRectF) -> None:
        x = area.left()
        for block, wide in zip(self.blocks, self._widths(area.width()), strict=True):
            high = block.height(wide)
            y = area.top() + ((area.height() - high) / 2 if self.middle else 0)
            block.draw(painter, QRectF(x, y, wide, high if self.middle else area.height()))
            x += wide + self.gap

    def words(self) -> Iterator[str]:
        for block in self.blocks:
            yield from block.words()

    def _widths(self, width: float) -> list[float]:
        free = width - self.gap * (len(self.blocks) - 1)
        return [free * share / sum(self.shares) for share in self.shares]


@dataclass(frozen=True, slots=True)
class TableRow:
    """A row of a table under a thin line. Where it begins a page, its `head` is drawn above it again."""

    row: Row
    head: Row

    def height(self, width: float) -> float:
        return self.row.height(width) + 2 * _CELL_GAP_PT

    def draw(self, painter: QPainter, area: QRectF) -> None:
        painter.setPen(QPen(QColor(LINE), 0.6))
        painter.drawLine(area.topLeft(), area.topRight())
        self.row.draw(painter, area.adjusted(0, _CELL_GAP_PT, 0, -_CELL_GAP_PT))

    def words(self) -> Iterator[str]:
        yield from self.row.words()


@dataclass(frozen=True, slots=True)
class Framed:
    """A block in a rounded frame: strong for what must not be missed, or a quiet grey ground."""

    block: Block
    strong: bool = True
    padding: float = 12

    def height(self, width: float) -> float:
        return self.block.height(width - 2 * self.padding) + 2 * self.padding

    def draw(self, painter: QPainter, area: QRectF) -> None:
        painter.setPen(QPen(QColor(INK), 1.6) if self.strong else Qt.PenStyle.NoPen)
        painter.setBrush(Qt.BrushStyle.NoBrush if self.strong else QColor("#F1F1F1"))
        painter.drawRoundedRect(area.adjusted(0.8, 0.8, -0.8, -0.8), 8, 8)
        pad = self.padding
        self.block.draw(painter, area.adjusted(pad, pad, -pad, -pad))

    def words(self) -> Iterator[str]:
        yield from self.block.words()


@dataclass(frozen=True, slots=True)
class Ticks:
    """A row of boxes to tick, one for each set, that goes on below where it is full."""

    count: int
    side: float = 22
    gap: float = 8
    says: str = ""
    """What the boxes are for, for whoever cannot see them."""

    def height(self, width: float) -> float:
        rows = -(-self.count // self._a_row(width))
        return rows * self.side + (rows - 1) * self.gap

    def draw(self, painter: QPainter, area: QRectF) -> None:
        a_row = self._a_row(area.width())
        for number in range(self.count):
            x = area.left() + number % a_row * (self.side + self.gap)
            y = area.top() + number // a_row * (self.side + self.gap)
            draw_box(painter, QRectF(x, y, self.side, self.side))

    def words(self) -> Iterator[str]:
        if self.says:
            yield self.says

    def _a_row(self, width: float) -> int:
        return max(1, int((width + self.gap) // (self.side + self.gap)))


@dataclass(frozen=True, slots=True)
class TickLine:
    """A box to tick, with words beside it."""

    text: str
    style: Style = BODY
    side: float = 13

    def height(self, width: float) -> float:
        return max(self.side + 2, self._words.height(width - self.side - 8))

    def draw(self, painter: QPainter, area: QRectF) -> None:
        line = self.style.size_pt * self.style.leading
        draw_box(painter, QRectF(area.left(), area.top() + (line - self.side) / 2 + 0.5, self.side, self.side))
        self._words.draw(painter, area.adjusted(self.side + 8, 0, 0, 0))

    def words(self) -> Iterator[str]:
        yield self.text

    @property
    def _words(self) -> Words:
        return Words(self.text, self.style)


@dataclass(frozen=True, slots=True)
class Blank:
    """A line to write on, after the word that says what."""

    label: str
    style: Style = STRONG
    high: float = 24
    label_share: float = 0.0
    """The label's part of the width, so that blanks below each other begin alike; 0 for as wide as it is."""

    def height(self, _width: float) -> float:
        return self.high

    def draw(self, painter: QPainter, area: QRectF) -> None:
        line = self.style.size_pt * self.style.leading
        wide = area.width() * self.label_share or width_of(self.label, self.style) + 6
        below = area.top() + self.high - 4
        words = QRectF(area.left(), below - line + 1, wide, line)
        Words(self.label, self.style).draw(painter, words)
        painter.setPen(QPen(QColor(INK), 0.7))
        painter.drawLine(QPointF(area.left() + wide, below), QPointF(area.right(), below))

    def words(self) -> Iterator[str]:
        yield self.label


@dataclass(frozen=True)
class Figure:
    """An exercise at its start and at its finish as line art, with a word below each."""

    motion: Motion
    person: str
    start: str
    finish: str
    high: float
    style: Style = SMALL

    def height(self, _width: float) -> float:
        return self.high

    def draw(self, painter: QPainter, area: QRectF) -> None:
        caption = self.style.size_pt * self.style.leading
        half = (area.width() - 8) / 2
        picture = area.height() - caption - 2
        left = QRectF(area.left(), area.top(), half, picture)
        right = QRectF(area.left() + half + 8, area.top(), half, picture)
        painter.save()
        draw_start_and_finish(painter, left, right, self.motion, PRINT, self.person)
        painter.restore()
        for place, words in ((left, self.start), (right, self.finish)):
            below = QRectF(place.left(), area.bottom() - caption, half, caption)
            Words(words, self.style, align=Align.MIDDLE).draw(painter, below)

    def words(self) -> Iterator[str]:
        yield from ()


def cells(texts: Sequence[str], shares: Sequence[float], style: Style, *, gap: float = 8) -> Row:
    """A row of a table."""
    return Row(tuple(Words(text, style) for text in texts), tuple(shares), gap)


def draw_box(painter: QPainter, area: QRectF) -> None:
    """Draw one box to tick."""
    painter.setPen(QPen(QColor(INK), 1.1))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(area, 3.5, 3.5)


def width_of(text: str, style: Style) -> float:
    """How many points a text takes on one line."""
    layout = QTextLayout(text, style.font())
    layout.beginLayout()
    line = layout.createLine()
    layout.endLayout()
    return line.naturalTextWidth() / UNITS_A_POINT
