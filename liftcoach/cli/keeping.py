"""`liftcoach backup`, `restore` and `check`: the commands that keep a record for years."""

from __future__ import annotations

import argparse
from contextlib import suppress
from pathlib import Path

from liftcoach.cli import seams
from liftcoach.cli.console import OK, REFUSED, WrongInput, complain, say, to_type
from liftcoach.cli.files import read_record
from liftcoach.cli.secrets import asked_passphrase
from liftcoach.coach.roster import Roster
from liftcoach.domain.keeping import Backup, BackupReason
from liftcoach.domain.problems import LiftcoachError, ProblemCode
from liftcoach.exchange.record_file import is_record_file
from liftcoach.words.checking import wrong_text
from liftcoach.words.imports import SESSIONS, SETS, counted
from liftcoach.words.keeping import contents_lines, loss_lines, reason_text, salvage_lines, second_place_text
from liftcoach.words.problems import problem_text


def back_up(chosen: argparse.Namespace) -> int:
    """Make a backup now, list those there are, or choose the second place."""
    roster, profile_id = seams.chosen_profile(chosen.profile)
    seams.open_lock(roster, profile_id)
    backing_up = roster.backing_up
    if chosen.second is not None or chosen.no_second:
        backing_up.choose_second(None if chosen.no_second else chosen.second.absolute())
    elif chosen.list:
        listed = backing_up.backups(profile_id)
        say(*(_line(number, one) for number, one in enumerate(listed, 1)) if listed else ("There is no backup yet.",))
        return OK
    if not chosen.no_second:
        made = backing_up.keep(profile_id, BackupReason.BY_HAND)
        say(f"Backed up and checked: {made.path}")
    state = backing_up.state(profile_id)
    say(second_place_text(state.second, state.second_folder))
    return OK


def restore(chosen: argparse.Namespace) -> int:
    """List the backups; show what one holds and what would go; with --yes, bring it back."""
    if chosen.new and chosen.backup is not None and Path(chosen.backup).is_file():
        return _file_as_new(Path(chosen.backup), chosen)
    roster, profile_id = seams.chosen_profile(chosen.profile)
    seams.open_lock(roster, profile_id)
    if chosen.backup is None:
        listed = roster.backing_up.backups(profile_id)
        if not listed:
            raise WrongInput("there is no backup yet")
        say(*(_line(number, one) for number, one in enumerate(listed, 1)))
        say(f"To look into one: {to_type('restore 1', chosen.profile)}")
        return OK
    backup = roster.restoring.chosen(profile_id, chosen.backup)
    if is_record_file(Path(backup.path)):
        return _record(roster, Path(backup.path), chosen)
    if roster.locking.file_is_locked(Path(backup.path)):
        roster.locking.unlock_file(Path(backup.path), asked_passphrase("Passphrase or recovery key of this backup: "))
    preview = roster.restoring.preview(profile_id, backup)
    say(f"{preview.holds.name}: {Path(backup.path).name}", *contents_lines(preview.holds))
    if not chosen.new:
        say(*loss_lines(preview))
    if not chosen.yes:
        say("Nothing was changed yet. To bring it back, run it again with --yes.")
        return OK
    if chosen.new:
        made = roster.restoring.restore_as_new(Path(backup.path))
        say(f"It is there now as another profile: {roster.entry(made).name}.")
        return OK
    before = roster.restoring.restore(profile_id, backup)
    say("Brought back.")
    if before is not None:
        say(f"To undo it: {to_type(f'restore {Path(before.path).name} --yes', chosen.profile)}")
    else:
        say("The damaged file is kept beside it.")
    return OK


def _file_as_new(path: Path, chosen: argparse.Namespace) -> int:
    """A file from elsewhere comes in beside whoever is here, so that nobody of them has to be there or be unlocked."""
    roster = seams.roster_here(may_be_first=True)
    if is_record_file(path):
        return _record(roster, path, chosen)
    if roster.locking.file_is_locked(path):
        roster.locking.unlock_file(path, asked_passphrase("Passphrase or recovery key of this file: "))
    holds = roster.restoring.look_into(path)
    say(f"{holds.name}: {path.name}", *contents_lines(holds))
    if not chosen.yes:
        say("Nothing was changed yet. To bring it in, run it again with --yes.")
        return OK
    made = roster.restoring.restore_as_new(path)
    say(f"It is there now as another profile: {roster.entry(made).name}.")
    return OK


