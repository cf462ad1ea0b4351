"""Knowing, training, checking in, deciding, reading, charting and records on a real file."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from liftcoach.coach.changed import Changed
from liftcoach.coach.reading import ArticleMark
from liftcoach.content.library import Library
from liftcoach.domain.check_in import JointReport, Onset, ReportedJoint, SeenSign, WarningSign
from liftcoach.domain.choices import Choice, ChoiceKind
from liftcoach.domain.day_plan import DayKind, Release, Scope, Stop, Tier
from liftcoach.domain.events import Event, EventKind, LabResult, LabTest
from liftcoach.domain.exercise import Pattern, WorkUnit
from liftcoach.domain.joints import Joint
from liftcoach.domain.lifter import Consideration, ConsiderationKind, Medicine, MedicineClass
from liftcoach.domain.measured import MeasuredDay, MeasureKind
from liftcoach.domain.prescription import BODY
from liftcoach.domain.problems import InvalidFact, LiftcoachError, ProblemCode
from liftcoach.domain.training import Done, LoggedSet, Origin, Skipped, SkipReason, TrainingDay
from liftcoach.exchange.patient_example import example_record
from liftcoach.exchange.patient_file import read_patient_file, write_patient_file
from liftcoach.exchange.patient_record import PatientRecord
from liftcoach.insight.charting import ChartSpan, Measure
from liftcoach.store.measured_days import MeasuredDays
from liftcoach.store.settings import Settings
from liftcoach.store.training_log import TrainingLog
from liftcoach.words.problems import problem_text
from tests.coach.life import SIXTY, Life
from tests.conftest import MONDAY

E1 = SeenSign(WarningSign.E1)
FEVER = SeenSign(WarningSign.C1)
CHEST_PAIN = Stop("E1", Tier.EMERGENCY, Scope.WHOLE_DAY, MONDAY)


def a_set(life: Life, reps: int = 8) -> LoggedSet:
    return LoggedSet("sit-to-stand", Done(WorkUnit.REPETITIONS, reps), BODY, at=life.moment)


def test_answers_that_were_not_saved_wait_for_their_day_and_nothing_follows_from_them(life: Life) -> None:
    checking_in, half = life.coach.checking_in, life.calm(pain=7, note="“a”\nb", warning_signs=(FEVER,))
    checking_in.keep_unsaved(half)
    checking_in = life.restart().checking_in
    assert checking_in.unsaved(life.today) == half
    assert checking_in.unsaved(life.today + timedelta(days=1)) is None
    assert checking_in.on(life.today) is None
    assert life.coach.knowing.open_stops() == ()
    for broken in ("[", "7", "{}", '{"day": "2026-03-02", "pain": 99}', '{"day": 3}'):
        with life.coach.profile.writing() as connection:
            Settings(connection).set("check-in-unsaved", broken)
        assert checking_in.unsaved(life.today) is None, broken
    checking_in.keep_unsaved(half)
    checking_in.save(life.calm())
    assert checking_in.unsaved(life.today) is None


def test_answers_of_two_days_wait_each_for_its_own_and_saving_one_leaves_the_other(life: Life) -> None:
    checking_in, today = life.coach.checking_in, life.calm(pain=7)
    past = replace(today, day=life.today - timedelta(days=3), pain=5)
    checking_in.keep_unsaved(today)
    checking_in.keep_unsaved(past)
    checking_in = life.restart().checking_in
    assert [checking_in.unsaved(one.day) for one in (today, past)] == [today, past]
    checking_in.save(past)
    assert [checking_in.unsaved(one.day) for one in (today, past)] == [today, None]
    checking_in.forget_unsaved(today.day)
    assert checking_in.unsaved(today.day) is None


def test_answers_kept_when_only_one_day_was_kept_still_wait(life: Life) -> None:
    with life.coach.profile.writing() as connection:
        Settings(connection).set("check-in-unsaved", f'{{"day": "{life.today}", "pain": 7}}')
    half = life.coach.checking_in.unsaved(life.today)
    assert half is not None
    assert half.pain == 7


# Knowing


def test_what_a_person_said_is_there_after_a_restart(life: Life) -> None:
    assert life.coach.knowing.describe(SIXTY) & Changed.LIFTER
    assert life.restart().knowing.lifter() == SIXTY


def test_events_and_results_are_in_the_record(life: Life) -> None:
    life.coach.measuring.keep(Event(EventKind.BLOOD_TEST, MONDAY + timedelta(days=3)))
    life.coach.measuring.keep(LabResult(LabTest.CRP, MONDAY, 12, "mg/l"))
    record = life.restart().records.read()
    assert [event.kind for event in record.events] == [EventKind.BLOOD_TEST]
    assert [lab.value for lab in record.labs] == [12]


def test_a_stop_that_an_event_began_stays_when_the_event_is_taken_out(life: Life) -> None:
    swollen = JointReport(swollen=(ReportedJoint(Joint.LEFT_KNEE, Onset.NEW),))
    life.coach.checking_in.save(life.calm(joints=swollen))
    assert life.coach.knowing.open_stops() == ()
    injection = Event(EventKind.JOINT_INJECTION, life.today - timedelta(days=5), Joint.LEFT_KNEE)
    life.coach.measuring.take_out(life.coach.measuring.keep(injection).what)
    assert life.coach.measuring.history().events == ()
    assert [stop.row for stop in life.restart().knowing.open_stops()] == ["E5"]


def test_a_stop_that_a_medicine_began_stays_when_the_medicine_is_taken_out(life: Life) -> None:
    life.coach.checking_in.save(life.calm(joints=JointReport(hot=(Joint.LEFT_KNEE,))))
    who = life.coach.knowing.lifter()
    biologic = Medicine("Invented", MedicineClass.BIOLOGIC)
    life.coach.knowing.describe(replace(who, medicines=(biologic,)))
    life.coach.knowing.describe(who)
    assert "E5" in {stop.row for stop in life.restart().knowing.open_stops()}


def test_a_stop_goes_with_the_person_into_a_file_and_out_of_it(life: Life, tmp_path: Path, library: Library) -> None:
    life.coach.checking_in.save(life.calm(warning_signs=(E1,)))
    written = write_patient_file(life.coach.records.read())
    (tmp_path / "other").mkdir()
    other = Life(tmp_path / "other", library)
    try:
        other.coach.records.fill(read_patient_file(written.encode()))
        other.go_on(days=150)
        assert [stop.row for stop in other.restart().knowing.open_stops()] == ["E1"]
    finally:
        other.coach.close()


def test_a_warning_sign_in_a_brought_in_record_stops_and_outlives_silence(life: Life) -> None:
    record = PatientRecord(lifter=SIXTY, check_ins=(life.calm(warning_signs=(E1,)),))
    life.coach.records.fill(record)
    assert [stop.row for stop in life.coach.knowing.open_stops()] == ["E1"]
    life.restart()
    life.go_on(days=200)
    life.coach.checking_in.save(life.calm())
    assert life.plan().kind is DayKind.STOP


def test_what_has_not_come_yet_is_refused_by_name(life: Life) -> None:
    ahead = life.today + timedelta(days=1)
    coach = life.coach
    operation = Consideration(ConsiderationKind.RECENT_SURGERY, on=ahead)
    for act in (
        lambda: coach.checking_in.save(replace(life.calm(), day=ahead)),
        lambda: coach.measuring.keep(Event(EventKind.FALL, ahead)),
        lambda: coach.measuring.keep(LabResult(LabTest.CRP, ahead, 12, "mg/l")),
        lambda: coach.knowing.release_stop(CHEST_PAIN, Release("Dr Lee", ahead)),
        lambda: coach.knowing.describe(replace(SIXTY, considerations=(operation,))),
    ):
        with pytest.raises(InvalidFact) as refused:
            act()
        assert refused.value.problem.code is ProblemCode.IN_THE_FUTURE
    assert life.coach.measuring.history().events == ()


# Checking in


def test_the_week_is_asked_about_again_after_seven_days(life: Life) -> None:
    assert life.coach.checking_in.asks_about_week(life.today)
    life.coach.checking_in.save(life.calm(confidence=8))
    assert life.coach.checking_in.asks_about_week(life.today)
    life.go_on(days=6)
    assert not life.coach.checking_in.asks_about_week(life.today)
    life.go_on(days=1)
    assert life.coach.checking_in.asks_about_week(life.today)
    life.coach.checking_in.save(life.calm(confidence=6))
    life.go_on(days=1)
    assert life.coach.checking_in.asks_about_week(life.today)


def test_a_smaller_week_lasts_seven_days_and_can_be_taken_back(life: Life) -> None:
    deciding = life.coach.deciding
    deciding.choose_smaller_week()
    assert deciding.smaller_week()
    assert deciding.eased_today()
    life.go_on(days=6)
    assert deciding.smaller_week()
    deciding.not_a_good_day(ChoiceKind.SHORTER_TODAY)
    deciding.choose_smaller_week()
    deciding.end_smaller_week()
    assert not deciding.smaller_week()
    assert deciding.eased_today(), "what was chosen for today alone stays"
    deciding.choose_smaller_week()
    life.go_on(days=7)
    assert not deciding.smaller_week()


def test_a_warning_sign_is_a_stop_that_outlives_a_restart_and_silence(life: Life) -> None:
    life.coach.checking_in.save(life.calm(warning_signs=(E1,)))
    life.restart()
    life.go_on(days=100)
    life.coach.checking_in.save(life.calm())
    assert [stop.row for stop in life.coach.knowing.open_stops()] == ["E1"]
    assert life.plan().kind is DayKind.STOP


def test_taking_the_tick_back_does_not_take_the_stop_back(life: Life) -> None:
    life.coach.checking_in.save(life.calm(warning_signs=(E1,)))
    life.coach.checking_in.save(life.calm())
    assert life.plan().kind is DayKind.STOP


def test_only_a_named_release_ends_a_stop(life: Life) -> None:
    life.coach.checking_in.save(life.calm(warning_signs=(E1,)))
    life.go_on(days=1)
    life.coach.checking_in.save(life.calm())
    life.coach.knowing.release_stop(life.coach.knowing.open_stops()[0], Release("Dr Lee", life.today))
    assert life.restart().knowing.open_stops() == ()
    assert life.plan().kind is not DayKind.STOP


def test_the_same_sign_twice_is_one_stop_and_begins_when_it_began(life: Life) -> None:
    life.coach.checking_in.save(life.calm(warning_signs=(E1,)))
    life.go_on(days=1)
    life.coach.checking_in.save(life.calm(warning_signs=(E1,)))
    assert [(stop.row, stop.began) for stop in life.coach.knowing.open_stops()] == [("E1", MONDAY)]


def test_a_fever_that_stayed_away_does_not_come_back_when_its_answers_are_old(life: Life) -> None:
    life.coach.checking_in.save(life.calm(warning_signs=(FEVER,)))
    for _ in range(4):
        life.go_on(days=1)
        life.coach.checking_in.save(life.calm())
    assert life.plan().kind is not DayKind.STOP
    assert life.coach.knowing.open_stops() == ()
    life.go_on(days=200)
    life.coach.checking_in.save(life.calm())
    assert life.plan().kind is not DayKind.STOP


def test_same_as_may_be_said_two_days_running_and_then_is_asked_afresh(life: Life) -> None:
    checking_in = life.coach.checking_in
    assert checking_in.may_say_same(life.today) is None
    checking_in.save(life.calm(note="first"))
    for _ in range(2):
        life.go_on(days=1)
        before = checking_in.may_say_same(life.today)
        assert before is not None
        checking_in.save(life.calm(same_as=before.day))
    life.go_on(days=1)
    assert checking_in.may_say_same(life.today) is None
    checking_in.save(life.calm())
    life.go_on(days=1)
    assert checking_in.may_say_same(life.today) is not None


def test_a_day_without_answers_is_none_and_the_newest_before_it_is_found(life: Life) -> None:
    life.coach.checking_in.save(life.calm(pain=3))
    life.go_on(days=2)
    assert life.coach.checking_in.on(life.today) is None
    newest = life.coach.checking_in.latest_before(life.today)
    assert newest is not None
    assert (newest.day, newest.pain) == (MONDAY, 3)


# Training


def test_done_as_planned_leaves_effort_and_pain_unrated(life: Life) -> None:
    asked = life.to_a(DayKind.STRENGTH).prescriptions[0]
    changed, _ = life.coach.training.log_as_planned(asked)
    (done,) = life.restart().training.sets_on(life.today)
    assert changed & Changed.LOG
    assert (done.exercise, done.load, done.done.amount) == (asked.exercise, asked.load, asked.work.high)
    assert (done.reps_in_reserve, done.pain, done.hurt_joint) == (None, None, None)


def test_a_set_can_be_put_right(life: Life) -> None:
    _, set_id = life.coach.training.log(a_set(life))
    (before,) = life.coach.training.sets_on(life.today)
    life.coach.training.change(replace(before, pain=4))
    (after,) = life.restart().training.sets_on(life.today)
    assert after == replace(before, pain=4)
    assert after.id == set_id


def test_a_set_taken_back_and_put_back_is_where_it_was(life: Life) -> None:
    for reps in (8, 9, 10):
        life.coach.training.log(a_set(life, reps))
    before = life.coach.training.sets_on(life.today)
    _, removed = life.coach.training.take_back(before[1].id or 0)
    assert [done.done.amount for done in life.coach.training.sets_on(life.today)] == [8, 10]
    life.coach.training.finish()
    assert life.coach.training.put_back(removed) & Changed.LOG
    assert life.restart().training.sets_on(life.today) == before
    assert len(life.coach.training.sessions(life.today, life.today)) == 1


def test_a_set_that_is_gone_is_refused_in_words(life: Life) -> None:
    _, set_id = life.coach.training.log(a_set(life))
    life.coach.training.take_back(set_id)
    with pytest.raises(LiftcoachError):
        life.coach.training.take_back(set_id)


def test_what_was_left_out_keeps_its_reason(life: Life) -> None:
    life.coach.training.start()
    life.coach.training.skip(Skipped("sit-to-stand", SkipReason.SORE_JOINT))
    session = life.restart().training.session_on(life.today)
    assert session is not None
    assert session.skipped == (Skipped("sit-to-stand", SkipReason.SORE_JOINT),)


def test_finishing_twice_keeps_one_session_with_what_was_said_last(life: Life) -> None:
    life.coach.training.start()
    life.coach.training.log(a_set(life))
    life.coach.training.finish()
    life.coach.training.finish(exertion=5)
    (session,) = life.restart().training.sessions(life.today, life.today)
    assert (session.exertion, session.finished is not None) == (5, True)


def test_a_session_that_began_before_midnight_is_the_one_that_ends_after_it(life: Life) -> None:
    life.go_on(hours=13)
    life.coach.training.start()
    life.coach.training.log(a_set(life))
    life.go_on(hours=2)
    life.coach.training.finish(exertion=4)
    (session,) = life.coach.training.sessions(MONDAY, life.today)
    assert (session.day, session.exertion) == (MONDAY, 4)


def test_a_session_over_midnight_keeps_its_plan_and_its_sets_on_its_own_day(life: Life) -> None:
    plan = life.to_a(DayKind.STRENGTH)
    began = life.today
    life.go_on(hours=13)
    life.coach.training.start()
    life.coach.training.log(a_set(life))
    life.go_on(hours=2)
    assert (life.coach.now().day, life.coach.training.now().day) == (began + timedelta(days=1), began)
    life.coach.training.log(a_set(life, 9))
    life.restart()
    assert life.coach.training.plan_of(life.coach.training.now().day) == plan
    assert [done.done.amount for done in life.coach.training.sets_on(began)] == [8, 9]
    assert life.coach.training.sets_on(life.today) == ()
    life.coach.training.finish()
    assert life.coach.training.now().day == life.today


def test_what_is_chosen_after_midnight_is_for_the_session_that_goes_on(life: Life) -> None:
    life.go_on(hours=13)
    life.coach.training.start()
    life.go_on(hours=2)
    life.coach.deciding.not_a_good_day(ChoiceKind.SHORTER_TODAY)
    assert life.coach.deciding.eased_today()
    assert [choice.day for choice in life.coach.deciding.all()] == [MONDAY]


def test_a_session_left_alone_for_longer_than_six_hours_is_over(life: Life) -> None:
    life.go_on(hours=13)
    life.coach.training.start()
    life.coach.training.log(a_set(life))
    life.go_on(hours=6)
    assert life.coach.training.now().day == MONDAY
    life.go_on(hours=1)
    assert life.coach.training.now().day == life.today
    life.coach.training.log(a_set(life, 9))
    assert [done.done.amount for done in life.coach.training.sets_on(life.today)] == [9]


def test_a_check_in_after_midnight_begins_the_new_day_so_that_a_warning_sign_meets_its_plan(life: Life) -> None:
    life.go_on(hours=13)
    life.coach.training.start()
    life.go_on(hours=2)
    life.coach.checking_in.save(life.calm(warning_signs=(E1,)))
    assert life.coach.training.now().day == life.today
    assert life.plan().kind is DayKind.STOP


def test_a_session_forgotten_yesterday_is_not_ended_by_todays(life: Life) -> None:
    life.coach.training.start()
    life.go_on(days=1)
    life.coach.training.start()
    life.coach.training.finish()
    yesterday, today = life.coach.training.sessions(MONDAY, life.today)
    assert yesterday.finished is None
    assert today.finished is not None


def refused(training: Callable[[], object]) -> ProblemCode:
    with pytest.raises(LiftcoachError) as told:
        training()
    assert problem_text(told.value.problem)
    return told.value.problem.code


def test_no_session_begins_and_no_set_is_logged_under_an_open_stop(life: Life) -> None:
    asked = life.to_a(DayKind.STRENGTH).prescriptions[0]
    life.coach.checking_in.save(life.calm(warning_signs=(E1,)))
    training = life.restart().training
    assert refused(training.start) is ProblemCode.STOPPED
    assert refused(lambda: training.log(a_set(life))) is ProblemCode.STOPPED
    assert refused(lambda: training.log_as_planned(asked)) is ProblemCode.STOPPED
    assert refused(lambda: training.log_exercise_as_planned(asked, sets=2)) is ProblemCode.STOPPED
    assert refused(lambda: training.log_alike(a_set(life), sets=2)) is ProblemCode.STOPPED
    assert training.sessions(MONDAY, life.today) == ()
    life.coach.knowing.release_stop(life.coach.knowing.open_stops()[0], Release("Dr Lee", life.today))
    training.log(a_set(life))
    assert len(training.sets_on(life.today)) == 1


def test_what_was_lifted_before_a_stop_is_kept_and_can_be_put_right(life: Life) -> None:
    life.to_a(DayKind.STRENGTH)
    training = life.coach.training
    training.log(a_set(life))
    life.coach.checking_in.save(life.calm(warning_signs=(E1,)))
    (done,) = training.sets_on(life.today)
    training.change(replace(done, pain=6))
    _, removed = training.take_back(done.id or 0)
    training.put_back(removed)
    training.finish(exertion=5)
    (session,) = training.sessions(life.today, life.today)
    assert (session.sets[0].pain, session.exertion) == (6, 5)


def test_a_set_of_a_day_before_the_stop_can_still_be_logged(life: Life) -> None:
    lifted = a_set(life)
    life.go_on(days=1)
    life.coach.checking_in.save(life.calm(warning_signs=(E1,)))
    life.coach.training.log(lifted)
    assert len(life.coach.training.sets_on(MONDAY)) == 1


def test_a_stop_of_one_region_lets_the_rest_train(life: Life) -> None:
    life.coach.checking_in.save(life.calm(warning_signs=(SeenSign(WarningSign.C14, Joint.LEFT_SHOULDER),)))
    life.coach.training.log(a_set(life))
    assert len(life.coach.training.sets_on(life.today)) == 1


def test_days_trained_are_told_newest_first_with_where_their_log_came_from(life: Life) -> None:
    for days in (0, 3, 4):
        life.go_on(days=days)
        life.coach.training.start()
        if days != 3:
            life.coach.training.log(LoggedSet("chair-stand", Done(WorkUnit.REPETITIONS, 8), BODY, at=life.moment))
    with life.coach.profile.reading() as connection:
        log = TrainingLog(connection)
        both = tuple(TrainingDay(day, Origin.OWN) for day in (life.today, MONDAY))
        assert log.training_days(life.today + timedelta(days=1), most=5) == both
        assert log.training_days(life.today, most=5) == both[1:]
        assert log.training_days(life.today + timedelta(days=1), most=1) == both[:1]


def test_the_last_training_day_is_the_newest_with_a_set(life: Life) -> None:
    assert life.coach.training.last_training_day(life.today) is None
    life.coach.training.log(a_set(life))
    life.go_on(days=5)
    life.coach.training.start()
    assert life.coach.training.last_training_day(life.today) == MONDAY
    assert life.coach.training.plan_of(life.today) == life.coach.planning.day(life.today)


# Deciding, reading, charting


def test_a_lasting_choice_stands_until_it_is_taken_back(life: Life) -> None:
    life.coach.deciding.decide(Choice(ChoiceKind.NEVER_OFFER, made_on=MONDAY, exercise="sit-to-stand"))
    (choice,) = life.restart().deciding.all()
    assert choice.exercise == "sit-to-stand"
    life.coach.deciding.take_back(choice.id or 0)
    assert life.coach.deciding.all() == ()


def test_what_was_read_is_remembered_for_this_person(life: Life) -> None:
    reading = life.coach.reading
    assert reading.article("rest") == ArticleMark()
    opened = reading.open_article("rest")
    reading.leave_article("rest", replace(opened, place=0.4, closed=True))
    assert life.restart().reading.article("rest") == ArticleMark(life.moment.instant, 0.4, closed=True)
    assert life.coach.reading.open_article("rest").closed is False


def test_a_stop_that_was_read_is_told_from_the_next_one(life: Life) -> None:
    life.coach.checking_in.save(life.calm(warning_signs=(E1,)))
    (stop,) = life.coach.knowing.open_stops()
    assert not life.coach.reading.has_read_stop(stop)
    life.coach.reading.read_stop(stop)
    assert life.restart().reading.has_read_stop(stop)
    assert not life.coach.reading.has_read_stop(replace(stop, began=MONDAY + timedelta(days=1)))


def test_charts_show_the_set_that_was_just_logged(life: Life) -> None:
    span = next(iter(ChartSpan))
    assert life.coach.charting.view(span).exercises == ()
    life.coach.training.log(a_set(life))
    assert [one.id for one in life.coach.charting.view(span).exercises] == ["sit-to-stand"]


def test_charts_begin_with_an_exercise_of_strength_before_one_of_balance(life: Life) -> None:
    library = life.coach.library
    balance = next(one for one in library if one.pattern is Pattern.BALANCE)
    life.coach.training.log(replace(a_set(life), exercise=balance.id))
    assert life.coach.charting.view(ChartSpan.SIX_WEEKS).exercise == balance.id
    strength = a_set(life)
    life.coach.training.log(strength)
    life.coach.training.log(replace(strength, exercise=balance.id))
    assert life.coach.charting.view(ChartSpan.SIX_WEEKS).exercise == strength.exercise


def test_the_whole_record_begins_with_the_first_answer_where_no_set_is_older(life: Life) -> None:
    first = life.today - timedelta(days=200)
    life.coach.checking_in.save(replace(life.calm(pain=3), day=first))
    view = life.coach.charting.view(ChartSpan.ALL)
    assert view.first <= first
    assert [point.first <= first <= point.last for point in view.felt.panels[0].series[0].points] == [True]


def test_the_whole_record_begins_with_the_first_night_that_was_measured(life: Life) -> None:
    first = life.today - timedelta(days=300)
    night = MeasuredDay(first, MeasureKind.SLEEP, 7, "a watch")
    steps = MeasuredDay(first - timedelta(days=90), MeasureKind.STEPS, 4000, "a watch")
    with life.coach.profile.writing() as connection:
        MeasuredDays(connection).add((night, steps))
    view = life.coach.charting.view(ChartSpan.ALL)
    assert first - timedelta(days=30) < view.first <= first, "steps are not drawn"


def test_a_set_of_a_day_that_has_not_come_is_not_drawn_as_the_latest(life: Life) -> None:
    now = a_set(life)
    life.coach.training.log(now)
    view = life.coach.charting.view(ChartSpan.SIX_WEEKS)
    ahead = replace(now, at=replace(now.at, day=now.at.day + timedelta(days=1)))
    life.coach.training.log(ahead)
    assert life.coach.charting.view(ChartSpan.SIX_WEEKS).strength == view.strength


def test_a_movement_is_offered_once_two_of_its_exercises_were_done(life: Life) -> None:
    span = next(iter(ChartSpan))
    first = a_set(life)
    life.coach.training.log(first)
    library = life.coach.library
    pattern = library[first.exercise].pattern
    other = next(one for one in library if one.pattern is pattern and one.id != first.exercise)
    life.coach.training.log(replace(first, exercise=other.id))
    offered = life.coach.charting.view(span).exercises
    assert [one.pattern for one in offered] == ["", "", pattern]
    assert life.coach.charting.view(span, offered[-1].id).exercise == offered[-1].id


def test_no_part_of_the_body_has_more_sets_than_the_whole_where_sides_were_done_apart(life: Life) -> None:
    for side in ("left", "right", "left"):
        life.coach.training.log(replace(a_set(life), side=side))
    chart = life.coach.charting.view(ChartSpan.SIX_WEEKS).work
    assert chart.table.columns[1:4] == (Measure.SETS, Measure.REST_DAYS, Measure.LEGS)
    assert (chart.table.rows[0][1], chart.table.rows[0][3]) == (1.5, 1.5)


def test_one_part_of_the_body_and_the_answers_come_from_the_store(life: Life) -> None:
    span = next(iter(ChartSpan))
    life.coach.training.log(a_set(life))
    whole, part = life.coach.charting.view(span), life.coach.charting.view(span, region="legs")
    assert (whole.region, part.region) == (None, "legs")
    assert life.coach.charting.view(span, region="neck").region is None
    day = life.today - timedelta(days=30)
    assert life.coach.charting.changes_since(day)
    assert len(life.coach.charting.agreement().comparisons) == 6


# Records


def without_ids(record: PatientRecord) -> PatientRecord:
    return replace(
        record,
        sessions=tuple(
            replace(one, id=None, sets=tuple(replace(done, id=None, session_id=None) for done in one.sets))
            for one in record.sessions
        ),
        events=tuple(sorted((replace(one, id=None) for one in record.events), key=lambda one: (one.on, one.kind))),
        labs=tuple(sorted((replace(one, id=None) for one in record.labs), key=lambda one: (one.on, one.test))),
        outcomes=tuple(replace(one, id=None) for one in record.outcomes),
        choices=tuple(replace(one, id=None) for one in record.choices),
    )


def test_a_whole_record_comes_out_as_it_went_in(unknown: Life) -> None:
    record = example_record()
    assert unknown.coach.records.fill(record) & Changed.LOG
    assert without_ids(unknown.restart().records.read()) == without_ids(record)


def test_a_record_travels_from_one_file_to_another_unchanged(unknown: Life, tmp_path: Path, library: Library) -> None:
    unknown.coach.records.fill(example_record())
    first = unknown.coach.records.read()
    (tmp_path / "other").mkdir()
    other = Life(tmp_path / "other", library)
    other.coach.records.fill(first)
    assert without_ids(other.coach.records.read()) == without_ids(first)
    other.coach.close()


def test_a_record_that_cannot_be_filled_leaves_nothing_behind(unknown: Life) -> None:
    broken = example_record()
    twice = replace(broken, sessions=(replace(broken.sessions[0], day=date(1800, 1, 1)),))
    with pytest.raises(LiftcoachError):
        unknown.coach.records.fill(twice)
    assert unknown.coach.knowing.lifter().year_of_birth is None
    assert unknown.coach.records.read().check_ins == ()


def test_a_sound_file_is_found_sound(life: Life) -> None:
    life.coach.training.log(a_set(life))
    assert life.coach.records.check() == ()
