"""An import's preview: what is taken, what is not, what is asked, and what is stored."""

from __future__ import annotations

from collections import Counter
from datetime import UTC, date, datetime

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from liftcoach.domain.equipment import LoadUnit
from liftcoach.domain.exercise import LoadKind, WorkUnit
from liftcoach.domain.importing import IllnessTiming, LogOwner
from liftcoach.domain.moment import Moment
from liftcoach.domain.problems import ProblemCode
from liftcoach.domain.training import Origin
from liftcoach.exchange.preview import (
    ImportedSession,
    ImportPreview,
    Question,
    UnitState,
    answer_date_order,
    answer_owner,
    answer_timing,
    answer_unit,
    forget_unit,
    imported_sessions,
    make_preview,
    name_exercise,
)
from liftcoach.exchange.preview_text import date_order_question, preview_lines
from liftcoach.exchange.problem import ImportProblem
from liftcoach.exchange.steps import run_steps
from liftcoach.exchange.wall_clock import DateOrder
from liftcoach.words.imports import heaviest_question
from tests.exchange import logs


def sessions(preview: ImportPreview) -> tuple[ImportedSession, ...]:
    made = run_steps(imported_sessions(preview))
    assert made is not None
    return made


def loads(preview: ImportPreview) -> list[tuple[float | None, str]]:
    return [(done.load.kg, done.load.owned) for item in sessions(preview) for done in item.session.sets]


def asked(preview: ImportPreview) -> str:
    assert preview.heaviest is not None
    return heaviest_question(preview.heaviest.exercise, preview.heaviest.weight, preview.heaviest.unit)


def test_a_file_without_units_asks_on_its_heaviest_row() -> None:
    preview = logs.previewed(logs.STRONG_IOS)
    assert preview.unit_state is UnitState.MUST_BE_ASKED
    assert asked(preview) == "Squat (Barbell) 100: was that in kilograms or in pounds?"
    assert loads(answer_unit(preview, LoadUnit.LB))[:2] == [(18.14, "40 lb"), (45.36, "100 lb")]
    assert loads(answer_unit(preview, LoadUnit.KG))[:2] == [(40, "40 kg"), (100, "100 kg")]


def test_a_file_with_a_unit_asks_to_confirm_it_in_words() -> None:
    preview = logs.previewed(logs.HEVY_LB)
    assert preview.unit_state is UnitState.TO_CONFIRM
    assert asked(preview) == "Squat (Barbell) 225 lb, about 102 kg. Right?"
    confirmed = answer_unit(preview, LoadUnit.LB)
    assert confirmed.unit_state is UnitState.CONFIRMED
    assert loads(confirmed)[0] == (102.06, "225 lb")


def test_a_person_who_knows_better_than_the_file_is_believed() -> None:
    corrected = answer_unit(logs.previewed(logs.HEVY_LB), LoadUnit.KG)
    assert corrected.unit_state is UnitState.CONFIRMED
    assert loads(corrected)[0] == (225, "225 kg")


def test_rows_that_name_different_units_cannot_be_corrected_at_once() -> None:
    preview = answer_owner(logs.previewed(logs.STRONG_ANDROID), LogOwner.MINE)
    assert asked(preview) == "Bench Press (Dumbbell) 22.5 kg, about 50 lb. Right?"
    assert answer_unit(preview, LoadUnit.KG).can_be_taken_in
    contradicted = answer_unit(preview, LoadUnit.LB)
    assert contradicted.unit_state is UnitState.CONTRADICTED
    assert not contradicted.can_be_taken_in
    assert forget_unit(contradicted).unit_state is UnitState.TO_CONFIRM


def test_a_file_without_weights_asks_for_no_unit() -> None:
    preview = logs.previewed(logs.hevy("2024-11-05 18:30:00", weight=""))
    assert preview.unit_state is UnitState.NO_WEIGHTS
    assert preview.open_questions == (Question.OWNER, Question.TIMING)


def test_only_the_person_s_own_log_with_all_needed_answers_is_taken() -> None:
    preview = logs.previewed(logs.HEVY_KG)
    assert preview.open_questions == (Question.UNIT, Question.OWNER, Question.TIMING)
    preview = answer_unit(preview, LoadUnit.KG)
    assert not preview.can_be_taken_in
    assert not answer_owner(preview, LogOwner.SOMEBODY_ELSE).can_be_taken_in
    preview = answer_owner(preview, LogOwner.MINE)
    assert preview.can_be_taken_in
    assert preview.answers.timing is None
    assert answer_timing(preview, IllnessTiming.BEFORE).open_questions == ()


