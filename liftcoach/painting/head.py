"""The head: a skull, the visible part of the face on it, hair in one curve, ears and a nose. No eyes, no mouth."""

from __future__ import annotations

import math

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainterPath

from liftcoach.domain.exercise import Muscle
from liftcoach.figure.skeleton import Skeleton
from liftcoach.figure.vectors import Vec, across, along, cross, dot, mul, sub, unit
from liftcoach.painting.looks import Hair, shaded
from liftcoach.painting.pencil import Pencil
from liftcoach.painting.shapes import Point, capsule, capsule_onto, circle, empty, smooth
from liftcoach.painting.trunk import glow_neck

RADIUS = 0.063
_DEPTH, _HEIGHT, _WIDTH = 0.066, 0.064, 0.056
"""Half axes of the skull: ahead, up, sideways."""
_HAIRLINE = (
    (0.62, 0.78, 0.00), (0.66, 0.66, 0.36), (0.58, 0.50, 0.64), (0.40, 0.44, 0.80), (0.28, 0.20, 0.94),
    (0.14, -0.08, 0.99), (0.02, -0.36, 0.93), (-0.10, -0.66, 0.74), (0.10, -0.92, 0.38),
)  # fmt: skip
"""The edge of the face on the right half of the skull, as directions ahead, up and to the right."""
_ROUND_THE_EAR = (
    (0.34, 0.56), (0.32, 0.26), (0.29, -0.02), (0.24, -0.20), (0.16, -0.16), (0.10, 0.10), (-0.08, 0.19),
    (-0.27, 0.06), (-0.32, -0.24), (-0.36, -0.52), (-0.58, -0.56), (-0.74, -0.20), (-0.62, 0.40), (-0.10, 0.66),
)  # fmt: skip
"""Short hair before, over and behind an ear, ahead and up: without it a head of hair looks like a cap."""
_NOSE: Vec = (0.9, -0.35, 0.0)
_NAPE: Vec = (-0.9, -0.20, 0.0)
_WREATH_TOP = (
    (0.10, 0.16, 0.98), (-0.16, 0.30, 0.94), (-0.48, 0.32, 0.82), (-0.74, 0.28, 0.61), (-0.91, 0.24, 0.34),
    (-0.97, 0.23, 0.0),
)  # fmt: skip
_WREATH_LOW = (
    (0.06, -0.20, 0.98), (-0.16, -0.34, 0.92), (-0.34, -0.66, 0.67), (-0.44, -0.86, 0.26), (-0.46, -0.89, 0.0),
)  # fmt: skip
"""The upper and the lower edge of a bald head's hair on the right half of the skull, from the ear to the back.

It goes down to the nape: an even strip looks like a bandage.
"""
_FACES_THE_EYE = 0.90
"""A head that faces the eye this much hides the hair at its back."""
_ARC_POINTS = 5
_WIDE_OPEN_DEG = 30.0
_SEEN_OPEN = 0.06
_SIDE_SEEN = 0.35
_SHOWS_EARS = (Hair.SHORT, Hair.CROPPED, Hair.BUN)
_SCARF_LINE = (
    (0.74, 0.64, 0.00), (0.70, 0.58, 0.34), (0.60, 0.40, 0.60), (0.50, 0.12, 0.76), (0.40, -0.20, 0.80),
    (0.28, -0.54, 0.72), (0.16, -0.92, 0.36),
)  # fmt: skip
"""The same where a scarf frames the face: an oval."""
_VOLUME = {Hair.SHORT: 1.07, Hair.CROPPED: 1.03, Hair.BOB: 1.12, Hair.BUN: 1.06, Hair.BALD: 1.0, Hair.COVERED: 1.12}


def _at(bones: Skeleton, ahead: float, up: float, right: float = 0.0) -> Vec:
    return along(bones.head, (bones.head_ahead, ahead), (bones.head_up, up), (bones.head_right, right))


