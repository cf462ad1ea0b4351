"""Marks, blood tests, scores and tests of function, entered on the Charts tab of the real window."""

from __future__ import annotations

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt

from liftcoach.coach.changed import Changed
from liftcoach.domain.check_in import CheckIn, SeenSign, WarningSign
from liftcoach.domain.events import Event, EventKind, LabResult, LabTest
from liftcoach.domain.outcomes import CountedBy, OutcomeKind
from liftcoach.ui.charts.charts_tab import ChartsTab
from liftcoach.ui.charts.entry_card import EntryCard
from liftcoach.ui.charts.function_clock import READY_S, FunctionClock
from liftcoach.ui.places import Place
from liftcoach.ui.widgets.number_field import NumberField
from liftcoach.words.dates import day_text
from tests.journeys.person import Person
from tests.journeys.test_profiles import make_second
from tests.journeys.welcoming import be_known


@pytest.fixture
def charts(person: Person) -> ChartsTab:
    be_known(person)
    person.pages.go(Place.CHARTS)
    person.settle()
    tab = person.window.findChild(ChartsTab)
    assert tab is not None
    tab.finish()
    person.settle()
    return tab


def write(person: Person, tab: ChartsTab, name: str, words: str) -> None:
    field = tab.findChild(NumberField, name)
    assert field is not None
    assert field.text() == "", "nothing is filled in beforehand"
    person.qtbot.keyClicks(field, words)


def test_a_day_is_marked_by_two_presses_and_the_mark_can_be_undone(person: Person, charts: ChartsTab) -> None:
    person.press("mark-a-day")
    person.press("mark-infusion")
    person.settle()
    (event,) = person.coach.measuring.history().events
    assert (event.kind, event.on) == (EventKind.INFUSION, person.clock.day)
    assert "Infusion" in person.text("marked")
    person.press("undo")
    assert person.coach.measuring.history().events == ()
    assert "Infusion" not in person.text("marked")


def test_a_mark_is_taken_out_and_comes_back_by_undo(person: Person, charts: ChartsTab) -> None:
    person.press("mark-a-day")
    person.choose("when", "Yesterday")
    person.press("mark-fall")
    person.press("mark-a-day")
    person.press("take-out-0")
    assert person.coach.measuring.history().events == ()
    person.press("undo")
    (event,) = person.coach.measuring.history().events
    assert event.on == person.clock.day - timedelta(days=1)


def test_a_milestone_needs_its_own_words(person: Person, charts: ChartsTab) -> None:
    person.press("mark-a-day")
    person.press("mark-milestone")
    person.press("keep-mark")
    assert person.coach.measuring.history().events == ()
    assert person.sees("Please write a few words")
    person.write("mark-note", "a 4 kg bag in each hand, 20 metres")
    person.press("keep-mark")
    (event,) = person.coach.measuring.history().events
    assert (event.kind, event.note) == (EventKind.MILESTONE, "a 4 kg bag in each hand, 20 metres")


def test_an_injection_is_not_kept_without_its_joint(person: Person, charts: ChartsTab) -> None:
    person.press("mark-a-day")
    person.press("mark-joint-injection")
    person.press("keep-mark")
    assert person.coach.measuring.history().events == ()
    assert person.sees("Please choose the joint")


def test_a_crp_shows_both_units_before_it_is_kept_and_then_is_drawn(person: Person, charts: ChartsTab) -> None:
    blood = charts._blood
    person.press("add-result", inside=blood)
    person.choose("lab-test", "CRP")
    write(person, charts, "lab-value", "1.2")
    person.press("keep-lab")
    assert person.coach.measuring.history().labs == (), "without its unit it is not kept"
    person.choose("lab-unit", "mg/dL")
    assert person.text("lab-read-back") == "CRP 12 mg/L, which is the same as 1.2 mg/dL."
    person.press("keep-lab")
    (lab,) = person.coach.measuring.history().labs
    assert (lab.test, lab.value, lab.unit, lab.high) == (LabTest.CRP, 1.2, "mg/dL", None)
    assert "CRP: 12 mg/L" in person.text(inside=blood)
    assert blood.plot.isVisible()


def test_a_score_worked_out_is_the_clinicians_and_begins_with_empty_fields(person: Person, charts: ChartsTab) -> None:
    person.press("add-result", inside=charts._scores)
    person.choose("score-kind", "CDAI")
    person.choose("score-how", "Work it out from its parts")
    for part, number in (("tender", "4"), ("swollen", "2"), ("global", "4")):
        write(person, charts, f"part-{part}", number)
    person.press("keep-score")
    assert person.coach.measuring.history().outcomes == ()
    write(person, charts, "part-clinician-global", "3")
    assert person.text("score-read-back") == "CDAI: 13, moderate activity."
    assert person.sees("Do not change medicine because of this")
    person.press("keep-score")
    (score,) = person.coach.measuring.history().outcomes
    assert (score.kind, score.value, score.counted_by) == (OutcomeKind.CDAI, 13, CountedBy.CLINICIAN)


