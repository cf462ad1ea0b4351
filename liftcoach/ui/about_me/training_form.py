"""Experience, days, time of day and minutes."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from liftcoach.domain.lifter import Answer, Experience, Lifter, TimeOfDay, Weekday
from liftcoach.ui.about_me.form import Form, YesNo
from liftcoach.ui.translation import in_readers_language
from liftcoach.ui.widgets.choice import Choice, TickList
from liftcoach.words.lifter import label

_MINUTES = (10, 15, 20, 30, 45, 60)


class TrainingForm(Form):
    """What fits into the person's week."""

    def __init__(self) -> None:
        super().__init__("")
        self.title = self.tr("Your training")
        words = self.tr("How used to strength training are you?")
        self._experience = Choice(
            words, tuple((one, label(one, in_readers_language)) for one in Experience), vertical=True
        )
        self._experience.setObjectName("experience")
        self.ask(words, self._experience)
        words = self.tr("Do you walk briskly, or the like, for half an hour on 3 days a week?")
        self._active = YesNo(words, self.tr("Yes"), self.tr("No"), self.tr("Not sure"))
        self._active.setObjectName("active")
        self.ask(words, self._active, hint=self.tr("For the last 3 months or longer."))
        words = self.tr("Which days suit you?")
        self._days = TickList(words, tuple((day, label(day, in_readers_language)) for day in Weekday), columns=3)
        self.ask(words, self._days, hint=self.tr("We leave rest days between. None ticked means any day."))
        words = self.tr("Which time of day suits you?")
        self._time = Choice(words, tuple((one, label(one, in_readers_language)) for one in TimeOfDay))
        self._time.setObjectName("time-of-day")
        self.ask(words, self._time)
        words = self.tr("How many minutes suit you?")
        self._minutes = Choice(
            words, tuple((minutes, self.tr("{minutes} min").format(minutes=minutes)) for minutes in _MINUTES)
        )
        self._minutes.setObjectName("minutes")
        self.ask(words, self._minutes)

    def show_lifter(self, who: Lifter) -> None:
        self._experience.choose(who.experience)
        self._active.choose({True: Answer.YES, False: Answer.NO, None: None}[who.regularly_active])
        self._days.tick(who.days)
        self._time.choose(who.time_of_day)
        self._minutes.choose(who.minutes)

    def described(self, who: Lifter, today: date) -> Lifter:
        experience, minutes, time = self._experience.value, self._minutes.value, self._time.value
        active = {Answer.YES: True, Answer.NO: False}.get(self._active.answer or Answer.NOT_KNOWN)
        return replace(
            who,
            experience=experience if isinstance(experience, Experience) else None,
            regularly_active=active,
            days=tuple(day for day in self._days.values if isinstance(day, Weekday)),
            time_of_day=time if isinstance(time, TimeOfDay) else None,
            # A number that is not among the buttons was given elsewhere and stays.
            minutes=minutes if isinstance(minutes, int) else who.minutes if who.minutes not in _MINUTES else None,
        )
