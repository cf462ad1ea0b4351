"""The commands on a person's own file, as the window leaves it."""

from __future__ import annotations

import io
import json
from contextlib import closing
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from liftcoach.cli import main
from liftcoach.clock import system_now
from liftcoach.coach.roster import Roster
from liftcoach.content.library import Library
from liftcoach.exchange.patient_example import example_record
from liftcoach.exchange.patient_file import read_patient_file
from liftcoach.paths import prepared_data_folder
from tests.exchange import health_files
from tests.journeys.other_apps import SESSIONS, hevy_year, strong_year


@pytest.fixture
def maria(library: Library) -> None:
    """One person with a record of their own."""
    coach = Roster(prepared_data_folder(), library, system_now).make("Maria")
    coach.records.fill(replace(example_record(), example=False))
    coach.close()


def exported(capsys: pytest.CaptureFixture[str]) -> str:
    assert main(["export", "--patient-file"]) == 0
    return capsys.readouterr().out


def test_a_persons_own_data_goes_out_whole_and_can_be_planned_from(
    maria: None, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    out = exported(capsys)
    record, given = read_patient_file(out.encode()), example_record()
    assert record.lifter.conditions == given.lifter.conditions
    assert len(record.check_ins) == len(given.check_ins)
    assert len(record.sessions) == len(given.sessions)
    path = tmp_path / "maria.json"
    path.write_text(out, encoding="utf-8")
    status = main(["plan", "--file", str(path), "--on", "2026-03-05", "--json"])
    assert [day["day"] for day in json.loads(capsys.readouterr().out)] == ["2026-03-05"]
    assert status in (0, 3)


def test_the_plan_of_a_profile_is_the_same_twice(maria: None, capsys: pytest.CaptureFixture[str]) -> None:
    outs = []
    for _ in range(2):
        assert main(["--profile", "Example", "plan", "--json", "--days", "3"]) in (0, 3)
        outs.append(capsys.readouterr().out)
    assert outs[0] == outs[1]
    assert len(json.loads(outs[0])) == 3


def test_a_year_of_hevy_is_taken_in_once_and_only_with_a_yes(
    maria: None, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    before = len(read_patient_file(exported(capsys).encode()).sessions)
    file = hevy_year(tmp_path, system_now().day - timedelta(days=2))
    assert main(["import", str(file)]) == 0
    assert "Nothing was taken in yet" in capsys.readouterr().out
    assert len(read_patient_file(exported(capsys).encode()).sessions) == before
    assert main(["import", str(file), "--yes", "--before-illness"]) == 0
    told = capsys.readouterr().out
    assert f"{SESSIONS} sessions" in told
    assert "--after-illness" not in told
    assert len(read_patient_file(exported(capsys).encode()).sessions) == before + SESSIONS
    assert main(["import", str(file), "--yes"]) == 0
    told = capsys.readouterr().out
    assert "Nothing in it is new" in told
    # There is nothing to ask about then.
    assert "Right?" not in told
    assert len(read_patient_file(exported(capsys).encode()).sessions) == before + SESSIONS
    assert main(["check"]) == 0


def test_weights_without_a_unit_wait_for_one(maria: None, capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    file = strong_year(tmp_path, system_now().day - timedelta(days=2))
    assert main(["import", str(file), "--yes"]) == 2
    assert "--unit" in capsys.readouterr().err
    assert main(["import", str(file), "--yes", "--unit", "kg"]) == 0


def test_a_log_that_was_imported_can_be_exported_as_a_table(
    maria: None, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    assert main(["import", str(hevy_year(tmp_path, system_now().day)), "--yes"]) == 0
    assert "before or after you became ill was not answered" in capsys.readouterr().out
    target = tmp_path / "log.csv"
    assert main(["export", "--csv", "-o", str(target)]) == 0
    told = capsys.readouterr()
    assert (told.out + told.err).count("not locked") == 1
    assert "dumbbell-curl" in target.read_text(encoding="utf-8")


def test_nobody_is_one_clear_line(capsys: pytest.CaptureFixture[str]) -> None:
    for command in (["plan"], ["check"], ["export", "--patient-file"]):
        assert main(command) == 2
        assert len(capsys.readouterr().err.strip().splitlines()) == 1


def roster(library: Library) -> Roster:
    return Roster(prepared_data_folder(), library, system_now)


def test_with_two_people_a_plan_in_words_says_for_whom(
    maria: None, library: Library, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["plan"]) in (0, 3)
    assert not capsys.readouterr().out.startswith("For ")
    roster(library).make("Jo").close()
    assert main(["--profile", "Example", "plan"]) in (0, 3)
    assert capsys.readouterr().out.startswith("For Example\n")
    assert main(["--profile", "Example", "plan", "--json"]) in (0, 3)
    assert isinstance(json.loads(capsys.readouterr().out), list)


def test_what_is_exported_of_an_own_record_is_no_example(maria: None, capsys: pytest.CaptureFixture[str]) -> None:
    assert not read_patient_file(exported(capsys).encode()).example


@pytest.mark.parametrize(
    "command", [["check"], ["plan"], ["export", "--patient-file"], ["import", "LOG"]], ids=lambda command: command[0]
)
def test_a_command_for_somebody_does_not_change_who_the_window_opens_next(
    command: list[str], maria: None, library: Library, tmp_path: Path
) -> None:
    people = roster(library)
    people.make("Jo").close()
    log = hevy_year(tmp_path, system_now().day - timedelta(days=2))
    assert main(["--profile", "Example", *(str(log) if part == "LOG" else part for part in command)]) in (0, 3)
    last = people.last()
    assert last is not None
    assert people.entry(last.profile.id).name == "Jo"
    last.close()


def test_a_command_remembers_nobody_where_nobody_was_chosen(maria: None, library: Library) -> None:
    settings = roster(library).program_settings
    settings.set("last-profile", "")
    assert main(["check"]) == 0
    assert settings.get("last-profile", "") == ""


def test_somebody_who_was_put_away_stays_so_and_one_line_says_how_to_bring_them_back(
    maria: None, library: Library, capsys: pytest.CaptureFixture[str]
) -> None:
    people = roster(library)
    jo = people.make("Jo")
    jo.close()
    people.put_away(jo.profile.id)
    assert main(["--profile", "jo", "check"]) == 2
    (line,) = capsys.readouterr().err.splitlines()
    assert "Jo was put away" in line
    assert "Settings, Profiles" in line
    assert people.entry(jo.profile.id).is_put_away


@pytest.mark.parametrize("name", ["", "  "])
def test_an_empty_name_is_wrong_input(name: str, maria: None, capsys: pytest.CaptureFixture[str]) -> None:
    for command in (["check"], ["plan"], []):
        assert main(["--profile", name, *command]) == 2
        (line,) = capsys.readouterr().err.splitlines()
        assert "a name is needed" in line


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def timings(library: Library) -> set[str]:
    person = roster(library).last()
    assert person is not None
    with closing(person):
        return {made.timing for made in person.importing.all()}


def test_on_a_terminal_an_import_asks_what_the_window_asks(
    maria: None,
    library: Library,
    capsys: pytest.CaptureFixture[str],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    file = hevy_year(tmp_path, system_now().day - timedelta(days=2))
    monkeypatch.setattr("sys.stdin", Terminal("1\n2\n"))
    assert main(["import", str(file)]) == 0
    out = capsys.readouterr().out
    assert "Was this you?" in out
    assert "Nothing was taken in." in out
    assert timings(library) == set()
    monkeypatch.setattr("sys.stdin", Terminal("1\n1\n2\n"))
    assert main(["import", str(file)]) == 0
    out = capsys.readouterr().out
    assert "Before or after you became ill?" in out
    assert f"{SESSIONS} sessions" in out
    assert timings(library) == {"since"}


@pytest.mark.parametrize(
    ("option", "kept"), [([], ""), (["--before-illness"], "before"), (["--after-illness"], "since")]
)
def test_with_yes_the_time_of_a_log_is_known_only_where_it_is_said(
    option: list[str], kept: str, maria: None, library: Library, tmp_path: Path
) -> None:
    file = hevy_year(tmp_path, system_now().day - timedelta(days=2))
    assert main(["import", str(file), "--yes", *option]) == 0
    assert timings(library) == {kept}


def test_ones_own_table_is_read_once_its_columns_are_named(
    maria: None, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    path = tmp_path / "mine.csv"
    path.write_text("When,Move,Times\n2025-02-01,Leg press,10\n", encoding="utf-8")
    assert main(["import", str(path)]) == 2
    assert "Its columns are: when, move, times." in capsys.readouterr().err
    assert main(["import", str(path), "--columns", "date=When,exercise=Nothing,repeats=Times"]) == 2
    assert "there is no column nothing" in capsys.readouterr().err
    columns = ["--columns", "date=When,exercise=Move,repeats=Times"]
    assert main(["import", str(path), *columns, "--yes", "--after-illness"]) == 0
    assert "1 set in 1 session" in capsys.readouterr().out
    assert main(["import", str(path)]) == 0
    assert "Nothing in it is new." in capsys.readouterr().out


def test_everything_goes_out_as_tables_that_can_be_planned_from(
    maria: None, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    path = tmp_path / "tables.zip"
    assert main(["export", "--tables"]) == 2
    assert main(["export", "--tables", "-o", str(path)]) == 0
    assert path.stat().st_mode & 0o777 == 0o600
    capsys.readouterr()
    assert main(["plan", "--file", str(path), "--on", "2026-03-05", "--json"]) in (0, 3)
    from_tables = capsys.readouterr().out
    whole = tmp_path / "whole.json"
    assert main(["export", "--patient-file", "-o", str(whole)]) == 0
    capsys.readouterr()
    assert main(["plan", "--file", str(whole), "--on", "2026-03-05", "--json"]) in (0, 3)
    assert capsys.readouterr().out == from_tables


def test_the_days_ahead_go_out_as_a_calendar(maria: None, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["export", "--calendar", "--at", "18:30", "--days", "14"]) == 0
    out = capsys.readouterr().out
    assert out.startswith("BEGIN:VCALENDAR")
    assert main(["export", "--calendar", "--at", "25:00"]) == 2


def test_a_phones_export_comes_in_on_the_command_line(
    maria: None, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    path = tmp_path / "export.xml"
    path.write_text(health_files.apple(health_files.STEPS, health_files.NIGHT), encoding="utf-8")
    assert main(["import", str(path)]) == 0
    assert "Hours of sleep: 1 day" in capsys.readouterr().out
    assert main(["import", str(path), "--yes"]) == 0
    assert "2 values of days." in capsys.readouterr().out
    assert main(["import", str(path), "--yes"]) == 0
    assert "Nothing in it is new." in capsys.readouterr().out
