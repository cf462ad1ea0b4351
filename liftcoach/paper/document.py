"""A document: blocks broken into pages, each with its foot; drawn on a file, a printer or the window alike."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property

from PySide6.QtCore import QCoreApplication, QRectF, QSizeF
from PySide6.QtGui import QColor, QPageSize, QPainter, QPen

from liftcoach.paper.blocks import Align, Blank, Block, Gap, Heading, Line, Row, TableRow, Words
from liftcoach.paper.styles import INK, SMALL, Style

_MARGIN_PT = 42.0
_BOTTOM_PT = 30.0
_FOOT_PT = 24.0
_SIGN_PT = 34.0
_MARK = Style(13, 700, leading=1.2)


class PaperSize(StrEnum):
    A4 = "a4"
    LETTER = "letter"

    @property
    def page_size(self) -> QPageSize:
        return QPageSize(QPageSize.PageSizeId.A4 if self is PaperSize.A4 else QPageSize.PageSizeId.Letter)

    @property
    def points(self) -> QSizeF:
        """Width and height in points."""
        return self.page_size.size(QPageSize.Unit.Point)


@dataclass(frozen=True, slots=True)
class Section:
    """Blocks that begin on a page of their own. `to_sign` leaves room for a name and a date on each of their pages."""

    blocks: tuple[Block, ...]
    to_sign: bool = False


@dataclass(frozen=True, slots=True)
class Page:
    """The blocks of one page."""

    blocks: tuple[Block, ...]
    to_sign: bool = False


@dataclass(frozen=True)
class Document:
    """Sections on paper of a size. `foot` stands on every page, and `mark` too where it is not empty."""

    title: str
    sections: tuple[Section, ...]
    size: PaperSize
    foot: str
    mark: str = ""

    @cached_property
    def pages(self) -> tuple[Page, ...]:
        """The blocks page by page; a heading never stands last on its page."""
        found: list[Page] = []
        for section in self.sections:
            found += self._broken(section)
        return tuple(found)

    def draw_page(self, painter: QPainter, number: int) -> None:
        """Draw a page, from 0; one unit of the painter is a point."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        page = self.pages[number]
        x, y = _MARGIN_PT, _MARGIN_PT + self._mark_height
        if self.mark:
            self._draw_mark(painter)
        for block in page.blocks:
            high = block.height(self.width)
            block.draw(painter, QRectF(x, y, self.width, high))
            y += high
        if page.to_sign:
            self._draw_sign(painter)
        self._draw_foot(painter, number)

    def words_of(self, number: int) -> str:
        """What a page says, line by line, for whoever cannot see it."""
        lines = [words for block in self.pages[number].blocks for words in block.words() if words.strip()]
        return "\n".join(([self.mark] if self.mark else []) + lines)

    @property
    def width(self) -> float:
        """Between the margins."""
        return self.size.points.width() - 2 * _MARGIN_PT

    def room(self, *, to_sign: bool = False) -> float:
        """The height that the blocks of a page have."""
        taken = _FOOT_PT + self._mark_height + (_SIGN_PT if to_sign else 0)
        return self.size.points.height() - _MARGIN_PT - _BOTTOM_PT - taken

    @property
    def _mark_height(self) -> float:
        return _MARK.size_pt * _MARK.leading + 14 if self.mark else 0

    def _broken(self, section: Section) -> list[Page]:
        room, used = self.room(to_sign=section.to_sign), 0.0
        pages: list[Page] = []
        here: list[Block] = []
        for part in _kept_together(section.blocks):
            high = sum(block.height(self.width) for block in part)
            if here and used + high > room + 0.01:
                pages.append(Page(tuple(here), section.to_sign))
                here, used = [], 0.0
                # Nothing but words begins a page.
                while isinstance(part[0], Gap | Line) and len(part) > 1:
                    high -= part[0].height(self.width)
                    part = part[1:]
            if not here and isinstance(part[0], TableRow):
                here = [part[0].head]
                used = part[0].head.height(self.width)
            here += part
            used += high
        if here:
            pages.append(Page(tuple(here), section.to_sign))
        return pages

    def _draw_mark(self, painter: QPainter) -> None:
        high = _MARK.size_pt * _MARK.leading
        area = QRectF(_MARGIN_PT, _MARGIN_PT - 6, self.width, high + 8)
        painter.setPen(QPen(QColor(INK), 1.6))
        painter.drawRect(area)
        Words(self.mark, _MARK, align=Align.MIDDLE).draw(painter, area.adjusted(4, 4, -4, -4))

    def _draw_sign(self, painter: QPainter) -> None:
        top = self.size.points.height() - _BOTTOM_PT - _FOOT_PT - _SIGN_PT
        blanks = (
            Blank(QCoreApplication.translate("Paper", "Name")),
            Blank(QCoreApplication.translate("Paper", "Date")),
            Blank(QCoreApplication.translate("Paper", "Signature")),
        )
        row = Row(blanks, (1.4, 0.8, 1.2))
        row.draw(painter, QRectF(_MARGIN_PT, top + 6, self.width, row.height(self.width)))

    def _draw_foot(self, painter: QPainter, number: int) -> None:
        line = SMALL.size_pt * SMALL.leading
        top = self.size.points.height() - _BOTTOM_PT - line
        count = QCoreApplication.translate("Paper", "Page {number} of {count}").format(
            number=number + 1, count=len(self.pages)
        )
        room = 76.0
        foot = Words(self.foot, SMALL)
        high = foot.height(self.width - room - 10)
        foot.draw(painter, QRectF(_MARGIN_PT, top - (high - line), self.width - room - 10, high))
        Words(count, SMALL, align=Align.RIGHT).draw(painter, QRectF(_MARGIN_PT + self.width - room, top, room, line))


def _kept_together(blocks: Sequence[Block]) -> list[tuple[Block, ...]]:
    """Blocks by themselves, but headings, gaps and lines with what they lead to."""
    parts: list[tuple[Block, ...]] = []
    waiting: list[Block] = []
    for block in blocks:
        waiting.append(block)
        if not isinstance(block, Heading | Gap | Line):
            parts.append(tuple(waiting))
            waiting = []
    if waiting:
        parts.append(tuple(waiting))
    return parts
