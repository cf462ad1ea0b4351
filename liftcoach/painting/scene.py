"""A picture of one instant: stage, shadow, things, ghost and figure, fitted into a rectangle."""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import lru_cache

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QLinearGradient, QPainter, QPen, QPixmap, QRadialGradient, QRegion

from liftcoach.figure.camera import Camera
from liftcoach.figure.foot import solve_foot
from liftcoach.figure.framing import Frame, frame_of
from liftcoach.figure.hand import solve_hand
from liftcoach.figure.holding import joints
from liftcoach.figure.motion import HandThing, Instant, Motion, Near
from liftcoach.figure.pose import Pose
from liftcoach.figure.skeleton import Side, Skeleton
from liftcoach.painting.body import LEAST_GLOW, Working, draw_body, draw_holding_hands
from liftcoach.painting.foot_close import draw_close_foot
from liftcoach.painting.hand_close import draw_close_hand
from liftcoach.painting.looks import Look, Person, as_seen
from liftcoach.painting.outline import Ghost, draw_ghost, paint_ghost, places_of, silhouette
from liftcoach.painting.pencil import Pencil
from liftcoach.painting.props import draw_before, draw_between, draw_far, draw_standing, held_by

FRONT_YAW = 18.0
SIDE_YAW = 88.0
_SEATED_FRONT_PITCH = 14.0
"""From the front a seated lap is seen only from a little above."""

_POOL_PX = 96
_POOL_STEP_PX = 4
_POOL_HIGH, _POOL_DEEP = 0.055, 0.30
"""Half the height of the shadow seen level, and half its depth on the floor, body heights."""
_PIXEL_ROOM_PX = 3
"""Room round kept pixels for the edge of a soft line."""
_FADE_SHARE = 0.10
"""How much of a picture's height a body that goes on below it takes to fade."""


@dataclass(frozen=True, slots=True)
class Backdrop:
    """What stands behind the figure as pixels, and where they begin within the picture's area."""

    pixels: QPixmap
    at: QPointF


