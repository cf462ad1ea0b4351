"""How much of the world a picture of a motion has to show."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TypeGuard

from liftcoach.figure.camera import Camera
from liftcoach.figure.foot import TOWEL_REACH, solve_foot
from liftcoach.figure.hand import solve_hand, table_corners
from liftcoach.figure.holding import joints
from liftcoach.figure.motion import HandThing, Motion, Near
from liftcoach.figure.props import (
    Bag,
    Band,
    BandFrom,
    Barbell,
    Bench,
    Block,
    Chair,
    Machine,
    MachineKind,
    Mat,
    Prop,
    Rack,
    Stuff,
    Table,
    Wall,
)
from liftcoach.figure.skeleton import Side, Skeleton
from liftcoach.figure.vectors import Vec, along

LEAST_WIDTH = 0.86
LEAST_HEIGHT = 0.80
"""Body heights: a small movement is not blown up beyond this."""
_SAMPLES = 12
_ROOM_BELOW_HANDS = 0.06
"""So that what hands hold in the lap is not where a cut body fades, body heights."""
_WALL_HALF = 0.34
_MAT_BEYOND = 0.05
"""How far a mat or bed goes on beyond head and feet, body heights."""
WALL_HEIGHT = 1.06
RACK_ABOVE_BAR = 0.10
"""How far a rack's uprights go on above the bar that they carry, body heights."""


@dataclass(frozen=True, slots=True)
class Frame:
    """A window on the screen plane, in body heights around the world's origin; y grows upwards."""

    left: float
    right: float
    bottom: float
    top: float

    @property
    def width(self) -> float:
        return self.right - self.left

    @property
    def height(self) -> float:
        return self.top - self.bottom


def frame_of(motion: Motion, yaw: float, pitch: float) -> Frame:
    """The smallest frame that shows every instant of the motion and what it uses."""
    camera = Camera(yaw, pitch, 1.0)
    if motion.close_hand is not None:
        return _hand_frame(motion, motion.close_hand, camera)
    if motion.close_foot is not None:
        return _foot_frame(motion, motion.close_foot, camera)
    xs: list[float] = []
    ys: list[float] = []
    for instant in motion.instants(_SAMPLES):
        for place, flesh in _PLACES[motion.near](joints(instant.pose, motion.props)):
            x, y = camera.see(place)
            xs += (x - flesh, x + flesh)
            ys += (-y - flesh, -y + flesh)
    if motion.near is not Near.ALL:
        below = _ROOM_BELOW_HANDS if motion.near is Near.UPPER else 0.0
        return Frame(min(xs) - 0.05, max(xs) + 0.05, min(ys) - below, max(ys) + 0.04)
    for prop in motion.props:
        for place in prop_corners(prop):
            x, y = camera.see(place)
            xs.append(x)
            ys.append(-y)
    return _at_least(Frame(min(xs) - 0.04, max(xs) + 0.04, min(min(ys), -0.045) - 0.03, max(ys) + 0.04))


def fitted(motion: Motion) -> Motion:
    """The motion with its mat or bed no longer than what lies on it needs, so that the figure is seen large."""
    if not any(_is_under(prop) for prop in motion.props):
        return motion
    xs = [
        place[0] + way * flesh
        for instant in motion.instants(_SAMPLES)
        for place, flesh in _body_places(joints(instant.pose, motion.props))
        for way in (-1, 1)
    ]
    low, high = min(xs) - _MAT_BEYOND, max(xs) + _MAT_BEYOND
    props = tuple(
        replace(prop, x0=max(prop.x0, low), x1=min(prop.x1, high)) if _is_under(prop) else prop for prop in motion.props
    )
    return replace(motion, props=props)


def _is_under(prop: Prop) -> TypeGuard[Mat | Block]:
    return isinstance(prop, Mat) or (isinstance(prop, Block) and prop.stuff is Stuff.BED and prop.y1 <= 0)


def _hand_frame(motion: Motion, side: Side, camera: Camera) -> Frame:
    """In hand lengths: the forearm and every place a finger goes."""
    seen: list[tuple[float, float]] = []
    for instant in motion.instants(_SAMPLES):
        bones = solve_hand(instant.pose.close, side)
        places = [bones.elbow_side, bones.wrist, *bones.thumb, *(p for finger in bones.fingers for p in finger)]
        seen += [camera.see(place) for place in places]
    if HandThing.TABLE in motion.things or HandThing.EDGE in motion.things:
        low, high = table_corners(to_wrist=HandThing.EDGE in motion.things)
        seen += [camera.see(place) for place in _box(low[0], high[0], low[1], high[1], low[2], high[2])]
    xs, ys = [x for x, _ in seen], [-y for _, y in seen]
    return Frame(min(xs) - 0.26, max(xs) + 0.26, min(ys) - 0.32, max(ys) + 0.30)


