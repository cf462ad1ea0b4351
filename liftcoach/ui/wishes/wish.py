"""What a person may ask of the plan, as a page tells it; and what a page is given to offer."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from liftcoach.domain.choices import Choice, MoveTo
from liftcoach.domain.exercise import Exercise
from liftcoach.domain.prescription import Prescription


@dataclass(frozen=True, slots=True)
class SeeAlternatives:
    """What could stand in place of an exercise?"""

    exercise: str


@dataclass(frozen=True, slots=True)
class Swap:
    exercise: str
    other: str


@dataclass(frozen=True, slots=True)
class NeverOffer:
    exercise: str


@dataclass(frozen=True, slots=True)
class Prefer:
    exercise: str


@dataclass(frozen=True, slots=True)
class SeeTrend:
    """Show the chart of an exercise."""

    exercise: str


@dataclass(frozen=True, slots=True)
class SeeMoves:
    """To which days could today's session go?"""


@dataclass(frozen=True, slots=True)
class Move:
    to: date


@dataclass(frozen=True, slots=True)
class Pause:
    """`until` is the last day; None is until the person comes back."""

    first: date
    until: date | None


@dataclass(frozen=True, slots=True)
class ComeBack:
    """End the pause."""


@dataclass(frozen=True, slots=True)
class TakeBack:
    """Take one stored choice back."""

    choice: Choice


@dataclass(frozen=True, slots=True)
class DidElse:
    """An activity of today. `instead` of today's session, if the person said so."""

    name: str
    minutes: int | None = None
    exertion: int | None = None
    instead: bool = False


Wish = SeeAlternatives | Swap | NeverOffer | Prefer | SeeTrend | SeeMoves | Move | Pause | ComeBack | TakeBack | DidElse


@dataclass(frozen=True, slots=True)
class Alternative:
    """An exercise that may stand in, as it would be asked for."""

    exercise: Exercise
    asked: Prescription


@dataclass(frozen=True, slots=True)
class WishesShown:
    """What a page needs to know to offer wishes.

    `trained` are today's exercises that have a chart, `swapped` and `preferred`
    those that the person asked for; `rests_for` is the choice that makes today
    a day of rest.
    """

    today: date
    trained: frozenset[str] = frozenset()
    swapped: frozenset[str] = frozenset()
    preferred: frozenset[str] = frozenset()
    may_move: bool = False
    rests_for: Choice | None = None


Moves = tuple[MoveTo, ...]
