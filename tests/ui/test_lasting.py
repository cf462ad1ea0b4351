"""What was chosen is in force again at the next start, before anything is painted."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QSize
from pytestqt.qtbot import QtBot

from liftcoach.store.program_settings import SETTINGS_FILE, ProgramSettings
from liftcoach.ui.main_window import MainWindow
from liftcoach.ui.theme.look import LookChoice, ThemeChoice
from liftcoach.ui.window_memory import WindowMemory, kept_look, restore_size

CHOSEN = LookChoice(ThemeChoice.DARK, 1.5, less_motion=True, less_to_read=True, left_handed=True, rest_sound=True)
FIRST_PAINT = """
import sys
import liftcoach.app as app

def look(window):
    from liftcoach.ui.theme.theme import theme
    print(theme().name, theme().text_scale, "sqlalchemy" in sys.modules)
    window.close()
    sys.stdout.flush()
    import os
    os._exit(0)

app._begin = lambda window, *_given, **_named: look(window)
app.open_window()
"""


@pytest.fixture
def settings(tmp_path: Path) -> ProgramSettings:
    return ProgramSettings(tmp_path / SETTINGS_FILE)


def test_a_look_that_was_chosen_lasts(window: MainWindow, settings: ProgramSettings) -> None:
    WindowMemory(window, settings)
    assert kept_look(settings) == LookChoice()
    window.look.choose(CHOSEN)
    assert kept_look(ProgramSettings(settings._path)) == CHOSEN
    window.look.choose(LookChoice(ThemeChoice.LIGHT))


def test_a_size_lasts_from_closing_to_opening(qtbot: QtBot, window: MainWindow, settings: ProgramSettings) -> None:
    WindowMemory(window, settings)
    window.resize(700, 520)
    window.close()
    again = MainWindow()
    qtbot.addWidget(again)
    restore_size(again, settings)
    assert again.size() == QSize(700, 520)


@pytest.mark.parametrize("written", ['{"theme": "pink", "text-scale": 900}', "no json", '{"theme": 3}', "[]"])
def test_a_spoilt_settings_file_does_not_keep_the_window_shut(settings: ProgramSettings, written: str) -> None:
    settings._path.write_text(written, encoding="utf-8")
    look = kept_look(settings)
    assert look.theme is ThemeChoice.SYSTEM
    assert 1.0 <= look.text_scale <= 2.0


def test_the_first_paint_has_the_chosen_look_and_waits_for_no_database(tmp_path: Path) -> None:
    (tmp_path / SETTINGS_FILE).write_text(json.dumps({"theme": "dark", "text-scale": 1.5}), encoding="utf-8")
    environment = os.environ | {"LIFTCOACH_HOME": str(tmp_path), "QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run(
        [sys.executable, "-c", FIRST_PAINT], env=environment, capture_output=True, text=True, check=True, timeout=60
    )
    assert done.stdout.split() == ["dark", "1.5", "False"]