def test_what_is_stored_is_what_the_row_said() -> None:
    preview = answer_unit(logs.previewed(logs.HEVY_KG), LoadUnit.KG)
    early, full = sessions(preview)
    assert (early.session.day, full.session.day) == (date(2025, 6, 2), date(2025, 6, 30))
    assert full.session.origin is Origin.IMPORTED
    assert (full.session.title, full.session.minutes, full.session.exertion) == ("Full body", 45, None)
    assert full.session.started == Moment(datetime(2025, 6, 30, 19, 56, tzinfo=UTC), date(2025, 6, 30), "")
    assert full.session.finished == Moment(datetime(2025, 6, 30, 20, 41, tzinfo=UTC), date(2025, 6, 30), "")
    warm_up, hard, failed, helped, second_block = full.session.sets
    assert (warm_up.warm_up, warm_up.reps_in_reserve) == (True, None)
    assert (hard.warm_up, hard.reps_in_reserve, hard.done.amount) == (False, 0, 5)
    assert failed.reps_in_reserve == 0
    assert (helped.load.kg, helped.load.owned) == (-20, "20 kg")
    assert second_block.load.kg == 60
    assert early.session.sets[0].load.kind is LoadKind.BODY
    assert {done.pain for item in (early, full) for done in item.session.sets} == {None}


def test_a_hold_is_a_hold_and_a_carry_has_metres() -> None:
    preview = answer_unit(logs.previewed(logs.STRONG_IOS), LoadUnit.KG)
    plank = sessions(preview)[0].session.sets[3]
    assert (plank.exercise, plank.load.kind, plank.done.unit) == ("plank", LoadKind.HOLD, WorkUnit.SECONDS)
    walk = sessions(answer_unit(logs.previewed(logs.STRONG_ANDROID), LoadUnit.KG))[0].session.sets[2]
    assert (walk.done.unit, walk.done.amount, walk.load.kg) == (WorkUnit.METRES, 500, 9.07)


def test_names_become_library_exercises_or_stay_the_person_s_own() -> None:
    preview = answer_unit(logs.previewed(logs.STRONG_IOS), LoadUnit.KG)
    assert [(name.name, name.sets, name.exercise, name.matched) for name in preview.names] == [
        ("Squat (Barbell)", 3, None, False),
        ("Plank", 1, "plank", True),
        ("Sit Up", 1, None, False),
    ]
    preview = name_exercise(preview, "Squat (Barbell)", "barbell-squat")
    preview = name_exercise(preview, "Plank", None)
    assert Counter(done.exercise for done in sessions(preview)[0].session.sets) == {
        "barbell-squat": 3,
        "Plank": 1,
        "Sit Up": 1,
    }


def test_a_row_of_the_future_is_not_taken() -> None:
    preview = logs.previewed(logs.hevy("2026-03-02 10:01:00"))
    assert [remark.problem.code for remark in preview.not_taken] == [ProblemCode.ROW_IN_FUTURE]
    assert len(logs.previewed(logs.hevy("2026-03-02 10:00:00")).taken) == 1


def test_a_weight_nobody_lifts_is_not_taken() -> None:
    heavy = logs.previewed(logs.hevy("2025-03-02 10:01:00", weight="1500"))
    assert [remark.problem.code for remark in heavy.not_taken] == [ProblemCode.ROW_OUT_OF_RANGE]
    open_unit = logs.previewed(logs.STRONG_OLD.replace(",30,", ",1500,"))
    assert len(open_unit.taken) == 1
    assert not answer_unit(open_unit, LoadUnit.KG).taken
    assert answer_unit(open_unit, LoadUnit.LB).taken


def test_importing_twice_adds_nothing() -> None:
    first = logs.previewed(logs.HEVY_KG)
    again = logs.previewed(logs.HEVY_KG, known=frozenset(first.keys))
    assert not again.taken
    assert again.already_here == len(first.keys)
    assert not answer_owner(answer_unit(again, LoadUnit.KG), LogOwner.MINE).can_be_taken_in


def test_a_longer_export_adds_only_what_is_new() -> None:
    lines = logs.HEVY_KG.splitlines()
    old = logs.previewed("\n".join((lines[0], lines[6])))
    new = logs.previewed(logs.HEVY_KG, known=frozenset(old.keys))
    assert len(new.taken) == 5


def test_two_equal_sets_in_a_row_are_two_sets() -> None:
    lines = logs.STRONG_IOS.splitlines()
    lines.insert(4, lines[4])
    preview = logs.previewed("\n".join(lines))
    assert len(set(preview.keys)) == len(preview.keys) == 6


def test_keys_do_not_depend_on_amounts_units_language_or_the_order_of_columns() -> None:
    keys = {
        logs.previewed(text).keys
        for text in (
            logs.hevy("5 Nov 2024, 18:30"),
            logs.hevy("5 nov. 2024, 18:30"),
            logs.hevy("2024-11-05 18:30:40"),
            logs.hevy("5 Nov 2024, 18:30", weight="70", reps="3"),
            logs.hevy("5 Nov 2024, 18:30").replace("weight_kg", "weight_lbs"),
            logs.hevy("5 Nov 2024, 18:30").replace(",", "\t").replace("Nov 2024\t", "Nov 2024,"),
        )
    }
    assert len(keys) == 1
    assert logs.previewed(logs.hevy("5 Nov 2024, 18:31")).keys not in keys


