"""What a use case changed, for every view to decide whether it reloads."""

from __future__ import annotations

from enum import Flag, auto


class Changed(Flag):
    NOTHING = 0
    LIFTER = auto()
    LOG = auto()
    PLAN = auto()
    CHECK_IN = auto()
    PROFILE = auto()
    SETTINGS = auto()
