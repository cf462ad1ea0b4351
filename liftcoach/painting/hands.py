"""Hands as part of the whole figure: relaxed, flat, fist, grip or open with a loop."""

from __future__ import annotations

import math

from PySide6.QtGui import QPainterPath

from liftcoach.figure.pose import HandShape
from liftcoach.figure.skeleton import ArmBones, Side
from liftcoach.figure.vectors import Vec, along, cross, mul
from liftcoach.painting.pencil import Pencil
from liftcoach.painting.shapes import Point, capsule_onto, chain_onto, empty

PALM = 0.036
_FINGERS = (-0.0165, -0.0055, 0.0055, 0.0165)
"""The four fingers' places across the palm; the index is on the thumb's side."""
_LENGTHS = (0.027, 0.033, 0.036, 0.031)
_FINGER_RADIUS = 0.0068


def palm_side(arm: ArmBones, side: Side) -> Vec:
    """The direction that the palm faces."""
    return mul(cross(arm.thumb, arm.hand), side.sign)


def hand_path(pencil: Pencil, arm: ArmBones, side: Side, shape: HandShape) -> QPainterPath:
    """The hand from the wrist on."""
    if shape in (HandShape.FIST, HandShape.GRIP):
        return _closed(pencil, arm, side)
    return _open(pencil, arm, side, curl_deg=0.0 if shape is HandShape.FLAT else 22.0)


def _closed(pencil: Pencil, arm: ArmBones, side: Side) -> QPainterPath:
    k, see = pencil.scale, pencil.see
    palm = palm_side(arm, side)
    path = empty()

    def at(ahead: float, thumb: float, inwards: float) -> Point:
        return see(along(arm.wrist, (arm.hand, ahead), (arm.thumb, thumb), (palm, inwards)))

    capsule_onto(path, see(arm.wrist), 0.0185 * k, at(0.030, 0.0, 0.002), 0.021 * k)
    capsule_onto(path, at(0.032, 0.011, 0.004), 0.0165 * k, at(0.030, -0.011, 0.004), 0.0155 * k)
    capsule_onto(path, at(0.034, 0.008, 0.012), 0.0135 * k, at(0.032, -0.010, 0.012), 0.0125 * k)
    capsule_onto(path, at(0.016, 0.014, 0.010), 0.0095 * k, at(0.036, 0.014, 0.020), 0.0080 * k)
    return path


def _open(pencil: Pencil, arm: ArmBones, side: Side, *, curl_deg: float) -> QPainterPath:
    k, see = pencil.scale, pencil.see
    palm = palm_side(arm, side)
    path = empty()

    def at(ahead: float, thumb: float, inwards: float) -> Point:
        return see(along(arm.wrist, (arm.hand, ahead), (arm.thumb, thumb), (palm, inwards)))

    for across in (-0.0115, 0.0115):
        capsule_onto(path, at(0.004, across * 0.55, 0.0), 0.0135 * k, at(PALM - 0.004, across, 0.0), 0.0110 * k)
    capsule_onto(path, see(arm.wrist), 0.0165 * k, at(PALM * 0.8, 0.0, 0.0), 0.0125 * k)
    first, second = math.radians(curl_deg), math.radians(curl_deg * 2.2)
    for across, length in zip(_FINGERS, _LENGTHS, strict=True):
        middle = at(PALM + length * 0.5 * math.cos(first), across * 1.04, length * 0.5 * math.sin(first))
        tip = at(
            PALM + length * (0.5 * math.cos(first) + 0.5 * math.cos(second)),
            across * 1.08,
            length * (0.5 * math.sin(first) + 0.5 * math.sin(second)),
        )
        chain_onto(
            path,
            [at(PALM - 0.006, across, 0.0), middle, tip],
            [_FINGER_RADIUS * 1.15 * k, _FINGER_RADIUS * k, _FINGER_RADIUS * 0.82 * k],
        )
    thumb_in = 0.008 + curl_deg * 0.0002
    chain_onto(
        path,
        [at(0.008, 0.008, 0.002), at(0.026, 0.024, thumb_in), at(0.043, 0.027, thumb_in * 1.4)],
        [0.0115 * k, 0.0085 * k, 0.0066 * k],
    )
    return path