def _record(roster: Roster, path: Path, chosen: argparse.Namespace) -> int:
    """A patient file, or tables: whole records, which come in beside the people here and never over one."""
    record = read_record(path)
    sets = sum(len(session.sets) for session in record.sessions)
    say(
        f"{record.lifter.name or path.stem}: {path.name}",
        f"  {counted(SESSIONS, len(record.sessions))}, {counted(SETS, sets)}, check-ins: {len(record.check_ins)}",
    )
    if not chosen.new:
        raise WrongInput("this is brought in as another profile: please add --new; nothing was changed")
    if not chosen.yes:
        say("Nothing was changed yet. To bring it in, run it again with --yes.")
        return OK
    made = roster.restoring.restore_as_new(path)
    say(f"It is there now as another profile: {roster.entry(made).name}.")
    return OK


def check(chosen: argparse.Namespace) -> int:
    """Read a person's whole file; with --repair, put right what can be put right."""
    roster, profile_id = seams.chosen_profile(chosen.profile)
    seams.open_lock(roster, profile_id)
    try:
        name = roster.entry(profile_id).name
        found = roster.mending.check(profile_id)
    except LiftcoachError as error:
        if error.problem.code is not ProblemCode.NO_SUCH_PROFILE:
            raise
        left = roster.locking.left_locked(profile_id)
        if left is not None:
            roster.locking.unlock_file(left, asked_passphrase("Passphrase or recovery key: "))
        return complain(filter(None, (problem_text(error.problem), _newest_good(roster, profile_id, chosen.profile))))
    if not found:
        say(f"{name}: no damage was found.")
        return OK
    complain(f"{name}: {wrong_text(wrong.kind, wrong.detail)}" for wrong in found)
    if not chosen.repair:
        is_damaged = roster.mending.is_damaged(found)
        return complain([_advice(roster, profile_id, chosen.profile, is_damaged=is_damaged)])
    if not roster.mending.is_damaged(found):
        roster.mending.sum_again(profile_id)
        say("The sums were worked out again.")
        return OK
    if not chosen.salvage:
        newest = roster.backing_up.newest_whole(profile_id)
        if newest is not None:
            raise WrongInput(
                f"first try the newest good backup: {to_type(f'restore {Path(newest.path).name}', chosen.profile)}",
                "to save what can be read instead, add --salvage",
            )
    say(*salvage_lines(roster.mending.salvage(profile_id)))
    return OK


def erase(chosen: argparse.Namespace) -> int:
    """Say what would be erased; with --yes, erase it."""
    roster = seams.roster_here()
    plan = roster.erasing.everything()
    say("This would be erased for good:" if not chosen.yes else "Erasing:", *(f"  {line}" for line in plan.lines))
    if plan.not_reached:
        say(f"Not there now, so it stays: {plan.not_reached}")
    if not chosen.yes:
        say("Nothing was erased yet. To erase it, run it again with --yes.")
        return OK
    left = roster.erasing.erase(plan)
    _start_no_more()
    if left:
        complain(f"could not be erased: {path}" for path in left)
        return REFUSED
    say("Everything is erased.")
    return OK


def _start_no_more() -> None:
    """There is nobody left whom it could remind."""
    with suppress(ImportError, OSError):
        # Qt is needed for it on Windows alone, and may be missing here.
        from liftcoach.ui.reminders.login_start import start_at_login

        start_at_login(on=False)


def _line(number: int, one: Backup) -> str:
    return f"{number:3}  {one.at.astimezone():%Y-%m-%d %H:%M}  {reason_text(one.why)}  {Path(one.path).name}"


def _advice(roster: Roster, profile_id: str, named: str | None, *, is_damaged: bool) -> str:
    if not is_damaged:
        return f"to put it right: {to_type('check --repair', named)}"
    nothing = f"there is no good backup. To save what can be read: {to_type('check --repair --salvage', named)}"
    return _newest_good(roster, profile_id, named) or nothing


def _newest_good(roster: Roster, profile_id: str, named: str | None) -> str:
    newest = roster.backing_up.newest_whole(profile_id)
    if newest is None:
        return ""
    when, name = f"{newest.at.astimezone():%Y-%m-%d %H:%M}", Path(newest.path).name
    return f"the newest good backup is of {when}. Look into it: {to_type(f'restore {name}', named)}"
