"""Logging, editing, undoing and importing, and the sums that follow every step."""

from __future__ import annotations

import math
from collections import defaultdict
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import Bundle, RuleBasedStateMachine, consumes, invariant, multiple, rule

from liftcoach.domain.exercise import Exercise, LoadKind, Muscle, WorkUnit
from liftcoach.domain.imports import ImportRecord
from liftcoach.domain.prescription import Load
from liftcoach.domain.problems import ProblemCode
from liftcoach.domain.training import Done, LoggedSet, Origin, Session, Skipped, SkipReason
from liftcoach.domain.weekly_work import MuscleRole, PeriodWork, WorkSum
from liftcoach.store.faults import StoreError
from liftcoach.store.imports import Imports
from liftcoach.store.muscle_table import MuscleTable
from liftcoach.store.profile import Profile
from liftcoach.store.schema.training import sessions, sets
from liftcoach.store.training_log import SETS_AT_A_TIME, TrainingLog
from liftcoach.store.training_rows import SESSION_ROW, SET_ROW
from liftcoach.store.weekly_work import WeeklyWork, monday_of
from tests.store.nouns import MONDAY, MUSCLES, at, days_from, one_set

EVER = (date(1950, 1, 1), date(2100, 12, 31))


def record(sets: int = 0) -> ImportRecord:
    return ImportRecord("strong.csv", "strong", at(), "digest", sessions=1, sets=sets)


def logged(profile: Profile) -> tuple[LoggedSet, ...]:
    with profile.reading() as connection:
        return tuple(one for session in TrainingLog(connection).sessions_between(*EVER) for one in session.sets)


def summed_by_hand(sets: tuple[LoggedSet, ...], muscles: MuscleTable, period: str) -> dict[tuple[date, str], WorkSum]:
    """The sums as their words say it, without SQL."""
    sums: dict[tuple[date, str], list[float]] = defaultdict(lambda: [0.0] * 7)

    def count(key: tuple[date, str], one: LoggedSet, role: MuscleRole) -> None:
        mine = sums[key]
        if one.warm_up:
            mine[2] += 1
        elif one.done.amount > 0:
            mine[0 if role is MuscleRole.PRIMARY else 1] += 0.5 if one.side else 1.0
            if role is MuscleRole.PRIMARY:
                mine[3 + list(WorkUnit).index(one.done.unit)] += one.done.amount
                if one.done.unit is WorkUnit.REPETITIONS and (one.load.kg or 0) > 0:
                    mine[6] += one.done.amount * (one.load.kg or 0)

    for one in sets:
        first = one.at.day if period == "day" else monday_of(one.at.day)
        count((first, "all"), one, MuscleRole.PRIMARY)
        for exercise, muscle, role in muscles.rows:
            if exercise == one.exercise:
                count((first, muscle), one, role)
    return {key: WorkSum(*values) for key, values in sums.items()}


def kept_sums(periods: tuple[PeriodWork, ...]) -> dict[tuple[date, str], WorkSum]:
    return {
        (period.first, name): work
        for period in periods
        for name, work in (("all", period.all), *((str(muscle), work) for muscle, work in period.by_muscle))
    }


def assert_sums_are_right(profile: Profile, muscles: MuscleTable = MUSCLES) -> None:
    with profile.reading() as connection:
        kept = {
            "day": kept_sums(WeeklyWork(connection).days(*EVER)),
            "week": kept_sums(WeeklyWork(connection).weeks(*EVER)),
        }
    for period, found in kept.items():
        expected = summed_by_hand(logged(profile), muscles, period)
        assert found.keys() == expected.keys()
        for key, work in expected.items():
            for ours, theirs in zip(found[key], work, strict=True):
                assert math.isclose(ours, theirs, rel_tol=1e-9), (period, key, found[key], work)


