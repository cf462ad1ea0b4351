"""Invented records whose truth is known: mornings that drift, flares, and an effect of training that we set."""

from __future__ import annotations

import random
from dataclasses import dataclass
from datetime import date, timedelta

from liftcoach.domain.check_in import CheckIn
from liftcoach.insight.trends import FlareSpan

USUAL = 4.0
FLARE_DAYS = 10
FLARE_RISE = 3.0
FLARE_CHANCE = 0.01
SESSION_SETS = (8, 10, 12, 14, 16)
MIDDLE_SETS = 12


@dataclass(frozen=True, slots=True)
class InventedRecord:
    """What the comparison is given."""

    check_ins: tuple[CheckIn, ...]
    sets_by_day: dict[date, float]
    flares: tuple[FlareSpan, ...]
    until: date


def invent(
    *,
    seed: int,
    days: int,
    effect: float = 0.0,
    effect_of_work: float = 0.0,
    persistence: float = 0.7,
    answered: float = 0.9,
    avoids_bad_mornings: bool = False,
    weekdays: tuple[int, ...] = (),
    began: date = date(2026, 1, 5),
) -> InventedRecord:
    """Make a record of `days` mornings.

    The level of a morning carries over to the next by `persistence`; training adds `effect`
    points to the next morning, and `effect_of_work` for each doubling of a middle session's sets. Trains on
    `weekdays` or, without them, every two to four days, never in a flare.
    """
    chance = random.Random(seed)
    level, flare_left, rested = 0.0, 0, 9
    sets_before: float | None = None
    check_ins: list[CheckIn] = []
    sets_by_day: dict[date, float] = {}
    flares: list[FlareSpan] = []
    for number in range(days):
        day = began + timedelta(days=number)
        level = persistence * level + chance.gauss(0, 1)
        if sets_before is not None:
            level += effect + effect_of_work * (sets_before - MIDDLE_SETS) / MIDDLE_SETS
        if chance.random() < FLARE_CHANCE:
            flare_left = FLARE_DAYS
        flare_left -= 1
        in_flare = flare_left > 0
        felt = USUAL + level + (FLARE_RISE if in_flare else 0.0)
        if in_flare:
            joined = flares and flares[-1].last == day - timedelta(days=1)
            flares = [*flares[:-1], FlareSpan(flares[-1].first, day)] if joined else [*flares, FlareSpan(day, day)]
        if chance.random() < answered:
            check_ins.append(
                CheckIn(
                    day,
                    pain=_scale(felt + chance.gauss(0, 0.5)),
                    fatigue=_scale(felt + chance.gauss(0, 1)),
                    stiffness=_scale(felt / 2 + chance.gauss(0, 1)),
                )
            )
        is_due = day.weekday() in weekdays if weekdays else rested >= chance.choice((1, 2, 3))
        is_bad = avoids_bad_mornings and level > 1.5 and chance.random() < 0.8
        rested += 1
        sets_before = None
        if is_due and not is_bad and not in_flare:
            rested = 0
            sets_before = chance.choice(SESSION_SETS)
            sets_by_day[day] = sets_before
    return InventedRecord(tuple(check_ins), sets_by_day, tuple(flares), began + timedelta(days=days - 1))


def _scale(value: float) -> int:
    return max(0, min(10, round(value)))
