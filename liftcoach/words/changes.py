"""The words of what changed since a day."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from liftcoach.insight.changes import CLINIC_MEASURES, Change, Changed
from liftcoach.words import QT_TRANSLATE_NOOP, Translate, untranslated
from liftcoach.words.charts import measure_name, valued_or_plain
from liftcoach.words.dates import day_text
from liftcoach.words.measuring import score_caution

CONTEXT = "changes"

LEADS: dict[Changed, str] = {
    Changed.ROSE: QT_TRANSLATE_NOOP("changes", "More: {things}."),
    Changed.FELL: QT_TRANSLATE_NOOP("changes", "Less: {things}."),
    Changed.STAYED: QT_TRANSLATE_NOOP("changes", "About the same: {things}."),
    Changed.UNKNOWN: QT_TRANSLATE_NOOP("changes", "By the numbers alone: {things}."),
    Changed.MIXED: QT_TRANSLATE_NOOP("changes", "Up and down too much to say: {things}."),
    Changed.TOO_LITTLE: QT_TRANSLATE_NOOP("changes", "Too little to compare: {things}."),
}
_NAMES: dict[Changed, str] = {
    Changed.ROSE: QT_TRANSLATE_NOOP("changes", "More"),
    Changed.FELL: QT_TRANSLATE_NOOP("changes", "Less"),
    Changed.STAYED: QT_TRANSLATE_NOOP("changes", "About the same"),
    Changed.UNKNOWN: QT_TRANSLATE_NOOP("changes", "By the numbers alone"),
    Changed.MIXED: QT_TRANSLATE_NOOP("changes", "Up and down"),
    Changed.TOO_LITTLE: QT_TRANSLATE_NOOP("changes", "Too little to compare"),
}
_WITH_NUMBERS = (Changed.ROSE, Changed.FELL, Changed.UNKNOWN)
_FROM_TO = QT_TRANSLATE_NOOP("changes", "{what} from {before} to {now}")
_BIG = QT_TRANSLATE_NOOP("changes", "Since {day}: {risen} more, {fallen} less, {same} about the same")
_NO_DIRECTION = QT_TRANSLATE_NOOP("changes", "Since {day}, no direction can be said yet")
_NOTHING = QT_TRANSLATE_NOOP("changes", "Since {day}, there is nothing to compare yet")
_WEEKLY_SETS = QT_TRANSLATE_NOOP("changes", "Sets a week")
NOTE = QT_TRANSLATE_NOOP(
    "changes",
    "Compared are the 4 weeks up to that day and your newest 4 weeks; of tests and scores, the last up to that day"
    " and the newest since. More is not always better, and less is not always worse.",
)
HEADS: tuple[str, ...] = (
    QT_TRANSLATE_NOOP("changes", "What"),
    QT_TRANSLATE_NOOP("changes", "Before"),
    QT_TRANSLATE_NOOP("changes", "Now"),
    QT_TRANSLATE_NOOP("changes", "Answer"),
)


def big_text(day: date, found: Sequence[Change], translate: Translate = untranslated) -> str:
    """How much went which way, in one line."""
    counts = {each: sum(one.changed is each for one in found) for each in Changed}
    told = counts[Changed.ROSE] + counts[Changed.FELL] + counts[Changed.STAYED]
    compared = told + counts[Changed.UNKNOWN] + counts[Changed.MIXED]
    words = _BIG if told else _NO_DIRECTION if compared else _NOTHING
    return translate(CONTEXT, words).format(
        day=day_text(day, translate),
        risen=counts[Changed.ROSE],
        fallen=counts[Changed.FELL],
        same=counts[Changed.STAYED],
    )


def sentences(found: Sequence[Change], translate: Translate = untranslated) -> tuple[str, ...]:
    """One sentence for each way that anything went."""
    told = []
    for changed, lead in LEADS.items():
        things = [_thing(one, translate) for one in found if one.changed is changed]
        if things:
            told.append(translate(CONTEXT, lead).format(things="; ".join(things)))
    return tuple(told)


def note_of(found: Sequence[Change], translate: Translate = untranslated) -> str:
    """What is compared with what; with a score or a blood test, that it is no reason to change medicine."""
    note = translate(CONTEXT, NOTE)
    return f"{score_caution(translate)} {note}" if any(one.measure in CLINIC_MEASURES for one in found) else note


def heads(translate: Translate = untranslated) -> tuple[str, ...]:
    """The names of the table's columns."""
    return tuple(translate(CONTEXT, head) for head in HEADS)


def row_of(one: Change, translate: Translate = untranslated) -> tuple[str, ...]:
    """One change as a row of the table."""
    return (
        _what(one, translate),
        _value(one, one.before, translate, below=one.before_below),
        _value(one, one.now, translate, below=one.now_below),
        translate(CONTEXT, _NAMES[one.changed]),
    )


def _thing(one: Change, translate: Translate) -> str:
    if one.changed not in _WITH_NUMBERS:
        return _what(one, translate)
    return translate(CONTEXT, _FROM_TO).format(
        what=_what(one, translate),
        before=_value(one, one.before, translate, below=one.before_below),
        now=_value(one, one.now, translate, below=one.now_below),
    )


def _what(one: Change, translate: Translate) -> str:
    if one.measure == "sets":
        return translate(CONTEXT, _WEEKLY_SETS)
    return one.name or measure_name(one.measure, translate).partition(",")[0]


def _value(one: Change, value: float | None, translate: Translate, *, below: bool) -> str:
    return "" if value is None else valued_or_plain(value, one.measure, translate, below=below)
