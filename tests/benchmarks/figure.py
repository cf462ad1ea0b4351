"""A frame of the moving figure as the window paints it, its ghost kept, for several kinds of exercise."""

from __future__ import annotations

import os
import statistics
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QApplication

from liftcoach.content.library import Library
from liftcoach.content.motions import Motions
from liftcoach.painting.looks import DEFAULT_PERSON, LIGHT, PEOPLE
from liftcoach.painting.scene import Scene
from liftcoach.painting.stills import thumbnail
from tests.benchmarks.pairs import Sheet, cpu_of, paired_ratio
from tests.benchmarks.starting import started

FIGURE_PX = 420
THUMBNAIL_PX = 84
FRAMES = 10
FEW = 7
KINDS = {
    "standing": "goblet-squat",
    "seated with a band": "band-row",
    "lying": "floor-bridge",
    "walking": "suitcase-carry",
    "a hand": "gentle-fist",
    "a foot": "toe-spread",
}


def figure(sheet: Sheet, folder: Path) -> None:
    """One frame of each kind against a bare window's start, and a kept thumbnail against its painting."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    application = QApplication.instance() or QApplication([])
    bare = statistics.median(started("bare", folder).cpu_s for _ in range(FEW)) * FRAMES
    for kind, exercise_id in KINDS.items():
        frames = frames_of(exercise_id)
        ratio = paired_ratio(frames, lambda: bare, FEW)
        sheet.line(f"figure frame at {FIGURE_PX} px, {kind}, against a bare start", ratio, 0.05)
    sheet.line("a thumbnail that was painted before, against painting it", kept_thumbnail(), 0.05)
    application.processEvents()


def frames_of(exercise_id: str) -> Callable[[], float]:
    """Ten frames of a motion, each another instant, its ghost and backdrop kept as the stage keeps them."""
    motion = Motions.shipped().motion_of(Library.shipped()[exercise_id])
    if motion is None:
        raise LookupError(exercise_id)
    scene = Scene.of(motion, LIGHT, PEOPLE[DEFAULT_PERSON])
    image = QImage(FIGURE_PX, FIGURE_PX, QImage.Format.Format_ARGB32_Premultiplied)
    area = QRectF(0, 0, FIGURE_PX, FIGURE_PX)
    ghost = scene.ghost(area, 1.0) if motion.ghost else None
    backdrop = scene.backdrop(area, 1.0)
    step_s = motion.seconds / FRAMES

    def ten() -> None:
        for number in range(FRAMES):
            image.fill(0)
            painter = QPainter(image)
            scene.draw_with(painter, area, motion.at(number * step_s), ghost, backdrop)
            painter.end()

    return lambda: cpu_of(ten)


def kept_thumbnail() -> float:
    """The cost of asking for a thumbnail again, as a share of painting it."""
    exercise = Library.shipped()["goblet-squat"]
    motion = Motions.shipped().motion_of(exercise)
    if motion is None:
        raise LookupError(exercise.id)
    painted = cpu_of(lambda: thumbnail("measured", motion, LIGHT, THUMBNAIL_PX))
    asked = cpu_of(lambda: [thumbnail("measured", motion, LIGHT, THUMBNAIL_PX) for _ in range(FRAMES)]) / FRAMES
    return asked / painted
