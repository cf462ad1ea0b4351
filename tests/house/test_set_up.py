"""What `packaging/dev.py` says and does on machines that are not ready, without touching this one.

The real script runs in a copy of its own. The system around it (Debian's programs, who the caller is, what its
Python brings) is played by small programs that note how they were called.
"""

from __future__ import annotations

import argparse
import hashlib
import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

from liftcoach.cli.commands import _parser

ROOT = Path(__file__).resolve().parents[2]
DRIVER = """
import os, runpy, sys
for line in {before!r}:
    exec(line)
sys.argv[:] = [{script!r}, *{arguments!r}]
runpy.run_path({script!r}, run_name="__main__")
"""
NOBODY = "os.geteuid = lambda: 1000"
ROOT_USER = "os.geteuid = lambda: 0"
WITHOUT_VENV = "sys.modules['ensurepip'] = None; sys.base_prefix = '/usr'"
WITHOUT_PIP = (
    "import subprocess; call = subprocess.call; "
    "subprocess.call = lambda do, **how: call([*do, *(['--without-pip'] if 'venv' in do else [])], **how)"
)
"""Unpacking pip takes seconds; that it is there is asked by one test."""
HOME_BUILT = "sys.modules['ensurepip'] = None; sys.base_prefix = '/opt/python'"
NOTE = '#!/bin/sh\necho "$(basename "$0") $*" >> "$NOTES"\n'


@dataclass(frozen=True)
class Machine:
    """A folder with a copy of the script, the programs that this machine has, and what was asked of them."""

    folder: Path

    @property
    def script(self) -> Path:
        return self.folder / "a project" / "packaging" / "dev.py"

    @property
    def venv(self) -> Path:
        return self.folder / "a project" / ".venv"

    @property
    def notes(self) -> str:
        file = self.folder / "notes"
        return file.read_text() if file.exists() else ""

    def has(self, name: str, does: str = "exit 0") -> None:
        program = self.folder / "bin" / name
        program.write_text(NOTE + does + "\n")
        program.chmod(0o755)

    def has_environment(self) -> None:
        """An environment as the script leaves it, whose programs only note how they are called."""
        (self.venv / "bin").mkdir(parents=True)
        for name in ("python", "ruff", "lint-imports", "mypy"):
            program = self.venv / "bin" / name
            program.write_text(NOTE + "exit 0\n")
            program.chmod(0o755)
        lock = self.script.parent / "locks" / "dev.txt"
        stamp = hashlib.sha256(lock.read_bytes() + str(self.venv.resolve()).encode()).hexdigest()
        (self.venv / "liftcoach-ready").write_text(stamp)

    def call(self, *arguments: str, before: tuple[str, ...] = (NOBODY,), **variables: str) -> tuple[int, str, str]:
        driver = DRIVER.format(before=before, script=str(self.script), arguments=list(arguments))
        environment = {
            # Only the shell's own tools, and not this machine's packages.
            "PATH": f"{self.folder / 'bin'}",
            "HOME": str(self.folder / "home"),
            "NOTES": str(self.folder / "notes"),
            "PIP_NO_INDEX": "1",
            **variables,
        }
        answer = subprocess.run(
            [sys.executable, "-c", driver],
            cwd=self.folder,
            env=environment,
            capture_output=True,
            text=True,
            check=False,
        )
        return answer.returncode, answer.stdout, answer.stderr


@pytest.fixture
def machine(tmp_path: Path) -> Machine:
    made = Machine(tmp_path)
    (made.script.parent / "locks").mkdir(parents=True)
    (tmp_path / "bin").mkdir()
    (tmp_path / "bin" / "basename").symlink_to("/usr/bin/basename")
    made.script.write_bytes((ROOT / "packaging" / "dev.py").read_bytes())
    (made.script.parent / "locks" / "dev.txt").write_text("nothing-of-this-name==1.0 --hash=sha256:" + "0" * 64 + "\n")
    return made


