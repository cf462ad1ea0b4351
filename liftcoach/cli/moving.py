"""`liftcoach move`: an entry that was made for the wrong person goes into the right one's file."""

from __future__ import annotations

import argparse
from contextlib import closing

from liftcoach.cli import seams
from liftcoach.cli.console import OK, WrongInput, say
from liftcoach.coach.coach import Coach
from liftcoach.coach.keeping.entries import Place
from liftcoach.coach.roster import Roster


def move(chosen: argparse.Namespace) -> int:
    """Say what would be moved; with --yes, move it."""
    roster, giver_id = seams.chosen_profile(chosen.profile)
    _, taker_id = seams.chosen_profile(chosen.to)
    if giver_id == taker_id:
        raise WrongInput("an entry is moved to somebody else")
    for one in (giver_id, taker_id):
        seams.open_lock(roster, one)
    giver, taker = roster.entry(giver_id).name, roster.entry(taker_id).name
    with closing(roster.open(giver_id, remember=False)) as coach:
        places = _check_in(coach, chosen) if chosen.check_in else _sessions(coach, chosen)
        if not places:
            raise WrongInput(f"{giver} has nothing of that kind on {chosen.day}")
        say(*(f"From {giver} to {taker}: {words}" for _, words in places))
        if not chosen.yes:
            say("Nothing was moved yet. To move it, run it again with --yes.")
            return OK
        moved: list[Place] = []
        try:
            for place, _ in places:
                moved.append(roster.handing_over.hand_over(coach, taker_id, place)[1].place)
        finally:
            # Said of what was moved before something went wrong, too.
            if moved:
                say(_undoing(chosen, moved, taker=_call(roster, taker_id), giver=_call(roster, giver_id)))
    return OK


def _call(roster: Roster, profile_id: str) -> str:
    """What `--profile` takes: the next command finds no name in a locked file."""
    return profile_id if roster.locking.has_lock(profile_id) else roster.entry(profile_id).name


def _undoing(chosen: argparse.Namespace, moved: list[Place], *, taker: str, giver: str) -> str:
    """What takes exactly that back, and leaves the other person's own entries of the day where they are."""
    numbers = ",".join(str(one.ids[0]) for one in moved if one.ids)
    what = " --check-in --yes" if chosen.check_in else f" --yes --session {numbers}"
    return f'Moved. To undo it: liftcoach --profile "{taker}" move {chosen.day} --to "{giver}"{what}'


def _check_in(coach: Coach, chosen: argparse.Namespace) -> list[tuple[Place, str]]:
    if coach.checking_in.on(chosen.day) is None:
        return []
    return [(Place.of_check_in(chosen.day), f"the answers of {chosen.day}")]


def _sessions(coach: Coach, chosen: argparse.Namespace) -> list[tuple[Place, str]]:
    there = coach.history.sessions(chosen.day, chosen.day)
    unknown = set(chosen.session or ()) - {one.id for one in there}
    if unknown:
        raise WrongInput(f"there is no session {min(unknown)} on {chosen.day}")
    return [
        (Place.of_session(one.id or 0), f"a session of {one.day} with {len(one.sets)} sets (--session {one.id})")
        for one in there
        if not chosen.session or one.id in chosen.session
    ]
