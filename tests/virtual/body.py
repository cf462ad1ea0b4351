"""What a body can do: strength of each region as fitness minus fatigue, and what that is worth in an exercise.

How many repetitions are possible follows from how heavy an exercise is for this
body: kilograms and bands against the most that it could lift once, its own
weight by the rung of the exercise's chain. None of it is a rule of the coach.
"""

from __future__ import annotations

import math
import random
from collections.abc import Mapping
from dataclasses import dataclass, field

from liftcoach.domain.equipment import Band
from liftcoach.domain.exercise import Exercise, LoadKind, Pattern, WorkUnit
from liftcoach.domain.prescription import Load
from liftcoach.rules.week import region_of

EPLEY = 30
"""Repetitions at which a load is half of the most that can be lifted once."""
MOST_REPETITIONS = 40
SECONDS_AT_HALF = 60
METRES_AT_HALF = 120
SECONDS_A_REPETITION = 4
METRES_A_REPETITION = 4
ONCE_SHARE: Mapping[Pattern, float] = {
    Pattern.SQUAT: 0.40,
    Pattern.HINGE: 0.45,
    Pattern.HIP: 0.14,
    Pattern.PUSH: 0.20,
    Pattern.PULL: 0.24,
    Pattern.PRESS: 0.14,
    Pattern.RAISE: 0.08,
    Pattern.CARRY: 0.30,
    Pattern.CORE: 0.16,
    Pattern.CALF: 0.40,
    Pattern.HAND: 0.08,
}
"""Kilograms that can be lifted once with one implement, as a share of body mass, in a body of middling strength; on
top of the body itself in standing leg work."""
USUAL_SHARE = 0.2
MACHINES = 2.5
"""A machine or a barbell takes so many times what one dumbbell does."""
BAND_KG: Mapping[Band, float] = {
    Band.VERY_LIGHT: 2.0,
    Band.LIGHT: 3.5,
    Band.MEDIUM: 5.5,
    Band.HEAVY: 8.5,
    Band.VERY_HEAVY: 13.0,
}
LEGS_WITH_BAND = 1.6
"""Legs find a band this many times lighter than a weight held in the hands."""
RUNG_EASIEST, RUNG_STEP, DEMAND_STEP = 0.24, 0.07, 0.07
"""Share of the most that a body-weight exercise takes: its rung and its heaviest joint demand."""


K_FITNESS = 0.015
"""Set so that two exercises of two sets with 3 left, twice a week, give about a third more strength in half a year:
home training of 2 x 8 to 12 gave 19 to 59 % in people with early rheumatoid arthritis (Hakkinen 2004)."""
DIMINISHING = 0.6
"""The second set of a day builds less than the first, and fatigue does not: most of the benefit comes from a little."""


