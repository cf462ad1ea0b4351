"""Chairs, walls, bands, weights: drawn behind the figure, over it, or both."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Mapping
from typing import Any

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QPainterPath, QPen

from liftcoach.figure.framing import WALL_HEIGHT
from liftcoach.figure.holding import bar_place, grip_place
from liftcoach.figure.props import (
    Backpack,
    Bag,
    BagOn,
    Ball,
    BallIn,
    Band,
    BandFrom,
    BandTo,
    Barbell,
    Bench,
    Block,
    Chair,
    Cuff,
    CuffOn,
    Dumbbell,
    Kettlebell,
    Machine,
    MachineKind,
    Mat,
    Prop,
    Rack,
    Stuff,
    Table,
    Towel,
    TowelAt,
    Wall,
)
from liftcoach.figure.skeleton import Side, Skeleton
from liftcoach.figure.vectors import Vec, X, Y, Z, along, between, cross, mul, sub, unit
from liftcoach.painting.boxes import box
from liftcoach.painting.looks import shaded
from liftcoach.painting.machines import WITH_HANDLES, draw_bench, draw_handles, draw_rack, draw_tower
from liftcoach.painting.pencil import Pencil
from liftcoach.painting.shapes import capsule, capsule_onto, circle, empty, hull, polygon, smooth

_Draw = Callable[[Pencil, Any, Skeleton], None]
_BEHIND_THE_NECK = 0.05
_STRAP = 0.28
"""Of a cuff's width."""
_FROM_BEHIND = -0.1
"""The eye is behind the figure from this much facing on, as `Camera` counts it."""
_UPRIGHT = 0.9
"""A direction with more than this share upwards counts as upright."""
_GREEN = "#6B7F5C"
"""The canvas of a backpack."""
_GROCERIES = ((-0.035, "#5E9C5B", 0.030), (0.0, "#D9A441", 0.024), (0.035, "#C2574B", 0.026))


def draw_standing(pencil: Pencil, props: tuple[Prop, ...], bones: Skeleton) -> None:
    """Draw what stands behind the figure and stays as it is whatever the figure does."""
    _draw(_BEHIND, pencil, [prop for prop in props if _stands(prop)], bones)


def draw_far(pencil: Pencil, props: tuple[Prop, ...], bones: Skeleton) -> None:
    """Draw what goes with the figure behind it, such as what its far hand holds."""
    _draw(_BEHIND, pencil, [prop for prop in props if not _stands(prop)], bones)


def _stands(prop: Prop) -> bool:
    if isinstance(prop, Machine):
        # The near one of a leg press's handles goes to the hand.
        return prop.machine is not MachineKind.LEG_PRESS
    return isinstance(prop, Chair | Wall | Block | Table | Mat | Bench | Rack)


def _draw(how: Mapping[type[Prop], _Draw], pencil: Pencil, props: Iterable[Prop], bones: Skeleton) -> None:
    for prop in props:
        draw = how.get(type(prop))
        if draw is not None:
            draw(pencil, prop, bones)


def draw_before(pencil: Pencil, props: tuple[Prop, ...], bones: Skeleton) -> None:
    """Draw what is held, worn or nearer than the figure."""
    _draw(_BEFORE, pencil, props, bones)


def held_by(props: tuple[Prop, ...]) -> tuple[Side, ...]:
    """Which hands hold something and are drawn over it."""
    sides: list[Side] = []
    for prop in props:
        if isinstance(prop, Dumbbell | Kettlebell) or (isinstance(prop, Bag) and prop.on is BagOn.HAND):
            sides += prop.who.sides
        elif (isinstance(prop, Barbell) and not prop.on_back) or (isinstance(prop, Band) and prop.to is BandTo.HANDS):
            sides += prop.who.sides if isinstance(prop, Band) else tuple(Side)
        elif (isinstance(prop, Towel) and prop.at is TowelAt.HANDS) or (
            isinstance(prop, Machine) and prop.machine in WITH_HANDLES
        ):
            sides += tuple(Side)
    return tuple(dict.fromkeys(sides))