def test_boolean_remission_needs_no_clinicians_rating_and_no_total(person: Person, charts: ChartsTab) -> None:
    person.press("add-result", inside=charts._scores)
    person.choose("score-kind", "Boolean remission, rules met")
    assert not person.sees("How do you have it?")
    for part, number in (("tender", "1"), ("swollen", "0"), ("crp-mg-l", "0.9"), ("global", "2")):
        write(person, charts, f"part-{part}", number)
    person.choose("score-crp-unit", "mg/dL")
    told = "Boolean remission: 4 of 4 rules, remission. The four remission rules of 2022 are met."
    assert person.text("score-read-back") == f"CRP 9 mg/L, which is the same as 0.9 mg/dL. {told}"
    person.press("keep-score")
    (score,) = person.coach.measuring.history().outcomes
    assert (score.kind, score.value, score.counted_by) == (OutcomeKind.REMISSION_RULES, 4, CountedBy.CLINICIAN)


def test_a_total_out_of_range_is_not_kept(person: Person, charts: ChartsTab) -> None:
    person.press("add-result", inside=charts._scores)
    person.choose("score-kind", "RAPID3")
    person.choose("score-how", "As a total")
    write(person, charts, "score-total", "31")
    person.press("keep-score")
    assert person.coach.measuring.history().outcomes == ()


def test_walking_speed_is_worked_out_from_the_way_and_the_time(person: Person, charts: ChartsTab) -> None:
    person.press("add-result", inside=charts._tests)
    person.choose("test-kind", "Walking speed")
    write(person, charts, "test-metres", "4")
    write(person, charts, "test-value", "5")
    assert person.text("test-read-back").startswith("Walking speed 0.8 m/s, ")
    person.press("keep-test")
    (result,) = person.coach.measuring.history().outcomes
    assert (result.kind, result.value, result.counted_by) == (OutcomeKind.GAIT_SPEED, 0.8, CountedBy.LIFTER)


@pytest.mark.parametrize("stopped", [False, True])
def test_no_timed_test_is_offered_on_a_day_that_is_stopped(person: Person, charts: ChartsTab, stopped: bool) -> None:  # noqa: FBT001
    if stopped:
        sign = (SeenSign(WarningSign.E1),)
        person.coach.checking_in.save(CheckIn(person.clock.day, pain=3, warning_signs=sign))
    person.press("add-result", inside=charts._tests)
    person.choose("test-kind", "Stands from a chair in 30 seconds")
    assert person.can_press("start-clock") is not stopped
    assert person.sees("Today is no day for a timed test") is stopped


class Ticks:
    def __init__(self) -> None:
        self.now = 100.0

    def __call__(self) -> float:
        return self.now


def test_the_clock_counts_thirty_seconds_from_go(person: Person) -> None:
    ticks = Ticks()
    clock = FunctionClock(ticks)
    person.qtbot.addWidget(clock)
    times: list[float] = []
    clock.timed.connect(times.append)
    clock.prepare(30)
    clock.start()
    ticks.now += READY_S + 29
    clock._look()
    assert times == []
    ticks.now += 1
    clock._look()
    assert times == [30]
    assert not clock.is_running


def test_the_clock_that_is_stopped_by_the_person_gives_the_seconds_since_go(person: Person) -> None:
    ticks = Ticks()
    clock = FunctionClock(ticks)
    person.qtbot.addWidget(clock)
    times: list[float] = []
    clock.timed.connect(times.append)
    clock.prepare(None)
    clock.start()
    ticks.now += 1
    clock.stop()
    assert times == [], "before Go nothing is timed"
    clock.start()
    ticks.now += READY_S + 12.34
    clock.stop()
    assert times == [12.3]


def test_marks_are_reached_by_keys_alone(person: Person, charts: ChartsTab) -> None:
    button = charts._add_mark
    button.setFocus(Qt.FocusReason.TabFocusReason)
    person.qtbot.keyClick(button, Qt.Key.Key_Return)
    infusion = charts.findChild(type(button), "mark-infusion")
    assert infusion is not None
    assert infusion.focusPolicy() & Qt.FocusPolicy.TabFocus
    person.qtbot.keyClick(infusion, Qt.Key.Key_Return)
    assert person.coach.measuring.history().events[0].kind is EventKind.INFUSION


# Questions that are answered when they are asked


