"""The hand seen from near, finger by finger. Its unit is the hand's length, wrist to middle fingertip.

The forearm points ahead (x); palm down, the thumb of a right hand is on its left.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import NamedTuple

from liftcoach.figure.skeleton import Side
from liftcoach.figure.vectors import Vec, X, across, along, mul, turned, unit

FOREARM_SHOWN = 0.85
PALM_LENGTHS = (0.50, 0.51, 0.485, 0.445)
KNUCKLES_ACROSS = (0.150, 0.048, -0.054, -0.148)
"""Index to little finger: from the palm's middle towards the thumb."""
BONES = ((0.235, 0.140, 0.095), (0.260, 0.160, 0.100), (0.240, 0.150, 0.098), (0.190, 0.110, 0.088))
THUMB_BONES = (0.230, 0.175, 0.130)
_SPLAY = (1.0, 0.2, -0.5, -1.15)
_LAST_JOINT_SHARE = 0.66
"""A fingertip joint bends with the middle one."""
KNUCKLE_RANGE = (-25.0, 95.0)
MIDDLE_RANGE = (-5.0, 115.0)
WRIST_RANGE = (-75.0, 85.0)
SIDE_RANGE = (-20.0, 25.0)
DRIFT_RANGE = (-30.0, 20.0)
"""Towards the thumb a hand goes less far than towards the little finger."""


class HandPose(NamedTuple):
    """Degrees: forearm turned (0 palm down, 180 up), wrist bent to the palm, spread; knuckle and middle joint a finger.

    `*_side` moves one finger towards the thumb, `drift` the whole hand at the wrist.
    The thumb goes `thumb_out` to the side, `thumb_in` before the palm, and bends.
    """

    turn: float = 0.0
    wrist: float = 0.0
    spread: float = 4.0
    index_knuckle: float = 8.0
    index_mid: float = 12.0
    middle_knuckle: float = 8.0
    middle_mid: float = 12.0
    ring_knuckle: float = 8.0
    ring_mid: float = 12.0
    little_knuckle: float = 8.0
    little_mid: float = 12.0
    thumb_out: float = 42.0
    thumb_in: float = 12.0
    thumb_bend: float = 12.0
    index_side: float = 0.0
    middle_side: float = 0.0
    ring_side: float = 0.0
    little_side: float = 0.0
    drift: float = 0.0

    def sides(self) -> tuple[float, float, float, float]:
        """How far each finger goes towards the thumb, index to little finger."""
        return (self.index_side, self.middle_side, self.ring_side, self.little_side)

    def joints(self) -> tuple[tuple[float, float], ...]:
        """Knuckle and middle joint, index to little finger."""
        return (
            (self.index_knuckle, self.index_mid),
            (self.middle_knuckle, self.middle_mid),
            (self.ring_knuckle, self.ring_mid),
            (self.little_knuckle, self.little_mid),
        )


@dataclass(frozen=True, slots=True)
class HandBones:
    """Places of a solved hand: each finger from knuckle to tip, the thumb from its base; palm faces `palm`."""

    elbow_side: Vec
    wrist: Vec
    ahead: Vec
    palm: Vec
    thumbwards: Vec
    fingers: tuple[tuple[Vec, ...], ...]
    thumb: tuple[Vec, ...]


def solve_hand(pose: HandPose, side: Side = Side.RIGHT) -> HandBones:
    """Find every joint of a hand."""
    palm0 = turned((0.0, -1.0, 0.0), X, pose.turn * side.sign)
    thumb_dir = turned((0.0, 0.0, -1.0 * side.sign), X, pose.turn * side.sign)
    w = math.radians(pose.wrist)
    ahead = along(mul(X, math.cos(w)), (palm0, math.sin(w)))
    palm = along(mul(palm0, math.cos(w)), (X, -math.sin(w)))
    d = math.radians(pose.drift)
    ahead, thumb_dir = (
        along(mul(ahead, math.cos(d)), (thumb_dir, math.sin(d))),
        along(mul(thumb_dir, math.cos(d)), (ahead, -math.sin(d))),
    )
    wrist: Vec = (0.0, 0.0, 0.0)
    fingers = tuple(_finger(pose, number, wrist, (ahead, palm, thumb_dir)) for number in range(len(PALM_LENGTHS)))
    return HandBones((-FOREARM_SHOWN, 0.0, 0.0), wrist, ahead, palm, thumb_dir, fingers,
                     _thumb(pose, wrist, (ahead, palm, thumb_dir)))  # fmt: skip


