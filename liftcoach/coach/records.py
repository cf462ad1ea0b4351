"""A person's whole record: out as one object, in as one object, and examined."""

from __future__ import annotations

from liftcoach.coach.changed import Changed
from liftcoach.coach.desk import Desk
from liftcoach.coach.planning import Planning
from liftcoach.exchange.patient_record import PatientRecord
from liftcoach.store.check_ins import CheckIns
from liftcoach.store.checking import Wrong, wrong_in
from liftcoach.store.choices import Choices
from liftcoach.store.columns import FIRST_DAY, LAST_DAY
from liftcoach.store.events import Events
from liftcoach.store.labs import Labs
from liftcoach.store.lifter_record import LifterRecord
from liftcoach.store.measured_days import MeasuredDays
from liftcoach.store.outcomes import Outcomes
from liftcoach.store.profile import is_of_an_example, mark_as_example
from liftcoach.store.stops import Stops
from liftcoach.store.training_log import TrainingLog


class Records:
    """Everything that a patient file holds."""

    def __init__(self, desk: Desk, planning: Planning) -> None:
        self._desk = desk
        self._planning = planning

    def read(self) -> PatientRecord:
        """All of it."""
        with self._desk.profile.reading() as connection:
            return PatientRecord(
                lifter=LifterRecord(connection).read(),
                check_ins=CheckIns(connection).between(FIRST_DAY, LAST_DAY),
                sessions=TrainingLog(connection).sessions_between(FIRST_DAY, LAST_DAY),
                events=Events(connection).all(),
                labs=Labs(connection).all(),
                outcomes=Outcomes(connection).all(),
                stops=Stops(connection).all(),
                choices=Choices(connection).all(),
                measured=MeasuredDays(connection).between(),
                example=is_of_an_example(connection),
            )

    def fill(self, record: PatientRecord) -> Changed:
        """Put a whole record into a new profile, in one transaction.

        Warning signs in it begin their stops; an example's makes it an example for good.
        """
        with self._desk.profile.writing() as connection:
            if record.example:
                mark_as_example(connection)
            LifterRecord(connection).save(record.lifter)
            check_ins = CheckIns(connection)
            for said in record.check_ins:
                check_ins.save(said)
            TrainingLog(connection).add_sessions(record.sessions)
            for event in record.events:
                Events(connection).add(event)
            for result in record.labs:
                Labs(connection).add(result)
            for outcome in record.outcomes:
                Outcomes(connection).add(outcome)
            MeasuredDays(connection).add(record.measured)
            for stop in record.stops:
                Stops(connection).add(stop)
            for choice in record.choices:
                Choices(connection).add(choice)
            self._planning.keep_stops_of_record(connection, record)
        return ~Changed.NOTHING

    def check(self) -> tuple[Wrong, ...]:
        """Examine the file from end to end: each thing that is wrong, none where all is well."""
        with self._desk.profile.reading() as connection:
            return wrong_in(connection)
