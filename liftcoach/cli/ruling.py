"""`liftcoach rules`: every rule with its numbers, its sources and its standing."""

from __future__ import annotations

import argparse
import json
import textwrap
from collections.abc import Iterator
from dataclasses import asdict

from liftcoach import __version__
from liftcoach.cli.console import OK, say
from liftcoach.content.hazards import shipped_hazards
from liftcoach.exchange.rules_json import sheet_json
from liftcoach.words.rules_sheet import RulesSheet, RuleText, TableText, hazard_table, rules_sheet

_WIDTH = 100
_INDENT = "    "


def rules(chosen: argparse.Namespace) -> int:
    """Print the sheet of rules, as words or as JSON."""
    sheet = rules_sheet(__version__)
    hazards = shipped_hazards()
    if chosen.json:
        found = sheet_json(__version__) | {"hazards": [asdict(row) for row in hazards]}
        say(json.dumps(found, ensure_ascii=False, indent=2))
        return OK
    rows = tuple((row.hazard, row.cause, row.harm, row.control) for row in hazards)
    say(*_lines(sheet, (*sheet.tables, hazard_table(rows))))
    return OK


def _lines(sheet: RulesSheet, tables: tuple[TableText, ...]) -> Iterator[str]:
    yield sheet.title
    yield sheet.edition
    yield from textwrap.wrap(sheet.about, _WIDTH)
    for part in sheet.parts:
        yield from ("", part.title.upper(), *textwrap.wrap(part.about, _WIDTH))
        chapter = ""
        for rule in part.rules:
            if rule.chapter != chapter:
                chapter = rule.chapter
                yield from ("", chapter)
            yield from _rule_lines(rule)
    for table in tables:
        yield from ("", table.title.upper(), *textwrap.wrap(table.about, _WIDTH))
        for row in table.rows:
            yield f"  {row[0]}"
            for head, cell in zip(table.columns[1:], row[1:], strict=True):
                if cell:
                    yield from _wrapped(f"{head}: {cell}")


def _rule_lines(rule: RuleText) -> Iterator[str]:
    yield f"  {rule.rule}"
    yield from _wrapped(rule.sentence)
    for number in rule.numbers:
        source = f" [{number.source}]" if number.source else ""
        yield from _wrapped(f"- {number.meaning}: {number.value}{source}")
    yield from _wrapped(f"[{rule.cited}]")


def _wrapped(text: str) -> Iterator[str]:
    yield from textwrap.wrap(text, _WIDTH, initial_indent=_INDENT, subsequent_indent=_INDENT + "  ")
