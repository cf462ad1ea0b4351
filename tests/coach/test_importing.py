"""An import is one transaction: taken in once, taken out whole, or not at all."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from liftcoach.content.library import Library
from liftcoach.domain.check_in import CheckIn
from liftcoach.domain.equipment import LoadUnit
from liftcoach.domain.importing import IllnessTiming, LogOwner
from liftcoach.domain.measured import MeasuredDay, MeasureKind
from liftcoach.domain.problems import LiftcoachError, ProblemCode
from liftcoach.exchange.column_map import ColumnMap, Meaning
from liftcoach.exchange.health_export import HealthExport, HealthPreview, answer_health_owner, make_health_preview
from liftcoach.exchange.log_csv import log_csv
from liftcoach.exchange.patient_file import read_patient_file, write_patient_file
from liftcoach.exchange.preview import (
    ImportedSession,
    ImportPreview,
    answer_owner,
    answer_timing,
    answer_unit,
    imported_sessions,
    make_preview,
    name_exercise,
)
from liftcoach.exchange.steps import run_steps
from liftcoach.insight.filling import with_measured_sleep
from tests.coach.life import Life
from tests.coach.test_keeping import a_set
from tests.exchange import logs, other_logs

EVERY_LOG = {
    name: text
    for module in (logs, other_logs)
    for name, text in vars(module).items()
    if name.isupper() and name != "HEVY_COLUMNS" and isinstance(text, str)
}
FORMATS = 15
"""Some of the files say the same as another, such as a table and a backup of one app."""


class Stopped(Exception):
    """The person pressed Stop."""


def prepared(life: Life, text: str = logs.STRONG_IOS) -> tuple[ImportPreview, tuple[ImportedSession, ...]]:
    importing = life.coach.importing
    preview = make_preview(
        logs.parsed(text),
        now=life.moment,
        known_keys=importing.known_keys(logs.parsed(text).app),
        match=importing.match,
    )
    file_says = None if preview.heaviest is None else preview.heaviest.unit
    preview = answer_unit(preview, file_says or LoadUnit.KG)
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


def hevy_of_strong(*, minute: int = 30) -> str:
    """The first squats of the log of Strong, and one set more, as Hevy tells them once it has taken them over."""
    when = f'"1 Mar 2025, 07:{minute:02}"'
    rows = [f'"Squat (Barbell)",,"",{place},"normal",100,5,,,' for place in range(3)]
    return logs.HEVY_COLUMNS + "".join(f'"Legs",{when},{when},"",{row}\n' for row in rows)


def test_the_same_sets_of_the_same_minute_out_of_another_app_come_in_once(life: Life) -> None:
    preview, sessions = prepared(life)
    _, import_id = life.coach.importing.take_in(preview, sessions, file_name="strong.csv")
    preview, sessions = prepared(life, hevy_of_strong())
    # Strong has two of the three.
    assert [one.line for one in preview.taken] == [4]
    assert [remark.problem.code for remark in preview.not_taken] == [ProblemCode.ROW_ALREADY_HERE] * 2
    life.coach.importing.take_in(preview, sessions, file_name="hevy.csv")
    assert prepared(life, hevy_of_strong())[0].taken == ()
    life.coach.importing.undo(import_id)
    assert len(prepared(life, hevy_of_strong())[0].taken) == 2


def test_equal_sets_of_another_time_or_of_a_day_without_a_time_are_sets_of_their_own(life: Life) -> None:
    preview, sessions = prepared(life)
    life.coach.importing.take_in(preview, sessions, file_name="strong.csv")
    assert len(prepared(life, hevy_of_strong(minute=31))[0].taken) == 3
    preview, sessions = prepared(life, logs.STRONG_IOS.replace(" 07:30:00", " 00:00:00"))
    life.coach.importing.take_in(preview, sessions, file_name="days.csv")
    by_day = "Date,Exercise,Category,Weight (kg),Reps\n2025-03-01,Squat (Barbell),Legs,100,5\n"
    assert len(prepared(life, by_day)[0].taken) == 1


FITNOTES_COLUMNS = "Date,Exercise,Category,Weight (kgs),Reps,Distance,Distance Unit,Time\n"


def test_a_visit_that_has_more_sets_in_a_newer_file_stays_one_session(life: Life) -> None:
    lines = logs.STRONG_IOS.splitlines(keepends=True)
    preview, sessions = prepared(life, "".join(lines[:4]))
    _, first = life.coach.importing.take_in(preview, sessions, file_name="monday.csv")
    preview, sessions = prepared(life)
    _, second = life.coach.importing.take_in(preview, sessions, file_name="tuesday.csv")
    (visit,) = life.restart().records.read().sessions
    assert [done.exercise for done in visit.sets] == ["barbell-squat"] * 3 + ["floor-plank", "Sit Up"]
    assert len(preview.taken) == 3
    assert prepared(life)[0].taken == ()
    # Each import takes its own sets with it, whichever goes first.
    life.coach.importing.undo(first)
    (visit,) = life.coach.records.read().sessions
    assert len(visit.sets) == 3
    preview, sessions = prepared(life)
    _, first = life.coach.importing.take_in(preview, sessions, file_name="wednesday.csv")
    (visit,) = life.coach.records.read().sessions
    assert len(visit.sets) == 5
    life.coach.importing.undo(second)
    (visit,) = life.coach.records.read().sessions
    assert len(visit.sets) == 2
    life.coach.importing.undo(first)
    assert life.coach.records.read().sessions == ()


def of_the_day(*, sets: int = 5) -> str:
    """The visit of the log of Strong as FitNotes tells it, which keeps only the day."""
    rows = (
        "Squat (Barbell),Legs,40,8,,,",
        "Squat (Barbell),Legs,100,5,,,",
        "Squat (Barbell),Legs,100,5,,,",
        "Plank,Abs,,,,,0:00:45",
        "Sit Up,Abs,,12,,,",
    )
    return FITNOTES_COLUMNS + "".join(f"2025-03-01,{row}\n" for row in rows[:sets])


def test_a_whole_visit_out_of_an_app_that_keeps_only_the_day_comes_in_once(life: Life) -> None:
    preview, sessions = prepared(life)
    life.coach.importing.take_in(preview, sessions, file_name="strong.csv")
    assert prepared(life, of_the_day())[0].taken == ()
    # Another day's work, or a visit with a set less, is a visit of its own.
    assert len(prepared(life, of_the_day(sets=4))[0].taken) == 4
    assert len(prepared(life, of_the_day().replace("2025-03-01", "2025-03-02"))[0].taken) == 5


def test_a_whole_visit_is_known_again_by_an_app_that_keeps_its_time(life: Life) -> None:
    preview, sessions = prepared(life, of_the_day())
    life.coach.importing.take_in(preview, sessions, file_name="fitnotes.csv")
    assert prepared(life)[0].taken == ()


def test_equal_visits_at_two_times_of_a_day_are_two_visits(life: Life) -> None:
    preview, sessions = prepared(life)
    life.coach.importing.take_in(preview, sessions, file_name="strong.csv")
    evening = "".join(
        f'"Legs","1 Mar 2025, 18:30","1 Mar 2025, 19:00","","{row}\n'
        for row in (
            'Squat (Barbell)",,"",0,"warmup",40,8,,,',
            'Squat (Barbell)",,"",1,"normal",100,5,,,',
            'Squat (Barbell)",,"",2,"normal",100,5,,,',
            'Plank",,"",0,"normal",,,,45,',
            'Sit Up",,"",0,"normal",,12,,,',
        )
    )
    assert len(prepared(life, logs.HEVY_COLUMNS + evening)[0].taken) == 5
    assert prepared(life, logs.HEVY_COLUMNS + evening.replace("18:30", "07:30"))[0].taken == ()


def test_every_app_s_log_comes_in_once_and_goes_out_whole(life: Life) -> None:
    life.coach.training.log(a_set(life))
    before = everything(life)
    taken, imports = 0, []
    for text in EVERY_LOG.values():
        preview, sessions = prepared(life, text)
        assert not preview.open_questions
        if preview.taken:
            imports.append(life.coach.importing.take_in(preview, sessions, file_name="log")[1])
            taken += len(preview.taken)
        assert prepared(life, text)[0].taken == ()
    assert len(imports) >= FORMATS
    assert sum(len(one.sets) for one in life.coach.records.read().sessions) == taken + 1
    for import_id in imports:
        life.coach.importing.undo(import_id)
    life.restart()
    assert everything(life) == before


def test_our_own_table_adds_nothing_where_it_came_from_and_comes_in_elsewhere(
    life: Life, tmp_path: Path, library: Library
) -> None:
    life.coach.training.log(a_set(life))
    life.coach.training.log(a_set(life))
    preview, sessions = prepared(life, logs.STRONG_IOS)
    life.coach.importing.take_in(preview, sessions, file_name="strong.csv")
    before = life.coach.records.read().sessions
    table = log_csv(before)
    assert prepared(life, table)[0].taken == ()
    (tmp_path / "other").mkdir()
    other = Life(tmp_path / "other", library)
    other.describe()
    preview, sessions = prepared(other, table)
    other.coach.importing.take_in(preview, sessions, file_name="sets.csv")
    assert log_csv(other.coach.records.read().sessions).replace(",own,", ",imported,") == table.replace(
        ",own,", ",imported,"
    )
    assert prepared(other, table)[0].taken == ()
    other.coach.close()


def test_a_log_that_came_along_in_a_patient_file_comes_in_once(life: Life, tmp_path: Path, library: Library) -> None:
    preview, sessions = prepared(life)
    life.coach.importing.take_in(preview, sessions, file_name="strong.csv")
    (tmp_path / "other").mkdir()
    other = Life(tmp_path / "other", library)
    other.coach.records.fill(read_patient_file(write_patient_file(life.coach.records.read()).encode()))
    assert prepared(other)[0].taken == ()
    assert len(prepared(other, hevy_of_strong())[0].taken) == 1
    assert len(prepared(other, hevy_of_strong(minute=31))[0].taken) == 3
    other.coach.close()


def test_a_long_session_and_its_note_come_back_out_of_our_own_table(
    life: Life, tmp_path: Path, library: Library
) -> None:
    preview, sessions = prepared(life)
    told = [
        replace(one, session=replace(one.session, minutes=600, note="in C:\\new", title="'=legs")) for one in sessions
    ]
    life.coach.importing.take_in(preview, told, file_name="strong.csv")
    table = log_csv(life.coach.records.read().sessions)
    (tmp_path / "other").mkdir()
    other = Life(tmp_path / "other", library)
    other.describe()
    preview, sessions = prepared(other, table)
    other.coach.importing.take_in(preview, sessions, file_name="sets.csv")
    assert log_csv(other.coach.records.read().sessions) == table
    other.coach.close()


def test_a_file_whose_name_holds_no_letters_comes_in_too(life: Life) -> None:
    preview, sessions = prepared(life)
    life.coach.importing.take_in(preview, sessions, file_name="strong\udcff.csv")
    assert [one.file_name for one in life.coach.importing.all()] == ["strong?.csv"]


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


def health(life: Life) -> HealthPreview:
    yesterday = life.moment.day - timedelta(days=1)
    days = (
        MeasuredDay(yesterday, MeasureKind.SLEEP, 4.5, "Watch"),
        MeasuredDay(yesterday, MeasureKind.STEPS, 5000, "Watch"),
        MeasuredDay(life.moment.day, MeasureKind.SLEEP, 4.25, "Watch"),
    )
    preview = make_health_preview(
        HealthExport("apple-health", 9, 0, days), today=life.moment.day, known=life.coach.importing.measured()
    )
    return answer_health_owner(preview, LogOwner.MINE)


def test_what_a_phone_measured_is_kept_beside_what_is_said_and_goes_out_again(life: Life) -> None:
    today = life.moment.day
    said = CheckIn(today - timedelta(days=1), pain=3, sleep_h=8)
    life.coach.checking_in.save(said)
    before = life.coach.records.read()
    _, import_id = life.coach.importing.take_in_health(health(life), file_name="export.zip")
    assert life.coach.checking_in.on(said.day) == said
    assert life.coach.checking_in.on(today) is None
    measured = life.coach.checking_in.measured_sleep(today)
    assert measured is not None
    assert (measured.value, measured.source) == (4.25, "Watch")
    assert len(life.coach.records.read().measured) == 3
    assert health(life).taken == ()
    (made,) = life.restart().importing.all()
    assert (made.app, made.days, made.sets) == ("apple-health", 3, 0)
    assert life.coach.importing.undo(import_id)[1] == 3
    assert life.coach.records.read() == before


def test_measured_sleep_fills_only_what_was_left_out(life: Life) -> None:
    day = life.moment.day
    night = (MeasuredDay(day, MeasureKind.SLEEP, 4.5, "Watch"), MeasuredDay(day, MeasureKind.STEPS, 4, "Watch"))
    assert with_measured_sleep([CheckIn(day, pain=2)], night) == (CheckIn(day, pain=2, sleep_h=4.5),)
    assert with_measured_sleep([CheckIn(day, sleep_h=8)], night) == (CheckIn(day, sleep_h=8),)
    assert with_measured_sleep([], night) == ()


def test_what_a_name_was_said_to_be_is_remembered_until_its_import_is_undone(life: Life) -> None:
    importing = life.coach.importing
    preview, _ = prepared(life)
    ours, theirs = next((one.exercise, one.name) for one in preview.names if one.exercise)
    assert ours is not None
    decided = name_exercise(preview, theirs, None)
    decided = name_exercise(decided, "Door Row", "band-row")
    sessions = run_steps(imported_sessions(decided))
    assert sessions is not None
    assert importing.match("Door Row") is None
    _, import_id = importing.take_in(decided, sessions, file_name="strong.csv")
    assert importing.match("Door Row") == "band-row"
    assert importing.match(theirs) is None
    importing.undo(import_id)
    assert importing.match("Door Row") is None
    assert importing.match(theirs) == ours


def test_the_newest_word_about_a_name_holds_and_one_for_an_exercise_that_is_gone_does_not(life: Life) -> None:
    importing = life.coach.importing
    said = (("band-row", "band-row"), ("cable-row", "cable-row"), ("an-exercise-of-long-ago", None))
    for (exercise, held), text in zip(
        said, (logs.STRONG_IOS, other_logs.GYMBOOK, other_logs.DAILYSTRENGTH), strict=True
    ):
        preview, sessions = prepared(life, text)
        importing.take_in(name_exercise(preview, "Door Row", exercise), sessions, file_name="log.csv")
        assert importing.match("Door Row") == held


def test_what_came_in_between_the_look_and_the_taking_is_not_taken_twice(life: Life) -> None:
    preview, sessions = prepared(life)
    life.coach.importing.take_in(preview, sessions, file_name="strong.csv")
    before = everything(life)
    with pytest.raises(LiftcoachError) as refused:
        life.coach.importing.take_in(preview, sessions, file_name="strong.csv")
    assert refused.value.problem.code is ProblemCode.FILE_CAME_IN_MEANWHILE
    assert everything(life) == before
