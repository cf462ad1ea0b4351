"""A slip of the finger stops the day, and the stop leads back to where it was typed."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from liftcoach.coach.changed import Changed
from liftcoach.domain.check_in import CheckIn
from liftcoach.domain.day_plan import AskedFact, Ending
from liftcoach.domain.events import LabResult, LabTest
from liftcoach.domain.lifter import Condition
from liftcoach.ui.checkin.check_in_page import CheckInPage
from liftcoach.ui.places import Place
from tests.conftest import MONDAY
from tests.journeys.person import Clock, Person
from tests.journeys.training import new_day
from tests.journeys.welcoming import be_known


def check_in_page(person: Person) -> CheckInPage:
    page = person.window.findChild(CheckInPage)
    assert page is not None
    return page


def more_questions(person: Person) -> None:
    person.click(check_in_page(person)._more_button)


def test_a_mistyped_blood_pressure_is_put_right_from_the_stop_itself(person: Person) -> None:
    be_known(person)
    person.press("answer-check-in")
    more_questions(person)
    person.write("systolic", "210")
    person.write("diastolic", "80")
    person.press("save")
    assert person.shows("stop-card")
    assert "210/80 mmHg" in person.text("mistyped")
    person.press("correct-number")
    assert person.is_at(Place.CHECK_IN)
    focused = person.window.focusWidget()
    assert focused is not None
    assert focused.objectName() == "systolic"
    person.qtbot.keyClicks(focused, "120")
    person.settle()
    person.press("save")
    assert person.is_at(Place.PLAN)
    assert not person.shows("stop-card")
    assert person.sees("210/80 mmHg was really 120/80 mmHg")
    (stop,) = person.coach.records.read().stops
    assert stop.released is not None
    assert (stop.released.how, [one.corrected for one in stop.numbers]) == (Ending.NUMBER_CORRECTED, [120, 80])


def test_a_stop_of_another_day_or_of_a_sign_offers_no_correction(person: Person) -> None:
    be_known(person)
    person.press("answer-check-in")
    more_questions(person)
    person.write("temperature", "39")
    person.press("save")
    assert person.can_press("correct-number")
    person.clock.next_day()
    person.pages.look_at_the_clock()
    person.settle()
    assert person.shows("stop-card")
    assert not person.can_press("correct-number")


def test_a_muscle_value_is_typed_asked_about_and_put_right_where_it_stands(person: Person) -> None:
    be_known(person)
    coach, today = person.coach, person.clock.day
    coach.knowing.describe(replace(coach.knowing.lifter(), conditions=(Condition.MYOSITIS,)))
    coach.measuring.keep(LabResult(LabTest.CK, today - timedelta(days=30), 150, "U/L", high=190))
    person.pages.program.changes.tell(Changed.LIFTER | Changed.PLAN)
    person.settle()

    def type_ck(number: str, top: str) -> None:
        person.choose("lab-test", "CK (creatine kinase)")
        person.write("lab-value", number)
        if top:
            person.write("lab-high", top)
        person.choose("lab-unit-ck", "U/L")
        person.choose("when", "Today")
        person.press("keep-lab")

    person.go(Place.CHARTS)
    person.pages._open_blood_tests()
    person.settle()
    type_ck("4100", "")
    person.go(Place.PLAN)
    assert not person.shows("stop-card")
    person.press(f"answer-{AskedFact.MUSCLE_RANGE}")
    assert person.is_at(Place.CHARTS)
    person.press("take-out-0")
    person.pages._open_blood_tests()
    person.settle()
    type_ck("4100", "190")
    person.go(Place.PLAN)
    assert person.shows("stop-card")
    assert "4100 (≤190) U/L" in person.text("mistyped")
    person.press("correct-number")
    assert person.is_at(Place.CHARTS)
    person.press("take-out-0")
    person.pages._open_blood_tests()
    person.settle()
    type_ck("140", "190")
    person.go(Place.PLAN)
    assert not person.shows("stop-card")


def test_the_answers_of_a_past_day_are_put_right_from_the_history(person: Person, clock: Clock) -> None:
    be_known(person)
    said = CheckIn(clock.day, pain=7, fatigue=4, sleep_h=6.5, warning_signs=(), confidence=8)
    person.coach.checking_in.save(said)
    new_day(person, days=3)
    person.press("answer-check-in")
    person.rate("pain", 5)
    person.go(Place.LOG)
    person.press("earlier-sessions")
    person.press("correct-check-in")
    person.press("open-answers")
    assert person.sees("How were you on Monday 2 March?")
    assert person.sees("where it says “today”, that day is meant")
    person.rate("pain", 2)
    assert person.sees("You put right what you said on Monday 2 March.")
    # Gone elsewhere in between: what was put in is still there, and today's own answers wait too.
    person.go(Place.PLAN)
    person.press("answer-check-in")
    assert person.sees("How are you today?")
    half = check_in_page(person).answers()
    assert (half.day, half.pain) == (clock.day, 5)
    person.go(Place.LOG)
    person.press("earlier-sessions")
    person.press("correct-check-in")
    person.press("open-answers")
    person.press("save")
    assert person.is_at(Place.EARLIER)
    assert person.coach.checking_in.on(MONDAY) == replace(said, pain=2)
    assert person.coach.checking_in.on(clock.day) is None
    person.press("undo-decision")
    assert person.coach.checking_in.on(MONDAY) == said


def test_a_sign_told_of_a_past_day_stops_as_one_of_today(person: Person, clock: Clock) -> None:
    be_known(person)
    new_day(person)
    person.go(Place.LOG)
    person.press("earlier-sessions")
    person.press("correct-check-in")
    person.press("open-answers")
    person.press("warning-signs")
    person.press("sign-E1")
    person.press("save")
    assert person.shows("stop-card")
    assert not person.can_press("undo-decision")
    (stop,) = person.coach.knowing.open_stops()
    assert stop.began == MONDAY < clock.day
