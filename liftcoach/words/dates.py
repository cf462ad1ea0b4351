"""Days, weeks and months in words, each with as much of its date as its place needs."""

from __future__ import annotations

from datetime import date

from liftcoach.words import QT_TRANSLATE_NOOP, Translate, untranslated
from liftcoach.words.values import CONTEXT as VALUES
from liftcoach.words.values import MONTHS

CONTEXT = "dates"

_SHORT_MONTHS = (
    QT_TRANSLATE_NOOP("dates", "Jan"),
    QT_TRANSLATE_NOOP("dates", "Feb"),
    QT_TRANSLATE_NOOP("dates", "Mar"),
    QT_TRANSLATE_NOOP("dates", "Apr"),
    QT_TRANSLATE_NOOP("dates", "May"),
    QT_TRANSLATE_NOOP("dates", "Jun"),
    QT_TRANSLATE_NOOP("dates", "Jul"),
    QT_TRANSLATE_NOOP("dates", "Aug"),
    QT_TRANSLATE_NOOP("dates", "Sep"),
    QT_TRANSLATE_NOOP("dates", "Oct"),
    QT_TRANSLATE_NOOP("dates", "Nov"),
    QT_TRANSLATE_NOOP("dates", "Dec"),
)
_FORMS = {
    "day": QT_TRANSLATE_NOOP("dates", "{day} {month}"),
    "day-of-year": QT_TRANSLATE_NOOP("dates", "{day} {month} {year}"),
    "around-day": QT_TRANSLATE_NOOP("dates", "around {day} {month}"),
    "in-month": QT_TRANSLATE_NOOP("dates", "in {month}"),
    "in-month-of-year": QT_TRANSLATE_NOOP("dates", "in {month} {year}"),
    "year": QT_TRANSLATE_NOOP("dates", "{year}"),
    "week-of-year": QT_TRANSLATE_NOOP("dates", "Week of {day} {month} {year}"),
    "month-of-year": QT_TRANSLATE_NOOP("dates", "{month} {year}"),
    "days": QT_TRANSLATE_NOOP("dates", "{day} {month} {year} to {last_day} {last_month} {last_year}"),
}


def day_text(day: date, translate: Translate = untranslated) -> str:
    """A day with its month and year."""
    return date_text(day, "day-of-year", translate)


def days_text(first: date, last: date, translate: Translate = untranslated) -> str:
    """From which day to which."""
    return translate(CONTEXT, _FORMS["days"]).format(
        day=first.day,
        month=translate(VALUES, MONTHS[first.month - 1]),
        year=first.year,
        last_day=last.day,
        last_month=translate(VALUES, MONTHS[last.month - 1]),
        last_year=last.year,
    )


def date_text(day: date, form: str, translate: Translate = untranslated) -> str:
    """A day in the form that a fact names as its unit.

    >>> day = date(2026, 3, 2)
    >>> [date_text(day, form) for form in ("day", "in-month", "around-day", "week-of-year", "month-of-year", "year")]
    ['2 March', 'in March', 'around 2 March', 'Week of 2 March 2026', 'March 2026', '2026']
    """
    month = translate(VALUES, MONTHS[day.month - 1])
    return translate(CONTEXT, _FORMS[form]).format(day=day.day, month=month, year=day.year)


def short_month_text(day: date, translate: Translate = untranslated) -> str:
    """The month where there is little room: "Mar"."""
    return translate(CONTEXT, _SHORT_MONTHS[day.month - 1])


def short_day_text(day: date, translate: Translate = untranslated) -> str:
    """A day where there is little room: "2 Mar"."""
    return translate(CONTEXT, _FORMS["day"]).format(day=day.day, month=short_month_text(day, translate))
