"""A disease that moves between quiet, grumbling and flaring, day by day, and joints that follow it."""

from __future__ import annotations

import random
from dataclasses import dataclass
from enum import Enum


class State(Enum):
    """What a state does: training that still builds, what it adds to pain (0 to 10), strength that is left."""

    LOW = (1.0, 0.0, 1.0)
    MODERATE = (0.7, 1.5, 0.95)
    FLARE = (0.3, 3.5, 0.85)

    @property
    def building(self) -> float:
        return self.value[0]

    @property
    def added_pain(self) -> float:
        return self.value[1]

    @property
    def able(self) -> float:
        return self.value[2]


@dataclass(frozen=True)
class Course:
    """Chances per day. A flare lasts 14 days on average: more than half of flares last longer than that is
    reported, and training does not raise the chance of one unless `training_harms` says so."""

    to_moderate: float = 0.02
    to_flare: float = 0.004
    flare_ends: float = 1 / 14
    moderate_ends: float = 0.08
    training_harms: float = 0.0
    """Added to the chance of a flare for each full set of the day before; a stress test, not what trials found."""


def next_state(state: State, course: Course, rng: random.Random, *, load: float = 0.0) -> State:
    """The state of the next day."""
    chance = rng.random()
    if state is State.FLARE:
        return State.MODERATE if chance < course.flare_ends else state
    to_flare = course.to_flare * (2 if state is State.MODERATE else 1) + course.training_harms * load
    if chance < to_flare:
        return State.FLARE
    if state is State.LOW:
        return State.MODERATE if chance > 1 - course.to_moderate else state
    return State.LOW if chance > 1 - course.moderate_ends else state


SORE_BEGINS = {State.LOW: 0.015, State.MODERATE: 0.12, State.FLARE: 0.6}
SORE_ENDS = {State.LOW: 0.3, State.MODERATE: 0.12, State.FLARE: 0.02}


def next_sore(*, is_sore: bool, state: State, rng: random.Random) -> bool:
    """Whether a joint that is prone to it is sore on the next day."""
    chance = rng.random()
    return chance >= SORE_ENDS[state] if is_sore else chance < SORE_BEGINS[state]
