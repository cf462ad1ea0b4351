"""Two bones reach where they can, and a solved body keeps its measures."""

from __future__ import annotations

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from liftcoach.figure.pose import ArmAngles, FootPlace, HandPlace, LegAngles, Numbers, Pose
from liftcoach.figure.postures import POSTURES
from liftcoach.figure.skeleton import FOREARM, SHANK, THIGH, UPPER_ARM, Side
from liftcoach.figure.solve import misses, solve, two_bones
from liftcoach.figure.vectors import cross, distance, dot, length, mul

near = st.floats(-0.5, 0.5)
points = st.tuples(near, near, near)
angles = st.floats(-60, 100)


def numbers(kind: type, *ranges: st.SearchStrategy[float]) -> st.SearchStrategy[object]:
    """A limb or trunk of the kind, its first fields drawn, the rest as usual."""
    return st.tuples(*ranges).map(lambda values: kind(*values))


bends = st.floats(0, 140)
trunks = st.fixed_dictionaries(
    {"x": near, "y": st.floats(0.2, 0.56)} | dict.fromkeys(("lean", "curl", "bend", "roll", "twist", "ear"), angles)
).map(lambda named: Numbers(**named))
poses = st.tuples(
    trunks,
    numbers(ArmAngles, angles, bends, angles, angles, angles),
    numbers(HandPlace, near, near, near),
    numbers(FootPlace, near, st.floats(0, 0.2), st.floats(-20, 40)),
    numbers(LegAngles, angles, bends, angles),
).map(lambda parts: Pose(*parts))


@given(points, points)
def test_two_bones_keep_their_lengths(target: tuple[float, float, float], pole: tuple[float, float, float]) -> None:
    assume(length(target) > 0.01)
    assume(length(cross(target, pole)) > 1e-3)
    middle, end = two_bones((0.0, 0.0, 0.0), target, THIGH, SHANK, pole)
    assert length(middle) == pytest.approx(THIGH, abs=1e-6)
    assert distance(middle, end) == pytest.approx(SHANK, abs=1e-6)


@given(points, st.floats(0.05, (UPPER_ARM + FOREARM) * 0.99))
def test_two_bones_reach_a_target_within_reach(direction: tuple[float, float, float], reach: float) -> None:
    assume(length(direction) > 0.01)
    target = mul(direction, reach / length(direction))
    assume(abs(target[0]) + abs(target[2]) > 0.01)
    end = two_bones((0.0, 0.0, 0.0), target, UPPER_ARM, FOREARM, (0.0, -1.0, 0.0))[1]
    assert distance(end, target) < 1e-6


@given(poses)
def test_a_solved_body_keeps_its_measures(pose: Pose) -> None:
    bones = solve(pose)
    for side in Side:
        arm, leg = bones.arm(side), bones.leg(side)
        assert distance(arm.shoulder, arm.elbow) == pytest.approx(UPPER_ARM, abs=1e-6)
        assert distance(arm.elbow, arm.wrist) == pytest.approx(FOREARM, abs=1e-6)
        assert distance(leg.hip, leg.knee) == pytest.approx(THIGH, abs=1e-6)
        assert distance(leg.knee, leg.ankle) == pytest.approx(SHANK, abs=1e-6)
        for direction in (arm.hand, arm.thumb, leg.toes, leg.front, bones.chest_up, bones.head_ahead):
            assert length(direction) == pytest.approx(1, abs=1e-6)
        assert dot(arm.hand, arm.thumb) == pytest.approx(0, abs=1e-6)


@given(poses)
def test_the_other_side_is_a_mirror_image(pose: Pose) -> None:
    here, there = solve(pose), solve(pose.mirrored())
    for side in Side:
        for a, b in (
            (here.arm(side).wrist, there.arm(side.other).wrist),
            (here.leg(side).ball, there.leg(side.other).ball),
            (here.leg(side).knee, there.leg(side.other).knee),
            (here.head, there.head),
        ):
            assert b == pytest.approx((a[0], a[1], -a[2]), abs=1e-6)


def test_a_hand_asked_too_far_away_is_reported() -> None:
    pose = Pose(right_arm=HandPlace(2.0, 0.5))
    assert misses(pose, solve(pose))["right hand"] > 1


def test_planted_feet_pull_the_hips_down_within_reach() -> None:
    pose = Pose(trunk=Numbers(y=0.9), left_leg=FootPlace(0.1), right_leg=FootPlace(0.1))
    bones = solve(pose)
    assert bones.pelvis[1] < 0.55
    assert max(misses(pose, bones).values()) < 1e-6


@pytest.mark.parametrize("name", POSTURES)
def test_each_posture_to_start_from_is_one_a_person_can_take(name: str) -> None:
    from liftcoach.figure.contact import faults

    posture = POSTURES[name]
    assert not [str(fault) for fault in faults(posture.pose, solve(posture.pose), posture.props)]
