"""The sheet of rules on paper: our own cautions first, each page of them with room for a name and a date."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from liftcoach.domain.reasons import Standing
from liftcoach.paper.blocks import Block, Gap, Heading, Line, Row, Stack, TableRow, TickLine, Words, cells
from liftcoach.paper.document import Document, PaperSize, Section
from liftcoach.paper.styles import DENSE, HEADING, LEAD, SMALL, SUBHEADING, TITLE
from liftcoach.words.rules_sheet import PartText, RulesSheet, RuleText, TableText

_NUMBER_SHARES = (2, 1)
_RULE_SHARES = (4.4, 1)


def rules_document(sheet: RulesSheet, hazards: TableText, size: PaperSize, *, foot: str, mark: str = "") -> Document:
    """Every rule, the tables that they use, and the hazards with their controls."""
    begin: tuple[Block, ...] = (
        Words(sheet.title, TITLE),
        Gap(2),
        Words(sheet.edition, DENSE.bold()),
        Gap(2),
        Words(sheet.about, LEAD),
        Gap(6),
    )
    sections = [
        Section(
            ((*begin, *_part(part)) if number == 0 else _part(part)),
            to_sign=part.standing is Standing.PROPOSED,
        )
        for number, part in enumerate(sheet.parts)
    ]
    tables = tuple(block for table in sheet.tables for block in _table(table))
    sections.append(Section(tables, to_sign=True))
    sections.append(Section(_table(hazards)))
    return Document(sheet.title, tuple(sections), size, foot, mark)


def _part(part: PartText) -> tuple[Block, ...]:
    blocks: list[Block] = [Heading(part.title, HEADING, 6, 2), Words(part.about, DENSE)]
    chapter = ""
    for rule in part.rules:
        if rule.chapter != chapter:
            chapter = rule.chapter
            blocks.append(Heading(chapter, SUBHEADING, 14, 0))
        blocks += [Line(6, 5), _rule(rule)]
    return tuple(blocks)


def _rule(rule: RuleText) -> Block:
    said: list[Block] = [Words(rule.rule.value, DENSE.bold()), Words(rule.sentence, DENSE)]
    for number in rule.numbers:
        meaning = f"{number.meaning} ({number.source})" if number.source else number.meaning
        said.append(Row((Words(meaning, DENSE), Words(number.value, DENSE.bold())), _NUMBER_SHARES, gap=10))
    said.append(Words(rule.cited, SMALL))
    told = Stack(tuple(said), gap=1.5)
    if rule.standing is not Standing.PROPOSED:
        return told
    answers = Stack(
        (
            TickLine(QCoreApplication.translate("RulesPaper", "I agree"), DENSE),
            TickLine(QCoreApplication.translate("RulesPaper", "Change it"), DENSE),
        ),
        gap=4,
    )
    return Row((told, answers), _RULE_SHARES, gap=12)


def _table(table: TableText) -> tuple[Block, ...]:
    head = cells(table.columns, table.shares, DENSE.bold())
    rows = [TableRow(cells(row, table.shares, DENSE), head) for row in table.rows]
    about = Stack((Words(table.about, DENSE), Gap(6), head), gap=0)
    # The head stays with the first row: together they are not left alone at the foot of a page.
    return (Heading(table.title, HEADING, 12, 2), Stack((about, rows[0])), *rows[1:], Gap(8))
