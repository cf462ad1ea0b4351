"""A prescribed tempo, such as 2-1-3: the seconds of a motion's phases in the order in which they come."""

from __future__ import annotations

MOST_SECONDS = 60.0


def tempo_seconds(tempo: str) -> tuple[float, ...]:
    """The seconds written in a tempo; nothing when it is empty or no tempo.

    >>> tempo_seconds("2-1-3")
    (2.0, 1.0, 3.0)
    >>> tempo_seconds("slowly")
    ()
    """
    try:
        seconds = tuple(float(part) for part in tempo.split("-")) if tempo.strip() else ()
    except ValueError:
        return ()
    return seconds if all(0 <= value <= MOST_SECONDS for value in seconds) else ()
