"""What must hold for an exercise and for a whole library, as problems found, not as errors raised.

Joint demand is stated on one scale in every file, and a rule spares joints by it,
so where two numbers are in question the higher one stands:

* 0: the joint rests, or moves without a load in its own comfortable range.
* 1: it carries the weight of a limb, of easy standing, or a gentle hold.
* 2: it carries much of the body, or a load that is meant to grow.
* 3: it carries a heavy load, or a load at the end of its range.

Who stands loads hips, knees, ankles and feet, on one leg by 2 or more; who goes
down to the floor and up again loads these and the wrists, the knees by 2 or
more; who grips loads the wrist; who pushes up by flat hands loads it by 2 or more.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from graphlib import CycleError, TopologicalSorter

from liftcoach.domain.equipment import Equipment
from liftcoach.domain.exercise import Exercise, LoadKind, Position, Trait, WorkUnit
from liftcoach.domain.joints import JointGroup

LEAST_BY_POSITION: Mapping[Position, Mapping[JointGroup, int]] = {
    Position.STANDING: {JointGroup.HIP: 1, JointGroup.KNEE: 1, JointGroup.ANKLE: 1, JointGroup.FOOT: 1},
    # Getting down to the floor and up again is part of the exercise.
    Position.FLOOR: {
        JointGroup.KNEE: 2,
        JointGroup.HIP: 1,
        JointGroup.ANKLE: 1,
        JointGroup.FOOT: 1,
        JointGroup.WRIST: 1,
    },
}
LEAST_BY_GRIP: Mapping[JointGroup, int] = {JointGroup.WRIST: 1}
LEAST_BY_TRAIT: Mapping[Trait, Mapping[JointGroup, int]] = {
    Trait.OVERHEAD: {JointGroup.SHOULDER: 1},
    Trait.KNEELING: {JointGroup.KNEE: 2},
    Trait.NECK_LOAD: {JointGroup.NECK: 1},
    Trait.LOADED_SPINAL_FLEXION: {JointGroup.LOWER_BACK: 2},
}
BANDS = (Equipment.BAND, Equipment.LOOP_BAND)
LOADED = (LoadKind.KG, LoadKind.BAND)

_KEBAB_CASE = re.compile(r"[a-z]+(-[a-z]+)*")
_NEVER_EMPTY = (
    "name",
    "other_names",
    "good_for",
    "set_up",
    "steps",
    "breathing",
    "mistake",
    "primary",
    "demand",
    "aims",
)


def exercise_problems(exercise: Exercise) -> Iterator[tuple[str, str]]:
    """Yield (field, what is wrong with it) for one exercise by itself."""
    if not _KEBAB_CASE.fullmatch(exercise.id):
        yield "id", "is not lower-case words joined by hyphens"
    for name in _NEVER_EMPTY:
        value = getattr(exercise, name)
        if not value or not all(value) or (isinstance(value, str) and value != value.strip()):
            yield name, "is empty, or has blank space at an end"
    if set(exercise.primary) & set(exercise.secondary):
        yield "secondary", "repeats a primary muscle"
    for name in ("primary", "secondary", "equipment", "traits", "aims", "other_names", "steps"):
        value = getattr(exercise, name)
        if len(set(value)) < len(value):
            yield name, "names something twice"
    yield from _load_problems(exercise)
    yield from _demand_problems(exercise)


def _load_problems(exercise: Exercise) -> Iterator[tuple[str, str]]:
    carrier = exercise.load_equipment
    if (exercise.load_kind in LOADED) != (carrier is not None):
        yield "load_equipment", f"is given for band and kg, and only there; this is {exercise.load_kind}"
    if carrier is not None and carrier not in exercise.equipment:
        yield "load_equipment", f"{carrier} is not in equipment"
    if carrier is not None and (exercise.load_kind is LoadKind.BAND) != (carrier in BANDS):
        yield "load_equipment", f"{carrier} does not carry a load of kind {exercise.load_kind}"
    if exercise.load_kind is LoadKind.HOLD and exercise.unit is not WorkUnit.SECONDS:
        yield "unit", "a hold is counted in seconds"


def _demand_problems(exercise: Exercise) -> Iterator[tuple[str, str]]:
    for what, least_demands in _least_demands(exercise):
        for group, least in least_demands.items():
            if exercise.demand_on(group) < least:
                yield "demand", f"{what} loads the {group} by {least} or more"
    if exercise.position is Position.STANDING and not exercise.weight_bearing:
        yield "weight_bearing", "standing bears the body's weight"
    if (exercise.position is Position.FLOOR) != (Trait.FLOOR_TRANSFER in exercise.traits):
        yield "traits", "floor-transfer belongs to the position floor, and only to it"


def _least_demands(exercise: Exercise) -> Iterator[tuple[str, Mapping[JointGroup, int]]]:
    if exercise.position in LEAST_BY_POSITION:
        yield f"the position {exercise.position}", LEAST_BY_POSITION[exercise.position]
    if exercise.grip > 0:
        yield "a grip", LEAST_BY_GRIP
    for trait in exercise.traits:
        if trait in LEAST_BY_TRAIT:
            yield trait, LEAST_BY_TRAIT[trait]


def neighbour_problems(exercises: Mapping[str, Exercise]) -> Iterator[tuple[str, str, str]]:
    """Yield (exercise id, field, what is wrong) for the ways that lead from easy to hard."""
    harder_than: dict[str, set[str]] = {exercise_id: set() for exercise_id in exercises}
    for exercise in exercises.values():
        for field, other_id, back in (("easier", exercise.easier, "harder"), ("harder", exercise.harder, "easier")):
            if other_id is None:
                continue
            other = exercises.get(other_id)
            if other is None:
                yield exercise.id, field, f"{other_id!r} is not in the library"
                continue
            if other.pattern is not exercise.pattern:
                yield exercise.id, field, f"{other_id!r} is a {other.pattern}, not a {exercise.pattern}"
            if getattr(other, back) is None:
                yield exercise.id, field, f"{other_id!r} names no {back} neighbour, so there is no way back"
            low, high = (other_id, exercise.id) if field == "easier" else (exercise.id, other_id)
            harder_than[high].add(low)
    try:
        TopologicalSorter(harder_than).prepare()
    except CycleError as error:
        ring = error.args[1]
        yield ring[0], "harder", "goes round in a ring: " + ", ".join(ring)
