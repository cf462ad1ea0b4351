"""The plan as a calendar that other people's computers may hold."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta

from hypothesis import given
from hypothesis import strategies as st

from liftcoach.domain.day_plan import DayKind, DayPlan
from liftcoach.domain.exercise import WorkUnit
from liftcoach.domain.moment import Moment
from liftcoach.domain.prescription import BODY, Prescription, Work
from liftcoach.exchange.calendar import MOST_OCTETS_A_LINE, CalendarWish, plan_calendar
from tests.exchange.strict_calendar import read_calendar

MADE = Moment(datetime(2026, 3, 1, 12, tzinfo=UTC), date(2026, 3, 1), "Europe/Lisbon")
MONDAY = date(2026, 3, 2)
SQUAT = Prescription("body-weight-squat", 3, Work(WorkUnit.REPETITIONS, 8, 10), BODY, reps_in_reserve=3, rest_s=90)
PLANS = (
    DayPlan(MONDAY, DayKind.STRENGTH, minutes=25, prescriptions=(SQUAT,)),
    DayPlan(MONDAY + timedelta(days=1), DayKind.REST),
    DayPlan(MONDAY + timedelta(days=2), DayKind.GENTLE, minutes=15),
    DayPlan(MONDAY + timedelta(days=3), DayKind.STOP),
)


def calendar(wish: CalendarWish | None = None, *, made: Moment = MADE, owner: str = "a") -> str:
    return plan_calendar(PLANS, wish or CalendarWish(), owner=owner, made=made)


def lines(text: str, start: str) -> list[str]:
    return [line for line in text.split("\r\n") if line.startswith(start)]


def test_only_days_of_training_are_entries() -> None:
    assert lines(calendar(), "DTSTART") == ["DTSTART:20260302T100000", "DTSTART:20260304T100000"]
    assert lines(calendar(), "DTEND") == ["DTEND:20260302T102500", "DTEND:20260304T101500"]


def test_unless_asked_an_entry_says_nothing_about_training() -> None:
    text = calendar().casefold()
    for word in ("squat", "sets", "kg", "strength", "train", "gentle", "minutes", "coach looks", "repeats"):
        assert word not in text
    assert lines(calendar(), "SUMMARY") == ["SUMMARY:Time for me"] * 2


def test_even_an_open_entry_tells_neither_sets_nor_loads() -> None:
    text = calendar(CalendarWish(says_training=True))
    assert lines(text, "SUMMARY") == ["SUMMARY:Strength training", "SUMMARY:Gentle movement"]
    assert "squat" not in text.casefold()
    assert "8" not in "".join(lines(text, "DESCRIPTION:About"))


def test_the_same_days_again_replace_what_they_were() -> None:
    later = replace(MADE, instant=MADE.instant + timedelta(hours=1))
    assert lines(calendar(), "UID") == lines(calendar(made=later), "UID")
    assert lines(calendar(), "SEQUENCE") < lines(calendar(made=later), "SEQUENCE")
    assert lines(calendar(), "UID") != lines(calendar(owner="b"), "UID")


def test_an_alarm_rings_when_it_is_wished() -> None:
    assert lines(calendar(CalendarWish(time(18, 30), alarm_min=15)), "TRIGGER") == ["TRIGGER:-PT15M"] * 2
    assert not lines(calendar(CalendarWish(alarm_min=None)), "BEGIN:VALARM")


def test_lines_are_folded_between_letters() -> None:
    text = plan_calendar(
        PLANS, CalendarWish(), owner="a", made=MADE, translate=lambda _context, _text: "Zeit für mich; ä, é\n" * 9
    )
    assert all(len(line.encode()) <= MOST_OCTETS_A_LINE for line in text.split("\r\n"))
    unfolded = text.replace("\r\n ", "")
    assert "SUMMARY:" + "Zeit für mich\\; ä\\, é\\n" * 9 in unfolded


SAID = st.text(st.characters(exclude_categories=("Cs", "Cc")) | st.sampled_from("\n\r;,\\:"), max_size=120)


@given(
    st.lists(st.sampled_from(DayKind), min_size=1, max_size=20),
    st.builds(CalendarWish, st.times(), st.none() | st.integers(0, 10_000), st.booleans()),
    SAID,
)
def test_whatever_is_said_a_strict_reader_finds_every_session(
    kinds: list[DayKind], wish: CalendarWish, said: str
) -> None:
    plans = [DayPlan(MONDAY + timedelta(days=day), kind, minutes=day) for day, kind in enumerate(kinds)]
    text = plan_calendar(
        plans, wish, owner=said, made=MADE, translate=lambda _context, _text: said.replace("{", "").replace("}", "")
    )
    found = read_calendar(text.encode())
    training = [plan.day for plan in plans if plan.kind in (DayKind.STRENGTH, DayKind.GENTLE, DayKind.MOBILITY)]
    assert [event.values["DTSTART"][:8] for event in found.parts] == [f"{day:%Y%m%d}" for day in training]
    words = said.replace("{", "").replace("}", "").replace("\r", "")
    assert all(event.values["SUMMARY"] == words for event in found.parts)
    assert all(len(event.parts) == (wish.alarm_min is not None) for event in found.parts)
