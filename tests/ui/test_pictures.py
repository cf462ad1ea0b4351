"""Pictures of exercises: at the tempo and on the side that were asked for, with the person who was chosen."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from liftcoach.content.library import Library
from liftcoach.content.motions import Motions
from liftcoach.domain.prescription import Load, LoadKind, Prescription, Work
from liftcoach.ui.pictures import Pictures
from liftcoach.ui.widgets.figure_view import FigureView

_LIBRARY, _MOTIONS = Library.shipped(), Motions.shipped()


def asked(exercise_id: str, *, tempo: str = "", side: str = "") -> Prescription:
    work = Work(_LIBRARY[exercise_id].unit, 8, 8)
    return Prescription(exercise_id, 2, work, Load(LoadKind.BODY), 4, 60, tempo, side)


def moving(qtbot: QtBot, prescription: Prescription) -> FigureView:
    view = Pictures(_MOTIONS, lambda: True).moving(_LIBRARY[prescription.exercise], prescription)
    assert isinstance(view, FigureView)
    qtbot.addWidget(view)
    return view


def test_the_figure_keeps_the_prescribed_tempo(qtbot: QtBot) -> None:
    view = moving(qtbot, asked("sit-to-stand", tempo="5-0-6"))
    view.show_less_motion(on=False)
    begun: list[str] = []
    view.phase_changed.connect(begun.append)
    for tenth in range(120):
        view.stage.go_to(tenth / 10)
    at = [tenth / 10 for tenth in range(120)]
    motion = _MOTIONS.motion_of(_LIBRARY["sit-to-stand"])
    assert motion is not None
    assert motion.at_tempo((5, 0, 6)).seconds == pytest.approx(5 + 0.8 + 6 + 0.8)
    assert begun == ["Stand tall for a breath", "Sit down slowly"]
    assert at


def test_the_left_side_is_shown_on_the_left(qtbot: QtBot) -> None:
    view = moving(qtbot, asked("suitcase-carry", side="left"))
    motion = _MOTIONS.motion_of(_LIBRARY["suitcase-carry"])
    instant = view.stage.instant()
    assert motion is not None
    assert instant is not None
    assert instant.pose == motion.mirrored().end


def test_the_chosen_person_is_drawn_in_every_picture(qtbot: QtBot) -> None:
    chosen = "oak"
    pictures = Pictures(_MOTIONS, lambda: True, lambda: chosen)
    images = []
    for chosen in ("oak", "birch"):
        small = pictures.small(_LIBRARY["sit-to-stand"])
        assert small is not None
        qtbot.addWidget(small)
        small.show()
        images.append(small.grab().toImage())
    assert images[0] != images[1]


@pytest.mark.parametrize("kept", ["", "somebody of an older version"])
def test_who_is_not_known_is_drawn_as_the_usual_person(kept: str) -> None:
    assert Pictures(_MOTIONS, lambda: True, lambda: kept).person == "ash"