def _chair(pencil: Pencil, chair: Chair, bones: Skeleton) -> None:
    look, s, w, d = pencil.look, chair.seat, chair.half_width, chair.faces
    front, back = chair.x, chair.x - d * chair.depth
    near_first = pencil.camera.sideways >= 0
    far_z, near_z = (-w + 0.012, w - 0.012) if near_first else (w - 0.012, -w + 0.012)
    dark = shaded(look.wood_dark, -0.15)
    for z, colour in ((far_z, dark), (near_z, shaded(look.wood_dark, 0.0))):
        pencil.rod((back + d * 0.014, s - 0.01, z), (back - d * 0.004, 0.006, z), 0.018, colour)
        pencil.rod((front - d * 0.018, s - 0.01, z), (front - d * 0.004, 0.006, z), 0.018, colour)
    for z, colour in ((far_z, dark), (near_z, shaded(look.wood_dark, 0.0))):
        pencil.rod((back + d * 0.012, s, z), (back - d * 0.040, s + 0.30, z), 0.018, colour)
    corners = (
        (back - d * 0.016, s + 0.13, -w + 0.01), (back - d * 0.042, s + 0.30, -w + 0.01),
        (back - d * 0.042, s + 0.30, w - 0.01), (back - d * 0.016, s + 0.13, w - 0.01),
    )  # fmt: skip
    panel = shaded(look.wood, -0.04)
    pen = QPen(QColor(look.outline) if look.outline else panel, 0.016 * pencil.scale)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    if look.outline:
        pen.setWidthF(0.0055 * pencil.scale)
    pencil.painter.setPen(pen)
    pencil.painter.setBrush(panel)
    pencil.painter.drawPath(polygon([pencil.see(corner) for corner in corners]))
    box(pencil, (min(front, back), s - 0.026, -w), (max(front, back), s, w), look.wood)
    if chair.armrests:
        _armrest(pencil, chair, far_z, dark)


def _armrest(pencil: Pencil, chair: Chair, z: float, colour: QColor) -> None:
    height = chair.seat + 0.125
    front, back = chair.x - 0.03, chair.x - chair.depth - 0.015
    z *= 1.22
    pencil.rod((front, chair.seat - 0.01, z), (front, height, z), 0.016, colour)
    pencil.rod((front + 0.01, height, z), (back, height, z), 0.020, colour)


def _chair_before(pencil: Pencil, chair: Chair, bones: Skeleton) -> None:
    if chair.armrests:
        near = 1 if pencil.camera.sideways >= 0 else -1
        _armrest(pencil, chair, near * (chair.half_width - 0.012), shaded(pencil.look.wood_dark, 0.0))


def _wall_colour(pencil: Pencil) -> str:
    look = pencil.look
    return "#EDEEEF" if look.outline else shaded(look.stage, 0.13 if look.is_dark else -0.10).name()


def _wall(pencil: Pencil, wall: Wall, bones: Skeleton) -> None:
    colour = _wall_colour(pencil)
    x, half, thick = wall.x, 0.34, -0.05 if wall.behind else 0.05
    near = half if pencil.camera.sideways >= 0 else -half
    pencil.face(((x, 0, -half), (x, WALL_HEIGHT, -half), (x, WALL_HEIGHT, half), (x, 0, half)), shaded(colour, 0.0))
    edge = ((x, 0.0, near), (x, WALL_HEIGHT, near), (x + thick, WALL_HEIGHT, near), (x + thick, 0.0, near))
    pencil.face(edge, shaded(colour, -0.10))
    skirt = x + (0.004 if wall.behind else -0.004)
    pencil.face(((skirt, 0, -half), (skirt, 0.05, -half), (skirt, 0.05, half), (skirt, 0, half)), shaded(colour, -0.06))


_STUFF: dict[Stuff, Callable[[Pencil], str]] = {
    Stuff.WOOD: lambda pencil: pencil.look.wood,
    Stuff.CUPBOARD: lambda pencil: shaded(pencil.look.wood, 0.18).name(),
    Stuff.BED: lambda pencil: pencil.look.cloth,
    Stuff.PAD: lambda pencil: pencil.look.pad,
    Stuff.METAL: lambda pencil: pencil.look.metal,
    Stuff.WALL: _wall_colour,
}


