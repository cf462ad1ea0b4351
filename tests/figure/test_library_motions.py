"""Every motion of the library, looked at 120 times a round: nobody could get hurt by copying it."""

from __future__ import annotations

from functools import lru_cache

import pytest

from liftcoach.content.library import Library
from liftcoach.content.motions import Motions
from liftcoach.figure.contact import PLACE_TOLERANCE, faults, fingertips, stumbles, topples
from liftcoach.figure.foot import FootPose, foot_faults, solve_foot
from liftcoach.figure.hand import hand_faults, solve_hand
from liftcoach.figure.holding import grips, joints, off_place
from liftcoach.figure.motion import Motion
from liftcoach.figure.pose import Pose
from liftcoach.figure.postures import POSTURES
from liftcoach.figure.props import (
    Backpack,
    Bag,
    Ball,
    Band,
    Barbell,
    Bench,
    Block,
    Chair,
    Cuff,
    Dumbbell,
    Kettlebell,
    Machine,
    MachineKind,
    Mat,
    Prop,
    Table,
    Towel,
    Wall,
)
from liftcoach.figure.skeleton import Side, Skeleton
from liftcoach.figure.solve import solve
from liftcoach.figure.vectors import between, distance
from liftcoach.painting.legs import THIGH_RADIUS
from liftcoach.painting.looks import PEOPLE
from tests.figure.touching import (
    LOOSE,
    SOLE_FLOATS,
    SOLE_LOOSE,
    foot_gap,
    mat_gap,
    seat_gap,
    stands_on_feet,
    top_gap,
    wall_gap,
)

INSTANTS = 120
MOST_SPEED = 3.0
"""Body heights a second: 5 m/s for a tall person, more than any exercise here."""
LONE_STEP = 0.004
"""Of body height: a start from rest within one instant."""
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
    """Whether the figure stands or walks at some time."""
    motion = motion_of(exercise_id)
    return not motion.is_close and any(solve(p).pelvis[1] > STANDS_FROM for _, p in motion.poses)


@lru_cache(maxsize=2)
def poses_of(motion: Motion) -> tuple[Pose, ...]:
    return tuple(instant.pose for instant in motion.instants(INSTANTS))


@lru_cache(maxsize=2)
def bodies_of(motion: Motion) -> tuple[tuple[Pose, Skeleton], ...]:
    return tuple((pose, solve(pose)) for pose in poses_of(motion))


@lru_cache(maxsize=2)
def holding_bodies_of(motion: Motion) -> tuple[tuple[Pose, Skeleton], ...]:
    """With the hands on what they hold."""
    return tuple(
        (pose, joints(pose, motion.props) if grips(motion.props, bones) else bones) for pose, bones in bodies_of(motion)
    )


BALANCING = [exercise_id for exercise_id in MOVING if stands(exercise_id)]


def places(bones: Skeleton) -> tuple[tuple[float, float, float], ...]:
    limbs = [bones.arm(side) for side in Side], [bones.leg(side) for side in Side]
    return (bones.pelvis, bones.head, *(a.elbow for a in limbs[0]), *(a.wrist for a in limbs[0]),
            *(leg.knee for leg in limbs[1]), *(leg.ball for leg in limbs[1]))  # fmt: skip


def test_every_exercise_moves() -> None:
    assert [exercise.id for exercise in _LIBRARY if exercise.id not in set(MOVING)] == []


WHOLE = [exercise_id for exercise_id in MOVING if not motion_of(exercise_id).is_close]
"""Those that show a body and not one hand or foot."""


ON_THE_GROUND = [each for each in WHOLE if Machine(MachineKind.LEG_PRESS) not in motion_of(each).props]
"""On the leg press the feet are on the machine's plate, which follows them."""


@pytest.mark.parametrize("exercise_id", ON_THE_GROUND)
def test_standing_feet_do_not_float(exercise_id: str) -> None:
    motion = motion_of(exercise_id)
    for pose, bones in bodies_of(motion):
        if stands_on_feet(pose):
            assert min(foot_gap(bones, side, motion.props) for side in Side) <= SOLE_FLOATS


@pytest.mark.parametrize("exercise_id", WHOLE)
def test_who_begins_on_a_seat_sits_on_it(exercise_id: str) -> None:
    motion = motion_of(exercise_id)
    gap = seat_gap(solve(motion.start), motion.props)
    assert gap is None or -LOOSE <= gap <= LOOSE


@pytest.mark.parametrize("exercise_id", WHOLE)
def test_who_lies_or_kneels_is_held_up_by_the_mat(exercise_id: str) -> None:
    motion = motion_of(exercise_id)
    for _, bones in bodies_of(motion):
        gap = mat_gap(bones, motion.props)
        assert gap is None or gap <= LOOSE


@pytest.mark.parametrize("exercise_id", WHOLE)
def test_a_wall_is_touched(exercise_id: str) -> None:
    """Somewhere in a round; all the time by who leans on it."""
    motion = motion_of(exercise_id)
    gaps = [gap for _, bones in bodies_of(motion) if (gap := wall_gap(bones, motion.props)) is not None]
    if gaps:
        assert (max(gaps) if motion.leans else min(gaps)) <= LOOSE


