"""The daily check-in: what is asked, what is told, and what is never told."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractButton, QCheckBox, QLabel, QLineEdit, QPlainTextEdit, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from liftcoach.domain.check_in import (
    Aftermath,
    AfterTwoHours,
    CheckIn,
    FlareAnswer,
    FlareReport,
    JointReport,
    NextMorning,
    Onset,
    ReportedJoint,
    SeenSign,
    WarningSign,
)
from liftcoach.domain.joints import Joint
from liftcoach.ui.checkin.check_in_page import CheckInPage
from liftcoach.ui.theme.tokens import ThemeName
from tests.ui.looks import (
    clipped,
    find,
    focusable_names,
    nameless,
    outside,
    press,
    press_number,
    press_words,
    seen,
    settle,
    too_small,
    wearing,
)

SUNDAY, MONDAY = date(2026, 3, 1), date(2026, 3, 2)
SIGNS = {sign: f"A sentence for {sign} that a person reads slowly and in full." for sign in WarningSign}
PREVIOUS = CheckIn(
    SUNDAY, pain=4, fatigue=5, stiffness=3, sleep_h=7, sleep_trouble=2, warning_signs=(SeenSign(WarningSign.C1),),
    joints=JointReport(swollen=(ReportedJoint(Joint.RIGHT_WRIST, Onset.USUAL_FOR_ME),)),
)  # fmt: skip


@pytest.fixture(autouse=True)
def look(qapp: object) -> Iterator[None]:
    with wearing():
        yield


def page(qtbot: QtBot, wide: int = 1280, tall: int = 731) -> CheckInPage:
    made = CheckInPage(SIGNS)
    qtbot.addWidget(made)
    made.resize(wide, tall)
    made.show()
    return made


def asked(qtbot: QtBot) -> tuple[CheckInPage, list[CheckIn]]:
    made = page(qtbot)
    told: list[CheckIn] = []
    made.changed.connect(told.append)
    made.ask(MONDAY, previous=PREVIOUS)
    return made, told


def submitted(qtbot: QtBot, made: CheckInPage) -> CheckIn:
    with qtbot.waitSignal(made.submitted) as told:
        press(made, "save")
    return told.args[0]


def test_an_untouched_page_is_submitted_as_all_left_out(qtbot: QtBot) -> None:
    made, told = asked(qtbot)
    assert submitted(qtbot, made) == CheckIn(MONDAY)
    assert told == []


@pytest.mark.parametrize("name", ["pain", "fatigue", "stiffness"])
def test_an_answer_is_told_at_once_and_alone(qtbot: QtBot, name: str) -> None:
    made, told = asked(qtbot)
    press_number(made, name, 7)
    assert told == [replace(CheckIn(MONDAY), **{name: 7})]


def test_an_answer_taken_back_is_left_out_again(qtbot: QtBot) -> None:
    made, _ = asked(qtbot)
    press_number(made, "pain", 7)
    press_number(made, "pain", 7)
    assert submitted(qtbot, made) == CheckIn(MONDAY)


def test_sleep_and_minutes_of_stiffness_are_kept(qtbot: QtBot) -> None:
    made, _ = asked(qtbot)
    press_words(made, "30 min")
    press(find(made, QWidget, "sleep-hours"), "more")
    assert submitted(qtbot, made) == CheckIn(MONDAY, stiffness_min=30, sleep_h=7)


@pytest.mark.parametrize("hours", [4, 5, 6, 7, 8, 9])
def test_hours_of_sleep_are_one_press(qtbot: QtBot, hours: int) -> None:
    made, told = asked(qtbot)
    sleep = find(made, QWidget, "sleep-hours")
    press_words(sleep, str(hours))
    assert told == [CheckIn(MONDAY, sleep_h=hours)]
    assert find(sleep, QLineEdit, "value").text() == str(hours)
    press_words(sleep, str(hours))
    assert made.answers() == CheckIn(MONDAY), "taken back"
    assert find(sleep, QLineEdit, "value").text() == ""


def test_half_hours_and_very_short_nights_are_told_from_the_nearest_number(qtbot: QtBot) -> None:
    made, _ = asked(qtbot)
    sleep = find(made, QWidget, "sleep-hours")
    press_words(sleep, "5")
    press(sleep, "more")
    assert made.answers().sleep_h == 5.5
    assert not [one for one in sleep.findChildren(QAbstractButton) if one.isChecked()], "5.5 is none of the numbers"
    press_words(sleep, "4")
    press(sleep, "less")
    press(sleep, "less")
    assert made.answers().sleep_h == 3
    made.ask(MONDAY, today=CheckIn(MONDAY, sleep_h=8))
    assert [one.text() for one in sleep.findChildren(QAbstractButton) if one.isChecked()] == ["8"]


def test_hours_of_sleep_stand_on_one_line_at_a_common_size(qtbot: QtBot) -> None:
    made, _ = asked(qtbot)
    settle()
    sleep = find(made, QWidget, "sleep-hours")
    buttons = sleep.findChildren(QAbstractButton)
    assert len(buttons) == 8
    middles = [one.mapTo(made, one.rect().center()).y() for one in buttons]
    assert max(middles) - min(middles) <= 12
    assert too_small(made) == []


def test_joints_are_none_until_touched_and_empty_only_when_said(qtbot: QtBot) -> None:
    made, _ = asked(qtbot)
    assert made.answers().joints is None
    press(made, "no-joints")
    assert made.answers().joints == JointReport()
    press(made, "no-joints")
    assert made.answers().joints is None


def test_a_pressed_joint_is_said_in_words_and_counts_as_new(qtbot: QtBot) -> None:
    made, _ = asked(qtbot)
    press(made, "joint-right-wrist")
    assert made.answers().joints == JointReport(swollen=(ReportedJoint(Joint.RIGHT_WRIST),))
    assert "YOUR RIGHT wrist: swollen." in find(made, QLabel, "joint-words").text()
    assert "it counts as new" in seen(made)
    press_words(made, "Usual for me")
    assert made.answers().joints == JointReport(swollen=(ReportedJoint(Joint.RIGHT_WRIST, Onset.USUAL_FOR_ME),))
    assert "it counts as new" not in seen(made)


def test_taking_off_the_only_joint_is_not_no_sore_joints(qtbot: QtBot) -> None:
    made, _ = asked(qtbot)
    press(made, "joint-right-wrist")
    press(made, "joint-right-wrist")
    assert made.answers().joints is None


def test_tender_swollen_and_hot_are_three_separate_sets(qtbot: QtBot) -> None:
    made, _ = asked(qtbot)
    for words in ("Tender", "Hot or red"):
        press_words(made, words)
        press(made, "joint-left-knee")
    report = made.answers().joints
    assert report == JointReport(tender=(ReportedJoint(Joint.LEFT_KNEE),), hot=(Joint.LEFT_KNEE,))


def test_the_list_shows_and_changes_the_same_joints(qtbot: QtBot) -> None:
    made, _ = asked(qtbot)
    press(made, "joint-right-wrist")
    press(made, "as-list")
    assert find(made, QAbstractButton, "tick-right-wrist").isChecked()
    press(made, "tick-right-wrist")
    press(made, "tick-left-hip")
    assert made.answers().joints == JointReport(swollen=(ReportedJoint(Joint.LEFT_HIP),))


def test_what_was_not_said_of_a_sore_joint_is_asked_again_and_not_answered_by_itself(qtbot: QtBot) -> None:
    wrist, knee = ReportedJoint(Joint.RIGHT_WRIST), ReportedJoint(Joint.LEFT_KNEE, Onset.USUAL_FOR_ME)
    made, _ = asked(qtbot)
    made.ask(MONDAY, today=CheckIn(MONDAY, joints=JointReport(swollen=(knee, wrist))))
    assert made.answers().joints == JointReport(swollen=(knee, wrist))
    assert "Right wrist, swollen: Is that new?" in seen(made)
    press_words(made, "It is new")
    answered = JointReport(swollen=(knee, replace(wrist, onset=Onset.NEW)))
    assert made.answers().joints == answered


def test_flare_asks_how_bad_and_how_long_only_when_it_may_be_one(qtbot: QtBot) -> None:
    made, _ = asked(qtbot)
    assert "How bad is it?" not in seen(made)
    flare = find(made, QWidget, "flare")
    press_words(flare, "Yes")
    press_number(made, "flare-severity", 6)
    press(find(made, QWidget, "flare-days"), "more")
    press(find(made, QWidget, "flare-days"), "more")
    assert made.answers().flare == FlareReport(FlareAnswer.YES, 6, date(2026, 3, 1))
    press_words(flare, "No")
    assert made.answers().flare == FlareReport(FlareAnswer.NO)


def test_warning_signs_are_never_carried_over(qtbot: QtBot) -> None:
    made, _ = asked(qtbot)
    assert made.answers().warning_signs is None
    press(made, "same-as")
    assert made.answers().warning_signs is None


def test_none_of_these_can_be_pressed_only_under_the_open_list(qtbot: QtBot) -> None:
    made, _ = asked(qtbot)
    assert not find(made, QAbstractButton, "none-of-these").isVisible()
    press(made, "warning-signs")
    assert all(sentence in seen(made) for sentence in SIGNS.values())
    press(made, "none-of-these")
    assert made.answers().warning_signs == ()


def test_a_ticked_sign_takes_back_none_of_these_and_asks_which_joint(qtbot: QtBot) -> None:
    made, _ = asked(qtbot)
    press(made, "warning-signs")
    press(made, "none-of-these")
    press(made, "sign-C3")
    assert made.answers().warning_signs == (SeenSign(WarningSign.C3),)
    which = find(made, QWidget, "which-C3")
    press_words(which, "Knee")
    press_words(which, "Left")
    assert made.answers().warning_signs == (SeenSign(WarningSign.C3, Joint.LEFT_KNEE),)
    press(made, "none-of-these")
    assert made.answers().warning_signs == ()


def test_same_as_last_time_says_before_what_it_will_store(qtbot: QtBot) -> None:
    made, told = asked(qtbot)
    words = find(made, QLabel, "same-as-words")
    assert "pain 4, tiredness 5, stiffness 3, usual right wrist" in words.text()
    press(made, "same-as")
    assert told[-1] == CheckIn(MONDAY, pain=4, fatigue=5, stiffness=3, joints=PREVIOUS.joints, same_as=SUNDAY)
    assert words.text().startswith("Copied from")


def test_same_as_last_time_is_not_offered_when_not_allowed_or_empty(qtbot: QtBot) -> None:
    made = page(qtbot)
    made.ask(MONDAY, previous=PREVIOUS, same_allowed=False)
    assert not find(made, QAbstractButton, "same-as").isVisible()
    made.ask(MONDAY, previous=CheckIn(SUNDAY, sleep_h=8))
    assert not find(made, QAbstractButton, "same-as").isVisible()


def test_after_a_copy_a_new_answer_is_the_persons_own(qtbot: QtBot) -> None:
    made = page(qtbot)
    made.ask(MONDAY, previous=CheckIn(SUNDAY, pain=4))
    press(made, "same-as")
    press_number(made, "pain", 6)
    assert made.answers() == CheckIn(MONDAY, pain=6)


def test_questions_about_training_come_only_after_a_training_day(qtbot: QtBot) -> None:
    made = page(qtbot)
    made.ask(MONDAY)
    assert "two hours later" not in seen(made)
    made.ask(MONDAY, session_day=SUNDAY)
    press(made, "after-training-apart")
    press_words(find(made, QWidget, "two-hours-after"), "My joints were worse")
    press_words(find(made, QWidget, "next-morning"), "Only muscles are sore")
    press(find(made, QWidget, "worse-joints"), "worse-right-knee")
    assert made.answers().aftermath == Aftermath(
        SUNDAY, AfterTwoHours.WORSE, NextMorning.MUSCLES_ONLY, (Joint.RIGHT_KNEE,)
    )


def test_a_joint_that_is_worse_is_one_press_and_not_marked_as_swollen_or_tender(qtbot: QtBot) -> None:
    made = page(qtbot)
    made.ask(MONDAY, session_day=SUNDAY)
    press_words(find(made, QWidget, "after-training"), "Worse this morning")
    which = find(made, QWidget, "worse-joints")
    for name in ("right-knee", "left-knee", "neck"):
        press(which, f"worse-{name}")
    said = made.answers()
    assert said.aftermath == Aftermath(
        SUNDAY, None, NextMorning.JOINTS_WORSE, (Joint.RIGHT_KNEE, Joint.LEFT_KNEE, Joint.NECK)
    )
    assert said.joints is None, "whether they are swollen or tender was not said"
    press(which, "worse-left-knee")
    assert made.answers().aftermath == Aftermath(SUNDAY, None, NextMorning.JOINTS_WORSE, (Joint.RIGHT_KNEE, Joint.NECK))


def test_the_warning_signs_stand_right_below_the_joints_also_beside_a_long_column(qtbot: QtBot) -> None:
    made = page(qtbot)
    made.ask(MONDAY, session_day=SUNDAY)
    press_words(find(made, QWidget, "after-training"), "Worse this morning")
    settle()
    none, signs = find(made, QAbstractButton, "no-joints"), find(made, QAbstractButton, "warning-signs")
    assert (
        signs.mapTo(made, signs.rect().topLeft()).y() - none.mapTo(made, none.rect().bottomLeft()).y() < none.height()
    )


def test_joints_of_a_hand_that_are_worse_are_one_press_each_once_it_is_open(qtbot: QtBot) -> None:
    made = page(qtbot)
    made.ask(MONDAY, session_day=SUNDAY)
    press_words(find(made, QWidget, "after-training"), "Worse this morning")
    which = find(made, QWidget, "worse-joints")
    press(which, "worse-hand-right")
    for name in ("right-mcp-2", "right-mcp-3"):
        press(which, f"worse-{name}")
    press(which, "worse-hand-left")
    assert not find(which, QAbstractButton, "worse-right-mcp-2").isVisible()
    press(which, "worse-left-thumb-base")
    fingers = (Joint.RIGHT_MCP_2, Joint.RIGHT_MCP_3, Joint.LEFT_THUMB_BASE)
    said = made.answers().aftermath
    assert said is not None
    assert set(said.worse_joints) == set(fingers)
    assert "right middle knuckle" in seen(which), "what lies folded is still told"
    made.ask(MONDAY, today=made.answers(), session_day=SUNDAY)
    assert made.answers().aftermath == said


def test_worse_joints_are_walked_row_by_row_with_the_keyboard_and_picked_with_the_space_bar(qtbot: QtBot) -> None:
    made = page(qtbot)
    made.ask(MONDAY, session_day=SUNDAY)
    press_words(find(made, QWidget, "after-training"), "Worse this morning")
    which = find(made, QWidget, "worse-joints")
    find(which, QAbstractButton, "worse-right-shoulder").setFocus(Qt.FocusReason.TabFocusReason)
    walked = []
    while (here := made.focusWidget()) is not None and which.isAncestorOf(here):
        walked.append(here.objectName().removeprefix("worse-"))
        assert QAccessible.queryAccessibleInterface(here).text(QAccessible.Text.Name)
        if walked[-1] in ("left-wrist", "hand-right", "right-mcp-3", "lower-back"):
            qtbot.keyClick(here, Qt.Key.Key_Space)
        qtbot.keyClick(here, Qt.Key.Key_Tab)
    sides = [f"{side}-{joint}" for joint in ("shoulder", "elbow", "wrist") for side in ("right", "left")]
    assert walked[: len(sides)] == sides
    assert walked[len(sides) : len(sides) + 2] == ["hand-right", "hand-left"]
    assert {"right-thumb-base", "right-mcp-3", "left-forefoot", "lower-back"} <= set(walked)
    assert "left-mcp-3" not in walked, "the left hand is not open"
    said = made.answers().aftermath
    assert said is not None
    assert set(said.worse_joints) == {Joint.LEFT_WRIST, Joint.RIGHT_MCP_3, Joint.LOWER_BACK}


def test_all_joints_marked_today_are_called_worse_with_one_press(qtbot: QtBot) -> None:
    made = page(qtbot)
    made.ask(MONDAY, session_day=SUNDAY)
    press_words(find(made, QWidget, "after-training"), "Worse this morning")
    which = find(made, QWidget, "worse-joints")
    assert not find(which, QAbstractButton, "worse-marked").isVisible()
    press(made, "joint-right-knee")
    press(made, "joint-left-knee")
    before = made.answers().aftermath
    assert before is not None
    assert before.worse_joints == (), "swollen today is not said to be worse"
    press(which, "worse-marked")
    after = made.answers().aftermath
    assert after is not None
    assert set(after.worse_joints) == {Joint.RIGHT_KNEE, Joint.LEFT_KNEE}
    assert not find(which, QAbstractButton, "worse-marked").isVisible()


def test_a_morning_that_is_past_is_not_asked_about(qtbot: QtBot) -> None:
    made = page(qtbot)
    made.ask(MONDAY, session_day=SUNDAY - timedelta(days=1))
    assert "Two hours after your last training" in seen(made)
    assert not find(made, QWidget, "next-morning").isVisible()
    assert "And this morning?" not in seen(made)
    made.ask(MONDAY, session_day=SUNDAY)
    assert find(made, QWidget, "after-training").isVisible()
    assert not find(made, QWidget, "two-hours-after").isVisible()


NONE_SORE = JointReport()
ONE_SORE = JointReport(tender=(ReportedJoint(Joint.RIGHT_KNEE, Onset.USUAL_FOR_ME),))


@pytest.mark.parametrize(
    ("words", "evening", "morning", "joints"),
    [
        ("No sore joints", AfterTwoHours.NO_WORSE, NextMorning.AS_USUAL, NONE_SORE),
        ("Only sore muscles", AfterTwoHours.NO_WORSE, NextMorning.MUSCLES_ONLY, NONE_SORE),
        ("Sore, no worse", AfterTwoHours.NO_WORSE, NextMorning.AS_USUAL, None),
        ("Sore then, not now", AfterTwoHours.WORSE, NextMorning.AS_USUAL, NONE_SORE),
        ("Worse this morning", None, NextMorning.JOINTS_WORSE, None),
    ],
)
def test_the_morning_after_training_is_one_press_and_no_more_than_its_words_is_stored(
    qtbot: QtBot, words: str, evening: AfterTwoHours | None, morning: NextMorning, joints: JointReport | None
) -> None:
    made = page(qtbot)
    made.ask(MONDAY, session_day=SUNDAY)
    press_words(find(made, QWidget, "after-training"), words)
    said = made.answers()
    assert (said.aftermath, said.joints) == (Aftermath(SUNDAY, evening, morning), joints)
    assert ("You said: no sore joints today." in seen(made)) == (joints is not None)
    assert find(made, QWidget, "worse-joints").isVisible() == (words in ("Sore then, not now", "Worse this morning"))
    press_words(find(made, QWidget, "after-training"), words)
    assert made.answers() == CheckIn(MONDAY)
    made.ask(MONDAY, today=said, session_day=SUNDAY)
    assert made.answers() == said
    assert find(made, QWidget, "after-training").isVisible()
    made.ask(MONDAY + timedelta(days=1), previous=said, session_day=MONDAY)
    assert made.answers() == CheckIn(MONDAY + timedelta(days=1))


@pytest.mark.parametrize(
    ("words", "evening", "morning"),
    [
        ("No worse, then or now", AfterTwoHours.NO_WORSE, NextMorning.AS_USUAL),
        ("No worse, sore muscles", AfterTwoHours.NO_WORSE, NextMorning.MUSCLES_ONLY),
        ("Worse then, fine now", AfterTwoHours.WORSE, NextMorning.AS_USUAL),
        ("Worse this morning", None, NextMorning.JOINTS_WORSE),
    ],
)
def test_with_a_joint_marked_the_morning_after_is_asked_of_it(
    qtbot: QtBot, words: str, evening: AfterTwoHours | None, morning: NextMorning
) -> None:
    made = page(qtbot)
    made.ask(MONDAY, today=CheckIn(MONDAY, joints=ONE_SORE), session_day=SUNDAY)
    press_words(find(made, QWidget, "after-training-marked"), words)
    said = made.answers()
    assert (said.aftermath, said.joints) == (Aftermath(SUNDAY, evening, morning), ONE_SORE)
    made.ask(MONDAY, today=said, session_day=SUNDAY)
    assert made.answers() == said


def test_another_answer_of_the_morning_after_takes_back_what_the_first_said_of_the_joints(qtbot: QtBot) -> None:
    made = page(qtbot)
    made.ask(MONDAY, session_day=SUNDAY)
    asked_once = find(made, QWidget, "after-training")
    press_words(asked_once, "Only sore muscles")
    press_words(asked_once, "No sore joints")
    assert made.answers().joints == NONE_SORE
    press_words(asked_once, "Worse this morning")
    assert made.answers().joints is None
    press(made, "no-joints")
    press_words(asked_once, "No sore joints")
    press_words(asked_once, "Sore, no worse")
    assert made.answers().joints == NONE_SORE, "what was said of the joints themselves stands"


def test_a_joint_touched_after_all_takes_the_place_of_none(qtbot: QtBot) -> None:
    made = page(qtbot)
    made.ask(MONDAY, session_day=SUNDAY)
    press_words(find(made, QWidget, "after-training"), "Only sore muscles")
    press(made, "joint-right-wrist")
    said = made.answers()
    assert said.aftermath == Aftermath(SUNDAY, AfterTwoHours.NO_WORSE, NextMorning.MUSCLES_ONLY)
    assert said.joints is not None
    assert [one.joint for one in said.joints.swollen] == [Joint.RIGHT_WRIST]
    assert find(made, QWidget, "after-training-marked").isVisible()
    press(made, "joint-right-wrist")
    # No mark is left, and nobody said that no joint is sore: no press of the one row says that.
    assert made.answers() == replace(said, joints=None)
    assert find(made, QWidget, "next-morning").isVisible()


@pytest.mark.parametrize("text_scale", [1.0, 2.0])
def test_each_answer_of_the_morning_after_has_its_room(qtbot: QtBot, text_scale: float) -> None:
    with wearing(text_scale):
        made = page(qtbot)
        made.ask(MONDAY, session_day=SUNDAY)
        settle()
        asked_once = find(made, QWidget, "after-training")
        answers = asked_once.findChildren(QAbstractButton)
        assert len(answers) == 6, "five answers, and the way to two parts"
        assert all(asked_once.rect().contains(one.geometry()) for one in answers)


def test_what_was_said_of_evening_and_morning_apart_is_shown_apart(qtbot: QtBot) -> None:
    made = page(qtbot)
    said = CheckIn(MONDAY, aftermath=Aftermath(SUNDAY, None, NextMorning.MUSCLES_ONLY))
    made.ask(MONDAY, today=said, session_day=SUNDAY)
    assert find(made, QWidget, "next-morning").isVisible()
    assert made.answers() == said


def test_the_joint_question_goes_when_nothing_was_worse(qtbot: QtBot) -> None:
    made = page(qtbot)
    made.ask(MONDAY, session_day=SUNDAY)
    press(made, "after-training-apart")
    press_words(find(made, QWidget, "next-morning"), "As usual")
    assert not find(made, QWidget, "worse-joints").isVisible()
    assert made.answers().aftermath == Aftermath(SUNDAY, None, NextMorning.AS_USUAL)


def test_more_questions_are_folded_and_all_optional(qtbot: QtBot) -> None:
    made, _ = asked(qtbot)
    assert "Blood pressure" not in seen(made)
    press(made, "more")
    for name, text in (("temperature", "98.6"), ("systolic", "120"), ("diastolic", "80")):
        qtbot.keyClicks(find(made, QLineEdit, name), text)
    press_words(find(made, QWidget, "water"), "Met")
    press_words(find(made, QWidget, "protein"), "Not met")
    find(made, QPlainTextEdit, "note").setPlainText("slept on the sofa")
    assert made.answers() == CheckIn(
        MONDAY, temperature_c=37.0, systolic_mmhg=120, diastolic_mmhg=80, water_met=True, protein_met=False,
        note="slept on the sofa",
    )  # fmt: skip
    assert "37 °C" in find(made, QLabel, "numbers-words").text()
    assert "The coach does not read notes" in seen(made)


def test_a_blood_pressure_the_wrong_way_round_waits_for_a_second_look(qtbot: QtBot) -> None:
    made, _ = asked(qtbot)
    press(made, "more")
    for name, text in (("systolic", "80"), ("diastolic", "120")):
        qtbot.keyClicks(find(made, QLineEdit, name), text)
    assert made.answers().diastolic_mmhg is None
    assert "Please check this number" in find(made, QLabel, "numbers-words").text()
    with qtbot.assertNotEmitted(made.submitted):
        press(made, "save")
    find(made, QLineEdit, "systolic").setText("140")
    with qtbot.waitSignal(made.submitted, check_params_cb=lambda said: said.diastolic_mmhg == 120):
        press(made, "save")


def test_once_a_week_it_asks_how_sure_the_person_is(qtbot: QtBot) -> None:
    made, _ = asked(qtbot)
    assert "How sure are you" not in seen(made)
    made.ask(MONDAY, week_ahead=True)
    assert find(made, QAbstractButton, "more").accessibleName() == "More: your week"
    press(made, "more")
    press_number(made, "confidence", 7)
    assert made.answers() == CheckIn(MONDAY, confidence=7)
    assert "smaller plan" not in seen(made)
    assert made.wants_smaller_week is None


def test_below_seven_a_smaller_plan_is_offered_and_not_chosen_for_anybody(qtbot: QtBot) -> None:
    made = page(qtbot)
    made.ask(MONDAY, week_ahead=True)
    press(made, "more")
    press_number(made, "confidence", 6)
    assert "Would a smaller plan suit you better this week?" in seen(made)
    assert made.wants_smaller_week is None
    press_words(find(made, QWidget, "smaller-week"), "Yes, a smaller plan")
    assert made.wants_smaller_week is True
    press_number(made, "confidence", 9)
    assert made.wants_smaller_week is None


def test_what_was_chosen_about_the_week_is_shown_again(qtbot: QtBot) -> None:
    made = page(qtbot)
    made.ask(MONDAY, today=CheckIn(MONDAY, confidence=4), week_ahead=True, smaller_week=True)
    assert made.wants_smaller_week is True
    press_words(find(made, QWidget, "smaller-week"), "No, keep it")
    assert made.wants_smaller_week is False


def test_a_number_that_cannot_be_is_not_saved_silently(qtbot: QtBot) -> None:
    made, _ = asked(qtbot)
    press(made, "more")
    qtbot.keyClicks(find(made, QLineEdit, "temperature"), "60")
    saved: list[object] = []
    made.submitted.connect(saved.append)
    press(made, "save")
    assert saved == []
    assert "needs a second look" in seen(made)


def test_the_outcome_is_what_the_caller_says(qtbot: QtBot) -> None:
    made, _ = asked(qtbot)
    made.show_outcome("Today: train, with easier hands", "Legs as planned.", tone="flare")
    assert "Today: train, with easier hands" in seen(made)
    assert "Legs as planned." in seen(made)


def test_a_check_in_of_today_is_shown_again_as_it_was(qtbot: QtBot) -> None:
    made = page(qtbot)
    today = CheckIn(
        MONDAY, pain=2, joints=JointReport(hot=(Joint.LEFT_ANKLE,)), warning_signs=(),
        flare=FlareReport(FlareAnswer.UNSURE, 3), stress=4, water_met=False, sleep_h=6.5, stiffness_min=60,
        aftermath=Aftermath(SUNDAY, AfterTwoHours.NO_WORSE),
    )  # fmt: skip
    made.ask(MONDAY, today=today, session_day=SUNDAY)
    assert submitted(qtbot, made) == today


def test_it_says_for_whom_only_when_told(qtbot: QtBot) -> None:
    made = page(qtbot)
    made.ask(MONDAY)
    assert not find(made, QLabel, "for-whom").isVisible()
    made.ask(MONDAY, for_whom="Maria")
    assert "For Maria" in seen(made)


def test_control_enter_saves(qtbot: QtBot) -> None:
    made, _ = asked(qtbot)
    with qtbot.waitActive(made):
        made.activateWindow()
    find(made, QAbstractButton, "save").setFocus()
    with qtbot.waitSignal(made.submitted):
        qtbot.keyClick(find(made, QAbstractButton, "save"), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)


def test_everything_a_screen_reader_can_focus_has_a_name(qtbot: QtBot) -> None:
    made = page(qtbot)
    QAccessible.setActive(True)
    made.ask(MONDAY, previous=PREVIOUS, session_day=SUNDAY)
    press(made, "more")
    press(made, "warning-signs")
    assert nameless(made) == []
    names = focusable_names(made)
    assert "Pain: 3, Mild" in names
    assert "right wrist" in names


def test_under_the_strip_of_an_example_all_daily_questions_fit_without_scrolling(qtbot: QtBot) -> None:
    made, _ = asked(qtbot)
    made.resize(made.width(), 675)
    settle()
    area = made.findChild(QScrollArea)
    assert isinstance(area, QScrollArea)
    assert area.verticalScrollBar().maximum() == 0


def test_at_a_common_size_all_daily_questions_fit_without_scrolling(qtbot: QtBot) -> None:
    made, _ = asked(qtbot)
    made.show_outcome("Today: train, with easier hands", "Legs as planned. Rows with a loop instead of a grip.")
    press(made, "joint-right-wrist")
    settle()
    area = made.findChild(QScrollArea)
    assert isinstance(area, QScrollArea)
    assert area.verticalScrollBar().maximum() == 0


def test_in_a_tall_window_the_joints_grow_and_a_list_of_them_has_all_its_room(qtbot: QtBot) -> None:
    made, _ = asked(qtbot)
    settle()
    wrist = find(made, QAbstractButton, "joint-right-wrist")
    small = wrist.width()
    made.resize(1920, 1010)
    settle()
    assert wrist.width() > small
    area = made.findChild(QScrollArea)
    assert isinstance(area, QScrollArea)
    assert area.verticalScrollBar().maximum() == 0
    made.say_unsaved("Your answers from before are here.")
    settle()
    assert area.verticalScrollBar().maximum() == 0
    press(made, "as-list")
    settle()
    # `clipped` sees no words that lie under the next ones.
    boxes = [one for one in made.findChildren(QCheckBox) if one.objectName().startswith("tick-") and one.isVisible()]
    assert boxes
    assert all(one.height() >= 48 for one in boxes)
    for one in boxes:
        below = [other for other in boxes if other.parent() is one.parent() and other.y() > one.y()]
        assert all(one.geometry().bottom() < other.y() for other in below)


@pytest.mark.parametrize(("wide", "tall", "fits_unfolded"), [(2560, 1370, False), (3840, 2090, True)])
def test_on_a_very_large_screen_the_way_to_save_stands_under_the_questions(
    qtbot: QtBot,
    wide: int,
    tall: int,
    fits_unfolded: bool,  # noqa: FBT001
) -> None:
    made, _ = asked(qtbot)
    made.resize(wide, tall)
    settle()
    save, last = find(made, QAbstractButton, "save"), find(made, QAbstractButton, "warning-signs")
    area = made.findChild(QScrollArea)
    assert isinstance(area, QScrollArea)

    def gap_px() -> int:
        return save.mapTo(made, save.rect().topLeft()).y() - last.mapTo(made, last.rect().bottomLeft()).y()

    assert 0 < gap_px() < 60
    press(made, "more")
    settle()
    assert (area.verticalScrollBar().maximum() == 0) is fits_unfolded, "what is unfolded has the room of the window"
    for window in ((1280, 731), (wide, tall)):
        made.resize(*window)
        settle()
        assert save.mapTo(made, save.rect().bottomLeft()).y() <= window[1]
    assert (area.verticalScrollBar().maximum() == 0) is fits_unfolded


@pytest.mark.parametrize("joint", [None, "joint-right-wrist"])
def test_on_the_morning_after_training_too_all_daily_questions_fit(qtbot: QtBot, joint: str | None) -> None:
    made = page(qtbot)
    made.ask(MONDAY, previous=PREVIOUS, session_day=SUNDAY, for_whom="Maria", week_ahead=True)
    made.show_outcome("Today: train, with easier hands", "Legs as planned. Rows with a loop instead of a grip.")
    if joint:
        press(made, joint)
    settle()
    area = made.findChild(QScrollArea)
    assert isinstance(area, QScrollArea)
    assert area.verticalScrollBar().maximum() == 0


@pytest.mark.parametrize(("text_scale", "wide"), [(1.0, 1280), (1.15, 1280), (1.5, 1280), (2.0, 1280), (1.0, 800)])
def test_nothing_is_clipped_small_or_off_the_page(qtbot: QtBot, text_scale: float, wide: int) -> None:
    made = page(qtbot, wide)
    made.ask(MONDAY, previous=PREVIOUS, session_day=SUNDAY, for_whom="Maria")
    # Themes differ in colours alone, so one of them shows every length.
    with wearing(text_scale, ThemeName.HIGH_CONTRAST):
        press(made, "more")
        press(made, "warning-signs")
        press_number(made, "pain", 10)
        press(made, "joint-right-wrist")
        made.show_outcome("Today: train, with easier hands", "Legs as planned.")
        settle()
        area = made.findChild(QScrollArea)
        assert isinstance(area, QScrollArea)
        assert clipped(made) == []
        assert too_small(made) == []
        assert outside(made, area.widget()) == []
        assert area.widget().width() <= area.viewport().width()


def test_writing_from_the_right_keeps_right_and_left_of_the_body(qtbot: QtBot) -> None:
    made, _ = asked(qtbot)
    made.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    settle()
    right = find(made, QAbstractButton, "joint-right-shoulder")
    left = find(made, QAbstractButton, "joint-left-shoulder")
    assert right.mapTo(made, right.rect().center()).x() < left.mapTo(made, left.rect().center()).x()


def test_a_hand_opened_for_one_day_is_closed_on_the_next(qtbot: QtBot) -> None:
    made, _ = asked(qtbot)
    press(made, "open-right-hand")
    made.ask(MONDAY, today=made.answers(), previous=PREVIOUS)
    assert find(made, QAbstractButton, "whole-body").isVisible(), "what another view changed moves nothing here"
    made.ask(MONDAY + timedelta(days=1))
    assert not find(made, QAbstractButton, "whole-body").isVisible()
    assert find(made, QAbstractButton, "joint-right-knee").isVisible()


def test_where_nothing_can_be_copied_no_empty_line_is_left(qtbot: QtBot) -> None:
    made = page(qtbot)
    with wearing(2.0):
        made.ask(SUNDAY, today=PREVIOUS, is_past=True, same_allowed=False)
        settle()
        assert not find(made, QLabel, "same-as-words").isVisible()
