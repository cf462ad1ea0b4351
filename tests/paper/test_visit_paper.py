"""The page for a visit: one sheet that says what changed, what happened and what stopped the person."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from liftcoach.domain.day_plan import Release, Scope, Stop, Tier
from liftcoach.domain.events import Event, EventKind
from liftcoach.domain.lifter import Condition, Lifter
from liftcoach.insight.changes import Change, Changed
from liftcoach.insight.charting import Measure
from liftcoach.insight.trends import FlareSpan
from liftcoach.insight.visits import Part, VisitReport, begins, part_of, visit_report
from liftcoach.paper.document import PaperSize
from liftcoach.paper.for_visit import visit_document
from liftcoach.paper.output import page_image
from liftcoach.ui.printing.papers import visit_page
from tests.paper.test_session_paper import LONG_NAME, margins_are_white

pytestmark = pytest.mark.usefixtures("fonts")
TODAY, VISIT = date(2026, 3, 2), date(2026, 1, 12)
WHO = Lifter(name="Maria", year_of_birth=1958, conditions=(Condition.RHEUMATOID_ARTHRITIS,))
FEVER = Stop("C1", Tier.CONTACT_TEAM, Scope.WHOLE_DAY, date(2026, 2, 3), released=Release("Dr Berg", date(2026, 2, 9)))
CHEST = Stop("E1", Tier.EMERGENCY, Scope.WHOLE_DAY, date(2026, 2, 20))
CHANGES = (
    Change(Measure.PAIN, Changed.FELL, 5, 3),
    Change(Measure.FATIGUE, Changed.STAYED, 4, 4),
    Change(Measure.SLEEP_H, Changed.TOO_LITTLE),
    Change(Measure.SWOLLEN, Changed.ROSE, 1, 4),
    Change(Measure.LOAD_KG, Changed.ROSE, 8, 10, "Floor press"),
    Change(Measure.SETS, Changed.STAYED, 20, 22),
    Change(Measure.CRP_MG_L, Changed.FELL, 22, 8),
    Change(Measure.CDAI, Changed.FELL, 18, 9),
    Change(Measure.CHAIR_STANDS_30_S, Changed.ROSE, 9, 12),
)


def a_report() -> VisitReport:
    return visit_report(
        VISIT,
        TODAY,
        changes=CHANGES,
        training_days=[VISIT, VISIT + timedelta(days=1), TODAY, TODAY + timedelta(days=1)],
        flares=[FlareSpan(VISIT - timedelta(days=9), VISIT), FlareSpan(date(2026, 2, 1), date(2026, 2, 8))],
        events=[
            Event(EventKind.VISIT, VISIT),
            Event(EventKind.INFUSION, date(2026, 2, 10)),
            Event(EventKind.INFUSION, TODAY + timedelta(days=9)),
        ],
        stops=[replace(FEVER, began=VISIT - timedelta(days=30)), FEVER, CHEST],
    )


def words_of(report: VisitReport, who: Lifter = WHO) -> str:
    made = visit_document(visit_page(report, who), PaperSize.A4, foot="Liftcoach")
    assert len(made.pages) == 1
    return made.words_of(0)


def test_a_first_blood_test_is_on_the_page_though_it_cannot_be_compared() -> None:
    first = Change(Measure.CRP_MG_L, Changed.TOO_LITTLE, now=12)
    words = words_of(replace(a_report(), changes=(first, Change(Measure.ESR_MM_H, Changed.TOO_LITTLE, before=40))))
    assert "12 mg/L" in words
    assert "Too little to compare: ESR." in words


def test_the_page_says_since_when_and_everything_that_changed() -> None:
    words = words_of(a_report())
    for told in (
        "Since my visit on 12 January 2026", "Maria, born 1958", "Rheumatoid arthritis",
        "3 more, 3 less, 2 about the same. Days with strength training: 2.",
        "Floor press", "8 kg", "10 kg", "Too little to compare: Sleep", "CRP", "22 mg/L",
        "About the same: Tiredness 4", "About the same: Sets a week 22 sets",
        "Infusion, 10 February 2026", "Flare, reported from 1 February 2026 to 8 February 2026",
        "still open", "Dr Berg let training go on, 9 February 2026",
        "What I want to ask", "not been assessed as a medical device",
    ):  # fmt: skip
        assert told in words, told


def test_what_lies_before_the_visit_or_ahead_is_left_out() -> None:
    report = a_report()
    assert report.sessions == 2
    assert [flare.first for flare in report.flares] == [date(2026, 2, 1)]
    assert [event.on for event in report.events] == [date(2026, 2, 10)]
    assert report.stops == (FEVER, CHEST)


def test_a_stop_from_before_the_visit_is_told_while_it_is_open() -> None:
    old = replace(CHEST, began=VISIT - timedelta(days=50))
    report = visit_report(VISIT, TODAY, changes=(), training_days=(), flares=(), events=(), stops=[old])
    assert report.stops == (old,)


def test_without_a_marked_visit_the_page_looks_back_three_months() -> None:
    assert begins(None, [Event(EventKind.FALL, VISIT)], TODAY) == TODAY - timedelta(days=91)
    assert begins(None, [Event(EventKind.VISIT, TODAY), Event(EventKind.VISIT, VISIT)], TODAY) == VISIT
    assert begins(date(2026, 2, 1), [Event(EventKind.VISIT, VISIT)], TODAY) == date(2026, 2, 1)
    assert "Since 12 January 2026" in words_of(replace(a_report(), is_visit=False))


def test_results_of_a_clinic_show_both_numbers_even_where_they_stayed() -> None:
    stayed = replace(a_report(), changes=(Change(Measure.ESR_MM_H, Changed.STAYED, 20, 22), CHANGES[-2]))
    words = words_of(stayed)
    assert "20 mm/h" in words
    assert words.index("CDAI") < words.index("ESR"), "what went one way stands first"


def test_every_change_has_its_part() -> None:
    assert [part_of(change) for change in CHANGES] == [
        *[Part.FELT] * 3, Part.JOINTS, *[Part.TRAINING] * 2, *[Part.CLINIC] * 2, Part.TESTS,
    ]  # fmt: skip


@pytest.mark.parametrize("size", PaperSize)
def test_much_to_say_stays_on_one_page(size: PaperSize) -> None:
    lifts = tuple(Change(Measure.LOAD_KG, Changed.ROSE, 8, 10, f"{LONG_NAME[:50]} {n}") for n in range(15))
    events = tuple(Event(EventKind.OTHER, TODAY - timedelta(days=n), note=LONG_NAME[:60]) for n in range(1, 20))
    full = replace(a_report(), changes=CHANGES + lifts, events=events, stops=(FEVER, CHEST) * 4)
    made = visit_document(visit_page(full, replace(WHO, name=LONG_NAME[:80])), size, foot=f"Liftcoach · {LONG_NAME}")
    assert len(made.pages) == 1
    assert margins_are_white(page_image(made, 0, 595))
    assert "more" in made.words_of(0)
