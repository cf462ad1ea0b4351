"""Liftcoach's own table of sets, come back: loads, repeats and effort; the rest of a record is in the patient file."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from liftcoach.domain.equipment import LoadUnit
from liftcoach.domain.problems import ProblemCode
from liftcoach.domain.training import MORE_THAN_FIVE_LEFT, Origin
from liftcoach.exchange.log_csv import COLUMNS, GUARDED_STARTS
from liftcoach.exchange.table import Table
from liftcoach.exchange.workout_log import SetType, SourceApp
from liftcoach.exchange.workout_reader import MOST_METRES, WorkoutReader

MOST_MIN = 24 * 60
"""What a session here can be: somebody has looked at it, however long it was."""
MOST_KG = 10_000
"""What is out of a person's range is told by the preview."""
_UTC = "+00:00"
_LEFT_OUT = ("pain", "side", "band", "session_exertion")


def is_own_log(header: Sequence[str]) -> bool:
    """Whether these (lower-case) column names are those of our own table of sets."""
    return set(header) >= set(COLUMNS)


class OwnLogReader(WorkoutReader):
    """Rows of `log_csv`. A reading of UTC with its instant gives the day where the person lives."""

    app: ClassVar[SourceApp] = SourceApp.LIFTCOACH

    def __init__(self, table: Table) -> None:
        super().__init__(table)
        self._said_left_out = False

    def _take(self, line: int, cells: list[str]) -> None:
        started = self._text(cells, "started_utc")
        if self._text(cells, "origin") == Origin.IMPORTED and started.startswith(self._text(cells, "day")):
            # Most other programs' readings have no zone, and must stay on their day.
            started = started.removesuffix(_UTC)
        workout = self._workout(started, _plain(self._text(cells, "session")))
        minutes = self._number(self._text(cells, "session_minutes"), "minutes", most=MOST_MIN)
        if workout.minutes is None and minutes:
            workout.minutes = round(minutes)
        workout.add_note(line, _plain(self._text(cells, "session_note")), spells_line_ends=False)
        exercise = self._exercise(_plain(self._text(cells, "exercise")))
        metres = self._number(self._text(cells, "metres"), "distance", most=MOST_METRES)
        weight = self._signed(self._text(cells, "load_kg"))
        self._keep(
            line,
            workout,
            exercise,
            work=self._work(self._text(cells, "repetitions"), self._text(cells, "seconds"), metres=metres),
            weight=weight,
            unit=None if weight is None else LoadUnit.KG,
            set_index=self._text(cells, "set"),
            set_type=SetType.WARM_UP if self._text(cells, "warm_up") == "yes" else SetType.NORMAL,
            reserve=self._left(self._text(cells, "reps_in_reserve")),
        )
        if not self._said_left_out and any(self._text(cells, name) for name in _LEFT_OUT):
            self._said_left_out = True
            self._notice(line, ProblemCode.NOTICE_OWN_TABLE)

    def _signed(self, text: str) -> float | None:
        """A weight; what helps stands below zero."""
        found = self._number(text.removeprefix("-"), "weight", most=MOST_KG)
        return -found if found and text.startswith("-") else found or None

    def _left(self, text: str) -> int | None:
        found = self._number(text, "repeats left", most=MORE_THAN_FIVE_LEFT)
        return None if found is None else int(found)


def _plain(text: str) -> str:
    return text[1:] if text.startswith("'") and text[1:].startswith(GUARDED_STARTS) else text