a_set = st.builds(
    LoggedSet,
    exercise=st.sampled_from(["squat", "row", "my own thing"]),
    done=st.builds(Done, unit=st.sampled_from(WorkUnit), amount=st.sampled_from([0, 5, 8, 12.5])),
    load=st.sampled_from([None, 2.27, 20.0, -10.0]).map(
        lambda kg: Load(LoadKind.BODY) if kg is None else Load(LoadKind.KG, kg=kg)
    ),
    at=st.sampled_from(days_from(MONDAY, 10)).map(at),
    side=st.sampled_from(["", "left", "right"]),
    warm_up=st.booleans(),
)


class AnyHistory(RuleBasedStateMachine):
    """Whatever a person does, and in whatever order, the sums are those of the sets that are there."""

    sets = Bundle("sets")
    removed = Bundle("removed")
    imports = Bundle("imports")
    removed_sessions = Bundle("removed_sessions")

    def __init__(self) -> None:
        super().__init__()
        self.folder = TemporaryDirectory()
        self.profile = Profile.create(Path(self.folder.name) / "person-1.liftcoach", muscles=MUSCLES)
        self.expected: dict[int, LoggedSet] = {}
        self.import_of: dict[int, int] = {}

    def teardown(self) -> None:
        self.profile.close()
        self.folder.cleanup()

    def _kept(self, set_id: int, session_id: int, done: LoggedSet) -> LoggedSet:
        self.expected[set_id] = replace(done, id=set_id, session_id=session_id)
        return self.expected[set_id]

    @rule(target=sets, done=a_set)
    def log(self, done: LoggedSet) -> int:
        with self.profile.writing() as connection:
            log = TrainingLog(connection)
            session_id = log.begin_session(done.at)
            set_id = log.add_set(session_id, done)
        self._kept(set_id, session_id, done)
        return set_id

    @rule(set_id=sets, done=a_set)
    def edit(self, set_id: int, done: LoggedSet) -> None:
        if set_id not in self.expected:
            return
        before = self.expected[set_id]
        with self.profile.writing() as connection:
            assert TrainingLog(connection).change_set(replace(done, id=set_id)) == before
        self._kept(set_id, before.session_id or 0, done)

    @rule(target=removed, set_id=consumes(sets))
    def remove(self, set_id: int) -> object:
        if set_id not in self.expected:
            return multiple()
        with self.profile.writing() as connection:
            gone = TrainingLog(connection).remove_set(set_id)
        assert gone == self.expected.pop(set_id)
        return gone

    @rule(target=sets, gone=consumes(removed))
    def put_back(self, gone: LoggedSet) -> object:
        try:
            with self.profile.writing() as connection:
                assert TrainingLog(connection).add_set(gone.session_id or 0, gone) == gone.id
        except StoreError:
            # The session went with its import.
            assert gone.session_id not in {one.session_id for one in self.expected.values()}
            return multiple()
        self.expected[gone.id or 0] = gone
        return gone.id

    @rule(target=removed_sessions, set_id=sets)
    def remove_a_session_that_was_logged_here(self, set_id: int) -> object:
        session_id = self.expected[set_id].session_id if set_id in self.expected else None
        theirs = [one.id for one in self.expected.values() if one.session_id == session_id]
        if session_id is None or any(one in self.import_of for one in theirs):
            return multiple()
        with self.profile.writing() as connection:
            gone = TrainingLog(connection).remove_session(session_id)
        assert sorted(one.id or 0 for one in gone.sets) == sorted(theirs)
        for one in theirs:
            del self.expected[one]
        return gone

    @rule(gone=consumes(removed_sessions))
    def put_a_session_back(self, gone: Session) -> None:
        with self.profile.writing() as connection:
            TrainingLog(connection).put_back_session(gone)
        self.expected |= {one.id: one for one in gone.sets}

    @rule(target=imports, done=st.lists(st.lists(a_set, max_size=4), min_size=1, max_size=3))
    def import_sessions(self, done: list[list[LoggedSet]]) -> int:
        sessions = [Session(MONDAY, at(), title="Imported", sets=tuple(part), origin=Origin.IMPORTED) for part in done]
        with self.profile.writing() as connection:
            import_id = Imports(connection).record(record())
            ids = TrainingLog(connection).add_sessions(sessions, import_id)
            for session_id in ids:
                rows = connection.exec_driver_sql("SELECT id FROM sets WHERE session_id = ? ORDER BY id", (session_id,))
                for set_id, one in zip(rows.scalars(), sessions[session_id - ids[0]].sets, strict=True):
                    self._kept(set_id, session_id, one)
                    self.import_of[set_id] = import_id
        return import_id

    @rule(import_id=imports, done=a_set)
    def log_into_an_imported_session(self, import_id: int, done: LoggedSet) -> None:
        theirs = [one for one in self.expected.values() if self.import_of.get(one.id or 0) == import_id]
        if not theirs:
            return
        session_id = theirs[0].session_id or 0
        with self.profile.writing() as connection:
            set_id = TrainingLog(connection).add_set(session_id, done)
        self._kept(set_id, session_id, done)

    @rule(import_id=consumes(imports))
    def undo_import(self, import_id: int) -> None:
        with self.profile.writing() as connection:
            count = Imports(connection).undo(import_id)
        theirs = [set_id for set_id in self.expected if self.import_of.get(set_id) == import_id]
        assert count == len(theirs)
        for set_id in theirs:
            del self.expected[set_id]

    @rule()
    def rebuild(self) -> None:
        self.profile.rebuild()

    @invariant()
    def the_log_is_what_was_done(self) -> None:
        assert {one.id: one for one in logged(self.profile)} == self.expected

    @invariant()
    def the_sums_are_those_of_the_sets(self) -> None:
        assert_sums_are_right(self.profile)


