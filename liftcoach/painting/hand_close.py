"""A large hand: forearm, palm, and each finger by itself, the nearer ones over the farther."""

from __future__ import annotations

import math

from PySide6.QtGui import QPainterPath

from liftcoach.domain.exercise import Muscle
from liftcoach.figure.hand import HandBones, palm_middle, table_corners
from liftcoach.figure.motion import HandThing
from liftcoach.figure.vectors import Vec, along, between, dot, mul, unit
from liftcoach.painting.boxes import box
from liftcoach.painting.looks import shaded
from liftcoach.painting.pencil import Pencil
from liftcoach.painting.shapes import capsule, capsule_onto, chain, circle, cut_limb, empty, hull, polygon

_FINGER_RADII = (0.062, 0.053, 0.048, 0.041)
_LITTLE = 0.86
_THUMB_RADII = (0.085, 0.066, 0.058, 0.046)
_ROOTS_ACROSS = (0.055, 0.018, -0.020, -0.055)
"""Where the bones of the palm begin, index to little finger."""
_BACK_OF_HAND = -0.6
"""A palm that is turned further away than this hides the cushion of the thumb too."""
_WRIST_RADIUS = 0.130
_FOREARM_RADIUS = 0.175
_BALL_RADIUS = 0.150
_ROLL_RADIUS = 0.110
_DISC_RADIUS, _DISC_HALF = 0.165, 0.06
_NEAR_DISC, _FAR_DISC = -3, -4


def draw_close_hand(
    pencil: Pencil, bones: HandBones, things: tuple[HandThing, ...], muscles: tuple[Muscle, ...], glow: float
) -> None:
    """Draw the hand, what lies under it and what it holds."""
    if HandThing.TABLE in things or HandThing.EDGE in things:
        box(pencil, *table_corners(to_wrist=HandThing.EDGE in things), pencil.look.wood)
    _draw_forearm(pencil, bones, muscles, glow)
    depth = pencil.camera.depth
    parts: list[tuple[float, int]] = [(depth(between(bones.wrist, bones.fingers[1][0], 0.75)), -1)]
    parts += [(sum(depth(p) for p in finger[1:]) / 3, number) for number, finger in enumerate(bones.fingers)]
    parts.append((sum(depth(p) for p in bones.thumb[1:]) / 3, len(bones.fingers)))
    held = [thing for thing in things if thing in (HandThing.BALL, HandThing.TOWEL, HandThing.DUMBBELL)]
    if held:
        out = _BALL_RADIUS + 0.075 if held[0] is HandThing.BALL else _ROLL_RADIUS + 0.07
        parts.append((depth(palm_middle(bones, out * 0.8)), -2))
    if HandThing.DUMBBELL in held:
        ends = sorted(depth(end) for end in _handle(bones))
        # The far end lies beside the hand: it never shows between the fingers.
        parts += [(min(ends[0], *(place for place, _ in parts)) - 1.0, _FAR_DISC), (ends[1] + 1.0, _NEAR_DISC)]
    for _, part in sorted(parts):
        if part == -1:
            pencil.fill(_palm(pencil, bones), pencil.person.skin)
            if Muscle.HANDS in muscles:
                _glow_hand(pencil, bones, glow)
            if HandThing.CUFF in things:
                _draw_cuff(pencil, bones)
        elif part == -2:
            _draw_held(pencil, bones, held[0])
        elif part in (_FAR_DISC, _NEAR_DISC):
            nearest, farthest = sorted(_handle(bones), key=depth, reverse=True)
            _draw_disc(pencil, bones, nearest if part == _NEAR_DISC else farthest)
        elif part == len(bones.fingers):
            _draw_digit(pencil, bones.thumb, _THUMB_RADII, bones)
            if Muscle.HANDS in muscles:
                _glow_thumb(pencil, bones, glow)
        else:
            small = _LITTLE if part == len(bones.fingers) - 1 else 1.0
            _draw_digit(pencil, bones.fingers[part], tuple(r * small for r in _FINGER_RADII), bones)


def _palm(pencil: Pencil, bones: HandBones) -> QPainterPath:
    k, see, path = pencil.scale, pencil.see, empty()
    t = bones.thumbwards
    for finger, across in zip(bones.fingers, _ROOTS_ACROSS, strict=True):
        base = along(bones.wrist, (t, across), (bones.ahead, 0.03))
        capsule_onto(path, see(base), 0.088 * k, see(finger[0]), 0.070 * k)
    capsule_onto(
        path, see(bones.wrist), _WRIST_RADIUS * 0.93 * k, see(along(bones.wrist, (bones.ahead, 0.12))), 0.13 * k
    )
    capsule_onto(path, see(bones.thumb[0]), 0.100 * k, see(bones.thumb[1]), 0.070 * k)
    web = between(bones.thumb[1], bones.fingers[0][0], 0.42)
    capsule_onto(path, see(along(bones.wrist, (bones.ahead, 0.26), (t, 0.08))), 0.080 * k, see(web), 0.050 * k)
    return path


def _glow_hand(pencil: Pencil, bones: HandBones, glow: float) -> None:
    """Colour the small muscles: between the bones of the back, or the palm's outer cushion."""
    k, see = pencil.scale, pencil.see
    knuckles = [finger[0] for finger in bones.fingers]
    roots = [along(bones.wrist, (bones.ahead, 0.10), (bones.thumbwards, across)) for across in _ROOTS_ACROSS]
    if pencil.camera.depth(bones.palm) < 0:
        for number in range(len(knuckles) - 1):
            root, tip = (between(row[number], row[number + 1], 0.5) for row in (roots, knuckles))
            a, b = between(root, tip, 0.34), between(root, tip, 0.80)
            pencil.glow(capsule(see(a), 0.022 * k, see(b), 0.030 * k), glow)
        return
    heel = between(roots[-1], knuckles[-1], 0.16), between(roots[-1], knuckles[-1], 0.68)
    pencil.glow(capsule(see(heel[0]), 0.046 * k, see(heel[1]), 0.038 * k), glow)


