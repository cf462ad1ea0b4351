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
    NOT_OURS_OR_DAMAGED = "not-ours-or-damaged"
    MADE_BY_A_NEWER_ONE = "made-by-a-newer-one"
    DISK_FULL = "disk-full"
    DISK_FAULT = "disk-fault"
    IN_USE_ELSEWHERE = "in-use-elsewhere"
    FOLDER_READ_ONLY = "folder-read-only"
    NOT_BROUGHT_UP_TO_DATE = "not-brought-up-to-date"
    NO_SUCH_PROFILE = "no-such-profile"
    PROFILE_NAME_EMPTY = "profile-name-empty"
    PROFILE_NAME_TAKEN = "profile-name-taken"
    NO_LONGER_THERE = "no-longer-there"


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