@dataclass(frozen=True, slots=True)
class Scene:
    """A motion seen by a camera, for a person in a look. Make one, then draw any of its instants."""

    motion: Motion
    look: Look
    person: Person
    yaw: float
    pitch: float
    frame: Frame

    @classmethod
    def of(cls, motion: Motion, look: Look, person: Person, *, yaw: float | None = None) -> Scene:
        """The scene from the motion's own side, or from `yaw` degrees."""
        # A hand shown large has one view: from the side or the front its fingers hide each other.
        # Work of the left is seen from the left.
        angle = motion.yaw if yaw is None or motion.is_close else math.copysign(yaw, motion.yaw)
        pitch = _SEATED_FRONT_PITCH if not motion.is_close and yaw is not None and abs(yaw) < 45 else motion.pitch
        return cls(motion, look, as_seen(person, look), angle, pitch, frame_of(motion, angle, pitch))

    def camera_in(self, area: QRectF) -> Camera:
        """The camera that fits the frame into an area, standing on its lower edge in the middle."""
        frame = self.frame
        scale = min(area.width() / frame.width, area.height() / frame.height)
        spare = area.height() - frame.height * scale
        x = area.center().x() - (frame.left + frame.right) / 2 * scale
        y = area.bottom() + frame.bottom * scale - spare / 2
        return Camera(self.yaw, self.pitch, scale, x, y)

    def draw(
        self,
        painter: QPainter,
        area: QRectF,
        instant: Instant,
        *,
        ghost: bool = False,
        colour_muscles: bool = True,
        fades: bool = True,
    ) -> None:
        """Draw one instant; `ghost` adds the outline of the start, `fades` lets a cut body run out softly."""
        start = self._ghost_as_path(painter, area) if ghost else None
        self.draw_with(painter, area, instant, start, colour_muscles=colour_muscles, fades=fades)

    def _ghost_as_path(self, painter: QPainter, area: QRectF) -> Ghost:
        pencil, bones = self._pencil(painter, area), self._joints_at_the_start()
        return Ghost(silhouette(pencil, self.motion.start, bones), places_of(pencil, bones))

    def ghost(self, area: QRectF, ratio: float) -> Ghost:
        """The start's ghost as pixels, to be kept while the area stays: its dashes cost as much as a frame."""
        made = _clear_pixels(area.width(), area.height(), ratio)
        painter = QPainter(made)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        own = QRectF(0, 0, area.width(), area.height())
        pencil, bones = self._pencil(painter, own), self._joints_at_the_start()
        path = silhouette(pencil, self.motion.start, bones)
        paint_ghost(pencil, path, seen_height=self.frame.height)
        painter.end()
        pixels, at = _cut_to(made, path.boundingRect(), ratio)
        return Ghost(pixels, places_of(self._pencil(painter, area), bones), at)

    def backdrop(self, area: QRectF, ratio: float) -> Backdrop | None:
        """What stands behind the figure as pixels, to be kept while the area stays: each frame has the same.

        None where nothing stands there, or where the picture has no room of its own.
        """
        if self.motion.is_close or self.motion.near is not Near.ALL or not self.motion.props:
            return None
        made = _clear_pixels(area.width(), area.height(), ratio)
        painter = QPainter(made)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        own = QRectF(0, 0, area.width(), area.height())
        draw_standing(self._pencil(painter, own), self.motion.props, self._joints_at_the_start())
        painter.end()
        return Backdrop(*_cut_to(made, QRectF(QRegion(made.mask()).boundingRect()), ratio))

    def _joints_at_the_start(self) -> Skeleton:
        return joints(self.motion.start, self.motion.props, self.person.build)

    def draw_with(
        self,
        painter: QPainter,
        area: QRectF,
        instant: Instant,
        ghost: Ghost | None,
        backdrop: Backdrop | None = None,
        *,
        colour_muscles: bool = True,
        fades: bool = True,
    ) -> None:
        """Draw one instant over a ready ghost, and a ready backdrop if there is one."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pencil = self._pencil(painter, area)
        pose = instant.pose
        if self.motion.close_hand is not None:
            bones_of_hand = solve_hand(pose.close, self.motion.close_hand)
            glow = LEAST_GLOW + (1 - LEAST_GLOW) * instant.effort
            draw_close_hand(pencil, bones_of_hand, self.motion.things, instant.muscles if colour_muscles else (), glow)
            return
        if self.motion.close_foot is not None:
            self._draw_foot(pencil, self.motion.close_foot, instant, area, colour_muscles=colour_muscles)
            return
        if self.motion.near is not Near.ALL:
            painter.save()
            painter.setClipRect(area, Qt.ClipOperation.IntersectClip)
        self._draw_figure(pencil, area, instant, ghost, backdrop, colour_muscles=colour_muscles)
        if self.motion.near is not Near.ALL:
            painter.restore()
            if fades:
                _fade_below(pencil, area)

    def _draw_foot(self, pencil: Pencil, side: Side, instant: Instant, area: QRectF, *, colour_muscles: bool) -> None:
        glow = LEAST_GLOW + (1 - LEAST_GLOW) * instant.effort
        toes = instant.pose.toes
        pencil.painter.save()
        pencil.painter.setClipRect(area, Qt.ClipOperation.IntersectClip)
        draw_close_foot(
            pencil,
            solve_foot(toes, side),
            instant.muscles if colour_muscles and instant.effort > 0.5 else (),
            glow,
            towel=HandThing.TOWEL in self.motion.things,
            pull=toes.pull,
        )
        pencil.painter.restore()

    def _draw_figure(
        self,
        pencil: Pencil,
        area: QRectF,
        instant: Instant,
        ghost: Ghost | None,
        backdrop: Backdrop | None,
        *,
        colour_muscles: bool,
    ) -> None:
        pose = instant.pose
        bones = joints(pose, self.motion.props, self.person.build)
        # Beside a head seen from near, the corner of a chair would be a splinter.
        props = () if self.motion.near is Near.HEAD else self.motion.props
        _draw_shadow(pencil, area, bones)
        if backdrop is None:
            draw_standing(pencil, props, bones)
        else:
            pencil.painter.drawPixmap(area.topLeft() + backdrop.at, backdrop.pixels)
        draw_far(pencil, props, bones)
        if ghost is not None:
            draw_ghost(pencil, area, ghost, bones, seen_height=self.frame.height)
        working = Working(instant.muscles if colour_muscles else (), instant.effort, self.motion.muscle_side)
        draw_body(pencil, pose, bones, working, lambda: draw_between(pencil, props, bones))
        draw_before(pencil, props, bones)
        draw_holding_hands(pencil, pose, bones, _hands_over(self.motion, pose))

    def _pencil(self, painter: QPainter, area: QRectF) -> Pencil:
        line = 1.0 if self.motion.near is Near.ALL else min(1.0, self.frame.height)
        if self.motion.is_close:
            # Hands and feet have a unit of their own; their lines are as strong as a body's.
            line = max(1.0, self.frame.width, self.frame.height)
        return Pencil(painter, self.camera_in(area), self.look, self.person, line)


def _clear_pixels(width: float, height: float, ratio: float) -> QPixmap:
    made = QPixmap(round(width * ratio), round(height * ratio))
    made.setDevicePixelRatio(ratio)
    made.fill(Qt.GlobalColor.transparent)
    return made


def _cut_to(whole: QPixmap, box: QRectF, ratio: float) -> tuple[QPixmap, QPointF]:
    """The part of a picture in which anything is drawn, and where it begins: empty pixels cost as much as others."""
    edge = _PIXEL_ROOM_PX / ratio
    place = QRectF(box.adjusted(-edge, -edge, edge, edge))
    pixels = QRectF(place.topLeft() * ratio, place.size() * ratio).toAlignedRect().intersected(whole.rect())
    return whole.copy(pixels), QPointF(pixels.topLeft()) / ratio


def _fade_below(pencil: Pencil, area: QRectF) -> None:
    """Let a body that is cut off run out softly; on paper the cut stays."""
    if pencil.look.outline:
        return
    fade = QLinearGradient(0, area.bottom() - area.height() * _FADE_SHARE, 0, area.bottom())
    clear = QColor(pencil.look.stage)
    clear.setAlpha(0)
    fade.setColorAt(0, clear)
    fade.setColorAt(1, QColor(pencil.look.stage))
    pencil.painter.fillRect(
        QRectF(area.left(), area.bottom() - area.height() * _FADE_SHARE, area.width(), area.height() * _FADE_SHARE + 1),
        fade,
    )


def _hands_over(motion: Motion, pose: Pose) -> tuple[Side, ...]:
    return held_by(motion.props)


def _draw_shadow(pencil: Pencil, area: QRectF, bones: Skeleton) -> None:
    """A soft pool on the floor under the body; on paper a floor line."""
    low = [bones.right_leg.ball, bones.left_leg.ball, bones.pelvis, bones.chest]
    xs, zs = [p[0] for p in low], [p[2] for p in low]
    middle = ((min(xs) + max(xs)) / 2, 0.0, (min(zs) + max(zs)) / 2)
    x, y = pencil.see(middle)
    painter, k = pencil.painter, pencil.scale
    if pencil.look.outline:
        painter.setPen(QPen(QColor("#999999"), 0.004 * k))
        painter.drawLine(QPointF(area.left() + 4, y + 0.01 * k), QPointF(area.right() - 4, y + 0.01 * k))
        return
    if not pencil.look.shadow:
        return
    half = (max(xs) - min(xs)) / 2 * max(0.35, abs(pencil.camera.sideways)) + 0.16
    room = min(x - area.left(), area.right() - x) - 2
    deep = max(_POOL_HIGH, _POOL_DEEP * math.sin(math.radians(pencil.camera.pitch)))
    wide, high = max(1.0, min(half * k, room)), max(1.0, min(deep * k, area.bottom() - y - 2))
    ratio = painter.device().devicePixelRatio()
    whole = _in_steps(2 * wide * ratio), _in_steps(2 * high * ratio)
    pool = _pool_of(pencil.look.ground, pencil.look.shadow, *whole)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    painter.drawImage(QRectF(x - whole[0] / ratio / 2, y - whole[1] / ratio / 2, whole[0] / ratio, whole[1] / ratio),
                      pool)  # fmt: skip


def _in_steps(px: float) -> int:
    """A length in whole steps, not above it, so that few sizes of a picture are kept."""
    return max(1, int(px / _POOL_STEP_PX)) * _POOL_STEP_PX


@lru_cache(maxsize=64)
def _pool_of(ground: str, strength: float, width_px: int, height_px: int) -> QImage:
    """The shadow in a size, kept: stretching it costs as much as three limbs. Do not change the result."""
    return _pool(ground, strength).scaled(
        width_px, height_px, Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation
    )


@lru_cache(maxsize=8)
def _pool(ground: str, strength: float) -> QImage:
    """A round shadow, painted once: its gradient costs as much as three limbs. Do not change the result."""
    made = QImage(_POOL_PX, _POOL_PX, QImage.Format.Format_ARGB32_Premultiplied)
    made.fill(Qt.GlobalColor.transparent)
    middle = _POOL_PX / 2
    light = QRadialGradient(QPointF(middle, middle), middle)
    colour = QColor(ground)
    for at, share in ((0.0, 1.0), (0.6, 0.46), (1.0, 0.0)):
        colour.setAlphaF(strength * share)
        light.setColorAt(at, QColor(colour))
    painter = QPainter(made)
    painter.fillRect(made.rect(), light)
    painter.end()
    return made
