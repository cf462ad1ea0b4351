"""What a reminder would say: worked out afresh, at most once a day, and never about what was not done."""

from __future__ import annotations

from datetime import timedelta

import pytest

from liftcoach.coach.reminding import ReminderKind, ReminderWish
from liftcoach.domain.check_in import SeenSign, WarningSign
from liftcoach.domain.choices import Choice, ChoiceKind
from liftcoach.domain.day_plan import DayKind
from liftcoach.words.reminders import ON_THE_DESKTOP, reminder_text
from tests.coach.life import Life

ON = ReminderWish(on=True, hour=9)


@pytest.fixture
def reminded(life: Life) -> Life:
    life.coach.reminding.ask_for(ON)
    return life


def test_nothing_is_said_until_it_is_wished_for(life: Life) -> None:
    assert life.coach.reminding.wish() == ReminderWish()
    life.to_a(DayKind.STRENGTH)
    assert life.coach.reminding.due(local_hour=23) is None


def test_a_wish_outlives_a_restart(life: Life) -> None:
    wish = ReminderWish(on=True, hour=17, on_desktop=True, when_closed=True)
    life.coach.reminding.ask_for(wish)
    assert life.restart().reminding.wish() == wish
    assert life.coach.reminding.was_asked_about_closing()


def test_a_session_is_due_from_the_chosen_hour_on(reminded: Life) -> None:
    plan = reminded.to_a(DayKind.STRENGTH)
    assert reminded.coach.reminding.due(local_hour=8) is None
    due = reminded.coach.reminding.due(local_hour=9)
    assert due is not None
    assert (due.kind, due.minutes, due.reasons) == (ReminderKind.SESSION_DUE, plan.minutes, plan.reasons)


def test_a_rest_day_is_told_with_its_reason(reminded: Life) -> None:
    first = reminded.to_a(DayKind.STRENGTH)
    for asked in first.prescriptions:
        reminded.coach.training.log_as_planned(asked)
    reminded.go_on(days=1)
    plan = reminded.to_a(DayKind.REST)
    due = reminded.coach.reminding.due(local_hour=9)
    assert due is not None
    assert (due.kind, due.reasons) == (ReminderKind.REST_DAY, plan.reasons)
    assert len(reminder_text(due.kind, due.minutes, due.reasons)) > len("Today is a rest day.")


def test_at_most_one_a_day_also_over_a_restart(reminded: Life) -> None:
    reminded.to_a(DayKind.STRENGTH)
    reminded.coach.reminding.shown()
    assert reminded.restart().reminding.due(local_hour=20) is None
    reminded.go_on(days=1)
    assert reminded.coach.reminding.due(local_hour=20) is not None


def test_a_warning_sign_since_then_wins(reminded: Life) -> None:
    reminded.to_a(DayKind.STRENGTH)
    reminded.coach.checking_in.save(reminded.calm(warning_signs=(SeenSign(WarningSign.E1),)))
    assert reminded.coach.reminding.due(local_hour=9) is None
    assert reminded.coach.reminding.true_now() is None


def test_nothing_is_said_once_training_began(reminded: Life) -> None:
    reminded.to_a(DayKind.STRENGTH)
    reminded.coach.training.start()
    assert reminded.coach.reminding.due(local_hour=9) is None


def test_nothing_is_said_in_a_pause_or_after_rest_was_chosen(reminded: Life) -> None:
    reminded.to_a(DayKind.STRENGTH)
    reminded.coach.deciding.not_a_good_day(ChoiceKind.REST_TODAY)
    assert reminded.coach.reminding.due(local_hour=9) is None
    reminded.coach.deciding.as_planned_after_all()
    today = reminded.today
    reminded.coach.deciding.decide(Choice(ChoiceKind.PAUSE, made_on=today, day=today, until=today + timedelta(days=2)))
    assert reminded.coach.reminding.due(local_hour=9) is None
    reminded.go_on(days=3)
    assert reminded.coach.reminding.due(local_hour=9) is not None


def test_a_walk_besides_leaves_the_reminder_and_a_swim_instead_or_a_move_ends_it(reminded: Life) -> None:
    reminded.to_a(DayKind.STRENGTH)
    wishing = reminded.coach.wishing
    wishing.did_something_else("walk")
    assert reminded.coach.reminding.due(local_hour=9) is not None
    _, undo = wishing.did_something_else("swim", instead=True)
    assert reminded.coach.reminding.due(local_hour=9) is None
    wishing.undo(undo)
    wishing.move(next(one.day for one in wishing.moves() if one.refused is None))
    assert reminded.coach.reminding.due(local_hour=9) is None


def test_put_off_it_comes_an_hour_later_also_over_a_restart(reminded: Life) -> None:
    reminded.to_a(DayKind.STRENGTH)
    reminded.coach.reminding.shown()
    reminded.coach.reminding.put_off(local_hour=9)
    assert reminded.restart().reminding.due(local_hour=9) is None
    assert reminded.coach.reminding.due(local_hour=10) is not None


def test_put_off_in_the_last_hour_it_is_over_for_today_and_not_for_tomorrow(reminded: Life) -> None:
    reminded.to_a(DayKind.STRENGTH)
    reminded.coach.reminding.put_off(local_hour=23)
    assert reminded.coach.reminding.due(local_hour=23) is None
    reminded.go_on(days=1)
    assert reminded.coach.reminding.due(local_hour=9) is not None


def test_quiet_today_is_for_today(reminded: Life) -> None:
    reminded.to_a(DayKind.STRENGTH)
    reminded.coach.reminding.quiet_today()
    assert reminded.coach.reminding.due(local_hour=20) is None
    reminded.go_on(days=1)
    assert reminded.coach.reminding.due(local_hour=20) is not None


def test_after_days_away_only_today_is_told(reminded: Life) -> None:
    reminded.to_a(DayKind.STRENGTH)
    reminded.go_on(days=6)
    due = reminded.restart().reminding.due(local_hour=9)
    assert due is not None
    assert due.day == reminded.today


def test_no_plan_no_reminder(unknown: Life) -> None:
    unknown.coach.reminding.ask_for(ON)
    assert unknown.coach.reminding.due(local_hour=9) is None


def test_no_reminder_speaks_of_what_was_missed(reminded: Life) -> None:
    reminded.coach.checking_in.save(reminded.calm())
    for _ in range(14):
        due = reminded.coach.reminding.true_now()
        assert due is not None
        words = reminder_text(due.kind, due.minutes, due.reasons).casefold()
        assert not any(blame in words for blame in ("missed", "skipped", "forgot", "failed", "again"))
        reminded.go_on(days=1)


def test_the_desktop_reads_nothing_about_health() -> None:
    told = ON_THE_DESKTOP.casefold()
    assert not any(word in told for word in ("rest", "session", "train", "joint", "pain", "health", "exercise"))
