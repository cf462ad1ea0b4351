"""For each pattern, each small set of things and each joint that is spared there is a fitting exercise, or a reason.

The rules themselves are asked, as they would be for somebody whose clinic spares the joint. More things never take an
exercise away, so it is enough to ask for the sets that single exercises need, beside a chair and a wall.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import NamedTuple

import pytest

from liftcoach.content.library import Library
from liftcoach.domain.equipment import Band, Equipment, LoadUnit, OwnedLoad
from liftcoach.domain.exercise import Pattern
from liftcoach.domain.joints import Joint, JointGroup
from liftcoach.domain.lifter import ClinicLimits
from liftcoach.rules.limits import limits_of, refusal
from tests.rules.invented import LIFTER, MONDAY, known

AT_HAND = frozenset({Equipment.CHAIR, Equipment.WALL})
"""What the rules count on where nothing was said."""


class Gap(NamedTuple):
    """Why nothing fits, and the things of which any one set closes the gap; none if nothing does."""

    why: str
    closed_by: tuple[frozenset[Equipment], ...] = ()


BED = (frozenset({Equipment.BED}),)
GAPS: Mapping[tuple[Pattern, JointGroup], Gap] = {
    (Pattern.SQUAT, JointGroup.KNEE): Gap("the front of the thigh pulls on the knee even in a still squeeze"),
    (Pattern.HIP, JointGroup.HIP): Gap("moving the hip is what it is for; bending from the hips has a still squeeze"),
    (Pattern.BALANCE, JointGroup.HIP): Gap("the hips hold the trunk upright, seated as well"),
    (Pattern.PUSH, JointGroup.SHOULDER): Gap("nothing is pushed away without the shoulder"),
    (Pattern.PRESS, JointGroup.SHOULDER): Gap("nothing is pressed up without the shoulder"),
    (Pattern.PRESS, JointGroup.ELBOW): Gap("nothing is pressed up with the arm kept bent; raising the arm is offered"),
    (Pattern.RAISE, JointGroup.SHOULDER): Gap("raising an arm is what the shoulder does"),
    (Pattern.PRESS, JointGroup.UPPER_BACK): Gap("only a bed rests the upper back while an arm goes up", BED),
    (Pattern.CORE, JointGroup.LOWER_BACK): Gap("only a bed rests the lower back while the belly works", BED),
    (Pattern.PULL, JointGroup.UPPER_BACK): Gap(
        "without a load there are only squeezes of the shoulder blades, which the upper back does",
        (
            frozenset({Equipment.BAND}),
            frozenset({Equipment.DUMBBELLS}),
            frozenset({Equipment.BARBELL}),
            frozenset({Equipment.CABLE}),
            frozenset({Equipment.CUFF_WEIGHTS, Equipment.TABLE}),
        ),
    ),
    (Pattern.CARRY, JointGroup.HIP): Gap(
        "what is carried walking loads the hips; a bag or a band is held sitting",
        (frozenset({Equipment.BAG}), frozenset({Equipment.BAND})),
    ),
}
"""What cannot be trained with a chair and a wall while a joint is spared."""


def patterns_left(library: Library, things: frozenset[Equipment], joint: Joint) -> set[Pattern]:
    """The patterns that keep an exercise for somebody with these things who spares the joint."""
    clinic = ClinicLimits(by="Dr Invented", on=MONDAY, joints_to_spare=(joint,))
    lifter = replace(
        LIFTER,
        equipment=tuple(sorted(things)),
        loads=tuple(OwnedLoad(thing, 2, LoadUnit.KG) for thing in sorted(things)),
        bands=tuple(Band) if {Equipment.BAND, Equipment.LOOP_BAND} & things else (),
        clinic_limits=clinic,
    )
    limits = limits_of(known(lifter, library=tuple(library)))
    return {exercise.pattern for exercise in library if refusal(exercise, limits) is None}


def smallest_sets(library: Library) -> list[frozenset[Equipment]]:
    return sorted({AT_HAND | set(exercise.equipment) for exercise in library}, key=lambda one: (len(one), sorted(one)))


@pytest.mark.parametrize("joint", Joint)
def test_every_pattern_has_an_exercise_that_spares_the_joint_or_a_reason_with_every_set_of_things(
    library: Library, joint: Joint
) -> None:
    for things in smallest_sets(library):
        stated = {
            pattern
            for (pattern, group), gap in GAPS.items()
            if group is joint.group and not any(closing <= things for closing in gap.closed_by)
        }
        assert set(Pattern) - patterns_left(library, things, joint) == stated, sorted(things)


def test_every_reason_is_a_sentence_of_its_own() -> None:
    assert len({gap.why for gap in GAPS.values()}) == len(GAPS)


def test_without_a_sore_joint_every_pattern_can_be_trained_with_a_chair_and_a_wall(library: Library) -> None:
    limits = limits_of(known(replace(LIFTER, equipment=tuple(AT_HAND), loads=(), bands=()), library=tuple(library)))
    assert {exercise.pattern for exercise in library if refusal(exercise, limits) is None} == set(Pattern)
