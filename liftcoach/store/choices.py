"""The repository of what the person decided about the plan."""

from __future__ import annotations

from sqlalchemy import Connection, select

from liftcoach.domain.choices import Choice
from liftcoach.store.schema.keeping import choices


class Choices:
    """Choices on one connection: the caller holds the transaction."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def add(self, choice: Choice) -> int:
        """Keep a choice and return its id; one that was removed returns to its old place."""
        own_id = {} if choice.id is None else {"id": choice.id}
        result = self._connection.execute(
            choices.insert().values(
                kind=choice.kind,
                made_on=choice.made_on,
                exercise=choice.exercise,
                other=choice.other,
                day=choice.day,
                until=choice.until,
                note=choice.note,
                **own_id,
            )
        )
        (choice_id,) = result.inserted_primary_key or (0,)
        return int(choice_id)

    def remove(self, choice_id: int) -> None:
        """Take a choice back."""
        self._connection.execute(choices.delete().where(choices.c.id == choice_id))

    def all(self) -> tuple[Choice, ...]:
        """Every choice that stands, in the order in which they were made."""
        rows = self._connection.execute(select(choices).order_by(choices.c.id)).mappings()
        return tuple(Choice(**row) for row in rows)
