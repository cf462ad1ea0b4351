"""Fitbod's export: always kilograms and always UTC, whatever the person sees in the app."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from typing import ClassVar

from liftcoach.domain.equipment import LoadUnit
from liftcoach.exchange.workout_log import ParsedLog, SetType, SourceApp, Workout
from liftcoach.exchange.workout_reader import WorkoutReader

_NEEDED = {"date", "exercise", "reps", "weight(kg)", "duration(s)", "iswarmup"}
LONGEST_PAUSE = timedelta(hours=3)
"""No visit is named in the file. Rows further apart than this belong to two."""


def is_fitbod(header: Sequence[str]) -> bool:
    """Whether these (lower-case) column names are those of an export of Fitbod."""
    return set(header) >= _NEEDED


class FitbodReader(WorkoutReader):
    """Rows of Fitbod, newest first. `multiplier` counts limbs and implements; a load is stored as it was written."""

    app: ClassVar[SourceApp] = SourceApp.FITBOD

    def _take(self, line: int, cells: list[str]) -> None:
        workout = self._workout(self._text(cells, "date"), "")
        exercise = self._exercise(self._text(cells, "exercise"))
        workout.add_note(line, self._text(cells, "note"), exercise=exercise)
        self._keep(
            line,
            workout,
            exercise,
            work=self._work_of(
                repetitions=self._text(cells, "reps"),
                seconds=self._text(cells, "duration(s)"),
                distance=self._text(cells, "distance(m)"),
                distance_unit="m",
            ),
            weight=self._weight(self._text(cells, "weight(kg)"), exercise=exercise),
            unit=LoadUnit.KG,
            set_type=SetType.WARM_UP if self._text(cells, "iswarmup").strip().lower() == "true" else SetType.NORMAL,
        )

    def finish(self) -> ParsedLog:
        """The whole file, its moments joined to visits."""
        return joined_visits(super().finish(), LONGEST_PAUSE)


def joined_visits(log: ParsedLog, longest_pause: timedelta) -> ParsedLog:
    """Join workouts that begin within `longest_pause` of each other, their sets in the order of time.

    Only for logs whose dates can be read in one way.
    """
    order = sorted(range(len(log.workouts)), key=lambda place: (log.workouts[place].start.when, place))
    visits: list[Workout] = []
    new_place: dict[int, int] = {}
    last: datetime | None = None
    for place in order:
        workout = log.workouts[place]
        if last is not None and workout.start.when - last <= longest_pause:
            notes = [note for note in (visits[-1].note, workout.note) if note]
            visits[-1] = replace(visits[-1], note="\n".join(dict.fromkeys(notes)))
        else:
            visits.append(workout)
        last = workout.start.when
        new_place[place] = len(visits) - 1
    rank = {place: count for count, place in enumerate(order)}
    sets = sorted(log.sets, key=lambda parsed: rank[parsed.workout])
    joined = tuple(parsed._replace(workout=new_place[parsed.workout]) for parsed in sets)
    return replace(log, workouts=tuple(visits), sets=joined)
