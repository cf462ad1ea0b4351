"""What the Plan page is given: plain values, nothing that asks a store."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from liftcoach.domain.day_plan import CannotPlan, DayPlan, Stop
from liftcoach.domain.exercise import Exercise
from liftcoach.domain.lifter import Contacts
from liftcoach.ui.widgets.week_strip import WeekDay
from liftcoach.ui.wishes.wish import WishesShown


@dataclass(frozen=True, slots=True)
class StopWords:
    """What a stop says: the sign in plain words, what to tell whoever is called, how it ends, how a slip is put right.

    `mistyped` is empty unless it came from a number alone that was typed today.
    """

    sign: str
    to_say: str = ""
    ends: str = ""
    mistyped: str = ""


@dataclass(frozen=True, slots=True)
class PlanShown:
    """One day on the Plan page.

    `hour` is the local hour, 0 to 23. `headline` is a computed sentence about
    today's answers, empty where there are none. `may_ease` and `may_release`
    say whether the coach can keep such a choice now. `further_stops` are the
    warning signs that are open beside the one of the plan.
    """

    plan: DayPlan | CannotPlan
    hour: int
    name: str = ""
    headline: str = ""
    week: tuple[WeekDay, ...] = ()
    exercises: Mapping[str, Exercise] = field(default_factory=dict)
    contacts: Contacts = field(default_factory=Contacts)
    started: bool = False
    eased: bool = False
    may_ease: bool = False
    may_release: bool = False
    may_print: bool = False
    stop_words: StopWords | None = None
    further_stops: tuple[tuple[Stop, StopWords | None], ...] = ()
    stop_read: bool = False
    next_session: date | None = None
    under_age: bool = False
    wishes: WishesShown | None = None
    """None where no wish can be kept; then nothing offers one."""
