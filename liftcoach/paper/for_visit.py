"""One page to take to a visit: what changed since the last one, what happened, and what the person wants to ask."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from liftcoach.paper.blocks import Blank, Block, Gap, Heading, Line, Row, TableRow, Words, cells
from liftcoach.paper.document import Document, PaperSize, Section
from liftcoach.paper.styles import BODY, DENSE, LEAD, SMALL, STRONG, SUBHEADING, TITLE

_SHARES = (3.2, 1.4, 1.4, 1.8)
_MOST_ROWS, _FEWEST_ROWS = 12, 1
_QUESTIONS, _FEWEST_QUESTIONS = 4, 2
_CROWDED = 3
"""Where no more rows of a part fit than this, there are fewer lines to write on as well."""
_BLANK_PT = 22.0


@dataclass(frozen=True, slots=True)
class PartOfVisit:
    """One part of what changed: rows of what, before, now and the answer; and sentences about the rest."""

    title: str
    rows: tuple[tuple[str, ...], ...] = ()
    told: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class VisitPage:
    """What goes on the page, in words.

    `in_short` counts what went which way; `happened` and `stops` are sentences, newest first.
    """

    day: date
    name: str
    title: str
    heads: tuple[str, ...]
    born: int | None = None
    conditions: tuple[str, ...] = ()
    in_short: str = ""
    parts: tuple[PartOfVisit, ...] = ()
    happened: tuple[str, ...] = ()
    stops: tuple[str, ...] = ()
    note: str = ""


def visit_document(shown: VisitPage, size: PaperSize, *, foot: str, mark: str = "") -> Document:
    """The page, on one sheet: where there is too much, the rows at the end of each part are counted instead."""
    for most in range(_MOST_ROWS, _FEWEST_ROWS - 1, -1):
        made = Document(shown.title, (Section(tuple(_blocks(shown, most))),), size, foot, mark)
        if len(made.pages) == 1:
            break
    return made


def _blocks(shown: VisitPage, most: int) -> list[Block]:
    questions = _QUESTIONS if most > _CROWDED else _FEWEST_QUESTIONS
    return [
        Words(shown.title, TITLE),
        Gap(2),
        Words(_who(shown), LEAD),
        Line(6, 3),
        Words(shown.in_short, STRONG),
        *(block for part in shown.parts for block in _part(part, shown.heads, most)),
        *_listed(QCoreApplication.translate("VisitPaper", "What happened"), shown.happened, most),
        *_listed(QCoreApplication.translate("VisitPaper", "Warning signs that stopped training"), shown.stops, most),
        Heading(QCoreApplication.translate("VisitPaper", "What I want to ask"), SUBHEADING, 9, 0),
        *(Blank(f"{number}.", BODY, high=_BLANK_PT) for number in range(1, questions + 1)),
        Gap(8),
        Words(shown.note, SMALL),
        Gap(3),
        Words(
            QCoreApplication.translate(
                "VisitPaper",
                "Liftcoach plans strength training from what the person says. It has not been assessed as a medical "
                "device. Joints are the person's own count, not a clinician's. Medicines stay as they were agreed with "
                "the care team.",
            ),
            SMALL,
        ),
    ]


def _who(shown: VisitPage) -> str:
    day = QLocale().toString(
        QDate(shown.day.year, shown.day.month, shown.day.day), QCoreApplication.translate("VisitPaper", "d MMMM yyyy")
    )
    facts = [shown.name or QCoreApplication.translate("VisitPaper", "Name: ________________________")]
    if shown.born is not None:
        facts.append(QCoreApplication.translate("VisitPaper", "born {year}").format(year=shown.born))
    facts.append(QCoreApplication.translate("VisitPaper", "printed {day}").format(day=day))
    if shown.conditions:
        said = "; ".join(shown.conditions)
        facts.append(QCoreApplication.translate("VisitPaper", "lives with: {said}").format(said=said))
    return ", ".join(facts)


def _part(part: PartOfVisit, heads: tuple[str, ...], most: int) -> list[Block]:
    blocks: list[Block] = [Gap(7), Row((Words(part.title, SUBHEADING), *_heads(part, heads)), _SHARES, 8)]
    head = cells(heads, _SHARES, SMALL)
    blocks += [TableRow(cells(row, _SHARES, DENSE), head) for row in part.rows[:most]]
    left = len(part.rows) - most
    if left > 0:
        blocks.append(Words(QCoreApplication.translate("VisitPaper", "and {count} more").format(count=left), DENSE))
    return [*blocks, *(Words(told, DENSE) for told in part.told)]


def _heads(part: PartOfVisit, heads: tuple[str, ...]) -> tuple[Words, ...]:
    """What stands above the columns, in the line of the part's name; nothing where there are no rows."""
    return tuple(Words(head if part.rows else "", SMALL) for head in heads[1:])


def _listed(title: str, told: tuple[str, ...], most: int) -> list[Block]:
    if not told:
        return []
    left = len(told) - most
    more = [QCoreApplication.translate("VisitPaper", "and {count} before").format(count=left)] if left > 0 else []
    words = "; ".join((*told[:most], *more))
    return [Heading(title, SUBHEADING, 8, 1), Words(f"{words}.", DENSE)]
