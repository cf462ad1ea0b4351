"""The eye: an orthographic camera around the figure."""

from __future__ import annotations

import math
from dataclasses import dataclass, field

from liftcoach.figure.vectors import Vec


@dataclass(frozen=True, slots=True)
class Camera:
    """Yaw 0 sees the figure's front, 90 its right side facing right; `scale` is a body height in pixels.

    Screen coordinates grow to the right and downwards; `origin_*` is where the point under the
    world's origin on the floor falls.
    """

    yaw: float = 62.0
    pitch: float = 6.0
    scale: float = 300.0
    origin_x: float = 0.0
    origin_y: float = 0.0
    _sy: float = field(init=False, repr=False, default=0.0)
    _cy: float = field(init=False, repr=False, default=0.0)
    _sp: float = field(init=False, repr=False, default=0.0)
    _cp: float = field(init=False, repr=False, default=0.0)

    def __post_init__(self) -> None:
        for name, value in (
            ("_sy", math.sin(math.radians(self.yaw))),
            ("_cy", math.cos(math.radians(self.yaw))),
            ("_sp", math.sin(math.radians(self.pitch))),
            ("_cp", math.cos(math.radians(self.pitch))),
        ):
            object.__setattr__(self, name, value)

    @property
    def sideways(self) -> float:
        """1 or -1 seen from the side, 0 from the front."""
        return self._sy

    @property
    def facing(self) -> float:
        """1 when the figure's front faces the eye, 0 from the side, -1 from behind."""
        return self._cy

    def depth(self, p: Vec) -> float:
        """How near to the eye, in body heights; more is nearer."""
        return (p[0] * self._cy + p[2] * self._sy) * self._cp + p[1] * self._sp

    def see(self, p: Vec) -> tuple[float, float]:
        """Where a point falls on the screen."""
        x = p[0] * self._sy - p[2] * self._cy
        y = p[1] * self._cp - (p[0] * self._cy + p[2] * self._sy) * self._sp
        return self.origin_x + x * self.scale, self.origin_y - y * self.scale

    def extent(self, ahead: Vec, right: Vec, *, half_width: float, half_depth: float, axis: Vec) -> float:
        """Half the seen width of an ellipse across `axis` with these half axes, in body heights."""
        eye = (self._cy * self._cp, self._sp, self._sy * self._cp)
        # The silhouette is widest square to both the axis and the line of sight.
        nx = axis[1] * eye[2] - axis[2] * eye[1]
        ny = axis[2] * eye[0] - axis[0] * eye[2]
        nz = axis[0] * eye[1] - axis[1] * eye[0]
        n = math.sqrt(nx * nx + ny * ny + nz * nz)
        if n < 0.2:
            return max(half_width, half_depth)
        w = (nx * right[0] + ny * right[1] + nz * right[2]) / n
        d = (nx * ahead[0] + ny * ahead[1] + nz * ahead[2]) / n
        return math.hypot(w * half_width, d * half_depth)
