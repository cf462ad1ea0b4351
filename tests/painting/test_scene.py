"""Figures are painted inside their area, in every look, for every person, as vectors on paper."""

from __future__ import annotations

import math
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QMarginsF, QRectF, QSizeF
from PySide6.QtGui import QColor, QImage, QPageSize, QPainter, QPdfWriter
from pytestqt.qtbot import QtBot

from liftcoach.content.library import Library
from liftcoach.content.motions import Motions
from liftcoach.domain.exercise import Muscle
from liftcoach.figure.camera import Camera
from liftcoach.figure.holding import joints
from liftcoach.figure.motion import Motion, Near
from liftcoach.figure.skeleton import Side
from liftcoach.figure.vectors import along, between
from liftcoach.painting.contact_sheet import contact_sheets
from liftcoach.painting.looks import DARK, HIGH_CONTRAST, LIGHT, PEOPLE, PRINT, Look
from liftcoach.painting.scene import FRONT_YAW, Scene
from liftcoach.painting.stills import draw_start_and_finish, finish_instant, thumbnail

SIDE = 200
_LIBRARY, _MOTIONS = Library.shipped(), Motions.shipped()
MOVING = [exercise.id for exercise in _LIBRARY if _MOTIONS.motion_of(exercise) is not None]


def motion_of(exercise_id: str) -> Motion:
    motion = _MOTIONS.motion_of(_LIBRARY[exercise_id])
    assert motion is not None
    return motion


def painted(motion: Motion, look: Look, person: str = "ash", yaw: float | None = None) -> QImage:
    image = QImage(SIDE, SIDE, QImage.Format.Format_RGB32)
    image.fill(QColor(look.stage))
    painter = QPainter(image)
    scene = Scene.of(motion, look, PEOPLE[person], yaw=yaw)
    scene.draw(painter, QRectF(0, 0, SIDE, SIDE), motion.at(1.0), ghost=motion.ghost)
    painter.end()
    return image


def inked(image: QImage, look: Look) -> set[tuple[int, int]]:
    ground = QColor(look.stage).rgb()
    return {(x, y) for x in range(SIDE) for y in range(SIDE) if image.pixel(x, y) != ground}


CUT = [name for name in MOVING if motion_of(name).close_foot is not None or motion_of(name).near is not Near.ALL]
"""Those that show a part of the body, which goes on beyond the picture."""


@pytest.mark.parametrize("exercise_id", CUT)
def test_a_body_that_is_cut_stays_in_its_area(qtbot: QtBot, exercise_id: str) -> None:
    motion, inset = motion_of(exercise_id), 20
    image = QImage(SIDE, SIDE, QImage.Format.Format_RGB32)
    image.fill(QColor(LIGHT.stage))
    painter = QPainter(image)
    area = QRectF(inset, inset, SIDE - 2 * inset, SIDE - 2 * inset)
    Scene.of(motion, LIGHT, PEOPLE["oak"]).draw(painter, area, motion.at(1.0), ghost=motion.ghost)
    painter.end()
    marks = inked(image, LIGHT)
    assert len(marks) > SIDE * SIDE * 0.1
    assert all(inset - 1 <= place <= SIDE - inset for mark in marks for place in mark)


@pytest.mark.parametrize("exercise_id", [name for name in MOVING if name not in CUT])
def test_the_figure_fills_its_area_and_stays_inside(qtbot: QtBot, exercise_id: str) -> None:
    marks = inked(painted(motion_of(exercise_id), LIGHT), LIGHT)
    assert len(marks) > SIDE * SIDE * 0.03
    edge = [(x, y) for x, y in marks if min(x, y) == 0 or max(x, y) == SIDE - 1]
    assert not edge


@pytest.mark.parametrize("look", [LIGHT, DARK, HIGH_CONTRAST, PRINT])
@pytest.mark.parametrize("person", PEOPLE)
def test_every_person_can_be_drawn_in_every_look(qtbot: QtBot, look: Look, person: str) -> None:
    assert len(inked(painted(motion_of("sit-to-stand"), look, person, FRONT_YAW), look)) > 1000


def test_a_working_muscle_is_coloured(qtbot: QtBot) -> None:
    image = painted(motion_of("sit-to-stand"), LIGHT)
    colours = (QColor(image.pixel(x, y)) for x in range(SIDE) for y in range(SIDE))
    assert sum(1 for c in colours if c.red() > 215 and 70 < c.green() < 130 and c.blue() < 110) > 100


