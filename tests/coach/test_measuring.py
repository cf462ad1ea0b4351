"""Blood tests, outcome measures and events: kept, shown by date, taken out and put back."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from liftcoach.coach.changed import Changed
from liftcoach.coach.measuring import Measured
from liftcoach.domain.day_plan import DayKind
from liftcoach.domain.events import Event, EventKind, LabResult, LabTest
from liftcoach.domain.lifter import Condition
from liftcoach.domain.outcomes import CountedBy, OutcomeKind, OutcomeResult
from tests.coach.life import SIXTY, Life
from tests.conftest import MONDAY

KINDS: dict[str, Measured] = {
    "event": Event(EventKind.INFUSION, MONDAY + timedelta(days=6), note="second of two"),
    "lab": LabResult(LabTest.CRP, MONDAY, 12, "mg/L", low=0, high=5),
    "outcome": OutcomeResult(OutcomeKind.CDAI, MONDAY, 8.5, CountedBy.CLINICIAN),
}


@pytest.mark.parametrize("name", KINDS)
def test_what_was_kept_is_shown_taken_out_and_put_back_as_it_was(life: Life, name: str) -> None:
    measuring = life.coach.measuring
    kept = measuring.keep(KINDS[name])
    assert kept.what.id is not None
    assert Changed.PLAN in kept.changed
    history = measuring.history()
    assert (*history.events, *history.labs, *history.outcomes) == (kept.what,)
    measuring.take_out(kept.what)
    assert measuring.history() == type(history)()
    assert measuring.keep(kept.what).what == kept.what


def test_taking_out_what_was_never_kept_changes_nothing(life: Life) -> None:
    assert life.coach.measuring.take_out(KINDS["lab"]) is Changed.NOTHING


def test_results_come_by_their_date(life: Life) -> None:
    later = OutcomeResult(OutcomeKind.CHAIR_STANDS_30_S, MONDAY, 11, CountedBy.LIFTER)
    sooner = OutcomeResult(OutcomeKind.CHAIR_STANDS_30_S, MONDAY - timedelta(days=30), 9, CountedBy.LIFTER)
    for one in (later, sooner):
        life.coach.measuring.keep(one)
    assert [one.value for one in life.coach.measuring.history().outcomes] == [9, 11]


def test_other_words_for_an_event_keep_its_day_its_place_and_what_else_it_says(life: Life) -> None:
    measuring = life.coach.measuring
    for one in (KINDS["event"], Event(EventKind.VISIT, MONDAY)):
        measuring.keep(one)
    infusion = next(one for one in measuring.history().events if one.kind is EventKind.INFUSION)
    done = measuring.reword(infusion, "third of three")
    assert done.what in measuring.history().events
    assert done.what == replace(infusion, note="third of three")
    assert len(measuring.history().events) == 2
    assert measuring.reword(infusion, infusion.note).what == infusion


def test_a_visit_report_looks_back_to_the_last_marked_visit(life: Life) -> None:
    measuring, charting = life.coach.measuring, life.coach.charting
    assert not charting.visit().is_visit
    visit = MONDAY - timedelta(days=40)
    for event in (Event(EventKind.VISIT, visit), Event(EventKind.INFUSION, MONDAY - timedelta(days=3))):
        measuring.keep(event)
    report = charting.visit()
    assert (report.since, report.is_visit) == (visit, True)
    assert [event.kind for event in report.events] == [EventKind.INFUSION]
    assert charting.visit(MONDAY - timedelta(days=2)).events == ()


def test_a_muscle_value_that_rises_stops_training_until_somebody_was_asked(life: Life) -> None:
    life.describe(replace(SIXTY, conditions=(Condition.MYOSITIS,)))
    earlier = LabResult(LabTest.CK, MONDAY - timedelta(days=30), 150, "U/l", high=200)
    life.coach.measuring.keep(earlier)
    assert life.coach.knowing.open_stops() == ()
    life.coach.measuring.keep(replace(earlier, on=MONDAY - timedelta(days=2), value=420))
    assert [(stop.row, stop.began) for stop in life.restart().knowing.open_stops()] == [
        ("C5", MONDAY - timedelta(days=2))
    ]
    assert life.plan().kind is DayKind.STOP
    life.go_on(days=100)
    assert [stop.row for stop in life.coach.knowing.open_stops()] == ["C5"]
