"""Run the rules' tests against one planted fault, in a process forked from one that has everything else imported."""

from __future__ import annotations

import importlib
import importlib.abc
import importlib.machinery
import importlib.util
import json
import os
import resource
import sys
import traceback
import types
from collections.abc import Sequence
from pathlib import Path

import pytest

from tests.mutation.mutants import RULES, Enums, Mutant, mutated

ROOT = Path(__file__).resolve().parents[2]
LEFT_OUT = frozenset({"test_properties", "test_rules_version"})
"""Chance finds some faults in one run and not in the next, and a digest of all numbers would find every one of them
without knowing what any of them means: neither says that a behaviour is tested."""
SLOW = (
    "test_a_day_ahead_is_as_if_its_facts_were_gathered_anew",
    "test_a_move_that_is_allowed_trains_on_its_day_and_loses_no_session",
    "test_an_event_never_makes_a_day_harder",
    "test_every_reason_of_an_example_life_cites_what_the_sheet_says",
)
"""Lives of months, and chance again: they take longer than all the rest together. What only they find counts as not
found."""
FIRST = ("tests/scenarios", "tests/rules/test_progression.py", "tests/rules/test_joints_and_selection.py")
"""What finds most, in the least time."""
MOST_CPU_S = 150
"""A fault that makes a loop endless is found too."""
FOUND_BY_TIME = "ran out of time"
WARM = (
    "hypothesis.strategies",
    "PySide6.QtWidgets",
    "jsonschema",
    "liftcoach.content.library",
    "liftcoach.exchange.patient_file",
    "liftcoach.insight.flares",
    "liftcoach.insight.history",
    "liftcoach.insight.joint_states",
    "liftcoach.insight.training_run",
    "sqlalchemy",
)


def test_files() -> tuple[str, ...]:
    """The tests of the rules, those that find most first; the examples in the rules' own words last."""
    files = sorted(path for path in (ROOT / "tests" / "rules").glob("test_*.py") if path.stem not in LEFT_OUT)
    rest = [str(path.relative_to(ROOT)) for path in files]
    return (*FIRST, *(path for path in rest if path not in FIRST), "liftcoach/rules")


def warm_up() -> None:
    """Import all that a trial needs besides the rules and what stands on them."""
    for name in WARM:
        importlib.import_module(name)
    early = sorted(name for name in sys.modules if name.startswith("liftcoach.rules"))
    assert not early, f"imported before a fault can be planted: {early}"


class _Planted(importlib.machinery.SourceFileLoader):
    """Loads a module of the rules with a fault in it."""

    fault: Mutant
    enums: Enums

    def get_code(self, fullname: str) -> types.CodeType:
        source = Path(self.path).read_text(encoding="utf-8")
        code: types.CodeType = compile(mutated(source, self.fault, self.enums), self.path, "exec")
        return code


class _Finder(importlib.abc.MetaPathFinder):
    """Finds the one module that carries the fault."""

    def __init__(self, fault: Mutant, enums: Enums) -> None:
        self.fault, self.enums = fault, enums

    def find_spec(
        self, fullname: str, path: Sequence[str] | None, target: types.ModuleType | None = None
    ) -> importlib.machinery.ModuleSpec | None:
        del path, target
        if fullname != f"liftcoach.rules.{self.fault.module}":
            return None
        loader = _Planted(fullname, str(RULES / f"{self.fault.module}.py"))
        loader.fault, loader.enums = self.fault, self.enums
        return importlib.util.spec_from_file_location(fullname, loader.path, loader=loader)


class _Watch:
    """Notes the first test that fails."""

    def __init__(self) -> None:
        self.failed = ""

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        if report.failed and not self.failed:
            self.failed = report.nodeid

    def pytest_collectreport(self, report: pytest.CollectReport) -> None:
        if report.failed and not self.failed:
            self.failed = f"import of {report.nodeid}"


def begin(mutant: Mutant | None, enums: Enums, answer: Path) -> int:
    """Fork a process that tries the tests against a fault (or against none) and writes who found it; its number."""
    process = os.fork()
    if process:
        return process
    status = 1
    try:
        _try(mutant, enums, answer)
        status = 0
    except BaseException:  # noqa: BLE001  # the parent's own code must never go on in the child
        traceback.print_exc()
    finally:
        os._exit(status)


def _try(mutant: Mutant | None, enums: Enums, answer: Path) -> None:
    resource.setrlimit(resource.RLIMIT_CPU, (MOST_CPU_S, MOST_CPU_S))
    output = os.open(answer.with_suffix(".log"), os.O_WRONLY | os.O_CREAT | os.O_TRUNC)
    os.dup2(output, 1)
    os.dup2(output, 2)
    os.chdir(ROOT)
    if mutant is not None:
        sys.meta_path.insert(0, _Finder(mutant, enums))
    watch = _Watch()
    options = ["-x", "-q", "--tb=line", "-p", "no:cacheprovider", "--basetemp", f"{answer}.tmp"]
    # Hypothesis is warm, so that pytest finds it imported before it could look into it.
    options += ["-W", "ignore::pytest.PytestAssertRewriteWarning", "-k", " and ".join(f"not {name}" for name in SLOW)]
    code = pytest.main([*options, *test_files()], plugins=[watch])
    survived = code == pytest.ExitCode.OK
    found_by = "" if survived else watch.failed or f"pytest: {code}"
    answer.write_text(json.dumps({"found_by": found_by}), encoding="utf-8")


def outcome(status: int, answer: Path) -> str:
    """Which test found the fault; "" where none did. `status` is how the process ended."""
    if answer.exists():
        found_by: str = json.loads(answer.read_text(encoding="utf-8"))["found_by"]
        return found_by
    assert os.WIFSIGNALED(status) or os.WEXITSTATUS(status), "a trial that ended well gave no answer"
    return FOUND_BY_TIME if os.WIFSIGNALED(status) else "the process broke"
