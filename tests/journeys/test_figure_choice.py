"""Who the figure looks like is each person's own choice, and it is kept."""

from __future__ import annotations

from pathlib import Path

from pytestqt.qtbot import QtBot

from liftcoach.app import serve
from liftcoach.coach.roster import Roster
from liftcoach.content.library import Library
from liftcoach.ui.main_window import MainWindow
from liftcoach.ui.places import Place
from tests.conftest import MONDAY, at_ten
from tests.ui.seen import press


def test_each_person_s_figure_is_their_own(tmp_path: Path) -> None:
    roster = Roster(tmp_path, Library.shipped(), lambda: at_ten(MONDAY))
    one, other = roster.make("One"), roster.make("Other")
    one.picturing.look_like("oak")
    assert (one.picturing.person(), other.picturing.person()) == ("oak", "")
    profile = one.profile.id
    one.close()
    other.close()
    again = roster.open(profile)
    assert again.picturing.person() == "oak"
    again.close()


def test_a_figure_chosen_in_the_settings_is_kept(qtbot: QtBot, tmp_path: Path) -> None:
    window = MainWindow()
    qtbot.addWidget(window)
    window.show()
    pages = serve(window, folder=tmp_path, now=lambda: at_ten(MONDAY))
    pages.go(Place.SETTINGS)
    press(qtbot, window, "figure-hazel")
    assert pages.program.coach.picturing.person() == "hazel"
    window.close()
