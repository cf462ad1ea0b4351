"""Boxes: what furniture and machines are made of."""

from __future__ import annotations

from liftcoach.figure.vectors import Vec
from liftcoach.painting.looks import shaded
from liftcoach.painting.pencil import Pencil


def box(pencil: Pencil, low: Vec, high: Vec, colour: str) -> None:
    """A box by two corners: top, near side and the end that faces the eye."""
    (x0, y0, z0), (x1, y1, z1) = low, high
    camera = pencil.camera
    z = z1 if camera.sideways >= 0 else z0
    x = x1 if camera.facing >= 0 else x0
    pencil.face(((x, y0, z0), (x, y1, z0), (x, y1, z1), (x, y0, z1)), shaded(colour, -0.02))
    pencil.face(((x0, y0, z), (x1, y0, z), (x1, y1, z), (x0, y1, z)), shaded(colour, -0.10))
    pencil.face(((x0, y1, z0), (x1, y1, z0), (x1, y1, z1), (x0, y1, z1)), shaded(colour, 0.10))
