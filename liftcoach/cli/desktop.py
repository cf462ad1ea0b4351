"""`liftcoach desktop`: the program in the menu of programs, and its files opened by a double click."""

from __future__ import annotations

import argparse

from liftcoach.cli.console import OK, WrongInput, say


def desktop(chosen: argparse.Namespace) -> int:
    """List the program with the desktop, or with --remove take it out again."""
    # Qt is not needed for it, and its rooms are imported by nothing else here.
    from liftcoach.ui.desktop_entry import can_be_listed, list_program

    if not can_be_listed():
        raise WrongInput("this system lists programs by their installer")
    try:
        files = list_program(on=not chosen.remove)
    except OSError as error:
        raise WrongInput(f"the folder of programs cannot be written: {error.strerror}") from error
    say(*(f"{'Removed' if chosen.remove else 'Written'}: {file}" for file in files))
    return OK
