"""Logging a session: one press a set, undo, rest, ratings that are never made up."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QAbstractButton, QLabel, QLineEdit, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from liftcoach.domain.day_plan import CannotPlan, DayKind, DayPlan
from liftcoach.domain.equipment import Band, LoadUnit, OwnedLoad
from liftcoach.domain.exercise import WorkUnit
from liftcoach.domain.joints import Joint
from liftcoach.domain.prescription import HOLD, Work, band_load, kg_load
from liftcoach.domain.reasons import Fact, Reason, RuleId, Source, Standing
from liftcoach.domain.training import MORE_THAN_FIVE_LEFT, Done, KeptOn, LoggedSet, Skipped, SkipReason
from liftcoach.ui.log.done_list import DoneList
from liftcoach.ui.log.log_page import REST_NEWS_FOR_S, LogPage
from liftcoach.ui.log.said_set import SaidSet
from liftcoach.ui.log.set_rating import SetRating
from liftcoach.ui.theme.tokens import ThemeName
from liftcoach.ui.widgets.timer_ring import TimerRing
from tests.conftest import at_ten
from tests.ui.log.days import CURL, FIVE_LB, MONDAY, PLAN, STAND, TEN, Keeper, library, logged
from tests.ui.looks import (
    Seconds,
    clipped,
    find,
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

LOOK_MS = 300
"""After which the undo bar has looked at its clock."""


@pytest.fixture(autouse=True)
def look(qapp: object) -> Iterator[None]:
    with wearing():
        yield


@pytest.fixture
def ticks() -> Seconds:
    return Seconds()


@pytest.fixture
def page(qtbot: QtBot, ticks: Seconds) -> LogPage:
    made = LogPage(library(), ticks=ticks)
    qtbot.addWidget(made)
    made.resize(1280, 731)
    made.show()
    return made


def press_done(page: LogPage, ticks: Seconds) -> None:
    ticks.now += 5
    press(page, "done-as-planned")


def rest_off(page: LogPage, ticks: Seconds) -> None:
    press(page, "skip-rest")
    ticks.now += 5


def test_the_buttons_stand_on_the_left_for_a_left_hand(page: LogPage) -> None:
    Keeper(page)
    settle()
    done, figure = find(page, QAbstractButton, "done-as-planned"), find(page, QWidget, "exercise-name")
    assert done.mapTo(page, QPoint(0, 0)).x() > figure.mapTo(page, QPoint(0, 0)).x()
    page.show_left_handed(on=True)
    settle()
    assert done.mapTo(page, QPoint(0, 0)).x() < figure.mapTo(page, QPoint(0, 0)).x()
    page.resize(700, 731)
    settle()
    assert done.mapTo(page, QPoint(0, 0)).y() < figure.mapTo(page, QPoint(0, 0)).y()


def test_on_a_very_large_screen_what_was_done_today_comes_up_under_the_two_cards(page: LogPage) -> None:
    Keeper(page)
    page.resize(3840, 2090)
    settle()
    (sets,) = page.findChildren(DoneList)
    assert sets.mapTo(page, QPoint(0, 0)).y() < 1100


def test_done_as_planned_keeps_work_and_load_and_rates_nothing(page: LogPage, ticks: Seconds) -> None:
    keeper = Keeper(page)
    assert "Set 1 of 3" in seen(page)
    assert "Aim for 8. Stop while 3 more feel possible." in seen(page)
    press_done(page, ticks)
    (kept,) = keeper.sets
    assert kept.done == Done(WorkUnit.REPETITIONS, 8)
    assert (kept.load, kept.reps_in_reserve, kept.pain, kept.hurt_joint) == (STAND.load, None, None, None)


def test_the_page_claims_nothing_before_the_set_came_back_stored(page: LogPage, ticks: Seconds) -> None:
    page.show_day(PLAN, ())
    press_done(page, ticks)
    assert "logged" not in seen(page)
    assert "Set 1 of 3" in seen(page)
    assert not page.is_resting


def test_after_done_the_rest_takes_the_place_of_the_form(qtbot: QtBot, page: LogPage, ticks: Seconds) -> None:
    Keeper(page)
    with qtbot.waitSignal(page.rest_started) as started:
        press_done(page, ticks)
    assert started.args == [90]
    assert "Rest before set 2" in seen(page)
    assert not find(page, QAbstractButton, "done-as-planned").isVisible()


def test_a_rest_that_runs_out_brings_the_form_back(qtbot: QtBot, page: LogPage, ticks: Seconds) -> None:
    Keeper(page)
    press_done(page, ticks)
    press(page, "longer")
    ticks.now += 91
    qtbot.wait(300)
    assert page.is_resting
    with qtbot.waitSignal(page.rest_ended):
        ticks.now += 30
    assert "Set 2 of 3" in seen(page)


def test_a_rest_survives_being_hidden_behind_another_tab(page: LogPage, ticks: Seconds) -> None:
    keeper = Keeper(page)
    press_done(page, ticks)
    page.hide()
    ticks.now += 10
    keeper.show()
    page.show()
    assert page.is_resting
    assert "Rest before set 2" in seen(page)


def test_a_trembling_second_press_logs_no_second_set(page: LogPage, ticks: Seconds) -> None:
    keeper = Keeper(page, replace(PLAN, prescriptions=(replace(STAND, rest_s=0),)))
    press_done(page, ticks)
    ticks.now += 0.3
    press(page, "done-as-planned")
    assert len(keeper.sets) == 1
    press_done(page, ticks)
    assert len(keeper.sets) == 2


def test_skipping_the_rest_with_two_presses_logs_nothing(page: LogPage, ticks: Seconds) -> None:
    keeper = Keeper(page)
    press_done(page, ticks)
    press(page, "skip-rest")
    ticks.now += 0.2
    press(page, "done-as-planned")
    assert len(keeper.sets) == 1


def test_undo_takes_the_set_out_and_brings_its_form_back(page: LogPage, ticks: Seconds) -> None:
    keeper = Keeper(page, sets=(logged(1),))
    press_done(page, ticks)
    assert "Set 2 logged: 8 times, no weight." in seen(page)
    press(page, "undo")
    assert [one.id for one in keeper.sets] == [1]
    assert "Set 2 of 3" in seen(page)
    assert not page.is_resting


def test_a_set_can_be_rated_in_the_rest_after_it(page: LogPage, ticks: Seconds) -> None:
    keeper = Keeper(page)
    press_done(page, ticks)
    press_number(_resting(page), "effort", 2)
    press_number(_resting(page), "pain", 4)
    press_words(_resting(page), "Knee")
    press_words(_resting(page), "Left")
    (kept,) = keeper.sets
    assert (kept.reps_in_reserve, kept.pain, kept.hurt_joint) == (2, 4, Joint.LEFT_KNEE)
    assert page.is_resting


def _resting(page: LogPage) -> QWidget:
    ring = find(page, QLabel, "rest-title")
    panel = ring.parentWidget()
    assert panel is not None
    return panel


def test_what_was_different_is_said_with_steppers_and_ratings(page: LogPage, ticks: Seconds) -> None:
    keeper = Keeper(page)
    ticks.now += 5
    press(find(page, QWidget, "amount"), "less")
    press_number(page, "effort", 6)
    press(page, "log-this-set")
    (kept,) = keeper.sets
    assert kept.done.amount == 7
    assert kept.reps_in_reserve == MORE_THAN_FIVE_LEFT
    assert kept.pain is None


def test_log_this_set_without_ratings_leaves_them_unrated(qtbot: QtBot, page: LogPage) -> None:
    page.show_day(PLAN, ())
    with qtbot.waitSignal(page.set_logged) as told:
        press(page, "log-this-set")
    assert told.args == [SaidSet("sit-to-stand", Done(WorkUnit.REPETITIONS, 8), STAND.load)]


def test_the_joint_is_asked_only_when_something_hurt(page: LogPage) -> None:
    page.show_day(PLAN, ())
    assert "Which joint hurt?" not in seen(page)
    press_number(page, "pain", 3)
    assert "Which joint hurt?" in seen(page)
    press_number(page, "pain", 0)
    assert "Which joint hurt?" not in seen(page)


def test_the_last_sets_ratings_stand_beside_and_are_not_answers(qtbot: QtBot, page: LogPage) -> None:
    page.show_day(PLAN, (replace(logged(1), reps_in_reserve=2, pain=3),))
    assert "last time 3" in seen(page)
    with qtbot.waitSignal(page.set_logged) as told:
        press(page, "log-this-set")
    assert told.args[0].pain is None
    assert told.args[0].reps_in_reserve is None


def test_a_weight_goes_only_through_the_weights_owned_for_it(qtbot: QtBot, page: LogPage) -> None:
    keeper = Keeper(page, replace(PLAN, prescriptions=(CURL,)))
    load = find(page, QWidget, "load")
    shown = []
    for button in ("less", "less", "more", "more", "more"):
        if find(load, QAbstractButton, button).isEnabled():
            press(load, button)
        shown.append(find(load, QLabel, "value").text())
    assert shown == ["2 lb", "2 lb", "5 lb", "8 lb", "8 lb"]
    press(page, "log-this-set")
    assert keeper.sets[0].load == kg_load(OwnedLoad(FIVE_LB.equipment, 8, LoadUnit.LB))


def test_a_band_is_chosen_by_its_level(qtbot: QtBot, page: LogPage) -> None:
    page.show_day(replace(PLAN, prescriptions=(replace(STAND, load=band_load(Band.LIGHT)),)), ())
    assert "Use the light band." in seen(page)
    press_words(page, "medium band")
    with qtbot.waitSignal(page.set_logged) as told:
        press(page, "log-this-set")
    assert told.args[0].load == band_load(Band.MEDIUM)


def test_seconds_are_logged_as_seconds_and_ask_for_no_repeats_left(qtbot: QtBot, page: LogPage) -> None:
    page.show_day(replace(PLAN, prescriptions=(replace(STAND, work=Work(WorkUnit.SECONDS, 20, 30)),)), ())
    assert "Aim for 20 to 30 seconds." in seen(page)
    assert "How many more" not in seen(page)
    press(find(page, QWidget, "amount"), "more")
    with qtbot.waitSignal(page.set_logged) as told:
        press(page, "log-this-set")
    assert told.args[0].done == Done(WorkUnit.SECONDS, 35)
    assert told.args[0].reps_in_reserve is None


def test_a_mistyped_amount_cannot_be_logged(qtbot: QtBot, page: LogPage) -> None:
    page.show_day(PLAN, ())
    field = find(find(page, QWidget, "amount"), QLineEdit, "value")
    field.clear()
    qtbot.keyClicks(field, "many")
    assert not find(page, QAbstractButton, "log-this-set").isEnabled()


def test_what_is_being_typed_stays_when_the_same_day_is_shown_again(page: LogPage) -> None:
    keeper = Keeper(page)
    press(find(page, QWidget, "amount"), "more")
    press_number(page, "pain", 2)
    keeper.show()
    assert find(find(page, QWidget, "amount"), QLineEdit, "value").text() == "9"
    assert "2 · Mild" in seen(page)


def test_a_whole_session_ends_with_finish_and_an_optional_rating(page: LogPage, ticks: Seconds) -> None:
    keeper = Keeper(page)
    for _ in range(4):
        press_done(page, ticks)
        rest_off(page, ticks)
    assert "Arm curl" in seen(page)
    assert "On each side." in seen(page)
    press_done(page, ticks)
    assert "That was the last set" in seen(page)
    press(page, "finish-session")
    assert keeper.exertion is None
    assert "Session finished" in seen(page)
    assert "5 sets logged." in seen(page)
    # What is undone now is the finish, in the window's own bar.
    assert not find(page, QAbstractButton, "undo").isVisible()


def test_a_session_can_be_finished_early_and_rated(page: LogPage, ticks: Seconds) -> None:
    keeper = Keeper(page, sets=(logged(1),))
    press(page, "finish-early")
    press(page, "back-to-exercises")
    assert "Set 2 of 3" in seen(page)
    press(page, "finish-early")
    press_number(page, "exertion", 4)
    press(page, "finish-session")
    assert keeper.exertion == 4


def test_an_exercise_is_skipped_with_a_reason_and_the_next_one_comes(page: LogPage) -> None:
    keeper = Keeper(page)
    press(page, "skip-exercise")
    press_words(page, "A joint is sore")
    assert keeper.skipped == (Skipped("sit-to-stand", SkipReason.SORE_JOINT),)
    assert find(page, QLabel, "exercise-name").text() == "Arm curl"
    assert "left out: a joint is sore" in seen(page)


def test_another_exercise_can_be_done_first(page: LogPage) -> None:
    Keeper(page)
    settle()
    press(page, "go-1")
    assert find(page, QLabel, "exercise-name").text() == "Arm curl"
    assert "Exercise 2 of 2" in seen(page)


def test_any_set_of_the_day_can_be_changed_or_taken_out(page: LogPage) -> None:
    keeper = Keeper(page, sets=(logged(1), logged(2)))
    settle()
    press(page, "change-1")
    settle()
    edit = find(page, QAbstractButton, "keep-1").parentWidget()
    assert edit is not None
    press(find(edit, QWidget, "amount"), "less")
    press_number(edit, "pain", 5)
    press(edit, "keep-1")
    assert keeper.sets[0] == replace(logged(1), done=Done(WorkUnit.REPETITIONS, 7), pain=5)
    settle()
    assert "Set 1: 7 times, no weight, pain 5" in seen(page)
    press(page, "take-out-2")
    assert [one.id for one in keeper.sets] == [1]


def test_the_warm_up_comes_first_and_is_told_apart(page: LogPage, ticks: Seconds) -> None:
    keeper = Keeper(page, replace(PLAN, warm_up=(replace(STAND, sets=1),)))
    assert "Warm-up" in seen(page)
    press_done(page, ticks)
    assert keeper.sets[0].warm_up
    rest_off(page, ticks)
    assert "Set 1 of 3" in seen(page)


REST_REASON = Reason(
    RuleId.PLANNED_REST, (Fact("next", date(2026, 3, 5)),), Source("own", "our own caution", Standing.PROPOSED)
)


def test_a_rest_day_says_why(page: LogPage) -> None:
    page.show_day(DayPlan(MONDAY, DayKind.REST, reasons=(REST_REASON,)), ())
    assert "Rest day" in seen(page)
    assert "Your muscles use it to rebuild" in seen(page)
    assert "Done as planned" not in seen(page)


def test_a_stopped_day_offers_nothing_to_log(page: LogPage) -> None:
    page.show_day(DayPlan(MONDAY, DayKind.STOP), ())
    assert "No training today" in seen(page)
    assert "Done as planned" not in seen(page)


def test_on_a_stopped_day_what_was_done_before_can_be_told_and_no_more_is_offered(page: LogPage) -> None:
    page.show_day(DayPlan(MONDAY, DayKind.STOP), ())
    other = find(page, QAbstractButton, "did-something-else")
    assert other.text().strip() == "Tell what I did earlier"
    press(page, "did-something-else")
    assert "Please do no more today" in find(page, QLabel, "earlier-only").text()
    assert find(page, QWidget, "did-what").isVisible()
    press(page, "did-something-else")
    page.show_day(PLAN, ())
    assert other.text().strip() == "I did something else"
    press(page, "did-something-else")
    assert "Please do no more" not in seen(page)


@pytest.mark.parametrize("plan", [None, CannotPlan(MONDAY, ())])
def test_without_a_plan_it_says_so(page: LogPage, plan: CannotPlan | None) -> None:
    page.show_day(plan, ())
    assert "No session yet" in seen(page)


def test_a_day_eased_to_rest_still_lists_what_was_done(page: LogPage) -> None:
    page.show_day(DayPlan(MONDAY, DayKind.REST, reasons=(REST_REASON,)), (logged(1),))
    assert "Also done" in seen(page)
    assert "8 times, no weight" in seen(page)


def test_control_enter_is_done_as_planned(qtbot: QtBot, page: LogPage, ticks: Seconds) -> None:
    page.show_day(PLAN, ())
    with qtbot.waitActive(page):
        page.activateWindow()
    skip = find(page, QAbstractButton, "skip-exercise")
    skip.setFocus()
    ticks.now += 5
    with qtbot.waitSignal(page.set_done) as told:
        qtbot.keyClick(skip, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert told.args == [STAND, False]


def test_control_enter_finishes_what_is_done(qtbot: QtBot, page: LogPage, ticks: Seconds) -> None:
    page.show_day(replace(PLAN, prescriptions=(replace(STAND, sets=1),)), (logged(1),))
    with qtbot.waitActive(page):
        page.activateWindow()
    finish = find(page, QAbstractButton, "finish-session")
    ticks.now += 5
    with qtbot.waitSignal(page.finished) as told:
        qtbot.keyClick(finish, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert told.args == [None]


def test_a_notice_is_shown_and_taken_away(page: LogPage) -> None:
    page.show_day(PLAN, ())
    page.show_notice("Knee pain went from 3 to 6.", "Stop this exercise for today?")
    assert "Knee pain went from 3 to 6." in seen(page)
    page.show_notice("")
    assert "Knee pain went from 3 to 6." not in seen(page)


def test_a_figure_takes_its_place_and_without_one_the_words_say_more(qtbot: QtBot, page: LogPage) -> None:
    figure = QWidget()
    figure.setMinimumHeight(300)
    with_figure = LogPage(library(), figure=figure)
    qtbot.addWidget(with_figure)
    shown: list[str] = []
    with_figure.exercise_shown.connect(shown.append)
    with_figure.show()
    with_figure.show_day(PLAN, ())
    assert figure.isVisible()
    assert shown == ["sit-to-stand"]
    page.show_day(PLAN, ())
    for words in ("What it is good for", "Breathing", "Sit down slowly, counting to three."):
        assert words in seen(page)


def test_everything_a_screen_reader_can_focus_has_a_name(page: LogPage, ticks: Seconds) -> None:
    Keeper(page, sets=(logged(1),))
    press(page, "skip-exercise")
    press_number(page, "pain", 3)
    assert nameless(page) == []
    press_done(page, ticks)
    assert nameless(page) == []


@pytest.mark.parametrize(("text_scale", "wide"), [(1.0, 1280), (1.15, 1280), (1.5, 1280), (2.0, 1280), (1.0, 800)])
@pytest.mark.parametrize("name", [ThemeName.DARK, ThemeName.HIGH_CONTRAST])
@pytest.mark.parametrize("now", ["a set", "a rest"])
def test_nothing_is_clipped_small_or_off_the_page(
    page: LogPage, ticks: Seconds, text_scale: float, wide: int, name: ThemeName, now: str
) -> None:
    page.resize(wide, 731)
    Keeper(page, replace(PLAN, prescriptions=(CURL, STAND)), sets=(logged(1, CURL),))
    with wearing(text_scale, name):
        if now == "a rest":
            press_done(page, ticks)
        else:
            press(page, "skip-exercise")
            press_number(page, "pain", 3)
        settle()
        area = page.findChild(QScrollArea)
        assert isinstance(area, QScrollArea)
        assert clipped(page) == []
        assert too_small(page) == []
        assert outside(page, area.widget()) == []
        assert area.widget().width() <= area.viewport().width()


def test_the_set_card_fits_a_common_window_without_scrolling(page: LogPage) -> None:
    page.show_day(PLAN, ())
    settle()
    button = find(page, QAbstractButton, "log-this-set")
    assert button.mapTo(page, button.rect().bottomLeft()).y() <= page.height()


@pytest.mark.parametrize("text_scale", [1.0, 2.0])
def test_the_exercise_is_named_in_sight_of_the_button_that_logs_it(page: LogPage, text_scale: float) -> None:
    with wearing(text_scale):
        page.show_day(PLAN, ())
        settle()
        shown = library()[PLAN.prescriptions[0].exercise].name
        names = [
            one
            for one in page.findChildren(QLabel)
            if one.isVisible() and one.text() == shown and not one.visibleRegion().isEmpty()
        ]
        done = find(page, QAbstractButton, "done-as-planned")
        assert len(names) == 1
        assert 0 <= names[0].mapTo(page, names[0].rect().topLeft()).y() < done.mapTo(page, QPoint(0, 0)).y()
        assert done.mapTo(page, done.rect().bottomLeft()).y() <= page.height()


@pytest.mark.parametrize("answer", KeptOn)
def test_a_hold_is_rated_in_words_that_fit_it(qtbot: QtBot, answer: KeptOn) -> None:
    rating = SetRating()
    qtbot.addWidget(rating)
    rating.show()
    rating.ask_for(WorkUnit.SECONDS)
    assert not find(rating, QWidget, "effort").isVisible()
    assert rating.reps_in_reserve is None
    press(find(rating, QWidget, "kept-on"), f"choice-{list(KeptOn).index(answer)}")
    assert rating.reps_in_reserve == answer


def test_a_hold_rated_between_two_answers_keeps_its_number_until_it_is_rated_anew(qtbot: QtBot) -> None:
    rating = SetRating()
    qtbot.addWidget(rating)
    rating.show()
    hold = LoggedSet("plank", Done(WorkUnit.SECONDS, 20), HOLD, at_ten(MONDAY), reps_in_reserve=3)
    rating.show_set(hold)
    assert rating.reps_in_reserve == 3
    press(find(rating, QWidget, "kept-on"), "choice-1")
    assert rating.reps_in_reserve == KeptOn.A_LITTLE


def test_undo_is_offered_for_ten_seconds_in_the_log(qtbot: QtBot, page: LogPage, ticks: Seconds) -> None:
    Keeper(page)
    press_done(page, ticks)
    undo = find(page, QAbstractButton, "undo")
    ticks.now += 9.9
    qtbot.wait(LOOK_MS)
    assert undo.isVisible()
    ticks.now += 0.2
    qtbot.waitUntil(lambda: not undo.isVisible(), timeout=2000)


def test_the_undo_bar_covers_nothing_and_makes_nothing_jump(page: LogPage, ticks: Seconds) -> None:
    Keeper(page, replace(PLAN, prescriptions=(replace(STAND, rest_s=0),)))
    settle()
    before = find(page, QAbstractButton, "done-as-planned").mapTo(page, QPoint(0, 0))
    press_done(page, ticks)
    settle()
    done, undo = find(page, QAbstractButton, "done-as-planned"), find(page, QAbstractButton, "undo")
    assert done.mapTo(page, QPoint(0, 0)) == before
    assert undo.isVisible()
    (area,) = page.findChildren(QScrollArea)
    assert undo.mapTo(page, QPoint(0, 0)).y() >= area.geometry().bottom()
    finish = find(page, QAbstractButton, "finish-early")
    assert abs(finish.mapTo(page, finish.rect().center()).y() - undo.mapTo(page, undo.rect().center()).y()) <= 1


def test_a_rest_goes_on_from_the_stored_moment_after_a_restart(page: LogPage) -> None:
    page.show_day(PLAN, (logged(1),), at=TEN.instant + timedelta(seconds=30))
    assert page.is_resting
    assert "Rest before set 2" in seen(page)
    assert page.findChild(TimerRing).left_s == STAND.rest_s - 30  # type: ignore[union-attr]


def test_a_rest_that_ended_while_the_program_was_closed_says_so_once(page: LogPage, ticks: Seconds) -> None:
    keeper = Keeper(page, sets=())
    assert "Your rest is over" not in seen(page)
    other = LogPage(library(), ticks=ticks, parent=page.parentWidget())
    other.show_day(PLAN, (logged(1),), at=TEN.instant + timedelta(seconds=STAND.rest_s + 60))
    assert not other.is_resting
    assert not find(other, QWidget, "notice").isHidden()
    keeper = Keeper(other, sets=(logged(1),))
    press_done(other, ticks)
    assert find(other, QWidget, "notice").isHidden()
    assert len(keeper.sets) == 2
    other.deleteLater()


@pytest.mark.parametrize("later_s", [-5, STAND.rest_s + REST_NEWS_FOR_S])
def test_no_rest_is_made_up_from_a_clock_set_back_or_from_long_ago(page: LogPage, later_s: int) -> None:
    page.show_day(PLAN, (logged(1),), at=TEN.instant + timedelta(seconds=later_s))
    assert not page.is_resting
    assert find(page, QWidget, "notice").isHidden()


def test_the_rest_says_what_comes_next_and_what_was_done(page: LogPage, ticks: Seconds) -> None:
    Keeper(page)
    press_done(page, ticks)
    assert "Set 2 of 3" in find(page, QLabel, "rest-next").text()
    assert "1 of 3 sets" in find(page, QLabel, "rest-so-far").text()


def test_a_rest_that_runs_out_makes_a_sound_only_where_that_was_asked_for(qtbot: QtBot, ticks: Seconds) -> None:
    sounds: list[float] = []
    page = LogPage(library(), ticks=ticks, sound=lambda: sounds.append(ticks.now))
    qtbot.addWidget(page)
    Keeper(page)
    for on, expected in ((False, 0), (True, 1)):
        page.sound_after_rest(on=on)
        press_done(page, ticks)
        with qtbot.waitSignal(page.rest_ended):
            ticks.now += STAND.rest_s + 1
        assert len(sounds) == expected
    press_done(page, ticks)
    press(page, "skip-rest")
    assert len(sounds) == 1
