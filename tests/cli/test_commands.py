"""The commands: what they print, what they refuse in one line, and their exit status."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from liftcoach import __version__
from liftcoach.cli import main
from liftcoach.clock import system_now
from liftcoach.coach.roster import Roster
from liftcoach.content.library import Library
from liftcoach.domain.reasons import RuleId
from liftcoach.exchange.patient_example import example_record
from liftcoach.exchange.patient_file import read_patient_file, write_patient_file

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def patient(tmp_path: Path) -> Path:
    path = tmp_path / "patient.json"
    path.write_text(write_patient_file(example_record()), encoding="utf-8")
    return path


def test_the_version_is_printed(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--version"]) == 0
    assert capsys.readouterr().out == f"liftcoach {__version__}\n"


def test_a_plan_from_a_patient_file_as_json(patient: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["plan", "--file", str(patient), "--on", "2026-03-05", "--days", "2", "--json"]) == 0
    days = json.loads(capsys.readouterr().out)
    assert [day["day"] for day in days] == ["2026-03-05", "2026-03-06"]
    assert all(day["reasons"] for day in days)


def test_a_plan_in_words_says_why(patient: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["plan", "--file", str(patient), "--on", "2026-03-05"]) == 0
    out = capsys.readouterr().out
    assert out.startswith("Example, not you\n2026-03-05: ")
    assert "Why: " in out


def test_a_refusal_has_exit_status_3(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "empty.json"
    path.write_text('{"format": "liftcoach-patient", "version": 1, "lifter": {}}')
    assert main(["plan", "--file", str(path), "--on", "2026-03-05", "--json"]) == 3
    (day,) = json.loads(capsys.readouterr().out)
    assert list(day) == ["day", "cannot_plan"]
    assert "year-of-birth" in {ask["fact"] for ask in day["cannot_plan"]}


@pytest.mark.parametrize(
    ("arguments", "line"),
    [
        (["dance"], "invalid choice: 'dance'"),
        (["plan", "--on", "today"], "today is not a day such as 2026-03-02"),
        (["plan", "--on", "2026-02-30"], "2026-02-30 is not a day"),
        (["plan", "--days", "0"], "0 is not a number of days from 1 to 28"),
        (["plan", "--days", "1_0"], "1_0 is not a number of days"),
        (["plan", "--file", "nowhere.json"], "There is no file nowhere.json."),
        (["import"], "the following arguments are required: FILE"),
        (["import", "nowhere.csv"], "There is no file nowhere.csv."),
        (["import", "x.csv", "--unit", "stone"], "invalid choice: 'stone'"),
        (["export"], "please say what to export: one of --patient-file, --csv, --tables and --calendar"),
        (["export", "--csv", "--patient-file"], "please say what to export"),
        (["plan", "--file", "kim.json", "--profile", "Ana"], "either --profile or --file"),
        (["--profile", "Ana", "plan", "--file", "kim.json"], "either --profile or --file"),
        (["tour"], "DIR is missing"),
        (["tour", "--figures"], "DIR is missing"),
        (["plan", "--jso"], "unrecognized arguments: --jso"),
    ],
)
def test_wrong_input_is_one_clear_line_and_exit_status_2(
    arguments: list[str], line: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(arguments) == 2
    captured = capsys.readouterr()
    assert captured.out == ""
    assert captured.err.count("\n") == 1
    assert captured.err.startswith("liftcoach: ")
    assert line in captured.err


def test_a_wrong_patient_file_has_a_line_a_problem(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "wrong.json"
    path.write_text('{"format": "liftcoach-patient", "version": 1, "lifter": {"sex": "x", "minutes": 1}}')
    assert main(["plan", "--file", str(path)]) == 2
    lines = capsys.readouterr().err.splitlines()
    assert lines == [
        "liftcoach: wrong.json: lifter.minutes: 1 is not between 6 and 180",
        "liftcoach: wrong.json: lifter.sex: “x” is not a word that is known here",
    ]


def test_a_file_name_cannot_steer_the_terminal(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["plan", "--file", "\x1b[2J\nnone.json"]) == 2
    err = capsys.readouterr().err
    assert "\x1b" not in err
    assert err.count("\n") == 1


def test_the_example_is_a_patient_file(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = tmp_path / "example.json"
    assert main(["export", "--patient-file", "--example", "-o", str(out)]) == 0
    assert read_patient_file(out.read_bytes()) == example_record()
    if os.name == "posix":
        assert out.stat().st_mode & 0o777 == 0o600
    assert "not locked" in capsys.readouterr().out
    assert main(["export", "--patient-file", "--example", "-o", str(out)]) == 2
    assert "already there" in capsys.readouterr().err
    assert main(["export", "--csv", "--example", "-o", str(tmp_path / "no" / "log.csv")]) == 2


def test_the_example_goes_to_standard_output(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["export", "--patient-file", "--example"]) == 0
    assert read_patient_file(capsys.readouterr().out.encode()) == example_record()
    assert main(["export", "--csv", "--example"]) == 0
    assert capsys.readouterr().out.startswith("day,started_utc,")


def test_commands_without_a_window_load_no_qt(patient: Path) -> None:
    program = (
        "import sys; from liftcoach.cli import main; "
        f"status = main(['plan', '--file', {str(patient)!r}, '--on', '2026-03-05', '--json']); "
        "status = status or main(['rules']); "
        "sys.exit(status or any(name.split('.')[0] in ('PySide6', 'pyqtgraph') for name in sys.modules))"
    )
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    answer = subprocess.run([sys.executable, "-c", program], env=environment, capture_output=True, check=False)
    assert answer.returncode == 0, answer.stderr


def test_a_reader_that_stops_early_is_no_fault(patient: Path) -> None:
    command = f"{sys.executable} -m liftcoach plan --file {patient} --on 2026-03-05 --days 28 | head -n 1"
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    answer = subprocess.run(["sh", "-c", command], env=environment, capture_output=True, text=True, check=False)
    assert answer.stderr == ""
    assert answer.stdout == "Example, not you\n"


def test_a_figure_that_is_not_there_is_refused_with_those_that_are(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["tour", "--figures", "--person", "nobody", str(tmp_path / "sheets")]) == 2
    assert "there are ash, birch" in capsys.readouterr().err
    assert not (tmp_path / "sheets").exists()


def test_contact_sheets_of_all_figures_are_written(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "liftcoach", "tour", "--figures", "--look", "print", str(tmp_path / "sheets")]
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen", "QT_LOGGING_RULES": "qt.qpa.*=false"}
    done = subprocess.run(command, capture_output=True, text=True, cwd=ROOT, env=environment, check=True)
    names = sorted(path.name for path in (tmp_path / "sheets").iterdir())
    assert done.stdout.split() == names
    assert names[0] == "figures-print-01.png"
    assert len(names) >= 16


@pytest.mark.parametrize("arguments", [["--profile", "Nobody", "check"], ["check", "--profile", "Nobody"]])
def test_a_name_counts_before_and_after_the_command(
    arguments: list[str], home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    Roster(home, Library.shipped(), system_now).make("Ana").close()
    assert main(arguments) == 2
    assert capsys.readouterr().err.strip() == "liftcoach: there is nobody called Nobody here"


@pytest.mark.parametrize("day", ["0001-01-01", "9999-12-31"])
def test_a_day_that_no_plan_reaches_is_refused_in_one_line(day: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["plan", "--on", day]) == 2
    assert capsys.readouterr().err.count("\n") == 1


def test_a_screen_that_is_not_there_is_refused_with_those_that_are(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["tour", str(tmp_path / "pictures"), "plan", "nosuchscreen"]) == 2
    (line,) = capsys.readouterr().err.splitlines()
    assert "there is no screen nosuchscreen; there are welcome, " in line
    assert "check-in" in line
    assert not (tmp_path / "pictures").exists()


def test_a_tour_into_a_file_is_refused_in_one_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "taken").write_text("")
    assert main(["tour", str(tmp_path / "taken")]) == 2
    assert capsys.readouterr().err.count("\n") == 1


def test_every_rule_is_printed_in_words(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["rules"]) == 0
    out = capsys.readouterr().out
    assert all(f"\n  {rule}\n" in out for rule in RuleId)
    assert out.index("OUR OWN CAUTION") < out.index("PUBLISHED") < out.index("WHAT CAN GO WRONG")


def test_every_rule_is_there_for_other_programs(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["rules", "--json"]) == 0
    found = json.loads(capsys.readouterr().out)
    assert {one["rule"] for one in found["rules"]} == {rule.value for rule in RuleId}
    step = next(one for one in found["rules"] if one["rule"] == "cap-load-step")
    assert step["standing"] == "published"
    assert step["numbers"][0] | {"source": None, "text": None} == {
        "name": "progression.MOST_STEP", "value": 0.1, "unit": "share", "source": None, "text": None,
    }  # fmt: skip
    assert found["tables"][0]["title"] == "Doses by state"
    assert all(row["control"] for row in found["hazards"])
