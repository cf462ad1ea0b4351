"""Doses, questions and a person's facts in words."""

from __future__ import annotations

from enum import StrEnum

import pytest

from liftcoach.domain.day_plan import AskedFact
from liftcoach.domain.equipment import Band, Equipment, LoadUnit, OwnedLoad
from liftcoach.domain.exercise import WorkUnit
from liftcoach.domain.lifter import Condition, DiseaseActivity, Experience, Sex, TimeOfDay, Weekday
from liftcoach.domain.prescription import BODY, HOLD, Load, Prescription, Work, band_load, kg_load
from liftcoach.words.asks import ask_text
from liftcoach.words.doses import dose_text
from liftcoach.words.lifter import label


def asked(
    sets: int = 2,
    low: int = 8,
    high: int = 8,
    *,
    unit: WorkUnit = WorkUnit.REPETITIONS,
    load: Load = BODY,
    left: int = 3,
) -> Prescription:
    return Prescription("any", sets, Work(unit, low, high), load, left, 90)


@pytest.mark.parametrize(
    ("prescription", "words"),
    [
        (asked(), "2 sets of 8. Stop while 3 more feel possible."),
        (asked(1), "1 set of 8. Stop while 3 more feel possible."),
        (asked(left=1), "2 sets of 8. Stop while 1 more feels possible."),
        (asked(left=6), "2 sets of 8. Keep it easy all the way."),
        (asked(low=6), "2 sets of 6 to 8. Stop while 3 more feel possible."),
        (asked(load=band_load(Band.LIGHT)), "2 sets of 8, light band. Stop while 3 more feel possible."),
        (
            asked(load=kg_load(OwnedLoad(Equipment.DUMBBELLS, 5, LoadUnit.LB))),
            "2 sets of 8, 5 lb. Stop while 3 more feel possible.",
        ),
        (asked(low=20, high=20, unit=WorkUnit.SECONDS, load=HOLD), "2 times 20 seconds. Stop before it gets hard."),
        (asked(1, 10, 10, unit=WorkUnit.METRES), "1 time 10 metres. Stop before it gets hard."),
    ],
)
def test_a_dose_is_said_in_words(prescription: Prescription, words: str) -> None:
    assert dose_text(prescription) == words


def test_one_sided_work_says_so() -> None:
    assert dose_text(asked(), each_side=True).startswith("2 sets of 8 on each side.")


def test_the_translation_is_asked_for_every_part() -> None:
    asked_for: list[str] = []

    def translate(_context: str, text: str) -> str:
        asked_for.append(text)
        return text

    dose_text(asked(low=6, load=band_load(Band.LIGHT)), each_side=True, translate=translate)
    assert "{dose} on each side" in asked_for
    assert "{low} to {high}" in asked_for
    assert "Light" in asked_for


@pytest.mark.parametrize("fact", AskedFact)
def test_every_gap_has_a_short_sentence(fact: AskedFact) -> None:
    words = ask_text(fact)
    assert words.endswith((".", "?"))
    assert "!" not in words
    assert len(words.split()) <= 15


@pytest.mark.parametrize(
    "value",
    [
        value
        for kind in (Condition, DiseaseActivity, Experience, Sex, TimeOfDay, Weekday, Equipment, Band)
        for value in kind
    ],
)
def test_every_fact_that_can_be_chosen_has_words(value: StrEnum) -> None:
    assert label(value)