def _block(pencil: Pencil, block: Block) -> None:
    colour = _STUFF[block.stuff](pencil)
    if block.stuff is Stuff.PAD and block.y0 > 0:
        for x in (block.x0 + 0.08, block.x1 - 0.06):
            for z in (block.z0 + 0.02, block.z1 - 0.02):
                pencil.rod((x, block.y0, z), (x, 0.012, z), 0.020, shaded(pencil.look.metal, -0.1))
    top = 0.02 if block.stuff is Stuff.CUPBOARD else 0.05 if block.stuff is Stuff.BED else 0.0
    over = 0.02 if block.stuff is Stuff.CUPBOARD else 0.0
    if top:
        body = colour if block.stuff is Stuff.CUPBOARD else pencil.look.wood
        box(pencil, (block.x0, block.y0, block.z0), (block.x1, block.y1 - top, block.z1), body)
        lid = pencil.look.wood if block.stuff is Stuff.CUPBOARD else colour
        box(pencil, (block.x0 - over, block.y1 - top, block.z0), (block.x1, block.y1, block.z1), lid)
    else:
        box(pencil, (block.x0, block.y0, block.z0), (block.x1, block.y1, block.z1), colour)


def _block_behind(pencil: Pencil, block: Block, bones: Skeleton) -> None:
    if not block.front:
        _block(pencil, block)


def _block_before(pencil: Pencil, block: Block, bones: Skeleton) -> None:
    if block.front:
        _block(pencil, block)


def _table(pencil: Pencil, table: Table, bones: Skeleton) -> None:
    look = pencil.look
    dark = shaded(look.wood_dark, -0.1)
    for x in (table.x0 + 0.02, table.x1 - 0.02):
        for z in (table.z0 + 0.02, table.z1 - 0.02):
            pencil.rod((x, 0.008, z), (x, table.y - 0.02, z), 0.020, dark)
    box(pencil, (table.x0, table.y - 0.022, table.z0), (table.x1, table.y, table.z1), look.wood)


def _mat(pencil: Pencil, mat: Mat, bones: Skeleton) -> None:
    box(pencil, (mat.x0, -0.014, -mat.half_width), (mat.x1, 0.0, mat.half_width), pencil.look.mat)


def _band_width(band: Band) -> float:
    return 0.007 if band.cable else 0.012


def _band_colour(pencil: Pencil, band: Band, *, far: bool) -> QColor:
    return shaded(pencil.look.metal if band.cable else pencil.look.band, -0.2 if far else 0.0)


def band_end(bones: Skeleton, to: BandTo, side: Side) -> Vec:
    """Where a band holds on to a limb."""
    arm, leg = bones.arm(side), bones.leg(side)
    return {
        BandTo.HANDS: grip_place(arm),
        BandTo.WRISTS: between(arm.elbow, arm.wrist, 0.92),
        BandTo.FOREARMS: between(arm.elbow, arm.wrist, 0.62),
        BandTo.UPPER_ARMS: between(arm.shoulder, arm.elbow, 0.84),
        BandTo.ANKLES: between(leg.knee, leg.ankle, 0.90),
        BandTo.THIGHS: between(leg.hip, leg.knee, 0.84),
    }[to]


def band_start(bones: Skeleton, band: Band, side: Side) -> Vec:
    """Where a band comes from."""
    if band.start is BandFrom.FEET:
        leg = bones.leg(side)
        return along(leg.ball, (leg.toes, -0.03), (leg.instep, -0.012))
    if band.start is BandFrom.BACK:
        return along(bones.chest, (bones.chest_up, -0.08), (bones.chest_ahead, -0.07))
    if band.start is BandFrom.KNEES:
        return between(bones.leg(side).hip, bones.leg(side).knee, 0.9)
    if band.start is BandFrom.SEAT:
        return along(bones.pelvis, (Y, -0.07), (Z, side.sign * 0.07))
    if band.start is BandFrom.EACH_OTHER:
        return band_end(bones, band.to, side.other)
    sign = side.sign if len(band.who.sides) == 2 else 1
    return (band.x, band.y, band.z * sign)