AMBIGUOUS = logs.STRONG_OLD.replace("2018-02-03 07:00:00", "04/03/2018 07:00")


def test_an_ambiguous_date_is_asked_and_never_guessed() -> None:
    preview = answer_owner(answer_unit(logs.previewed(AMBIGUOUS), LoadUnit.KG), LogOwner.MINE)
    assert preview.open_questions[0] is Question.DATE_ORDER
    assert not preview.can_be_taken_in
    assert date_order_question(preview) == (
        "The dates can be read in two ways. Is “4/3/2018” 4 March 2018, or 3 April 2018?"
    )
    assert sessions(answer_date_order(preview, DateOrder.DAY_FIRST))[0].session.day == date(2018, 3, 4)
    answered = answer_date_order(preview, DateOrder.MONTH_FIRST)
    assert answered.can_be_taken_in
    assert sessions(answered)[0].session.day == date(2018, 4, 3)


def test_another_date_of_the_file_can_prove_the_order() -> None:
    preview = logs.previewed(AMBIGUOUS + AMBIGUOUS.splitlines()[1].replace("04/03", "04/25"))
    assert Question.DATE_ORDER not in preview.open_questions
    assert preview.first_day == date(2018, 4, 3)


def test_dates_that_contradict_each_other_prove_nothing() -> None:
    row = AMBIGUOUS.splitlines()[1]
    preview = logs.previewed(
        "\n".join((*AMBIGUOUS.splitlines(), row.replace("04/03", "04/25"), row.replace("04/03", "25/04")))
    )
    assert Question.DATE_ORDER in preview.open_questions


def test_the_preview_in_words_names_every_row_that_is_not_taken() -> None:
    text = "\n".join(preview_lines(logs.previewed(logs.STRONG_V6)))
    assert "4 rows read from Strong." in text
    assert "To take in: 2 sets in 1 session, of 1 June 2025." in text
    assert "A rest timer, not a set: 1 row (line 3)." in text
    assert "Not in our library, so kept under your own names: Deadlift." in text
    assert "Deadlift 80 kg, about 176 lb. Right?" in text


def test_an_import_can_be_stopped_on_its_way() -> None:
    assert (
        run_steps(imported_sessions(logs.previewed(logs.hevy("2024-11-05 18:30", weight=""))), cancelled=lambda: True)
        is None
    )


def test_progress_runs_from_nothing_to_all() -> None:
    seen: list[float] = []
    preview = answer_unit(logs.previewed(logs.HEVY_KG), LoadUnit.KG)
    run_steps(imported_sessions(preview), progress=seen.append)
    assert seen == sorted(seen)
    assert (seen[0], seen[-1]) == (0, 1)


CELL = st.one_of(
    st.sampled_from(
        ["", "0", "1", "8", "100", "-20", "7,5", "7.5", "W", "Rest Timer", "Note", "kg", "lbs", "1h 5m", "99999"]
    ),
    st.sampled_from(
        ["2025-03-01 07:30:00", "04/03/2024 07:30", "30 Jun 2025, 19:56", "2031-01-01 00:00", "1e999", "nan"]
    ),
    st.text(max_size=12),
)
ROWS = st.lists(st.lists(CELL, max_size=16), max_size=6)
HEADERS = [
    text.splitlines()[0].replace('"', "")
    for text in (logs.STRONG_IOS, logs.STRONG_ANDROID, logs.STRONG_V6, logs.HEVY_KG, logs.HEVY_LB)
]


@settings(suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(
    st.sampled_from(HEADERS), st.lists(st.lists(CELL, max_size=16), max_size=6), st.sampled_from(LoadUnit), st.data()
)
def test_any_rows_are_taken_or_refused_one_by_one(
    header: str, rows: list[list[str]], unit: LoadUnit, data: st.DataObject
) -> None:
    delimiter = ";" if ";" in header else ","
    lines = [delimiter.join('"' + cell.replace('"', '""') + '"' for cell in row) for row in rows]
    try:
        log = logs.parsed("\n".join((header, *lines)).encode("utf-8", "surrogatepass"))
    except ImportProblem:
        return
    preview = make_preview(log, now=logs.NOW, known_keys=(), match=lambda _name: None)
    preview = answer_date_order(answer_unit(preview, unit), data.draw(st.sampled_from(DateOrder)))
    assert len(preview.taken) + len(preview.not_taken) == preview.rows
    made = sessions(preview) if preview.unit_state is not UnitState.CONTRADICTED else ()
    assert all(len(item.keys) == len(item.session.sets) for item in made)
    list(preview_lines(preview))


@pytest.mark.parametrize("reps", ["0", ""])
def test_a_row_without_work_is_not_a_set(reps: str) -> None:
    preview = logs.previewed(logs.hevy("2024-11-05 18:30:00", reps=reps))
    assert [remark.problem.code for remark in preview.not_taken] == [ProblemCode.ROW_NO_WORK]