NO_MUSCLE_OF_ITS_OWN = {"jaw-open"}
"""Moves what the library has no muscle group for."""


def glow_of(motion: Motion, muscle: Muscle) -> int:
    """How many pixels a muscle colours at the finish."""
    instant = finish_instant(motion)
    scene = Scene.of(motion, LIGHT, PEOPLE["ash"])
    images = []
    for muscles in ((muscle,), ()):
        image = QImage(SIDE, SIDE, QImage.Format.Format_RGB32)
        image.fill(QColor(LIGHT.stage))
        painter = QPainter(image)
        scene.draw(painter, QRectF(0, 0, SIDE, SIDE), replace(instant, muscles=muscles))
        painter.end()
        images.append(image)
    lit, dull = images
    return sum(1 for x in range(0, SIDE, 2) for y in range(0, SIDE, 2) if lit.pixel(x, y) != dull.pixel(x, y))


@pytest.mark.parametrize("exercise_id", [name for name in MOVING if name not in NO_MUSCLE_OF_ITS_OWN])
def test_a_working_muscle_is_seen_at_the_finish_of_either_side(qtbot: QtBot, exercise_id: str) -> None:
    for motion in (motion_of(exercise_id), motion_of(exercise_id).mirrored()):
        assert max(glow_of(motion, muscle) for muscle in finish_instant(motion).muscles) * 4 > SIDE**2 * 0.0015


@pytest.mark.parametrize("exercise_id", ["suitcase-carry", "calf-stretch", "seated-knee-straighten", "thumb-bend"])
def test_the_other_side_is_seen_as_in_a_mirror(qtbot: QtBot, exercise_id: str) -> None:
    motion = motion_of(exercise_id)
    right = inked(painted(motion, LIGHT), LIGHT)
    left = {(SIDE - 1 - x, y) for x, y in inked(painted(motion.mirrored(), LIGHT), LIGHT)}
    assert len(right ^ left) < 0.03 * len(right)