def _band_before(pencil: Pencil, band: Band, bones: Skeleton) -> None:
    width = _band_width(band)
    near = Side.RIGHT if pencil.camera.sideways >= 0 else Side.LEFT
    sides = (near.other, near)
    if band.to in (BandTo.THIGHS, BandTo.ANKLES) and band.start is BandFrom.EACH_OTHER:
        _loop(pencil, band, bones)
        return
    for side in sides:
        if side not in band.who.sides or _is_far_band(pencil, band, bones, side):
            continue
        start, end = band_start(bones, band, side), band_end(bones, band.to, side)
        pencil.rod(start, end, width, _band_colour(pencil, band, far=side is not near))
        if band.to in (BandTo.FOREARMS, BandTo.WRISTS):
            _wrapped(pencil, bones.arm(side).elbow, end, 0.026, width * 2.2, pencil.look.band)
        if band.to is BandTo.UPPER_ARMS:
            _wrapped(pencil, bones.arm(side).shoulder, end, 0.036, width * 2.2, pencil.look.band)
        if band.to is BandTo.ANKLES:
            _wrapped(pencil, bones.leg(side).knee, end, 0.032, width * 2.2, pencil.look.band)
        if band.start is BandFrom.EACH_OTHER:
            break
    if band.start is BandFrom.PLACE and len(band.who.sides) == 2 and not band.cable:
        pencil.rod((band.x, band.y, band.z), (band.x, band.y, -band.z), width, _band_colour(pencil, band, far=False))
    elif band.start is BandFrom.PLACE:
        pencil.flat(circle(pencil.see((band.x, band.y, band.z)), 0.012 * pencil.scale), shaded(pencil.look.metal, -0.1))


def _is_far_band(pencil: Pencil, band: Band, bones: Skeleton, side: Side) -> bool:
    """Whether the far hand's band runs ahead of a body that is seen from behind."""
    near = Side.RIGHT if pencil.camera.sideways >= 0 else Side.LEFT
    runs_ahead = band.to in (BandTo.HANDS, BandTo.UPPER_ARMS) and band.start in (BandFrom.FEET, BandFrom.PLACE)
    return runs_ahead and side is not near and _is_beyond(pencil, band_end(bones, band.to, side), bones)


def _band_far(pencil: Pencil, band: Band, bones: Skeleton) -> None:
    for side in band.who.sides:
        if _is_far_band(pencil, band, bones, side):
            colour = _band_colour(pencil, band, far=True)
            pencil.rod(band_start(bones, band, side), band_end(bones, band.to, side), _band_width(band), colour)


def _loop(pencil: Pencil, band: Band, bones: Skeleton) -> None:
    """A loop round both thighs or both ankles: a strap around each and a strip between them."""
    right, left = band_end(bones, band.to, Side.RIGHT), band_end(bones, band.to, Side.LEFT)
    near = Side.RIGHT if pencil.camera.sideways >= 0 else Side.LEFT
    out = unit(sub(right, left))
    radius = 0.046 if band.to is BandTo.THIGHS else 0.034
    pencil.rod(
        along(right, (out, -radius * 0.3)),
        along(left, (out, radius * 0.3)),
        0.020,
        _band_colour(pencil, band, far=True),
    )
    for side in (near.other, near):
        leg = bones.leg(side)
        upper = leg.hip if band.to is BandTo.THIGHS else leg.knee
        _wrapped(pencil, upper, band_end(bones, band.to, side), radius, 0.024, pencil.look.band)


def _wrapped(pencil: Pencil, bone_from: Vec, place: Vec, radius: float, width: float, colour: str) -> None:
    """A strap around a limb, as a short bar across it."""
    (ax, ay), (bx, by) = pencil.see(bone_from), pencil.see(place)
    dx, dy = bx - ax, by - ay
    d = math.hypot(dx, dy) or 1e-6
    k = pencil.scale
    nx, ny = -dy / d * radius * k, dx / d * radius * k
    ux, uy = dx / d * width * k / 2, dy / d * width * k / 2
    corners = [
        (bx + nx + ux, by + ny + uy),
        (bx - nx + ux, by - ny + uy),
        (bx - nx - ux, by - ny - uy),
        (bx + nx - ux, by + ny - uy),
    ]
    pencil.fill(polygon(corners), colour)