@pytest.mark.parametrize("exercise_id", WHOLE)
def test_a_hand_put_on_a_worktop_lies_on_it(exercise_id: str) -> None:
    motion = motion_of(exercise_id)
    for pose, bones in bodies_of(motion):
        for side in Side:
            gap = top_gap(pose, bones, side, motion.props)
            assert gap is None or gap <= LOOSE


def test_the_hand_of_the_head_press_is_on_the_head() -> None:
    for _, bones in bodies_of(motion_of("neck-hand-press")):
        palm = between(bones.right_arm.wrist, fingertips(bones, Side.RIGHT), 0.5)
        assert 0.05 <= distance(palm, bones.head) <= 0.09


@pytest.mark.parametrize("exercise_id", ["clamshell", "band-clamshell"])
def test_the_feet_of_a_clamshell_stay_together(exercise_id: str) -> None:
    motion = motion_of(exercise_id)
    start = solve(motion.start)
    for _, bones in bodies_of(motion):
        assert distance(bones.right_leg.ankle, bones.left_leg.ankle) < 0.08
        assert distance(bones.right_leg.ankle, start.right_leg.ankle) < LOOSE
    end = solve(motion.end)
    assert end.right_leg.knee[1] - start.right_leg.knee[1] > 0.1


def test_hands_at_rest_lie_on_the_thighs() -> None:
    bones = solve(POSTURES["seated"].pose)
    for side in Side:
        leg, wrist = bones.leg(side), bones.arm(side).wrist
        share = (wrist[0] - leg.hip[0]) / (leg.knee[0] - leg.hip[0])
        thigh = between(leg.hip, leg.knee, share)
        assert 0.4 < share < 0.9
        assert 0 < wrist[1] - thigh[1] - THIGH_RADIUS < LOOSE
        assert abs(wrist[2] - thigh[2]) < 0.05


FEET = [exercise_id for exercise_id in MOVING if motion_of(exercise_id).close_foot is not None]


@pytest.mark.parametrize("exercise_id", FEET)
def test_no_toe_bends_too_far_or_goes_through_the_floor(exercise_id: str) -> None:
    for pose in poses_of(motion_of(exercise_id)):
        assert not foot_faults(pose.toes)


def test_a_toe_that_is_pushed_through_the_floor_is_found() -> None:
    assert foot_faults(FootPose(lift=-20, curl=40))


def test_toes_spread_lift_and_curl() -> None:
    named = motion_of("toe-spread").by_name
    tips = {name: [toe[-1] for toe in solve_foot(pose.toes).toes] for name, pose in named.items()}
    width = {name: distance(places[0], places[-1]) for name, places in tips.items()}
    assert width["apart"] > width["start"] * 1.1
    assert all(lifted[1] > flat[1] + 0.02 for lifted, flat in zip(tips["lifted"], tips["start"], strict=True))
    assert all(curled[0] < flat[0] for curled, flat in zip(tips["curled"], tips["start"], strict=True))


def test_fingers_walk_to_the_thumb_one_by_one() -> None:
    motion = motion_of("finger-walk")
    order = ("index", "middle", "ring", "little")
    for number, name in enumerate(order):
        before = motion.by_name[order[number - 1] if number else "start"].close.sides()
        moved = [after - now for after, now in zip(motion.by_name[name].close.sides(), before, strict=True)]
        assert [change > 8 for change in moved] == [place == number for place in range(4)]


def test_the_tempo_of_a_squat_lowers_before_it_lifts() -> None:
    squat, stand = motion_of("goblet-squat").at_tempo((2, 0, 3)), motion_of("sit-to-stand").at_tempo((2, 0, 3))
    assert [phase.seconds for phase in squat.phases[:3:2]] == [3, 2]
    assert [phase.seconds for phase in stand.phases[:3:2]] == [2, 3]


@pytest.mark.parametrize("exercise_id", MOVING)
def test_hands_and_feet_are_where_they_should_be(exercise_id: str) -> None:
    motion = motion_of(exercise_id)
    for pose, bones in holding_bodies_of(motion):
        for limb, miss in off_place(pose, motion.props, bones).items():
            assert miss <= PLACE_TOLERANCE, f"{limb} is off by {miss:.4f}"


@pytest.mark.parametrize("exercise_id", MOVING)
def test_nothing_bends_too_far_or_sinks_into_anything(exercise_id: str) -> None:
    motion = motion_of(exercise_id)
    for pose, bones in holding_bodies_of(motion):
        found = faults(pose, bones, motion.props)
        assert not found, str(found[0])


WALKING = [each for each in BALANCING if any(phase.steady for phase in motion_of(each).phases)]
STANDING = [each for each in BALANCING if each not in WALKING]


