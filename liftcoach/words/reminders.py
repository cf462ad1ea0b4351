"""What a reminder says: in the window with its reason, on the desktop nothing about health."""

from __future__ import annotations

from liftcoach.words import QT_TRANSLATE_NOOP

CONTEXT = "reminders"
ON_THE_DESKTOP = QT_TRANSLATE_NOOP("reminders", "Liftcoach has something for today.")
REST_DAY = QT_TRANSLATE_NOOP("reminders", "Today is a rest day.")
SESSION_DUE = QT_TRANSLATE_NOOP(
    "reminders", "There is a session today, about {minutes} minutes. Start when it suits you."
)
