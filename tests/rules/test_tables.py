"""The tables of the rules, written a second time as they were meant: a slip in one of them is no slip in the other."""

from __future__ import annotations

import json
from pathlib import Path

from liftcoach.domain.exercise import Pattern
from liftcoach.domain.lifter import Aim
from liftcoach.domain.reasons import RuleId
from liftcoach.insight.joint_states import JointState
from liftcoach.rules.dose import ROWS, Dose, DoseState, Span
from liftcoach.rules.limits import LASTING_STATES, PASSING_RULES, QUIET_HANDS_FOR_CARRY
from liftcoach.rules.selection import BAND_PULLS_KG, HAND_AIMS, LIFTED_ON_ONE_LEG, MAIN_SLOTS
from liftcoach.rules.sheet import BY_JOINT, BY_SIGN, CHAPTERS, rule_lines
from liftcoach.rules.week import REGIONS, SPACING_DAYS

PLACED = Path(__file__).parent / "sheet_placed.json"


def test_only_an_experience_row_says_how_many_moves() -> None:
    moves = {state: row.moves for state, row in ROWS.items() if row.moves is not None}
    assert moves == {
        DoseState.NOVICE: Span(5, 6),
        DoseState.ESTABLISHED: Span(6, 8),
        DoseState.ADVANCED: Span(6, 8),
    }


def test_beside_a_hot_joint_the_table_says_only_how_hard() -> None:
    assert ROWS[DoseState.HOT_JOINT] == Dose(left=Span(5, 5), ceiling=50)


def test_what_lasts_and_what_passes() -> None:
    assert {JointState.DAMAGED, JointState.REPLACED, JointState.UNSTABLE} == LASTING_STATES
    assert {RuleId.STOP_SPARES_JOINT, RuleId.LIMITED_BY_SIGN} == PASSING_RULES


def test_a_pattern_rests_with_its_region() -> None:
    by_region: dict[str, set[str]] = {}
    for pattern, region in REGIONS.items():
        by_region.setdefault(region.value, set()).add(pattern.value)
    assert by_region == {
        "legs": {"squat", "hinge", "hip", "calf"},
        "arms": {"push", "pull", "press", "raise"},
        "trunk": {"carry", "core"},
        "exempt": {"balance", "hand", "neck", "mobility"},
    }
    assert {"squat", "hinge", "hip", "calf"} == LIFTED_ON_ONE_LEG


def test_minutes_go_to_legs_pushing_pulling_and_hips_before_the_rest() -> None:
    assert [tuple(pattern.value for pattern in slot) for slot in MAIN_SLOTS] == [
        ("squat",),
        ("push",),
        ("pull",),
        ("hinge", "hip"),
        ("press", "raise"),
        ("core",),
        ("hand",),
        ("calf",),
        ("carry",),
    ]
    assert {pattern for slot in MAIN_SLOTS for pattern in slot} | {Pattern.BALANCE, Pattern.NECK, Pattern.MOBILITY} == {
        *Pattern
    }
    assert {Aim.JARS, Aim.KETTLE_AND_PANS} == HAND_AIMS
    assert {"wrist", "fingers", "thumb"} == QUIET_HANDS_FOR_CARRY


def test_each_band_pulls_more_than_the_one_before() -> None:
    assert [(band.value, kg) for band, kg in BAND_PULLS_KG.items()] == [
        ("very-light", 1.5),
        ("light", 2.5),
        ("medium", 4.0),
        ("heavy", 6.0),
        ("very-heavy", 9.0),
    ]


def test_somebody_without_named_days_never_has_more_sessions_than_there_are_spacings_for() -> None:
    assert SPACING_DAYS == {1: 7, 2: 3}
    assert {row.days_a_week.low for row in ROWS.values() if row.days_a_week is not None} <= set(SPACING_DAYS)


def placed() -> dict[str, object]:
    """Where each rule and each number stands on the sheet, and what it counts; no values."""
    numbers = {
        number.key: {"unit": number.unit.value, "source": number.source.key}
        for line in rule_lines()
        for number in line.numbers
    }
    return {
        "chapters": {chapter.value: [rule.value for rule in rules] for chapter, rules in CHAPTERS.items()},
        "rules": {
            line.rule.value: {
                "sources": [source.key for source in line.sources],
                "numbers": [number.key for number in line.numbers],
            }
            for line in rule_lines()
        },
        "numbers": numbers,
        "by sign": sorted(BY_SIGN),
        "by joint": sorted(BY_JOINT),
    }


def test_each_number_stands_with_the_rules_that_a_clinician_is_shown_it_with() -> None:
    """After a change on purpose: `python -m tests.rules.test_tables` writes the list again."""
    assert placed() == json.loads(PLACED.read_text(encoding="utf-8"))


if __name__ == "__main__":
    PLACED.write_text(json.dumps(placed(), indent=1) + "\n", encoding="utf-8")
