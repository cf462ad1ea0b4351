"""Whose log an imported file is, and from which time of life: asked, never guessed."""

from __future__ import annotations

from enum import StrEnum


class LogOwner(StrEnum):
    """The answer to "Was this you?"; only the person's own log is taken in."""

    MINE = "mine"
    SOMEBODY_ELSE = "somebody-else"


class IllnessTiming(StrEnum):
    """The answer to "Before or after you became ill?", kept beside the import."""

    BEFORE = "before"
    SINCE = "since"
    BOTH = "both"
    NOT_SURE = "not-sure"
