"""Where a body that uses a thing has to touch it: the seat, the bed, the floor, the wall, the worktop, the head."""

from __future__ import annotations

from liftcoach.figure.contact import PELVIS_OVER_SEAT, fingertips, sole
from liftcoach.figure.pose import FootPlace, HandPlace, Pose
from liftcoach.figure.props import Block, Chair, Mat, Prop, Table, Wall
from liftcoach.figure.skeleton import Side, Skeleton
from liftcoach.figure.vectors import Vec, between

LOOSE = 0.025
"""How far flesh may be from what it touches, body heights, before it is seen to float."""
SOLE_LOOSE = 0.012
SOLE_FLOATS = 0.004
"""A sole this far over what it stands on is seen to float, body heights."""
_HAND, _WRIST, _FOREARM, _TRUNK, _KNEE = 0.012, 0.020, 0.024, 0.075, 0.045
"""Flesh around the joints, body heights."""
_CUSHION_AT = 0.01


def foot_gap(bones: Skeleton, side: Side, props: tuple[Prop, ...]) -> float:
    """How far a foot's lowest point is over the floor or the step under it."""
    low = min(sole(bones.leg(side)), key=lambda place: place[1])
    tops = [p.y1 for p in props if isinstance(p, Block) and p.x0 < low[0] < p.x1 and p.z0 < low[2] < p.z1]
    return low[1] - max([0.0, *(top for top in tops if top < low[1] + LOOSE)])


def stands_on_feet(pose: Pose) -> bool:
    """Whether both feet are put to a place near the floor rather than hung from the hips."""
    return all(isinstance(pose.leg(side), FootPlace) for side in Side)


def seat_gap(bones: Skeleton, props: tuple[Prop, ...]) -> float | None:
    """How far the hips are over the seat, or over a cushion on it; None without a chair."""
    seats = [p.seat for p in props if isinstance(p, Chair) and p.faces == 1]
    cushions = [p.y1 for p in props if isinstance(p, Block) and any(p.y0 >= seat - _CUSHION_AT for seat in seats)]
    return bones.pelvis[1] - PELVIS_OVER_SEAT - max([*seats, *cushions]) if seats else None


def mat_gap(bones: Skeleton, props: tuple[Prop, ...]) -> float | None:
    """How far the nearest part of a lying or kneeling body is over its mat or bed; None without one."""
    if not any(isinstance(p, Mat) or (isinstance(p, Block) and p.y1 == 0) for p in props):
        return None
    feet = [sole(bones.leg(side))[0][1] for side in Side]
    knees = [bones.leg(side).knee[1] - _KNEE for side in Side]
    hands = [bones.arm(side).wrist[1] - _WRIST for side in Side]
    return min(bones.pelvis[1] - _TRUNK, bones.chest[1] - _TRUNK, *feet, *knees, *hands)


def wall_gap(bones: Skeleton, props: tuple[Prop, ...]) -> float | None:
    """How far the nearest part of trunk, hands and forearms is from the wall; None without one."""
    gaps = [_to_wall(p, place, flesh) for p in props if isinstance(p, Wall) for place, flesh in _reaching(bones)]
    return min(gaps) if gaps else None


def top_gap(pose: Pose, bones: Skeleton, side: Side, props: tuple[Prop, ...]) -> float | None:
    """How far a placed hand is over the table or worktop under it; None where there is none."""
    tip = fingertips(bones, side)
    # A bed that is lain on is the floor of what is done there, not a thing to rest a hand on.
    tops = [
        p.y if isinstance(p, Table) else p.y1
        for p in props
        if isinstance(p, Block | Table) and p.x0 < tip[0] < p.x1 and p.z0 < tip[2] < p.z1
    ]
    under = [top for top in tops if 0 < top < tip[1] + LOOSE]
    if not under or not isinstance(pose.arm(side), HandPlace):
        return None
    return min(tip[1], bones.arm(side).wrist[1]) - _HAND - max(under)


def _reaching(bones: Skeleton) -> list[tuple[Vec, float]]:
    places: list[tuple[Vec, float]] = [(place, _TRUNK) for place in (bones.pelvis, bones.waist, bones.chest)]
    for side in Side:
        arm = bones.arm(side)
        forearm = between(arm.elbow, arm.wrist, 0.5)
        places += [(fingertips(bones, side), _HAND), (arm.wrist, _WRIST), (forearm, _FOREARM)]
    return places


def _to_wall(wall: Wall, place: Vec, flesh: float) -> float:
    return (place[0] - flesh - wall.x) if wall.behind else (wall.x - place[0] - flesh)
