"""The charts on paper: for each its title, what it says, the picture, and how to read it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QRectF, QSizeF
from PySide6.QtGui import QImage, QPainter

from liftcoach.paper.blocks import Block, Gap, Heading, Line, Stack, TableRow, Words, cells
from liftcoach.paper.document import Document, PaperSize, Section
from liftcoach.paper.styles import BODY, DENSE, HEADING, LEAD, SMALL, STRONG, SUBHEADING, TITLE

_MOST_HIGH_PT = 300.0
MOST_ROWS = 13
"""Rows of a table on paper, the newest first: the weeks of a quarter."""
_FIRST_SHARE = 1.6


@dataclass(frozen=True, slots=True)
class Picture:
    """An image as wide as the page allows, never above a third of its height; `told` is for whoever cannot see it."""

    image: QImage
    told: str

    def height(self, width: float) -> float:
        return self._size(width).height()

    def draw(self, painter: QPainter, area: QRectF) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawImage(QRectF(area.topLeft(), self._size(area.width())), self.image)
        painter.restore()

    def words(self) -> Iterator[str]:
        yield self.told

    def _size(self, width: float) -> QSizeF:
        own = QSizeF(self.image.size())
        scale = min(width / max(own.width(), 1), _MOST_HIGH_PT / max(own.height(), 1))
        return own * scale


@dataclass(frozen=True, slots=True)
class PaperChart:
    """One chart in plain words, with its picture on white, and the newest of the `rows_in_all` rows of its table."""

    title: str
    big: str
    text: str
    notes: str
    image: QImage
    heads: tuple[str, ...] = ()
    rows: tuple[tuple[str, ...], ...] = ()
    rows_in_all: int = 0


def charts_document(
    title: str, about: str, charts: Sequence[PaperChart], size: PaperSize, *, foot: str, mark: str = ""
) -> Document:
    """Every chart below the others, none broken by the end of a page; then the numbers behind them."""
    blocks: list[Block] = [
        Words(title, TITLE),
        Gap(4),
        Words(about, LEAD),
        Gap(6),
        *(_chart(chart) for chart in charts),
    ]
    tables = [block for chart in charts if chart.rows for block in _table(chart)]
    heading = Heading(QCoreApplication.translate("ChartsPaper", "The numbers"), HEADING, 0, 0)
    sections = (Section(tuple(blocks)), *((Section((heading, *tables)),) if tables else ()))
    return Document(title, sections, size, foot, mark)


def _table(chart: PaperChart) -> list[Block]:
    # A column in which nothing stands, such as flares that never were, takes its room from the others.
    said = [place for place in range(len(chart.heads)) if place == 0 or any(row[place] for row in chart.rows)]
    shares = (_FIRST_SHARE, *(1.0 for _ in said[1:]))
    head = cells(tuple(chart.heads[place] for place in said), shares, SMALL)
    rows = (tuple(row[place] for place in said) for row in chart.rows)
    first, *others = (TableRow(cells(row, shares, DENSE), head) for row in rows)
    begun = Stack((Heading(chart.title, SUBHEADING, 10, 2), head, first))
    left = chart.rows_in_all - len(chart.rows)
    words = QCoreApplication.translate("ChartsPaper", "and {count} before").format(count=left)
    return [begun, *others, *([Words(words, SMALL)] if left > 0 else [])]


def _chart(chart: PaperChart) -> Stack:
    return Stack(
        (
            Line(6, 2),
            Heading(chart.title, HEADING, 4, 2),
            Words(chart.big, STRONG),
            Words(chart.text, BODY),
            Gap(4),
            Picture(chart.image, chart.title),
            Gap(2),
            Words(chart.notes, SMALL),
            Gap(6),
        )
    )