def test_a_raised_arm_throws_a_shadow_on_the_clothes(qtbot: QtBot) -> None:
    motion = motion_of("seated-lean-back")
    flat = replace(LIGHT, shadow=0.0001)
    lit, even = painted(motion, LIGHT), painted(motion, flat)
    body = [(x, y) for x in range(SIDE) for y in range(SIDE * 6 // 10)]
    changes = [lit.pixelColor(*place).lightness() - even.pixelColor(*place).lightness() for place in body]
    assert sum(1 for change in changes if change < 0) > 50
    assert max(changes) == 0


def test_a_thumbnail_is_painted_once(qtbot: QtBot) -> None:
    motion = motion_of("sit-to-stand")
    first = thumbnail("sit-to-stand", motion, LIGHT, 84, ratio=2.0)
    assert first.width() == 168
    assert thumbnail("sit-to-stand", motion, LIGHT, 84, ratio=2.0).cacheKey() == first.cacheKey()


@pytest.mark.parametrize(
    "exercise_id", ["sit-to-stand", "gentle-fist", "toe-spread", "jaw-open", "dumbbell-wrist-curl"]
)
def test_on_paper_the_figure_is_vectors(qtbot: QtBot, tmp_path: Path, exercise_id: str) -> None:
    path = tmp_path / "page.pdf"
    writer = QPdfWriter(str(path))
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    writer.setPageMargins(QMarginsF(0, 0, 0, 0))
    writer.setResolution(300)
    painter = QPainter(writer)
    half = QSizeF(1100, 1200)
    left, right = QRectF(0, 0, half.width(), half.height()), QRectF(1200, 0, half.width(), half.height())
    draw_start_and_finish(painter, left, right, motion_of(exercise_id), PRINT, "ash")
    painter.end()
    assert b"/Subtype /Image" not in path.read_bytes()


def test_contact_sheets_show_every_exercise(qtbot: QtBot) -> None:
    entries = [(exercise_id, motion_of(exercise_id)) for exercise_id in MOVING[:13]]
    sheets = contact_sheets(entries, LIGHT)
    assert len(sheets) == 2
    assert sheets[0].height() > sheets[1].height()


def middle_of_glow(image: QImage) -> float:
    """How far to the right, in pixels, the coloured muscle is on the whole."""
    colours = ((x, QColor(image.pixel(x, y))) for x in range(SIDE) for y in range(SIDE))
    xs = [x for x, c in colours if c.red() > 215 and 70 < c.green() < 130 and c.blue() < 110]
    assert len(xs) > 20
    return sum(xs) / len(xs)


def test_the_outer_hip_muscles_are_outside_and_the_inner_ones_inside(qtbot: QtBot) -> None:
    """From the front the figure's right leg is on the left of the picture."""
    hip = replace(motion_of("goblet-squat"), muscle_side=Side.RIGHT, props=())
    outer, inner = (
        middle_of_glow(painted(replace(hip, muscles=(muscle,)), LIGHT, yaw=0.001))
        for muscle in (Muscle.HIP_ABDUCTORS, Muscle.HIP_ADDUCTORS)
    )
    assert outer < inner - 2


@pytest.mark.parametrize(
    "exercise_id",
    [
        "band-row", "cable-row", "seated-row-machine", "barbell-row", "dumbbell-row", "kettlebell-row",
        "dumbbell-bent-over-row", "forearm-band-row", "upper-arm-band-row", "lat-pulldown", "band-pulldown",
        "forearm-band-pulldown",
    ],
)  # fmt: skip
def test_the_arm_does_not_hide_the_back_that_pulls(qtbot: QtBot, exercise_id: str) -> None:
    for muscle in (Muscle.LATS, Muscle.UPPER_BACK):
        assert glow_of(motion_of(exercise_id), muscle) * 4 > SIDE**2 * 0.005


@pytest.mark.parametrize(
    "exercise_id",
    [
        "seated-reach-up", "band-overhead-press", "cuff-overhead-press", "dumbbell-shoulder-press",
        "forearm-band-overhead-press", "barbell-overhead-press",
    ],
)  # fmt: skip
def test_no_forearm_crosses_the_face_in_a_press_overhead(qtbot: QtBot, exercise_id: str) -> None:
    motion = motion_of(exercise_id)
    camera = Camera(motion.yaw, motion.pitch, 1.0)
    for instant in motion.instants(60):
        bones = joints(instant.pose, motion.props)
        face = camera.see(along(bones.head, (bones.head_ahead, 0.05)))
        arms = [bones.arm(side) for side in Side]
        places = [between(arm.elbow, arm.wrist, tenth / 10) for arm in arms for tenth in range(11)]
        assert all(math.dist(camera.see(place), face) > 0.08 for place in places)


def ghostly(motion: Motion, seconds: float) -> set[tuple[int, int]]:
    """The pixels that the ghost of the start changes at a time."""
    scene = Scene.of(motion, LIGHT, PEOPLE["ash"])
    images = []
    for ghost in (True, False):
        image = QImage(SIDE, SIDE, QImage.Format.Format_RGB32)
        image.fill(QColor(LIGHT.stage))
        painter = QPainter(image)
        scene.draw(painter, QRectF(0, 0, SIDE, SIDE), motion.at(seconds), ghost=ghost)
        painter.end()
        images.append(image)
    with_ghost, without = images
    return {(x, y) for x in range(SIDE) for y in range(SIDE) if with_ghost.pixel(x, y) != without.pixel(x, y)}


@pytest.mark.parametrize("exercise_id", ["sit-to-stand", "heel-raise", "chin-tuck", "band-row"])
def test_no_ghost_lies_on_a_body_that_is_where_it_began(qtbot: QtBot, exercise_id: str) -> None:
    motion = motion_of(exercise_id)
    assert not ghostly(motion, 0.0)
    assert not ghostly(motion, motion.seconds - 1e-6)


@pytest.mark.parametrize("exercise_id", ["sit-to-stand", "dumbbell-lateral-raise"])
def test_a_gap_parts_the_ghost_from_the_body(qtbot: QtBot, exercise_id: str) -> None:
    motion = motion_of(exercise_id)
    at = motion.phases[0].seconds
    seen = ghostly(motion, at)
    assert len(seen) > 300
    scene = Scene.of(replace(motion, props=()), LIGHT, PEOPLE["ash"])
    image = QImage(SIDE, SIDE, QImage.Format.Format_RGB32)
    image.fill(QColor(LIGHT.stage))
    painter = QPainter(image)
    whole = Scene.of(motion, LIGHT, PEOPLE["ash"]).frame
    replace(scene, frame=whole, look=replace(LIGHT, shadow=0.0)).draw(painter, QRectF(0, 0, SIDE, SIDE), motion.at(at))
    painter.end()
    body = inked(image, LIGHT)
    beside = {(x + dx, y + dy) for x, y in body for dx in (-1, 0, 1) for dy in (-1, 0, 1)}
    assert len(seen & beside) < 0.02 * len(seen)
