"""Every problem can be read: what happened and what to do."""

from __future__ import annotations

import re
from pathlib import Path
from string import Formatter

import pytest

from liftcoach.domain.numbers import checked, checked_text
from liftcoach.domain.prescription import Load
from liftcoach.domain.problems import InvalidFact, LiftcoachError, Problem, ProblemCode
from liftcoach.domain.reasons import Fact
from liftcoach.words.imports import SENTENCES as OF_AN_IMPORT
from liftcoach.words.problems import CONTEXT, QUANTITY_NAMES, SENTENCES, problem_text

PACKAGE = Path(__file__).resolve().parents[2] / "liftcoach"
OF_A_FILE = {"file", "folder"}
FACTS: dict[ProblemCode, set[str]] = {
    ProblemCode.WAIT_BEFORE_PASSPHRASE: {"seconds"},
    ProblemCode.OUT_OF_RANGE: {"name", "value", "low", "high"},
    ProblemCode.NOT_A_NUMBER: {"name", "value"},
    ProblemCode.NEEDS_ONE_OF: {"name", "kind"},
    ProblemCode.IN_THE_FUTURE: {"name", "value"},
    ProblemCode.ENDS_BEFORE_IT_BEGINS: {"name", "since", "until"},
    ProblemCode.TWO_FOR_ONE_DAY: {"name", "value"},
    ProblemCode.TEXT_NOT_STORABLE: {"name"},
    ProblemCode.UNKNOWN_WORD: {"name", "value"},
    ProblemCode.PROFILE_NAME_EMPTY: set(),
    ProblemCode.PROFILE_NAME_TAKEN: {"name"},
    ProblemCode.NO_LONGER_THERE: set(),
    ProblemCode.HAS_CHECK_IN_ALREADY: {"name"},
    ProblemCode.CLOSE_LIFTCOACH_FIRST: set(),
    ProblemCode.EXAMPLE_HAS_NO_BACKUPS: set(),
}
"""What a raised problem brings; the faults of files bring the file and its folder."""


@pytest.mark.parametrize("code", [code for code in ProblemCode if code not in OF_AN_IMPORT])
def test_every_problem_has_a_sentence_that_its_facts_fill(code: ProblemCode) -> None:
    fields = {name for _, name, _, _ in Formatter().parse(SENTENCES[code]) if name}
    assert fields <= FACTS.get(code, OF_A_FILE)
    facts = tuple(Fact(name, f"<{name}>") for name in FACTS.get(code, OF_A_FILE))
    shown = problem_text(Problem(code, facts))
    assert all(f"<{name}>" in shown for name in fields)
    assert shown.endswith(".")
    assert "!" not in shown


def test_what_the_domain_refuses_is_said_with_its_numbers_and_units() -> None:
    def said(error: LiftcoachError) -> str:
        return problem_text(error.problem)

    with pytest.raises(InvalidFact) as refused:
        checked("body mass", 700, low=20, high=400.5, unit="kg")
    assert said(refused.value) == "Please check body mass: 700 kg does not fit. It can be from 20 kg to 400.5 kg."
    with pytest.raises(InvalidFact) as refused:
        checked("pain", float("nan"), low=0, high=10)
    assert "pain" in said(refused.value)
    with pytest.raises(InvalidFact) as refused:
        checked_text("note", "a\x00b")
    assert "note" in said(refused.value)
    with pytest.raises(InvalidFact) as refused:
        Load("kg")  # type: ignore[arg-type]
    assert "load" in said(refused.value)


def test_the_sentence_and_the_name_are_translated() -> None:
    def backwards(context: str, text: str) -> str:
        return text.replace("Please check", "Bitte prüfen") if context == CONTEXT else "Schmerz"

    problem = Problem(ProblemCode.TEXT_NOT_STORABLE, (Fact("name", "pain"),))
    assert problem_text(problem, backwards).startswith("Bitte prüfen Schmerz:")


def test_every_quantity_that_the_domain_names_can_be_translated() -> None:
    named = re.compile(r'checked(?:_if_given|_text)?\(\s*"([^"]+)"')
    for path in (PACKAGE / "domain").glob("*.py"):
        for name in named.findall(path.read_text(encoding="utf-8")):
            assert name in QUANTITY_NAMES, (path.name, name)
