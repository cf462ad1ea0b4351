"""The store against SQL written by hand on the same tables, and against the disk."""

from __future__ import annotations

import os
import sqlite3
import statistics
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from itertools import count
from pathlib import Path
from typing import Any

from sqlalchemy import event

from liftcoach.content.library import Library
from liftcoach.domain.equipment import Band
from liftcoach.domain.exercise import LoadKind, WorkUnit
from liftcoach.domain.joints import Joint
from liftcoach.domain.moment import Moment
from liftcoach.domain.prescription import Load
from liftcoach.domain.training import Done, LoggedSet
from liftcoach.domain.weekly_work import PeriodWork
from liftcoach.insight.charting_strength import Strength, strength_of
from liftcoach.store.check_ins import CheckIns
from liftcoach.store.choices import Choices
from liftcoach.store.events import Events
from liftcoach.store.labs import Labs
from liftcoach.store.lifter_record import LifterRecord
from liftcoach.store.muscle_table import MuscleTable
from liftcoach.store.plan_archive import PlanArchive
from liftcoach.store.profile import Profile
from liftcoach.store.stops import Stops
from liftcoach.store.training_log import TrainingLog
from liftcoach.store.weekly_work import WeeklyWork
from tests.benchmarks.lives import (
    EXERCISES,
    SESSION_ROW,
    SET_ROW,
    SETS_A_SESSION,
    SETS_A_SESSION_OF_A_MILLION,
    TODAY,
    WEEKS,
    YEARS,
    as_sessions,
    at,
    session_row,
    set_row,
    visits,
)
from tests.benchmarks.pairs import Sheet, cpu_of, paired_ratio, wall_of

FIRST_DAY = date(2000, 1, 1)
LOOK_BACK = timedelta(weeks=12)
ONE_PAGE = b"\0" * 4096
IN_A_ROW = 10
ROWS_OF_THEM = 15
"""Short rows and many pairs, because a shared disk is quick at one time and slow at another."""
FEW = 7
SLOWEST_FREE_SYNC_S = 20e-6
"""A file system that answers faster than this keeps nothing, and a ratio to it means nothing."""

HISTORY = """
    SELECT id, session_id, exercise, unit, amount, load_kind, load_kg, load_owned, band, reps_in_reserve, pain,
           pain_at_start, hurt_joint, side, warm_up, at_utc, at_day, at_zone
      FROM sets WHERE exercise = ? ORDER BY at_day, id
"""
SIX = HISTORY.replace("exercise = ?", "exercise IN (?, ?, ?, ?, ?, ?) AND at_day >= ?")
WEEKLY_SUM = """
    SELECT date(s.at_day, 'weekday 0', '-6 days') AS monday, m.muscle,
           sum(m.role = 'primary'), sum(CASE WHEN m.role = 'primary' THEN s.amount * s.load_kg ELSE 0 END)
      FROM sets s JOIN exercise_muscles m ON m.exercise = s.exercise
     WHERE s.warm_up = 0 AND s.amount > 0
     GROUP BY 1, 2 ORDER BY 1, 2
"""


class Hand:
    """A bare connection to a file of ours, as somebody would open it to write SQL by hand."""

    def __init__(self, path: Path) -> None:
        self.connection = sqlite3.connect(path, isolation_level=None)
        self.connection.execute("PRAGMA journal_mode=WAL")
        self.connection.execute("PRAGMA synchronous=FULL")
        self.connection.execute("PRAGMA foreign_keys=ON")

    def rows(self, statement: str, parameters: Any = ()) -> list[Any]:
        return self.connection.execute(statement, parameters).fetchall()


def new_profile(folder: Path, name: str) -> Profile:
    path = folder / f"{name}.liftcoach"
    path.unlink(missing_ok=True)
    return Profile.create(path, muscles=MuscleTable.of(Library.shipped()))


