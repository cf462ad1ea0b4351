"""What a body may not do: bend past its joints, sink into the floor, the seat or the wall, or topple."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from liftcoach.figure.holding import off_place
from liftcoach.figure.pose import ArmAngles, FootPlace, HandPlace, LegAngles, Pose
from liftcoach.figure.props import Block, Chair, Prop, Stuff, Table, Wall
from liftcoach.figure.skeleton import HAND, HEEL_BEHIND_BALL, TOE_BEFORE_BALL, LegBones, Side, Skeleton
from liftcoach.figure.vectors import Vec, along, angle_between, between, dot, mul, sub

Spot = tuple[float, float]
"""A place on the floor, x and z."""
PLACE_TOLERANCE = 0.002
"""Of body height: hands and feet are where the pose puts them."""
SURFACE_TOLERANCE = 0.004
PELVIS_OVER_SEAT = 0.060
"""From the hip joints down to the seat, body heights, soft tissue pressed."""
ELBOW_RANGE = (0.0, 150.0)
KNEE_RANGE = (0.0, 150.0)
HIP_RANGE = (0.0, 135.0)
"""Between thigh and trunk, from straight; extension past straight is at most `HIP_BACK`."""
HIP_BACK = 32.0
ANKLE_RANGE = (45.0, 150.0)
"""Between the shin and the line of the foot: 90 is neutral, toes pointed at 150."""
SPINE_RANGE = (-35.0, 65.0)
NECK_MOST = 75.0
WRIST_MOST = 95.0
_STRAIGHT_WITHIN_DEG = 0.5


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing that is wrong with a pose: which joint, and how."""

    joint: str
    what: str

    def __str__(self) -> str:
        return f"{self.joint} {self.what}"


def faults(pose: Pose, bones: Skeleton, props: tuple[Prop, ...]) -> tuple[Fault, ...]:
    """All that a solved pose does wrong; nothing when it is a pose a person can take."""
    return (*_out_of_place(pose, bones, props), *_beyond_range(pose, bones), *_sunk(bones, props))


def _out_of_place(pose: Pose, bones: Skeleton, props: tuple[Prop, ...]) -> tuple[Fault, ...]:
    return tuple(
        Fault(limb, f"misses its place by {miss:.3f} of body height")
        for limb, miss in off_place(pose, props, bones).items()
        if miss > PLACE_TOLERANCE
    )


def _beyond_range(pose: Pose, bones: Skeleton) -> tuple[Fault, ...]:
    found: list[Fault] = []

    def check(joint: str, degrees: float, low: float, high: float) -> None:
        if not low - 0.5 <= degrees <= high + 0.5:
            found.append(Fault(joint, f"at {degrees:.0f} degrees, a person's goes from {low:.0f} to {high:.0f}"))

    for side in Side:
        arm, leg = bones.arm(side), bones.leg(side)
        fore = sub(arm.wrist, arm.elbow)
        for joint, degrees in _bent_by_angle(pose, side):
            if degrees < -_STRAIGHT_WITHIN_DEG:
                found.append(Fault(f"{side} {joint}", f"bent backwards by {-degrees:.0f} degrees"))
        check(f"{side} elbow", angle_between(sub(arm.elbow, arm.shoulder), fore), *ELBOW_RANGE)
        check(f"{side} wrist", angle_between(fore, arm.hand), 0, WRIST_MOST)
        thigh = sub(leg.knee, leg.hip)
        check(f"{side} knee", angle_between(thigh, sub(leg.ankle, leg.knee)), *KNEE_RANGE)
        hip = angle_between(thigh, mul(bones.up, -1))
        check(f"{side} hip", hip, 0, HIP_BACK if dot(thigh, bones.ahead) < -0.02 else HIP_RANGE[1])
        check(f"{side} ankle", angle_between(sub(leg.knee, leg.ankle), leg.toes), *ANKLE_RANGE)
    check("upper back", pose.trunk.curl, *SPINE_RANGE)
    check("neck", angle_between(bones.head_up, bones.chest_up), 0, NECK_MOST)
    check("neck", angle_between(bones.head_ahead, bones.chest_ahead), 0, NECK_MOST + 10)
    return tuple(found)


def _bent_by_angle(pose: Pose, side: Side) -> list[tuple[str, float]]:
    """What a pose says of its hinges: an angle between two bones does not tell a backward bend from a forward one."""
    arm, leg = pose.arm(side), pose.leg(side)
    elbow = [("elbow", arm.elbow)] if isinstance(arm, ArmAngles) else []
    knee = [("knee", leg.knee)] if isinstance(leg, LegAngles) else []
    return elbow + knee


def sole(leg: LegBones) -> tuple[Vec, Vec]:
    """The lowest points of heel and toe."""
    return (
        along(leg.ball, (leg.toes, -HEEL_BEHIND_BALL), (leg.instep, -0.016)),
        along(leg.ball, (leg.tip, TOE_BEFORE_BALL - 0.012), ((0.0, 1.0, 0.0), -0.016)),
    )