def _dumbbell_side(pencil: Pencil, bell: Dumbbell, bones: Skeleton, side: Side) -> None:
    arm = bones.arm(side)
    place = grip_place(arm)
    palm = mul(cross(arm.thumb, arm.hand), side.sign)
    place = along(place, (palm, 0.008))
    # A handle lies across the palm, from the thumb to the little finger.
    axis = arm.thumb
    half = 0.050 * bell.size
    a, b = along(place, (axis, -half)), along(place, (axis, half))
    pencil.rod(a, b, 0.015, shaded(pencil.look.metal, 0.0))
    for end in (a, b) if pencil.camera.depth(a) < pencil.camera.depth(b) else (b, a):
        _plate(pencil, end, axis, 0.030 * bell.size, 0.026 * bell.size)


def _dumbbell_far(pencil: Pencil, bell: Dumbbell, bones: Skeleton) -> None:
    near = Side.RIGHT if pencil.camera.sideways >= 0 else Side.LEFT
    if (
        not bell.cup
        and near.other in bell.who.sides
        and pencil.camera.depth(bones.arm(near.other).wrist) < pencil.camera.depth(bones.pelvis)
    ):
        _dumbbell_side(pencil, bell, bones, near.other)


def _dumbbell_before(pencil: Pencil, bell: Dumbbell, bones: Skeleton) -> None:
    near = Side.RIGHT if pencil.camera.sideways >= 0 else Side.LEFT
    if bell.cup:
        middle = between(grip_place(bones.right_arm), grip_place(bones.left_arm), 0.5)
        top = along(middle, (bones.chest_up, 0.03))
        pencil.rod(top, along(middle, (bones.chest_up, -0.08)), 0.016, shaded(pencil.look.metal, 0.0))
        for way in (1.0, -3.6):
            end = along(middle, (bones.chest_up, 0.022 * way))
            pencil.rod(along(end, (X, -0.02)), along(end, (X, 0.02)), 0.036, shaded(pencil.look.plate, 0.0))
        return
    for side in (near.other, near):
        hidden = side is not near and pencil.camera.depth(bones.arm(side).wrist) < pencil.camera.depth(bones.pelvis)
        if side in bell.who.sides and not hidden:
            _dumbbell_side(pencil, bell, bones, side)


def _hidden_bar(pencil: Pencil, bar: Barbell, bones: Skeleton) -> bool:
    """Whether the bar lies behind the neck, or ahead of a body seen from behind."""
    if bar.on_back:
        return pencil.camera.depth(bones.chest_ahead) > _BEHIND_THE_NECK
    return _is_beyond(pencil, bar_place(bar, bones)[0], bones)


def _is_beyond(pencil: Pencil, place: Vec, bones: Skeleton) -> bool:
    """Whether a place is ahead of a body that is seen from behind, so that the body hides it."""
    return pencil.camera.facing < _FROM_BEHIND and pencil.camera.depth(place) < pencil.camera.depth(bones.pelvis)


def _barbell_far(pencil: Pencil, bar: Barbell, bones: Skeleton) -> None:
    if _hidden_bar(pencil, bar, bones):
        _draw_barbell(pencil, bar, bones)


def _barbell_before(pencil: Pencil, bar: Barbell, bones: Skeleton) -> None:
    if not _hidden_bar(pencil, bar, bones):
        _draw_barbell(pencil, bar, bones)


def _draw_barbell(pencil: Pencil, bar: Barbell, bones: Skeleton) -> None:
    middle, axis = bar_place(bar, bones)
    a, b = along(middle, (axis, -bar.half_length)), along(middle, (axis, bar.half_length))
    pencil.rod(a, b, 0.014, shaded(pencil.look.metal, 0.0))
    if not bar.plates:
        return
    # The far plate is nearer to the bar's middle on the screen, so it goes first.
    ends = ((a, 1), (b, -1)) if pencil.camera.depth(a) < pencil.camera.depth(b) else ((b, -1), (a, 1))
    for end, way in ends:
        _plate(pencil, along(end, (axis, 0.02 * way)), axis, 0.075, 0.026)


