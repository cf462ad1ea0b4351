"""The words of the page for a visit."""

from __future__ import annotations

from liftcoach.domain.day_plan import Ending, Stop, numbers_text
from liftcoach.insight.changes import Change, Changed
from liftcoach.insight.trends import FlareSpan
from liftcoach.insight.visits import Part, VisitReport, part_of
from liftcoach.words import QT_TRANSLATE_NOOP, Translate, untranslated
from liftcoach.words.changes import big_text, note_of, row_of
from liftcoach.words.charts import event_name
from liftcoach.words.dates import day_text
from liftcoach.words.warning_signs import sign_text

CONTEXT = "visits"

PARTS: dict[Part, str] = {
    Part.FELT: QT_TRANSLATE_NOOP("visits", "How I felt"),
    Part.JOINTS: QT_TRANSLATE_NOOP("visits", "Joints, by my own count"),
    Part.TRAINING: QT_TRANSLATE_NOOP("visits", "Strength and work"),
    Part.TESTS: QT_TRANSLATE_NOOP("visits", "Tests of what I can do"),
    Part.CLINIC: QT_TRANSLATE_NOOP("visits", "Blood tests and scores"),
}
_ALL_NUMBERS = (Part.TESTS, Part.CLINIC)
_STAYED = QT_TRANSLATE_NOOP("visits", "About the same: {things}.")
_SINCE_VISIT = QT_TRANSLATE_NOOP("visits", "Since my visit on {day}")
_SINCE_DAY = QT_TRANSLATE_NOOP("visits", "Since {day}")
_TRAINED = QT_TRANSLATE_NOOP("visits", "{counted}. Days with strength training: {sessions}.")
_TOO_LITTLE = QT_TRANSLATE_NOOP("visits", "Too little to compare: {things}.")
_FLARE = QT_TRANSLATE_NOOP("visits", "Flare, reported from {first} to {last}")
_ONE_DAY = QT_TRANSLATE_NOOP("visits", "Flare, reported on {first}")
_DATED = QT_TRANSLATE_NOOP("visits", "{what}, {day}")
_OPEN = QT_TRANSLATE_NOOP("visits", "{sign}, from {began}, still open")
_ENDED: dict[Ending, str] = {
    Ending.SEEN: QT_TRANSLATE_NOOP("visits", "{sign}, {began}; {by} let training go on, {ended}"),
    Ending.FEVER_GONE: QT_TRANSLATE_NOOP("visits", "{sign}, {began}; over after 48 hours without fever, {ended}"),
    Ending.NUMBER_CORRECTED: QT_TRANSLATE_NOOP(
        "visits", "{sign}, {began}; a mistyped number, {was} put right to {now}, {ended}"
    ),
}


def title(report: VisitReport, translate: Translate = untranslated) -> str:
    """Since when."""
    words = _SINCE_VISIT if report.is_visit else _SINCE_DAY
    return translate(CONTEXT, words).format(day=day_text(report.since, translate))


def in_short(report: VisitReport, translate: Translate = untranslated) -> str:
    """How much went which way, and how often was trained."""
    counted = big_text(report.since, report.changes, translate)
    return translate(CONTEXT, _TRAINED).format(counted=counted, sessions=report.sessions)


def part_name(part: Part, translate: Translate = untranslated) -> str:
    """The heading of a part."""
    return translate(CONTEXT, PARTS[part])


def rows_of(report: VisitReport, part: Part, translate: Translate = untranslated) -> tuple[tuple[str, ...], ...]:
    """What changed in a part, what went one way first; of tests and the clinic's results all that can be compared."""
    left_out = set() if part in _ALL_NUMBERS else {Changed.STAYED}
    found = [one for one in _of(report, part) if one.changed not in left_out and not _is_unknown(one)]
    return tuple(row_of(one, translate) for one in sorted(found, key=lambda one: list(Changed).index(one.changed)))


def told_of(report: VisitReport, part: Part, translate: Translate = untranslated) -> tuple[str, ...]:
    """What stayed about the same, with its value now, and what has too few values to compare."""
    rows = [(one, row_of(one, translate)) for one in _of(report, part)]
    stayed = [f"{what} {now}" for one, (what, _, now, _) in rows if one.changed is Changed.STAYED]
    too_few = [what for one, (what, *_) in rows if _is_unknown(one)]
    told = ((_STAYED, [] if part in _ALL_NUMBERS else stayed), (_TOO_LITTLE, too_few))
    return tuple(translate(CONTEXT, words).format(things="; ".join(things)) for words, things in told if things)


def happened(report: VisitReport, translate: Translate = untranslated) -> tuple[str, ...]:
    """Flares and marked days, newest first."""
    told = [(flare.first, _flare_text(flare, translate)) for flare in report.flares]
    for event in report.events:
        day = day_text(event.on, translate)
        told.append((event.on, translate(CONTEXT, _DATED).format(what=event_name(event, translate), day=day)))
    return tuple(words for _, words in sorted(told, key=lambda each: each[0], reverse=True))


def stops_told(report: VisitReport, translate: Translate = untranslated) -> tuple[str, ...]:
    """The warning signs that stopped training, newest first, and who ended each."""
    newest_first = sorted(report.stops, key=lambda stop: stop.began, reverse=True)
    return tuple(_stop_text(stop, translate) for stop in newest_first)


def note(report: VisitReport, translate: Translate = untranslated) -> str:
    """What is compared with what."""
    return note_of(report.changes, translate)


def _is_unknown(one: Change) -> bool:
    # A first result cannot be compared, but whoever is visited wants to know it.
    return one.changed is Changed.TOO_LITTLE and one.now is None


def _of(report: VisitReport, part: Part) -> list[Change]:
    return [one for one in report.changes if part_of(one) is part]


def _flare_text(flare: FlareSpan, translate: Translate) -> str:
    words = _ONE_DAY if flare.first == flare.last else _FLARE
    return translate(CONTEXT, words).format(
        first=day_text(flare.first, translate), last=day_text(flare.last, translate)
    )


def _stop_text(stop: Stop, translate: Translate) -> str:
    sign = sign_text(stop, translate)
    sign, began = sign[:1].upper() + sign[1:], day_text(stop.began, translate)
    if stop.released is None:
        return translate(CONTEXT, _OPEN).format(sign=sign, began=began)
    return translate(CONTEXT, _ENDED[stop.released.how]).format(
        sign=sign,
        began=began,
        by=stop.released.by,
        ended=day_text(stop.released.on, translate),
        was=numbers_text(stop.numbers),
        now=numbers_text(stop.numbers, corrected=True),
    )