def fingertips(bones: Skeleton, side: Side) -> Vec:
    arm = bones.arm(side)
    return along(arm.wrist, (arm.hand, HAND * 0.8))


def _points(bones: Skeleton) -> dict[str, tuple[Vec, float]]:
    """Points that must not sink into anything, with the flesh around them."""
    points: dict[str, tuple[Vec, float]] = {
        "hips": (bones.pelvis, PELVIS_OVER_SEAT),
        "chest": (bones.chest, 0.045),
        "head": (bones.head, 0.050),
    }
    for side in Side:
        arm, leg = bones.arm(side), bones.leg(side)
        heel, toe = sole(leg)
        points |= {
            f"{side} elbow": (arm.elbow, 0.015),
            f"{side} wrist": (arm.wrist, 0.008),
            f"{side} fingers": (fingertips(bones, side), 0.0),
            f"{side} knee": (leg.knee, 0.028),
            f"{side} heel": (heel, 0.0),
            f"{side} toes": (toe, 0.0),
        }
    return points


def _sunk(bones: Skeleton, props: tuple[Prop, ...]) -> tuple[Fault, ...]:
    found: list[Fault] = []
    for joint, (point, flesh) in _points(bones).items():
        low = point[1] - flesh
        if low < -SURFACE_TOLERANCE:
            found.append(Fault(joint, f"{-low:.3f} of body height under the floor"))
        found += [Fault(joint, where) for prop in props if (where := _inside(prop, point, flesh, joint))]
    return tuple(found)


def _inside(prop: Prop, point: Vec, flesh: float, joint: str) -> str:
    x, y, z = point
    if isinstance(prop, Chair) and prop.faces == 1 and joint == "hips":
        sunk = prop.seat + PELVIS_OVER_SEAT - y
        if prop.x - prop.depth <= x <= prop.x - 0.03 and sunk > SURFACE_TOLERANCE:
            return f"{sunk:.3f} of body height into the seat"
    if isinstance(prop, Wall):
        deep = prop.x - (x - flesh) if prop.behind else x + flesh - prop.x
        if deep > SURFACE_TOLERANCE:
            return f"{deep:.3f} of body height into the wall"
    top = prop.y1 if isinstance(prop, Block) else prop.y if isinstance(prop, Table) else None
    if top is not None and isinstance(prop, Block | Table):
        within = prop.x0 + 0.01 < x < prop.x1 - 0.01 and prop.z0 < z < prop.z1
        floor = prop.y0 if isinstance(prop, Block) else top - 0.02
        deep = top - (y - flesh)
        if within and y > floor and deep > SURFACE_TOLERANCE:
            return f"{deep:.3f} of body height into what it stands on or beside"
    return ""


MASS_SHARES = {"trunk": 0.497, "head": 0.081, "upper arm": 0.028, "forearm": 0.022, "thigh": 0.100, "shank": 0.061}
"""Of body mass (Winter 2009, after Dempster); hand and foot are counted with forearm and shank."""


def centre_of_mass(bones: Skeleton) -> Vec:
    """The body's centre of mass."""
    parts: list[tuple[float, Vec]] = [
        (MASS_SHARES["trunk"] / 2, between(bones.pelvis, bones.waist, 0.5)),
        (MASS_SHARES["trunk"] / 2, between(bones.waist, bones.chest, 0.5)),
        (MASS_SHARES["head"], bones.head),
    ]
    for side in Side:
        arm, leg = bones.arm(side), bones.leg(side)
        parts += [
            (MASS_SHARES["upper arm"], between(arm.shoulder, arm.elbow, 0.44)),
            (MASS_SHARES["forearm"], between(arm.elbow, arm.wrist, 0.68)),
            (MASS_SHARES["thigh"], between(leg.hip, leg.knee, 0.43)),
            (MASS_SHARES["shank"], between(leg.knee, leg.ankle, 0.6)),
        ]
    total = sum(share for share, _ in parts)
    return along((0.0, 0.0, 0.0), *((place, share / total) for share, place in parts))


BALANCE_MARGIN = 0.01
"""How far outside its base the centre of mass may be, body heights: shoes are wider than feet."""
ON_THE_FLOOR = 0.02
_HALF_SOLE = 0.03
_TOUCHES = 0.06
"""How far a wrist or a joint of the trunk, with flesh around it, may be from what it leans on, body heights."""
_BACK_TO_WALL = 0.10
"""From the middle of the trunk to a wall that the back touches."""


def topples(pose: Pose, bones: Skeleton, props: tuple[Prop, ...] = ()) -> float:
    """How far the centre of mass is outside the base, body heights; 0 when it is over it.

    The base is the smallest convex area around what stands on the floor or on a step and every
    place where the body leans on a wall, a worktop or a table.
    """
    places = [*_standing(pose, bones, props), *_leaning(pose, bones, props)]
    if not places:
        return 0.0
    return _outside(bones, places)


