"""The person decides: swap, never offer, move, something else, pause and a corrected set, by mouse and by keyboard."""

from __future__ import annotations

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton

from liftcoach.cli import main
from liftcoach.coach.changed import Changed
from liftcoach.domain.choices import ChoiceKind
from liftcoach.domain.day_plan import DayKind, DayPlan
from liftcoach.domain.training import Done, LoggedSet
from liftcoach.ui.places import Place
from tests.conftest import MONDAY
from tests.journeys.person import Person
from tests.journeys.test_keyboard import Keys
from tests.journeys.training import log_as_planned, new_day, wait_out_trembling
from tests.journeys.welcoming import be_known

DAY = timedelta(days=1)


@pytest.fixture
def known(person: Person) -> Person:
    """Somebody whose plan stands on the screen, on the morning of a session."""
    be_known(person)
    assert person.is_at(Place.PLAN)
    return person


def plan_of(person: Person) -> DayPlan:
    plan = person.coach.planning.day(person.clock.day)
    assert isinstance(plan, DayPlan)
    return plan


def first_of(person: Person) -> str:
    return plan_of(person).prescriptions[0].exercise


def offered(person: Person) -> list[str]:
    names = [one for one in person.button_names() if one.startswith("choose-")]
    return sorted(name.removeprefix("choose-") for name in names)


