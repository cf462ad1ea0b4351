"""An import's preview as plain lines, for a terminal."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from liftcoach.exchange.health_export import HealthPreview
from liftcoach.exchange.preview import ImportPreview, Question, UnitState
from liftcoach.exchange.wall_clock import DateOrder
from liftcoach.exchange.workout_log import RowRemark, SourceApp
from liftcoach.words import Translate, untranslated
from liftcoach.words import imports as words
from liftcoach.words.dates import day_text

LINES_SHOWN = 10
NAMES_SHOWN = 20
_INDENT = "  "


def preview_lines(preview: ImportPreview, translate: Translate = untranslated) -> Iterator[str]:
    """What is taken, what is not and why, and what is still asked."""

    def say(template: str, **values: object) -> str:
        return translate(words.CONTEXT, template).format(**values)

    yield from summary_lines(preview, translate)
    if preview.not_taken:
        yield say(words.NOT_TAKEN, rows=words.counted(words.ROWS, len(preview.not_taken), translate))
        yield from (_INDENT + line for line in _grouped(preview.not_taken, translate))
    yield from (_INDENT + line for line in notice_lines(preview, translate))
    own = [name.name for name in preview.names if name.exercise is None]
    if own:
        names = ", ".join(own[:NAMES_SHOWN])
        if len(own) > NAMES_SHOWN:
            names = say(words.AND_MORE, lines=names, more=len(own) - NAMES_SHOWN)
        yield say(words.KEPT_AS_OWN, names=names)
    if preview.taken and preview.heaviest is not None and preview.unit_state is not UnitState.CONFIRMED:
        heaviest = preview.heaviest
        yield words.heaviest_question(heaviest.exercise, heaviest.weight, heaviest.unit, translate)
    if Question.DATE_ORDER in preview.open_questions:
        yield date_order_question(preview, translate)


def summary_lines(preview: ImportPreview, translate: Translate = untranslated) -> Iterator[str]:
    """What was read and from which app, and what of it is new."""

    def say(template: str, **values: object) -> str:
        return translate(words.CONTEXT, template).format(**values)

    yield say(
        words.READ, rows=words.counted(words.ROWS, preview.rows, translate), app=app_name(preview.log.app, translate)
    )
    if preview.first_day is None or preview.last_day is None:
        yield say(words.NOTHING_NEW)
    else:
        yield say(
            words.TO_TAKE_OF_A_DAY if preview.first_day == preview.last_day else words.TO_TAKE,
            sets=words.counted(words.SETS, len(preview.taken), translate),
            sessions=words.counted(words.SESSIONS, preview.session_count, translate),
            first=day_text(preview.first_day, translate),
            last=day_text(preview.last_day, translate),
        )


def notice_lines(preview: ImportPreview, translate: Translate = untranslated) -> Iterator[str]:
    """What to know about rows that are taken, one line for each thing to know."""
    yield from _grouped(preview.notices, translate)


def health_lines(preview: HealthPreview, translate: Translate = untranslated) -> Iterator[str]:
    """What a health export would bring: first how much was read, then each kind of measurement."""

    def say(template: str, **values: object) -> str:
        return translate(words.CONTEXT, template).format(**values)

    export = preview.export
    readings = words.counted(words.READINGS, export.readings, translate)
    yield say(words.HEALTH_READ, readings=readings, app=words.APP_NAMES[export.app])
    if preview.first_day is None or preview.last_day is None:
        yield say(words.NOTHING_NEW)
    else:
        template = words.HEALTH_TAKE_OF_A_DAY if preview.first_day == preview.last_day else words.HEALTH_TAKE
        first, last = day_text(preview.first_day, translate), day_text(preview.last_day, translate)
        yield say(template, first=first, last=last)
        for kind, count in preview.kinds:
            measure = translate(words.CONTEXT, words.MEASURES[kind.value])
            yield say(words.HEALTH_LINE, measure=measure, days=words.counted(words.DAYS, count, translate))
        yield say(words.HEALTH_BESIDE)
    if preview.already_here:
        yield say(words.HEALTH_HERE, count=preview.already_here)
    if export.refused:
        yield say(words.HEALTH_REFUSED, readings=words.counted(words.READINGS, export.refused, translate))


def app_name(app: SourceApp, translate: Translate = untranslated) -> str:
    """How the program that made a file is called."""
    return words.APP_NAMES.get(app.value) or translate(words.CONTEXT, words.OWN_TABLE)


def date_order_question(preview: ImportPreview, translate: Translate = untranslated) -> str:
    """Ask how the file's dates are to be read, by the first date that has two readings."""
    day = _first_of_two(preview, DateOrder.DAY_FIRST)
    return translate(words.CONTEXT, words.DATES_OPEN).format(
        date=f"{day.day}/{day.month}/{day.year}",
        day_first=date_in(preview, DateOrder.DAY_FIRST, translate),
        month_first=date_in(preview, DateOrder.MONTH_FIRST, translate),
    )


def date_in(preview: ImportPreview, order: DateOrder, translate: Translate = untranslated) -> str:
    """The first date that has two readings, in one of them."""
    return day_text(_first_of_two(preview, order), translate)


def _first_of_two(preview: ImportPreview, order: DateOrder) -> date:
    return next(workout.start for workout in preview.log.workouts if workout.start.both_orders).read(order).date()


def _grouped(remarks: Sequence[RowRemark], translate: Translate) -> Iterator[str]:
    groups: dict[str, list[int]] = {}
    for remark in remarks:
        groups.setdefault(words.import_text(remark.problem, translate), []).append(remark.line)
    for reason, lines in groups.items():
        shown = ", ".join(map(str, lines[:LINES_SHOWN]))
        if len(lines) > LINES_SHOWN:
            shown = translate(words.CONTEXT, words.AND_MORE).format(lines=shown, more=len(lines) - LINES_SHOWN)
        yield translate(words.CONTEXT, words.GROUP).format(
            reason=reason, rows=words.counted(words.ROWS, len(lines), translate), lines=shown
        )
