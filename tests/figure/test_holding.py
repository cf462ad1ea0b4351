"""A hand that holds something keeps its place on it, at every instant and not only at the poses."""

from __future__ import annotations

from functools import lru_cache

import pytest

from liftcoach.content.library import Library
from liftcoach.content.motions import Motions
from liftcoach.figure.contact import PLACE_TOLERANCE, fingertips
from liftcoach.figure.holding import LEVER_AXLE, LEVER_LENGTH, bar_place, grip_place, grips, joints
from liftcoach.figure.motion import Motion
from liftcoach.figure.pose import HandPlace, HandShape
from liftcoach.figure.props import Band, BandTo, Barbell, Machine, MachineKind
from liftcoach.figure.skeleton import Build, Side, Skeleton
from liftcoach.figure.solve import solve
from liftcoach.figure.vectors import along, distance
from liftcoach.painting.props import band_end, held_by

INSTANTS = 120
_LIBRARY = Library.shipped()
_MOTIONS = Motions.shipped()


def motion_of(exercise_id: str) -> Motion:
    motion = _MOTIONS.motion_of(_LIBRARY[exercise_id])
    assert motion is not None
    return motion


WHOLE = [exercise.id for exercise in _LIBRARY if not motion_of(exercise.id).is_close]
STIFF = [
    exercise_id for exercise_id in WHOLE if grips(motion_of(exercise_id).props, solve(motion_of(exercise_id).start))
]
HOLDING = [exercise_id for exercise_id in WHOLE if held_by(motion_of(exercise_id).props)]
OLDER = Build(1.1, 0.03, 10)


@lru_cache(maxsize=4)
def bodies_of(motion: Motion, build: Build = Build()) -> tuple[Skeleton, ...]:  # noqa: B008 (a Build cannot change)
    return tuple(joints(instant.pose, motion.props, build) for instant in motion.instants(INSTANTS))


def test_the_library_has_stiff_things_in_both_hands() -> None:
    assert len(STIFF) > 12


@pytest.mark.parametrize("build", [Build(), OLDER])
@pytest.mark.parametrize("exercise_id", STIFF)
def test_two_hands_on_one_thing_stay_the_same_way_apart(exercise_id: str, build: Build) -> None:
    bodies = bodies_of(motion_of(exercise_id), build)
    apart = [distance(grip_place(bones.right_arm), grip_place(bones.left_arm)) for bones in bodies]
    assert max(apart) - min(apart) <= PLACE_TOLERANCE


BARS = [exercise_id for exercise_id in STIFF if any(isinstance(p, Barbell) for p in motion_of(exercise_id).props)]


@pytest.mark.parametrize("build", [Build(), OLDER])
@pytest.mark.parametrize("exercise_id", BARS)
def test_hands_are_on_their_marks_of_the_bar(exercise_id: str, build: Build) -> None:
    motion = motion_of(exercise_id)
    bar = next(prop for prop in motion.props if isinstance(prop, Barbell))
    for bones in bodies_of(motion, build):
        middle, way = bar_place(bar, bones)
        for side in Side:
            mark = along(middle, (way, side.sign * bar.grip))
            assert distance(grip_place(bones.arm(side)), mark) <= PLACE_TOLERANCE


@pytest.mark.parametrize("exercise_id", BARS)
def test_a_bar_stays_level(exercise_id: str) -> None:
    motion = motion_of(exercise_id)
    bar = next(prop for prop in motion.props if isinstance(prop, Barbell))
    for bones in bodies_of(motion):
        assert abs(bar_place(bar, bones)[1][1]) < 0.01


def test_the_handles_of_a_chest_press_swing_about_their_axle() -> None:
    motion = motion_of("chest-press-machine")
    assert any(isinstance(p, Machine) and p.machine is MachineKind.CHEST_PRESS for p in motion.props)
    for bones in bodies_of(motion):
        for side in Side:
            x, y, _ = grip_place(bones.arm(side))
            assert distance((x, y, 0.0), (*LEVER_AXLE, 0.0)) == pytest.approx(LEVER_LENGTH, abs=PLACE_TOLERANCE)


def test_hands_off_the_bar_are_put_back_on_it() -> None:
    """The proof can fail: by their angles alone the hands of a bench press drift along the bar."""
    motion = motion_of("barbell-bench-press")
    apart = [
        distance(grip_place(bones.right_arm), grip_place(bones.left_arm))
        for bones in (solve(instant.pose) for instant in motion.instants(INSTANTS))
    ]
    assert max(apart) - min(apart) > 10 * PLACE_TOLERANCE


@pytest.mark.parametrize("exercise_id", HOLDING)
def test_a_hand_that_holds_something_is_closed(exercise_id: str) -> None:
    motion = motion_of(exercise_id)
    for instant in motion.instants(12):
        for side in held_by(motion.props):
            assert instant.pose.hand(side) in (HandShape.GRIP, HandShape.FIST)


@pytest.mark.parametrize("exercise_id", WHOLE)
def test_the_end_of_a_band_is_in_the_hand_or_on_the_arm(exercise_id: str) -> None:
    motion = motion_of(exercise_id)
    arms = {BandTo.HANDS, BandTo.FOREARMS, BandTo.WRISTS, BandTo.UPPER_ARMS}
    for band in (prop for prop in motion.props if isinstance(prop, Band) and prop.to in arms):
        for bones in bodies_of(motion):
            for side in band.who.sides:
                arm, end = bones.arm(side), band_end(bones, band.to, side)
                root, tip = {
                    BandTo.HANDS: (arm.wrist, fingertips(bones, side)),
                    BandTo.UPPER_ARMS: (arm.shoulder, arm.elbow),
                }.get(band.to, (arm.elbow, arm.wrist))
                assert distance(root, end) + distance(end, tip) == pytest.approx(distance(root, tip), abs=1e-6)


@pytest.mark.parametrize("exercise_id", WHOLE)
def test_a_hand_that_rests_on_something_does_not_slide(exercise_id: str) -> None:
    """Where a phase leaves a hand where it was put, it stays there at every instant of the phase."""
    motion = motion_of(exercise_id)
    if exercise_id in STIFF:
        return  # their hands have their places on what they hold
    for number, phase in enumerate(motion.phases):
        way = motion.stops[number]
        for side in Side:
            put = [pose.arm(side) for pose in way]
            first = put[0]
            if not isinstance(first, HandPlace) or any(isinstance(a, HandPlace) and a[:3] != first[:3] for a in put):
                continue
            for share in range(INSTANTS):
                pose = motion.at(motion.phase_start_s(number) + phase.seconds * share / INSTANTS).pose
                wrist = joints(pose, motion.props).arm(side).wrist
                assert distance(wrist, (first.x, first.y, first.z * side.sign)) <= PLACE_TOLERANCE