def _finger(pose: HandPose, number: int, wrist: Vec, frame: tuple[Vec, Vec, Vec]) -> tuple[Vec, ...]:
    ahead, palm, thumbwards = frame
    knuckle, middle = pose.joints()[number]
    s = math.radians(pose.spread * _SPLAY[number] + pose.sides()[number])
    way = along(mul(ahead, math.cos(s)), (thumbwards, math.sin(s)))
    here = along(wrist, (ahead, PALM_LENGTHS[number]), (thumbwards, KNUCKLES_ACROSS[number]))
    places = [here]
    bend = 0.0
    for bone, more in zip(BONES[number], (knuckle, middle, middle * _LAST_JOINT_SHARE), strict=True):
        bend += more
        a = math.radians(bend)
        here = along(here, (way, bone * math.cos(a)), (palm, bone * math.sin(a)))
        places.append(here)
    return tuple(places)


def _thumb(pose: HandPose, wrist: Vec, frame: tuple[Vec, Vec, Vec]) -> tuple[Vec, ...]:
    ahead, palm, thumbwards = frame
    out, inwards, bend = (math.radians(v) for v in (pose.thumb_out, pose.thumb_in, pose.thumb_bend))
    here = along(wrist, (ahead, 0.09), (thumbwards, 0.105), (palm, 0.035))
    way = along(mul(ahead, math.cos(out)), (thumbwards, math.sin(out)))
    way = along(mul(way, math.cos(inwards)), (palm, math.sin(inwards)))
    # The thumb bends across the palm, towards the base of the little finger.
    over = across(unit(along(mul(thumbwards, -1), (palm, 0.35))), way)
    places = [here]
    for number, bone in enumerate(THUMB_BONES):
        a = bend * (0.0, 1.0, 2.1)[number]
        here = along(here, (way, bone * math.cos(a)), (over, bone * math.sin(a)))
        places.append(here)
    return tuple(places)


def hand_faults(pose: HandPose) -> tuple[str, ...]:
    """Joints of a hand that are bent further than a person's."""
    found = [] if WRIST_RANGE[0] <= pose.wrist <= WRIST_RANGE[1] else [f"wrist at {pose.wrist:.0f} degrees"]
    if not DRIFT_RANGE[0] <= pose.drift <= DRIFT_RANGE[1]:
        found.append(f"wrist at {pose.drift:.0f} degrees to the side")
    found += [
        f"finger at {side:.0f} degrees to the side"
        for side in pose.sides()
        if not SIDE_RANGE[0] <= side <= SIDE_RANGE[1]
    ]
    for name, (knuckle, middle) in zip(("index", "middle", "ring", "little"), pose.joints(), strict=True):
        if not KNUCKLE_RANGE[0] <= knuckle <= KNUCKLE_RANGE[1]:
            found.append(f"{name} knuckle at {knuckle:.0f} degrees")
        if not MIDDLE_RANGE[0] <= middle <= MIDDLE_RANGE[1]:
            found.append(f"{name} middle joint at {middle:.0f} degrees")
    return tuple(found)


def palm_middle(bones: HandBones, out: float) -> Vec:
    """A place before the palm: where a held thing's middle is, `out` hand lengths from the bones."""
    return along(bones.wrist, (bones.ahead, 0.40), (bones.palm, out), (bones.thumbwards, 0.01))


def table_corners(*, to_wrist: bool) -> tuple[Vec, Vec]:
    """Two opposite corners of the table top under the forearm."""
    top = -0.150
    return (-0.80, top - 0.06, -0.42), (-0.10 if to_wrist else 1.10, top, 0.42)
