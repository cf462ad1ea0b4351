"""Where a person can be in the window."""

from __future__ import annotations

from enum import StrEnum


class Place(StrEnum):
    """The first three are the tabs, in their order."""

    PLAN = "plan"
    LOG = "log"
    CHARTS = "charts"
    CHECK_IN = "check-in"
    EARLIER = "earlier"
    WELCOME = "welcome"
    SETTINGS = "settings"
    IMPORT = "import"
    TROUBLE = "trouble"
    UNLOCK = "unlock"
    BUSY = "busy"
    PAPER = "paper"
    RULES = "rules"
    FROM_PAPER = "from-paper"


TABS = (Place.PLAN, Place.LOG, Place.CHARTS)
