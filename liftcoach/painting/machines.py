"""Gym machines and benches, as far as they are needed to see how to sit and what to push."""

from __future__ import annotations

import math

from liftcoach.figure.framing import RACK_ABOVE_BAR
from liftcoach.figure.holding import LEVER_AXLE, grip_place
from liftcoach.figure.props import Bench, Machine, MachineKind, Rack
from liftcoach.figure.skeleton import Side, Skeleton
from liftcoach.figure.vectors import Vec, Z, along, between
from liftcoach.painting.boxes import box
from liftcoach.painting.looks import shaded
from liftcoach.painting.pencil import Pencil

_TOWER = 0.86
_TALL_TOWER = 1.10
_BAR = 0.020
_AXLE_Z = 0.205
_SEAT, _SEAT_HALF = 0.245, 0.085
_WITHOUT_TOWER = (MachineKind.LEG_PRESS,)
WITH_HANDLES = (MachineKind.LEG_PRESS, MachineKind.CHEST_PRESS, MachineKind.ROW)
"""Machines whose handles the hands hold."""


def draw_tower(pencil: Pencil, machine: Machine, bones: Skeleton) -> None:
    """The frame with its weight stack, behind the figure."""
    if machine.machine in _WITHOUT_TOWER:
        _draw_leg_press_rail(pencil, bones)
        _draw_seat_handle(pencil, bones, Side.LEFT if pencil.camera.sideways >= 0 else Side.RIGHT)
        return
    metal, x, z = pencil.look.metal, machine.x, machine.z
    height = tower_height(machine)
    for side in (-0.09, 0.09):
        pencil.rod((x, 0.012, z + side), (x, height, z + side), 0.022, shaded(metal, -0.05))
    for number in range(7):
        y = 0.05 + number * 0.040
        plate = shaded(pencil.look.pad, -0.12).name()
        box(pencil, (x - 0.026, y, z - 0.068), (x + 0.026, y + 0.033, z + 0.068), plate)
    pencil.rod((x, height, z - 0.09), (x, height, z + 0.09), 0.026, shaded(metal, -0.05))
    pencil.rod((x - 0.05, 0.012, z - 0.12), (x - 0.05, 0.012, z + 0.12), 0.024, shaded(metal, -0.15))


def tower_height(machine: Machine) -> float:
    """How high the frame is, body heights."""
    return _TALL_TOWER if machine.machine in (MachineKind.PULLDOWN, MachineKind.CABLE) else _TOWER


def draw_handles(pencil: Pencil, machine: Machine, bones: Skeleton) -> None:
    """The moving part, which follows hands or feet, before the figure."""
    kind = machine.machine
    if kind is MachineKind.LEG_PRESS:
        _draw_foot_plate(pencil, bones)
        _draw_seat_handle(pencil, bones, Side.RIGHT if pencil.camera.sideways >= 0 else Side.LEFT)
    elif kind in (MachineKind.LEG_EXTENSION, MachineKind.LEG_CURL):
        _draw_shin_pad(pencil, bones, in_front=kind is MachineKind.LEG_EXTENSION)
    elif kind is MachineKind.CHEST_PRESS:
        _draw_press_levers(pencil, machine, bones)
    elif kind is MachineKind.ROW:
        near = Side.RIGHT if pencil.camera.sideways >= 0 else Side.LEFT
        for side in (near.other, near):
            hand = grip_place(bones.arm(side))
            colour = shaded(pencil.look.metal, 0.0 if side is near else -0.2)
            pencil.rod(hand, (machine.x, 0.60, side.sign * 0.09), 0.008, colour)
            pencil.rod(along(hand, (bones.chest_up, -0.03)), along(hand, (bones.chest_up, 0.03)), 0.014, colour)
    elif kind is MachineKind.PULLDOWN:
        middle = between(grip_place(bones.right_arm), grip_place(bones.left_arm), 0.5)
        pencil.rod(middle, (middle[0], _TALL_TOWER, 0.0), 0.007, shaded(pencil.look.metal, 0.0))
        pencil.rod(
            (middle[0], _TALL_TOWER, 0.0), (machine.x, _TALL_TOWER, 0.0), 0.024, shaded(pencil.look.metal, -0.05)
        )


def _draw_press_levers(pencil: Pencil, machine: Machine, bones: Skeleton) -> None:
    """Two levers that turn on a low axle beside the seat: nothing crosses the chest or the face."""
    near = Side.RIGHT if pencil.camera.sideways >= 0 else Side.LEFT
    for side in (near.other, near):
        hand = grip_place(bones.arm(side))
        axle: Vec = (*LEVER_AXLE, side.sign * _AXLE_Z)
        colour = shaded(pencil.look.metal, 0.0 if side is near else -0.2)
        pencil.rod((machine.x, 0.03, side.sign * 0.09), axle, 0.018, colour)
        pencil.rod(axle, (hand[0], hand[1], side.sign * _AXLE_Z), 0.018, colour)
        pencil.rod((hand[0], hand[1], side.sign * _AXLE_Z), along(hand, (Z, -side.sign * 0.03)), 0.016, colour)


