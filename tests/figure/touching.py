"""Where a body that uses a thing has to touch it: the seat, the bed, the floor, the wall, the worktop."""

from __future__ import annotations

from liftcoach.figure.contact import PELVIS_OVER_SEAT, fingertips, sole
from liftcoach.figure.pose import FootPlace, HandPlace, Pose
from liftcoach.figure.props import Block, Chair, Mat, Prop, Stuff, Table, Wall
from liftcoach.figure.skeleton import Side, Skeleton
from liftcoach.figure.vectors import Vec, between

LOOSE = 0.025
"""How far flesh may be from what it touches, body heights, before it is seen to float."""
SOLE_LOOSE = 0.012
_FLESH_HAND, _FLESH_FOREARM, _FLESH_BACK, _FLESH_LYING = 0.012, 0.024, 0.075, 0.075
_SITS_BELOW = 0.38
"""Height of the hips, body heights, under which a figure with a chair sits on it."""


def gaps(pose: Pose, bones: Skeleton, props: tuple[Prop, ...]) -> dict[str, float]:
    """How far the nearest part is from each thing that holds the body, in body heights; 0 or less is touching.

    Only what a pose shows to be used is asked: hips over a seat, a body that lies, feet and hands
    put to a place beside a thing. What is free in the air is not.
    """
    found: dict[str, float] = {}
    feet = [foot_gap(pose, bones, side, props) for side in Side]
    if any(isinstance(pose.leg(side), FootPlace) and pose.leg(side)[2] >= -1 for side in Side):
        found["feet on the floor"] = min(feet)
    for prop in props:
        if isinstance(prop, Chair) and prop.faces == 1 and bones.pelvis[1] < _SITS_BELOW:
            found["hips on the seat"] = bones.pelvis[1] - PELVIS_OVER_SEAT - seat_under(prop, props)
        if isinstance(prop, Mat) or (isinstance(prop, Block) and prop.stuff is Stuff.BED):
            found["body on the mat"] = min(y for y in _lying(bones))
        if isinstance(prop, Wall):
            found["wall"] = min(_to_wall(prop, place, flesh) for place, flesh in _touches(bones))
    return found


def seat_under(chair: Chair, props: tuple[Prop, ...]) -> float:
    """The height of what is sat on: the seat, or a cushion on it."""
    cushions = [p.y1 for p in props if isinstance(p, Block) and p.y0 >= chair.seat - 0.01 and p.x0 < chair.x]
    return max([chair.seat, *cushions])


def foot_gap(pose: Pose, bones: Skeleton, side: Side, props: tuple[Prop, ...]) -> float:
    """How far a foot's lowest point is over what is under it."""
    low = min(sole(bones.leg(side)), key=lambda place: place[1])
    tops = [p.y1 for p in props if isinstance(p, Block) and p.x0 < low[0] < p.x1 and p.z0 < low[2] < p.z1]
    return low[1] - max([0.0, *(top for top in tops if top < low[1] + LOOSE)])


def hand_gap(pose: Pose, bones: Skeleton, side: Side, props: tuple[Prop, ...]) -> float | None:
    """How far a placed hand is over a table or worktop that is under it; None where there is none."""
    if not isinstance(pose.arm(side), HandPlace):
        return None
    tip = fingertips(bones, side)
    wrist = bones.arm(side).wrist
    tops = [
        p.y if isinstance(p, Table) else p.y1
        for p in props
        if isinstance(p, Block | Table) and p.x0 < tip[0] < p.x1 and p.z0 < tip[2] < p.z1
    ]
    under = [top for top in tops if top < tip[1] + LOOSE]
    return min(tip[1], wrist[1]) - _FLESH_HAND - max(under) if under else None


def _lying(bones: Skeleton) -> list[float]:
    legs = [bones.leg(side) for side in Side]
    hands = [bones.arm(side).wrist[1] - 0.02 for side in Side]
    return [
        bones.pelvis[1] - _FLESH_LYING,
        bones.chest[1] - _FLESH_LYING,
        *hands,
        *(leg.knee[1] - 0.045 for leg in legs),
    ]


def _touches(bones: Skeleton) -> list[tuple[Vec, float]]:
    places: list[tuple[Vec, float]] = [
        (bones.pelvis, _FLESH_BACK), (bones.chest, _FLESH_BACK), (bones.waist, _FLESH_BACK),
    ]  # fmt: skip
    for side in Side:
        arm = bones.arm(side)
        places += [
            (fingertips(bones, side), _FLESH_HAND),
            (arm.wrist, 0.02),
            (between(arm.elbow, arm.wrist, 0.5), _FLESH_FOREARM),
        ]
    return places


def _to_wall(wall: Wall, place: Vec, flesh: float) -> float:
    return (place[0] - flesh - wall.x) if wall.behind else (wall.x - place[0] - flesh)