def _eye(pencil: Pencil) -> Vec:
    """The direction from the figure to the eye."""
    yaw, pitch = math.radians(pencil.camera.yaw), math.radians(pencil.camera.pitch)
    return (math.cos(yaw) * math.cos(pitch), math.sin(pitch), math.sin(yaw) * math.cos(pitch))


def skull_path(pencil: Pencil, bones: Skeleton, volume: float = 1.0) -> QPainterPath:
    """The outline of the skull, an egg seen from anywhere, a little further back for hair."""
    points: list[Point] = []
    eye = _eye(pencil)
    back = -0.006 * (volume - 1) * 20
    ring = _silhouette_ring(bones, eye)
    for direction in ring:
        a, u, r = direction
        points.append(
            pencil.see(_at(bones, a * _DEPTH * volume + back, u * _HEIGHT * volume + 0.010, r * _WIDTH * volume))
        )
    return smooth(points)


def _silhouette_ring(bones: Skeleton, eye: Vec, count: int = 12) -> list[Vec]:
    """Directions, in the skull's own scaled axes, whose places lie on the seen outline."""
    # On an ellipsoid the outline is where the scaled line of sight is square to the direction.
    e = (
        dot(eye, bones.head_ahead) / _DEPTH,
        dot(eye, bones.head_up) / _HEIGHT,
        dot(eye, bones.head_right) / _WIDTH,
    )
    n = math.sqrt(sum(v * v for v in e))
    e = (e[0] / n, e[1] / n, e[2] / n)
    helper: Vec = (0.0, 1.0, 0.0) if abs(e[1]) < 0.9 else (1.0, 0.0, 0.0)
    h = dot(helper, e)
    v = along(helper, (e, -h))
    size = math.sqrt(dot(v, v))
    v = (v[0] / size, v[1] / size, v[2] / size)
    w = (e[1] * v[2] - e[2] * v[1], e[2] * v[0] - e[0] * v[2], e[0] * v[1] - e[1] * v[0])
    return [
        along((0.0, 0.0, 0.0), (v, math.cos(a)), (w, math.sin(a)))
        for a in (2 * math.pi * i / count for i in range(count))
    ]


def face_path(pencil: Pencil, bones: Skeleton, line: tuple[Vec, ...]) -> QPainterPath | None:
    """The part of the face that is seen; None from behind."""
    eye = _eye(pencil)
    e = (dot(eye, bones.head_ahead), dot(eye, bones.head_up), dot(eye, bones.head_right))
    if e[0] < -0.55:
        return None
    ring = [unit(d) for d in (*line, *((a, u, -r) for a, u, r in reversed(line[1:])))]
    seen = _seen_part(ring, e)
    return smooth([pencil.see(_place(bones, d)) for d in seen]) if len(seen) > 2 else None


def _seen_part(ring: list[Vec], eye: Vec, *, by_way_of: Vec = _NOSE) -> list[Vec]:
    """The ring with its hidden stretch replaced by the skull's outline, on the side of the face or of the nape."""
    near = [dot(d, eye) >= 0 for d in ring]
    if all(near):
        return ring
    if not any(near):
        return []
    count = len(ring)
    first = next(i for i in range(count) if near[i] and not near[i - 1])
    run = [ring[(first + i) % count] for i in range(count) if near[(first + i) % count]]
    return [*run, *_outline_arc(run[-1], run[0], eye, by_way_of)]


def _outline_arc(start: Vec, end: Vec, eye: Vec, by_way_of: Vec) -> list[Vec]:
    """Directions on the outline from beside `start` to beside `end`, past another direction."""
    v = across(by_way_of, eye)
    w = cross(eye, v)
    a0 = math.atan2(dot(start, w), dot(start, v))
    a1 = math.atan2(dot(end, w), dot(end, v))
    return [
        along(mul(v, math.cos(a)), (w, math.sin(a)))
        for a in (a0 + (a1 - a0) * i / _ARC_POINTS for i in range(_ARC_POINTS + 1))
    ]