def _draw_foot_plate(pencil: Pencil, bones: Skeleton) -> None:
    middle = between(bones.right_leg.ball, bones.left_leg.ball, 0.5)
    toes, instep = bones.right_leg.toes, bones.right_leg.instep
    low = along(middle, (toes, -0.13), (instep, -0.022))
    high = along(middle, (toes, 0.06), (instep, -0.022))
    corners = tuple(along(p, (Z, z)) for p, z in ((low, -0.17), (high, -0.17), (high, 0.17), (low, 0.17)))
    back = tuple(along(p, (instep, -0.018)) for p in corners)
    pencil.face(back, shaded(pencil.look.pad, -0.2))
    near = (2, 3) if pencil.camera.sideways >= 0 else (0, 1)
    pencil.face((corners[near[0]], corners[near[1]], back[near[1]], back[near[0]]), shaded(pencil.look.pad, -0.1))


def _draw_seat_handle(pencil: Pencil, bones: Skeleton, side: Side) -> None:
    """What the hand holds beside the seat of a leg press."""
    x, y, z = grip_place(bones.arm(side))
    colour = shaded(pencil.look.metal, -0.1)
    pencil.rod((x, _SEAT, side.sign * _SEAT_HALF), (x, _SEAT, z), 0.016, colour)
    pencil.rod((x, _SEAT, z), (x, y + 0.022, z), 0.016, colour)


def _draw_leg_press_rail(pencil: Pencil, bones: Skeleton) -> None:
    for z in (-0.12, 0.12):
        pencil.rod((-0.20, 0.03, z), (0.52, 0.20, z), 0.022, shaded(pencil.look.metal, -0.1))
    pencil.rod((0.50, 0.20, -0.12), (0.50, 0.012, -0.12), 0.022, shaded(pencil.look.metal, -0.15))
    pencil.rod((0.50, 0.20, 0.12), (0.50, 0.012, 0.12), 0.022, shaded(pencil.look.metal, -0.15))


def _draw_shin_pad(pencil: Pencil, bones: Skeleton, *, in_front: bool) -> None:
    legs = (bones.left_leg, bones.right_leg)
    ends = [along(between(leg.knee, leg.ankle, 0.82), (leg.front, 0.045 if in_front else -0.045)) for leg in legs]
    pivot = between(legs[1].knee, legs[0].knee, 0.5)
    near = along(ends[1], (Z, 0.05)) if pencil.camera.sideways >= 0 else along(ends[0], (Z, -0.05))
    pencil.rod(along(pivot, (Z, near[2])), near, 0.016, shaded(pencil.look.metal, -0.05))
    pencil.rod(along(ends[0], (Z, -0.04)), along(ends[1], (Z, 0.04)), 0.042, shaded(pencil.look.pad, 0.0))


def draw_bench(pencil: Pencil, bench: Bench, bones: Skeleton) -> None:
    """A seat and a leaning back rest on a metal frame."""
    pad = shaded(pencil.look.pad, 0.0).name()
    angle = math.radians(bench.angle)
    seat, back = bench.seat, bench.x - 0.245
    top: Vec = (back - 0.40 * math.sin(angle), seat + 0.40 * math.cos(angle), 0.0)
    low: Vec = (back, seat, 0.0)
    for z in (-0.05, 0.05):
        pencil.rod((bench.x - 0.03, seat - 0.03, z), (bench.x - 0.03, 0.012, z), _BAR, shaded(pencil.look.metal, -0.1))
        pencil.rod((back - 0.04, seat - 0.03, z), (back - 0.10, 0.012, z), _BAR, shaded(pencil.look.metal, -0.1))
        brace = between(low, top, 0.55)
        pencil.rod(along(brace, (Z, z)), (back - 0.06, seat - 0.16, z), _BAR, shaded(pencil.look.metal, -0.15))
    nx, ny = -math.cos(angle) * 0.040, -math.sin(angle) * 0.040
    for z in (-0.075, 0.075) if pencil.camera.sideways >= 0 else (0.075, -0.075):
        edge = tuple(along(p, (Z, z)) for p in (low, top))
        rear = tuple((p[0] + nx, p[1] + ny, p[2]) for p in edge)
        pencil.face((edge[0], edge[1], rear[1], rear[0]), shaded(pad, -0.12))
    front = tuple(along(p, (Z, z)) for p, z in ((low, -0.075), (top, -0.075), (top, 0.075), (low, 0.075)))
    pencil.face(front, shaded(pad, 0.04))
    box(pencil, (back - 0.01, seat - 0.040, -0.085), (bench.x, seat, 0.085), pad)


def draw_rack(pencil: Pencil, rack: Rack, bones: Skeleton) -> None:
    """Two uprights with the hooks that carry the bar, and the catch bars, if any, that would take it from a person."""
    metal, x, top = pencil.look.metal, rack.x, rack.bar + RACK_ABOVE_BAR
    ahead = 1 if rack.x < 0 else -1
    near = 1 if pencil.camera.sideways >= 0 else -1
    for side in (-near, near):
        z, colour = side * rack.half_width, shaded(metal, -0.05 if side == near else -0.25)
        pencil.rod((x - 0.05, 0.012, z), (x + 0.05 + ahead * 0.10, 0.012, z), 0.022, colour)
        pencil.rod((x, 0.012, z), (x, top, z), 0.022, colour)
        if rack.catch:
            pencil.rod((x, rack.catch, z), (x + ahead * 0.22, rack.catch, z), 0.018, colour)
        pencil.rod((x, rack.bar - 0.02, z), (x + ahead * 0.045, rack.bar - 0.02, z), 0.014, colour)
        pencil.rod((x + ahead * 0.045, rack.bar - 0.02, z), (x + ahead * 0.050, rack.bar + 0.015, z), 0.014, colour)
    pencil.rod((x, 0.012, -rack.half_width), (x, 0.012, rack.half_width), 0.022, shaded(metal, -0.2))
