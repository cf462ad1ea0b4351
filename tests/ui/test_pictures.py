"""Pictures of exercises: at the tempo and on the side that were asked for, with the person who was chosen."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QImage
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
    for seconds in (4.9, 5.1, 5.7, 5.9, 11.7, 11.9):
        view.stage.go_to(seconds)
    assert begun == ["Stand tall for a breath", "Sit down slowly", "Rest"]


def test_the_left_side_is_shown_on_the_left(qtbot: QtBot) -> None:
    view = moving(qtbot, asked("suitcase-carry", side="left"))
    motion = _MOTIONS.motion_of(_LIBRARY["suitcase-carry"])
    instant = view.stage.instant()
    assert motion is not None
    assert instant is not None
    assert instant.pose == motion.mirrored().end


def test_the_chosen_person_is_drawn_in_every_picture(qtbot: QtBot) -> None:
    def picture_of(person: str) -> QImage:
        small = Pictures(_MOTIONS, lambda: True, lambda: person).small(_LIBRARY["sit-to-stand"])
        assert small is not None
        qtbot.addWidget(small)
        small.show()
        return small.grab().toImage()

    assert picture_of("oak") != picture_of("birch")
    assert picture_of("oak") == picture_of("oak")


@pytest.mark.parametrize("kept", ["", "somebody of an older version"])
def test_who_is_not_known_is_drawn_as_the_usual_person(kept: str) -> None:
    assert Pictures(_MOTIONS, lambda: True, lambda: kept).person == "ash"