def _place(bones: Skeleton, d: Vec) -> Vec:
    return _at(bones, d[0] * _DEPTH * 0.985 + 0.004, d[1] * _HEIGHT * 0.985 + 0.004, d[2] * _WIDTH * 0.985)


def draw_behind_head(pencil: Pencil, bones: Skeleton) -> None:
    """Hair or cloth that hangs behind neck and shoulders; drawn before the neck."""
    style, k, see = pencil.person.hair_style, pencil.scale, pencil.see
    if style is Hair.BOB:
        path = empty()
        for side in (-1, 1):
            capsule_onto(
                path,
                see(_at(bones, -0.018, 0.010, side * 0.034)),
                0.040 * k,
                see(_at(bones, -0.030, -0.062, side * 0.034)),
                0.026 * k,
            )
        capsule_onto(
            path, see(_at(bones, -0.034, -0.060, -0.034)), 0.026 * k, see(_at(bones, -0.034, -0.060, 0.034)), 0.026 * k
        )
        pencil.fill(path, pencil.person.hair, darker=-0.10)
    elif style is Hair.BUN:
        pencil.fill(circle(see(_at(bones, -0.074, 0.036)), 0.026 * k), pencil.person.hair)


def draw_head(pencil: Pencil, bones: Skeleton, *, muscles: tuple[Muscle, ...], glow: float) -> None:
    """Draw skull, face, nose, ears and hair; where a scarf lies over the neck, its working muscles show through."""
    person, k, see = pencil.person, pencil.scale, pencil.see
    style = person.hair_style
    eye = _eye(pencil)
    facing = dot(eye, bones.head_ahead)
    if style is Hair.COVERED:
        drape = empty()
        capsule_onto(
            drape,
            see(_at(bones, -0.012, -0.030)),
            0.052 * k,
            see(along(bones.neck, (bones.chest_up, 0.012))),
            0.050 * k,
        )
        pencil.fill(drape, person.hair, darker=-0.05)
        glow_neck(pencil, bones, muscles, glow)
    if style is Hair.BALD:
        _draw_bald_head(pencil, bones, eye, facing=facing)
        return
    if facing > -0.55:
        pencil.fill(_jaw(pencil, bones), person.skin)
    hair = skull_path(pencil, bones, _VOLUME[style])
    pencil.fill(hair, person.hair)
    face = face_path(pencil, bones, _SCARF_LINE if style is Hair.COVERED else _HAIRLINE)
    if face is not None:
        face.addPath(_jaw(pencil, bones))
        face.addPath(_nose(pencil, bones, eye))
        pencil.fill(face, person.skin)
        _draw_mouth(pencil, bones)
    if style in _SHOWS_EARS and face is not None:
        _draw_round_ears(pencil, bones, eye, hair, face)
    if style is not Hair.COVERED:
        _draw_ears(pencil, bones, eye)


def _draw_bald_head(pencil: Pencil, bones: Skeleton, eye: Vec, *, facing: float) -> None:
    """Skull and face in one shape, for no hairline parts them, with a wreath of hair round the back."""
    head = skull_path(pencil, bones)
    if facing > -0.55:
        head = head.united(_jaw(pencil, bones)).united(_nose(pencil, bones, eye))
    pencil.fill(head, pencil.person.skin)
    if facing > -0.55:
        _draw_mouth(pencil, bones)
    _draw_wreath(pencil, bones, eye)
    _draw_ears(pencil, bones, eye)


def _jaw(pencil: Pencil, bones: Skeleton) -> QPainterPath:
    """The lower face; with an open mouth the chin goes down and a little back."""
    k, see = pencil.scale, pencil.see
    open_share = bones.jaw / _WIDE_OPEN_DEG
    chin = see(_at(bones, 0.024 - 0.010 * open_share, -0.060 - 0.024 * open_share))
    path = capsule(see(_at(bones, 0.014, -0.018)), 0.046 * k, chin, 0.026 * k)
    capsule_onto(path, see(_at(bones, 0.000, -0.030)), 0.034 * k, chin, 0.026 * k)
    return path


