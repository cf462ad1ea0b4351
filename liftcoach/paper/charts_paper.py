"""The charts on paper: for each its title, what it says, the picture, and how to read it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QRectF, QSizeF
from PySide6.QtGui import QImage, QPainter

from liftcoach.paper.blocks import Block, Gap, Heading, Line, Stack, TableRow, Words, cells, width_of
from liftcoach.paper.document import Document, PaperSize, Section
from liftcoach.paper.styles import BODY, DENSE, HEADING, LARGE, LEAD, SMALL, STRONG, SUBHEADING, TITLE, Style

_MOST_HIGH_PT = 300.0
_MOST_HIGH_LARGE_PT = 640.0
"""In large print a picture may have a page to itself."""
MOST_ROWS = 13
"""Rows of a table on paper, the newest first: the weeks of a quarter."""
_FIRST_SHARE = 1.6
_COLUMN_GAP_PT = 8


@dataclass(frozen=True, slots=True)
class Picture:
    """An image as wide as the page allows and never above `most_high_pt`; `told` is for whoever cannot see it."""

    image: QImage
    told: str
    most_high_pt: float = _MOST_HIGH_PT

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
        scale = min(width / max(own.width(), 1), self.most_high_pt / max(own.height(), 1))
        return own * scale


@dataclass(frozen=True, slots=True)
class PaperChart:
    """One chart in plain words, with its picture on white, and the newest of the `rows_in_all` rows of its table.

    `large_image` is the picture for large print, with letters as large as that; without one it is the usual one.
    """

    title: str
    big: str
    text: str
    notes: str
    image: QImage
    heads: tuple[str, ...] = ()
    rows: tuple[tuple[str, ...], ...] = ()
    rows_in_all: int = 0
    large_image: QImage | None = None


def charts_document(
    title: str,
    about: str,
    charts: Sequence[PaperChart],
    size: PaperSize,
    *,
    foot: str,
    mark: str = "",
    large: bool = False,
) -> Document:
    """Every chart below the others, then the numbers behind them.

    No chart is broken by the end of a page that has room on one; of another the words and the picture may stand on two.
    """
    typed = _large if large else _usual
    page = Document(title, (), size, foot, mark)
    blocks: list[Block] = [Words(title, typed(TITLE)), Gap(4), Words(about, typed(LEAD)), Gap(6)]
    for chart in charts:
        parts = _chart(chart, typed, large=large)
        whole = Stack(parts)
        blocks += [whole] if whole.height(page.width) <= page.room() else parts
    tables = [block for chart in charts if chart.rows for block in _table(chart, typed, page.width)]
    heading = Heading(QCoreApplication.translate("ChartsPaper", "The numbers"), typed(HEADING), 0, 0)
    sections = (Section(tuple(blocks)), *((Section((heading, *tables)),) if tables else ()))
    return Document(title, sections, size, foot, mark)


def _usual(style: Style) -> Style:
    return style


def _large(style: Style) -> Style:
    return style.scaled(LARGE)


def _table(chart: PaperChart, typed: Callable[[Style], Style], width: float) -> list[Block]:
    # A column in which nothing stands, such as flares that never were, takes its room from the others.
    said = [place for place in range(len(chart.heads)) if place == 0 or any(row[place] for row in chart.rows)]
    shares = (_first_share(chart, typed(DENSE), width, others=len(said) - 1), *(1.0 for _ in said[1:]))
    head = cells(tuple(chart.heads[place] for place in said), shares, typed(SMALL), gap=_COLUMN_GAP_PT)
    rows = (tuple(row[place] for place in said) for row in chart.rows)
    first, *others = (TableRow(cells(row, shares, typed(DENSE), gap=_COLUMN_GAP_PT), head) for row in rows)
    begun = Stack((Heading(chart.title, typed(SUBHEADING), 10, 2), head, first))
    left = chart.rows_in_all - len(chart.rows)
    words = QCoreApplication.translate("ChartsPaper", "and {count} before").format(count=left)
    return [begun, *others, *([Words(words, typed(SMALL))] if left > 0 else [])]


def _first_share(chart: PaperChart, style: Style, width: float, *, others: int) -> float:
    """Room for the longest day on one line, for a date that is broken is read twice; never more than half the width."""
    needed = 1 + max(width_of(row[0], style) for row in chart.rows)
    left = width - others * _COLUMN_GAP_PT - needed
    return _FIRST_SHARE if left <= needed else max(_FIRST_SHARE, needed * others / left)


def _chart(chart: PaperChart, typed: Callable[[Style], Style], *, large: bool) -> tuple[Block, ...]:
    image = chart.large_image if large and chart.large_image is not None else chart.image
    return (
        Line(6, 2),
        Heading(chart.title, typed(HEADING), 4, 2),
        Words(chart.big, typed(STRONG)),
        Words(chart.text, typed(BODY)),
        Gap(4),
        Picture(image, chart.title, _MOST_HIGH_LARGE_PT if large else _MOST_HIGH_PT),
        Gap(2),
        Words(chart.notes, typed(SMALL)),
        Gap(6),
    )
