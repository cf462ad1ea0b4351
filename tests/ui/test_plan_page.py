"""The Plan page: what a day looks like, and what each press says."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication, QFrame, QLabel, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from liftcoach.domain.choices import ChoiceKind
from liftcoach.domain.day_plan import Ask, AskedFact, CannotPlan, DayKind, DayPlan, Release, Scope, Stop, Tier
from liftcoach.domain.lifter import Contacts
from liftcoach.domain.reasons import Fact, Reason, RuleId
from liftcoach.domain.sources import ACSM_2009, OWN_CAUTION
from liftcoach.ui.main_window import MainWindow
from liftcoach.ui.places import Place
from liftcoach.ui.plan.plan_page import PlanPage
from liftcoach.ui.plan.shown import PlanShown, StopWords
from liftcoach.ui.theme.look import LookChoice, ThemeChoice
from liftcoach.ui.widgets.week_strip import Mark
from liftcoach.ui.wishes.wish import WishesShown
from liftcoach.words.warning_signs import clearance_ends_it
from tests.conftest import MONDAY
from tests.ui.conftest import WHY, days_after
from tests.ui.looks import settle
from tests.ui.seen import button, fill, has_button, press, texts

EMERGENCY = Stop("E1", Tier.EMERGENCY, Scope.WHOLE_DAY, MONDAY)
CALL_TEAM = Stop("C1", Tier.CONTACT_TEAM, Scope.WHOLE_DAY, MONDAY)


@pytest.fixture
def page(window: MainWindow) -> PlanPage:
    made = PlanPage()
    window.put(Place.PLAN, made)
    window.show_place(Place.PLAN)
    return made


def stopped(shown: PlanShown, stop: Stop, **changes: object) -> PlanShown:
    return replace(shown, plan=DayPlan(MONDAY, DayKind.STOP, stop=stop), **changes)  # type: ignore[arg-type]


def test_a_strength_day_says_what_how_long_with_what_and_why(page: PlanPage, shown: PlanShown) -> None:
    page.show_plan(shown)
    seen = texts(page)
    assert "Good morning, Maria" in seen
    assert "About 25 minutes · 1 exercise · firm chair without wheels" in seen
    assert "2 sets of 8. Stop while 3 more feel possible." in seen
    assert "Why this much today?" in seen
    assert "our own caution, not from a study" in seen


@pytest.mark.parametrize(("hour", "words"), [(5, "Good morning"), (12, "Good afternoon"), (18, "Good evening")])
def test_the_greeting_follows_the_time_and_needs_no_name(
    page: PlanPage, shown: PlanShown, hour: int, words: str
) -> None:
    page.show_plan(replace(shown, hour=hour, name=""))
    greeting = page.findChild(QLabel, "greeting")
    assert greeting is not None
    assert greeting.text() == words


def test_a_name_is_never_read_as_markup(page: PlanPage, shown: PlanShown) -> None:
    page.show_plan(replace(shown, name="<b>Jo</b>"))
    assert "Good morning, <b>Jo</b>" in texts(page)


@pytest.mark.parametrize("scale", [1.0, 2.0])
@pytest.mark.parametrize(("opens", "opened"), [("not-a-good-day", "offers"), ("other-day", "other-day-panel")])
def test_what_a_press_opens_is_brought_into_sight(
    qtbot: QtBot, window: MainWindow, page: PlanPage, shown: PlanShown, scale: float, opens: str, opened: str
) -> None:
    window.resize(1024, 640)
    window.look.choose(LookChoice(ThemeChoice.LIGHT, scale))
    page.show_plan(replace(shown, may_ease=True, wishes=WishesShown(today=MONDAY)))
    settle()
    area = window.findChild(QScrollArea)
    pressed = button(page, opens)
    assert area is not None
    # As low as it can stand and be pressed.
    low = pressed.mapTo(area.widget(), QPoint(0, pressed.height())).y()
    area.verticalScrollBar().setValue(low - area.viewport().height())
    press(qtbot, page, opens)
    settle()
    (part,) = [one for one in page.findChildren(QWidget, opened) if one.isVisible()]
    assert part.visibleRegion().boundingRect().height() >= min(part.height(), area.viewport().height() - 60)


def test_opening_an_exercise_shows_how_and_closing_hides_it(qtbot: QtBot, page: PlanPage, shown: PlanShown) -> None:
    page.show_plan(shown)
    step = shown.exercises["sit-to-stand"].steps[0]
    assert step not in texts(page)
    press(qtbot, page, "open-sit-to-stand")
    assert step in texts(page)
    assert "What we looked at: how it is: you are starting out; still possible: 3 repeats." in texts(page)
    press(qtbot, page, "open-sit-to-stand")
    assert step not in texts(page)


def test_what_was_open_stays_open_when_the_plan_changes(qtbot: QtBot, page: PlanPage, shown: PlanShown) -> None:
    page.show_plan(shown)
    press(qtbot, page, "open-sit-to-stand")
    page.show_plan(replace(shown, started=True))
    assert shown.exercises["sit-to-stand"].steps[0] in texts(page)
    assert button(page, "start").accessibleName() == "Go on with the session"


def test_a_published_reason_names_its_source(page: PlanPage, shown: PlanShown) -> None:
    why = Reason(RuleId.PLANNED_REST, (Fact("next", date(2026, 3, 5)),), ACSM_2009)
    page.show_plan(replace(shown, plan=DayPlan(MONDAY, DayKind.REST, reasons=(why,))))
    assert f"Source: {ACSM_2009.citation}" in texts(page)


def test_reasons_are_read_in_lines_of_about_75_signs(window: MainWindow, page: PlanPage, shown: PlanShown) -> None:
    window.resize(2560, 1400)
    page.show_plan(shown)
    settle()
    why = page.findChild(QWidget, "why-card")
    assert why is not None
    for one in why.findChildren(QLabel):
        if one.isVisible() and one.property("role") == "body":
            assert one.width() <= one.fontMetrics().averageCharWidth() * 80


def test_start_is_told(qtbot: QtBot, page: PlanPage, shown: PlanShown) -> None:
    page.show_plan(shown)
    with qtbot.waitSignal(page.started):
        press(qtbot, page, "start")


@pytest.mark.parametrize("kind", [ChoiceKind.SHORTER_TODAY, ChoiceKind.GENTLER_TODAY, ChoiceKind.REST_TODAY])
def test_not_a_good_day_offers_three_ways_in_place(
    qtbot: QtBot, page: PlanPage, shown: PlanShown, kind: ChoiceKind
) -> None:
    page.show_plan(shown)
    assert not has_button(page, f"ease-{kind}")
    press(qtbot, page, "not-a-good-day")
    with qtbot.waitSignal(page.eased, check_params_cb=lambda said: said is kind):
        press(qtbot, page, f"ease-{kind}")


def test_an_eased_day_can_go_back(qtbot: QtBot, page: PlanPage, shown: PlanShown) -> None:
    page.show_plan(replace(shown, eased=True))
    with qtbot.waitSignal(page.as_planned):
        press(qtbot, page, "as-planned")


def test_no_button_is_shown_for_what_the_coach_cannot_keep(page: PlanPage, shown: PlanShown) -> None:
    page.show_plan(replace(shown, may_ease=False))
    assert not has_button(page, "not-a-good-day")
    page.show_plan(stopped(shown, EMERGENCY, may_release=False))
    assert not has_button(page, "open-release")


def test_a_question_leads_to_its_answer(qtbot: QtBot, page: PlanPage, shown: PlanShown) -> None:
    page.show_plan(shown)
    with qtbot.waitSignal(page.answer_asked, check_params_cb=lambda fact: fact is AskedFact.CHECK_IN):
        press(qtbot, page, "answer-check-in")


def test_a_rest_day_has_reason_three_things_and_the_next_session_but_no_start(page: PlanPage, shown: PlanShown) -> None:
    why = Reason(RuleId.PLANNED_REST, (Fact("next", date(2026, 3, 5)),), OWN_CAUTION)
    rest = DayPlan(MONDAY, DayKind.REST, reasons=(why,))
    page.show_plan(replace(shown, plan=rest, next_session=days_after(MONDAY, 1)))
    seen = texts(page)
    assert "Rest day" in seen
    assert "Gentle moving is welcome" in seen
    assert "Next session: tomorrow, Tuesday" in seen
    assert not has_button(page, "start")


@pytest.mark.parametrize(("kind", "title"), [(DayKind.GENTLE, "A gentle session"), (DayKind.MOBILITY, "Easy movement")])
def test_a_lighter_day_is_called_so(page: PlanPage, shown: PlanShown, kind: DayKind, title: str) -> None:
    assert isinstance(shown.plan, DayPlan)
    page.show_plan(replace(shown, plan=replace(shown.plan, kind=kind)))
    assert title in texts(page)


def test_an_emergency_shows_the_number_large_and_nothing_to_start(
    qtbot: QtBot, page: PlanPage, shown: PlanShown
) -> None:
    words = StopWords(
        "You told us about pressure in the chest.",
        "Since today I have pressure in my chest.",
        "Until a doctor says so.",
    )
    page.show_plan(stopped(shown, EMERGENCY, stop_words=words))
    number = page.findChild(QLabel, "number-emergency")
    assert number is not None
    assert number.text() == "112"
    assert number.property("role") == "display"
    seen = texts(page)
    assert words.sign in seen
    assert words.to_say in seen
    assert words.ends in seen
    for name in ("start", "not-a-good-day", "as-planned", "day-2026-03-02"):
        assert not has_button(page, name)
    assert "Good morning" not in seen
    with qtbot.waitSignal(page.stop_read):
        press(qtbot, page, "stop-read")
    assert "It stays here until it ends." in texts(page)
    assert not has_button(page, "stop-read")


def test_a_stop_for_the_care_team_says_what_to_do_if_they_cannot_be_reached(page: PlanPage, shown: PlanShown) -> None:
    contacts = Contacts(care_team="020 7946 0018", out_of_hours="111")
    page.show_plan(stopped(shown, CALL_TEAM, contacts=contacts))
    seen = texts(page)
    assert "020 7946 0018" in seen
    assert "Cannot reach them today?" in seen
    assert "111" in seen


def test_an_unknown_number_is_asked_for_and_never_invented(qtbot: QtBot, page: PlanPage, shown: PlanShown) -> None:
    page.show_plan(stopped(shown, EMERGENCY, contacts=Contacts()))
    assert page.findChild(QLabel, "number-emergency") is None
    numbers = page.findChild(QWidget, "numbers-by-country")
    assert numbers is not None, "the numbers of several countries, none of them picked"
    assert {"112", "999", "911"} <= {label.text() for label in numbers.findChildren(QLabel)}
    with qtbot.waitSignal(page.contacts_asked):
        press(qtbot, page, "give-emergency")


def test_a_stop_ends_only_with_who_said_so_and_when(qtbot: QtBot, page: PlanPage, shown: PlanShown) -> None:
    page.show_plan(stopped(shown, EMERGENCY))
    press(qtbot, page, "open-release")
    with qtbot.assertNotEmitted(page.released):
        press(qtbot, page, "release")
    assert "who saw you" in texts(page)
    fill(qtbot, page, "released-by", "Nurse Khan")
    with qtbot.assertNotEmitted(page.released):
        press(qtbot, page, "release")
    for name, typed in (("day", "1"), ("month", "3"), ("year", "2026")):
        fill(qtbot, page, name, typed)
    with qtbot.assertNotEmitted(page.released):
        press(qtbot, page, "release")
    press(qtbot, page, "today")
    told = (EMERGENCY, Release("Nurse Khan", MONDAY))
    with qtbot.waitSignal(page.released, check_params_cb=lambda *said: said == told):
        press(qtbot, page, "release")


def test_a_stop_for_one_region_keeps_the_day_and_says_whom_to_call(page: PlanPage, shown: PlanShown) -> None:
    assert isinstance(shown.plan, DayPlan)
    region = Stop("C3", Tier.CONTACT_TEAM, Scope.REGION, MONDAY)
    page.show_plan(replace(shown, plan=replace(shown.plan, stop=region)))
    assert "Call your care team about this" in texts(page)
    assert has_button(page, "start")


def test_of_two_signs_of_a_region_each_has_its_own_ending(qtbot: QtBot, page: PlanPage, shown: PlanShown) -> None:
    assert isinstance(shown.plan, DayPlan)
    knee, hip = (Stop(row, Tier.CONTACT_TEAM, Scope.REGION, MONDAY) for row in ("C3", "C10"))
    waits = StopWords("Hip pain.", ends="This waits.")
    page.show_plan(replace(shown, plan=replace(shown.plan, stop=knee), further_stops=((hip, waits),)))
    assert "Hip pain." in texts(page)
    second = page.findChildren(QWidget, "region-stop")[1]
    press(qtbot, second, "open-release")
    fill(qtbot, second, "released-by", "Nurse Khan")
    press(qtbot, second, "today")
    with qtbot.waitSignal(page.released, check_params_cb=lambda stop, _release: stop is hip):
        press(qtbot, second, "release")


def test_what_waits_for_a_clearance_has_no_ending_to_press_and_says_where_it_is_told(
    page: PlanPage, shown: PlanShown
) -> None:
    assert isinstance(shown.plan, DayPlan)
    lungs = Stop("C16", Tier.CONTACT_TEAM, Scope.LIMIT, MONDAY)
    words = StopWords("Not cleared.", ends=clearance_ends_it())
    page.show_plan(replace(shown, plan=replace(shown.plan, stop=lungs), stop_words=words, may_release=False))
    assert not has_button(page, "open-release")
    assert "What your doctor has agreed to" in texts(page)


def test_a_stop_names_the_other_signs_that_are_open(page: PlanPage, shown: PlanShown) -> None:
    cough = (replace(CALL_TEAM, row="C2"), StopWords("A new cough. Call your care team."))
    page.show_plan(stopped(shown, CALL_TEAM, further_stops=(cough,)))
    assert "A new cough. Call your care team." in texts(page)
    page.show_plan(stopped(shown, EMERGENCY, further_stops=(cough,)))
    assert "A new cough" not in texts(page), "beside an emergency nothing is said that could wait"


def test_without_needed_answers_there_is_no_plan_but_a_way_to_answer(
    qtbot: QtBot, page: PlanPage, shown: PlanShown
) -> None:
    missing = (Ask(AskedFact.SCREENING), Ask(AskedFact.WARNING_SIGNS))
    page.show_plan(replace(shown, plan=CannotPlan(MONDAY, missing)))
    assert "A few answers first" in texts(page)
    assert "<b></b>" not in texts(page)
    assert not has_button(page, "start")
    with qtbot.waitSignal(page.answer_asked, check_params_cb=lambda fact: fact is AskedFact.SCREENING):
        press(qtbot, page, "answer-screening")


def test_a_person_under_18_gets_a_kind_reason_and_articles(qtbot: QtBot, page: PlanPage, shown: PlanShown) -> None:
    page.show_plan(replace(shown, plan=CannotPlan(MONDAY, ()), under_age=True))
    assert "Bodies that still grow" in texts(page)
    assert not has_button(page, "start")
    with qtbot.waitSignal(page.articles_asked):
        press(qtbot, page, "read-articles")


def test_each_day_of_the_week_says_its_name_and_what_it_holds(qtbot: QtBot, page: PlanPage, shown: PlanShown) -> None:
    page.show_plan(shown)
    names = [button(page, f"day-{day.day.isoformat()}").accessibleName() for day in shown.week]
    assert names[0] == "Today, Monday 2 March: Strength"
    assert names[1] == "Tuesday 3 March: Rest"
    press(qtbot, page, f"day-{(MONDAY + timedelta(days=1)).isoformat()}")
    assert "Tuesday 3 March: Rest" in texts(page)


@pytest.mark.parametrize(("mark", "said"), [(Mark.NOTHING, ": Nothing logged"), (Mark.UNKNOWN, ": No plan yet")])
def test_an_empty_day_says_why_it_is_empty_and_never_missed(
    page: PlanPage, shown: PlanShown, mark: Mark, said: str
) -> None:
    empty = replace(shown.week[0], mark=mark)
    page.show_plan(replace(shown, week=(empty, *shown.week[1:])))
    assert button(page, f"day-{empty.day.isoformat()}").accessibleName().endswith(said)


def test_the_same_values_again_leave_the_page_as_it_is(page: PlanPage, shown: PlanShown) -> None:
    page.show_plan(shown)
    start = button(page, "start")
    page.show_plan(replace(shown))
    assert button(page, "start") is start


def test_a_new_plan_keeps_the_focus_where_it_was(page: PlanPage, shown: PlanShown) -> None:
    page.show_plan(shown)
    button(page, "start").setFocus()
    page.show_plan(replace(shown, started=True))
    assert button(page, "start").hasFocus()


def test_a_reason_is_said_once_and_again_only_in_an_opened_row(qtbot: QtBot, page: PlanPage, shown: PlanShown) -> None:
    page.show_plan(shown)
    assert texts(page).count("The amount fits because") == 1
    press(qtbot, page, "open-sit-to-stand")
    assert texts(page).count("The amount fits because") == len((WHY, WHY))


def test_a_row_says_the_reason_that_is_its_own_and_what_most_share_stands_above_once(
    page: PlanPage, shown: PlanShown
) -> None:
    plan = shown.plan
    assert isinstance(plan, DayPlan)
    shared = Reason(RuleId.KEEP_HANDS_WARM, (), OWN_CAUTION)
    own = Reason(RuleId.KEEP_OUT_OF_SUN, (), OWN_CAUTION)
    first, second, third = (
        replace(plan.prescriptions[0], exercise=name, reasons=reasons)
        for name, reasons in (
            ("sit-to-stand", (WHY, shared)),
            ("wall-slide", (shared, own)),
            ("heel-raise", (WHY,)),
        )
    )
    page.show_plan(replace(shown, plan=replace(plan, prescriptions=(first, second, third), reasons=(WHY, shared))))
    seen = texts(page)
    assert seen.count("Keep the room and your hands warm") == 1
    assert seen.count("Train indoors or in the shade") == 1
    assert seen.count("The amount fits because") == 1


def test_the_warm_up_is_one_line_until_it_is_opened(qtbot: QtBot, page: PlanPage, shown: PlanShown) -> None:
    assert isinstance(shown.plan, DayPlan)
    asked = replace(shown.plan.prescriptions[0], exercise="wall-slide")
    page.show_plan(replace(shown, plan=replace(shown.plan, warm_up=(asked,))))
    name = shown.exercises["wall-slide"].name
    assert not has_button(page, "open-wall-slide")
    assert name in texts(page)
    press(qtbot, page, "open-warm-up")
    assert has_button(page, "open-wall-slide")
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    focused: list[object] = []
    application.focusWindowChanged.connect(focused.append)
    page.show_plan(replace(shown, plan=replace(shown.plan, warm_up=(asked,)), started=True))
    settle()
    application.focusWindowChanged.disconnect(focused.append)
    assert has_button(page, "open-wall-slide")
    # Its open part was no window of its own on the way.
    assert focused == []


@pytest.mark.parametrize(("width", "height", "scale"), [(1280, 800, 1.0), (1280, 800, 2.0), (1024, 640, 2.0)])
def test_start_is_in_sight_without_scrolling(
    window: MainWindow, page: PlanPage, shown: PlanShown, width: int, height: int, scale: float
) -> None:
    assert isinstance(shown.plan, DayPlan)
    window.resize(width, height)
    window.look.choose(replace(window.look.choice, text_scale=scale))
    page.show_plan(replace(shown, plan=replace(shown.plan, prescriptions=shown.plan.prescriptions * 6)))
    for _ in range(10):
        QApplication.processEvents()
    start = button(page, "start")
    assert start.mapTo(window, start.rect().bottomLeft()).y() < window.height()


def test_an_opened_row_takes_the_height_of_its_words(qtbot: QtBot, window: MainWindow, shown: PlanShown) -> None:
    page = PlanPage(figure=lambda _exercise, _asked: QFrame())
    window.put(Place.PLAN, page)
    window.show_place(Place.PLAN)
    page.show_plan(shown)
    for _ in range(10):
        QApplication.processEvents()
    press(qtbot, page, "open-sit-to-stand")
    for _ in range(10):
        QApplication.processEvents()
    details = page.findChild(QFrame, "details-sit-to-stand")
    assert details is not None
    assert details.height() >= details.minimumSizeHint().height()


def test_with_less_to_read_the_reasons_wait_behind_a_button(
    qtbot: QtBot, window: MainWindow, page: PlanPage, shown: PlanShown
) -> None:
    page.show_plan(replace(shown, headline="You said: pain 3."))
    window.look.choose(replace(window.look.choice, less_to_read=True))
    settle()
    assert "You said: pain 3." not in texts(page)
    assert "A steady day: train as planned." in texts(page)
    assert "our own caution, not from a study" not in texts(page)
    press(qtbot, page, "why-today")
    assert "our own caution, not from a study" in texts(page)
    page.show_plan(replace(shown, hour=20))
    assert "our own caution, not from a study" not in texts(page)
    window.look.choose(replace(window.look.choice, less_to_read=False))
    settle()
    assert "our own caution, not from a study" in texts(page)
    assert not has_button(page, "why-today")


def test_less_to_read_leaves_nothing_out_of_a_stop(window: MainWindow, page: PlanPage, shown: PlanShown) -> None:
    page.show_plan(stopped(shown, EMERGENCY, stop_words=StopWords("Chest pain.", "Get help now.")))
    everything = texts(page)
    window.look.choose(replace(window.look.choice, less_to_read=True))
    settle()
    assert texts(page) == everything
