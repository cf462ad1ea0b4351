"""What the program promises in numbers: clicks and keys, counted at the real window."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt

from liftcoach.domain.check_in import Aftermath, AfterTwoHours, CheckIn, JointReport, NextMorning, Onset, ReportedJoint
from liftcoach.domain.day_plan import DayKind, DayPlan
from liftcoach.domain.joints import Joint
from liftcoach.domain.lifter import Answer, Condition, ConsiderationKind
from liftcoach.ui.places import Place
from liftcoach.ui.widgets.joint_places import View
from liftcoach.ui.widgets.stepper import Stepper
from tests.conftest import MONDAY
from tests.journeys.person import Clock, Person
from tests.journeys.training import log_as_planned, new_day, wait_out_trembling, whole_session
from tests.journeys.welcoming import be_known

MOST_CHECK_IN_CLICKS = 9
"""And one for each joint."""
BOTH_HANDS_OPENED = 2
FIRST_DAY_MOST_MIN, FIRST_DAY_LEFT = 30, 5
MOST_CLICKS_TO_A_FIRST_DAY = 25
THREE_CONDITIONS = (Condition.RHEUMATOID_ARTHRITIS, Condition.LUPUS, Condition.AXIAL_SPONDYLOARTHRITIS)
USUAL = JointReport(tender=(ReportedJoint(Joint.RIGHT_WRIST, Onset.USUAL_FOR_ME),))


def clicks(person: Person, do: Callable[[], object]) -> int:
    before = person.clicks
    do()
    return person.clicks - before


def test_a_set_is_one_click(person: Person) -> None:
    be_known(person)
    person.press("start")
    assert clicks(person, lambda: person.press("done-as-planned")) == 1
    assert len(person.coach.training.sets_on(MONDAY)) == 1


def test_a_set_is_one_key(person: Person) -> None:
    be_known(person)
    person.press("start")
    person.key(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert len(person.coach.training.sets_on(MONDAY)) == 1


@pytest.mark.parametrize(
    "joints",
    [(), (Joint.RIGHT_KNEE,), (Joint.RIGHT_KNEE, Joint.LEFT_KNEE, Joint.RIGHT_SHOULDER)],
    ids=("none", "one", "three"),
)
@pytest.mark.parametrize("is_morning_after", [False, True], ids=("after rest", "after training"))
def test_the_daily_check_in_is_nine_clicks_and_one_a_joint(
    person: Person, joints: tuple[Joint, ...], *, is_morning_after: bool
) -> None:
    be_known(person, conditions=THREE_CONDITIONS if joints else THREE_CONDITIONS[:1])
    if is_morning_after:
        person.press("start")
        person.press("done-as-planned")
    new_day(person)
    person.go(Place.PLAN)
    person.press("answer-check-in")

    def answer() -> None:
        if is_morning_after:
            person.choose("after-training", "Only sore muscles")
        for scale, number in (("pain", 2), ("fatigue", 2), ("stiffness", 1)):
            person.rate(scale, number)
        person.choose("stiffness-minutes", "15 min")
        person.choose("whole-hours", "5")
        person.choose("flare", "No")
        for joint in joints:
            person.press(f"joint-{joint}")
        if not joints and not is_morning_after:
            # On the morning after, "Only sore muscles" has said it.
            person.press("no-joints")
        person.press("warning-signs")
        assert person.words_on("save") == "None of these: save"
        person.press("save")

    assert clicks(person, answer) <= MOST_CHECK_IN_CLICKS + len(joints)
    said = person.coach.checking_in.on(person.clock.day)
    assert said is not None
    assert said.warning_signs == ()
    assert None not in (said.pain, said.fatigue, said.stiffness, said.stiffness_min, said.sleep_h)
    assert said.flare is not None
    asked_about = Aftermath(MONDAY, AfterTwoHours.NO_WORSE, NextMorning.MUSCLES_ONLY)
    assert said.aftermath == (asked_about if is_morning_after else None)
    assert said.joints is not None
    assert {one.joint for one in said.joints.swollen} == set(joints)


def test_a_morning_on_which_joints_are_worse_is_nine_clicks_and_one_a_joint_too(person: Person) -> None:
    be_known(person, conditions=THREE_CONDITIONS)
    person.press("start")
    person.press("done-as-planned")
    new_day(person)
    person.go(Place.PLAN)
    person.press("answer-check-in")
    joints = (Joint.RIGHT_KNEE, Joint.LEFT_KNEE, Joint.RIGHT_SHOULDER)

    def answer() -> None:
        person.choose("after-training", "Worse this morning")
        for joint in joints:
            person.press(f"worse-{joint}")
        for scale, number in (("pain", 4), ("fatigue", 2), ("stiffness", 1)):
            person.rate(scale, number)
        person.choose("stiffness-minutes", "15 min")
        person.choose("whole-hours", "5")
        person.choose("flare", "No")
        person.press("warning-signs")
        person.press("save")

    assert clicks(person, answer) <= MOST_CHECK_IN_CLICKS + len(joints)
    said = person.coach.checking_in.on(person.clock.day)
    assert said is not None
    assert said.aftermath == Aftermath(MONDAY, None, NextMorning.JOINTS_WORSE, joints)
    assert said.sleep_h == 5
    assert said.joints is None, "nobody said what is swollen or tender"


def test_joints_of_both_hands_are_one_click_each_once_a_hand_is_open(person: Person) -> None:
    be_known(person)
    right = (Joint.RIGHT_MCP_2, Joint.RIGHT_MCP_3, Joint.RIGHT_PIP_4)
    left = (Joint.LEFT_PIP_5, Joint.LEFT_THUMB_BASE)
    person.press("answer-check-in")

    def mark() -> None:
        person.press(f"open-{View.RIGHT_HAND}")
        for joint in right:
            person.press(f"joint-{joint}")
        person.press("other-hand")
        for joint in left:
            person.press(f"joint-{joint}")

    assert clicks(person, mark) == len(right) + len(left) + BOTH_HANDS_OPENED
    # From the enlarged hand it is saved at once: nothing has to be closed first.
    person.press("save")
    said = person.coach.checking_in.on(person.clock.day)
    assert said is not None
    assert said.joints is not None
    assert {one.joint for one in said.joints.swollen} == {*right, *left}


def test_fingers_of_both_hands_are_one_click_each_in_the_list_which_stays_chosen(person: Person) -> None:
    be_known(person)
    person.press("start")
    person.press("done-as-planned")
    new_day(person)
    person.go(Place.PLAN)
    person.press("answer-check-in")
    person.press("as-list")
    person.restart()
    joints = (Joint.RIGHT_MCP_2, Joint.LEFT_PIP_5)
    person.press("answer-check-in")

    def answer() -> None:
        person.choose("after-training", "Only sore muscles")
        for scale, number in (("pain", 2), ("fatigue", 2), ("stiffness", 1)):
            person.rate(scale, number)
        person.choose("stiffness-minutes", "15 min")
        person.choose("whole-hours", "5")
        person.choose("flare", "No")
        for joint in joints:
            person.press(f"tick-{joint}")
        person.press("warning-signs")
        person.press("save")

    assert clicks(person, answer) <= MOST_CHECK_IN_CLICKS + len(joints)
    said = person.coach.checking_in.on(person.clock.day)
    assert said is not None
    assert said.joints is not None
    assert {one.joint for one in said.joints.swollen} == set(joints)


def test_a_look_at_the_list_of_signs_is_no_answer_to_it(person: Person) -> None:
    be_known(person)
    new_day(person)
    person.press("answer-check-in")
    person.rate("pain", 2)
    person.press("warning-signs")
    person.press("fold-signs")
    assert person.words_on("save") == "Save and see my plan"
    person.press("save")
    said = person.coach.checking_in.on(person.clock.day)
    assert said is not None
    assert said.warning_signs is None


def test_a_sign_that_is_ticked_is_never_saved_as_none(person: Person) -> None:
    be_known(person)
    new_day(person)
    person.press("answer-check-in")
    person.press("warning-signs")
    person.press("sign-E1")
    assert person.words_on("save") == "Save and see my plan"
    person.press("save")
    assert person.shows("stop-card")


def test_a_day_like_the_last_is_two_clicks_and_says_what_it_stores(person: Person, clock: Clock) -> None:
    be_known(person)
    coach = person.coach
    new_day(person)
    coach.checking_in.save(
        CheckIn(
            clock.day,
            pain=4,
            fatigue=5,
            stiffness=3,
            joints=USUAL,
            warning_signs=(),
            aftermath=Aftermath(MONDAY, two_hours_after=AfterTwoHours.NO_WORSE),
        )
    )
    new_day(person)
    person.press("answer-check-in")
    words = person.text("same-as-words")
    for answer in ("pain 4", "tiredness 5", "stiffness 3", "usual right wrist"):
        assert answer in words

    def answer_as_last_time() -> None:
        person.press("same-as")
        assert person.shows("sign-E1")
        assert person.words_on("save") == "Nothing new on this list"
        person.press("save")

    assert clicks(person, answer_as_last_time) == 2
    assert person.is_at(Place.PLAN)
    said = coach.checking_in.on(clock.day)
    assert said is not None
    assert (said.pain, said.fatigue, said.stiffness) == (4, 5, 3)
    assert said.joints is not None
    assert [one.joint for one in said.joints.tender] == [Joint.RIGHT_WRIST]
    assert said.aftermath is None
    assert said.warning_signs == ()


def test_a_joint_that_was_hot_is_not_said_to_be_well_by_same_as_last_time(person: Person, clock: Clock) -> None:
    be_known(person)
    new_day(person)
    person.coach.checking_in.save(CheckIn(clock.day, pain=4, joints=replace(USUAL, hot=(Joint.LEFT_KNEE,))))
    new_day(person)
    person.press("answer-check-in")
    words = person.text("same-as-words")
    assert "pain 4" in words
    assert "wrist" not in words
    assert "knee" not in words
    person.press("same-as")
    person.press("save")
    said = person.coach.checking_in.on(clock.day)
    assert said is not None
    assert said.pain == 4
    assert said.joints is None


@pytest.mark.parametrize(
    "condition",
    THREE_CONDITIONS,
)
def test_a_new_person_comes_to_a_gentle_first_day_in_twenty_five_clicks(person: Person, condition: Condition) -> None:
    def begin() -> None:
        person.press("begin")
        person.write("year-of-birth", "1958")
        person.press("next")
        person.tick(condition)
        person.choose("activity", "I am not sure")
        person.press("next")
        for question in ("recent-surgery", "recent-fracture"):
            person.choose(question, "No")
        person.press("next")
        person.press("none-of-these")
        person.choose("blood-thinner", "No")
        person.press("next")
        person.press("no-sign")
        for _ in range(4):
            person.press("next")

    assert clicks(person, begin) <= MOST_CLICKS_TO_A_FIRST_DAY
    assert person.is_at(Place.PLAN)
    plan = person.coach.planning.day(MONDAY)
    assert isinstance(plan, DayPlan)
    assert plan.kind in (DayKind.GENTLE, DayKind.MOBILITY, DayKind.STRENGTH)
    assert plan.prescriptions
    # Gentle by what it asks: one set of each, five more repeats still possible, no weight, half an hour at most.
    assert plan.minutes <= FIRST_DAY_MOST_MIN
    assert {one.sets for one in plan.prescriptions} == {1}
    assert all(one.reps_in_reserve is None or one.reps_in_reserve >= FIRST_DAY_LEFT for one in plan.prescriptions)
    assert all(not one.load.kg for one in plan.prescriptions)
    assert person.can_press("start")


def test_each_illness_is_one_click_more_than_a_first_day_without_any(person: Person) -> None:
    ill = (ConsiderationKind.HEART_DISEASE, ConsiderationKind.LUNG_DISEASE, ConsiderationKind.DIABETES)

    def begin() -> None:
        person.press("begin")
        person.write("year-of-birth", "1958")
        person.press("next")
        person.tick(Condition.RHEUMATOID_ARTHRITIS)
        person.choose("activity", "I am not sure")
        person.press("next")
        for question in ("recent-surgery", "recent-fracture"):
            person.choose(question, "Yes")
        person.press("next")
        person.tick(*ill)
        person.press("none-of-these")
        person.choose("blood-thinner", "Yes")
        person.press("next")
        person.press("no-sign")
        for _ in range(4):
            person.press("next")

    assert clicks(person, begin) <= MOST_CLICKS_TO_A_FIRST_DAY + len(ill)
    assert person.is_at(Place.PLAN)
    who = person.pages.program.lifter
    yes = (*ill, ConsiderationKind.RECENT_SURGERY, ConsiderationKind.RECENT_FRACTURE, ConsiderationKind.BLOOD_THINNER)
    assert {who.answer(kind) for kind in yes} == {Answer.YES}
    assert who.answer(ConsiderationKind.STROKE_OR_CLOT) is Answer.NO


def test_the_trend_of_an_exercise_is_one_click_from_its_card(person: Person) -> None:
    be_known(person)
    whole_session(person)
    plan = person.coach.planning.day(MONDAY)
    assert isinstance(plan, DayPlan)
    new_day(person, days=3)
    person.go(Place.PLAN)
    today = person.coach.planning.day(person.clock.day)
    assert isinstance(today, DayPlan)
    again = next(
        one.exercise for one in today.prescriptions if one.exercise in {x.exercise for x in plan.prescriptions}
    )
    assert clicks(person, lambda: person.press(f"trend-{again}")) == 1
    assert person.is_at(Place.CHARTS)
    assert person.sees(person.coach.library[again].name)


def test_the_reason_for_any_number_is_one_click(person: Person) -> None:
    be_known(person)
    plan = person.coach.planning.day(MONDAY)
    assert isinstance(plan, DayPlan)
    for asked in plan.prescriptions:
        assert clicks(person, lambda name=asked.exercise: person.press(f"open-{name}")) == 1  # type: ignore[misc]
        assert "Why this, and why this much" in person.text(inside=person.part(f"details-{asked.exercise}"))
    person.press("start")
    assert clicks(person, lambda: person.press("why-this-much")) == 1
    assert person.shows("why-card")


def test_a_set_is_taken_back_from_the_bar_or_later_from_the_history(person: Person) -> None:
    be_known(person)
    person.press("start")
    log_as_planned(person)
    assert clicks(person, lambda: person.press("undo")) == 1
    assert person.coach.training.sets_on(MONDAY) == ()
    log_as_planned(person)
    set_id = person.coach.training.sets_on(MONDAY)[0].id
    new_day(person, days=9)
    person.go(Place.LOG)
    person.press("earlier-sessions")
    if not person.can_press(f"take-out-{set_id}"):
        person.press(f"open-{MONDAY}")
    person.press(f"take-out-{set_id}")
    assert person.coach.training.sets_on(MONDAY) == ()


@pytest.mark.parametrize("amount", [3])
def test_a_different_set_is_a_press_a_step_and_one_more(person: Person, amount: int) -> None:
    be_known(person)
    person.press("start")
    wait_out_trembling(person)
    stepper = person.part("amount")
    assert isinstance(stepper, Stepper)

    def log() -> None:
        for _ in range(amount):
            person.press("less", inside=stepper)
        person.press("log-this-set")

    assert clicks(person, log) == amount + 1
