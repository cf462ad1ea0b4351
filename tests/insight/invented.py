"""Invented records: a person who trains three times a week, has a flare, and gets stronger."""

from __future__ import annotations

import random
from datetime import UTC, date, datetime, timedelta

from liftcoach.domain.check_in import CheckIn, FlareAnswer, FlareReport
from liftcoach.domain.exercise import WorkUnit
from liftcoach.domain.moment import Moment
from liftcoach.domain.prescription import BODY, Load
from liftcoach.domain.training import Done, LoggedSet, Session
from liftcoach.insight.charting import ChartedExercise
from liftcoach.insight.charting_page import ChartRecord
from liftcoach.insight.weekly import BodyRegion, weeks_of_sessions

TODAY = date(2026, 3, 4)
"""A Wednesday."""
REGIONS = {"sit-to-stand": BodyRegion.LEGS, "wall-push-up": BodyRegion.CHEST_AND_SHOULDERS, "band-row": BodyRegion.BACK}
NAMES = (
    ChartedExercise("sit-to-stand", "Sit to stand"),
    ChartedExercise("band-row", "Seated band row"),
    ChartedExercise("wall-push-up", "Wall push-up"),
)


def on(day: date) -> Moment:
    return Moment(datetime(day.year, day.month, day.day, 10, tzinfo=UTC), day, "Etc/UTC")


def a_set(
    day: date,
    amount: float,
    *,
    exercise: str = "sit-to-stand",
    load: Load = BODY,
    unit: WorkUnit = WorkUnit.REPETITIONS,
    left: int | None = None,
    warm_up: bool = False,
) -> LoggedSet:
    return LoggedSet(exercise, Done(unit, amount), load, on(day), reps_in_reserve=left, warm_up=warm_up)


def a_session(day: date, *sets: LoggedSet) -> Session:
    return Session(day, on(day), sets=sets)


def in_flare(day: date, flares: tuple[tuple[date, date], ...]) -> bool:
    return any(first <= day <= last for first, last in flares)


def a_record(
    *, days: int, today: date = TODAY, seed: int = 1, answers: float = 0.9, planned: bool = True, flare_every: int = 170
) -> ChartRecord:
    """`days` of training and check-ins that end today, rising slowly, eased in flares of about two weeks."""
    chance = random.Random(seed)
    began = today - timedelta(days=days - 1)
    flares = tuple(
        (began + timedelta(days=at), began + timedelta(days=at + 13))
        for at in range(flare_every // 4, days, flare_every)
    )
    sessions, check_ins = [], []
    for number in range(days):
        day = began + timedelta(days=number)
        hurt = in_flare(day, flares)
        share = number / max(days - 1, 1)
        if day.weekday() in (0, 2, 4) and not (hurt and day.weekday() != 0) and chance.random() < 0.92:
            best = max(2, round(5 + 6 * share - 3 * hurt + chance.uniform(-0.6, 0.6)))
            sets = [a_set(day, best - each, left=2) for each in range(2)]
            rest = 1 if hurt else round(2 + 2 * share)
            sets += [a_set(day, 8, exercise="wall-push-up") for _ in range(rest)]
            sets += [a_set(day, 10, exercise="band-row") for _ in range(rest)]
            sessions.append(a_session(day, *sets))
        if chance.random() < answers:
            pain = min(10, max(0, round(5 - 2 * share + 3 * hurt + chance.gauss(0, 0.5))))
            tired = min(10, max(0, round(6 - share + 2 * hurt + chance.gauss(0, 0.5))))
            stiff = min(10, max(0, round(3 - 2 * share + 3 * hurt + chance.gauss(0, 0.6))))
            flare = FlareReport(FlareAnswer.YES if hurt else FlareAnswer.NO)
            sleep = round(min(10, max(3, 6.5 + 0.6 * share - hurt + chance.gauss(0, 0.7))) * 2) / 2
            check_ins.append(CheckIn(day, pain=pain, fatigue=tired, stiffness=stiff, sleep_h=sleep, flare=flare))
    mondays = {began - timedelta(days=began.weekday()) + timedelta(weeks=week): 3 for week in range(days // 7 + 1)}
    return ChartRecord(
        began,
        NAMES,
        "sit-to-stand",
        tuple(each for session in sessions for each in session.sets if each.exercise == "sit-to-stand"),
        weeks_of_sessions(sessions, REGIONS, mondays if planned else None),
        tuple(check_ins),
        trained_today=bool(sessions) and sessions[-1].day == today,
    )
