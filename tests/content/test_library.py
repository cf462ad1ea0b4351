from __future__ import annotations

import re
from collections.abc import Mapping

import pytest

from liftcoach.content.library import Library
from liftcoach.domain.equipment import Equipment
from liftcoach.domain.exercise import Exercise, LoadKind, Muscle, Pattern, Position
from liftcoach.domain.joints import JointGroup
from liftcoach.domain.lifter import Aim

FEWEST = 120
LITTLE = {Equipment.CHAIR, Equipment.WALL, Equipment.BAND}
"""What a person with next to nothing can get."""

FAMILIES: Mapping[str, tuple[Pattern, ...]] = {
    "squat": (Pattern.SQUAT,),
    "hinge": (Pattern.HINGE, Pattern.HIP),
    "push": (Pattern.PUSH, Pattern.PRESS),
    "pull": (Pattern.PULL,),
    "raise": (Pattern.RAISE,),
    "carry": (Pattern.CARRY,),
    "core": (Pattern.CORE,),
    "calf": (Pattern.CALF,),
    "hand": (Pattern.HAND,),
    "neck": (Pattern.NECK,),
    "balance": (Pattern.BALANCE,),
    "mobility": (Pattern.MOBILITY,),
}
NOTHING_SPARES: Mapping[tuple[str, JointGroup], str] = {
    ("squat", JointGroup.KNEE): "the front of the thigh pulls on the knee even in a still squeeze",
    ("push", JointGroup.SHOULDER): "nothing is pushed away without the shoulder; belly and legs are trained instead",
    ("raise", JointGroup.SHOULDER): "raising an arm is what the shoulder does",
    ("balance", JointGroup.HIP): "the hips hold the trunk upright, seated as well",
}
"""No exercise of the family leaves the joint alone, and why."""

NOTHING_SPARES_WITH_LITTLE: Mapping[tuple[str, JointGroup], str] = {
    ("core", JointGroup.LOWER_BACK): "the belly brace that rests the back is done lying on a bed",
}
"""With a chair, a wall and a band alone."""

WITHOUT_WEIGHTS: Mapping[Pattern, str] = {
    Pattern.NECK: "a weight on the neck has no place in inflammatory disease",
    Pattern.BALANCE: "the body is the load",
    Pattern.MOBILITY: "easy movement is the point",
}
BY_ITSELF = {"jaw-open": "there is one jaw exercise"}

CHAINS = (
    ("seated-knee-straighten", "barbell-squat"),
    ("glute-squeeze", "barbell-hip-thrust"),
    ("wall-hip-hinge", "barbell-deadlift"),
    ("arm-squeeze", "push-up"),
    ("arm-squeeze", "barbell-bench-press"),
    ("bed-arm-press", "barbell-overhead-press"),
    ("shoulder-blade-squeeze", "barbell-row"),
    ("wall-side-press", "cable-lateral-raise"),
    ("band-forearm-hold", "farmer-carry"),
    ("belly-brace", "floor-plank"),
    ("foot-dome", "one-leg-heel-raise"),
    ("gentle-fist", "towel-wring"),
    ("seated-weight-shift", "heel-to-toe-walk"),
    ("tall-sit", "neck-hand-press"),
    ("seated-march", "cuff-standing-march"),
)


def can_be_done_with_little(exercise: Exercise) -> bool:
    return set(exercise.equipment) <= LITTLE and exercise.position in (Position.SEATED, Position.STANDING)


def gaps(exercises: tuple[Exercise, ...]) -> set[tuple[str, JointGroup]]:
    """Family and joint for which none of the exercises leaves the joint alone."""
    return {
        (family, group)
        for family, patterns in FAMILIES.items()
        for group in JointGroup
        if not any(item.pattern in patterns and item.demand_on(group) == 0 for item in exercises)
    }


def test_there_are_enough_exercises(library: Library) -> None:
    assert len(library) >= FEWEST


@pytest.mark.parametrize("pattern", Pattern)
def test_every_pattern_can_be_trained_with_a_chair_a_wall_and_a_band(library: Library, pattern: Pattern) -> None:
    assert len([item for item in library if item.pattern is pattern and can_be_done_with_little(item)]) >= 2


@pytest.mark.parametrize("pattern", sorted(set(Pattern) - WITHOUT_WEIGHTS.keys()))
def test_every_pattern_can_be_trained_with_weights_where_that_makes_sense(library: Library, pattern: Pattern) -> None:
    assert [item for item in library if item.pattern is pattern and item.load_kind is LoadKind.KG]


