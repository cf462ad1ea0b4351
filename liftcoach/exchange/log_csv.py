"""The whole log as a table that every spreadsheet opens."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable

from liftcoach.domain.exercise import WorkUnit
from liftcoach.domain.training import LoggedSet, Session

COLUMNS = (
    "day",
    "started_utc",
    "session",
    "origin",
    "exercise",
    "set",
    *(unit.value for unit in WorkUnit),
    "load_kind",
    "load_kg",
    "load_as_written",
    "band",
    "reps_in_reserve",
    "pain",
    "hurt_joint",
    "side",
    "warm_up",
    "session_minutes",
    "session_exertion",
    "session_note",
)
FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")
"""What a spreadsheet would run."""
GUARDED_STARTS = (*FORMULA_STARTS, "'")
"""Also the apostrophe that guards those, so that a person's own is not taken for it."""


def log_csv(sessions: Iterable[Session]) -> str:
    """One row a set, oldest first; what was not rated stays empty."""
    out = io.StringIO(newline="")
    writer = csv.writer(out)
    writer.writerow(COLUMNS)
    for session in sorted(sessions, key=lambda session: session.started):
        counts: dict[str, int] = {}
        for done in session.sets:
            counts[done.exercise] = counts.get(done.exercise, 0) + 1
            writer.writerow([_cell(value) for value in _row(session, done, counts[done.exercise])])
    return out.getvalue()


def _row(session: Session, done: LoggedSet, number: int) -> tuple[object, ...]:
    return (
        session.day.isoformat(),
        session.started.instant.isoformat(timespec="seconds"),
        session.title,
        session.origin.value,
        done.exercise,
        number,
        *(done.done.amount if done.done.unit is unit else None for unit in WorkUnit),
        done.load.kind.value,
        done.load.kg,
        done.load.owned,
        done.load.band,
        done.reps_in_reserve,
        done.pain,
        done.hurt_joint,
        done.side,
        "yes" if done.warm_up else "no",
        session.minutes,
        session.exertion,
        session.note,
    )


def _cell(value: object) -> object:
    if isinstance(value, str):
        return f"'{value}" if value.startswith(GUARDED_STARTS) else str(value)
    return value
