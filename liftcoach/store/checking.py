"""Examine a file from end to end: pages, references between rows, and the sums of work."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from sqlalchemy import Connection

from liftcoach.store.cells import unreadable_tables
from liftcoach.store.weekly_work import sums_differ


class WrongKind(StrEnum):
    DAMAGED = "damaged"
    LOST_REFERENCE = "lost-reference"
    SUMS_DIFFER = "sums-differ"


@dataclass(frozen=True, slots=True)
class Wrong:
    """One thing that is wrong, with SQLite's own words about it."""

    kind: WrongKind
    detail: str = ""


def wrong_in(connection: Connection) -> tuple[Wrong, ...]:
    """Everything that is wrong in the file; nothing is changed."""
    found = [
        Wrong(WrongKind.DAMAGED, line)
        for (line,) in connection.exec_driver_sql("PRAGMA integrity_check")
        if line != "ok"
    ]
    if not found:
        found += [Wrong(WrongKind.DAMAGED, table) for table in unreadable_tables(connection)]
    found += [
        Wrong(WrongKind.LOST_REFERENCE, f"{table} {row}")
        for table, row, *_ in connection.exec_driver_sql("PRAGMA foreign_key_check")
    ]
    if not found and sums_differ(connection):
        found.append(Wrong(WrongKind.SUMS_DIFFER))
    return tuple(found)
