"""What the settings are given: plain values. A part that is None is not there, and is not shown."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from liftcoach.domain.choices import Choice
from liftcoach.domain.events import Event
from liftcoach.domain.lifter import Lifter
from liftcoach.painting.looks import DEFAULT_PERSON
from liftcoach.ui.theme.look import LookChoice


@dataclass(frozen=True, slots=True)
class ReminderShown:
    """Whether to remind, and at which local hour (0 to 23)."""

    on: bool
    hour: int
    on_desktop: bool = False
    desktop_answers: bool = True
    """Whether a notification service answers on this desktop."""
    when_closed: bool = False
    """Whether to go on when the window is closed."""
    has_tray: bool = True
    at_login: bool = False
    """Whether the program starts with the computer."""


@dataclass(frozen=True, slots=True)
class ProfileShown:
    """One person whose data lives here."""

    id: str
    name: str
    chosen: bool = False
    put_away: bool = False
    is_locked: bool = False


@dataclass(frozen=True, slots=True)
class ExampleShown:
    """An invented patient: who, and what they live with."""

    id: str
    name: str
    about: str
    is_open: bool = False


@dataclass(frozen=True, slots=True)
class ImportShown:
    """An import that can be undone: its file, the day it came in and how many sets."""

    id: int
    file_name: str
    on: date
    sets: int
    days: int = 0
    """Days that a phone measured, where it was its export."""


@dataclass(frozen=True, slots=True)
class SettingsShown:
    """Everything on the page."""

    look: LookChoice = field(default_factory=LookChoice)
    figure: str = DEFAULT_PERSON
    """The name of the person who is drawn."""
    lifter: Lifter = field(default_factory=Lifter)
    events: tuple[Event, ...] = ()
    reminder: ReminderShown | None = None
    profiles: tuple[ProfileShown, ...] | None = None
    examples: tuple[ExampleShown, ...] = ()
    may_import: bool = False
    imports: tuple[ImportShown, ...] = ()
    data_folder: str = ""
    version: str = ""
    is_example: bool = False
    choices: tuple[Choice, ...] = ()
    exercise_names: Mapping[str, str] = field(default_factory=dict)
    today: date = date.min
