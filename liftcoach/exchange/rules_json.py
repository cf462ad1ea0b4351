"""The rules with their numbers, sources and standing as JSON that other programs read."""

from __future__ import annotations

from typing import Any

from liftcoach.domain.reasons import Source
from liftcoach.rules.sheet import RuleLine, rule_lines
from liftcoach.rules.signing import signature_of
from liftcoach.words import Translate, untranslated
from liftcoach.words.rule_numbers import meaning
from liftcoach.words.rules_sheet import TableText, rules_sheet, sentence_pattern

Json = dict[str, Any]


def sheet_json(version: str, translate: Translate = untranslated) -> Json:
    """Every rule in the order of the sheet, then its tables; `version` is the program's."""
    sheet = rules_sheet(version, translate)
    return {
        "format": "liftcoach-rules",
        "edition": sheet.edition,
        "rules": [_rule(line, translate) for line in rule_lines()],
        "tables": [_table(table) for table in sheet.tables],
    }


def _rule(line: RuleLine, translate: Translate) -> Json:
    return {
        "rule": line.rule.value,
        "chapter": line.chapter.value,
        "text": sentence_pattern(line.rule, translate),
        "standing": line.standing.value,
        "signed": _signature(line),
        "sources": [_source(source) for source in line.sources],
        "numbers": [
            {
                "name": number.key,
                "text": meaning(number.key, translate),
                "value": number.values[0][1] if number.values[0][0] == "" else dict(number.values),
                "unit": number.unit.value,
                "source": _source(number.source),
            }
            for number in line.numbers
        ],
    }


def _signature(line: RuleLine) -> Json | None:
    signed = signature_of(line)
    return None if signed is None else {"by": signed.by, "on": signed.on.isoformat()}


def _source(source: Source) -> Json:
    return {"citation": source.citation, "standing": source.standing.value}


def _table(table: TableText) -> Json:
    return {"title": table.title, "columns": list(table.columns), "rows": [list(row) for row in table.rows]}
