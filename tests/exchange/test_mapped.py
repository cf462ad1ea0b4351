"""Somebody's own table, read by what they say its columns mean."""

# ruff: noqa: DTZ001  (clock readings have no zone)

from __future__ import annotations

import contextlib
from datetime import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from liftcoach.domain.equipment import LoadUnit
from liftcoach.domain.problems import ProblemCode
from liftcoach.exchange.column_map import ColumnMap, Meaning, UnknownColumns, header_key, read_map
from liftcoach.exchange.problem import ImportProblem
from liftcoach.exchange.steps import run_steps
from liftcoach.exchange.workout_file import parsing
from liftcoach.exchange.workout_log import ParsedLog, SourceApp
from tests.exchange import logs

TABLE = """\
Tag;Uhr;Übung;Sätze;Wdh;Last;Einheit;Rest
24.11.2025;18:30;Beinpresse;3;10;42,5;kg;2
24.11.2025;18:30;Rudern;1;12;45;lb;
25.11.2025;07:00;Plank;1;;;;
"""
COLUMNS = (
    ColumnMap()
    .named("tag", Meaning.DATE)
    .named("uhr", Meaning.TIME)
    .named("übung", Meaning.EXERCISE)
    .named("sätze", Meaning.SETS)
    .named("wdh", Meaning.REPEATS)
    .named("last", Meaning.WEIGHT)
    .named("einheit", Meaning.WEIGHT_UNIT)
    .named("rest", Meaning.RESERVE)
)


def read(text: str, columns: ColumnMap) -> ParsedLog:
    log = run_steps(parsing(text.encode("utf-8", "surrogatepass"), lambda _header: columns))
    assert log is not None
    return log


def asked(text: str) -> UnknownColumns:
    with pytest.raises(UnknownColumns) as caught:
        logs.parsed(text)
    return caught.value


def test_an_unknown_table_is_asked_about_and_nothing_is_guessed() -> None:
    table = asked(TABLE).table
    assert table.header == ("tag", "uhr", "übung", "sätze", "wdh", "last", "einheit", "rest")
    assert table.example("übung") == "Beinpresse"
    assert table.offered.of(Meaning.EXERCISE) == "übung"
    assert table.offered.missing == (Meaning.DATE,)


def test_what_has_too_few_columns_for_a_log_is_not_asked_about() -> None:
    with pytest.raises(ImportProblem) as caught:
        logs.parsed("a letter\nto somebody\n")
    assert not isinstance(caught.value, UnknownColumns)


def test_a_named_table_is_read_with_its_units_and_sets() -> None:
    log = read(TABLE, COLUMNS)
    assert log.app is SourceApp.TABLE
    assert [(done.exercise, done.repetitions, done.weight, done.weight_unit) for done in log.sets] == [
        *[("Beinpresse", 10, 42.5, LoadUnit.KG)] * 3,
        ("Rudern", 12, 45, LoadUnit.LB),
    ]
    assert log.sets[0].reps_in_reserve == 2
    assert log.workouts[0].start.when == datetime(2025, 11, 24, 18, 30)
    assert [remark.problem.code for remark in log.not_taken] == [ProblemCode.ROW_NO_WORK]


def test_a_unit_in_a_columns_name_is_its_unit() -> None:
    log = read(TABLE.replace("Last", "Last (lbs)"), COLUMNS.named("last", None).named("last (lbs)", Meaning.WEIGHT))
    assert {done.weight_unit for done in log.sets} == {LoadUnit.LB}


@pytest.mark.parametrize(
    ("column", "seconds"),
    [("hold", 1.5), ("hold (s)", 1.5), ("hold (min)", 90), ("hold [minutes]", 90), ("hold_h", 5400)],
)
def test_a_time_is_in_the_unit_that_its_columns_name_says(column: str, seconds: float) -> None:
    columns = ColumnMap().named("day", Meaning.DATE).named("what", Meaning.EXERCISE).named(column, Meaning.SECONDS)
    log = read(f"day,what,{column}\n2025-11-24,Plank,1.5\n2025-11-24,Plank,00:00:45\n", columns)
    assert [done.seconds for done in log.sets] == [seconds, 45]


@pytest.mark.parametrize(("column", "seconds"), [("hold", 80), ("minutes", 80), ("hours", 4800)])
def test_a_clock_of_two_parts_is_hours_and_minutes_only_where_its_column_says_hours(column: str, seconds: int) -> None:
    columns = ColumnMap().named("day", Meaning.DATE).named("what", Meaning.EXERCISE).named(column, Meaning.SECONDS)
    log = read(f"day,what,{column}\n2025-11-24,Plank,1:20\n", columns)
    assert [done.seconds for done in log.sets] == [seconds]


def test_a_unit_behind_a_weight_is_its_unit() -> None:
    columns = COLUMNS.named("einheit", None)
    text = TABLE.replace("42,5;kg", "42,5 kg;kg").replace("45;lb", "45lbs;kg")
    log = read(text, columns)
    assert [(done.weight, done.weight_unit) for done in log.sets[2:]] == [(42.5, LoadUnit.KG), (45, LoadUnit.LB)]


def test_a_unit_behind_a_weight_that_its_column_contradicts_is_refused() -> None:
    log = read(TABLE.replace("45;lb", "45 kg;lb"), COLUMNS)
    assert [remark.problem.code for remark in log.not_taken] == [ProblemCode.ROW_WEIGHT_UNIT, ProblemCode.ROW_NO_WORK]


def test_a_known_program_is_never_read_by_a_kept_map() -> None:
    assert read(logs.HEVY_KG, COLUMNS).app is SourceApp.HEVY


def test_a_map_is_kept_as_text_and_fits_only_its_own_columns() -> None:
    header = asked(TABLE).table.header
    assert read_map(COLUMNS.text(), header) == COLUMNS
    assert read_map(COLUMNS.text(), header[1:]) is None
    assert header_key(header) != header_key(header[1:])


@given(st.text(max_size=80))
def test_any_kept_text_is_a_whole_map_or_none(text: str) -> None:
    found = read_map(text, ("a", "b"))
    assert found is None or not found.missing


@given(
    st.lists(st.lists(st.text(max_size=8), min_size=1, max_size=5), min_size=2, max_size=6),
    st.dictionaries(st.sampled_from("abcde"), st.sampled_from(Meaning), max_size=5),
)
def test_any_table_under_any_map_gives_a_log_or_a_problem(rows: list[list[str]], said: dict[str, Meaning]) -> None:
    columns = ColumnMap()
    for column, meaning in said.items():
        columns = columns.named(column, meaning)
    with contextlib.suppress(ImportProblem):
        read("\n".join(["a;b;c;d;e", *(";".join(row) for row in rows)]), columns)
