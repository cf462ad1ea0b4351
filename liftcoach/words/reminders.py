"""What a reminder says: in the window with its reason, on the desktop nothing about health."""

from __future__ import annotations

from liftcoach.domain.reasons import Reason
from liftcoach.words import QT_TRANSLATE_NOOP, Translate, untranslated
from liftcoach.words.reasons import reason_text

CONTEXT = "reminders"
ON_THE_DESKTOP = QT_TRANSLATE_NOOP("reminders", "Liftcoach has something for today.")
REST_DAY = QT_TRANSLATE_NOOP("reminders", "Today is a rest day.")
SESSION_DUE = QT_TRANSLATE_NOOP(
    "reminders", "There is a session today, about {minutes} minutes. Start when it suits you."
)


def reminder_text(kind: str, minutes: int, reasons: tuple[Reason, ...], translate: Translate = untranslated) -> str:
    """The reminder as the window shows it, with the first sentence of the day's first reason; the plan says all."""
    words = translate(CONTEXT, REST_DAY if kind == "rest-day" else SESSION_DUE).format(minutes=minutes)
    return " ".join((words, *(_first_sentence(reason_text(why, translate)) for why in reasons[:1])))


def _first_sentence(text: str) -> str:
    first, rest = text.partition(". ")[::2]
    return f"{first}." if rest else text