def _glow_thumb(pencil: Pencil, bones: HandBones, glow: float) -> None:
    """Colour the cushion of the thumb, where it faces the eye."""
    if pencil.camera.depth(bones.palm) < _BACK_OF_HAND:
        return
    a, b = between(bones.thumb[0], bones.thumb[1], 0.10), between(bones.thumb[0], bones.thumb[1], 0.78)
    pencil.glow(capsule(pencil.see(a), 0.054 * pencil.scale, pencil.see(b), 0.044 * pencil.scale), glow)


def _draw_digit(pencil: Pencil, places: tuple[Vec, ...], radii: tuple[float, ...], bones: HandBones) -> None:
    k = pencil.scale
    # A darker rim behind each finger parts it from its neighbour.
    rim = chain([pencil.see(p) for p in places], [r * 1.10 * k for r in radii])
    if not pencil.look.outline:
        pencil.flat(rim, shaded(pencil.person.skin, -0.16))
    pencil.fill(chain([pencil.see(p) for p in places], [r * k for r in radii]), pencil.person.skin)
    _draw_nail(pencil, places, radii[-1], bones)


def _draw_nail(pencil: Pencil, places: tuple[Vec, ...], radius: float, bones: HandBones) -> None:
    """The nail, where the back of the fingertip faces the eye."""
    before, tip = places[-2], places[-1]
    way = unit((tip[0] - before[0], tip[1] - before[1], tip[2] - before[2]))
    back = along(mul(bones.palm, -1), (way, dot(bones.palm, way)))
    if sum(v * v for v in back) < 0.05:
        return
    back = unit(back)
    if pencil.camera.depth(back) < 0.30:
        return
    place = along(tip, (way, -0.006), (back, radius * 0.55))
    root = along(place, (way, -0.045))
    k = pencil.scale
    pencil.flat(
        capsule(pencil.see(root), radius * 0.52 * k, pencil.see(place), radius * 0.50 * k),
        shaded(pencil.person.skin, 0.28),
    )


def _draw_forearm(pencil: Pencil, bones: HandBones, muscles: tuple[Muscle, ...], glow: float) -> None:
    k, see = pencil.scale, pencil.see
    far = bones.elbow_side
    arm = capsule(see(far), _FOREARM_RADIUS * k, see(bones.wrist), _WRIST_RADIUS * k)
    pencil.fill(arm, pencil.person.skin)
    if Muscle.FOREARMS in muscles:
        a, b = between(far, bones.wrist, 0.36), between(far, bones.wrist, 0.80)
        pencil.glow(capsule(see(a), _FOREARM_RADIUS * 0.62 * k, see(b), _WRIST_RADIUS * 0.55 * k), glow)
    cuff = between(far, bones.wrist, 0.24)
    sleeve = cut_limb([see(far), see(cuff)], [_FOREARM_RADIUS * 1.10 * k, _FOREARM_RADIUS * 1.14 * k])
    pencil.fill(sleeve, pencil.person.top)


def _draw_cuff(pencil: Pencil, bones: HandBones) -> None:
    k = pencil.scale
    shape = empty()
    for across in (0.12, 0.0, -0.12):
        a = along(bones.wrist, (bones.ahead, 0.22), (bones.thumbwards, across))
        b = along(bones.wrist, (bones.ahead, 0.34), (bones.thumbwards, across))
        capsule_onto(shape, pencil.see(a), 0.085 * k, pencil.see(b), 0.085 * k)
    pencil.fill(shape, pencil.look.pad)


def _draw_held(pencil: Pencil, bones: HandBones, thing: HandThing) -> None:
    k = pencil.scale
    if thing is HandThing.BALL:
        place = palm_middle(bones, _BALL_RADIUS + 0.06)
        pencil.fill(circle(pencil.see(place), _BALL_RADIUS * k), "#D9A441" if not pencil.look.outline else "#DDDDDD")
        return
    a, b = _handle(bones)
    if thing is HandThing.TOWEL:
        path = capsule(pencil.see(a), _ROLL_RADIUS * k, pencil.see(b), _ROLL_RADIUS * k)
        pencil.fill(path, pencil.look.cloth, darker=-0.06)
        return
    pencil.rod(a, b, 0.085, shaded(pencil.look.metal, 0.0))


def _handle(bones: HandBones) -> tuple[Vec, Vec]:
    """The two ends of a roll or a weight's handle that lies across the palm."""
    place = palm_middle(bones, _ROLL_RADIUS + 0.05)
    return along(place, (bones.thumbwards, 0.36)), along(place, (bones.thumbwards, -0.36))


def _draw_disc(pencil: Pencil, bones: HandBones, end: Vec) -> None:
    """A weight's round end; the nearer one is drawn over the fingers."""
    ring = math.tau / 24
    away = 1 if pencil.camera.depth(bones.thumbwards) >= 0 else -1
    rims = [
        [
            pencil.see(
                along(
                    end,
                    (bones.thumbwards, at * away),
                    (bones.ahead, _DISC_RADIUS * math.cos(ring * i)),
                    (bones.palm, _DISC_RADIUS * math.sin(ring * i)),
                )
            )
            for i in range(24)
        ]
        for at in (-_DISC_HALF, _DISC_HALF)
    ]
    pencil.flat(polygon(hull([*rims[0], *rims[1]])), shaded(pencil.look.plate, -0.18))
    pencil.flat(polygon(rims[1]), shaded(pencil.look.plate, 0.0))