def test_what_changed_is_told_since_a_visit_that_was_marked(person: Person, charts: ChartsTab) -> None:
    coach, today = person.coach, person.clock.day
    visit = today - timedelta(days=60)
    for days, pain in (
        (61, 6),
        (64, 6),
        (67, 6),
        (70, 7),
        (73, 6),
        (76, 5),
        (1, 2),
        (5, 2),
        (7, 2),
        (9, 3),
        (12, 2),
        (15, 1),
    ):
        coach.checking_in.save(CheckIn(today - timedelta(days=days), pain=pain))
    person.pages.program.changes.tell(coach.measuring.keep(Event(EventKind.VISIT, visit)).changed)
    person.settle()
    assert charts._changes.words == "", "nothing is worked out before it is asked"
    person.choose("since-when", f"Visit on {day_text(visit)}")
    assert "1 less" in person.text("answer", inside=charts._changes)
    assert "Less: Pain from 6 to 2." in charts._changes.words
    person.press("answer-as-table", inside=charts._changes)
    assert charts._changes.table.isVisible()
    assert charts._changes.table.item(0, 0).text() == "Pain"
    person.pages.program.changes.tell(coach.checking_in.save(CheckIn(today, pain=2)))
    assert charts._changes.words == "", "an answer from before the record changed is not left standing"


def test_training_that_cannot_be_judged_yet_says_what_is_missing(person: Person, charts: ChartsTab) -> None:
    today = person.clock.day
    for days in range(1, 11):
        person.coach.checking_in.save(CheckIn(today - timedelta(days=days), pain=3))
    person.press("compare-my-days")
    assert person.text("answer", inside=charts._agreement) == "Cannot tell yet"
    assert "15 of each are needed" in charts._agreement.words
    assert not person.shows("steps")
    person.press("how-worked-out")
    assert person.text("steps").count("\n") == 5
    person.press("answer-as-table", inside=charts._agreement)
    assert charts._agreement.table.rowCount() == 6


def test_the_cards_below_the_fold_come_by_themselves(person: Person) -> None:
    be_known(person)
    person.pages.go(Place.CHARTS)
    person.qtbot.waitUntil(lambda: person.window.findChild(EntryCard, "tests") is not None)


def test_the_words_of_a_mark_can_be_changed_and_changed_back(person: Person, charts: ChartsTab) -> None:
    person.press("mark-a-day")
    person.press("mark-medicine-change")
    person.press("mark-a-day")
    person.press("change-words-0")
    person.write("mark-note", "the small white ones")
    person.press("keep-mark")
    (event,) = person.coach.measuring.history().events
    assert (event.kind, event.on, event.note) == (
        EventKind.MEDICINE_CHANGE,
        person.clock.day,
        "the small white ones",
    )
    assert "the small white ones" in person.text("marked")
    person.press("undo")
    (event,) = person.coach.measuring.history().events
    assert (event.kind, event.note) == (EventKind.MEDICINE_CHANGE, "")


def test_a_page_for_a_visit_is_two_presses_from_the_plan(person: Person, charts: ChartsTab) -> None:
    person.press("mark-a-day")
    person.press("mark-milestone")
    person.write("mark-note", "opened a jar")
    person.press("keep-mark")
    person.coach.measuring.keep(LabResult(LabTest.CRP, person.clock.day, 8, "mg/L", high=5))
    person.pages.program.changes.tell(Changed.LIFTER)
    person.press("visit-page")
    person.settle()
    assert person.sees("A page for your visit")


def test_nothing_half_typed_and_no_undo_of_one_person_reaches_the_next(person: Person, charts: ChartsTab) -> None:
    crp = LabResult(LabTest.CRP, person.clock.day, 8, "mg/L")
    person.coach.measuring.keep(crp)
    person.pages.program.changes.tell(Changed.LOG)
    (kept,) = person.coach.measuring.history().labs
    charts.taken_out.emit(kept)
    charts.open_blood_tests()
    write(person, charts, "lab-value", "91")
    person.settle()
    assert person.can_press("undo")
    make_second(person)
    be_known(person, name="Tom", year=1950)
    person.pages.go(Place.CHARTS)
    person.settle()
    tab = person.pages._charts.open_blood_tests()
    person.settle()
    assert not person.can_press("undo"), "Maria's result would be put into Tom's record"
    field = tab.findChild(NumberField, "lab-value")
    assert field is not None
    assert field.text() == ""
    assert person.coach.measuring.history().labs == ()


def test_the_clock_of_a_test_ends_with_its_form(person: Person) -> None:
    ticks = Ticks()
    clock = FunctionClock(ticks)
    person.qtbot.addWidget(clock)
    clock.prepare(30)
    clock.show()
    clock.start()
    clock.hide()
    assert not clock.is_running, "nobody is told to go by a test that was put away"
