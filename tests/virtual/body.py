"""Strength as fitness minus fatigue, each fading at its own pace."""

from __future__ import annotations

import math
import random
from dataclasses import dataclass


@dataclass
class Body:
    """Fitness and fatigue after each day; `strength` is 1.0 on the first day.

    p(t) = p0 + k1 * fitness - k2 * fatigue, with time constants in days.
    """

    tau_fitness_d: float
    tau_fatigue_d: float
    k_fitness: float
    k_fatigue: float
    fitness: float = 0.0
    fatigue: float = 0.0

    @classmethod
    def drawn(cls, rng: random.Random) -> Body:
        """A body with time constants drawn about 40 and 4 days, fatigue weighing 1.3 to 2.2 times fitness."""
        k_fitness = 0.0045
        return cls(
            tau_fitness_d=max(20.0, rng.gauss(40, 8)),
            tau_fatigue_d=max(2.0, rng.gauss(4, 1)),
            k_fitness=k_fitness,
            k_fatigue=k_fitness * rng.uniform(1.3, 2.2),
        )

    @property
    def strength(self) -> float:
        return max(0.5, 1 + self.k_fitness * self.fitness - self.k_fatigue * self.fatigue)

    def live_a_day(self, work: float, *, building: float) -> None:
        """Let a day pass with this much work (sets, weighted by effort)."""
        self.fitness = self.fitness * math.exp(-1 / self.tau_fitness_d) + work * building
        self.fatigue = self.fatigue * math.exp(-1 / self.tau_fatigue_d) + work
