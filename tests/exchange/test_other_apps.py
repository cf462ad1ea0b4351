"""The exports of the less common programs: what each says, told by its content."""

# ruff: noqa: DTZ001  (clock readings have no zone; tables are read best as tables)

from __future__ import annotations

import contextlib
from dataclasses import replace
from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from liftcoach.domain.equipment import LoadUnit
from liftcoach.domain.problems import ProblemCode
from liftcoach.exchange.preview import imported_sessions, make_preview
from liftcoach.exchange.problem import ImportProblem
from liftcoach.exchange.steps import run_steps
from liftcoach.exchange.wall_clock import DateOrder
from liftcoach.exchange.workout_log import ParsedLog, SetType, SourceApp
from tests.exchange import logs, other_logs

EVERY_LOG = {
    **{
        name: (getattr(other_logs, name), SourceApp.FITNOTES) for name in dir(other_logs) if name.startswith("FITNOTES")
    },
    "FITBOD": (other_logs.FITBOD, SourceApp.FITBOD),
    "JEFIT": (other_logs.JEFIT, SourceApp.JEFIT),
    "GYMBOOK": (other_logs.GYMBOOK, SourceApp.GYMBOOK),
    "LIFTOSAUR": (other_logs.LIFTOSAUR, SourceApp.LIFTOSAUR),
    "DAILYSTRENGTH": (other_logs.DAILYSTRENGTH, SourceApp.DAILYSTRENGTH),
    "GRAVL": (other_logs.GRAVL, SourceApp.GRAVL),
}


def codes(log: ParsedLog) -> list[ProblemCode]:
    return [remark.problem.code for remark in log.not_taken]


def starts(text: str, zone: str) -> list[tuple[date, str]]:
    """The day and the zone of each session that an import makes for a person who lives in a zone."""
    preview = make_preview(logs.parsed(text), now=replace(logs.NOW, zone=zone), known_keys=(), match=lambda _name: None)
    return [(one.session.day, one.session.started.zone) for one in run_steps(imported_sessions(preview)) or ()]


@pytest.mark.parametrize("name", EVERY_LOG)
def test_the_program_is_told_by_the_content(name: str) -> None:
    text, app = EVERY_LOG[name]
    log = logs.parsed(text)
    assert log.app is app
    assert log.sets


@pytest.mark.parametrize("name", EVERY_LOG)
def test_a_byte_order_mark_and_other_line_ends_change_nothing(name: str) -> None:
    text, _app = EVERY_LOG[name]
    assert logs.parsed(b"\xef\xbb\xbf" + text.replace("\n", "\r\n").encode()).sets == logs.parsed(text).sets


def test_fitnotes_has_one_visit_a_day_and_a_unit_in_its_heading() -> None:
    log = logs.parsed(other_logs.FITNOTES_OLD)
    assert [workout.start.when for workout in log.workouts] == [datetime(2021, 3, 1), datetime(2021, 3, 3)]
    assert [(done.weight, done.weight_unit) for done in log.sets][:2] == [(135, LoadUnit.LB)] * 2
    assert [(done.seconds, done.metres) for done in log.sets][2:] == [(45, None), (None, 2500)]
    assert {done.weight_unit for done in logs.parsed(other_logs.FITNOTES_KG).sets} == {LoadUnit.KG, None}


def test_newer_fitnotes_has_a_unit_a_row() -> None:
    log = logs.parsed(other_logs.FITNOTES_NEW)
    assert [(done.weight, done.weight_unit) for done in log.sets] == [(80, LoadUnit.KG), (25, LoadUnit.LB)]
    assert log.workouts[0].note == "Leg Press: slow, and steady"


def test_fitnotes_of_ios_takes_whichever_weight_is_filled() -> None:
    warm_up, work = logs.parsed(other_logs.FITNOTES_IOS).sets
    assert (warm_up.weight, warm_up.weight_unit, warm_up.set_type) == (40, LoadUnit.KG, SetType.WARM_UP)
    assert (work.weight, work.weight_unit, work.set_type) == (176, LoadUnit.LB, SetType.NORMAL)


def test_fitbod_rows_join_to_visits_oldest_first_and_loads_are_not_multiplied() -> None:
    log = logs.parsed(other_logs.FITBOD)
    assert [workout.start.when for workout in log.workouts] == [
        datetime(2025, 12, 16, 20),
        datetime(2025, 12, 17, 2, 10),
    ]
    assert [(done.workout, done.weight, done.set_type) for done in log.sets] == [
        (0, None, SetType.NORMAL),
        (1, 10, SetType.WARM_UP),
        (1, 34.02, SetType.NORMAL),
    ]
    assert log.sets[0].metres == 800


