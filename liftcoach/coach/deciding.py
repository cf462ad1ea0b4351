"""What the person decides about the plan."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from liftcoach.coach.changed import Changed
from liftcoach.coach.desk import Desk
from liftcoach.coach.session_day import on_session_day
from liftcoach.domain.choices import Choice, ChoiceKind
from liftcoach.store.choices import Choices

TODAY_ONLY = frozenset({ChoiceKind.SHORTER_TODAY, ChoiceKind.GENTLER_TODAY, ChoiceKind.REST_TODAY})
WEEK_DAYS = 7


class Deciding:
    """Keep choices for the rules to read; a choice is never a failure."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def all(self) -> tuple[Choice, ...]:
        """Every choice that stands."""
        with self._desk.profile.reading() as connection:
            return Choices(connection).all()

    def not_a_good_day(self, kind: ChoiceKind) -> Changed:
        """Make today shorter, gentler or a rest; the newest of these replaces the one before."""
        with self._desk.profile.writing() as connection:
            day = on_session_day(connection, self._desk.now()).day
            choices = Choices(connection)
            _take_back_choices_of(day, choices)
            choices.add(Choice(kind, made_on=day, day=day))
        return Changed.PLAN

    def smaller_week(self) -> bool:
        """Whether a smaller plan was chosen for a week that today lies in."""
        today = self._desk.now().day
        return any(choice.kind is ChoiceKind.SMALLER_WEEK and choice.is_on(today) for choice in self.all())

    def choose_smaller_week(self) -> Changed:
        """Make today and the six days after it smaller."""
        day = self._desk.now().day
        return self.decide(
            Choice(ChoiceKind.SMALLER_WEEK, made_on=day, day=day, until=day + timedelta(days=WEEK_DAYS - 1))
        )

    def end_smaller_week(self) -> Changed:
        """Take the smaller plan back; what was chosen for today alone stays."""
        today = self._desk.now().day
        with self._desk.profile.writing() as connection:
            choices = Choices(connection)
            for choice in choices.all():
                if choice.kind is ChoiceKind.SMALLER_WEEK and choice.is_on(today) and choice.id is not None:
                    choices.remove(choice.id)
        return Changed.PLAN

    def eased_today(self) -> bool:
        """Whether today was made easier by choice."""
        with self._desk.profile.reading() as connection:
            day = on_session_day(connection, self._desk.now()).day
            return any(_eases(choice, day) for choice in Choices(connection).all())

    def as_planned_after_all(self) -> Changed:
        """Take today's easier choice back."""
        with self._desk.profile.writing() as connection:
            _take_back_choices_of(on_session_day(connection, self._desk.now()).day, Choices(connection))
        return Changed.PLAN

    def easing_today(self) -> tuple[date, tuple[Choice, ...]]:
        """Today, and the choices that make it easier, to be put back by `put_easing_back`."""
        with self._desk.profile.reading() as connection:
            day = on_session_day(connection, self._desk.now()).day
            return day, tuple(choice for choice in Choices(connection).all() if _eases(choice, day))

    def put_easing_back(self, day: date, easing: Sequence[Choice]) -> Changed:
        """Have these choices, and no others, make a day easier again."""
        with self._desk.profile.writing() as connection:
            choices = Choices(connection)
            _take_back_choices_of(day, choices)
            for choice in easing:
                choices.add(choice)
        return Changed.PLAN

    def decide(self, choice: Choice) -> Changed:
        """Keep a lasting choice, such as never to be offered an exercise."""
        with self._desk.profile.writing() as connection:
            Choices(connection).add(choice)
        return Changed.PLAN

    def take_back(self, choice_id: int) -> Changed:
        """Take a choice back."""
        with self._desk.profile.writing() as connection:
            Choices(connection).remove(choice_id)
        return Changed.PLAN


def _take_back_choices_of(day: date, choices: Choices) -> None:
    for choice in choices.all():
        if _eases(choice, day) and choice.id is not None:
            choices.remove(choice.id)


def _eases(choice: Choice, day: date) -> bool:
    """The choice makes this day easier, for itself or for a week."""
    if choice.kind is ChoiceKind.SMALLER_WEEK:
        return choice.is_on(day)
    return choice.kind in TODAY_ONLY and choice.day == day
