"""Pelvis, shirt and neck."""

from __future__ import annotations

import itertools
import math

from PySide6.QtGui import QPainterPath

from liftcoach.domain.exercise import Muscle
from liftcoach.figure.skeleton import TRUNK, Build, Skeleton
from liftcoach.figure.vectors import Vec, along, between, mul
from liftcoach.painting.legs import HIP_RADIUS, widened
from liftcoach.painting.muscles import ON_BOTH_SIDES, Belly, Part, bellies
from liftcoach.painting.pencil import Pencil
from liftcoach.painting.shapes import Point, capsule, chain, chain_onto, clockwise, empty

SECTIONS = (
    (-0.10, 0.080, 0.070), (0.02, 0.092, 0.079), (0.12, 0.091, 0.078), (0.28, 0.087, 0.074), (0.46, 0.084, 0.070),
    (0.68, 0.098, 0.079), (0.84, 0.108, 0.076), (0.94, 0.098, 0.062), (1.02, 0.060, 0.044), (1.07, 0.034, 0.032),
)  # fmt: skip
"""Along the trunk from hips to neck: half the width and half the depth, body heights."""
SHIRT_FROM = 0.0
BELLY_AT = 0.22
BELLY_SPAN = 0.42
NECK_RADIUS = 0.030


def axis_at(bones: Skeleton, t: float) -> Vec:
    """The trunk's middle at share t of its length; the upper half bends against the lower."""
    if t < 0.5:
        return along(bones.pelvis, (bones.up, TRUNK * t))
    return along(bones.waist, (bones.chest_up, TRUNK * (t - 0.5)))


def _belly(build: Build, t: float) -> float:
    return build.belly * max(0.0, 1 - ((t - BELLY_AT) / BELLY_SPAN) ** 2)


def trunk_path(pencil: Pencil, bones: Skeleton, start: float, end: float, grow: float = 0.0) -> QPainterPath:
    """The outline of the trunk between two heights, its lower edge a shallow curve."""
    build = pencil.person.build
    camera, k = pencil.camera, pencil.scale
    middles: list[Point] = []
    widths: list[float] = []
    heights = [t for t, _, _ in SECTIONS if start <= t <= end]
    if start not in heights and start > SECTIONS[0][0]:
        heights.insert(0, start)
    for t in heights:
        width, depth = _section(t)
        lower = t < 0.5
        ahead, right, up = (
            (bones.ahead, bones.right, bones.up) if lower else (bones.chest_ahead, bones.chest_right, bones.chest_up)
        )
        belly = _belly(build, t)
        middles.append(pencil.see(along(axis_at(bones, t), (ahead, belly / 2))))
        half = camera.extent(
            ahead,
            right,
            half_width=width * build.breadth + grow,
            half_depth=depth * build.breadth + belly + grow,
            axis=up,
        )
        widths.append(half * k)
    seen = math.dist(middles[0], middles[-1])
    if seen < 0.45 * TRUNK * (heights[-1] - heights[0]) * k:
        # Seen along its length the trunk has no sides: a pile of discs is its outline.
        return chain(middles, widths)
    return _sided(middles, widths)


def _section(t: float) -> tuple[float, float]:
    for (t0, w0, d0), (t1, w1, d1) in itertools.pairwise(SECTIONS):
        if t <= t1:
            share = (t - t0) / (t1 - t0)
            return w0 + (w1 - w0) * share, d0 + (d1 - d0) * share
    return SECTIONS[-1][1:]


def _sided(middles: list[Point], widths: list[float]) -> QPainterPath:
    """Smooth sides at a distance from a middle line, with rounded lower corners."""
    left: list[Point] = []
    right: list[Point] = []
    last = len(middles) - 1
    for i, ((x, y), r) in enumerate(zip(middles, widths, strict=True)):
        (x0, y0), (x1, y1) = middles[max(i - 1, 0)], middles[min(i + 1, last)]
        dx, dy = x1 - x0, y1 - y0
        d = math.hypot(dx, dy) or 1e-6
        left.append((x - dy / d * r, y + dx / d * r))
        right.append((x + dy / d * r, y - dx / d * r))
    sides = clockwise([*left, *reversed(right)])
    # Begin at a lower corner, so that the lower edge is the part that closes the curve.
    corners = (left[0], right[0])
    first = next(i for i, p in enumerate(sides) if p in corners and sides[i - 1] in corners)
    sides = sides[first:] + sides[:first]
    return _closed_by_hem(sides, middles)