TestAnyHistory = AnyHistory.TestCase
TestAnyHistory.settings = settings(max_examples=20, stateful_step_count=15, deadline=None)


def test_a_session_that_is_not_finished_goes_on_after_a_restart(file: Path) -> None:
    first = Profile.create(file)
    with first.writing() as connection:
        begun = TrainingLog(connection).begin_session(at(hour=9))
        TrainingLog(connection).add_set(begun, one_set())
    first.close()
    second = Profile.open(file)
    with second.writing() as connection:
        log = TrainingLog(connection)
        assert log.begin_session(at(hour=10)) == begun
        log.finish_session(begun, at=at(hour=11), minutes=40, exertion=6, note="went well")
        assert log.begin_session(at(hour=12)) != begun
        (done, _) = log.sessions_between(MONDAY, MONDAY)
        assert (done.minutes, done.exertion, done.note) == (40, 6, "went well")
        assert done.finished == at(hour=11)
    second.close()


def test_an_imported_session_of_the_day_is_not_taken_for_todays(profile: Profile) -> None:
    with profile.writing() as connection:
        log = TrainingLog(connection)
        (imported,) = log.add_sessions([Session(MONDAY, at(), origin=Origin.IMPORTED)])
        assert log.begin_session(at()) != imported


def test_a_set_that_is_put_back_returns_to_its_place(profile: Profile) -> None:
    with profile.writing() as connection:
        log = TrainingLog(connection)
        begun = log.begin_session(at())
        ids = [log.add_set(begun, one_set(reps=reps)) for reps in (8, 7, 6)]
        gone = log.remove_set(ids[-1])
        fourth = log.add_set(begun, one_set(reps=5))
        assert fourth not in ids
        log.add_set(begun, gone)
        assert [one.done.amount for one in log.sets_on(MONDAY)] == [8, 7, 6, 5]