def on_debian(machine: Machine, installed: str = "") -> None:
    lines = "".join(f"echo '{name} installed'\n" for name in installed.split())
    machine.has("dpkg-query", lines)
    machine.has("apt-get")
    machine.has("apt-cache", "exit 1")


pytestmark = pytest.mark.skipif(os.name != "posix", reason="the programs of this pretended machine are shell scripts")


def test_without_a_display_run_names_the_tour(machine: Machine) -> None:
    status, _, told = machine.call("run")
    assert status == 1
    assert "no display" in told
    assert "packaging/dev.py run tour PICTURES" in told
    assert not machine.venv.exists()


def commands() -> set[str]:
    (found,) = (one for one in _parser()._actions if isinstance(one, argparse._SubParsersAction))
    return set(found.choices)


@pytest.mark.parametrize("command", sorted(commands() - {"open"}))
def test_every_command_that_opens_no_window_runs_without_a_display(machine: Machine, command: str) -> None:
    machine.has_environment()
    status, _, told = machine.call("run", command)
    assert "no display" not in told
    assert status == 0


def test_without_root_or_sudo_one_line_to_paste_names_everything_missing(machine: Machine) -> None:
    on_debian(machine, installed="libgl1 libglib2.0-0t64")
    machine.has("sudo", "exit 1")
    status, _, told = machine.call("run", before=(NOBODY, WITHOUT_VENV), DISPLAY=":0")
    assert status == 1
    (line,) = [line for line in told.splitlines() if "apt-get" in line]
    version = f"{sys.version_info.major}.{sys.version_info.minor}"
    assert f"python{version}-venv " in line
    assert "libxcb-cursor0" in line
    assert "libgl1" not in line
    assert "libglib2.0-0" not in line
    assert "apt-get install" not in machine.notes


@pytest.mark.parametrize(("caller", "sudo"), [(ROOT_USER, False), (NOBODY, True)])
def test_as_root_or_with_sudo_what_is_missing_is_installed(machine: Machine, caller: str, sudo: bool) -> None:  # noqa: FBT001
    on_debian(machine)
    machine.has_environment()
    if sudo:
        machine.has("env", 'shift; exec "$@"')
        machine.has("sudo", 'shift; [ "$1" = true ] && exit 0; exec "$@"')
    status, _, _ = machine.call("run", before=(caller,), DISPLAY=":0")
    assert status == 0
    assert "apt-get -qq -o DPkg::Lock::Timeout=300 install -y --no-install-recommends libgl1 " in machine.notes
    assert machine.notes.splitlines()[-1] == "python -m liftcoach"


def test_a_command_without_a_window_asks_for_no_system_library(machine: Machine) -> None:
    on_debian(machine)
    machine.has_environment()
    status, _, _ = machine.call("run", "plan", "--on", "2026-03-02")
    assert status == 0
    assert "apt-get" not in machine.notes
    assert machine.notes.splitlines()[-1] == "python -m liftcoach plan --on 2026-03-02"


def test_where_the_desktop_cannot_be_installed_the_tests_go_on_without_it(machine: Machine) -> None:
    on_debian(
        machine, installed="libgl1 libegl1 libglib2.0-0 libfontconfig1 libdbus-1-3 libxkbcommon0 fonts-dejavu-core"
    )
    machine.has_environment()
    status, said, told = machine.call("test")
    assert status == 0
    assert "xvfb" in told
    assert "Going on without them" in told
    assert said.splitlines() == [f"== {title}" for title in ("ruff", "format", "tests", "import contracts", "types")]
    assert "python -m pytest -n" in machine.notes


def test_the_tests_stop_where_qt_itself_could_not_start(machine: Machine) -> None:
    on_debian(machine)
    machine.has_environment()
    status, _, told = machine.call("test")
    assert status == 1
    assert "libegl1" in told
    assert "pytest" not in machine.notes


def test_a_failed_check_fails_the_whole_after_the_tests_have_run(machine: Machine) -> None:
    machine.has_environment()
    (machine.venv / "bin" / "mypy").write_text("#!/bin/sh\necho 'one error'\nexit 1\n")
    status, said, _ = machine.call("test")
    assert status == 1
    assert "python -m pytest" in machine.notes
    assert said.splitlines()[-3:] == ["== types", "one error", "Failed beside the tests: types"]


