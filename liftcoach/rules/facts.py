"""All that the rules look at for one day, gathered by the coach and frozen."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Hashable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from functools import wraps
from typing import Any, TypeVar, TypeVarTuple

from liftcoach.domain.check_in import Aftermath, CheckIn
from liftcoach.domain.choices import Choice, ChoiceKind
from liftcoach.domain.day_plan import DayPlan, Stop
from liftcoach.domain.events import Event, LabResult
from liftcoach.domain.exercise import Exercise
from liftcoach.domain.lifter import DiseaseActivity, Lifter
from liftcoach.domain.problems import InvalidFact, ProblemCode
from liftcoach.domain.reasons import Fact
from liftcoach.domain.training import Session, TrainingDay
from liftcoach.insight.activity import ActivityInForce, activity_in_force
from liftcoach.insight.baseline import Baseline, baseline_of
from liftcoach.insight.flares import NO_FLARE, Flare, flares_until, grading
from liftcoach.insight.history import ExerciseHistory, aftermath_by_day, histories_of, judged_again
from liftcoach.insight.joint_states import JointFinding, joint_findings, joints_said
from liftcoach.insight.training_run import TrainingRun, later_in_run, training_run

T = TypeVar("T")
Parts = TypeVarTuple("Parts")


@dataclass(frozen=True, slots=True)
class Facts:
    """What is known on the morning of `day`: the person, the library, the log and what insight made of it.

    Make one with `facts_of`. `known_on` is the day on which answers could last
    be given: it is `day` itself, or earlier when looking ahead. `planned` holds
    the days between the two as they are planned now, oldest first; they count for gaps only.
    """

    day: date
    lifter: Lifter
    library: tuple[Exercise, ...]
    known_on: date
    newest_record: date | None = None
    """The day of the newest entry, where it lies after the day that the clock shows."""
    check_in: CheckIn | None = None
    check_ins: tuple[CheckIn, ...] = ()
    sessions: tuple[Session, ...] = ()
    stops: tuple[Stop, ...] = ()
    events: tuple[Event, ...] = ()
    labs: tuple[LabResult, ...] = ()
    choices: tuple[Choice, ...] = ()
    archive: tuple[DayPlan, ...] = ()
    planned: tuple[DayPlan, ...] = ()
    baseline: Baseline = field(default_factory=Baseline)
    joints: tuple[JointFinding, ...] = ()
    flares: tuple[Flare, ...] = ()
    activity: ActivityInForce = field(
        default_factory=lambda: ActivityInForce(DiseaseActivity.UNKNOWN, None, DiseaseActivity.MODERATE)
    )
    histories: tuple[ExerciseHistory, ...] = ()
    run: TrainingRun = field(default_factory=TrainingRun)
    worked_out: dict[Hashable, Any] = field(default_factory=dict, init=False, repr=False, compare=False)
    """What `once` keeps. Not copied by `replace`, so that it never belongs to other facts."""
    kept: dict[Hashable, tuple[object, Any]] = field(default_factory=dict, repr=False, compare=False)
    """What `from_parts` keeps, with the parts. Shared with the facts of the days ahead, which are made from these."""

    def from_parts(self, work: Callable[[*Parts], T], *parts: *Parts) -> T:
        """Work something out from parts of the facts, or tell what it was when these very parts were asked about.

        Looking ahead changes the day but neither library, log nor answers, so
        what rests on these alone is worked out once for all days. Parts are
        frozen objects, and are known by being the same object.
        """
        key = (work, *map(id, parts))
        kept = self.kept.get(key)
        if kept is None:
            kept = self.kept[key] = (parts, work(*parts))
        found: T = kept[1]
        return found

    def as_before(self, found: T, name: Hashable) -> T:
        """Give the object that another day found under this name, where it is equal: what rests on it is still true."""
        _, before = self.kept.get(name, (None, None))
        if before == found:
            same: T = before
            return same
        self.kept[name] = ((), found)
        return found

    @property
    def is_ahead(self) -> bool:
        """This day has not come yet, so its questions cannot have been answered."""
        return self.day > self.known_on

    @property
    def flare(self) -> Flare:
        """The newest flare of the last 28 days; one without a grade where there was none."""
        return next(reversed(self.flares), NO_FLARE)

    def history(self, exercise_id: str) -> ExerciseHistory:
        """The outings of one exercise; an empty history where there are none."""
        return _histories_by_exercise(self).get(exercise_id) or ExerciseHistory(exercise_id, ())

    def said_since(self, first: date) -> tuple[CheckIn, ...]:
        """The check-ins from a day on, oldest first."""
        return self.check_ins[bisect_left(self.check_ins, first, key=_day_of) :]

    def chose(self, kind: ChoiceKind) -> tuple[Choice, ...]:
        """The choices of one kind that bear on this day, in the order they were made."""
        return tuple(one for one in self.choices if one.kind is kind and one.day in (None, self.day))


def _day_of(check_in: CheckIn) -> date:
    return check_in.day


def once(work: Callable[[Facts, *Parts], T]) -> Callable[[Facts, *Parts], T]:
    """Let a pure function of the facts be worked out once for each Facts and each further arguments.

    Rules and guards ask each other the same questions for every exercise. Facts
    are frozen, so the answer cannot become stale; further arguments are hashable.
    """

    @wraps(work)
    def told(facts: Facts, /, *more: *Parts) -> T:
        key = (work, *more) if more else work
        found: T = facts.worked_out.get(key, _NOT_YET)
        if found is _NOT_YET:
            found = facts.worked_out[key] = work(facts, *more)
        return found

    return told


_NOT_YET: Any = object()
"""Stands for what nobody asked for yet; None may be an answer."""


def while_same(
    rests_on: Callable[[Facts], tuple[object, ...]],
) -> Callable[[Callable[[Facts, *Parts], T]], Callable[[Facts, *Parts], T]]:
    """Let a pure function of the facts be worked out once for all days that share these parts of them.

    `rests_on` gives every part that the function reads. As in `from_parts`, these, taken
    together, and the further arguments are known by being the same object.
    """

    @once
    def together(facts: Facts) -> tuple[object, ...]:
        return facts.as_before(rests_on(facts), rests_on)

    def kept(work: Callable[[Facts, *Parts], T]) -> Callable[[Facts, *Parts], T]:
        @wraps(work)
        def told(facts: Facts, /, *more: *Parts) -> T:
            parts: tuple[object, ...] = (together(facts), *more)
            key = (work, *map(id, parts))
            known = facts.kept.get(key)
            if known is None:
                known = facts.kept[key] = (parts, work(facts, *more))
            found: T = known[1]
            return found

        return told

    return kept


@once
def _histories_by_exercise(facts: Facts) -> Mapping[str, ExerciseHistory]:
    return facts.from_parts(_by_exercise, facts.histories)


def _by_exercise(histories: tuple[ExerciseHistory, ...]) -> Mapping[str, ExerciseHistory]:
    return {one.exercise: one for one in histories}


def _by_id(library: tuple[Exercise, ...]) -> Mapping[str, Exercise]:
    return {exercise.id: exercise for exercise in library}


@once
def exercises_by_id(facts: Facts) -> Mapping[str, Exercise]:
    """The library by exercise."""
    return facts.from_parts(_by_id, facts.library)


def aftermaths(facts: Facts) -> Mapping[date, Aftermath]:
    """What was said about each training day's evening and next morning."""
    return facts.from_parts(aftermath_by_day, facts.check_ins)