@pytest.mark.parametrize("exercise_id", WALKING)
def test_a_walker_falls_from_one_foot_to_the_other_and_never_aside(exercise_id: str) -> None:
    motion = motion_of(exercise_id)
    left_the_base = False
    for pose, bones in holding_bodies_of(motion):
        assert stumbles(bones) == 0
        lifted = [side for side in Side if foot_gap(bones, side, motion.props) > SOLE_LOOSE]
        left_the_base |= topples(pose, bones, motion.props) > 0
        assert topples(pose, bones, motion.props) == 0 or len(lifted) == 1
    assert left_the_base == (exercise_id not in {"heel-to-toe-walk"})


@pytest.mark.parametrize("exercise_id", STANDING)
def test_a_standing_figure_keeps_its_balance(exercise_id: str) -> None:
    motion = motion_of(exercise_id)
    for pose, bones in holding_bodies_of(motion):
        if bones.pelvis[1] > STANDS_FROM:
            assert topples(pose, bones, motion.props) == 0


def test_who_leans_would_topple_without_the_wall() -> None:
    sitting = motion_of("wall-sit")
    assert topples(sitting.end, solve(sitting.end), sitting.props) == 0
    assert topples(sitting.end, solve(sitting.end)) > 0


def test_a_hand_in_the_air_holds_nobody_up() -> None:
    push_up = motion_of("wall-push-up")
    assert topples(push_up.end, solve(push_up.end), push_up.props) == 0
    assert topples(push_up.end, solve(push_up.end), (Wall(push_up_wall(push_up).x + 0.2),)) > 0


def push_up_wall(motion: Motion) -> Wall:
    return next(prop for prop in motion.props if isinstance(prop, Wall))


THINGS: dict[str, tuple[type[Prop], ...]] = {
    "backpack": (Backpack,), "bag": (Bag, Backpack), "band": (Band,), "loop-band": (Band,), "barbell": (Barbell,),
    "bench": (Bench, Block), "bed": (Block,), "cable": (Machine,), "cuff-weights": (Cuff,), "dumbbells": (Dumbbell,),
    "kettlebell": (Kettlebell,), "mat": (Mat,), "table": (Table,), "towel": (Towel,),
    "wall": (Wall, Block), "worktop": (Block,), "leg-press": (Machine,), "chest-press": (Machine,),
    "seated-row": (Machine,), "pulldown": (Machine,), "leg-curl": (Machine,), "leg-extension": (Machine,),
    "chair": (Chair,), "soft-ball": (Ball,), "step": (Block,), "door-anchor": (Band,),
}  # fmt: skip


@pytest.mark.parametrize("exercise_id", WHOLE)
def test_what_an_exercise_needs_is_drawn(exercise_id: str) -> None:
    drawn = motion_of(exercise_id).props
    for thing in _LIBRARY[exercise_id].equipment:
        assert thing not in THINGS or any(isinstance(prop, THINGS[thing]) for prop in drawn), thing


@pytest.mark.parametrize("exercise_id", MOVING)
def test_nothing_jumps_and_the_round_closes(exercise_id: str) -> None:
    motion = motion_of(exercise_id)
    solved = [places(bones) for _, bones in holding_bodies_of(motion)]
    step_s = motion.seconds / INSTANTS
    steps = [
        [distance(a, b) for a, b in zip(before, after, strict=True)]
        for before, after in zip([solved[-1], *solved], solved, strict=False)
    ]
    for before, now, after in zip([steps[-1], *steps], steps, [*steps[1:], steps[0]], strict=False):
        for one, step, other in zip(before, now, after, strict=True):
            assert step <= MOST_SPEED * step_s
            # What moves has been moving, or goes on: a step that stands alone is a jump, however small.
            assert step <= LONE_STEP + 3 * max(one, other)
    ends = [motion.at(seconds).pose for seconds in (0, motion.seconds - 1e-6)]
    first, last = (joints(pose, motion.props) for pose in ends)
    for a, b in zip(places(first), places(last), strict=True):
        assert distance(a, b) < 0.001


@pytest.mark.parametrize("exercise_id", MOVING)
def test_the_other_side_is_as_sound(exercise_id: str) -> None:
    motion = motion_of(exercise_id).mirrored()
    for instant in motion.instants(12):
        assert not faults(instant.pose, joints(instant.pose, motion.props), motion.props)


ROUNDEST = max((person.build for person in PEOPLE.values()), key=lambda build: build.stoop)


@pytest.mark.parametrize("exercise_id", WHOLE)
def test_a_rounded_back_is_as_sound(exercise_id: str) -> None:
    """Hands, feet and balance hold for the most stooped of the people that can be chosen."""
    motion = motion_of(exercise_id)
    for instant in motion.instants(24):
        bones = joints(instant.pose, motion.props, ROUNDEST)
        assert not faults(instant.pose, bones, motion.props)
        if exercise_id in WALKING:
            assert stumbles(bones) == 0
        elif bones.pelvis[1] > STANDS_FROM:
            assert topples(instant.pose, bones, motion.props) == 0


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