def _plate(pencil: Pencil, middle: Vec, axis: Vec, radius: float, thick: float) -> None:
    """A disc across an axis: a round drum seen from anywhere."""
    u = unit(cross(axis, Y)) if abs(axis[1]) < _UPRIGHT else X
    v = cross(axis, u)
    steps = [2 * math.pi * i / 14 for i in range(14)]
    towards = 1 if pencil.camera.depth(axis) >= 0 else -1
    rings = [
        [
            pencil.see(along(middle, (axis, at * towards), (u, radius * math.cos(t)), (v, radius * math.sin(t))))
            for t in steps
        ]
        for at in (-thick / 2, thick / 2)
    ]
    # Seen on edge both rims are lines: the side between them is what is seen.
    pencil.flat(polygon(hull([*rings[0], *rings[1]])), shaded(pencil.look.plate, -0.18))
    pencil.flat(smooth(rings[1]), shaded(pencil.look.plate, 0.0))


def _cuff(pencil: Pencil, cuff: Cuff, bones: Skeleton) -> None:
    near = Side.RIGHT if pencil.camera.sideways >= 0 else Side.LEFT
    for side in (near.other, near):
        if side not in cuff.who.sides:
            continue
        if cuff.on is CuffOn.HAND:
            arm = bones.arm(side)
            _strapped(pencil, arm.wrist, along(arm.wrist, (arm.hand, 0.024)), 0.020, 0.026)
        elif cuff.on is CuffOn.FOOT:
            leg = bones.leg(side)
            instep, heel = (along(leg.ball, (leg.toes, ahead), (leg.instep, 0.012)) for ahead in (-0.012, -0.074))
            _strapped(pencil, heel, instep, 0.027, 0.044)
        elif cuff.on is CuffOn.ANKLE:
            leg = bones.leg(side)
            _strapped(pencil, leg.knee, between(leg.knee, leg.ankle, 0.86), 0.037, 0.050)
        else:
            arm = bones.arm(side)
            _strapped(pencil, arm.elbow, between(arm.elbow, arm.wrist, 0.86), 0.025, 0.040)


def _strapped(pencil: Pencil, bone_from: Vec, place: Vec, radius: float, width: float) -> None:
    """A cuff with its strap, which parts it from dark clothes."""
    _wrapped(pencil, bone_from, place, radius, width, pencil.look.plate)
    strap = shaded(pencil.look.plate, -0.45 if pencil.look.is_dark else 0.55).name()
    _wrapped(pencil, bone_from, place, radius * 0.98, width * _STRAP, strap)