def test_a_python_without_ensurepip_that_is_not_debians_says_what_is_missing(machine: Machine) -> None:
    on_debian(machine)
    status, _, told = machine.call("run", "plan", before=(NOBODY, HOME_BUILT))
    assert status == 1
    assert "its module ensurepip is missing" in told
    assert "apt-get" not in told


def test_an_environment_without_its_stamp_is_made_again_and_offline_is_said(machine: Machine) -> None:
    machine.has_environment()
    (machine.venv / "liftcoach-ready").unlink()
    status, _, told = machine.call("run", "plan")
    assert status == 1
    assert "Are you online?" in told
    assert not (machine.venv / "liftcoach-ready").exists()
    assert not (machine.venv / "bin" / "ruff").exists()


@pytest.mark.parametrize("change", ["lock", "place"])
def test_an_environment_of_another_lock_or_place_is_not_used(machine: Machine, change: str) -> None:
    machine.has_environment()
    if change == "lock":
        (machine.script.parent / "locks" / "dev.txt").write_text("other==1.0 --hash=sha256:" + "0" * 64 + "\n")
    else:
        (machine.folder / "a project").rename(machine.folder / "moved")
        (machine.folder / "a project" / "packaging").mkdir(parents=True)
        machine.script.symlink_to(machine.folder / "moved" / "packaging" / "dev.py")
    _, said, _ = machine.call("run", "plan", before=(NOBODY, WITHOUT_PIP))
    assert "Making a virtual environment" in said
    assert "liftcoach plan" not in machine.notes


def test_what_a_link_points_to_is_never_changed(machine: Machine) -> None:
    machine.has_environment()
    machine.venv.rename(machine.folder / "elsewhere")
    machine.venv.symlink_to(machine.folder / "elsewhere")
    status, _, told = machine.call("run", "plan")
    assert status == 1
    assert "is a link" in told
    assert (machine.folder / "elsewhere" / "bin" / "ruff").exists()


def test_an_older_python_can_read_the_file_up_to_what_it_is_told() -> None:
    import ast

    source = (ROOT / "packaging" / "dev.py").read_text(encoding="utf-8")
    tree = ast.parse(source, feature_version=(3, 7))
    assert not [node for node in tree.body if isinstance(node, ast.ImportFrom) and node.module == "__future__"]
    told = next(number for number, node in enumerate(tree.body) if isinstance(node, ast.If))
    assert not [node for node in tree.body[:told] if isinstance(node, ast.FunctionDef | ast.AnnAssign)]


def test_the_callers_python_and_desktop_settings_do_not_reach_the_tests(machine: Machine) -> None:
    machine.has_environment()
    program = machine.venv / "bin" / "python"
    program.write_text(NOTE + 'echo "[$DISPLAY][$PYTHONHOME][$QT_SCALE_FACTOR][$QT_QPA_PLATFORM]" >> "$NOTES"\n')
    machine.call("test", "-k", "x", DISPLAY=":9", PIP_USER="1", QT_SCALE_FACTOR="2")
    assert machine.notes.splitlines()[-2:] == ["python -m pytest -k x", "[][][][offscreen]"]


def test_the_fuzz_proof_brings_its_own_fuzzer_and_no_other_proof_does(machine: Machine) -> None:
    machine.has_environment()
    assert machine.call("prove", "bench")[0] == 0
    assert "fuzz.txt" not in machine.notes
    assert machine.call("prove", "fuzz")[0] == 0
    added, proved = machine.notes.splitlines()[-2:]
    assert "--require-hashes -r" in added
    assert added.endswith("locks/fuzz.txt")
    assert proved == "python -m tests.fuzzing"


def test_an_unknown_command_shows_the_page_and_fails(machine: Machine) -> None:
    status, said, _ = machine.call("tset")
    assert status == 2
    assert "packaging/dev.py run" in said
