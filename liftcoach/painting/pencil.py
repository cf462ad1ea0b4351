"""One painter, one camera, one look: what every drawn part needs."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QLineF, Qt
from PySide6.QtGui import QBrush, QColor, QLinearGradient, QPainter, QPainterPath, QPen, QRadialGradient

from liftcoach.figure.camera import Camera
from liftcoach.figure.vectors import Vec
from liftcoach.painting.looks import Look, Person, shaded
from liftcoach.painting.shapes import Point, polygon

OUTLINE = 0.0055
"""Width of a printed contour, body heights."""
_SHADE = "#101626"
_SHADE_SHARE = 0.55
"""How strong one layer of a limb's shadow is against the shadow on the floor."""
_SHADE_STEPS = (0.010,)
"""Each layer lies this much further away than the last, body heights: together they have a soft edge."""
_UPRIGHT = 1.4
"""A part this much higher than wide is lit from above: seen the same, and painted at half the cost of a slant."""
_SMALL = 0.22
"""So is a part whose width and height together are less than this, body heights."""
FAR = -0.22
"""How much darker the limbs on the far side are."""


@dataclass(frozen=True, slots=True)
class Pencil:
    """Draws shapes given in screen pixels and places given in body heights."""

    painter: QPainter
    camera: Camera
    look: Look
    person: Person
    line: float = 1.0
    """How wide contours are against the usual ones: finer where a part is seen from near."""

    @property
    def scale(self) -> float:
        return self.camera.scale

    def see(self, place: Vec) -> Point:
        return self.camera.see(place)

    def fill(
        self,
        path: QPainterPath,
        colour: str,
        *,
        far: bool = False,
        darker: float = 0.0,
        lit_with: QPainterPath | None = None,
    ) -> None:
        """Fill a closed shape, lit from the upper left; on paper flat, with a contour.

        A part is `lit_with` the shape that it belongs to, so that no edge parts the two.
        """
        by = darker + (FAR if far else 0.0)
        painter = self.painter
        if self.look.outline:
            painter.setPen(self.contour())
            painter.setBrush(shaded(colour, by))
            painter.drawPath(path.simplified())
            return
        box = (path if lit_with is None else lit_with).boundingRect()
        upright = box.height() > _UPRIGHT * box.width() or box.height() + box.width() < _SMALL * self.scale
        light = QLinearGradient(box.topLeft(), box.bottomLeft() if upright else box.bottomRight())
        light.setColorAt(0, shaded(colour, 0.07 + by) if by >= -0.07 else shaded(colour, by + 0.07))
        light.setColorAt(0.55, shaded(colour, by))
        light.setColorAt(1, shaded(colour, by - 0.10))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(light)
        painter.drawPath(path)

    def shade(self, path: QPainterPath, onto: QPainterPath) -> None:
        """Let a shape throw a soft shadow on what is behind it, down and away from the light."""
        if self.look.outline or not self.look.shadow:
            return
        painter = self.painter
        painter.save()
        painter.setClipPath(onto, Qt.ClipOperation.IntersectClip)
        painter.setPen(Qt.PenStyle.NoPen)
        colour = QColor(_SHADE)
        colour.setAlphaF(self.look.shadow * _SHADE_SHARE)
        painter.setBrush(colour)
        for away in _SHADE_STEPS:
            step = away * self.scale
            painter.translate(step * 0.7, step)
            painter.drawPath(path)
        painter.restore()

    def flat(self, path: QPainterPath, colour: QColor) -> None:
        """Fill without light; on paper with a contour."""
        self.painter.setPen(self.contour() if self.look.outline else Qt.PenStyle.NoPen)
        self.painter.setBrush(colour)
        self.painter.drawPath(path)

    def glow(self, path: QPainterPath, strength: float, *, far: bool = False) -> None:
        """Colour a working muscle; on paper a hatch, which survives a grey copy."""
        painter = self.painter
        painter.setPen(Qt.PenStyle.NoPen)
        if self.look.outline:
            self._hatch(path)
            return
        box = path.boundingRect()
        light = QRadialGradient(box.center(), max(box.width(), box.height()) * 0.62)
        alpha = (0.55 if far else 0.96) * strength
        for at, by, share in ((0.0, 0.14, 1.0), (0.7, 0.0, 1.0), (1.0, -0.04, 0.75)):
            colour = QColor(shaded(self.look.muscle, by))
            colour.setAlphaF(alpha * share)
            light.setColorAt(at, colour)
        painter.setBrush(light)
        painter.drawPath(path)

    def rod(self, a: Vec, b: Vec, width: float, colour: QColor) -> None:
        """A round bar of a width in body heights."""
        (ax, ay), (bx, by) = self.see(a), self.see(b)
        if self.look.outline:
            self._line(
                ax, ay, bx, by, width * self.scale + 2 * OUTLINE * self.line * self.scale, QColor(self.look.outline)
            )
        self._line(ax, ay, bx, by, width * self.scale, colour)

    def face(self, corners: tuple[Vec, ...], colour: QColor) -> None:
        """A flat face of a thing; a hair line of its own colour closes the seams between faces."""
        pen = self.contour() if self.look.outline else QPen(colour, 1.0)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        self.painter.setPen(pen)
        self.painter.setBrush(colour)
        self.painter.drawPath(polygon([self.see(corner) for corner in corners]))

    def contour(self, width: float = OUTLINE) -> QPen:
        return QPen(
            QColor(self.look.outline),
            width * self.scale * self.line,
            Qt.PenStyle.SolidLine,
            Qt.PenCapStyle.RoundCap,
            Qt.PenJoinStyle.RoundJoin,
        )

    def _line(self, ax: float, ay: float, bx: float, by: float, width: float, colour: QColor) -> None:
        self.painter.setPen(QPen(colour, width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        self.painter.setBrush(Qt.BrushStyle.NoBrush)
        self.painter.drawLine(QLineF(ax, ay, bx, by))

    def _hatch(self, path: QPainterPath) -> None:
        """Diagonal strokes cut to the shape: as lines, so that they stay crisp vectors on paper."""
        box = path.boundingRect()
        gap = 0.016 * self.line * self.scale
        self.painter.save()
        self.painter.setClipPath(path, Qt.ClipOperation.IntersectClip)
        pen = QPen(QBrush(QColor(self.look.muscle)), 0.0035 * self.line * self.scale)
        self.painter.setPen(pen)
        at = box.left() - box.height()
        lines: list[QLineF] = []
        while at < box.right():
            lines.append(QLineF(at, box.bottom(), at + box.height(), box.top()))
            at += gap
        self.painter.drawLines(lines)
        self.painter.restore()
