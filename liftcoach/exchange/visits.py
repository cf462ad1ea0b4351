"""Logs that give every set its own time and name no visit: their moments joined to visits."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from dataclasses import replace
from datetime import datetime, timedelta

from liftcoach.exchange.workout_log import ParsedLog, Workout

LONGEST_PAUSE = timedelta(hours=3)
"""Rows further apart than this belong to two visits. Our own choice."""


def joined_visits(log: ParsedLog, alike: Callable[[Workout], Hashable] = lambda _: None) -> ParsedLog:
    """Join workouts that are `alike` and begin within a pause of each other, their sets in the order of time.

    Where dates can be read in two ways, `alike` has to hold days apart.
    """
    order = sorted(range(len(log.workouts)), key=lambda place: (log.workouts[place].start.when, place))
    visits: list[Workout] = []
    new_place: dict[int, int] = {}
    last: dict[Hashable, tuple[int, datetime]] = {}
    for place in order:
        workout = log.workouts[place]
        visit, when = last.get(alike(workout), (-1, datetime.min))  # noqa: DTZ901  (compared with wall clocks)
        if visit >= 0 and workout.start.when - when <= LONGEST_PAUSE:
            notes = [note for note in (visits[visit].note, workout.note) if note]
            visits[visit] = replace(visits[visit], note="\n".join(dict.fromkeys(notes)))
        else:
            visit = len(visits)
            visits.append(workout)
        last[alike(workout)] = visit, workout.start.when
        new_place[place] = visit
    rank = {place: count for count, place in enumerate(order)}
    sets = sorted(log.sets, key=lambda parsed: rank[parsed.workout])
    joined = tuple(parsed._replace(workout=new_place[parsed.workout]) for parsed in sets)
    return replace(log, workouts=tuple(visits), sets=joined)
