"""What the benchmarks compare is the same thing twice, and a missed goal is not passed over."""

from __future__ import annotations

from contextlib import closing
from dataclasses import replace
from itertools import count
from pathlib import Path

import pytest

from liftcoach.content.library import Library
from liftcoach.store.training_log import TrainingLog
from tests.benchmarks.lives import EXERCISES, SESSION_ROW, SET_ROW, as_sessions, session_row, set_row, visits
from tests.benchmarks.pairs import Sheet, paired_ratio
from tests.benchmarks.storing import HISTORY, Hand, hand_made_set, new_profile

WEEKS = 2


def test_rows_written_by_hand_are_what_the_store_reads_as_the_invented_sessions(tmp_path: Path) -> None:
    profile = new_profile(tmp_path, "somebody")
    hand = Hand(profile.path)
    with closing(hand.connection):
        ids = count(1)
        for number, (day, done) in enumerate(visits(weeks=WEEKS), 1):
            hand.connection.execute(SESSION_ROW, session_row(number, day))
            for one in done:
                hand.connection.execute(SET_ROW, set_row(next(ids), number, day, one))
        with profile.reading() as connection:
            read = TrainingLog(connection).sets_of(EXERCISES[0])
        by_hand = tuple(map(hand_made_set, hand.rows(HISTORY, (EXERCISES[0],))))
    profile.close()
    meant = [one for session in as_sessions(weeks=WEEKS) for one in session.sets if one.exercise == EXERCISES[0]]
    assert read == by_hand
    assert [replace(one, id=None, session_id=None) for one in read] == meant


def test_every_exercise_of_the_invented_log_is_in_the_library(library: Library) -> None:
    assert [name for name in EXERCISES if name not in library] == []


def test_a_missed_goal_is_named(capsys: pytest.CaptureFixture[str]) -> None:
    sheet = Sheet()
    sheet.line("quick", 0.9, 1.0)
    sheet.line("slow", 1.1, 1.0)
    sheet.line("only told", 9.9)
    sheet.check("equal", holds=False)
    assert sheet.missed == ["slow", "equal"]
    assert "NOT met" in capsys.readouterr().out


def test_a_ratio_is_the_median_of_pairs_after_one_that_warms_up() -> None:
    ours = iter([100.0, 1.0, 2.0, 9.0])
    assert paired_ratio(lambda: next(ours), lambda: 1.0, 3) == 2.0