def facts_of(
    *,
    day: date,
    lifter: Lifter,
    library: Iterable[Exercise],
    check_ins: Iterable[CheckIn] = (),
    sessions: Iterable[Session] = (),
    stops: Iterable[Stop] = (),
    events: Iterable[Event] = (),
    labs: Iterable[LabResult] = (),
    choices: Iterable[Choice] = (),
    archive: Iterable[DayPlan] = (),
    trained_earlier: Iterable[TrainingDay] = (),
    today: date | None = None,
) -> Facts:
    """Gather what is known into the facts of one day.

    Order of input does not matter. Sessions of `day` itself are left out: a
    day's own sets never feed that day's plan. `today` is the real day when
    looking ahead (default: `day`). Give check-ins of at least 28 days, sessions
    of at least 8 weeks, the days trained on before them as `trained_earlier`,
    all choices, all unreleased stops and those released within the check-ins'
    span, and the archived plans of the sessions' span.

    Raises InvalidFact where a day has two check-ins or two archived plans: one
    person has one of each, so the data of two were mixed.
    """
    check_ins, archive = tuple(check_ins), tuple(archive)
    _refuse_two_for_one_day("check-in", [one.day for one in check_ins])
    _refuse_two_for_one_day("plan", [one.day for one in archive])
    said = sorted(check_ins, key=lambda one: one.day)
    done = sorted(sessions, key=lambda one: (one.day, one.started, one.title, one.exertion or 0))
    known_on = day if today is None else min(today, day)
    stopped, measured, chosen = tuple(stops), tuple(labs), tuple(choices)
    ordered = tuple(one for one in said if one.day <= day)
    trained = tuple(one for one in done if one.day < day)
    dated_events = tuple(sorted(events, key=lambda one: (one.on, one.kind.value, one.joint or "", one.note)))
    records = (
        *(one.day for one in said),
        *(one.day for one in done),
        *(one.began for one in stopped),
        *(one.released.on for one in stopped if one.released is not None),
        *(one.on for one in dated_events if one.kind.is_past),
        *(one.on for one in measured),
        *(one.made_on for one in chosen),
        *(one.asked_on for one in lifter.considerations if one.asked_on is not None),
        *([] if lifter.medicines_asked_on is None else [lifter.medicines_asked_on]),
    )
    plans = tuple(sorted((one for one in archive if one.day < day), key=lambda one: one.day))
    baseline = baseline_of(ordered, day)
    flares = flares_until(ordered, day)
    histories = histories_of(trained, check_ins=ordered, archive=plans, baseline=baseline, flares=flares)
    return Facts(
        day=day,
        lifter=lifter,
        library=tuple(sorted(library, key=lambda one: one.id)),
        known_on=known_on,
        newest_record=max((one for one in records if one > (today or day)), default=None),
        check_in=next((one for one in reversed(ordered) if one.day == day), None),
        check_ins=ordered,
        sessions=trained,
        stops=tuple(sorted(stopped, key=lambda one: (one.began, one.row, one.joints))),
        events=dated_events,
        labs=tuple(sorted(measured, key=lambda one: (one.on, one.test.value, one.value))),
        choices=tuple(sorted(chosen, key=_in_the_order_they_were_made)),
        archive=plans,
        baseline=baseline,
        joints=joint_findings(lifter=lifter, check_ins=ordered, events=dated_events, day=day),
        flares=flares,
        activity=activity_in_force(lifter, check_ins=ordered, flare=next(reversed(flares), NO_FLARE), day=day),
        histories=histories,
        run=training_run(trained, histories, day, tuple(trained_earlier)),
    )


