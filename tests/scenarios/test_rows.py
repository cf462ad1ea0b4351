"""Every row of the tables that the rules rest on has a scenario that shows it, on both sides where it has an edge."""

from __future__ import annotations

from collections import defaultdict

import pytest

from liftcoach.domain.check_in import WarningSign
from liftcoach.domain.lifter import Condition
from liftcoach.insight.joint_states import JointState
from liftcoach.rules.dose import DoseState
from liftcoach.rules.planning import plan_day
from tests.scenarios.reading import FOLDER, facts_in, plan_out, read, scenario_files

TABLES: dict[str, tuple[str, ...]] = {
    "sign": tuple(WarningSign),
    "dose": tuple(DoseState),
    "joint": tuple(JointState),
    "condition": tuple(Condition),
    "modification": (
        "Raynaud",
        "light",
        "blood thinner",
        "steroid",
        "neck",
        "hip",
        "dizziness",
        "eye and hernia",
    ),
    "zone": ("hold", "stop", "over 5", "always at 8", "usual pain"),
    "after": ("two hours", "next morning", "muscles only", "worse twice"),
    "flare": ("above-usual", "probable", "strict", "strict with hot joint", "return"),
    "fatigue": ("own usual", "fixed", "contact"),
    "recovery": (
        "pain",
        "fatigue",
        "stiffness",
        "sleep",
        "exertion",
        "weaker",
        "two gentle days",
        "region gap",
    ),
    "progress": (
        "finding",
        "repetitions",
        "load",
        "unrated",
        "pain week",
        "sleep",
        "nobody held",
        "deload",
        "gap",
        "imported",
    ),
    "weights": ("1 2 3 5 quiet", "1 2 3 5 sore"),
    "asked": ("floor", "muscle range"),
    "correction": ("same day",),
}
"""Each table with its rows. Tables that the program has are taken from it, so that a new row asks for a scenario."""

EDGES = (
    ("stop_c1_37_9", "stop_c1_fever"),
    ("stop_c1_one_day_clear", "stop_c1_ended"),
    ("stop_c6_160_100", "stop_c6_limit"),
    ("stop_c6_limit", "stop_c6_181"),
    ("stop_c3_hot_for_days", "stop_e5_hot_knee_biologic"),
    ("stop_c14_new_knee", "stop_c14_no_joint"),
    ("heavy_steroid_29_mg", "heavy_steroid_30_mg"),
    ("joint_swollen_for_seven_days", "joint_swollen_for_six_days"),
    ("joint_replaced_12_weeks", "joint_replaced_11_weeks"),
    ("joint_injected_eight_days_ago", "joint_injected_three_days_ago"),
    ("dose_64_years", "dose_older_start"),
    ("progress_first_found_light", "progress_first_left_five"),
    ("progress_held_four_weeks", "progress_held_27_days"),
    ("progress_two_to_three_kilograms", "progress_three_waits_for_two_left"),
    ("progress_two_to_three_kilograms", "progress_three_waits_for_sore_wrist"),
    ("return_after_7_days_boundary", "return_after_8_days_boundary"),
    ("return_after_14_days_boundary", "return_after_15_days_boundary"),
    ("return_after_28_days_boundary", "return_after_29_days_boundary"),
    ("pain_five_from_four", "pain_six_from_three"),
    ("flare_over_return", "flare_two_of_three_days"),
    ("flare_hold_over", "flare_hold_after_a_week"),
    ("fatigue_one_above", "short_for_fatigue"),
    ("fatigue_fixed_six", "fatigue_fixed_seven"),
    ("gentle_one_sign_is_none", "gentle_two_signs"),
    ("gentle_two_signs", "gentle_third_in_a_row"),
    ("ask_floor_at_64", "ask_floor_at_65"),
    ("ask_muscle_range_given", "ask_muscle_range"),
    ("stop_c6_put_right", "stop_c6_put_right_and_high_again"),
)
"""Pairs on the two sides of an edge."""


def scenarios_by_row() -> dict[str, list[str]]:
    found: dict[str, list[str]] = defaultdict(list)
    for path in scenario_files():
        for row in read(path).get("rows", ()):
            found[row].append(path.stem)
    return found


ROWS = [f"{table} {row}" for table, rows in TABLES.items() for row in rows]


@pytest.mark.parametrize("row", ROWS)
def test_a_scenario_shows_this_row(row: str) -> None:
    assert scenarios_by_row()[row], f"no scenario names the row {row!r}"


def test_no_scenario_names_a_row_that_no_table_has() -> None:
    assert set(scenarios_by_row()) <= set(ROWS)


@pytest.mark.parametrize(("one", "other"), EDGES)
def test_the_two_sides_of_an_edge_are_planned_differently(one: str, other: str) -> None:
    here, there = (plan_out(plan_day(facts_in(read(FOLDER / f"{name}.json")["facts"]))) for name in (one, other))
    assert here != there


@pytest.mark.parametrize("sign", [sign for sign in WarningSign if sign.value.startswith("E")])
def test_every_emergency_has_a_scenario_that_stops_the_whole_day(sign: WarningSign) -> None:
    stops = [read(FOLDER / f"{name}.json")["plan"].get("stop", []) for name in scenarios_by_row()[f"sign {sign}"]]
    assert [sign.value, "emergency", "whole-day"] in [stop[:3] for stop in stops]


def test_a_quarter_with_dumbbells_of_one_two_three_and_five_gets_to_three_only_while_no_joint_is_sore() -> None:
    by_row = scenarios_by_row()
    for name in by_row["weights 1 2 3 5 sore"]:
        assert not any("3 kg" in dose for dose in read(FOLDER / f"{name}.json")["plan"]["prescriptions"])
    quiet = [read(FOLDER / f"{name}.json")["plan"]["prescriptions"] for name in by_row["weights 1 2 3 5 quiet"]]
    assert any("3 kg" in dose for doses in quiet for dose in doses)
