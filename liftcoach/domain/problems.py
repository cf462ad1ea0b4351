"""What went wrong, as a code and facts: the sentence for people is made in `liftcoach.words`."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from liftcoach.domain.reasons import Fact


class ProblemCode(StrEnum):
    """One per sentence that a person may have to read when something is refused."""

    OUT_OF_RANGE = "out-of-range"
    NOT_A_NUMBER = "not-a-number"
    NEEDS_ONE_OF = "needs-one-of"
    IN_THE_FUTURE = "in-the-future"
    TEXT_NOT_STORABLE = "text-not-storable"
    UNKNOWN_WORD = "unknown-word"


@dataclass(frozen=True, slots=True)
class Problem:
    """A refusal: which code, and the facts its sentence is filled with."""

    code: ProblemCode
    facts: tuple[Fact, ...] = ()


class LiftcoachError(Exception):
    """An expected failure that is shown to the person in words, with what to do."""

    def __init__(self, code: ProblemCode, *facts: Fact) -> None:
        self.problem = Problem(code, facts)
        super().__init__(f"{code}: " + ", ".join(f"{fact.name}={fact.value!r}" for fact in facts))


class InvalidFact(LiftcoachError, ValueError):
    """A wrong or absurd value, refused by name at the domain's edge."""
