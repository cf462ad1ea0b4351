"""Connects the Plan page with the coach."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QObject, Signal

from liftcoach.coach.changed import Changed
from liftcoach.domain.choices import ChoiceKind
from liftcoach.domain.day_plan import AskedFact, CannotPlan, DayKind, DayPlan, Release, Stop
from liftcoach.domain.exercise import Exercise
from liftcoach.domain.lifter import Lifter
from liftcoach.domain.moment import Moment
from liftcoach.ui.changes import Changes
from liftcoach.ui.places import Place
from liftcoach.ui.plan.plan_page import PlanPage
from liftcoach.ui.plan.question_cards import opens_check_in
from liftcoach.ui.plan.shown import PlanShown, StopWords
from liftcoach.ui.widgets.week_strip import Mark, WeekDay
from liftcoach.ui.wishes.wish import WishesShown

_RELOADS_ON = Changed.LIFTER | Changed.LOG | Changed.PLAN | Changed.CHECK_IN | Changed.PROFILE


@dataclass(frozen=True, slots=True)
class PlanDesk:
    """What the Plan tab asks of the coach. Where one is None, its button is not shown.

    `week` gives the days that are known, each with its plan and whether anything
    was logged; `headline` a sentence about today's answers.
    """

    now: Callable[[], Moment]
    local_hour: Callable[[], int]
    lifter: Callable[[], Lifter]
    plan: Callable[[date], DayPlan | CannotPlan]
    exercises: Mapping[str, Exercise]
    has_started: Callable[[date], bool]
    start: Callable[[], Changed]
    week: Callable[[date], tuple[WeekDay, ...]] = lambda _day: ()
    headline: Callable[[date], str] = lambda _day: ""
    stop_words: Callable[[Stop], StopWords | None] = lambda _stop: None
    next_session: Callable[[date], date | None] = lambda _day: None
    eased_today: Callable[[], bool] = lambda: False
    ease: Callable[[ChoiceKind], Changed] | None = None
    as_planned: Callable[[], Changed] | None = None
    release: Callable[[Stop, Release], Changed] | None = None
    open_stops: Callable[[], tuple[Stop, ...]] = tuple
    has_read_stop: Callable[[Stop], bool] = lambda _stop: False
    read_stop: Callable[[Stop], object] = lambda _stop: None
    may_print: bool = False
    wishes: Callable[[date], WishesShown | None] = lambda _day: None
    in_sight: Callable[[], bool] = lambda: True
    """Whether the page is where the window is. Elsewhere it need not follow: it is reloaded when it is gone to."""


class PlanController(QObject):
    """Reloads the page when something changed, and hands every press to the coach."""

    place_asked = Signal(object)
    """A Place that the person wants to go to."""
    question_opened = Signal(object)
    """The AskedFact whose answer the person wants to give, in the settings."""
    correction_asked = Signal(object)
    """The Stop whose number the person wants to put right."""
    articles_asked = Signal()
    print_asked = Signal()
    doctor_page_asked = Signal()

    def __init__(self, page: PlanPage, desk: PlanDesk, changes: Changes, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._page, self._desk, self._changes = page, desk, changes
        page.started.connect(self._start)
        page.eased.connect(self._ease)
        page.as_planned.connect(self._as_planned)
        page.released.connect(self._release)
        page.stop_read.connect(self._note_stop_read)
        page.answer_asked.connect(self._answer)
        page.contacts_asked.connect(lambda: self.place_asked.emit(Place.SETTINGS))
        page.correction_asked.connect(self.correction_asked)
        page.articles_asked.connect(self.articles_asked)
        page.print_asked.connect(self.print_asked)
        page.doctor_page_asked.connect(self.doctor_page_asked)
        changes.happened.connect(self._happened)

    def reload(self) -> None:
        """Ask the coach for today and show it."""
        desk = self._desk
        today = desk.now().day
        who = desk.lifter()
        plan = desk.plan(today)
        stop = plan.stop if isinstance(plan, DayPlan) else None
        is_open = desk.open_stops()
        # What ends with the plan's own sign needs no card of its own.
        further = () if stop is None else tuple(one for one in is_open if not stop.includes(one))
        self._page.show_plan(
            PlanShown(
                plan=plan,
                hour=desk.local_hour(),
                name=who.name,
                headline=desk.headline(today),
                week=desk.week(today),
                exercises=desk.exercises,
                contacts=who.contacts,
                started=desk.has_started(today),
                eased=desk.eased_today(),
                may_ease=desk.ease is not None,
                may_release=desk.release is not None and stop in is_open,
                may_print=desk.may_print,
                stop_words=None if stop is None else desk.stop_words(stop),
                further_stops=tuple((one, desk.stop_words(one)) for one in further),
                stop_read=stop is not None and desk.has_read_stop(stop),
                next_session=desk.next_session(today),
                wishes=desk.wishes(today),
                under_age=isinstance(plan, CannotPlan) and plan.is_under_age,
            )
        )

    def _happened(self, changed: Changed) -> None:
        if changed & _RELOADS_ON and self._desk.in_sight():
            self.reload()

    def _start(self) -> None:
        # Midnight may have passed since the page was drawn: what is started is today's plan.
        self.reload()
        plan = self._desk.plan(self._desk.now().day)
        if isinstance(plan, CannotPlan) or plan.kind in (DayKind.STOP, DayKind.REST):
            return
        self._changes.tell(self._desk.start())
        self.place_asked.emit(Place.LOG)

    def _ease(self, kind: ChoiceKind) -> None:
        if self._desk.ease is not None:
            self._changes.tell(self._desk.ease(kind))

    def _as_planned(self) -> None:
        if self._desk.as_planned is not None:
            self._changes.tell(self._desk.as_planned())

    def _release(self, stop: Stop, release: Release) -> None:
        if self._desk.release is not None:
            self._changes.tell(self._desk.release(stop, release))

    def _note_stop_read(self) -> None:
        stop = self._stop()
        if stop is not None:
            self._desk.read_stop(stop)

    def _answer(self, fact: AskedFact) -> None:
        if opens_check_in(fact):
            self.place_asked.emit(Place.CHECK_IN)
        else:
            self.question_opened.emit(fact)

    def _stop(self) -> Stop | None:
        plan = self._desk.plan(self._desk.now().day)
        return plan.stop if isinstance(plan, DayPlan) else None


def week_day(day: date, today: date, plan: DayPlan | CannotPlan | None, *, logged: bool) -> WeekDay:
    """One day of the strip: what was done stays done; a day past without a log is empty, never missed."""
    if logged and day <= today and not (day == today and _is_stop(plan)):
        mark = Mark.DONE
    elif day < today and not (isinstance(plan, DayPlan) and plan.kind is DayKind.REST):
        mark = Mark.NOTHING
    elif not isinstance(plan, DayPlan):
        mark = Mark.UNKNOWN
    else:
        mark = Mark(plan.kind.value)
    return WeekDay(day, mark, today=day == today)


def _is_stop(plan: DayPlan | CannotPlan | None) -> bool:
    return isinstance(plan, DayPlan) and plan.kind is DayKind.STOP