def filled_profile(folder: Path, name: str, sets_a_session: int) -> Profile:
    """A profile of twenty years, filled by hand, because a million objects are not what is measured.

    The last twelve weeks are alike whatever `sets_a_session` is.
    """
    made = new_profile(folder, name)
    with closing(sqlite3.connect(made.path)) as connection, connection:
        ids = count(1)
        for number, (day, done) in enumerate(visits(sets_a_session), 1):
            kept = done if day < TODAY - LOOK_BACK else done[:: len(done) // SETS_A_SESSION][:SETS_A_SESSION]
            connection.execute(SESSION_ROW, session_row(number, day))
            connection.executemany(SET_ROW, (set_row(next(ids), number, day, one) for one in kept))
    with made.writing() as connection_of_ours:
        WeeklyWork(connection_of_ours).rebuild()
    return made


def storing(sheet: Sheet, folder: Path) -> None:
    """All of it, the dearest last."""
    logging_a_set(sheet, folder)
    importing(sheet, folder)
    twenty_years = filled_profile(folder, "twenty-years", SETS_A_SESSION)
    history(sheet, twenty_years)
    of_twenty_years = dashboard(sheet, twenty_years)
    weekly(sheet, twenty_years, "56,160 sets", goal=0.25)
    a_million = filled_profile(folder, "a-million", SETS_A_SESSION_OF_A_MILLION)
    weekly(sheet, a_million, "a million sets", goal=0.05)
    of_a_million = cpu_of_reading(a_million, everything_for_today)
    sheet.line("dashboard at a million sets against 56,160", paired_ratio(of_a_million, of_twenty_years), 1.5)
    twenty_years.close()
    a_million.close()


def logging_a_set(sheet: Sheet, folder: Path) -> None:
    """One set, aggregates included, until it is on the disk."""
    profile = filled_profile(folder, "logging", SETS_A_SESSION)
    with (folder / "synced").open("wb", buffering=0) as stream:

        def sync() -> None:
            os.pwrite(stream.fileno(), ONE_PAGE, 0)
            os.fdatasync(stream.fileno())

        sync()
        if statistics.median(wall_of(sync) for _ in range(FEW)) < SLOWEST_FREE_SYNC_S:
            print("logging a set: this file system keeps nothing durably; give --folder on a disk")
            return
        day, (one, *_) = next(visits(weeks=1))
        now = replace(as_sessions(weeks=1)[0].sets[0], at=at(TODAY))
        with profile.writing() as connection:
            session = TrainingLog(connection).begin_session(at(TODAY))

        def log() -> None:
            with profile.writing() as connection:
                TrainingLog(connection).add_set(session, now)

        hand = Hand(profile.path)
        ids = count(10_000_000)

        def begin_again() -> None:
            hand.connection.execute("DELETE FROM sets WHERE session_id = ?", (session,))

        ratio = against(sync, log, begin_again)
        sheet.line("log a set durably, aggregates included, against one fdatasync", ratio, 6)

        def by_hand() -> None:
            hand.connection.execute("BEGIN IMMEDIATE")
            hand.connection.execute(SET_ROW, set_row(next(ids), session, day, one))
            hand.connection.execute("COMMIT")

        sheet.line("  the same by hand without aggregates, against one fdatasync", against(sync, by_hand, begin_again))
        hand.connection.close()
    profile.close()


def against(sync: Callable[[], None], work: Callable[[], None], begin_again: Callable[[], None]) -> float:
    def in_a_row(one: Callable[[], None]) -> float:
        # A day holds a dozen sets, not hundreds.
        begin_again()
        # The first also waits for what the other one left to the file system.
        one()
        return wall_of(lambda: [one() for _ in range(IN_A_ROW)])

    return paired_ratio(lambda: in_a_row(work), lambda: in_a_row(sync), ROWS_OF_THEM)


def importing(sheet: Sheet, folder: Path) -> None:
    """56,160 sets from objects to the file, against the same rows by executemany."""
    log = as_sessions()
    days = [(day, done) for day, done in visits()]
    ids = count(1)
    session_rows = [session_row(number, day) for number, (day, _) in enumerate(days, 1)]
    set_rows = [set_row(next(ids), number, day, one) for number, (day, done) in enumerate(days, 1) for one in done]

    def ours() -> float:
        profile = new_profile(folder, "ours")

        def bring_in() -> None:
            with profile.writing() as connection:
                TrainingLog(connection).add_sessions(log)

        taken = cpu_of(bring_in)
        profile.close()
        return taken

    def by_hand() -> float:
        profile = new_profile(folder, "by-hand")
        hand = Hand(profile.path)

        def bring_in() -> None:
            hand.connection.execute("BEGIN IMMEDIATE")
            hand.connection.executemany(SESSION_ROW, session_rows)
            hand.connection.executemany(SET_ROW, set_rows)
            hand.connection.execute("COMMIT")

        taken = cpu_of(bring_in)
        hand.connection.close()
        profile.close()
        return taken

    ratio = paired_ratio(ours, by_hand, FEW)
    sheet.line("bulk import of 56,160 sets, weeks summed, against executemany", ratio, 1.7)


def history(sheet: Sheet, profile: Profile) -> None:
    """Every set of one exercise in twenty years, and its strength by day."""
    exercise = EXERCISES[0]
    hand = Hand(profile.path)

    def ours() -> tuple[LoggedSet, ...]:
        with profile.reading() as connection:
            return TrainingLog(connection).sets_of(exercise)

    def by_hand() -> tuple[LoggedSet, ...]:
        return tuple(map(hand_made_set, hand.rows(HISTORY, (exercise,))))

    sheet.check("history: the same answer as by hand", holds=ours() == by_hand())
    sheet.line("history of one exercise against hand-written SQL, same objects", both(ours, by_hand), 1.25)
    sheet.line("  the same against the bare rows", both(ours, lambda: hand.rows(HISTORY, (exercise,))))
    ratio = both(lambda: strength_of(ours()), lambda: strength_of(by_hand()))
    sheet.line("best e1RM of each day, from the store to the points, same way", ratio, 1.25)
    since = TODAY - timedelta(days=365 * YEARS // 2)
    six = EXERCISES[:6]

    def six_of_ours() -> list[Strength]:
        with profile.reading() as connection:
            return maxima(TrainingLog(connection).sets_of_any(six, since))

    def six_by_hand() -> list[Strength]:
        return maxima(tuple(map(hand_made_set, hand.rows(SIX, (*six, since.isoformat())))))

    sheet.check("e1RM of six lifts: the same answer as by hand", holds=six_of_ours() == six_by_hand())
    sheet.line("e1RM of six lifts over ten years, same way", both(six_of_ours, six_by_hand), 1.25)
    hand.connection.close()


def maxima(log: tuple[LoggedSet, ...]) -> list[Strength]:
    """The strength of each exercise of a log, by day."""
    by_exercise: dict[str, list[LoggedSet]] = {}
    for each in log:
        by_exercise.setdefault(each.exercise, []).append(each)
    return [strength_of(by_exercise[exercise]) for exercise in sorted(by_exercise)]


def hand_made_set(row: Any) -> LoggedSet:
    """The object of a bare row, as one would write it by hand."""
    joint, band = row[12], row[8]
    return LoggedSet(
        exercise=row[2],
        done=Done(WorkUnit(row[3]), row[4]),
        load=Load(LoadKind(row[5]), row[6], row[7], None if band is None else Band(band)),
        at=Moment(datetime.fromisoformat(row[15]).astimezone(UTC), date.fromisoformat(row[16]), row[17]),
        reps_in_reserve=row[9],
        pain=row[10],
        pain_at_start=row[11],
        hurt_joint=None if joint is None else Joint(joint),
        side=row[13],
        warm_up=bool(row[14]),
        id=row[0],
        session_id=row[1],
    )


def everything_for_today(connection: Any) -> None:
    """All that the plan of today is made from."""
    LifterRecord(connection).read()
    CheckIns(connection).between(TODAY - LOOK_BACK, TODAY)
    TrainingLog(connection).sessions_between(TODAY - LOOK_BACK, TODAY)
    for kept in (Stops, Events, Labs, Choices):
        kept(connection).all()
    PlanArchive(connection).between(TODAY - LOOK_BACK, TODAY)


def cpu_of_reading(profile: Profile, read: Callable[[Any], None]) -> Callable[[], float]:
    def ours() -> None:
        with profile.reading() as connection:
            read(connection)

    return lambda: cpu_of(lambda: [ours() for _ in range(5)])


def dashboard(sheet: Sheet, profile: Profile) -> Callable[[], float]:
    """Everything for today, against the same statements on a bare connection, rows only."""
    with noting(profile) as statements, profile.reading() as connection:
        everything_for_today(connection)
    hand = Hand(profile.path)

    def by_hand() -> None:
        for _ in range(5):
            hand.connection.execute("BEGIN")
            for statement, parameters in statements:
                rows = hand.rows(statement, parameters)
                # The sets become objects here too: bare tuples are no answer.
                if "FROM sets" in statement:
                    list(map(hand_made_set, rows))
            hand.connection.execute("COMMIT")

    ours = cpu_of_reading(profile, everything_for_today)
    print(f"{'dashboard: statements':66} {len(statements):7}")
    sheet.line(
        "dashboard (all facts of today) against the same SQL by hand", paired_ratio(ours, lambda: cpu_of(by_hand)), 2
    )
    return ours


@contextmanager
def noting(profile: Profile) -> Iterator[list[tuple[str, Any]]]:
    """Collect what is sent to the file while reading."""
    noted: list[tuple[str, Any]] = []

    def note(_connection: Any, _cursor: Any, statement: str, parameters: Any, *_more: Any) -> None:
        if not statement.startswith("BEGIN"):
            noted.append((statement, parameters))

    engine = profile._engines.reading
    event.listen(engine, "before_cursor_execute", note)
    yield noted
    event.remove(engine, "before_cursor_execute", note)


def weekly(sheet: Sheet, profile: Profile, size: str, *, goal: float) -> None:
    """The work of each week and muscle in twenty years, against summing the sets."""
    hand = Hand(profile.path)

    def ours() -> tuple[PeriodWork, ...]:
        with profile.reading() as connection:
            return WeeklyWork(connection).weeks(FIRST_DAY, TODAY)

    def by_hand() -> list[Any]:
        return hand.rows(WEEKLY_SUM)

    sheet.check(f"weekly work of {WEEKS} weeks equals the sum of the sets, {size}", holds=is_equal(ours(), by_hand()))
    sheet.line(f"weekly work of 20 years against summing the sets, {size}", both(ours, by_hand), goal)
    hand.connection.close()


def is_equal(weeks: tuple[PeriodWork, ...], summed: list[Any]) -> bool:
    """Whether kept sums and fresh ones say the same of every week and muscle."""
    kept = {
        (week.first.isoformat(), muscle.value): (work.sets, round(work.lifted_kg, 3))
        for week in weeks
        for muscle, work in week.by_muscle
    }
    return kept == {(monday, muscle): (sets, round(kg, 3)) for monday, muscle, sets, kg in summed}


def both(ours: Callable[[], object], limit: Callable[[], object]) -> float:
    return paired_ratio(lambda: cpu_of(ours), lambda: cpu_of(limit), FEW)