def test_another_exercise_is_one_press_and_says_why_and_can_be_undone(
    known: Person, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    asked = first_of(known)
    known.press(f"open-{asked}")
    known.press(f"another-{asked}")
    other = offered(known)[0]
    known.press(f"choose-{other}")
    assert first_of(known) == other
    assert known.shows(f"details-{other}")
    assert known.sees("You asked for this instead of")
    known.press("undo-decision")
    assert first_of(known) == asked
    known.press(f"open-{asked}")
    known.press(f"another-{asked}")
    known.press(f"choose-{other}")
    known.press(f"prefer-{other}")
    assert [one.kind for one in known.coach.wishing.standing()] == [ChoiceKind.PREFER]
    known.restart()
    assert first_of(known) == other
    name = known.coach.library[other].name
    known.close_window()
    monkeypatch.setenv("LIFTCOACH_HOME", str(known.folder))
    assert main(["plan", "--on", MONDAY.isoformat()]) == 0
    assert name in capsys.readouterr().out
    known.open_window()


def test_another_exercise_by_keyboard(known: Person) -> None:
    keys = Keys(known)
    asked = first_of(known)
    keys.press(f"open-{asked}")
    keys.enter(f"another-{asked}")
    other = offered(known)[-1]
    keys.enter(f"choose-{other}")
    assert first_of(known) == other
    # The focus stands where the exercise stood, and Tab leads on to the way back.
    assert keys.focused.objectName() == f"open-{other}"
    keys.press("undo-decision")
    assert first_of(known) == asked


def test_what_is_never_to_be_offered_has_a_way_back_in_the_settings(known: Person) -> None:
    asked = first_of(known)
    known.press(f"open-{asked}")
    known.press(f"never-{asked}")
    assert first_of(known) != asked
    known.press("settings")
    assert known.sees("Never offered: ")
    (choice,) = known.coach.wishing.standing()
    known.press(f"take-back-{choice.id}")
    assert known.sees("Nothing so far.")
    known.press("leave-settings")
    assert first_of(known) == asked


def test_never_offer_by_keyboard(known: Person) -> None:
    keys = Keys(known)
    asked = first_of(known)
    keys.press(f"open-{asked}")
    keys.enter(f"never-{asked}")
    assert first_of(known) != asked
    assert keys.focused.objectName() == "start"
    keys.enter("undo-decision")
    assert first_of(known) == asked


def test_the_session_moves_to_a_day_that_keeps_the_gaps_and_comes_back(known: Person) -> None:
    known.press("other-day")
    to = next(one.day for one in known.coach.wishing.moves() if one.refused is None)
    known.press(f"move-to-{to.isoformat()}")
    assert known.shows("rest-card")
    assert known.sees("You moved this session to")
    known.press("take-back-rest")
    assert plan_of(known).prescriptions
    known.press("other-day")
    known.press(f"move-to-{to.isoformat()}")
    new_day(known, (to - MONDAY).days)
    assert plan_of(known).prescriptions


def test_a_day_that_is_refused_says_why_and_cannot_be_pressed(known: Person) -> None:
    known.coach.wishing.pause(MONDAY + 2 * DAY, MONDAY + 3 * DAY)
    known.pages.program.changes.tell(Changed.PLAN)
    known.press("other-day")
    assert not known.can_press(f"move-to-{(MONDAY + 2 * DAY).isoformat()}")
    assert "You paused the plan" in known.text(inside=known.part("moves"))


def test_move_by_keyboard(known: Person) -> None:
    keys = Keys(known)
    keys.press("other-day")
    to = next(one.day for one in known.coach.wishing.moves() if one.refused is None)
    keys.enter(f"move-to-{to.isoformat()}")
    assert known.shows("rest-card")
    assert keys.focused.objectName() == "take-back-rest"
    known.key(Qt.Key.Key_Return)
    assert plan_of(known).prescriptions


def test_a_pause_to_a_day_and_back_early(known: Person) -> None:
    known.press("other-day")
    known.press("pause-1")
    assert known.sees("You paused the plan from Monday 2 March until Sunday 8 March.")
    new_day(known)
    known.press("take-back-rest")
    assert plan_of(known).prescriptions
    assert known.coach.wishing.standing() == ()


def test_a_pause_with_dates_by_keyboard_and_from_the_settings(known: Person) -> None:
    keys = Keys(known)
    keys.press("other-day")
    keys.press("day-later")
    keys.tab_to("week-later")
    known.key(Qt.Key.Key_Space)
    keys.enter("pause-to-day")
    (pause,) = known.coach.wishing.standing()
    assert (pause.day, pause.until) == (MONDAY + DAY, MONDAY + 9 * DAY)
    known.press("settings")
    known.press(f"take-back-{pause.id}")
    known.press("pause-from-settings")
    known.press("pause-open")
    assert plan_of(known).kind is DayKind.REST
    (pause,) = known.coach.wishing.standing()
    assert (pause.day, pause.until) == (MONDAY, None)


def test_a_swim_in_place_of_the_session(known: Person) -> None:
    known.go(Place.LOG)
    known.press("did-something-else")
    known.choose("did-what", "Swim")
    known.choose("did-instead", "Yes, in its place")
    known.press("more", inside=known.part("did-minutes"))
    known.press("log-activity")
    (session,) = known.coach.history.sessions(MONDAY, MONDAY)
    assert (session.title, session.minutes, session.exertion) == ("swim", 30, None)
    assert known.sees("You did something else today: a swim.")
    known.press("undo-decision")
    assert plan_of(known).prescriptions


def test_an_exercise_of_the_list_by_keyboard(known: Person) -> None:
    keys = Keys(known)
    known.go(Place.LOG)
    keys.press("did-something-else")
    keys.choose("did-what", "An exercise from the list")
    keys.write("find-exercise", "sit to stand")
    keys.tab_to("exercises-found")
    known.key(Qt.Key.Key_Return)
    keys.tab_to("more")
    amount = known.widgets(QAbstractButton, "more")[-1]
    amount.setFocus()
    known.key(Qt.Key.Key_Space)
    keys.enter("log-other-set")
    logged = known.coach.training.sets_on(MONDAY)
    assert len(logged) == 1
    assert "sit" in logged[0].exercise


def test_in_the_log_another_exercise_takes_the_place_of_the_one_shown(known: Person) -> None:
    known.press("start")
    while known.text("place").startswith("Warm-up"):
        log_as_planned(known)
    asked = first_of(known)
    known.press("why-this-much")
    assert known.shows("why-card")
    known.press("another-exercise")
    other = offered(known)[0]
    known.press(f"choose-{other}")
    assert known.text("exercise-name") == known.coach.library[other].name
    wait_out_trembling(known)
    known.press("done-as-planned")
    assert known.coach.training.sets_on(MONDAY)[-1].exercise == other
    assert asked not in {one.exercise for one in plan_of(known).prescriptions}


def test_a_past_set_is_corrected_taken_out_and_put_back(known: Person) -> None:
    known.press("start")
    known.press("done-as-planned")
    new_day(known, 2)
    known.go(Place.LOG)
    known.press("earlier-sessions")
    known.press(f"open-{MONDAY.isoformat()}")
    (before,) = known.coach.training.sets_on(MONDAY)
    known.press(f"change-{before.id}")
    known.press("less", inside=known.part("amount"))
    known.press(f"keep-{before.id}")
    (after,) = known.coach.training.sets_on(MONDAY)
    assert after.done.amount < before.done.amount
    known.press("undo-decision")
    assert known.coach.training.sets_on(MONDAY) == (before,)
    known.press(f"take-out-{before.id}")
    assert known.coach.training.sets_on(MONDAY) == ()
    known.press("undo-decision")
    assert known.coach.training.sets_on(MONDAY) == (before,)


def test_a_session_of_another_day_by_keyboard(known: Person) -> None:
    keys = Keys(known)
    new_day(known, 2)
    known.go(Place.LOG)
    keys.press("earlier-sessions")
    keys.press("add-earlier")
    keys.press("day-earlier")
    keys.enter("open-earlier-day")
    keys.choose("did-what", "Walk")
    keys.rate("did-effort", Qt.Key.Key_3)
    keys.enter("log-activity")
    (session,) = known.coach.history.sessions(MONDAY, MONDAY)
    assert (session.title, session.minutes, session.exertion) == ("walk", None, 3)
    keys.enter("undo-decision")
    assert known.coach.history.sessions(MONDAY, MONDAY) == ()


def test_the_trend_of_an_exercise_is_one_press_from_its_card(known: Person) -> None:
    first = first_of(known)
    assert not known.shows(f"trend-{first}")
    asked = plan_of(known).prescriptions[0]
    done = LoggedSet(first, Done(asked.work.unit, asked.work.high), asked.load, at=known.coach.now())
    known.coach.history.add_set(MONDAY - 7 * DAY, done)
    known.pages.program.changes.tell(Changed.LOG)
    first = first_of(known)
    known.press(f"trend-{first}")
    assert known.is_at(Place.CHARTS)
    assert known.sees(known.coach.library[first].name)
