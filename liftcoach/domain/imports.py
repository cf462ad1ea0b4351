"""What is kept about a file that was imported."""

from __future__ import annotations

from dataclasses import dataclass

from liftcoach.domain.moment import Moment
from liftcoach.domain.numbers import checked, checked_text


@dataclass(frozen=True, slots=True)
class ImportRecord:
    """One import: the file's name and digest, the program it came from, when, and how much of it was taken."""

    file_name: str
    app: str
    at: Moment
    digest: str
    sessions: int
    sets: int
    left_out: int = 0
    days: int = 0
    """Days that a phone or a watch measured."""
    timing: str = ""
    """`before`, `since`, `both` or `not-sure` of becoming ill, as the person said; empty where they did not."""
    id: int | None = None

    def __post_init__(self) -> None:
        checked_text("file name", self.file_name, longest=1000)
        checked_text("program", self.app, longest=100)
        checked_text("digest", self.digest, longest=200)
        for name in ("sessions", "sets", "days", "left_out"):
            checked(name.replace("_", " "), getattr(self, name), low=0, high=10_000_000)