def stumbles(bones: Skeleton) -> float:
    """How far a walker's centre of mass is outside the area of both feet, body heights; 0 when it is over it.

    Walking is falling from foot to foot: between steps the centre of mass is inside the foot that
    stands, on its way to the one in the air (Winter 1995), so the foot in the air counts as well.
    """
    return _outside(bones, [corner for side in Side for corner in _corners(bones.leg(side))])


def _outside(bones: Skeleton, places: Sequence[Vec]) -> float:
    x, _, z = centre_of_mass(bones)
    return max(0.0, beyond((x, z), base([(p[0], p[2]) for p in places])) - BALANCE_MARGIN)


def _corners(leg: LegBones) -> list[Vec]:
    """The four corners of a sole."""
    return [along(place, ((0.0, 0.0, 1.0), _HALF_SOLE * k)) for place in sole(leg) for k in (-1, 1)]


def base(places: Sequence[Spot]) -> tuple[Spot, ...]:
    """The corners, in turn, of the smallest convex area around places on the floor (Andrew's monotone chain)."""
    ordered = sorted(set(places))
    return (*_chain(ordered), *_chain(ordered[::-1]))


def _chain(ordered: Sequence[Spot]) -> tuple[Spot, ...]:
    kept: list[Spot] = []
    for spot in ordered:
        while len(kept) > 1 and _turn(kept[-2], kept[-1], spot) <= 0:
            kept.pop()
        kept.append(spot)
    return tuple(kept[:-1] if len(kept) > 1 else kept)


def _turn(a: Spot, b: Spot, c: Spot) -> float:
    """More than 0 when the way from a over b to c turns left."""
    return (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0])


def beyond(spot: Spot, corners: Sequence[Spot]) -> float:
    """How far a spot is outside a convex area given by its corners in turn; 0 inside."""
    sides = list(zip(corners, (*corners[1:], corners[0]), strict=True))
    if len(corners) > 2 and all(_turn(a, b, spot) >= 0 for a, b in sides):
        return 0.0
    return min(_from_side(spot, a, b) for a, b in sides)


def _from_side(spot: Spot, a: Spot, b: Spot) -> float:
    dx, dz = b[0] - a[0], b[1] - a[1]
    squared = dx * dx + dz * dz
    share = ((spot[0] - a[0]) * dx + (spot[1] - a[1]) * dz) / squared if squared else 0.0
    share = min(1.0, max(0.0, share))
    return math.hypot(spot[0] - a[0] - share * dx, spot[1] - a[1] - share * dz)


def _standing(pose: Pose, bones: Skeleton, props: tuple[Prop, ...]) -> list[Vec]:
    """The corners of the soles that stand on the floor or on a step."""
    found: list[Vec] = []
    for side in Side:
        leg = pose.leg(side)
        _, toe = sole(bones.leg(side))
        steps = [p.y1 for p in props if isinstance(p, Block) and p.x0 < toe[0] < p.x1 and p.z0 < toe[2] < p.z1]
        if isinstance(leg, FootPlace) and any(abs(leg.y - top) <= ON_THE_FLOOR for top in (0.0, *steps)):
            found += _corners(bones.leg(side))
    return found


def _leaning(pose: Pose, bones: Skeleton, props: tuple[Prop, ...]) -> list[Vec]:
    """Where hands, elbows and back lean on something."""
    arms = [bones.arm(side) for side in Side if isinstance(pose.arm(side), HandPlace)]
    elbows = [bones.arm(side).elbow for side in Side]
    found = [arm.wrist for arm in arms if any(_lies_on(prop, arm.wrist) for prop in props)]
    found += [elbow for elbow in elbows if any(_beside(prop, elbow) for prop in props)]
    walls = [prop for prop in props if isinstance(prop, Wall) and prop.behind]
    back = (bones.pelvis, bones.waist, bones.chest)
    held = [(wall.x, y, z) for wall in walls for x, y, z in back if x - wall.x < _BACK_TO_WALL]
    return found + held


def _lies_on(prop: Prop, place: Vec) -> bool:
    x, y, z = place
    if isinstance(prop, Wall):
        return abs(x - prop.x) < _TOUCHES
    if not isinstance(prop, Block | Table):
        return False
    top = prop.y1 if isinstance(prop, Block) else prop.y
    level = prop.x0 - _TOUCHES < x < prop.x1 + _TOUCHES and prop.z0 - _TOUCHES < z < prop.z1 + _TOUCHES
    return level and abs(y - top) < _TOUCHES


def _beside(prop: Prop, place: Vec) -> bool:
    """Whether a wall that stands at one's side is touched."""
    if not isinstance(prop, Block) or prop.stuff is not Stuff.WALL:
        return False
    return prop.z0 - _TOUCHES < place[2] < prop.z1 + _TOUCHES and prop.x0 < place[0] < prop.x1 and place[1] < prop.y1
