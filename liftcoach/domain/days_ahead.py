"""Days that cannot lie ahead: what was said, done or found has happened already."""

from __future__ import annotations

from datetime import date

from liftcoach.domain.lifter import ConsiderationKind, Lifter
from liftcoach.domain.problems import InvalidFact, ProblemCode
from liftcoach.domain.reasons import Fact


def refuse_day_ahead(name: str, day: date | None, *, today: date) -> None:
    """Refuse a day after today; no day is fine. Raises InvalidFact with the name and the day.

    >>> refuse_day_ahead("clearance", date(2026, 3, 3), today=date(2026, 3, 2))
    Traceback (most recent call last):
    liftcoach.domain.problems.InvalidFact: in-the-future: name='clearance', value='2026-03-03'
    """
    if day is not None and day > today:
        raise InvalidFact(ProblemCode.IN_THE_FUTURE, Fact("name", name), Fact("value", day.isoformat()))


def refuse_lifter_ahead(who: Lifter, *, today: date) -> None:
    """Refuse what a person cannot know yet about themselves. A birth may lie ahead; an operation may not.

    The days on which we asked are not theirs to put right, so they are let pass:
    a clock that went back has a question of its own.

    Raises InvalidFact with the name of the first that is refused, and its day.
    """
    if who.year_of_birth is not None:
        refuse_day_ahead("year of birth", date(who.year_of_birth, 1, 1), today=today)
    for one in who.considerations:
        # In a pregnancy the day is the one on which the baby is expected.
        if one.kind is not ConsiderationKind.PREGNANCY:
            refuse_day_ahead("operation or event", one.on, today=today)
    for clearance in who.clearances:
        refuse_day_ahead("clearance", clearance.on, today=today)