def _foot_frame(motion: Motion, side: Side, camera: Camera) -> Frame:
    """In foot lengths: the shin's lower half, every place a toe goes, and a towel."""
    seen: list[tuple[float, float]] = []
    for instant in motion.instants(_SAMPLES):
        bones = solve_foot(instant.pose.toes, side)
        places = [bones.heel, bones.ankle, (bones.ankle[0], 0.66, 0.0), *(p for toe in bones.toes for p in toe)]
        if HandThing.TOWEL in motion.things:
            places += [(TOWEL_REACH, 0.0, -0.3), (TOWEL_REACH, 0.0, 0.3)]
        seen += [camera.see(place) for place in places]
    xs, ys = [x for x, _ in seen], [-y for _, y in seen]
    return Frame(min(xs) - 0.16, max(xs) + 0.16, min(ys) - 0.16, max(ys))


def _at_least(frame: Frame) -> Frame:
    wider = max(0.0, LEAST_WIDTH - frame.width) / 2
    higher = max(0.0, LEAST_HEIGHT - frame.height)
    return Frame(frame.left - wider, frame.right + wider, frame.bottom - higher * 0.3, frame.top + higher * 0.7)


def _body_places(bones: Skeleton) -> list[tuple[Vec, float]]:
    places: list[tuple[Vec, float]] = [
        (along(bones.head, (bones.head_up, 0.02)), 0.064),
        (bones.chest, 0.08),
        (bones.pelvis, 0.085),
    ]
    for side in Side:
        arm, leg = bones.arm(side), bones.leg(side)
        places += [
            (arm.elbow, 0.03),
            (along(arm.wrist, (arm.hand, 0.055)), 0.02),
            (leg.knee, 0.045),
            (along(leg.ball, (leg.toes, -0.1)), 0.03),
            (along(leg.ball, (leg.toes, 0.035)), 0.02),
        ]
    return places


def _upper_places(bones: Skeleton) -> list[tuple[Vec, float]]:
    hands = [along(bones.arm(side).wrist, (bones.arm(side).hand, 0.055)) for side in Side]
    elbows = [(bones.arm(side).elbow, 0.03) for side in Side]
    return [*_body_places(bones)[:2], (bones.pelvis, 0.02), *elbows, *((hand, 0.02) for hand in hands)]


def _head_places(bones: Skeleton) -> list[tuple[Vec, float]]:
    low = along(bones.chest, (bones.chest_up, -0.10))
    shoulders = [(bones.arm(side).shoulder, 0.04) for side in Side]
    return [*_body_places(bones)[:1], (low, 0.0), *shoulders]


_PLACES = {Near.ALL: _body_places, Near.UPPER: _upper_places, Near.HEAD: _head_places}


def _box(x0: float, x1: float, y0: float, y1: float, z0: float, z1: float) -> tuple[Vec, ...]:
    return tuple((x, y, z) for x in (x0, x1) for y in (y0, y1) for z in (z0, z1))


def prop_corners(prop: Prop) -> tuple[Vec, ...]:
    """Corners of what stands in the room; held and worn things are near the body anyway."""
    if isinstance(prop, Chair):
        back = prop.x - prop.faces * (prop.depth + 0.04)
        return _box(min(prop.x, back), max(prop.x, back), 0.0, prop.seat + 0.30, -prop.half_width, prop.half_width)
    if isinstance(prop, Block):
        return _box(prop.x0, prop.x1, prop.y0, prop.y1, prop.z0, prop.z1)
    if isinstance(prop, Table):
        return _box(prop.x0, prop.x1, 0.0, prop.y, prop.z0, prop.z1)
    if isinstance(prop, Mat):
        return _box(prop.x0, prop.x1, -0.014, 0.0, -prop.half_width, prop.half_width)
    if isinstance(prop, Wall):
        return _box(prop.x, prop.x + (-0.05 if prop.behind else 0.05), 0.0, WALL_HEIGHT, -_WALL_HALF, _WALL_HALF)
    if isinstance(prop, Machine):
        top = 1.12 if prop.machine in (MachineKind.PULLDOWN, MachineKind.CABLE) else 0.87
        return _box(prop.x - 0.06, prop.x + 0.06, 0.0, top, prop.z - 0.13, prop.z + 0.13)
    if isinstance(prop, Bench):
        return _box(prop.x - 0.5, prop.x, 0.0, prop.seat, -0.09, 0.09)
    if isinstance(prop, Rack):
        return _box(prop.x - 0.06, prop.x + 0.06, 0.0, prop.bar + RACK_ABOVE_BAR, -prop.half_width, prop.half_width)
    if isinstance(prop, Band) and prop.start is BandFrom.PLACE:
        return ((prop.x, prop.y, prop.z),)
    if isinstance(prop, Barbell):
        return ((0.0, 0.3, prop.half_length), (0.0, 0.3, -prop.half_length))
    if isinstance(prop, Bag):
        return ((0.0, 0.1, 0.2),)
    return ()
