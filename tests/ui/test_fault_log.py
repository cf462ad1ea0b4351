"""A programming error is kept for whoever mends it, without anything that a person said."""

from __future__ import annotations

import logging
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from liftcoach.domain.problems import InvalidFact, ProblemCode
from liftcoach.ui.fault_log import LARGEST_LOG_BYTES, LOG_FILE, Faults, log_into

SECRET = "lupus nephritis, 40 mg"


@pytest.fixture
def log(tmp_path: Path) -> Iterator[Path]:
    handler = log_into(tmp_path)
    yield tmp_path / LOG_FILE
    logging.getLogger().removeHandler(handler)
    handler.close()


def broken(said: str) -> None:
    try:
        {}[said]
    except KeyError as error:
        raise ValueError(f"cannot use {said}") from error


def uncaught(faults: Faults, act: Callable[[], None]) -> None:
    stop = faults.watch()
    try:
        act()
    except (ValueError, InvalidFact):
        sys.excepthook(*sys.exc_info())
    finally:
        stop()


def test_the_file_says_where_and_what_kind_and_nothing_that_was_said(qtbot: QtBot, log: Path) -> None:
    faults = Faults()
    with qtbot.waitSignal(faults.happened) as told:
        uncaught(faults, lambda: broken(SECRET))
    written = log.read_text(encoding="utf-8")
    assert "builtins.ValueError" in written
    assert "builtins.KeyError" in written
    assert "test_fault_log.py" in written
    assert "lupus" not in written + told.args[0]
    assert "What you logged before is kept." in told.args[0]


def test_what_the_system_keeps_of_a_program_from_its_menu_tells_nothing_either(
    qtbot: QtBot, capsys: pytest.CaptureFixture[str]
) -> None:
    faults = Faults()
    with qtbot.waitSignal(faults.happened):
        uncaught(faults, lambda: broken(SECRET))
    printed = capsys.readouterr().err
    assert "builtins.ValueError" in printed
    assert "lupus" not in printed


def test_a_problem_that_has_a_sentence_is_told_with_it(qtbot: QtBot, log: Path) -> None:
    def refuse() -> None:
        raise InvalidFact(ProblemCode.PROFILE_NAME_EMPTY)

    faults = Faults()
    with qtbot.waitSignal(faults.happened) as told:
        uncaught(faults, refuse)
    assert "name" in told.args[0]
    assert "went wrong" not in told.args[0]


def test_values_in_a_warning_are_left_out(log: Path) -> None:
    logging.getLogger("liftcoach.some").warning("could not keep %s", SECRET)
    assert "could not keep %s" in log.read_text(encoding="utf-8")
    assert "lupus" not in log.read_text(encoding="utf-8")


def test_the_log_stays_small_and_private(log: Path) -> None:
    assert log.stat().st_mode & 0o077 == 0
    for _ in range(30):
        logging.getLogger("liftcoach.some").warning("told at length. " * 1000)
    kept = sum(path.stat().st_size for path in log.parent.glob(f"{LOG_FILE}*"))
    assert kept <= 2 * LARGEST_LOG_BYTES
    assert all(path.stat().st_mode & 0o077 == 0 for path in log.parent.glob(f"{LOG_FILE}*"))