def test_an_instant_belongs_to_the_day_where_the_person_lives() -> None:
    assert starts(other_logs.FITBOD, "America/New_York") == [
        (date(2025, 12, 16), "America/New_York"),
        (date(2025, 12, 16), "America/New_York"),
    ]
    assert starts(other_logs.FITBOD, "Europe/Lisbon")[1] == (date(2025, 12, 17), "Europe/Lisbon")
    assert starts(other_logs.LIFTOSAUR, "Europe/Berlin") == [(date(2025, 5, 5), "Europe/Berlin")]


def test_daylight_saving_does_not_move_a_visit_to_another_day() -> None:
    text = other_logs.LIFTOSAUR.replace("2025-05-04T22:30", "2025-{}")
    assert starts(text.replace("2025-{}", "2025-03-30T22:30"), "Europe/Berlin")[0][0] == date(2025, 3, 31)
    assert starts(text.replace("2025-{}", "2025-03-29T22:30"), "Europe/Berlin")[0][0] == date(2025, 3, 29)


def test_moving_to_another_zone_does_not_take_the_same_sets_twice() -> None:
    def keys(zone: str) -> tuple[str, ...]:
        now = replace(logs.NOW, zone=zone)
        return make_preview(logs.parsed(other_logs.FITBOD), now=now, known_keys=(), match=lambda _name: None).keys

    assert keys("Asia/Tokyo") == keys("America/New_York")


def test_a_reading_without_a_zone_stays_without_one() -> None:
    assert starts(other_logs.DAILYSTRENGTH, "Asia/Tokyo") == [(date(2025, 2, 3), "")]


def test_jefit_joins_its_tables_and_counts_no_set_twice() -> None:
    log = logs.parsed(other_logs.JEFIT)
    assert [(done.exercise, done.weight, done.weight_unit, done.repetitions) for done in log.sets] == [
        ("Barbell Squat", 50, LoadUnit.LB, 15),
        ("Barbell Squat", 50, LoadUnit.LB, 12),
        ("Push-Up", None, None, 5),
        ("Dumbbell Curl", 22.5, LoadUnit.LB, 10),
        ("Dumbbell Curl", 25, LoadUnit.LB, 8),
    ]
    assert log.sets[3].set_type is SetType.WARM_UP
    first, second = log.workouts
    assert (first.start.when, first.start.is_utc, first.minutes) == (datetime(2024, 1, 1, 10), True, 45)
    assert (second.start.when, second.start.is_utc) == (datetime(2024, 1, 3), False)
    assert codes(log) == [ProblemCode.ROW_BAD_NUMBER, ProblemCode.ROW_OTHER_ACTIVITY]


def test_a_row_of_jefit_is_taken_wholly_or_not_at_all() -> None:
    log = logs.parsed(other_logs.JEFIT)
    assert not [done for done in log.sets if done.weight == 10]


def test_a_visit_of_jefit_whose_time_cannot_be_is_refused_for_each_of_its_exercises_and_for_no_other() -> None:
    log = logs.parsed(other_logs.JEFIT.replace("0,0,1704103200,", "0,0,100000000,"))
    assert codes(log)[:2] == [ProblemCode.ROW_BAD_DATE] * 2
    assert {done.exercise for done in log.sets} == {"Dumbbell Curl"}
    assert [workout.start.when for workout in log.workouts] == [datetime(2024, 1, 3)]


def test_jefit_lines_are_those_of_the_file() -> None:
    text = other_logs.JEFIT.splitlines()
    for done in logs.parsed(other_logs.JEFIT).sets[:3]:
        assert done.exercise in text[done.line - 1]


def test_gymbook_is_read_by_position_in_any_language() -> None:
    log = logs.parsed(other_logs.GYMBOOK)
    assert [(done.weight, done.weight_unit, done.repetitions, done.seconds, done.metres) for done in log.sets] == [
        (40, LoadUnit.KG, 20, None, None),
        (80.5, LoadUnit.KG, 12, None, None),
        (None, None, None, 2700, None),
        (None, None, None, None, 1200),
    ]
    assert [done.set_type for done in log.sets][:2] == [SetType.WARM_UP, SetType.NORMAL]
    assert codes(log) == [ProblemCode.ROW_SKIPPED]
    assert log.date_order is DateOrder.DAY_FIRST
    _head, *rest = other_logs.GYMBOOK.splitlines()
    german = "\n".join((",".join(f"spalte {number}" for number in range(12)), *rest)).replace(
        "ripetizioni", "Wiederholungen"
    )
    assert logs.parsed(german).sets == log.sets


