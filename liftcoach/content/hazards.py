"""What can go wrong, why, whom it hurts and what holds it back: read from one file that is shipped."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass

from liftcoach.resources import resource


@dataclass(frozen=True, slots=True)
class Hazard:
    """One row of the hazard list; `tests` are the tests that show its control."""

    id: str
    hazard: str
    cause: str
    harm: str
    control: str
    tests: tuple[str, ...]


def shipped_hazards() -> tuple[Hazard, ...]:
    """Every row, in the order of the file. Raises KeyError for a row that leaves something out."""
    rows = tomllib.loads(resource("safety", "hazards.toml").read_text(encoding="utf-8"))["hazard"]
    return tuple(
        Hazard(row["id"], row["hazard"], row["cause"], row["harm"], row["control"], tuple(row["tests"])) for row in rows
    )
