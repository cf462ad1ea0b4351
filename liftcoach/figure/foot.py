"""The bare foot seen from near, toe by toe. Its unit is the foot's length, heel to tip of the big toe.

The foot stands on the floor (y 0) and points ahead (x); the big toe of a right foot is on its left.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import NamedTuple

from liftcoach.figure.skeleton import Side
from liftcoach.figure.vectors import Vec, along

HEEL_RADIUS = 0.105
BALLS = (
    (0.715, 0.062, 0.120),
    (0.735, 0.050, 0.038),
    (0.715, 0.047, -0.026),
    (0.680, 0.044, -0.084),
    (0.635, 0.042, -0.135),
)
"""Where each toe begins, big toe first: ahead, up, and from the foot's middle towards the big toe."""
TOE_BONES = ((0.115, 0.085), (0.085, 0.055), (0.078, 0.050), (0.068, 0.046), (0.056, 0.042))
TOE_RADII = (0.050, 0.034, 0.032, 0.030, 0.028)
_SPLAY = (1.0, 0.30, -0.15, -0.60, -1.10)
_RESTING_DEG = -6.0
"""Toes that rest on the floor slope down a little from the ball."""
LIFT_RANGE = (-20.0, 60.0)
CURL_RANGE = (-5.0, 80.0)
SPREAD_RANGE = (0.0, 22.0)
SUNK_TOLERANCE = 0.02
"""Of foot length: the pad of a toe is soft."""
_DOME_RISE, _DOME_DRAW = 0.045, 0.030
TOWEL_REACH, TOWEL_DRAWN = 1.45, 0.26
"""Where the far edge of a towel under the foot lies, and how far it is drawn in."""


class FootPose(NamedTuple):
    """Degrees: the big toe's lift and bend, those of the other four, and how far all spread.

    `dome` (0 to 1) draws the ball towards the heel and raises the arch; `pull` (0 to 1) is how far a
    towel under the toes has been drawn in.
    """

    big_lift: float = 0.0
    big_curl: float = 4.0
    lift: float = 0.0
    curl: float = 12.0
    spread: float = 3.0
    dome: float = 0.0
    pull: float = 0.0


@dataclass(frozen=True, slots=True)
class FootBones:
    """Places of a solved foot; each toe from its ball to its tip, big toe first. `inwards` is towards the big toe."""

    knee_side: Vec
    ankle: Vec
    heel: Vec
    instep: Vec
    toes: tuple[tuple[Vec, ...], ...]
    inwards: Vec


def solve_foot(pose: FootPose, side: Side = Side.RIGHT) -> FootBones:
    """Find every joint of a foot."""
    inwards: Vec = (0.0, 0.0, -float(side.sign))
    rise, draw = _DOME_RISE * pose.dome, _DOME_DRAW * pose.dome
    toes = tuple(_toe(pose, number, inwards, draw) for number in range(len(BALLS)))
    return FootBones(
        knee_side=(0.16, 0.98, 0.0),
        ankle=(0.205, 0.29, 0.0),
        heel=(0.115, HEEL_RADIUS, 0.0),
        instep=along((0.455 - draw / 2, 0.165 + rise, 0.0), (inwards, 0.020)),
        toes=toes,
        inwards=inwards,
    )


def _toe(pose: FootPose, number: int, inwards: Vec, draw: float) -> tuple[Vec, ...]:
    ahead, up, across = BALLS[number]
    here = along((ahead - draw, up, 0.0), (inwards, across))
    lift, curl = (pose.big_lift, pose.big_curl) if number == 0 else (pose.lift, pose.curl)
    s = math.radians(pose.spread * _SPLAY[number])
    level = along((math.cos(s), 0.0, 0.0), (inwards, math.sin(s)))
    # A curled toe arches up first, so that its tip comes down to the floor and not through it.
    bend = _RESTING_DEG + lift + curl * 0.45
    places = [here]
    for bone, more in zip(TOE_BONES[number], (0.0, -curl), strict=True):
        bend += more
        a = math.radians(bend)
        here = along(here, (level, bone * math.cos(a)), ((0.0, 1.0, 0.0), bone * math.sin(a)))
        places.append(here)
    return tuple(places)


def foot_faults(pose: FootPose) -> tuple[str, ...]:
    """Joints of a foot that are bent further than a person's, and toes that are in the floor."""
    found = [
        f"{name} at {value:.0f} degrees"
        for name, value, (low, high) in (
            ("big toe", pose.big_lift, LIFT_RANGE),
            ("toes", pose.lift, LIFT_RANGE),
            ("big toe's bend", pose.big_curl, CURL_RANGE),
            ("toes' bend", pose.curl, CURL_RANGE),
            ("toes' spread", pose.spread, SPREAD_RANGE),
        )
        if not low <= value <= high
    ]
    for number, toe in enumerate(solve_foot(pose).toes, start=1):
        low = min(place[1] for place in toe) - TOE_RADII[number - 1] * 0.8
        if low < -SUNK_TOLERANCE:
            found.append(f"toe {number} {-low:.3f} of foot length under the floor")
    return tuple(found)
