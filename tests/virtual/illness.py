"""A disease that moves between quiet, grumbling and flaring, day by day."""

from __future__ import annotations

import random
from dataclasses import dataclass
from enum import Enum


class State(Enum):
    """What a state does: the share of training that still builds, and what it adds to pain (0 to 10)."""

    LOW = (1.0, 0.0)
    MODERATE = (0.7, 1.5)
    FLARE = (0.3, 3.5)

    @property
    def building(self) -> float:
        return self.value[0]

    @property
    def added_pain(self) -> float:
        return self.value[1]


@dataclass(frozen=True)
class Course:
    """Chances per day. A flare lasts 14 days on average: more than half of flares last longer than that is
    reported, and training does not raise the chance of one."""

    to_moderate: float = 0.02
    to_flare: float = 0.004
    flare_ends: float = 1 / 14
    moderate_ends: float = 0.06


def next_state(state: State, course: Course, rng: random.Random) -> State:
    """The state of the next day."""
    chance = rng.random()
    if state is State.FLARE:
        return State.MODERATE if chance < course.flare_ends else state
    if chance < course.to_flare * (2 if state is State.MODERATE else 1):
        return State.FLARE
    if state is State.LOW:
        return State.MODERATE if chance > 1 - course.to_moderate else state
    return State.LOW if chance > 1 - course.moderate_ends else state
