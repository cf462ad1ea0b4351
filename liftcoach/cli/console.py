"""What every command shares: exit statuses, one clear line for what went wrong, checked arguments."""

from __future__ import annotations

import argparse
import re
import sys
from collections.abc import Iterable
from datetime import date, time
from typing import Any, NoReturn

OK = 0
WRONG_INPUT = 2
REFUSED = 3
"""No plan can be made: something needed is not known."""
_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f]+")


class WrongInput(Exception):
    """What the person typed, or a file they named, cannot be used. Each line is a problem in words."""

    def __init__(self, *lines: str) -> None:
        self.lines = lines
        super().__init__(lines[0])


class Parser(argparse.ArgumentParser):
    """Says what is wrong in one line, without the usage above it; options are written out."""

    def __init__(self, **options: Any) -> None:
        super().__init__(allow_abbrev=False, **options)

    def error(self, message: str) -> NoReturn:
        raise WrongInput(message)


def say(*lines: str) -> None:
    """Print lines for the person."""
    for line in lines:
        print(line)


def to_type(command: str, profile: str | None) -> str:
    """What to type next for the same person: without their name it would be for whoever was chosen last."""
    return f"liftcoach {command}" if profile is None else f'liftcoach --profile "{profile}" {command}'


def complain(lines: Iterable[str]) -> int:
    """Print problems on standard error, one a line; return the exit status that goes with them."""
    for line in lines:
        # A name out of a file must not steer the terminal.
        print(f"liftcoach: {_CONTROL.sub(' ', line)}", file=sys.stderr)
    return WRONG_INPUT


FIRST_YEAR, LAST_YEAR = 1900, 2200


def a_day(text: str) -> date:
    """An argument such as 2026-03-02."""
    if re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", text):
        try:
            day = date.fromisoformat(text)
        except ValueError:
            day = date.min
        if FIRST_YEAR <= day.year <= LAST_YEAR:
            return day
    raise argparse.ArgumentTypeError(f"{text} is not a day such as 2026-03-02")


def a_time(text: str) -> time:
    """An argument such as 18:30."""
    if re.fullmatch(r"([01]?[0-9]|2[0-3]):[0-5][0-9]", text):
        hour, minute = text.split(":")
        return time(int(hour), int(minute))
    raise argparse.ArgumentTypeError(f"{text} is not a time such as 18:30")


def a_name(text: str) -> str:
    """An argument that names a person."""
    if not text.strip():
        raise argparse.ArgumentTypeError("a name is needed, such as --profile Maria")
    return text


def some_columns(text: str) -> tuple[tuple[str, str], ...]:
    """An argument such as date=When,exercise=What: meanings with a table's own columns, in lower case."""
    said = []
    for part in text.split(","):
        meaning, _, column = (one.strip() for one in part.partition("="))
        if not meaning or not column:
            raise argparse.ArgumentTypeError(f"{part} is not a meaning and a column, such as date=When")
        said.append((meaning, column.lower()))
    return tuple(said)


def some_numbers(text: str) -> tuple[int, ...]:
    """An argument such as 12 or 12,13."""
    if re.fullmatch(r"[0-9]{1,18}(,[0-9]{1,18})*", text):
        return tuple(int(one) for one in text.split(","))
    raise argparse.ArgumentTypeError(f"{text} is not a number such as 12, or some such as 12,13")


def some_days(text: str) -> int:
    """An argument from 1 to 28."""
    if re.fullmatch(r"[0-9]{1,2}", text) and 1 <= int(text) <= MOST_DAYS:
        return int(text)
    raise argparse.ArgumentTypeError(f"{text} is not a number of days from 1 to {MOST_DAYS}")


MOST_DAYS = 28