def _in_the_order_they_were_made(one: Choice) -> tuple[date, str, str, str, date, date]:
    """Of one day's choices of a kind nobody can tell the order any more; then it goes by the days they are for."""
    return (one.made_on, one.kind.value, one.exercise, one.other, one.day or date.min, one.until or date.max)


def _refuse_two_for_one_day(name: str, days: list[date]) -> None:
    if len(set(days)) < len(days):
        twice = next(day for day in sorted(days) if days.count(day) > 1)
        raise InvalidFact(ProblemCode.TWO_FOR_ONE_DAY, Fact("name", name), Fact("value", twice.isoformat()))


def looking_ahead(facts: Facts, day: date, planned: tuple[DayPlan, ...]) -> Facts:
    """The facts of a later day with what is known now; days in between count for gaps as planned.

    `facts` may be those of a day that was itself looked ahead to.
    """
    baseline = baseline_of(facts.check_ins, day)
    flares = flares_until(facts.check_ins, day, facts.from_parts(grading, facts.check_ins))
    histories = facts.histories
    # What was logged is the same tomorrow; only what it is judged against may have moved.
    usual_moved = baseline.pain.median != facts.baseline.pain.median and not facts.from_parts(
        _pain_was_always_said, facts.sessions, facts.check_ins
    )
    if flares != facts.flares and not usual_moved:
        histories = judged_again(histories, flares)
    if usual_moved:
        histories = histories_of(
            facts.sessions,
            check_ins=facts.check_ins,
            archive=facts.archive,
            baseline=baseline,
            flares=flares,
            known=histories,
        )
    newest_flare = next(reversed(flares), NO_FLARE)
    said = facts.from_parts(joints_said, facts.lifter, facts.check_ins)
    joints = joint_findings(lifter=facts.lifter, check_ins=facts.check_ins, events=facts.events, day=day, said=said)
    return replace(
        facts,
        day=day,
        check_in=None,
        planned=planned,
        baseline=baseline,
        joints=facts.as_before(joints, "joints"),
        flares=facts.as_before(flares, "flares"),
        activity=activity_in_force(facts.lifter, check_ins=facts.check_ins, flare=newest_flare, day=day),
        histories=histories,
        run=later_in_run(facts.run, day),
    )


def _pain_was_always_said(sessions: tuple[Session, ...], check_ins: tuple[CheckIn, ...]) -> bool:
    """Whether every training day has its own pain, so that none is judged against the usual one."""
    said = {one.day for one in check_ins if one.pain is not None}
    return all(one.day in said for one in sessions)
