"""`liftcoach lock`: a person's passphrase, from the terminal."""

from __future__ import annotations

import argparse

from liftcoach.cli import seams
from liftcoach.cli.console import OK, WrongInput, complain, say, to_type
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
        to_set = f"No passphrase is set. To set one: {to_type('lock --set', chosen.profile)}"
        say("A passphrase is set." if has_lock else to_set)
        return OK
    if chosen.does == "set":
        if has_lock:
            raise WrongInput(f"a passphrase is set already. To change it: {to_type('lock --change', chosen.profile)}")
        # A locked file is called by its own name: the next command finds no other.
        return _set(roster, profile_id, None if chosen.profile is None else profile_id)
    if not has_lock:
        raise WrongInput(f"no passphrase is set. To set one: {to_type('lock --set', chosen.profile)}")
    # Also where this program has it open already: whoever sits here has to know it.
    locking.unlock(profile_id, asked_passphrase("Present passphrase or recovery key: "))
    return _do(roster, profile_id, chosen)


def _set(roster: Roster, profile_id: str, named: str | None) -> int:
    if roster.entry(profile_id).is_example:
        raise WrongInput("an example is nobody's, and has no passphrase")
    say(*BEFORE_SETTING)
    key = roster.locking.set(profile_id, new_passphrase())
    say("The passphrase is set.", *recovery_lines(key))
    _say_copies(roster, profile_id, named)
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


def _say_copies(roster: Roster, profile_id: str, named: str | None) -> None:
    copies = len(roster.locking.not_locked(profile_id))
    if copies:
        say(not_locked_text(copies), f"To lock them: {to_type('lock --lock-copies', named)}")
        say(f"To erase them: {to_type('lock --remove-copies', named)}")
    _say_if_any(not_reached_text(roster.locking.not_reached(profile_id)))


def _say_if_any(line: str) -> None:
    if line:
        say(line)