def test_a_day_of_gymbook_is_one_visit_though_every_set_has_a_time() -> None:
    row = '31/01/25,Gambe,{},Leg Press,Gambe,Quadricipiti,Glutei,{},12 ripetizioni,"{},00 kg",,No'
    head, *_ = other_logs.GYMBOOK.splitlines()
    cool_down = "Set di defaticamento 1"
    rows = [("18:41", cool_down, 20), ("18:36", "Set 2", 82), ("18:31", "Set 1", 80), ("07:00", "Set 1", 60)]
    log = logs.parsed("\n".join((head, *(row.format(*one) for one in rows))))
    assert [workout.start.when.hour for workout in log.workouts] == [7, 18]
    assert [(done.workout, done.weight) for done in log.sets] == [(0, 60), (1, 80), (1, 82), (1, 20)]
    assert [done.set_type for done in log.sets] == [SetType.NORMAL] * 3 + [SetType.WARM_UP]


def test_a_file_of_xml_says_to_export_csv() -> None:
    for head in ("", "\ufeff", "\n "):
        with pytest.raises(ImportProblem) as refused:
            logs.parsed(f'{head}<?xml version="1.0"?><gymbook><workout date="2025-01-31"/></gymbook>')
        assert refused.value.problem.code is ProblemCode.FILE_OF_XML


def test_a_date_of_gymbook_that_reads_two_ways_is_asked_about() -> None:
    log = logs.parsed(other_logs.GYMBOOK.replace("31/01/25", "03/01/25"))
    assert log.date_order_open


def test_twelve_columns_alone_do_not_make_gymbook() -> None:
    head, first, *_ = other_logs.GYMBOOK.splitlines()
    with pytest.raises(ImportProblem):
        logs.parsed("\n".join((head, first.replace("18:30", "evening"))))


def test_liftosaur_takes_what_was_completed() -> None:
    log = logs.parsed(other_logs.LIFTOSAUR)
    warm_up, work = log.sets
    assert (warm_up.set_type, warm_up.weight, warm_up.weight_unit) == (SetType.WARM_UP, 20, LoadUnit.KG)
    assert (work.exercise, work.weight, work.weight_unit) == ("Bench Press, Barbell", 95, LoadUnit.LB)
    assert work.reps_in_reserve == 1
    assert codes(log) == [ProblemCode.ROW_SKIPPED]
    assert log.workouts[0].title == "Basic, Day A"


def test_dailystrength_mixes_units_in_one_file() -> None:
    kilograms, pounds, hold = logs.parsed(other_logs.DAILYSTRENGTH).sets
    assert (kilograms.weight, kilograms.weight_unit) == (16, LoadUnit.KG)
    assert (pounds.weight, pounds.weight_unit) == (35, LoadUnit.LB)
    assert (hold.weight, hold.seconds) == (None, 70)


def test_gravl_keeps_its_own_scale_of_effort_out() -> None:
    log = logs.parsed(other_logs.GRAVL)
    assert {done.reps_in_reserve for done in log.sets} == {None}
    assert [remark.problem.code for remark in log.notices] == [ProblemCode.NOTICE_EFFORT]
    assert (log.workouts[0].start.when, log.workouts[0].minutes) == (datetime(2026, 1, 28, 18, 5), 42)
    assert [(done.repetitions, done.metres) for done in log.sets] == [(12, None), (10, None), (None, 500)]


def test_a_marker_of_strong_in_another_language_does_not_become_a_hold() -> None:
    log = logs.parsed(logs.STRONG_V6.replace("Rest Timer", "Pausentimer"))
    assert ProblemCode.ROW_UNKNOWN_KIND in codes(log)
    assert not [done for done in log.sets if done.seconds]


@given(st.data())
def test_any_change_of_a_file_gives_a_log_or_a_problem(data: st.DataObject) -> None:
    text, _app = EVERY_LOG[data.draw(st.sampled_from(sorted(EVERY_LOG)))]
    at = data.draw(st.integers(0, len(text)))
    length = data.draw(st.integers(0, 40))
    changed = text[:at] + data.draw(st.text(max_size=20)) + text[at + length :]
    with contextlib.suppress(ImportProblem):
        log = logs.parsed(changed.encode("utf-8", "surrogatepass"))
        make_preview(log, now=logs.NOW, known_keys=(), match=lambda _name: None)


@given(st.data())
def test_any_cell_gives_a_log_or_a_problem(data: st.DataObject) -> None:
    text, _app = EVERY_LOG[data.draw(st.sampled_from(sorted(EVERY_LOG)))]
    lines = text.splitlines()
    line = data.draw(st.integers(0, len(lines) - 1))
    cells = lines[line].split(",")
    odd = st.sampled_from(["nan", "1e999", "-1", "9" * 400, "1_000", "½", "١٢", "0x10", "inf", "", "1,5", "2026-13-45"])
    cells[data.draw(st.integers(0, len(cells) - 1))] = data.draw(odd | st.text(max_size=10))
    lines[line] = ",".join(cells)
    with contextlib.suppress(ImportProblem):
        log = logs.parsed("\n".join(lines).encode("utf-8", "surrogatepass"))
        assert all(done.repetitions or done.seconds or done.metres for done in log.sets)
