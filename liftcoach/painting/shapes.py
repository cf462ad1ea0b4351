"""Flat shapes on the screen. Every closed part runs clockwise, so that overlapping parts of a path add up."""

from __future__ import annotations

import math
from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainterPath

Point = tuple[float, float]


def empty() -> QPainterPath:
    path = QPainterPath()
    path.setFillRule(Qt.FillRule.WindingFill)
    return path


def capsule_onto(path: QPainterPath, a: Point, ra: float, b: Point, rb: float) -> None:
    """Add two circles and their outer tangents."""
    ax, ay = a
    bx, by = b
    dx, dy = bx - ax, by - ay
    d = math.hypot(dx, dy)
    if d <= abs(ra - rb) + 1e-6:
        x, y, r = (ax, ay, ra) if ra > rb else (bx, by, rb)
        path.addEllipse(x - r, y - r, 2 * r, 2 * r)
        return
    angle = math.degrees(math.atan2(dy, dx))
    off = math.degrees(math.acos((ra - rb) / d))
    start = math.radians(angle + off)
    path.moveTo(ax + ra * math.cos(start), ay + ra * math.sin(start))
    path.arcTo(ax - ra, ay - ra, 2 * ra, 2 * ra, -(angle + off), 2 * off - 360)
    path.arcTo(bx - rb, by - rb, 2 * rb, 2 * rb, off - angle, -2 * off)
    path.closeSubpath()


def capsule(a: Point, ra: float, b: Point, rb: float) -> QPainterPath:
    path = empty()
    capsule_onto(path, a, ra, b, rb)
    return path


def chain_onto(path: QPainterPath, points: Sequence[Point], radii: Sequence[float]) -> None:
    for i in range(len(points) - 1):
        capsule_onto(path, points[i], radii[i], points[i + 1], radii[i + 1])


def chain(points: Sequence[Point], radii: Sequence[float]) -> QPainterPath:
    """A limb of several tapering parts."""
    path = empty()
    chain_onto(path, points, radii)
    return path


def clockwise(points: Sequence[Point]) -> list[Point]:
    """The same polygon, turned so that it runs clockwise on the screen."""
    area = sum(a[0] * b[1] - b[0] * a[1] for a, b in zip(points, [*points[1:], points[0]], strict=True))
    return list(points) if area > 0 else list(reversed(points))


def hull(points: Sequence[Point]) -> list[Point]:
    """The corners of the smallest convex shape around the points (Andrew's monotone chain)."""
    ordered = sorted(set(points))

    def half(way: Sequence[Point]) -> list[Point]:
        kept: list[Point] = []
        for p in way:
            while len(kept) > 1 and _turns_back(kept[-2], kept[-1], p):
                kept.pop()
            kept.append(p)
        return kept[:-1]

    return [*half(ordered), *half(ordered[::-1])]


def _turns_back(a: Point, b: Point, c: Point) -> bool:
    return (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]) <= 0


def polygon_onto(path: QPainterPath, points: Sequence[Point]) -> None:
    first, *rest = clockwise(points)
    path.moveTo(*first)
    for point in rest:
        path.lineTo(*point)
    path.closeSubpath()


def polygon(points: Sequence[Point]) -> QPainterPath:
    path = empty()
    polygon_onto(path, points)
    return path


def smooth_onto(path: QPainterPath, points: Sequence[Point], tension: float = 1 / 6) -> None:
    """Add a closed Catmull-Rom curve through the points."""
    points = clockwise(points)
    n = len(points)
    path.moveTo(*points[0])
    for i in range(n):
        (x0, y0), (x1, y1), (x2, y2), (x3, y3) = points[i - 1], points[i], points[(i + 1) % n], points[(i + 2) % n]
        path.cubicTo(
            x1 + (x2 - x0) * tension,
            y1 + (y2 - y0) * tension,
            x2 - (x3 - x1) * tension,
            y2 - (y3 - y1) * tension,
            x2,
            y2,
        )
    path.closeSubpath()


def smooth(points: Sequence[Point]) -> QPainterPath:
    path = empty()
    smooth_onto(path, points)
    return path


def circle(centre: Point, radius: float) -> QPainterPath:
    path = empty()
    path.addEllipse(centre[0] - radius, centre[1] - radius, 2 * radius, 2 * radius)
    return path


def cut_limb(points: Sequence[Point], radii: Sequence[float]) -> QPainterPath:
    """A limb whose far end is cut square with a slight bulge, like a sleeve or a trouser leg."""
    path = chain(points[:-1], radii[:-1])
    (ax, ay), (bx, by) = points[-2], points[-1]
    ra, rb = radii[-2], radii[-1]
    dx, dy = bx - ax, by - ay
    d = math.hypot(dx, dy)
    if d < rb * 0.4:
        # Seen end on there is no hem to see.
        capsule_onto(path, (ax, ay), ra, (bx, by), rb)
        return path
    ux, uy = dx / d, dy / d
    nx, ny = -uy, ux
    bulge = rb * 0.28
    path.moveTo(ax - nx * ra, ay - ny * ra)
    path.lineTo(bx - nx * rb, by - ny * rb)
    path.quadTo(bx + ux * bulge, by + uy * bulge, bx + nx * rb, by + ny * rb)
    path.lineTo(ax + nx * ra, ay + ny * ra)
    path.closeSubpath()
    if len(points) == 2:
        path.addEllipse(ax - ra, ay - ra, 2 * ra, 2 * ra)
    return path