def test_a_clock_that_was_set_back_changes_neither_order_nor_day(profile: Profile) -> None:
    moments = [at(hour=10), at(hour=9), at(MONDAY - timedelta(days=1), hour=23), at(hour=8)]
    with profile.writing() as connection:
        log = TrainingLog(connection)
        begun = log.begin_session(moments[0])
        for reps, when in enumerate(moments, start=1):
            log.add_set(begun, one_set(reps=reps, when=when))
        (session,) = log.sessions_between(MONDAY, MONDAY)
        assert [one.done.amount for one in session.sets] == [1, 2, 3, 4]
        assert [one.done.amount for one in log.sets_on(MONDAY)] == [1, 2, 4]
        assert [one.done.amount for one in log.sets_of("squat")] == [3, 1, 2, 4]


def test_what_is_not_there_any_more_is_said_in_words(profile: Profile) -> None:
    def refused(code: ProblemCode = ProblemCode.NO_LONGER_THERE) -> pytest.RaisesExc[StoreError]:
        return pytest.raises(StoreError, check=lambda error: error.problem.code is code)

    with refused(), profile.writing() as connection:
        TrainingLog(connection).remove_set(7)
    with refused(), profile.writing() as connection:
        TrainingLog(connection).change_set(one_set(id=7))
    with refused(), profile.writing() as connection:
        TrainingLog(connection).add_set(7, one_set())
    with refused(), profile.writing() as connection:
        TrainingLog(connection).finish_session(7, at=at())
    with refused(), profile.writing() as connection:
        Imports(connection).undo(7)


def test_what_was_left_out_is_kept_with_its_reason(profile: Profile) -> None:
    left_out = Skipped("row", SkipReason.SORE_JOINT)
    with profile.writing() as connection:
        log = TrainingLog(connection)
        begun = log.begin_session(at(), title="Monday")
        log.skip(begun, left_out)
        log.skip(begun, Skipped("squat", SkipReason.NO_TIME))
        log.take_back_skip(begun, "squat")
        (session,) = log.sessions_between(MONDAY, MONDAY)
        assert (session.title, session.skipped, session.sets) == ("Monday", (left_out,), ())


def test_the_last_training_day_is_a_day_with_a_set(profile: Profile) -> None:
    with profile.writing() as connection:
        log = TrainingLog(connection)
        begun = log.begin_session(at())
        assert log.last_training_day(MONDAY + timedelta(days=9)) is None
        log.add_set(begun, one_set())
        assert log.last_training_day(MONDAY + timedelta(days=9)) == MONDAY
        assert log.last_training_day(MONDAY) is None


def test_the_history_of_an_exercise_can_begin_on_a_day(profile: Profile) -> None:
    with profile.writing() as connection:
        log = TrainingLog(connection)
        for day in days_from(MONDAY, 3):
            log.add_set(log.begin_session(at(day)), one_set(when=at(day)))
        assert len(log.sets_of("squat")) == 3
        assert [one.at.day for one in log.sets_of("squat", since=MONDAY + timedelta(days=1))] == days_from(MONDAY, 3)[
            1:
        ]
        assert log.sets_of("row") == ()


def test_an_own_exercise_of_two_imports_goes_with_the_last_of_them(profile: Profile) -> None:
    with profile.writing() as connection:
        imports, log = Imports(connection), TrainingLog(connection)
        ids = []
        for number in range(2):
            ids.append(imports.record(replace(record(1), digest=str(number))))
            imports.keep_own_exercises(["my own thing"], ids[-1])
            done = one_set("my own thing")
            log.add_sessions([Session(MONDAY, at(), sets=(done,), origin=Origin.IMPORTED)], ids[-1])
        imports.undo(ids[0])
        assert imports.own_exercises() == ("my own thing",)
        imports.undo(ids[1])
        assert imports.own_exercises() == ()


def test_an_own_exercise_that_was_trained_here_stays_when_its_import_goes(profile: Profile) -> None:
    with profile.writing() as connection:
        imports, log = Imports(connection), TrainingLog(connection)
        import_id = imports.record(record(0))
        imports.keep_own_exercises(["my own thing"], import_id)
        log.add_set(log.begin_session(at()), one_set("my own thing"))
        imports.undo(import_id)
        assert imports.own_exercises() == ("my own thing",)