def _draw_mouth(pencil: Pencil, bones: Skeleton) -> None:
    """An open mouth as one soft dark shape; a closed one is not drawn."""
    open_share = bones.jaw / _WIDE_OPEN_DEG
    if open_share < _SEEN_OPEN:
        return
    steps = [2 * math.pi * i / 12 for i in range(12)]
    middle = -0.050 - 0.010 * open_share
    ring = [
        _at(
            bones,
            0.056 - 0.006 * open_share * (1 - math.sin(a)),
            middle + 0.016 * open_share * math.sin(a),
            0.019 * math.cos(a),
        )
        for a in steps
    ]
    pencil.flat(smooth([pencil.see(place) for place in ring]), shaded(pencil.person.skin, -0.42))


def _nose(pencil: Pencil, bones: Skeleton, eye: Vec) -> QPainterPath:
    k, see = pencil.scale, pencil.see
    reach = 0.004 if abs(dot(eye, bones.head_right)) > 0.4 else -0.014
    return capsule(
        see(_at(bones, 0.056 + reach, -0.002)), 0.010 * k, see(_at(bones, 0.066 + reach, -0.020)), 0.0088 * k
    )


def _draw_round_ears(pencil: Pencil, bones: Skeleton, eye: Vec, hair: QPainterPath, face: QPainterPath) -> None:
    """Lay the hair's edge round the ears that are seen."""
    for sign in (1, -1):
        if sign * dot(eye, bones.head_right) < _SIDE_SEEN:
            continue
        edge = [(a, u, sign * math.sqrt(max(0.0, 1 - a * a - u * u))) for a, u in _ROUND_THE_EAR]
        cut = smooth([pencil.see(_place(bones, d)) for d in edge])
        if not pencil.look.outline:
            pencil.fill(cut, pencil.person.hair, lit_with=hair)
            continue
        painter = pencil.painter
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(shaded(pencil.person.hair, 0.0))
        painter.drawPath(cut)
        # On paper only the edge on the skin has a contour; in the hair there is none.
        painter.save()
        painter.setClipPath(face, Qt.ClipOperation.IntersectClip)
        painter.setPen(pencil.contour())
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(cut)
        painter.restore()


def _draw_ears(pencil: Pencil, bones: Skeleton, eye: Vec) -> None:
    k = pencil.scale
    for sign in (1, -1):
        seen = sign * dot(eye, bones.head_right)
        if seen < -0.12 or pencil.person.hair_style is Hair.BOB:
            continue
        place = _at(bones, -0.006, -0.012, sign * 0.056)
        up = _at(bones, -0.006, 0.000, sign * 0.056)
        pencil.fill(
            capsule(pencil.see(sub(place, sub(up, place))), 0.0085 * k, pencil.see(up), 0.0105 * k),
            pencil.person.skin,
            darker=-0.07,
        )


def _draw_wreath(pencil: Pencil, bones: Skeleton, eye: Vec) -> None:
    """Hair from ear to ear round the back of a bald head, close to the skull."""
    e = (dot(eye, bones.head_ahead), dot(eye, bones.head_up), dot(eye, bones.head_right))
    if e[0] > _FACES_THE_EYE:
        return
    upper = [*_WREATH_TOP, *((a, u, -r) for a, u, r in reversed(_WREATH_TOP[:-1]))]
    lower = [*((a, u, -r) for a, u, r in _WREATH_LOW), *reversed(_WREATH_LOW[:-1])]
    seen = _seen_part([unit(d) for d in (*upper, *lower)], e, by_way_of=_NAPE)
    if len(seen) > 2:
        places = [_at(bones, a * _DEPTH * 1.02, u * _HEIGHT * 1.02 + 0.010, r * _WIDTH * 1.02) for a, u, r in seen]
        pencil.fill(smooth([pencil.see(place) for place in places]), pencil.person.hair)
