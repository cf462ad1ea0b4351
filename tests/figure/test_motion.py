"""A motion keeps time, passes through its poses and turns about."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from liftcoach.figure.motion import Motion, Phase, eased, travel
from liftcoach.figure.pose import ArmAngles, HandPlace, MixedKinds, Numbers, Pose, mixed
from liftcoach.figure.props import Bag, Who
from liftcoach.figure.skeleton import Side
from liftcoach.figure.tempo import tempo_seconds

LOW, MIDDLE, HIGH = (Pose(trunk=Numbers(y=y)) for y in (0.3, 0.5, 0.56))
MOTION = Motion(
    poses=(("low", LOW), ("middle", MIDDLE), ("high", HIGH)),
    phases=(Phase("Up", 2, ("middle", "high")), Phase("Wait", 1), Phase("Down", 3, ("low",))),
    finish="high",
)


@given(st.floats(0, 1))
def test_easing_stays_between_start_and_end_and_never_turns_back(share: float) -> None:
    assert -1e-12 <= eased(share) <= 1 + 1e-12
    assert eased(min(1.0, share + 0.01)) >= eased(share) - 1e-12


@pytest.mark.parametrize("count", [2, 3, 4, 6])
def test_travelling_passes_through_every_pose(count: int) -> None:
    way = [Pose(trunk=Numbers(y=0.3 + 0.07 * (n % 3), lean=n * 5)) for n in range(count)]
    for number, pose in enumerate(way):
        seen = travel(way, number / (count - 1))
        assert seen.trunk == pytest.approx(pose.trunk)


def test_each_phase_begins_where_the_one_before_it_ended() -> None:
    assert MOTION.at(0).pose.trunk.y == pytest.approx(0.3)
    assert MOTION.at(2).pose.trunk.y == pytest.approx(0.56)
    assert MOTION.at(2.7).pose.trunk.y == pytest.approx(0.56)
    assert MOTION.at(6 - 1e-6).pose.trunk.y == pytest.approx(0.3)


def test_time_goes_round() -> None:
    assert MOTION.at(6 + 1.25) == MOTION.at(1.25 + 12) == MOTION.at(1.25)


def test_a_tempo_replaces_the_seconds_of_the_phases_in_order() -> None:
    quick = MOTION.at_tempo(tempo_seconds("1-0-4"))
    assert [phase.seconds for phase in quick.phases] == [1, 0.2, 4]
    assert [phase.seconds for phase in MOTION.at_tempo((5,)).phases] == [5, 1, 3]


@pytest.mark.parametrize("text", ["", "slow", "2-x-3", "-1", "900-1"])
def test_what_is_no_tempo_changes_nothing(text: str) -> None:
    assert MOTION.at_tempo(tempo_seconds(text)) == MOTION


def test_a_mirrored_motion_works_on_the_other_side() -> None:
    one = Motion(MOTION.poses, MOTION.phases, "high", props=(Bag(who=Who.RIGHT),), muscle_side=Side.RIGHT)
    other = one.mirrored()
    assert other.muscle_side is Side.LEFT
    assert other.props == (Bag(who=Who.LEFT),)
    assert other.mirrored() == one


def test_an_arm_by_angles_and_an_arm_by_place_cannot_be_mixed() -> None:
    with pytest.raises(MixedKinds, match="left arm"):
        mixed((Pose(left_arm=ArmAngles()), Pose(left_arm=HandPlace(0, 0.5))), (0.5, 0.5))
