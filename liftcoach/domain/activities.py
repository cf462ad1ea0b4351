"""What a person may do besides the exercises of the library."""

from __future__ import annotations

from enum import StrEnum


class Activity(StrEnum):
    """Kept as a session's title; anything else is kept in the person's own words."""

    WALK = "walk"
    SWIM = "swim"
    CYCLE = "cycle"
    WATER_EXERCISE = "water-exercise"
    YOGA_OR_TAI_CHI = "yoga-or-tai-chi"
    DANCE = "dance"
    GARDEN = "garden"
    HOUSEWORK = "housework"
    CLASS = "class"
