"""The fuzzer finds what is broken, and the parsers hold for a moment of it."""

from __future__ import annotations

import pytest

from liftcoach.domain.problems import LiftcoachError, ProblemCode
from tests.fuzzing.guided import Finding, fuzz
from tests.fuzzing.targets import TARGETS, Target, survives


@pytest.mark.parametrize("name", TARGETS)
def test_a_parser_holds_for_a_moment(name: str) -> None:
    tried, lines = fuzz(TARGETS[name], seconds=0.5, seed=7)
    assert tried
    assert lines


@pytest.mark.parametrize("name", TARGETS)
def test_every_seed_reaches_a_value_or_a_problem(name: str) -> None:
    for data in TARGETS[name].seeds:
        survives(TARGETS[name], data)


def test_an_input_that_breaks_a_parser_is_found() -> None:
    def run(data: bytes) -> None:
        if b"!" in data:
            raise ZeroDivisionError
        raise LiftcoachError(ProblemCode.FILE_EMPTY)

    with pytest.raises(Finding) as caught:
        fuzz(Target(run, (b"abc",), (b"!",)), seconds=20, seed=1)
    assert b"!" in caught.value.data