@dataclass
class Body:
    """Fitness and fatigue of each region after each day; a region's strength is 1.0 on the first day.

    p(t) = p0 + k1 * fitness - k2 * fatigue, with time constants in days. `vigour`
    is how strong the body is to begin with (1.0 is middling).
    """

    tau_fitness_d: float
    tau_fatigue_d: float
    k_fitness: float
    k_fatigue: float
    vigour: float
    body_mass_kg: float
    rungs: Mapping[str, int]
    carried: Mapping[str, float] = field(default_factory=dict)
    """What the body's own weight takes of the most, in standing exercises with a load."""
    trained_before: float = 0.0
    """Fitness that the body brings along, and loses if it stops."""
    fitness: dict[str, float] = field(default_factory=dict)
    fatigue: dict[str, float] = field(default_factory=dict)

    @classmethod
    def drawn(
        cls,
        rng: random.Random,
        *,
        vigour: float,
        body_mass_kg: float,
        rungs: Mapping[str, int],
        carried: Mapping[str, float] | None = None,
        trained_before: float = 0.0,
    ) -> Body:
        """A body with time constants drawn about 40 and 4 days, fatigue weighing 1.3 to 2.2 times fitness."""
        return cls(
            tau_fitness_d=max(20.0, rng.gauss(40, 8)),
            tau_fatigue_d=max(2.0, rng.gauss(4, 1)),
            k_fitness=K_FITNESS,
            k_fatigue=K_FITNESS * rng.uniform(1.3, 2.2),
            vigour=vigour,
            body_mass_kg=body_mass_kg,
            rungs=rungs,
            carried=carried or {},
            trained_before=trained_before,
        )

    def strength(self, region: str) -> float:
        """How strong a region is against the first day."""
        gained = self.fitness.get(region, self.trained_before) - self.trained_before
        return max(0.5, 1 + self.k_fitness * gained - self.k_fatigue * self.fatigue.get(region, 0.0))

    def live_a_day(self, work: Mapping[str, float], *, building: float) -> None:
        """Let a day pass with this much work in each region (sets, weighted by effort)."""
        for region in REGIONS:
            done = work.get(region, 0.0)
            kept = self.fitness.get(region, self.trained_before) * math.exp(-1 / self.tau_fitness_d)
            self.fitness[region] = kept + done**DIMINISHING * building
            self.fatigue[region] = self.fatigue.get(region, 0.0) * math.exp(-1 / self.tau_fatigue_d) + done

    def most_possible(self, exercise: Exercise, load: Load, *, freshness: float = 1.0) -> float:
        """Repetitions (seconds, metres) that are possible before nothing is left."""
        able = self.strength(region_of_body(exercise)) * freshness
        share = min(2.0, self.share_of_most(exercise, load) / able)
        at_half = {WorkUnit.SECONDS: SECONDS_AT_HALF, WorkUnit.METRES: METRES_AT_HALF}.get(exercise.unit, EPLEY)
        possible = max(0.0, at_half * (1 / share - 1))
        return min(possible, MOST_REPETITIONS) if exercise.unit is WorkUnit.REPETITIONS else possible

    def share_of_most(self, exercise: Exercise, load: Load) -> float:
        """How heavy the exercise is for this body on its first day, 1.0 being the most it could lift once."""
        carried = self.carried.get(exercise.id, 0.0) / self.vigour
        if load.kg is not None:
            return max(0.05, carried + (1 - carried) * load.kg / self.once_kg(exercise))
        if load.band is not None:
            legs = LEGS_WITH_BAND if region_of_body(exercise) == "legs" else 1.0
            return max(0.05, carried + (1 - carried) * BAND_KG[load.band] / (self.once_kg(exercise) * legs))
        return body_share(exercise, self.rungs[exercise.id]) / self.vigour

    def once_kg(self, exercise: Exercise) -> float:
        """Kilograms that this body could lift once on its first day."""
        share = ONCE_SHARE.get(exercise.pattern, USUAL_SHARE)
        on_machine = exercise.load_kind is LoadKind.KG and (
            exercise.load_equipment not in (None, *HELD) and exercise.load_equipment is not None
        )
        return self.body_mass_kg * share * self.vigour * (MACHINES if on_machine else 1.0)


HELD = ("dumbbells", "kettlebell", "bag", "backpack", "cuff-weights")
REGIONS = ("legs", "arms", "trunk", "hands")


def body_share(exercise: Exercise, rung: int) -> float:
    """Share of the most that a move of the body alone takes, for a body of middling strength."""
    heaviest = max((demand for _, demand in exercise.demand), default=0)
    return RUNG_EASIEST + RUNG_STEP * rung + DEMAND_STEP * heaviest


LIFTS_THE_BODY = (Pattern.SQUAT, Pattern.HINGE, Pattern.HIP, Pattern.CALF)


def carried_of(library: tuple[Exercise, ...]) -> dict[str, float]:
    """What standing exercises with a load ask for before the load: the nearest easier move of the body alone."""
    by_id, rungs = {one.id: one for one in library}, rungs_of(library)
    found = {}
    for exercise in library:
        if exercise.load_kind not in (LoadKind.KG, LoadKind.BAND) or exercise.pattern not in LIFTS_THE_BODY:
            continue
        below = exercise
        while exercise.weight_bearing and below.easier is not None and below.easier in by_id:
            below = by_id[below.easier]
            if below.load_kind is LoadKind.BODY and below.weight_bearing:
                found[exercise.id] = body_share(below, rungs[below.id])
                break
    return found


def region_of_body(exercise: Exercise) -> str:
    """Legs, arms, trunk, or hands for all that is small."""
    region = str(region_of(exercise))
    return region if region in REGIONS else "hands"


def rungs_of(library: tuple[Exercise, ...]) -> dict[str, int]:
    """How many easier neighbours of the same pattern lie below each exercise."""
    by_id = {one.id: one for one in library}
    found = {}
    for exercise in library:
        rung, below, seen = 0, exercise.easier, {exercise.id}
        while below is not None and below in by_id and below not in seen:
            seen.add(below)
            rung, below = rung + 1, by_id[below].easier
        found[exercise.id] = rung
    return found
