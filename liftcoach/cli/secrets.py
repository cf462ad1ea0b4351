"""Ask for a passphrase where nobody else can read it: never as an argument, which every program can see."""

from __future__ import annotations

import getpass
import os
import sys

from liftcoach.cli.console import WrongInput
from liftcoach.domain.problems import LiftcoachError, ProblemCode

HANDLE = "LIFTCOACH_PASSPHRASE_FD"
"""The number of an open handle, from which other programs let the passphrase be read, a line each."""
_LONGEST_LINE = 1_000


def asked_passphrase(question: str) -> str:
    """One line from the handle that is named in the environment, else from the terminal without showing it.

    Raises WrongInput where there is neither.
    """
    named = os.environ.get(HANDLE)
    if named is not None:
        return _line_of(named)
    if sys.stdin is None or not sys.stdin.isatty():
        raise WrongInput(f"a passphrase is needed: run this in a terminal, or name a handle in {HANDLE}")
    try:
        return getpass.getpass(question)
    except (EOFError, KeyboardInterrupt):
        raise WrongInput("no passphrase was typed; nothing was changed") from None


def new_passphrase() -> str:
    """A passphrase typed twice the same. Raises WrongInput where it is not."""
    first = asked_passphrase("New passphrase: ")
    if os.environ.get(HANDLE) is None and asked_passphrase("The same again: ") != first:
        raise WrongInput("the two were not the same; nothing was changed")
    if not first:
        raise LiftcoachError(ProblemCode.PASSPHRASE_TOO_SHORT)
    return first


def _line_of(named: str) -> str:
    """Read one line and no more: the next question takes the next."""
    if not named.isascii() or not named.isdigit():
        raise WrongInput(f"{HANDLE} is not the number of a handle")
    read = bytearray()
    try:
        while len(read) < _LONGEST_LINE and (one := os.read(int(named), 1)) not in (b"", b"\n"):
            read += one
        return read.decode().removesuffix("\r")
    except (OSError, OverflowError, UnicodeDecodeError) as error:
        raise WrongInput(f"no passphrase could be read from the handle in {HANDLE}") from error
