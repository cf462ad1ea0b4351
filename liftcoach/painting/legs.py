"""Legs and feet."""

from __future__ import annotations

from PySide6.QtGui import QPainterPath

from liftcoach.domain.exercise import Muscle
from liftcoach.figure.skeleton import Build, LegBones, Side, Skeleton
from liftcoach.figure.vectors import Vec, across, along, between, cross, mul, sub, unit
from liftcoach.painting.muscles import FROM_THE_PELVIS, Belly, Part, bellies
from liftcoach.painting.pencil import Pencil
from liftcoach.painting.shapes import Point, capsule, capsule_onto, chain_onto, cut_limb, empty

HIP_RADIUS = 0.064
THIGH_RADIUS = 0.058
KNEE_RADIUS = 0.042
CALF_RADIUS = 0.045
ANKLE_RADIUS = 0.0265
HIDDEN_BEHIND = -0.017
"""A muscle whose middle lies further than this behind the bone is not seen, body heights."""
_TROUSERS_END = 0.90
_CALF_AT = 0.30


def widened(build: Build) -> float:
    """How much thicker limbs are for a build; joints carry less of it than bellies do."""
    return 1 + (build.breadth - 1) * 0.7


def leg_path(pencil: Pencil, leg: LegBones) -> QPainterPath:
    """Thigh and trouser leg in one shape, so that no seam shows at the knee."""
    see, k, w = pencil.see, pencil.scale, widened(pencil.person.build)
    calf = along(between(leg.knee, leg.ankle, _CALF_AT), (leg.front, -0.008))
    hem = between(leg.knee, leg.ankle, _TROUSERS_END)
    path = cut_limb(
        [see(leg.knee), see(calf), see(hem)],
        [KNEE_RADIUS * w * k, CALF_RADIUS * 1.02 * w * k, ANKLE_RADIUS * 1.26 * w * k],
    )
    middle = between(leg.hip, leg.knee, 0.42)
    chain_onto(
        path,
        [see(leg.hip), see(middle), see(leg.knee)],
        [HIP_RADIUS * w * k, THIGH_RADIUS * w * k, KNEE_RADIUS * w * k],
    )
    return path


def foot_paths(pencil: Pencil, leg: LegBones) -> tuple[QPainterPath, QPainterPath]:
    """Shoe and sole."""
    see, k = pencil.see, pencil.scale

    def at(ahead: float, up: float) -> Point:
        return see(along(leg.ball, (leg.toes, ahead), (leg.instep, up)))

    heel, collar, vamp, ball = at(-0.108, 0.012), at(-0.092, 0.040), at(-0.045, 0.026), at(0.0, 0.008)
    toe = see(along(leg.ball, (leg.tip, 0.030), (leg.instep, 0.004)))
    shoe = empty()
    for a, ra, b, rb in (
        (heel, 0.027, collar, 0.030),
        (collar, 0.029, vamp, 0.024),
        (vamp, 0.025, ball, 0.0235),
        (heel, 0.027, ball, 0.0225),
        (ball, 0.0235, toe, 0.0195),
    ):
        capsule_onto(shoe, a, ra * k, b, rb * k)
    bend = at(0.0, -0.010)
    tip = see(along(leg.ball, (leg.tip, 0.032), (leg.instep, -0.010)))
    sole = capsule(at(-0.114, -0.010), 0.0095 * k, bend, 0.0095 * k)
    capsule_onto(sole, bend, 0.0095 * k, tip, 0.0090 * k)
    return shoe, sole


def draw_leg(
    pencil: Pencil,
    bones: Skeleton,
    side: Side,
    *,
    far: bool,
    muscles: tuple[Muscle, ...],
    glow: float,
    joined: QPainterPath | None = None,
) -> QPainterPath:
    """Draw a leg and give its outline; `joined` is the pelvis, drawn as one shape with it."""
    leg = bones.leg(side)
    k = pencil.scale
    shoe, sole = foot_paths(pencil, leg)
    ankle_top = pencil.see(between(leg.knee, leg.ankle, 0.8))
    ankle = capsule(ankle_top, ANKLE_RADIUS * 0.95 * k, pencil.see(leg.ankle), ANKLE_RADIUS * 0.95 * k)
    pencil.fill(ankle, pencil.person.skin, far=far)
    pencil.fill(sole, pencil.look.sole, far=far)
    pencil.fill(shoe, pencil.look.shoe, far=far)
    path = leg_path(pencil, leg)
    if joined is not None:
        path.addPath(joined)
    pencil.fill(path, pencil.person.legs, far=far)
    if muscles:
        _glow_leg(pencil, bones, side, muscles, glow, far=far)
    return path


