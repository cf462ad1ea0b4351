"""What a rule looked at, as a few words: a name that people use, and the value as it is said."""

from __future__ import annotations

from liftcoach.domain.reasons import Fact
from liftcoach.domain.training import MORE_THAN_FIVE_LEFT
from liftcoach.words import QT_TRANSLATE_NOOP, Translate, untranslated
from liftcoach.words.reasons import CONTEXT as REASONS
from liftcoach.words.reasons import COUNTED, FACTS_ABOUT_EFFORT, MORE_THAN_FIVE
from liftcoach.words.values import spoken

CONTEXT = "facts"

NAMES: dict[str, str] = {
    "amount": QT_TRANSLATE_NOOP("facts", "in each set"),
    "asked": QT_TRANSLATE_NOOP("facts", "first thought of"),
    "because": QT_TRANSLATE_NOOP("facts", "because of"),
    "before": QT_TRANSLATE_NOOP("facts", "before"),
    "by": QT_TRANSLATE_NOOP("facts", "asked by"),
    "ceiling": QT_TRANSLATE_NOOP("facts", "at most, of what you could lift once"),
    "confidence": QT_TRANSLATE_NOOP("facts", "how sure you are of this week"),
    "days": QT_TRANSLATE_NOOP("facts", "counted"),
    "days_at_usual": QT_TRANSLATE_NOOP("facts", "back at your usual for"),
    "days_needed": QT_TRANSLATE_NOOP("facts", "needed"),
    "enough": QT_TRANSLATE_NOOP("facts", "enough"),
    "equipment": QT_TRANSLATE_NOOP("facts", "needs"),
    "exercise": QT_TRANSLATE_NOOP("facts", "exercise"),
    "fatigue": QT_TRANSLATE_NOOP("facts", "how tired you are"),
    "first": QT_TRANSLATE_NOOP("facts", "first sign"),
    "from_year": QT_TRANSLATE_NOOP("facts", "from the year"),
    "gap": QT_TRANSLATE_NOOP("facts", "time since"),
    "hours": QT_TRANSLATE_NOOP("facts", "your sleep"),
    "imported": QT_TRANSLATE_NOOP("facts", "in the log you brought"),
    "joint": QT_TRANSLATE_NOOP("facts", "joint"),
    "least_left": QT_TRANSLATE_NOOP("facts", "fewest to leave"),
    "left": QT_TRANSLATE_NOOP("facts", "still possible"),
    "less": QT_TRANSLATE_NOOP("facts", "less by"),
    "load": QT_TRANSLATE_NOOP("facts", "with"),
    "minutes": QT_TRANSLATE_NOOP("facts", "at most"),
    "lightest": QT_TRANSLATE_NOOP("facts", "your lightest weight for it"),
    "most": QT_TRANSLATE_NOOP("facts", "at most"),
    "needed": QT_TRANSLATE_NOOP("facts", "needed"),
    "newest": QT_TRANSLATE_NOOP("facts", "newest entry"),
    "next": QT_TRANSLATE_NOOP("facts", "next session"),
    "nights": QT_TRANSLATE_NOOP("facts", "poor nights"),
    "now": QT_TRANSLATE_NOOP("facts", "now"),
    "on": QT_TRANSLATE_NOOP("facts", "on"),
    "other": QT_TRANSLATE_NOOP("facts", "the other one"),
    "pain": QT_TRANSLATE_NOOP("facts", "your usual pain"),
    "pattern": QT_TRANSLATE_NOOP("facts", "kind of movement"),
    "rise": QT_TRANSLATE_NOOP("facts", "higher by"),
    "row": QT_TRANSLATE_NOOP("facts", "warning sign"),
    "second": QT_TRANSLATE_NOOP("facts", "second sign"),
    "sets": QT_TRANSLATE_NOOP("facts", "sets"),
    "share": QT_TRANSLATE_NOOP("facts", "of what you did before"),
    "since": QT_TRANSLATE_NOOP("facts", "since"),
    "state": QT_TRANSLATE_NOOP("facts", "how it is"),
    "to": QT_TRANSLATE_NOOP("facts", "moved to"),
    "today": QT_TRANSLATE_NOOP("facts", "today"),
    "top": QT_TRANSLATE_NOOP("facts", "always stop at"),
    "until": QT_TRANSLATE_NOOP("facts", "until"),
    "until_days": QT_TRANSLATE_NOOP("facts", "for"),
    "wanted": QT_TRANSLATE_NOOP("facts", "fewest left"),
    "was": QT_TRANSLATE_NOOP("facts", "in place of"),
    "weeks": QT_TRANSLATE_NOOP("facts", "weeks of going up"),
    "what": QT_TRANSLATE_NOOP("facts", "what you did"),
    "window": QT_TRANSLATE_NOOP("facts", "out of"),
}
"""The name of every fact that a rule may give, in the reader's words."""
MEASURED: dict[str, str] = {
    "%": QT_TRANSLATE_NOOP("facts", "{value} %"),
    "0-10": QT_TRANSLATE_NOOP("facts", "{value} of 10"),
    "h": QT_TRANSLATE_NOOP("facts", "{value} hours"),
    "kg": QT_TRANSLATE_NOOP("facts", "{value} kg"),
    "min": QT_TRANSLATE_NOOP("facts", "{value} minutes"),
    "repetitions": QT_TRANSLATE_NOOP("facts", "{value} repeats"),
    "seconds": QT_TRANSLATE_NOOP("facts", "{value} seconds"),
    "metres": QT_TRANSLATE_NOOP("facts", "{value} metres"),
}
"""How a number of a unit is said."""
NAMED = QT_TRANSLATE_NOOP("facts", "{name}: {value}")


def fact_line(fact: Fact, translate: Translate = untranslated) -> str:
    """One value that a rule looked at.

    >>> fact_line(Fact("hours", 5.5, "h")), fact_line(Fact("state", "novice"))
    ('your sleep: 5.5 hours', 'how it is: you are starting out')
    """
    name = translate(CONTEXT, NAMES[fact.name])
    return translate(CONTEXT, NAMED).format(name=name, value=_value(fact, translate))


def _value(fact: Fact, translate: Translate) -> str:
    value = fact.value
    if fact.unit in COUNTED and isinstance(value, int):
        one, many = COUNTED[fact.unit]
        return translate(REASONS, one) if value == 1 else translate(REASONS, many).format(count=value)
    said = spoken(value, translate)
    if fact.name in FACTS_ABOUT_EFFORT and isinstance(value, int) and value >= MORE_THAN_FIVE_LEFT:
        said = translate(REASONS, MORE_THAN_FIVE)
    return translate(CONTEXT, MEASURED[fact.unit]).format(value=said) if fact.unit else said
