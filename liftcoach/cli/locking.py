"""`liftcoach lock`: a person's passphrase, from the terminal."""

from __future__ import annotations

import argparse

from liftcoach.cli import seams
from liftcoach.cli.console import OK, WrongInput, complain, say
from liftcoach.cli.secrets import asked_passphrase, new_passphrase
from liftcoach.coach.roster import Roster
from liftcoach.domain.problems import LiftcoachError, ProblemCode
from liftcoach.words.locking import (
    BEFORE_SETTING,
    not_locked_text,
    not_reached_text,
    old_passphrase_text,
    recovery_lines,
)


def lock(chosen: argparse.Namespace) -> int:
    """Say how it stands, or set, change or remove the passphrase."""
    roster, profile_id = seams.chosen_profile(chosen.profile)
    locking = roster.locking
    if not locking.is_installed:
        raise LiftcoachError(ProblemCode.LOCK_NOT_INSTALLED)
    has_lock = locking.has_lock(profile_id)
    if chosen.does is None:
        say("A passphrase is set." if has_lock else "No passphrase is set. To set one: liftcoach lock --set")
        return OK
    if chosen.does == "set":
        if has_lock:
            raise WrongInput("a passphrase is set already. To change it: liftcoach lock --change")
        return _set(roster, profile_id)
    if not has_lock:
        raise WrongInput("no passphrase is set. To set one: liftcoach lock --set")
    # Also where this program has it open already: whoever sits here has to know it.
    locking.unlock(profile_id, asked_passphrase("Present passphrase or recovery key: "))
    return _do(roster, profile_id, chosen)


def _set(roster: Roster, profile_id: str) -> int:
    if roster.entry(profile_id).is_example:
        raise WrongInput("an example is nobody's, and has no passphrase")
    say(*BEFORE_SETTING)
    key = roster.locking.set(profile_id, new_passphrase())
    say("The passphrase is set.", *recovery_lines(key))
    _say_copies(roster, profile_id)
    return OK


def _do(roster: Roster, profile_id: str, chosen: argparse.Namespace) -> int:
    locking = roster.locking
    if chosen.does == "change":
        locking.change(profile_id, new_passphrase())
        say("The passphrase is changed. The recovery key on paper stays right.")
        _say_if_any(old_passphrase_text(locking.out_of_reach()))
    elif chosen.does == "remove":
        left = locking.remove(profile_id)
        say("There is no passphrase any more: whoever can open the file can read it.")
        if left:
            complain([f"backups that could not be unlocked: {left}. The old passphrase still opens them"])
        _say_if_any(old_passphrase_text(locking.out_of_reach()))
    elif chosen.does == "recovery-key":
        say(*recovery_lines(locking.recovery_key(profile_id)))
    elif chosen.does == "lock-copies":
        left = locking.lock_copies(profile_id)
        say("The copies are locked." if not left else f"Copies that could not be locked: {left}")
        _say_if_any(not_reached_text(locking.not_reached(profile_id)))
    else:
        copies = locking.not_locked(profile_id)
        if not chosen.yes:
            say("These would be erased for good:", *(f"  {path}" for path in copies), "To erase them, add --yes.")
            return OK
        locking.remove_copies(profile_id)
        say(f"Erased: {len(copies)}")
    return OK


def _say_copies(roster: Roster, profile_id: str) -> None:
    copies = len(roster.locking.not_locked(profile_id))
    if copies:
        say(not_locked_text(copies), "To lock them: liftcoach lock --lock-copies")
        say("To erase them: liftcoach lock --remove-copies")
    _say_if_any(not_reached_text(roster.locking.not_reached(profile_id)))


def _say_if_any(line: str) -> None:
    if line:
        say(line)