def test_importing_remembers_its_keys_until_it_is_undone(profile: Profile) -> None:
    with profile.writing() as connection:
        imports, log = Imports(connection), TrainingLog(connection)
        import_id = imports.record(record(1))
        imports.keep_own_exercises(["Zercher squat", "my own thing", "my own thing"], import_id)
        (session_id,) = log.add_sessions([Session(MONDAY, at(), sets=(one_set("my own thing"),))], import_id)
        imports.keep_keys(import_id, [(session_id, ("a", "b"))])
        (imported,) = log.sets_on(MONDAY)
        log.remove_set(imported.id or 0)
        assert imports.known_keys() == {"a", "b"}
        assert imports.all() == (replace(record(1), id=import_id),)
        log.add_set(imported.session_id or 0, imported)
        log.add_set(log.begin_session(at()), one_set("my own thing"))
        assert imports.own_exercises() == ("Zercher squat", "my own thing")
        assert imports.undo(import_id) == 1
        assert imports.known_keys() == frozenset()
        assert imports.all() == ()
        assert imports.own_exercises() == ("my own thing",)
        assert len(log.sets_on(MONDAY)) == 1


def test_a_cancelled_import_keeps_nothing(profile: Profile) -> None:
    class Cancelled(Exception): ...

    told: list[int] = []

    def stop_at_the_second(count: int) -> None:
        told.append(count)
        if len(told) == 2:
            raise Cancelled

    many = [Session(MONDAY, at(), sets=tuple(one_set() for _ in range(SETS_AT_A_TIME + 1)))]
    with pytest.raises(Cancelled), profile.writing() as connection:
        TrainingLog(connection).add_sessions(many, progress=stop_at_the_second)
    assert told == [SETS_AT_A_TIME, SETS_AT_A_TIME + 1]
    assert logged(profile) == ()


def test_another_library_is_noticed_and_sums_again(file: Path) -> None:
    first = Profile.create(file, muscles=MUSCLES)
    with first.writing() as connection:
        TrainingLog(connection).add_set(TrainingLog(connection).begin_session(at()), one_set())
    assert not first.needs_rebuild
    first.close()
    calves = MuscleTable((("squat", Muscle.CALVES, MuscleRole.PRIMARY),))
    second = Profile.open(file, muscles=calves)
    assert second.needs_rebuild
    assert_sums_are_right(second, MUSCLES)
    with second.writing() as connection:
        TrainingLog(connection).add_set(TrainingLog(connection).begin_session(at()), one_set())
    assert_sums_are_right(second, MUSCLES)
    second.rebuild()
    assert not second.needs_rebuild
    assert_sums_are_right(second, calves)
    second.close()
    third = Profile.open(file, muscles=calves)
    assert not third.needs_rebuild
    third.close()


def test_a_library_gives_its_muscles_once_each(library: list[Exercise]) -> None:
    table = MuscleTable.of(library)
    assert ("sit-to-stand", Muscle.QUADRICEPS, MuscleRole.PRIMARY) in table.rows
    assert table == MuscleTable.of(reversed(list(library)))
    assert len({row[:2] for row in table.rows}) == len(table.rows)
    assert table.digest != MuscleTable(table.rows[1:]).digest


def test_an_own_exercise_counts_for_the_day_and_for_no_muscle(profile: Profile) -> None:
    with profile.writing() as connection:
        TrainingLog(connection).add_set(TrainingLog(connection).begin_session(at()), one_set("my own thing"))
        (day,) = WeeklyWork(connection).days(MONDAY, MONDAY)
    assert day.all.sets == 1
    assert day.by_muscle == ()
    assert day.of(Muscle.LATS) == WorkSum()


def test_a_row_of_an_import_names_every_column() -> None:
    assert set(SESSION_ROW) == {column.name for column in sessions.c}
    assert {*SET_ROW, "id"} == {column.name for column in sets.c}