def test_for_every_joint_there_is_work_that_leaves_it_alone_or_a_stated_reason_why_not(library: Library) -> None:
    assert gaps(tuple(library)) == NOTHING_SPARES.keys()


def test_with_little_equipment_every_joint_can_be_spared_too(library: Library) -> None:
    with_little = tuple(item for item in library if can_be_done_with_little(item))
    assert gaps(with_little) == NOTHING_SPARES.keys() | NOTHING_SPARES_WITH_LITTLE.keys()


@pytest.mark.parametrize("family", ["squat", "hinge", "push", "pull", "carry", "core"])
def test_sore_hands_never_rule_out_a_big_movement_with_a_load_that_can_grow(library: Library, family: str) -> None:
    hands = (JointGroup.FINGERS, JointGroup.THUMB, JointGroup.WRIST)
    for_hands = [
        item
        for item in library
        if item.pattern in FAMILIES[family] and all(item.demand_on(group) == 0 for group in hands)
    ]
    assert len(for_hands) >= 3
    if family != "core":
        assert [item for item in for_hands if item.load_kind in (LoadKind.KG, LoadKind.BAND)]


def test_every_muscle_is_the_main_one_of_some_exercise(library: Library) -> None:
    assert {muscle for item in library for muscle in item.primary} == set(Muscle)


def test_every_aim_has_exercises(library: Library) -> None:
    for aim in Aim:
        assert len([item for item in library if aim in item.aims]) >= 5, aim


def test_nearly_every_exercise_has_an_easier_or_a_harder_neighbour(library: Library) -> None:
    assert {item.id for item in library if item.easier is None and item.harder is None} == BY_ITSELF.keys()


@pytest.mark.parametrize(("low", "high"), CHAINS)
def test_steps_lead_from_the_gentlest_to_the_strongest(library: Library, low: str, high: str) -> None:
    harder: dict[str, set[str]] = {}
    for item in library:
        if item.harder:
            harder.setdefault(item.id, set()).add(item.harder)
        if item.easier:
            harder.setdefault(item.easier, set()).add(item.id)
    reached, frontier = {low}, {low}
    while frontier := {above for item in frontier for above in harder.get(item, ())} - reached:
        reached |= frontier
    assert high in reached


def test_a_band_that_is_not_gripped_says_beside_which_joint_it_lies(library: Library) -> None:
    for item in library:
        if item.load_kind is LoadKind.BAND and item.grip == 0:
            assert re.search(r"(above|below) the (elbow|knee|ankle)s?\b", item.set_up), item.id


def test_pushing_up_by_flat_hands_loads_the_wrist(library: Library) -> None:
    by_hand = [
        item
        for item in library
        if item.weight_bearing
        and item.pattern in (Pattern.PUSH, Pattern.CORE)
        and re.search(r"your hands on|hands under", item.set_up)
    ]
    assert {"wall-push-up", "worktop-push-up", "knee-push-up", "push-up"} <= {item.id for item in by_hand}
    assert all(item.demand_on(JointGroup.WRIST) >= 2 for item in by_hand)


def test_whoever_stands_on_one_leg_loads_its_joints_by_two(library: Library) -> None:
    for name in ("one-leg-stand", "side-leg-lift", "leg-back-lift", "standing-march", "heel-to-toe-walk"):
        for group in (JointGroup.HIP, JointGroup.KNEE, JointGroup.ANKLE, JointGroup.FOOT):
            assert library[name].demand_on(group) >= 2, (name, group)


def test_a_band_in_a_door_cannot_pull_the_door_open(library: Library) -> None:
    with_door = [item for item in library if Equipment.DOOR_ANCHOR in item.equipment]
    assert with_door
    assert all("a shut door that opens away from you" in item.set_up for item in with_door)


def test_no_exercise_bends_the_spine_under_load(library: Library) -> None:
    assert [item.id for item in library if "loaded-spinal-flexion" in item.traits] == []


def test_the_muscle_map_is_the_same_for_the_same_library_and_tells_a_changed_one(library: Library) -> None:
    whole = library.muscles_by_exercise()
    squat = library["sit-to-stand"]
    assert whole.by_exercise[squat.id].primary == (Muscle.QUADRICEPS, Muscle.GLUTES)
    assert whole.by_exercise[squat.id].unit is squat.unit
    assert Library.shipped().muscles_by_exercise() == whole
    backwards = Library({item.id: item for item in reversed(tuple(library))})
    assert backwards.muscles_by_exercise().digest == whole.digest
    fewer = Library({item.id: item for item in library if item.id != squat.id})
    assert fewer.muscles_by_exercise().digest != whole.digest
