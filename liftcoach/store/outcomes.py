"""The repository of outcome measures: scores, totals and tests of function."""

from __future__ import annotations

from sqlalchemy import Connection, select

from liftcoach.domain.outcomes import OutcomeResult
from liftcoach.store.schema.keeping import outcomes


class Outcomes:
    """Outcome measures on one connection: the caller holds the transaction."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def add(self, result: OutcomeResult) -> int:
        """Keep a result and return its id; one that was removed returns to its old place."""
        own_id = {} if result.id is None else {"id": result.id}
        made = self._connection.execute(
            outcomes.insert().values(
                kind=result.kind,
                dated=result.on,
                value=result.value,
                counted_by=result.counted_by,
                note=result.note,
                **own_id,
            )
        )
        (outcome_id,) = made.inserted_primary_key or (0,)
        return int(outcome_id)

    def remove(self, outcome_id: int) -> None:
        """Take a result out."""
        self._connection.execute(outcomes.delete().where(outcomes.c.id == outcome_id))

    def all(self) -> tuple[OutcomeResult, ...]:
        """Every result by its date."""
        columns = (
            outcomes.c.kind,
            outcomes.c.dated,
            outcomes.c.value,
            outcomes.c.counted_by,
            outcomes.c.note,
            outcomes.c.id,
        )
        rows = self._connection.execute(select(*columns).order_by(outcomes.c.dated, outcomes.c.id))
        return tuple(OutcomeResult(*row) for row in rows)