def _glow_leg(
    pencil: Pencil, bones: Skeleton, side: Side, muscles: tuple[Muscle, ...], glow: float, *, far: bool
) -> None:
    leg = bones.leg(side)
    w = widened(pencil.person.build)
    for part, a, b, front, radii in (
        (Part.THIGH, leg.hip, leg.knee, thigh_front(leg), (HIP_RADIUS, THIGH_RADIUS, KNEE_RADIUS)),
        (Part.SHANK, leg.knee, leg.ankle, leg.front, (KNEE_RADIUS, CALF_RADIUS, ANKLE_RADIUS * 1.26)),
        (Part.FOOT, along(leg.ball, (leg.toes, -0.1)), along(leg.ball, (leg.toes, 0.03)), leg.instep, (0.03,) * 3),
    ):
        for muscle, belly in bellies(muscles, part):
            axis = unit(sub(b, a))
            forwards, out = front, mul(cross(axis, front), side.sign)
            if muscle in FROM_THE_PELVIS:
                out = across(mul(bones.right, side.sign), axis)
                forwards = mul(cross(out, axis), side.sign)
            if not faces_eye(pencil, forwards, out, belly):
                continue
            pencil.glow(limb_belly(pencil, a, b, forwards, out, belly, tuple(r * w for r in radii)), glow, far=far)


def thigh_front(leg: LegBones) -> Vec:
    """Ahead of the thigh: the side to which the knee points."""
    axis = unit(sub(leg.knee, leg.hip))
    shank = unit(sub(leg.ankle, leg.knee))
    bent = sub(axis, shank)
    size = sum(v * v for v in bent)
    if size < 0.02:
        return leg.front
    dot = sum(u * v for u, v in zip(bent, axis, strict=True))
    return unit(along(bent, (axis, -dot)))


def faces_eye(pencil: Pencil, front: Vec, out: Vec, belly: Belly) -> bool:
    """Whether a muscle is on the near half of its limb, or at its edge."""
    return pencil.camera.depth(along(mul(front, belly.front), (out, belly.out))) > HIDDEN_BEHIND


def limb_belly(
    pencil: Pencil, a: Vec, b: Vec, front: Vec, out: Vec, belly: Belly, radii: tuple[float, ...]
) -> QPainterPath:
    """A muscle's shape, never wider than the limb it lies in."""
    see, k = pencil.see, pencil.scale
    (ax, ay), (bx, by) = see(a), see(b)
    dx, dy = bx - ax, by - ay
    d = (dx * dx + dy * dy) ** 0.5 or 1e-6
    points: list[Point] = []
    sizes: list[float] = []
    for share, wanted in (
        (belly.start, belly.start_radius),
        ((belly.start + belly.end) / 2, (belly.start_radius + belly.end_radius) / 2 * 1.06),
        (belly.end, belly.end_radius),
    ):
        bone = between(a, b, share)
        x, y = see(along(bone, (front, belly.front), (out, belly.out)))
        cx, cy = see(bone)
        limb = _radius_at(radii, share) * k
        # Across the limb as seen: how far the muscle is off the bone.
        off = ((x - cx) * -dy + (y - cy) * dx) / d
        size = min(wanted * k, max(limb - abs(off), limb * 0.45))
        room = limb - size
        if abs(off) > room:
            push = (room if off > 0 else -room) - off
            x, y = x + push * -dy / d, y + push * dx / d
        points.append((x, y))
        sizes.append(size * 0.97)
    path = empty()
    chain_onto(path, points, sizes)
    return path


def _radius_at(radii: tuple[float, ...], share: float) -> float:
    at = min(1.0, max(0.0, share)) * (len(radii) - 1)
    low = min(int(at), len(radii) - 2)
    return radii[low] + (radii[low + 1] - radii[low]) * (at - low)
