"""Points and directions in space as plain tuples: x ahead, y up, z to the figure's right; unit: body height."""

from __future__ import annotations

import math

Vec = tuple[float, float, float]
X: Vec = (1.0, 0.0, 0.0)
Y: Vec = (0.0, 1.0, 0.0)
Z: Vec = (0.0, 0.0, 1.0)
_TINY = 1e-9
_PARALLEL = 1e-6


def add(a: Vec, b: Vec) -> Vec:
    return (a[0] + b[0], a[1] + b[1], a[2] + b[2])


def sub(a: Vec, b: Vec) -> Vec:
    return (a[0] - b[0], a[1] - b[1], a[2] - b[2])


def mul(a: Vec, k: float) -> Vec:
    return (a[0] * k, a[1] * k, a[2] * k)


def along(origin: Vec, *steps: tuple[Vec, float]) -> Vec:
    """The point reached from `origin` by going each distance in its direction."""
    x, y, z = origin
    for direction, distance in steps:
        x += direction[0] * distance
        y += direction[1] * distance
        z += direction[2] * distance
    return (x, y, z)


def dot(a: Vec, b: Vec) -> float:
    return a[0] * b[0] + a[1] * b[1] + a[2] * b[2]


def cross(a: Vec, b: Vec) -> Vec:
    return (a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0])


def length(a: Vec) -> float:
    return math.sqrt(dot(a, a))


def distance(a: Vec, b: Vec) -> float:
    return length(sub(a, b))


def unit(a: Vec) -> Vec:
    return mul(a, 1 / (length(a) or _TINY))


def between(a: Vec, b: Vec, t: float) -> Vec:
    """The point at share `t` of the way from a to b."""
    return (a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t, a[2] + (b[2] - a[2]) * t)


def across(a: Vec, axis: Vec) -> Vec:
    """The unit direction of the part of `a` that is square to the unit vector `axis`.

    Where `a` lies along the axis any square direction serves; the one nearest to ahead or up is taken.
    """
    part = along(a, (axis, -dot(a, axis)))
    if length(part) > _PARALLEL:
        return unit(part)
    helper = X if abs(axis[0]) < 0.9 else Y
    return unit(along(helper, (axis, -dot(helper, axis))))


def turned(a: Vec, axis: Vec, degrees: float) -> Vec:
    """`a` rotated about the unit vector `axis` by the right-hand rule."""
    if not degrees:
        return a
    angle = math.radians(degrees)
    c, s = math.cos(angle), math.sin(angle)
    return along(mul(a, c), (cross(axis, a), s), (axis, dot(axis, a) * (1 - c)))


def angle_between(a: Vec, b: Vec) -> float:
    """Degrees between two directions, 0 to 180."""
    return math.degrees(math.acos(max(-1.0, min(1.0, dot(unit(a), unit(b))))))
