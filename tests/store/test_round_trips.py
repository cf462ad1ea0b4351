"""What is read is what was kept, and an answer that was not given is still not given."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import Connection

from liftcoach.domain.check_in import CheckIn, JointReport
from liftcoach.domain.choices import Choice, ChoiceKind
from liftcoach.domain.day_plan import DayPlan, Reading, ReadNumber, Release, Scope, Stop, Tier
from liftcoach.domain.events import Event, EventKind, LabResult, LabTest
from liftcoach.domain.joints import Joint
from liftcoach.domain.lifter import Condition, Lifter
from liftcoach.domain.problems import InvalidFact, ProblemCode
from liftcoach.domain.training import Session
from liftcoach.store.check_ins import CheckIns
from liftcoach.store.choices import Choices
from liftcoach.store.events import Events
from liftcoach.store.labs import Labs
from liftcoach.store.lifter_record import LifterRecord
from liftcoach.store.plan_archive import PlanArchive
from liftcoach.store.plan_codec import PlanCodecError, decode_plan, encode_plan
from liftcoach.store.profile import Profile
from liftcoach.store.settings import Settings
from liftcoach.store.stops import Stops
from liftcoach.store.training_log import TrainingLog
from tests.store import nouns
from tests.store.nouns import MONDAY, at

ON_ONE_FILE = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


@contextmanager
def undone(profile: Profile) -> Iterator[Connection]:
    """A transaction that leaves the file as it was, for many examples on one file."""

    with profile.writing() as connection, connection.begin_nested() as before:
        yield connection
        before.rollback()


@ON_ONE_FILE
@given(who=nouns.lifters)
def test_a_person_is_read_as_they_were_kept(profile: Profile, who: Lifter) -> None:
    with undone(profile) as connection:
        record = LifterRecord(connection)
        record.save(Lifter(conditions=(Condition.GOUT,)))
        record.save(who)
        assert record.read() == who


@ON_ONE_FILE
@given(said=nouns.check_ins, others=nouns.tuples(nouns.check_ins))
def test_a_check_in_is_read_as_it_was_answered(profile: Profile, said: CheckIn, others: tuple[CheckIn, ...]) -> None:
    with undone(profile) as connection:
        repository = CheckIns(connection)
        for one in (*others, said):
            repository.save(one)
        assert repository.on(said.day) == said
        newest = {one.day: one for one in (*others, said)}
        assert repository.between(date(1950, 1, 1), date(2100, 12, 31)) == tuple(newest[day] for day in sorted(newest))


@ON_ONE_FILE
@given(done=nouns.tuples(nouns.sessions, 4))
def test_sessions_are_read_as_they_were_done(profile: Profile, done: tuple[Session, ...]) -> None:
    with undone(profile) as connection:
        log = TrainingLog(connection)
        ids = log.add_sessions(done)
        read = {session.id: session for session in log.sessions_between(date(1950, 1, 1), date(2100, 12, 31))}
        for session_id, kept in zip(ids, done, strict=True):
            bare = tuple(replace(one, id=None, session_id=None) for one in read[session_id].sets)
            assert replace(read[session_id], id=None, sets=bare) == kept


@ON_ONE_FILE
@given(plan=nouns.plans)
def test_a_plan_is_read_as_it_was_archived(profile: Profile, plan: DayPlan) -> None:
    with undone(profile) as connection:
        archive = PlanArchive(connection)
        archive.keep(plan, at())
        assert archive.of(plan.day) == plan


def test_nothing_asked_and_nothing_to_say_stay_two_things(profile: Profile) -> None:
    for conditions, joints, signs in ((None, None, None), ((), JointReport(), ())):
        with profile.writing() as connection:
            LifterRecord(connection).save(Lifter(name="Maria", conditions=conditions, equipment=conditions))
            CheckIns(connection).save(CheckIn(MONDAY, joints=joints, warning_signs=signs))
        with profile.reading() as connection:
            who, said = LifterRecord(connection).read(), CheckIns(connection).on(MONDAY)
        assert (who.conditions, who.equipment) == (conditions, conditions)
        assert said is not None
        assert (said.joints, said.warning_signs) == (joints, signs)


def test_before_anything_was_said_only_the_name_is_known(profile: Profile) -> None:
    with profile.reading() as connection:
        assert LifterRecord(connection).read() == Lifter(name="Maria")


def test_the_newest_check_in_before_a_day(profile: Profile) -> None:
    with profile.writing() as connection:
        repository = CheckIns(connection)
        for day in (MONDAY, MONDAY + timedelta(days=2)):
            repository.save(CheckIn(day, pain=3))
        latest = repository.latest(MONDAY + timedelta(days=2))
        assert latest is not None
        assert latest.day == MONDAY
        assert repository.latest(MONDAY) is None
        repository.remove(MONDAY)
        assert repository.on(MONDAY) is None


def test_a_plan_that_was_eased_rules_and_the_first_stays_answerable(profile: Profile) -> None:
    first = nouns.DayPlan(MONDAY, nouns.DayKind.STRENGTH, minutes=30)
    eased = replace(first, kind=nouns.DayKind.GENTLE)
    with profile.writing() as connection:
        archive = PlanArchive(connection)
        archive.keep(first, at(hour=9))
        archive.keep(eased, at(hour=10))
        assert archive.of(MONDAY) == eased
        assert archive.between(MONDAY, MONDAY) == (eased,)
        assert archive.versions(MONDAY) == (first, eased)
        assert archive.of(MONDAY + timedelta(days=1)) is None


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ('"kind":"rest"', '"kind":"nap"'),
        ('"minutes":0', '"minutes":"0"'),
        ('"minutes":0', '"minutes":true'),
        ('"minutes":0', '"minutes":NaN'),
        ('"minutes":0', '"minutes":0,"minutes":0'),
        ('"minutes":0', '"minutes":0,"extra":0'),
        ('"kind":"rest",', ""),
        ('{"date":"2026-03-02"}', '"2026-03-02"'),
        ('"2026-03-02"', '"2026-02-30"'),
        ('"warm_up":[]', '"warm_up":[{}]'),
        ("}", ""),
    ],
)
def test_a_plan_in_another_shape_is_refused_not_guessed(old: str, new: str) -> None:
    kept = encode_plan(DayPlan(MONDAY, nouns.DayKind.REST))
    assert old in kept
    with pytest.raises(PlanCodecError):
        decode_plan(kept.replace(old, new))


@given(st.text() | st.recursive(st.none() | st.integers(), lambda part: st.lists(part)).map(str))
def test_reading_a_plan_gives_a_plan_or_one_error(text: str) -> None:
    with pytest.raises(PlanCodecError):
        decode_plan(text)


def test_a_plan_kept_before_a_field_was_added_reads_with_its_default() -> None:
    kept = encode_plan(DayPlan(MONDAY, nouns.DayKind.REST, rules_version="7")).replace(',"rules_version":"7"', "")
    assert "rules_version" not in kept
    assert decode_plan(kept).rules_version == ""


def test_events_and_results_come_back_by_date_and_can_be_taken_out(profile: Profile) -> None:
    later = Event(EventKind.JOINT_INJECTION, MONDAY + timedelta(days=9), Joint.LEFT_KNEE, "second of three")
    sooner = Event(EventKind.BLOOD_TEST, MONDAY)
    result = LabResult(LabTest.CRP, MONDAY, 12.5, "mg/l", low=0, high=5, below=True)
    with profile.writing() as connection:
        events, labs = Events(connection), Labs(connection)
        ids = [events.add(later), events.add(sooner)]
        lab_id = labs.add(result)
        assert events.all() == (replace(sooner, id=ids[1]), replace(later, id=ids[0]))
        assert events.between(MONDAY, MONDAY) == (replace(sooner, id=ids[1]),)
        assert labs.all() == labs.between(MONDAY, MONDAY) == (replace(result, id=lab_id),)
        events.remove(ids[0])
        labs.remove(lab_id)
        assert len(events.all()) == 1
        assert labs.all() == ()
        events.add(replace(later, id=ids[0]))
        assert replace(later, id=ids[0]) in events.all()


@ON_ONE_FILE
@given(stop=nouns.stops)
def test_a_stop_is_read_as_it_was_kept(profile: Profile, stop: Stop) -> None:
    with undone(profile) as connection:
        Stops(connection).add(stop)
        assert Stops(connection).all() == (stop,)
        assert Stops(connection).open() == (() if stop.released else (stop,))


def test_a_stop_said_again_keeps_its_first_day_and_only_a_release_closes_it(profile: Profile) -> None:
    stop = Stop("C14", Tier.CONTACT_TEAM, Scope.REGION, MONDAY, (Joint.LEFT_SHOULDER,))
    release = Release("Dr. Okafor", MONDAY + timedelta(days=8))
    with profile.writing() as connection:
        stops = Stops(connection)
        stops.add(stop)
        stops.add(replace(stop, began=MONDAY + timedelta(days=1)))
        assert stops.open() == (stop,)
        stops.add(replace(stop, joints=(Joint.NECK,)))
        assert len(stops.open()) == 2
        assert stops.release(stop, replace(release, on=MONDAY - timedelta(days=1))) == 0, "it had not begun"
        assert stops.release(stop, release) == 1
        assert [one.joints for one in stops.open()] == [(Joint.NECK,)], "nobody looked at the other joint"
        assert stops.release(replace(stop, joints=(Joint.NECK,)), release) == 1
        assert stops.open() == ()
        assert replace(stop, released=release) in stops.all()
        stops.add(stop)
        assert stops.open() == (stop,)


def test_a_release_that_is_taken_back_leaves_the_stops_open_as_they_were(profile: Profile) -> None:
    pressure = Stop(
        "E13", Tier.EMERGENCY, Scope.WHOLE_DAY, MONDAY, told_on=MONDAY,
        numbers=(ReadNumber(Reading.SYSTOLIC, 190.0, "mmHg"),),
    )  # fmt: skip
    neck = Stop("C14", Tier.CONTACT_TEAM, Scope.REGION, MONDAY, (Joint.NECK,))
    release = Release("Dr. Okafor", MONDAY)
    earlier = replace(release, by="Dr. Amari")
    with profile.writing() as connection:
        stops = Stops(connection)
        for stop in (neck, pressure):
            stops.add(replace(stop, released=earlier))
            stops.add(stop)
            stops.release(stop, release)
        stops.reopen(neck, release)
        assert stops.open() == (neck,)
        stops.reopen(pressure, release)
        assert stops.open() == (neck, pressure)
        assert [one.released for one in stops.all()].count(earlier) == 2, "who looked before has looked"
        stops.release(neck, release)
        stops.add(replace(neck, began=MONDAY + timedelta(days=1)))
        stops.reopen(neck, release)
        assert len(stops.open()) == 2, "what has begun again stands once"


def test_choices_stand_until_they_are_taken_back(profile: Profile) -> None:
    pause = Choice(ChoiceKind.PAUSE, MONDAY, day=MONDAY, until=MONDAY + timedelta(days=6), note="away")
    swap = Choice(ChoiceKind.SWAPPED, MONDAY, exercise="squat", other="row", day=MONDAY)
    with profile.writing() as connection:
        choices = Choices(connection)
        first, second = choices.add(pause), choices.add(swap)
        assert choices.all() == (replace(pause, id=first), replace(swap, id=second))
        choices.remove(first)
        assert choices.all() == (replace(swap, id=second),)


def test_settings_come_back_as_their_own_kind(profile: Profile) -> None:
    with profile.writing() as connection:
        mine = Settings(connection)
        mine.set("reminder-hour", 9)
        mine.set("step-kg", 1.25)
        mine.set("quiet", value=False)
        mine.set("greeting", "good morning")
        assert (mine.get("reminder-hour", 0), mine.get("step-kg", 0.0)) == (9, 1.25)
        assert mine.get("quiet", default=True) is False
        assert mine.get("greeting", "") == "good morning"
        assert mine.get("greeting", 7) == 7
        assert mine.get("unheard-of", "as ever") == "as ever"
        mine.forget("greeting")
        assert mine.get("greeting", "") == ""


def test_numbers_that_are_none_and_text_that_would_be_lost_are_refused(profile: Profile) -> None:
    with profile.writing() as connection:
        for value in (float("nan"), float("inf")):
            with pytest.raises(InvalidFact) as refused:
                Settings(connection).set("step-kg", value)
            assert refused.value.problem.code is ProblemCode.NOT_A_NUMBER


@pytest.mark.parametrize("bad", ["a\x00b", "a\ud800b", "x" * 201])
def test_the_last_gate_refuses_text_that_the_domain_let_pass(profile: Profile, bad: str) -> None:
    choice = Choice(ChoiceKind.NEVER_OFFER, MONDAY, exercise=bad)
    with pytest.raises(InvalidFact) as refused, profile.writing() as connection:
        Choices(connection).add(choice)
    assert refused.value.problem.code in (ProblemCode.TEXT_NOT_STORABLE, ProblemCode.OUT_OF_RANGE)
    with profile.reading() as connection:
        assert Choices(connection).all() == ()


def test_a_day_beyond_the_calendar_of_the_file_is_refused(profile: Profile) -> None:
    with pytest.raises(InvalidFact), profile.writing() as connection:
        CheckIns(connection).save(CheckIn(date(9999, 12, 31)))


def test_a_plan_holding_text_that_would_be_lost_is_refused(profile: Profile) -> None:
    plan = DayPlan(MONDAY, nouns.DayKind.REST, rules_version="\x00")
    with pytest.raises(InvalidFact), profile.writing() as connection:
        PlanArchive(connection).keep(plan, at())
