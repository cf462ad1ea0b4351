"""Questions on the terminal, answered by a number."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from typing import TypeVar

from liftcoach.cli.console import say

_Answer = TypeVar("_Answer")


def can_ask() -> bool:
    """Whether somebody sits at the other end who can answer."""
    return sys.stdin is not None and sys.stdin.isatty()


def ask(question: str, answers: Sequence[tuple[_Answer, str]]) -> _Answer | None:
    """Print a question and its numbered answers, and read a number; None for anything else."""
    say(question, *(f"  {number}. {words}" for number, (_, words) in enumerate(answers, 1)))
    print("Your answer, as a number: ", end="", flush=True)
    typed = sys.stdin.readline().strip()
    chosen = [answer for number, (answer, _) in enumerate(answers, 1) if typed == str(number)]
    return chosen[0] if chosen else None
