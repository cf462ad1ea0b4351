"""Every motion of the library, looked at 120 times a round: nobody could get hurt by copying it."""

from __future__ import annotations

import pytest

from liftcoach.content.library import Library
from liftcoach.content.motions import Motions
from liftcoach.figure.contact import PLACE_TOLERANCE, faults, topples
from liftcoach.figure.hand import hand_faults, solve_hand
from liftcoach.figure.motion import Motion
from liftcoach.figure.pose import Pose
from liftcoach.figure.skeleton import Side, Skeleton
from liftcoach.figure.solve import misses, solve
from liftcoach.figure.vectors import distance

INSTANTS = 120
MOST_SPEED = 3.0
"""Body heights a second: 5 m/s for a tall person, more than any exercise here."""
_LIBRARY = Library.shipped()
_MOTIONS = Motions.shipped()
MOVING = [exercise.id for exercise in _LIBRARY if _MOTIONS.motion_of(exercise) is not None]
STANDS_FROM = 0.44
"""Height of the hips, in body heights, from which a figure stands on its feet."""


def motion_of(exercise_id: str) -> Motion:
    motion = _MOTIONS.motion_of(_LIBRARY[exercise_id])
    assert motion is not None
    return motion


def stands(exercise_id: str) -> bool:
    """Whether its feet alone hold the figure up at some time: it does not walk, lean or lie."""
    motion = motion_of(exercise_id)
    walks = any(phase.steady for phase in motion.phases)
    return not (walks or motion.leans) and any(solve(p).pelvis[1] > STANDS_FROM for _, p in motion.poses)


def poses_of(motion: Motion) -> list[Pose]:
    return [instant.pose for instant in motion.instants(INSTANTS)]


BALANCING = [exercise_id for exercise_id in MOVING if stands(exercise_id)]


def places(bones: Skeleton) -> tuple[tuple[float, float, float], ...]:
    limbs = [bones.arm(side) for side in Side], [bones.leg(side) for side in Side]
    return (bones.pelvis, bones.head, *(a.elbow for a in limbs[0]), *(a.wrist for a in limbs[0]),
            *(leg.knee for leg in limbs[1]), *(leg.ball for leg in limbs[1]))  # fmt: skip


def test_the_first_exercises_of_a_plan_move() -> None:
    assert {"sit-to-stand", "wall-push-up", "band-row", "heel-raise", "suitcase-carry", "floor-bridge"} <= set(MOVING)


@pytest.mark.parametrize("exercise_id", MOVING)
def test_hands_and_feet_are_where_they_should_be(exercise_id: str) -> None:
    for pose in poses_of(motion_of(exercise_id)):
        for limb, miss in misses(pose, solve(pose)).items():
            assert miss <= PLACE_TOLERANCE, f"{limb} is off by {miss:.4f}"


@pytest.mark.parametrize("exercise_id", MOVING)
def test_nothing_bends_too_far_or_sinks_into_anything(exercise_id: str) -> None:
    motion = motion_of(exercise_id)
    for pose in poses_of(motion):
        found = faults(pose, solve(pose), motion.props)
        assert not found, str(found[0])


@pytest.mark.parametrize("exercise_id", BALANCING)
def test_a_standing_figure_keeps_its_balance(exercise_id: str) -> None:
    for pose in poses_of(motion_of(exercise_id)):
        bones = solve(pose)
        if bones.pelvis[1] > STANDS_FROM:
            assert topples(pose, bones) == 0


@pytest.mark.parametrize("exercise_id", MOVING)
def test_nothing_jumps_and_the_round_closes(exercise_id: str) -> None:
    motion = motion_of(exercise_id)
    solved = [places(solve(pose)) for pose in poses_of(motion)]
    step_s = motion.seconds / INSTANTS
    for before, after in zip([solved[-1], *solved], solved, strict=False):
        for a, b in zip(before, after, strict=True):
            assert distance(a, b) <= MOST_SPEED * step_s
    first, last = solve(motion.at(0).pose), solve(motion.at(motion.seconds - 1e-6).pose)
    for a, b in zip(places(first), places(last), strict=True):
        assert distance(a, b) < 0.001


@pytest.mark.parametrize("exercise_id", MOVING)
def test_the_other_side_is_as_sound(exercise_id: str) -> None:
    motion = motion_of(exercise_id).mirrored()
    for instant in motion.instants(12):
        assert not faults(instant.pose, solve(instant.pose), motion.props)


@pytest.mark.parametrize("exercise_id", MOVING)
def test_each_phase_says_what_to_do_in_few_words(exercise_id: str) -> None:
    for phase in motion_of(exercise_id).phases:
        assert 0 < len(phase.words.split()) <= 9
        assert not phase.words.endswith((".", "!"))


HANDS = [exercise_id for exercise_id in MOVING if motion_of(exercise_id).close_hand is not None]


@pytest.mark.parametrize("exercise_id", HANDS)
def test_no_finger_bends_too_far(exercise_id: str) -> None:
    for pose in poses_of(motion_of(exercise_id)):
        assert not hand_faults(pose.close)


@pytest.mark.parametrize(("pose", "finger"), [("index_o", 0), ("middle_o", 1), ("ring_o", 2), ("little_o", 3)])
def test_the_thumb_touches_each_fingertip(pose: str, finger: int) -> None:
    """Two fingertips touch when their middles are two radii, 0.09 of the hand, apart."""
    bones = solve_hand(motion_of("thumb-touches").by_name[pose].close)
    assert distance(bones.thumb[-1], bones.fingers[finger][-1]) < 0.10