def _closed_by_hem(sides: list[Point], middles: list[Point]) -> QPainterPath:
    path = empty()
    n = len(sides)
    path.moveTo(*sides[0])
    for i in range(n - 1):
        (x0, y0), (x1, y1) = sides[max(i - 1, 0)], sides[i]
        (x2, y2), (x3, y3) = sides[i + 1], sides[min(i + 2, n - 1)]
        path.cubicTo(x1 + (x2 - x0) / 6, y1 + (y2 - y0) / 6, x2 - (x3 - x1) / 6, y2 - (y3 - y1) / 6, x2, y2)
    (mx, my), (nx, ny) = middles[0], middles[1]
    down = math.hypot(mx - nx, my - ny) or 1e-6
    drop = 0.12 * math.dist(sides[0], sides[-1])
    ux, uy = (mx - nx) / down * drop, (my - ny) / down * drop
    (ax, ay), (bx, by) = sides[-1], sides[0]
    path.cubicTo(ax + ux + (bx - ax) * 0.12, ay + uy + (by - ay) * 0.12,
                 bx + ux - (bx - ax) * 0.12, by + uy - (by - ay) * 0.12, bx, by)  # fmt: skip
    path.closeSubpath()
    return path


def pelvis_path(pencil: Pencil, bones: Skeleton) -> QPainterPath:
    """The seat of the trousers."""
    path = trunk_path(pencil, bones, -0.2, 0.125, -0.006)
    r = HIP_RADIUS * widened(pencil.person.build) * pencil.scale * 1.01
    path.addPath(capsule(pencil.see(bones.right_leg.hip), r, pencil.see(bones.left_leg.hip), r))
    return path


def draw_trunk(
    pencil: Pencil, bones: Skeleton, *, muscles: tuple[Muscle, ...], glow: float, side_sign: int
) -> QPainterPath:
    """Draw neck and shirt and give the shirt's outline; `side_sign` is the side of one-sided work (0: both)."""
    k, person = pencil.scale, pencil.person
    base, top = _neck(bones)
    neck = capsule(pencil.see(base), NECK_RADIUS * k, pencil.see(top), NECK_RADIUS * 0.93 * k)
    pencil.fill(neck, person.skin, darker=-0.12)
    glow_neck(pencil, bones, muscles, glow)
    shirt = trunk_path(pencil, bones, SHIRT_FROM, 1.1, 0.007)
    pencil.fill(shirt, person.top)
    for muscle, belly in bellies(muscles, Part.TRUNK):
        signs = (side_sign,) if side_sign else (-1, 1)
        for sign in signs if muscle in ON_BOTH_SIDES else (1,):
            _glow_trunk(pencil, bones, belly, glow, sign)
    return shirt


def glow_neck(pencil: Pencil, bones: Skeleton, muscles: tuple[Muscle, ...], glow: float) -> None:
    """Colour the neck's muscles."""
    (base, top), k = _neck(bones), pencil.scale
    for _, belly in bellies(muscles, Part.NECK):
        for sign in (-1, 1):
            a = along(base, (bones.chest_right, sign * belly.out))
            b = along(top, (bones.head_right, sign * belly.out))
            pencil.glow(chain([pencil.see(a), pencil.see(b)], [belly.start_radius * k, belly.end_radius * k]), glow)


def _neck(bones: Skeleton) -> tuple[Vec, Vec]:
    return bones.neck, along(bones.neck, (bones.head_up, 0.062), (bones.head_ahead, 0.008))


def _glow_trunk(pencil: Pencil, bones: Skeleton, belly: Belly, glow: float, sign: int) -> None:
    """Colour a trunk muscle where it faces the eye or the outline."""
    camera, k = pencil.camera, pencil.scale
    place = along(mul(bones.chest_ahead, belly.front), (bones.chest_right, belly.out * sign))
    if camera.depth(place) < -0.030:
        return
    points: list[Point] = []
    sizes: list[float] = []
    for t, wanted in (
        (belly.start, belly.start_radius),
        ((belly.start + belly.end) / 2, (belly.start_radius + belly.end_radius) / 2),
        (belly.end, belly.end_radius),
    ):
        middle = axis_at(bones, t)
        width, depth = _section(t)
        width, depth = width + 0.007, depth + 0.007
        ahead, right, up = bones.chest_ahead, bones.chest_right, bones.chest_up
        half = camera.extent(ahead, right, half_width=width, half_depth=depth, axis=up) * k
        x, y = pencil.see(along(middle, (bones.chest_ahead, belly.front), (bones.chest_right, belly.out * sign)))
        cx, cy = pencil.see(middle)
        (ux, uy), (vx, vy) = pencil.see(axis_at(bones, t - 0.02)), pencil.see(axis_at(bones, t + 0.02))
        d = math.hypot(vx - ux, vy - uy) or 1e-6
        nx, ny = -(vy - uy) / d, (vx - ux) / d
        off = (x - cx) * nx + (y - cy) * ny
        size = min(wanted * k, half * 0.62)
        room = half - size
        if abs(off) > room:
            push = math.copysign(room, off) - off
            x, y = x + push * nx, y + push * ny
        points.append((x, y))
        sizes.append(size * 0.97)
    path = empty()
    chain_onto(path, points, sizes)
    pencil.glow(path, glow)


def trunk_middle(bones: Skeleton) -> Vec:
    return between(bones.pelvis, bones.chest, 0.5)
