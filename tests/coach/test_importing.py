"""An import is one transaction: taken in once, taken out whole, or not at all."""

from __future__ import annotations

import pytest

from liftcoach.domain.equipment import LoadUnit
from liftcoach.domain.importing import IllnessTiming, LogOwner
from liftcoach.exchange.column_map import ColumnMap, Meaning
from liftcoach.exchange.preview import (
    ImportedSession,
    ImportPreview,
    answer_owner,
    answer_timing,
    answer_unit,
    imported_sessions,
    make_preview,
)
from liftcoach.exchange.steps import run_steps
from tests.coach.life import Life
from tests.coach.test_keeping import a_set
from tests.exchange import logs


class Stopped(Exception):
    """The person pressed Stop."""


def prepared(life: Life, text: str = logs.STRONG_IOS) -> tuple[ImportPreview, tuple[ImportedSession, ...]]:
    importing = life.coach.importing
    preview = make_preview(logs.parsed(text), now=life.moment, known_keys=importing.known_keys(), match=importing.match)
    preview = answer_unit(preview, LoadUnit.KG)
    preview = answer_timing(answer_owner(preview, LogOwner.MINE), IllnessTiming.BEFORE)
    made = run_steps(imported_sessions(preview))
    assert made is not None
    return preview, made


def everything(life: Life) -> tuple[object, ...]:
    record = life.coach.records.read()
    return record.sessions, life.coach.importing.known_keys(), life.coach.importing.all()


def test_what_is_taken_in_is_there_with_its_record(life: Life) -> None:
    preview, sessions = prepared(life)
    _, import_id = life.coach.importing.take_in(preview, sessions, file_name="strong.csv")
    (made,) = life.restart().importing.all()
    assert (made.id, made.file_name, made.sets) == (import_id, "strong.csv", len(preview.taken))
    stored = life.coach.records.read().sessions
    assert sum(len(one.sets) for one in stored) == len(preview.taken)


def test_the_same_file_again_adds_nothing(life: Life) -> None:
    preview, sessions = prepared(life)
    life.coach.importing.take_in(preview, sessions, file_name="strong.csv")
    again, nothing = prepared(life)
    assert again.taken == ()
    assert nothing == ()


def test_undo_takes_out_what_it_added_and_nothing_else(life: Life) -> None:
    life.coach.training.log(a_set(life))
    before = everything(life)
    preview, sessions = prepared(life)
    _, import_id = life.coach.importing.take_in(preview, sessions, file_name="strong.csv")
    _, count = life.coach.importing.undo(import_id)
    assert count == len(preview.taken)
    life.restart()
    assert everything(life) == before
    again, _ = prepared(life)
    assert len(again.taken) == len(preview.taken)


def test_stopped_midway_nothing_is_kept(life: Life) -> None:
    before = everything(life)
    preview, sessions = prepared(life)

    def stop(_written: int) -> None:
        raise Stopped

    with pytest.raises(Stopped):
        life.coach.importing.take_in(preview, sessions, file_name="strong.csv", progress=stop)
    life.restart()
    assert everything(life) == before


def test_an_import_never_makes_todays_plan_harder(life: Life) -> None:
    life.coach.checking_in.save(life.calm())
    before = life.plan()
    preview, sessions = prepared(life)
    life.coach.importing.take_in(preview, sessions, file_name="strong.csv")
    after = {one.exercise: one for one in life.plan().prescriptions}
    for one in before.prescriptions:
        if one.exercise in after:
            assert (after[one.exercise].load.kg or 0) <= (one.load.kg or 0)
            assert after[one.exercise].sets <= one.sets


def test_what_the_columns_of_a_table_mean_is_remembered_for_the_same_columns(life: Life) -> None:
    header = ("when", "what", "how many")
    columns = ColumnMap().named("when", Meaning.DATE).named("what", Meaning.EXERCISE).named("how many", Meaning.REPEATS)
    life.coach.importing.remember_columns(header, columns)
    again = life.restart().importing
    assert again.columns_of(header) == columns
    assert again.columns_of(header[1:]) is None
