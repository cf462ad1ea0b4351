"""Pictures of exercises: at the tempo and on the side that were asked for, with the person who was chosen."""

from __future__ import annotations

import time

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot
from shiboken6 import Shiboken

from liftcoach.content.library import Library
from liftcoach.content.motions import Motions
from liftcoach.domain.prescription import Load, LoadKind, Prescription, Work
from liftcoach.ui.after_words import AfterWords
from liftcoach.ui.pictures import EmptyStage, Pictures, Thumbnail
from liftcoach.ui.widgets.figure_view import FigureView

_LIBRARY, _MOTIONS = Library.shipped(), Motions.shipped()


def asked(exercise_id: str, *, tempo: str = "", side: str = "") -> Prescription:
    work = Work(_LIBRARY[exercise_id].unit, 8, 8)
    return Prescription(exercise_id, 2, work, Load(LoadKind.BODY), 4, 60, tempo, side)


def moving(qtbot: QtBot, prescription: Prescription) -> FigureView:
    view = Pictures(lambda: _MOTIONS).moving(_LIBRARY[prescription.exercise], prescription)
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


def test_who_paused_a_figure_finds_it_paused_when_the_plan_makes_it_afresh(qtbot: QtBot) -> None:
    pictures = Pictures(lambda: _MOTIONS)

    def made(exercise_id: str) -> FigureView:
        view = pictures.moving(_LIBRARY[exercise_id], asked(exercise_id))
        assert isinstance(view, FigureView)
        qtbot.addWidget(view)
        return view

    first = made("sit-to-stand")
    assert first.stage.playing
    first.stage.go_to(1.25)
    first.pause()
    again = made("sit-to-stand")
    assert not again.stage.playing
    assert again.stage.seconds == 1.25
    assert made("suitcase-carry").stage.playing
    again.play()
    assert made("sit-to-stand").stage.playing


def test_the_left_side_is_shown_on_the_left(qtbot: QtBot) -> None:
    view = moving(qtbot, asked("suitcase-carry", side="left"))
    motion = _MOTIONS.motion_of(_LIBRARY["suitcase-carry"])
    instant = view.stage.instant()
    assert motion is not None
    assert instant is not None
    assert instant.pose == motion.mirrored().end


def test_the_chosen_person_is_drawn_in_every_picture(qtbot: QtBot) -> None:
    def picture_of(person: str) -> QImage:
        small = Pictures(lambda: _MOTIONS, lambda: person).small(_LIBRARY["sit-to-stand"])
        assert small is not None
        qtbot.addWidget(small)
        small.show()
        return small.grab().toImage()

    assert picture_of("oak") != picture_of("birch")
    assert picture_of("oak") == picture_of("oak")


@pytest.mark.parametrize("kept", ["", "somebody of an older version"])
def test_who_is_not_known_is_drawn_as_the_usual_person(kept: str) -> None:
    assert Pictures(lambda: _MOTIONS, lambda: kept).person == "ash"


def test_the_first_pictures_wait_for_the_words_and_then_come_by_themselves(qtbot: QtBot) -> None:
    after_words = AfterWords()
    pictures = Pictures(lambda: _MOTIONS, after_words=after_words)
    stage, small = (made(_LIBRARY["sit-to-stand"]) for made in (pictures.moving, pictures.small))
    assert isinstance(stage, EmptyStage)
    assert isinstance(small, Thumbnail)
    qtbot.addWidget(stage)
    qtbot.addWidget(small)
    stage.show()
    small.show()
    small.setStyleSheet("* { color: black; }")
    size = small.size()
    assert stage.findChild(FigureView) is None
    assert small.findChild(QLabel).pixmap().isNull()
    qtbot.waitUntil(lambda: after_words.is_over)
    assert stage.findChild(FigureView).isVisible()
    assert not small.findChild(QLabel).pixmap().isNull()
    assert small.size() == size


def test_once_the_words_stand_no_picture_waits(qtbot: QtBot) -> None:
    after_words = AfterWords()
    after_words.wait_for_nothing()
    pictures = Pictures(lambda: _MOTIONS, after_words=after_words)
    view = pictures.moving(_LIBRARY["sit-to-stand"])
    assert isinstance(view, FigureView)
    qtbot.addWidget(view)


def test_a_picture_whose_page_has_gone_is_not_painted(qtbot: QtBot) -> None:
    after_words, painted = AfterWords(), []
    gone, there = QLabel(), QLabel()
    qtbot.addWidget(there)
    after_words.do(gone, lambda: painted.append("gone"))
    after_words.do(there, lambda: painted.append("there"))
    Shiboken.delete(gone)
    qtbot.waitUntil(lambda: after_words.is_over)
    assert painted == ["there"]


def test_however_long_the_words_took_they_are_painted_before_the_first_picture(qtbot: QtBot) -> None:
    after_words, painted = AfterWords(), []
    there = QLabel("words")
    qtbot.addWidget(there)
    after_words.do(there, lambda: painted.append("picture"))
    there.show()
    time.sleep(0.05)
    QCoreApplication.processEvents()
    assert painted == []
    qtbot.waitUntil(lambda: after_words.is_over)
    assert painted == ["picture"]
