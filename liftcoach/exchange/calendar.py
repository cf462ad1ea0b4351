"""The days ahead as a calendar file. Calendars go to other people's computers, so it says no set, load or illness."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta

from liftcoach.domain.day_plan import DayKind, DayPlan
from liftcoach.domain.moment import Moment
from liftcoach.words import Translate, untranslated
from liftcoach.words import calendar as words

MOST_OCTETS_A_LINE = 75
"""RFC 5545, 3.1."""
MOST_DAYS = 7 * 16
"""One event a session for sixteen weeks stays far below what calendars take in."""
_LEAST_MIN = 10
_TRAINING = (DayKind.STRENGTH, DayKind.GENTLE, DayKind.MOBILITY)


@dataclass(frozen=True, slots=True)
class CalendarWish:
    """When sessions begin by the clock on the wall, how long before an alarm rings (None: never), how open it is."""

    begins: time = time(10)
    alarm_min: int | None = 60
    says_training: bool = False
    """Otherwise the entry says nothing that tells what it is for."""


def plan_calendar(
    plans: Iterable[DayPlan], wish: CalendarWish, *, owner: str, made: Moment, translate: Translate = untranslated
) -> str:
    """An iCalendar file (RFC 5545) with one event a day of training, at local times without a zone.

    `owner` tells one person's entries from another's without naming anybody: the
    same days again replace what they were.
    """

    def say(template: str, **values: object) -> str:
        return translate(words.CONTEXT, template).format(**values)

    name = say(words.NAME_OPEN if wish.says_training else words.NAME)
    lines = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//Liftcoach//Plan//EN",
        "CALSCALE:GREGORIAN",
        "METHOD:PUBLISH",
        f"X-WR-CALNAME:{_escaped(name)}",
    ]
    for plan in plans:
        if plan.kind not in _TRAINING:
            continue
        start = datetime.combine(plan.day, wish.begins)
        minutes = max(plan.minutes, _LEAST_MIN)
        title = say(words.TITLES_OPEN[plan.kind] if wish.says_training else words.TITLE)
        lines += [
            "BEGIN:VEVENT",
            f"UID:{_digest(owner)}-{plan.day:%Y%m%d}@liftcoach.invalid",
            f"DTSTAMP:{made.instant.astimezone(UTC):%Y%m%dT%H%M%SZ}",
            f"SEQUENCE:{int(made.instant.timestamp()) // 60}",
            f"DTSTART:{start:%Y%m%dT%H%M%S}",
            f"DTEND:{start + timedelta(minutes=minutes):%Y%m%dT%H%M%S}",
            f"SUMMARY:{_escaped(title)}",
            "STATUS:CONFIRMED",
            "TRANSP:OPAQUE",
            "CLASS:PRIVATE",
        ]
        if wish.says_training:
            lines.append(f"DESCRIPTION:{_escaped(say(words.ABOUT, minutes=minutes))}")
        if wish.alarm_min is not None:
            lines += [
                "BEGIN:VALARM",
                "ACTION:DISPLAY",
                f"TRIGGER:-PT{wish.alarm_min}M",
                f"DESCRIPTION:{_escaped(title)}",
                "END:VALARM",
            ]
        lines.append("END:VEVENT")
    lines.append("END:VCALENDAR")
    return "".join(_folded(line) for line in lines)


def _digest(owner: str) -> str:
    return hashlib.blake2b(owner.encode("utf-8", "surrogatepass"), digest_size=8).hexdigest()


def _escaped(text: str) -> str:
    for letter in ("\\", ";", ","):
        text = text.replace(letter, f"\\{letter}")
    return text.replace("\r", "").replace("\n", "\\n")


def _folded(line: str) -> str:
    """A line of at most MOST_OCTETS_A_LINE bytes, the rest on lines that begin with a space; no letter is cut."""
    parts, part, limit = [], "", MOST_OCTETS_A_LINE
    for letter in line:
        if len((part + letter).encode()) > limit:
            parts.append(part)
            part, limit = "", MOST_OCTETS_A_LINE - 1
        part += letter
    return "\r\n ".join([*parts, part]) + "\r\n"
