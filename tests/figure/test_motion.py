"""A motion keeps time, passes through its poses and turns about."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from liftcoach.content.library import Library
from liftcoach.content.motions import Motions
from liftcoach.domain.exercise import Muscle
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


def seconds_of(motion: Motion) -> list[float]:
    return [phase.seconds for phase in motion.phases]


def test_a_tempo_gives_the_seconds_of_lifting_pause_and_lowering() -> None:
    assert seconds_of(MOTION.at_tempo(tempo_seconds("1-2-4"))) == [1, 2, 4]


def test_where_no_pause_is_prescribed_the_motion_keeps_its_own() -> None:
    assert seconds_of(MOTION.at_tempo(tempo_seconds("1-0-4"))) == [1, 1, 4]


def test_a_motion_that_begins_with_lowering_takes_the_tempo_the_other_way_round() -> None:
    assert seconds_of(replace(MOTION, lowers_first=True).at_tempo((1, 2, 4))) == [4, 2, 1]


def test_a_half_of_two_phases_shares_its_seconds() -> None:
    phases = (Phase("Up", 1, ("middle",)), Phase("More", 3, ("high",)), Phase("Down", 3, ("low",)), Phase("Rest", 0.5))
    assert seconds_of(replace(MOTION, phases=phases).at_tempo((2, 1, 4))) == [0.5, 1.5, 4, 0.5]


def test_what_goes_there_and_back_more_than_once_keeps_its_own_time() -> None:
    twice = replace(MOTION, phases=MOTION.phases * 2)
    assert twice.at_tempo((2, 1, 4)) == twice
    breathing = replace(MOTION, own_pace=True)
    assert breathing.at_tempo((2, 1, 4)) == breathing


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


@pytest.mark.parametrize(
    ("exercise_id", "first", "later"),
    [("heel-toe-rock", Muscle.CALVES, Muscle.SHINS), ("hip-swing", Muscle.HIP_FLEXORS, Muscle.GLUTES)],
)
def test_the_muscles_of_a_phase_take_turns(exercise_id: str, first: Muscle, later: Muscle) -> None:
    motion = Motions.shipped().motion_of(Library.shipped()[exercise_id])
    assert motion is not None
    seen = [instant.muscles for instant in motion.instants(40)]
    assert (first,) in seen
    assert (later,) in seen
    assert (first, later) not in seen
