"""The example patients: the files are what the coach and the invented people make of six months."""

from __future__ import annotations

from datetime import timedelta
from functools import cache

import pytest

from liftcoach.content.library import Library
from liftcoach.domain.check_in import FlareAnswer
from liftcoach.exchange.patient_file import load_patient_file
from liftcoach.exchange.patient_record import PatientRecord
from liftcoach.resources import resource
from tests.virtual.examples import EXAMPLES, file_of, life_of
from tests.virtual.hard_rules import broken_rules
from tests.virtual.living import DAYS, FIRST_DAY, Life

LIBRARY = Library.shipped()
SHOWN_BEFORE_AND_AFTER_DAYS = 42


@cache
def lived(name: str) -> Life:
    return life_of(name, LIBRARY)


def shipped(name: str) -> PatientRecord:
    return load_patient_file(resource("examples", f"{name}.json"))


@pytest.mark.parametrize("name", EXAMPLES)
def test_an_example_is_what_a_fresh_run_makes(name: str) -> None:
    assert resource("examples", f"{name}.json").read_text(encoding="utf-8") == file_of(lived(name))


@pytest.mark.parametrize("name", EXAMPLES)
def test_an_example_breaks_no_hard_rule_and_keeps_its_rest_days(name: str) -> None:
    life = lived(name)
    assert list(broken_rules(life)) == []
    assert life.days_rested > DAYS / 2


@pytest.mark.parametrize("name", EXAMPLES)
def test_an_example_is_a_person_who_sometimes_skips(name: str) -> None:
    record = shipped(name)
    assert DAYS * 0.85 < len(record.check_ins) < DAYS
    assert all(said.warning_signs == () for said in record.check_ins), "asked every day, and answered"
    assert 40 <= len(record.sessions) < 80


def test_the_flare_of_lupus_eases_the_work_and_lets_it_come_back() -> None:
    record = shipped("lupus-with-a-flare")
    flare = [said.day for said in record.check_ins if said.flare is not None and said.flare.answer is FlareAnswer.YES]

    def repetitions(first: int, last: int) -> float:
        span = (flare[0] + timedelta(days=first), flare[0] + timedelta(days=last))
        sessions = [one for one in record.sessions if span[0] <= one.day < span[1]]
        return sum(done.done.amount for one in sessions for done in one.sets) / max(1, len(sessions))

    before = repetitions(-SHOWN_BEFORE_AND_AFTER_DAYS, 0)
    during = repetitions(3, 21)
    after = repetitions(45, 45 + SHOWN_BEFORE_AND_AFTER_DAYS)
    assert during < 0.6 * before
    assert after > 1.5 * during


def test_the_strong_one_works_with_real_weights_and_the_new_one_starts_with_the_chair() -> None:
    strong = {done.load.kg or 0 for one in shipped("long-standing-and-strong").sessions for done in one.sets}
    assert max(strong) >= 12
    first, *_, last = shipped("new-rheumatoid-arthritis").sessions
    assert "goblet-squat" not in {done.exercise for done in first.sets}
    assert first.day < FIRST_DAY + timedelta(days=7)
    assert sum(done.done.amount for done in last.sets) > sum(done.done.amount for done in first.sets)
