"""An invented log of twenty years, from a seed: as domain objects, as rows, as another program's file."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

from liftcoach.domain.exercise import LoadKind, WorkUnit
from liftcoach.domain.moment import Moment
from liftcoach.domain.prescription import Load
from liftcoach.domain.training import Done, LoggedSet, Session

SEED = 20260302
TODAY = date(2026, 3, 2)
YEARS = 20
WEEKS = 52 * YEARS
DAYS_A_WEEK = (0, 2, 4)
SETS_A_SESSION = 18
"""1,040 weeks of three sessions: 56,160 sets."""
SETS_A_SESSION_OF_A_MILLION = 325
EXERCISES = (
    "dumbbell-bench-press",
    "dumbbell-row",
    "goblet-squat",
    "dumbbell-hip-hinge",
    "dumbbell-shoulder-press",
    "dumbbell-curl",
    "dumbbell-fly",
    "dumbbell-step-up",
    "dumbbell-heel-raise",
    "dumbbell-triceps-extension",
    "dumbbell-lateral-raise",
    "dumbbell-split-squat",
)
ZONE = "Etc/UTC"


@dataclass(frozen=True, slots=True)
class OneSet:
    """The numbers of a set before they become an object or a row."""

    exercise: str
    repetitions: int
    kg: float
    left: int | None


def visits(sets_a_session: int = SETS_A_SESSION, *, weeks: int = WEEKS) -> Iterator[tuple[date, list[OneSet]]]:
    """Each day of training with its sets, oldest first; strength grows slowly and has worse days."""
    chance = random.Random(SEED)
    first = TODAY - timedelta(weeks=weeks, days=TODAY.weekday())
    for week in range(weeks):
        for number, weekday in enumerate(DAYS_A_WEEK):
            day = first + timedelta(weeks=week, days=weekday)
            start = 6 * (number % 2)
            done = []
            for place in range(sets_a_session):
                exercise = EXERCISES[(start + place * 6 // sets_a_session) % len(EXERCISES)]
                kg = 5 + week / WEEKS * 30 + chance.choice((-1, 0, 0, 1))
                done.append(OneSet(exercise, chance.randint(6, 12), round(kg * 2) / 2, chance.choice((None, 2, 3))))
            yield day, done


def at(day: date) -> Moment:
    return Moment(datetime(day.year, day.month, day.day, 10, tzinfo=UTC), day, ZONE)


def as_sessions(sets_a_session: int = SETS_A_SESSION, *, weeks: int = WEEKS) -> tuple[Session, ...]:
    """The same log in the program's own nouns."""
    return tuple(
        Session(
            day,
            at(day),
            at(day),
            minutes=40,
            sets=tuple(
                LoggedSet(
                    one.exercise,
                    Done(WorkUnit.REPETITIONS, one.repetitions),
                    Load(LoadKind.KG, kg=one.kg),
                    at(day),
                    reps_in_reserve=one.left,
                )
                for one in done
            ),
        )
        for day, done in visits(sets_a_session, weeks=weeks)
    )


SESSION_ROW = "INSERT INTO sessions VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)"
SET_ROW = "INSERT INTO sets VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)"


def instant(day: date) -> str:
    return f"{day.isoformat()}T10:00:00.000000+00:00"


def session_row(number: int, day: date) -> tuple[object, ...]:
    """A row of the table `sessions` as hand-written SQL would have it."""
    text, when = day.isoformat(), instant(day)
    return (number, text, when, text, ZONE, when, text, ZONE, 40, None, "", "", "own", None, None)


def set_row(number: int, session: int, day: date, one: OneSet) -> tuple[object, ...]:
    """A row of the table `sets`."""
    work = (number, session, one.exercise, WorkUnit.REPETITIONS.value, float(one.repetitions))
    load = (LoadKind.KG.value, one.kg, "", None)
    return (*work, *load, one.left, None, None, None, "", 0, instant(day), day.isoformat(), ZONE, None)


def as_hevy(*, weeks: int = 52 * 10) -> bytes:
    """Ten years of the log as Hevy's export, the newest visit first."""
    lines = [
        '"title","start_time","end_time","description","exercise_title","superset_id","exercise_notes",'
        '"set_index","set_type","weight_kg","reps","distance_km","duration_seconds","rpe"'
    ]
    months = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
    for day, done in reversed(list(visits(weeks=weeks))):
        text = f"{day.day} {months[day.month - 1]} {day.year}"
        head = f'"Full body","{text}, 10:00","{text}, 10:45",""'
        for number, one in enumerate(done):
            effort = "" if one.left is None else 10 - one.left
            name = one.exercise.replace("-", " ").title()
            lines.append(f'{head},"{name}",,"",{number % 3},"normal",{one.kg:g},{one.repetitions},,,{effort}')
    return "\n".join(lines).encode()


RECORDS_A_DAY = (
    ("HeartRate", "count/min", 250),
    ("ActiveEnergyBurned", "kcal", 150),
    ("BasalEnergyBurned", "kcal", 60),
    ("DistanceWalkingRunning", "km", 60),
    ("StepCount", "count", 60),
    ("BodyMass", "kg", 1),
    ("RestingHeartRate", "count/min", 1),
)
"""What a phone and a watch write on a day, besides the night: some 590 records, 11 in 100 of them wanted."""
NIGHT = (("23:10", "00:40", "Core"), ("00:40", "01:20", "Deep"), ("01:20", "05:00", "REM"), ("05:00", "06:30", "Core"))


def as_apple_health(*, days: int) -> bytes:
    """Some days of a phone's export, as the phone writes it."""
    chance = random.Random(SEED)
    lines = ['<?xml version="1.0" encoding="UTF-8"?>', '<HealthData locale="en_GB">']
    head = (
        'sourceName="A watch of somebody" sourceVersion="9.1" device="&lt;&lt;HKDevice: 0x281234567&gt;, name:A watch,'
        ' manufacturer:Maker, model:Watch, hardware:Watch6,2, software:9.1&gt;"'
    )
    for back in range(days, 0, -1):
        day, before = TODAY - timedelta(days=back), TODAY - timedelta(days=back + 1)
        for began, ended, stage in NIGHT:
            start = f"{before if began > ended or began > '20:00' else day} {began}:00 +0100"
            lines.append(
                f' <Record type="HKCategoryTypeIdentifierSleepAnalysis" {head} creationDate="{day} 06:40:00 +0100"'
                f' startDate="{start}" endDate="{day} {ended}:00 +0100"'
                f' value="HKCategoryValueSleepAnalysisAsleep{stage}"/>'
            )
        for name, unit, count in RECORDS_A_DAY:
            for number in range(count):
                when = f"{day} {7 + number * 16 // count:02}:{number % 60:02}:00 +0100"
                value = chance.randint(50, 90) if name != "DistanceWalkingRunning" else chance.random()
                lines.append(
                    f' <Record type="HKQuantityTypeIdentifier{name}" {head} unit="{unit}" creationDate="{when}"'
                    f' startDate="{when}" endDate="{when}" value="{value}"/>'
                )
    lines.append("</HealthData>")
    return "\n".join(lines).encode()
