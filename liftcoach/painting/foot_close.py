"""A large bare foot on the floor: shin, instep and each toe by itself, the nearer ones over the farther."""

from __future__ import annotations

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QPainterPath, QRadialGradient

from liftcoach.domain.exercise import Muscle
from liftcoach.figure.foot import TOE_RADII, TOWEL_DRAWN, TOWEL_REACH, FootBones
from liftcoach.figure.vectors import Vec, along, between, sub, unit
from liftcoach.painting.looks import shaded
from liftcoach.painting.pencil import Pencil
from liftcoach.painting.shapes import capsule, capsule_onto, chain, chain_onto, cut_limb, empty

_HEEL, _ANKLE, _INSTEP = 0.105, 0.100, 0.098
_SHIN = 0.130
_TROUSERS_TO = 0.50
_NAIL_SEEN_FROM = 0.30
_UP: Vec = (0.0, 1.0, 0.0)
_RIDGES = 4


def draw_close_foot(
    pencil: Pencil, bones: FootBones, muscles: tuple[Muscle, ...], glow: float, *, towel: bool, pull: float
) -> None:
    """Draw the foot, the floor under it and the towel that its toes draw in by `pull`, 0 to 1."""
    _draw_floor(pencil, bones)
    if towel:
        _draw_towel(pencil, bones, pull)
    _draw_shin(pencil, bones)
    depth = pencil.camera.depth
    order = sorted(range(len(bones.toes)), key=lambda number: depth(bones.toes[number][1]))
    # The instep hides where the toes begin, so it comes over the far ones and under none of the near.
    for number in order:
        _draw_toe(pencil, bones.toes[number], TOE_RADII[number])
    pencil.fill(_foot(pencil, bones), pencil.person.skin)
    if Muscle.FEET in muscles:
        _draw_glow(pencil, bones, glow)


def _foot(pencil: Pencil, bones: FootBones) -> QPainterPath:
    k, see, path = pencil.scale, pencil.see, empty()
    chain_onto(path, [see(bones.ankle), see(bones.instep)], [_ANKLE * k, _INSTEP * k])
    capsule_onto(path, see(bones.ankle), _ANKLE * k, see(bones.heel), _HEEL * k)
    capsule_onto(path, see(bones.heel), _HEEL * k, see(along(bones.instep, (_UP, -0.05))), 0.10 * k)
    for toe, radius in zip(bones.toes, TOE_RADII, strict=True):
        ball = radius * 1.22
        capsule_onto(path, see(bones.instep), 0.090 * k, see(toe[0]), ball * k)
        capsule_onto(path, see(along(bones.heel, (_UP, -0.02))), 0.085 * k, see(toe[0]), ball * k)
        capsule_onto(path, see(toe[0]), ball * k, see(between(toe[0], toe[1], 0.45)), radius * 1.04 * k)
    return path


def _draw_toe(pencil: Pencil, places: tuple[Vec, ...], radius: float) -> None:
    k = pencil.scale
    points = [pencil.see(place) for place in places]
    radii = [radius * 1.1, radius, radius * 0.92]
    if not pencil.look.outline:
        pencil.flat(chain(points, [r * 1.10 * k for r in radii]), shaded(pencil.person.skin, -0.16))
    pencil.fill(chain(points, [r * k for r in radii]), pencil.person.skin)
    way = unit(sub(places[-1], places[-2]))
    back = unit(along(_UP, (way, -way[1])))
    if pencil.camera.depth(back) < _NAIL_SEEN_FROM:
        return
    tip = along(places[-1], (way, radius * 0.15), (back, radius * 0.62))
    root = along(tip, (way, -radius * 0.75))
    pencil.flat(
        capsule(pencil.see(root), radius * 0.50 * k, pencil.see(tip), radius * 0.46 * k),
        shaded(pencil.person.skin, 0.28),
    )


def _draw_shin(pencil: Pencil, bones: FootBones) -> None:
    k, see = pencil.scale, pencil.see
    shin = capsule(see(bones.knee_side), _SHIN * k, see(bones.ankle), _ANKLE * k)
    pencil.fill(shin, pencil.person.skin)
    hem = between(bones.knee_side, bones.ankle, _TROUSERS_TO)
    legs = cut_limb([see(bones.knee_side), see(hem)], [_SHIN * 1.20 * k, _SHIN * 1.16 * k])
    pencil.fill(legs, pencil.person.legs)


def _draw_glow(pencil: Pencil, bones: FootBones, glow: float) -> None:
    """The short muscles of the sole, at the inner edge where they are seen."""
    k, see = pencil.scale, pencil.see
    a = along(bones.heel, ((1.0, 0.0, 0.0), 0.12), (bones.inwards, 0.070), (_UP, -0.030))
    b = along(bones.toes[0][0], ((1.0, 0.0, 0.0), -0.10), (bones.inwards, 0.012), (_UP, 0.0))
    middle = along(between(a, b, 0.5), (_UP, 0.025))
    pencil.glow(chain([see(a), see(middle), see(b)], [0.034 * k, 0.042 * k, 0.036 * k]), glow)


def _draw_floor(pencil: Pencil, bones: FootBones) -> None:
    x, y = pencil.see((0.42, 0.0, 0.0))
    painter, k = pencil.painter, pencil.scale
    if pencil.look.outline or not pencil.look.shadow:
        return
    pool = QRadialGradient(QPointF(0, 0), 1)
    colour = QColor(pencil.look.ground)
    for at, share in ((0.0, 1.0), (0.7, 0.6), (1.0, 0.0)):
        colour.setAlphaF(pencil.look.shadow * share)
        pool.setColorAt(at, QColor(colour))
    painter.save()
    painter.translate(x, y)
    painter.scale(0.46 * k, 0.17 * k)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(pool)
    painter.drawEllipse(QPointF(0, 0), 1, 1)
    painter.restore()


def _draw_towel(pencil: Pencil, bones: FootBones, pull: float) -> None:
    """A cloth under the forefoot: its far edge comes nearer and folds rise before the toes."""
    far, near = TOWEL_REACH - TOWEL_DRAWN * pull, 0.42
    half = 0.30
    pencil.face(
        ((near, 0.0, -half), (far, 0.0, -half), (far, 0.0, half), (near, 0.0, half)), shaded(pencil.look.cloth, 0.06)
    )
    for number in range(_RIDGES):
        share = (number + 1) / (_RIDGES + 1)
        x = 0.60 + (far - 0.66) * share
        width = 0.012 + 0.030 * pull * (1 - abs(2 * share - 0.7))
        shade = shaded(pencil.look.cloth, -0.10 + 0.04 * (number % 2))
        pencil.rod((x, width / 3, -half + 0.02), (x, width / 3, half - 0.02), max(0.010, width), shade)
