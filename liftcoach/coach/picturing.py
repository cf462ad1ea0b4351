"""Who the drawn figure looks like, for each person their own choice."""

from __future__ import annotations

from liftcoach.coach.changed import Changed
from liftcoach.coach.desk import Desk
from liftcoach.store.settings import Settings

_FIGURE = "figure"


class Picturing:
    """Keeps a name of one of the drawn people; what it stands for is the painter's matter."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def person(self) -> str:
        """The chosen drawn person's name; empty until one was chosen."""
        with self._desk.profile.reading() as connection:
            return Settings(connection).get(_FIGURE, "")

    def look_like(self, person: str) -> Changed:
        """Draw this person from now on."""
        with self._desk.profile.writing() as connection:
            Settings(connection).set(_FIGURE, person)
        return Changed.SETTINGS
