"""`liftcoach move`: an entry that was made for the wrong person goes into the right one's file."""

from __future__ import annotations

import argparse
from contextlib import closing

from liftcoach.cli import seams
from liftcoach.cli.console import OK, WrongInput, say
from liftcoach.coach.coach import Coach
from liftcoach.coach.keeping.entries import Place


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
        for place, _ in places:
            roster.handing_over.hand_over(coach, taker_id, place)
    kind = " --check-in" if chosen.check_in else ""
    say(f'Moved. To undo it: liftcoach --profile "{taker}" move {chosen.day} --to "{giver}"{kind} --yes')
    return OK


def _check_in(coach: Coach, chosen: argparse.Namespace) -> list[tuple[Place, str]]:
    if coach.checking_in.on(chosen.day) is None:
        return []
    return [(Place.of_check_in(chosen.day), f"the answers of {chosen.day}")]


def _sessions(coach: Coach, chosen: argparse.Namespace) -> list[tuple[Place, str]]:
    return [
        (Place.of_session(one.id or 0), f"a session of {one.day} with {len(one.sets)} sets")
        for one in coach.history.sessions(chosen.day, chosen.day)
    ]
