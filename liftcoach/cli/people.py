"""`liftcoach profiles`: whose data is here, and what `--profile` calls them."""

from __future__ import annotations

import argparse

from liftcoach.cli import seams
from liftcoach.cli.console import OK, say
from liftcoach.store.profiles import ProfileEntry


def profiles(_chosen: argparse.Namespace) -> int:
    """List everybody by their file and their name, which a locked file does not tell."""
    people = seams.roster_here().people()
    if not people:
        say("Nobody has used Liftcoach here yet.")
        return OK
    say(*(f"{entry.id}  {_told(entry)}" for entry in people))
    say("To choose one: liftcoach --profile NAME; what has no name here is called by its file, such as person-1.")
    return OK


def _told(entry: ProfileEntry) -> str:
    told = "locked" if entry.is_locked else entry.name
    if entry.problem is not None:
        told += ", cannot be opened now"
    return f"{told}, put away" if entry.is_put_away else told