def _bag_side(pencil: Pencil, bag: Bag, bones: Skeleton, side: Side) -> None:
    look, k = pencil.look, pencil.scale
    arm = bones.arm(side)
    x, y, z = grip_place(arm) if bag.on is BagOn.HAND else between(arm.elbow, arm.wrist, 0.14)
    top = y - 0.085
    for handle in (z - 0.030, z + 0.030):
        path = QPainterPath(QPointF(*pencil.see((x - 0.04, top, handle))))
        path.cubicTo(
            QPointF(*pencil.see((x - 0.035, y + 0.014, handle))),
            QPointF(*pencil.see((x + 0.035, y + 0.014, handle))),
            QPointF(*pencil.see((x + 0.04, top, handle))),
        )
        pencil.painter.setPen(QPen(QColor(look.wood_dark), 0.011 * k, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        pencil.painter.setBrush(Qt.BrushStyle.NoBrush)
        pencil.painter.drawPath(path)
    for dx, colour, r in _GROCERIES:
        pencil.flat(circle(pencil.see((x + dx, top - 0.002, z)), r * k), QColor("#BBBBBB" if look.outline else colour))
    box(pencil, (x - 0.075, top - 0.165, z - 0.040), (x + 0.075, top, z + 0.040), look.wood)


def _bag_far(pencil: Pencil, bag: Bag, bones: Skeleton) -> None:
    near = Side.RIGHT if pencil.camera.sideways >= 0 else Side.LEFT
    if near.other in bag.who.sides:
        _bag_side(pencil, bag, bones, near.other)


def _bag_before(pencil: Pencil, bag: Bag, bones: Skeleton) -> None:
    near = Side.RIGHT if pencil.camera.sideways >= 0 else Side.LEFT
    if near in bag.who.sides:
        _bag_side(pencil, bag, bones, near)


def _kettlebell(pencil: Pencil, bell: Kettlebell, bones: Skeleton) -> None:
    sides = bell.who.sides
    places = [grip_place(bones.arm(side)) for side in sides]
    top = places[0] if len(places) == 1 else between(places[0], places[1], 0.5)
    low = along(top, (Y, -0.075))
    k = pencil.scale
    for x in (-0.026, 0.026):
        pencil.rod(along(top, (X, x)), along(low, (X, x * 0.9), (Y, 0.02)), 0.014, shaded(pencil.look.plate, 0.08))
    pencil.fill(circle(pencil.see(low), 0.050 * k), pencil.look.plate)


def _backpack_far(pencil: Pencil, pack: Backpack, bones: Skeleton) -> None:
    if pack.held:
        return
    back = along(bones.chest, (bones.chest_up, -0.10), (bones.chest_ahead, -0.115))
    a = along(back, (bones.chest_up, 0.055), (bones.chest_right, 0.04))
    b = along(back, (bones.chest_up, -0.075), (bones.chest_right, 0.04))
    path = capsule(pencil.see(a), 0.060 * pencil.scale, pencil.see(b), 0.068 * pencil.scale)
    c = capsule(
        pencil.see(along(a, (bones.chest_right, -0.08))), 0.060 * pencil.scale,
        pencil.see(along(b, (bones.chest_right, -0.08))), 0.068 * pencil.scale,
    )  # fmt: skip
    path.addPath(c)
    pencil.fill(path, _canvas(pencil))


def _canvas(pencil: Pencil) -> str:
    return _GREEN if not pencil.look.outline else "#C8C8C8"


def _hugged(pencil: Pencil, bones: Skeleton) -> None:
    """A pack held to the chest, its pocket and straps away from the body; the arms go round it."""
    k, green = pencil.scale, _canvas(pencil)
    middle = along(between(grip_place(bones.right_arm), grip_place(bones.left_arm), 0.5), (bones.chest_ahead, -0.004))
    a, b = along(middle, (bones.chest_up, 0.055)), along(middle, (bones.chest_up, -0.065))
    body = empty()
    for side in (-1, 1):
        out = (bones.chest_right, side * 0.035)
        capsule_onto(body, pencil.see(along(a, out)), 0.052 * k, pencil.see(along(b, out)), 0.060 * k)
    loop = along(a, (bones.chest_up, 0.052))
    pencil.rod(along(loop, (bones.chest_right, -0.014)), along(loop, (bones.chest_right, 0.014)), 0.014,
               shaded(green, -0.3))  # fmt: skip
    pencil.fill(body, green)
    pocket = empty()
    for side in (-1, 1):
        near = along(middle, (bones.chest_ahead, 0.040), (bones.chest_right, side * 0.022))
        top, low = along(near, (bones.chest_up, -0.022)), along(near, (bones.chest_up, -0.070))
        capsule_onto(pocket, pencil.see(top), 0.026 * k, pencil.see(low), 0.030 * k)
    pencil.fill(pocket, green, darker=-0.16)


def _backpack_before(pencil: Pencil, pack: Backpack, bones: Skeleton) -> None:
    if pack.held:
        return
    green = _canvas(pencil)
    near = 1 if pencil.camera.sideways >= 0 else -1
    top = along(bones.chest, (bones.chest_up, 0.0), (bones.chest_right, near * 0.070), (bones.chest_ahead, -0.045))
    front = along(bones.chest, (bones.chest_up, -0.06), (bones.chest_right, near * 0.075), (bones.chest_ahead, 0.060))
    low = along(bones.chest, (bones.chest_up, -0.14), (bones.chest_right, near * 0.085), (bones.chest_ahead, -0.035))
    for a, b in ((top, front), (front, low)):
        pencil.rod(a, b, 0.016, shaded(green, -0.2))


def _ball(pencil: Pencil, ball: Ball, bones: Skeleton) -> None:
    k = pencil.scale
    if ball.where is BallIn.KNEES:
        place = between(bones.right_leg.knee, bones.left_leg.knee, 0.5)
        places = [along(place, (Y, 0.01))]
    elif ball.where is BallIn.HANDS:
        places = [between(grip_place(bones.right_arm), grip_place(bones.left_arm), 0.5)]
    else:
        places = []
        for side in ball.who.sides:
            arm = bones.arm(side)
            palm = mul(cross(arm.thumb, arm.hand), side.sign)
            places.append(along(grip_place(arm), (arm.hand, 0.012), (palm, 0.020)))
    for place in places:
        pencil.fill(circle(pencil.see(place), ball.radius * k), "#D9A441" if not pencil.look.outline else "#DDDDDD")


def _towel_behind(pencil: Pencil, towel: Towel, bones: Skeleton) -> None:
    if towel.at is TowelAt.UNDER_HEAD:
        low = along(bones.head, (bones.head_ahead, -0.055))
        a, b = along(low, (Z, -0.08)), along(low, (Z, 0.08))
        pencil.rod(a, b, 0.042, shaded(pencil.look.cloth, -0.05))
    if towel.at is TowelAt.UNDER_KNEE:
        for side in towel.who.sides:
            low = along(bones.leg(side).knee, (Y, -0.052))
            pencil.rod(along(low, (Z, -0.06)), along(low, (Z, 0.06)), 0.046, shaded(pencil.look.cloth, -0.05))
    if towel.at is TowelAt.UNDER_FOOT:
        for side in towel.who.sides:
            leg = bones.leg(side)
            x, _, z = leg.ball
            box(pencil, (x - 0.15, 0.0, z - 0.06), (x + 0.08, 0.006, z + 0.06), pencil.look.cloth)
    if towel.at is TowelAt.UNDER_HAND:
        for side in towel.who.sides:
            x, y, z = bones.arm(side).wrist
            box(pencil, (x - 0.05, y - 0.026, z - 0.05), (x + 0.09, y - 0.014, z + 0.05), pencil.look.cloth)


def _towel_before(pencil: Pencil, towel: Towel, bones: Skeleton) -> None:
    if towel.at is TowelAt.HANDS:
        right, left = grip_place(bones.right_arm), grip_place(bones.left_arm)
        pencil.rod(right, left, 0.018, shaded(pencil.look.cloth, -0.08))
    if towel.at is TowelAt.BETWEEN_KNEES:
        ends = [
            between(
                between(bones.right_leg.hip, bones.right_leg.knee, t),
                between(bones.left_leg.hip, bones.left_leg.knee, t),
                0.5,
            )
            for t in (0.62, 0.94)
        ]
        pencil.rod(ends[0], ends[1], 0.040, shaded(pencil.look.cloth, -0.08))
    if towel.at is TowelAt.BEHIND_HEAD:
        nape = along(bones.head, (bones.head_ahead, -0.060), (bones.head_up, -0.03))
        for side in Side:
            pencil.rod(nape, grip_place(bones.arm(side)), 0.018, shaded(pencil.look.cloth, -0.08))


_BEHIND: dict[type[Prop], _Draw] = {
    Chair: _chair,
    Wall: _wall,
    Block: _block_behind,
    Table: _table,
    Mat: _mat,
    Band: _band_far,
    Barbell: _barbell_far,
    Dumbbell: _dumbbell_far,
    Bag: _bag_far,
    Backpack: _backpack_far,
    Towel: _towel_behind,
    Machine: draw_tower,
    Bench: draw_bench,
    Rack: draw_rack,
}
_BEFORE: dict[type[Prop], _Draw] = {
    Chair: _chair_before,
    Block: _block_before,
    Band: _band_before,
    Dumbbell: _dumbbell_before,
    Barbell: _barbell_before,
    Cuff: _cuff,
    Bag: _bag_before,
    Kettlebell: _kettlebell,
    Backpack: _backpack_before,
    Ball: _ball,
    Towel: _towel_before,
    Machine: draw_handles,
}


def draw_between(pencil: Pencil, props: tuple[Prop, ...], bones: Skeleton) -> None:
    """Draw what is held between the chest and the arms."""
    for prop in props:
        if isinstance(prop, Backpack) and prop.held:
            _hugged(pencil, bones)
