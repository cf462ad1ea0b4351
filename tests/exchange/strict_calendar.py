"""Reads iCalendar as strictly as RFC 5545 allows; whatever it leaves open is refused."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

MOST_OCTETS = 75
# 3.1: name, then no parameters here, then a value without control characters other than a tab.
_LINE = re.compile(r"([A-Z][A-Z0-9-]*):([^\x00-\x08\x0a-\x1f\x7f]*)", re.DOTALL)
# 3.3.11: a backslash only before these; comma and semicolon never bare.
_TEXT = re.compile(r"(?:[^\\;,]|\\[\\;,nN])*")
_DAY = r"\d{4}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])T(?:[01]\d|2[0-3])[0-5]\d[0-5]\d"
_VALUES = {
    "VERSION": "2\\.0",
    "CALSCALE": "GREGORIAN",
    "METHOD": "PUBLISH",
    "DTSTAMP": _DAY + "Z",
    "DTSTART": _DAY,
    "DTEND": _DAY,
    "SEQUENCE": r"\d{1,10}",
    "STATUS": "CONFIRMED",
    "TRANSP": "OPAQUE",
    "CLASS": "PRIVATE",
    "ACTION": "DISPLAY",
    "TRIGGER": r"-PT\d+M",
    "UID": r"[0-9a-z@.-]+",
}
_TEXTS = {"PRODID", "X-WR-CALNAME", "SUMMARY", "DESCRIPTION"}
_NEEDED = {
    "VCALENDAR": {"PRODID", "VERSION"},
    "VEVENT": {"UID", "DTSTAMP", "DTSTART", "DTEND", "SUMMARY"},
    "VALARM": {"ACTION", "TRIGGER", "DESCRIPTION"},
}
_INSIDE = {"VEVENT": "VCALENDAR", "VALARM": "VEVENT"}


@dataclass
class Component:
    """What stands between a BEGIN and its END; each property once."""

    kind: str
    values: dict[str, str] = field(default_factory=dict)
    parts: list[Component] = field(default_factory=list)


def read_calendar(data: bytes) -> Component:
    """The calendar of a file. Raises AssertionError with the line that breaks a rule."""
    assert data.endswith(b"\r\n")
    lines = data[:-2].split(b"\r\n")
    for line in lines:
        assert len(line) <= MOST_OCTETS, line
        # A line that breaks inside a letter, or at a bare line feed, cannot be read by itself.
        assert "\n" not in line.decode("utf-8"), line
    open_: list[Component] = []
    for line in "\r\n".join(one.decode("utf-8") for one in lines).replace("\r\n ", "").split("\r\n"):
        match = _LINE.fullmatch(line)
        assert match is not None, line
        name, value = match.groups()
        if name == "BEGIN":
            made = Component(value)
            assert value in _NEEDED, line
            assert (open_[-1].kind if open_ else None) == _INSIDE.get(value), line
            if open_:
                open_[-1].parts.append(made)
            open_.append(made)
            calendar = open_[0]
        elif name == "END":
            done = open_.pop()
            assert done.kind == value, line
            assert done.values.keys() >= _NEEDED[value], (line, sorted(done.values))
        else:
            pattern = _TEXT if name in _TEXTS else re.compile(_VALUES[name])
            assert pattern.fullmatch(value), line
            assert name not in open_[-1].values, line
            open_[-1].values[name] = re.sub(r"\\(.)", lambda found: "\n" if found[1] in "nN" else found[1], value)
    assert not open_
    uids = [event.values["UID"] for event in calendar.parts]
    assert len(set(uids)) == len(uids)
    assert all(event.values["DTSTART"] < event.values["DTEND"] for event in calendar.parts)
    return calendar
