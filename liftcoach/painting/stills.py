"""Still pictures of a motion, painted once and kept: thumbnails and pages."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPixmap, QPixmapCache

from liftcoach.figure.motion import Instant, Motion
from liftcoach.painting.looks import DEFAULT_PERSON, PEOPLE, Look
from liftcoach.painting.scene import Scene

_REPRESENTATIVE_SHARE = 0.7
"""How far into its first phase a thumbnail shows a movement: far enough to be told apart from its start."""


def typical_instant(motion: Motion) -> Instant:
    """The instant that shows best what the exercise is."""
    return motion.at(motion.phases[0].seconds * _REPRESENTATIVE_SHARE)


def finish_instant(motion: Motion) -> Instant:
    """The pose of most effort, with its muscles at full strength."""
    for number, phase in enumerate(motion.phases):
        if phase.through and phase.through[-1] == motion.finish:
            return Instant(motion.end, number, 1.0, 1.0, phase.muscles or motion.muscles)
    return Instant(motion.end, 0, 1.0, 1.0, motion.muscles)


def start_instant(motion: Motion) -> Instant:
    return Instant(motion.start, 0, 0.0, 1.0, motion.phases[0].muscles or motion.muscles)


def thumbnail(
    key: str, motion: Motion, look: Look, side_px: int, *, person: str = DEFAULT_PERSON, ratio: float = 1.0
) -> QPixmap:
    """A square still without its stage; `key` is the exercise's id. Kept in Qt's pixmap cache."""
    name = f"figure/{key}/{look.stage}/{person}/{side_px}/{ratio}"

    def paint(painter: QPainter, area: QRectF) -> None:
        Scene.of(motion, look, PEOPLE[person]).draw(painter, area, typical_instant(motion))

    return _kept(name, side_px, ratio, paint)


def portrait(motion: Motion, look: Look, side_px: int, *, person: str, ratio: float = 1.0) -> QPixmap:
    """A person as a motion begins, alone and without muscles. Kept in Qt's pixmap cache."""
    alone = replace(motion, props=(), muscles=())
    name = f"portrait/{look.stage}/{person}/{side_px}/{ratio}"

    def paint(painter: QPainter, area: QRectF) -> None:
        scene = Scene.of(alone, look, PEOPLE[person])
        scene.draw(painter, area, start_instant(alone), colour_muscles=False, fades=False)

    return _kept(name, side_px, ratio, paint)


def _kept(name: str, side_px: int, ratio: float, paint: Callable[[QPainter, QRectF], None]) -> QPixmap:
    found = QPixmap()
    if QPixmapCache.find(name, found):
        return found
    pixels = round(side_px * ratio)
    made = QPixmap(pixels, pixels)
    made.fill(Qt.GlobalColor.transparent)
    painter = QPainter(made)
    paint(painter, QRectF(pixels * 0.04, pixels * 0.04, pixels * 0.92, pixels * 0.92))
    painter.end()
    made.setDevicePixelRatio(ratio)
    QPixmapCache.insert(name, made)
    return made


def draw_start_and_finish(
    painter: QPainter, left: QRectF, right: QRectF, motion: Motion, look: Look, person: str
) -> None:
    """Draw the start in one area and the finish with its ghost in another, for a printed page."""
    scene = Scene.of(motion, look, PEOPLE[person])
    scene.draw(painter, left, start_instant(motion), colour_muscles=False)
    scene.draw(painter, right, finish_instant(motion), ghost=motion.ghost)
