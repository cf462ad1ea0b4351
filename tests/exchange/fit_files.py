"""Invented activity files, written byte by byte: a header, definitions, messages and a checksum."""

from __future__ import annotations

import struct
from collections.abc import Sequence
from datetime import UTC, datetime

_EPOCH = datetime(1989, 12, 31, tzinfo=UTC)
_CRC_TABLE = (
    *(0x0000, 0xCC01, 0xD801, 0x1400, 0xF001, 0x3C00, 0x2800, 0xE401),
    *(0xA001, 0x6C00, 0x7800, 0xB401, 0x5000, 0x9C01, 0x8801, 0x4400),
)
_SESSION, _SET, _TITLE = 18, 225, 264
_SET_FIELDS = ((254, "I", 0x86), (0, "I", 0x86), (3, "H", 0x84), (4, "H", 0x84), (5, "B", 0x02), (6, "I", 0x86))
_SET_ARRAYS = ((7, "2H", 0x84), (8, "2H", 0x84))
_UNKNOWN = 0xFFFF
BEGAN = datetime(2026, 2, 1, 23, 30, tzinfo=UTC)


def checksum(data: bytes) -> int:
    crc = 0
    for byte in data:
        for nibble in (byte & 0xF, byte >> 4):
            low = _CRC_TABLE[crc & 0xF]
            crc = ((crc >> 4) & 0x0FFF) ^ low ^ _CRC_TABLE[nibble]
    return crc


def fit_file(*messages: bytes) -> bytes:
    body = b"".join(messages)
    head = struct.pack("<BBHI4s", 14, 0x20, 2132, len(body), b".FIT")
    head += struct.pack("<H", checksum(head))
    return head + body + struct.pack("<H", checksum(head + body))


def message(local: int, number: int, fields: Sequence[tuple[int, str, int]], values: Sequence[object]) -> bytes:
    """A definition with its one message; the format of each field is struct's."""
    definition = struct.pack("<BBBHB", 0x40 | local, 0, 0, number, len(fields))
    for field, layout, kind in fields:
        definition += struct.pack("<BBB", field, struct.calcsize(f"<{layout}"), kind)
    return definition + bytes([local]) + struct.pack("<" + "".join(layout for _, layout, _ in fields), *values)


def stamp(moment: datetime) -> int:
    return int((moment - _EPOCH).total_seconds())


def session(*, minutes: int = 40) -> bytes:
    fields = ((253, "I", 0x86), (2, "I", 0x86), (7, "I", 0x86), (5, "B", 0x00), (6, "B", 0x00))
    return message(0, _SESSION, fields, (stamp(BEGAN) + minutes * 60, stamp(BEGAN), minutes * 60_000, 10, 20))


def title(category: int, kind: int, words: str) -> bytes:
    fields = ((254, "H", 0x84), (0, "H", 0x84), (1, "H", 0x84), (2, "32s", 0x07))
    return message(1, _TITLE, fields, (0, category, kind, words.encode()))


def a_set(
    *,
    repetitions: int = _UNKNOWN,
    kg: float | None = None,
    seconds: float = 30,
    category: int = 28,
    kind: int = _UNKNOWN,
    active: bool = True,
) -> bytes:
    weight = _UNKNOWN if kg is None else round(kg * 16)
    values = (stamp(BEGAN) + 60, round(seconds * 1000), repetitions, weight, int(active), stamp(BEGAN) + 30)
    candidates = (category, 0, kind, 0) if active else (_UNKNOWN, _UNKNOWN, _UNKNOWN, _UNKNOWN)
    return message(2, _SET, (*_SET_FIELDS, *_SET_ARRAYS), (*values, *candidates))


STRENGTH = fit_file(
    title(28, 6, "Barbell Back Squat"),
    a_set(repetitions=8, kg=42.5, kind=6),
    a_set(seconds=95, active=False),
    a_set(repetitions=6, kg=45, kind=37),
    a_set(seconds=40, category=19),
    session(),
)
"""A titled set, a rest, a set named by the profile, a hold of which only the family is known."""
