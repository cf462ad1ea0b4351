"""What an import would do, shown before it is done: one frozen object for window and command line.

Every question is answered by a function that returns a new preview; nothing
is read again and nothing is written. `imported_sessions` makes the domain
objects once the person has seen what is taken, what is not, and why.
"""

from __future__ import annotations

import hashlib
import itertools
import re
from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime
from enum import StrEnum

from liftcoach.domain.equipment import KG_PER_LB, LoadUnit
from liftcoach.domain.exercise import LoadKind, WorkUnit
from liftcoach.domain.importing import IllnessTiming, LogOwner
from liftcoach.domain.moment import Moment
from liftcoach.domain.prescription import BODY, HOLD, Load
from liftcoach.domain.problems import Problem, ProblemCode
from liftcoach.domain.reasons import Fact
from liftcoach.domain.training import Done, LoggedSet, Origin, Session
from liftcoach.exchange.other_sources import SameSets, same_visit
from liftcoach.exchange.steps import Steps
from liftcoach.exchange.wall_clock import DateOrder, wall_clock
from liftcoach.exchange.workout_log import ParsedLog, ParsedSet, RowRemark, SetType, SourceApp

MATCH = Callable[[str], str | None]
"""A name of another program to an exercise id of the library, or None where it is not plainly one."""
HEAVIEST_KG = 1000.0
MOST_HELP_KG = -500.0
SESSIONS_A_STEP = 50
_LIKE_AN_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*\Z")


class UnitState(StrEnum):
    NO_WEIGHTS = "no-weights"
    """No row holds a weight, so there is nothing to ask."""
    MUST_BE_ASKED = "must-be-asked"
    """The file does not say; only the person can."""
    TO_CONFIRM = "to-confirm"
    """The file says, and the heaviest row is still to be looked at."""
    CONFIRMED = "confirmed"
    CONTRADICTED = "contradicted"
    """Rows name different units and the person says that they are wrong: nothing can be taken."""


class Question(StrEnum):
    """What only the person can answer. The first three hold an import back until they are answered."""

    UNIT = "unit"
    DATE_ORDER = "date-order"
    OWNER = "owner"
    TIMING = "timing"


@dataclass(frozen=True, slots=True)
class Heaviest:
    """The row that tells kilograms from pounds at a glance; `unit` is None where the file does not say."""

    exercise: str
    weight: float
    unit: LoadUnit | None


@dataclass(frozen=True, slots=True)
class ExerciseName:
    """A name of the file, how many sets it has, and the exercise it becomes (None: the person's own)."""

    name: str
    sets: int
    exercise: str | None
    matched: bool
    """Whether the library knew the name by itself."""


@dataclass(frozen=True, slots=True)
class Answers:
    """What the person said so far. `names` holds only names that the person decided about."""

    unit: LoadUnit | None = None
    overrules_file: bool = False
    """The whole file names one unit and the person says that it was the other."""
    contradicts_file: bool = False
    """The file's rows name different units and the person says that the heaviest is wrong."""
    date_order: DateOrder | None = None
    owner: LogOwner | None = None
    timing: IllnessTiming | None = None
    names: tuple[tuple[str, str | None], ...] = ()


@dataclass(frozen=True, slots=True)
class Context:
    """What the file is compared with: the wall clock, the keys already stored, and the library's names."""

    now: datetime
    zone: str
    known_keys: Collection[str]
    matches: Mapping[str, str | None]


@dataclass(frozen=True, slots=True)
class ImportPreview:
    """One file under the answers given so far.

    `taken` and `keys` are parallel. `not_taken` has every row that adds no
    set, with its reason, in the order of the file.
    """

    log: ParsedLog
    answers: Answers
    taken: tuple[ParsedSet, ...]
    keys: tuple[str, ...]
    not_taken: tuple[RowRemark, ...]
    names: tuple[ExerciseName, ...]
    unit_state: UnitState
    heaviest: Heaviest | None
    first_day: date | None
    last_day: date | None
    session_count: int
    context: Context = field(repr=False)
    here: Mapping[int, str] = field(default_factory=dict, repr=False)
    """Of each visit that an earlier import of this log brought some of, the key of such a set."""

    @property
    def rows(self) -> int:
        """Rows read, without the header."""
        return self.log.rows

    @property
    def notices(self) -> tuple[RowRemark, ...]:
        """What to know about rows that were taken."""
        return self.log.notices

    @property
    def already_here(self) -> int:
        """How many sets came in with an earlier import."""
        return sum(remark.problem.code is ProblemCode.ROW_ALREADY_HERE for remark in self.not_taken)

    @property
    def date_order(self) -> DateOrder | None:
        """What the file proves, else what the person said."""
        return self.log.date_order or self.answers.date_order

    @property
    def open_questions(self) -> tuple[Question, ...]:
        """Everything not answered yet, in the order to ask."""
        asked = []
        if self.unit_state not in (UnitState.NO_WEIGHTS, UnitState.CONFIRMED):
            asked.append(Question.UNIT)
        if self.log.date_order_open and self.answers.date_order is None:
            asked.append(Question.DATE_ORDER)
        if self.answers.owner is None:
            asked.append(Question.OWNER)
        if self.answers.timing is None:
            asked.append(Question.TIMING)
        return tuple(asked)

    @property
    def can_be_taken_in(self) -> bool:
        """Whether it is the person's own log, nothing needed is open, and something is new."""
        needed = [question for question in self.open_questions if question is not Question.TIMING]
        return not needed and self.answers.owner is LogOwner.MINE and bool(self.taken)


@dataclass(frozen=True, slots=True)
class ImportedSession:
    """A session with one key a set, in the order of its sets.

    `grown_from` is the key of a set of the same visit that came in before: the
    file was written again with more in it. Empty where nothing of it is here.
    """

    session: Session
    keys: tuple[str, ...]
    grown_from: str = ""


def make_preview(log: ParsedLog, *, now: Moment, known_keys: Collection[str], match: MATCH) -> ImportPreview:
    """The first preview of a file, with nothing answered."""
    names = dict.fromkeys(parsed.exercise for parsed in log.sets)
    context = Context(wall_clock(now), now.zone, frozenset(known_keys), {name: match(name) for name in names})
    return _preview(log, Answers(), context)


def answer_unit(preview: ImportPreview, unit: LoadUnit) -> ImportPreview:
    """Say which unit the heaviest row is in; that confirms it for every row the file leaves open.

    Where the whole file names one unit and the person says the other, the
    person is right. Where rows name different units, nobody can be.
    """
    heaviest = preview.heaviest
    differs = heaviest is not None and heaviest.unit not in (None, unit)
    mixed = len({parsed.weight_unit for parsed in preview.log.sets} - {None}) > 1
    answers = replace(
        preview.answers, unit=unit, overrules_file=differs and not mixed, contradicts_file=differs and mixed
    )
    return _preview(preview.log, answers, preview.context)


def forget_unit(preview: ImportPreview) -> ImportPreview:
    """Take the answer about the unit back."""
    answers = replace(preview.answers, unit=None, overrules_file=False, contradicts_file=False)
    return _preview(preview.log, answers, preview.context)


def answer_date_order(preview: ImportPreview, order: DateOrder) -> ImportPreview:
    """Say which number of a date comes first."""
    return _preview(preview.log, replace(preview.answers, date_order=order), preview.context)


def forget_date_order(preview: ImportPreview) -> ImportPreview:
    """Take the answer about dates back."""
    return _preview(preview.log, replace(preview.answers, date_order=None), preview.context)


def answer_owner(preview: ImportPreview, owner: LogOwner | None) -> ImportPreview:
    """Say whose log it is."""
    return replace(preview, answers=replace(preview.answers, owner=owner))


def answer_timing(preview: ImportPreview, timing: IllnessTiming | None) -> ImportPreview:
    """Say whether it was before or after the illness began."""
    return replace(preview, answers=replace(preview.answers, timing=timing))


def name_exercise(preview: ImportPreview, name: str, exercise: str | None) -> ImportPreview:
    """Take a name of the file as an exercise of the library, or keep it as the person's own (None)."""
    decided = {**dict(preview.answers.names), name: exercise}
    names = tuple(replace(known, exercise=exercise) if known.name == name else known for known in preview.names)
    return replace(preview, answers=replace(preview.answers, names=tuple(decided.items())), names=names)


def imported_sessions(preview: ImportPreview) -> Steps[tuple[ImportedSession, ...]]:
    """Make the sessions to store, oldest first, yielding the fraction done."""
    exercises = {name.name: name.exercise or own_name(name.name) for name in preview.names}
    by_workout: dict[int, list[tuple[ParsedSet, str]]] = {}
    for parsed, key in zip(preview.taken, preview.keys, strict=True):
        by_workout.setdefault(parsed.workout, []).append((parsed, key))
    order, zone = preview.date_order, preview.context.zone
    starts = {place: preview.log.workouts[place].start.moment(order, zone=zone) for place in by_workout}
    made = []
    for count, place in enumerate(sorted(by_workout, key=lambda place: (starts[place].instant, place))):
        if count % SESSIONS_A_STEP == 0:
            yield count / len(by_workout)
        made.append(_session(preview, place, by_workout[place], exercises))
    yield 1.0
    return tuple(made)


def own_name(name: str) -> str:
    """How a name that the library does not know is kept: as it is, but never looking like a library id.

    >>> own_name("plank")
    'Plank'
    """
    return name[:1].upper() + name[1:] if _LIKE_AN_ID.match(name) else name


def other_unit(unit: LoadUnit) -> LoadUnit:
    """Pounds for kilograms and back."""
    return LoadUnit.LB if unit is LoadUnit.KG else LoadUnit.KG


def in_kg(weight: float, unit: LoadUnit) -> float:
    """Kilograms to 10 g."""
    return round(weight * (KG_PER_LB if unit is LoadUnit.LB else 1), 2)


def _preview(log: ParsedLog, answers: Answers, context: Context) -> ImportPreview:
    order = log.date_order or answers.date_order
    starts = [workout.start.local(order, zone=context.zone) for workout in log.workouts]
    written = [workout.start.read(order) for workout in log.workouts]
    taken, keys, refused = [], [], []
    here: dict[int, str] = {}
    elsewhere = _keys_elsewhere(log, starts, answers, context)
    for parsed, key, same in zip(log.sets, _keys(log, written), elsewhere, strict=True):
        problem = _problem(parsed, starts[parsed.workout], (key, same), answers, context)
        if problem is None:
            taken.append(parsed)
            keys.append(key)
        else:
            refused.append(RowRemark(parsed.line, problem))
            if key in context.known_keys:
                here[parsed.workout] = key
    used = {starts[parsed.workout].date() for parsed in taken}
    heaviest = _heaviest(log)
    return ImportPreview(
        log=log,
        answers=answers,
        taken=tuple(taken),
        keys=tuple(keys),
        not_taken=tuple(sorted((*log.not_taken, *refused), key=lambda remark: remark.line)),
        names=_names(taken, answers, context),
        unit_state=_unit_state(heaviest, answers),
        heaviest=heaviest,
        first_day=min(used, default=None),
        last_day=max(used, default=None),
        session_count=len({parsed.workout for parsed in taken}),
        context=context,
        here=here,
    )


def _keys(log: ParsedLog, starts: list[datetime]) -> list[str]:
    """One key a set: app, start to the minute, title, exercise, set index, place among identical rows.

    The amounts are not in it, because two equal sets in a row are two sets.
    """
    seen: dict[tuple[str, ...], int] = {}
    keys = []
    for parsed in log.sets:
        workout = log.workouts[parsed.workout]
        parts = (
            log.app.value,
            starts[parsed.workout].isoformat(timespec="minutes"),
            workout.title,
            parsed.exercise,
            parsed.set_index,
        )
        seen[parts] = seen.get(parts, 0) + 1
        keys.append(_key((*parts, str(seen[parts]))))
    return keys


def keys_of_own(sessions: Iterable[Session]) -> frozenset[str]:
    """The keys that these sessions' sets have in our own table, so that what never left is not taken in twice."""
    found: set[str] = set()
    for session in sessions:
        start = session.started.instant.astimezone(UTC).replace(tzinfo=None).isoformat(timespec="minutes")
        counts: dict[str, int] = {}
        for done in session.sets:
            counts[done.exercise] = counts.get(done.exercise, 0) + 1
            number = str(counts[done.exercise])
            parts = (SourceApp.LIFTCOACH.value, start, " ".join(session.title.split()), done.exercise, number)
            # Two sessions may begin in one minute.
            place = next(place for place in itertools.count(1) if _key((*parts, str(place))) not in found)
            found.add(_key((*parts, str(place))))
    return frozenset(found)


def _key(parts: tuple[str, ...]) -> str:
    return hashlib.blake2b("\x1f".join(parts).encode(), digest_size=16).hexdigest()


def _keys_elsewhere(log: ParsedLog, starts: list[datetime], answers: Answers, context: Context) -> list[str]:
    """What another program would have called each set; empty where that cannot be told yet."""
    if not context.known_keys:
        return [""] * len(log.sets)
    decided, same, found = dict(answers.names), SameSets(), []
    visits: dict[int, list[tuple[str, Done, float | None]]] = {}
    for parsed in log.sets:
        unit = _unit_of(parsed, answers)
        if parsed.weight is not None and unit is None:
            return [""] * len(log.sets)
        exercise = decided.get(parsed.exercise, context.matches[parsed.exercise]) or own_name(parsed.exercise)
        said = (exercise, _done(parsed), None if parsed.weight is None or unit is None else in_kg(parsed.weight, unit))
        visits.setdefault(parsed.workout, []).append(said)
        found.append(same.key(starts[parsed.workout], *said))
    there = {}
    for place, sets in visits.items():
        named = (name for name in same_visit(starts[place], sets) if name in context.known_keys)
        there[place] = next(named, "")
    return [there[parsed.workout] or key for parsed, key in zip(log.sets, found, strict=True)]


def _problem(
    parsed: ParsedSet, start: datetime, keys: tuple[str, str], answers: Answers, context: Context
) -> Problem | None:
    if start > context.now:
        return Problem(ProblemCode.ROW_IN_FUTURE, (Fact("day", start.date()),))
    if parsed.weight is not None:
        unit = _unit_of(parsed, answers)
        # While the unit is open, the lighter reading decides; the answer looks again.
        kg = in_kg(parsed.weight, unit or LoadUnit.LB)
        if not MOST_HELP_KG <= kg <= HEAVIEST_KG:
            return Problem(ProblemCode.ROW_OUT_OF_RANGE, (Fact("name", "weight"), Fact("value", parsed.weight)))
    if any(key in context.known_keys for key in keys):
        return Problem(ProblemCode.ROW_ALREADY_HERE)
    return None


def _unit_of(parsed: ParsedSet, answers: Answers) -> LoadUnit | None:
    if parsed.weight_unit is None or answers.overrules_file:
        return answers.unit
    return parsed.weight_unit


def _heaviest(log: ParsedLog) -> Heaviest | None:
    """The heaviest row by the file alone, so that an answer does not change what was asked."""
    rows = [parsed for parsed in log.sets if parsed.weight is not None and _heft_kg(parsed) <= HEAVIEST_KG]
    # A row without a unit is the one to ask about, however light.
    rows = [parsed for parsed in rows if parsed.weight_unit is None] or rows
    if not rows:
        return None
    found = max(rows, key=lambda parsed: (_heft_kg(parsed), -parsed.line))
    return Heaviest(found.exercise, abs(found.weight or 0), found.weight_unit)


def _heft_kg(parsed: ParsedSet) -> float:
    return in_kg(abs(parsed.weight or 0), parsed.weight_unit or LoadUnit.LB)


def _unit_state(heaviest: Heaviest | None, answers: Answers) -> UnitState:
    if heaviest is None:
        return UnitState.NO_WEIGHTS
    if answers.contradicts_file:
        return UnitState.CONTRADICTED
    if answers.unit is not None:
        return UnitState.CONFIRMED
    return UnitState.MUST_BE_ASKED if heaviest.unit is None else UnitState.TO_CONFIRM


def _names(taken: list[ParsedSet], answers: Answers, context: Context) -> tuple[ExerciseName, ...]:
    decided = dict(answers.names)
    counts: dict[str, int] = {}
    for parsed in taken:
        counts[parsed.exercise] = counts.get(parsed.exercise, 0) + 1
    return tuple(
        ExerciseName(
            name=name,
            sets=count,
            exercise=decided.get(name, context.matches[name]),
            matched=context.matches[name] is not None,
        )
        for name, count in sorted(counts.items(), key=lambda item: (-item[1], item[0]))
    )


def _session(
    preview: ImportPreview,
    place: int,
    rows: list[tuple[ParsedSet, str]],
    exercises: Mapping[str, str],
) -> ImportedSession:
    workout = preview.log.workouts[place]
    order, zone = preview.date_order, preview.context.zone
    began = workout.start.moment(order, zone=zone)
    ended = None if workout.minutes is None else workout.start.moment(order, zone=zone, later_min=workout.minutes)
    return ImportedSession(
        Session(
            day=began.day,
            started=began,
            finished=ended,
            minutes=workout.minutes,
            note=workout.note,
            title=workout.title,
            sets=tuple(_logged(parsed, began, exercises[parsed.exercise], preview) for parsed, _ in rows),
            origin=Origin.IMPORTED,
            illness_timing=preview.answers.timing,
        ),
        tuple(key for _, key in rows),
        preview.here.get(place, ""),
    )


def _logged(parsed: ParsedSet, at: Moment, exercise: str, preview: ImportPreview) -> LoggedSet:
    return LoggedSet(
        exercise=exercise,
        done=_done(parsed),
        load=_load(parsed, preview.answers),
        at=at,
        reps_in_reserve=parsed.reps_in_reserve,
        warm_up=parsed.set_type is SetType.WARM_UP,
    )


def _done(parsed: ParsedSet) -> Done:
    if parsed.repetitions is not None:
        return Done(WorkUnit.REPETITIONS, parsed.repetitions)
    if parsed.metres is not None:
        return Done(WorkUnit.METRES, parsed.metres)
    return Done(WorkUnit.SECONDS, parsed.seconds or 0)


def _load(parsed: ParsedSet, answers: Answers) -> Load:
    if parsed.weight is None:
        return HOLD if parsed.seconds is not None else BODY
    unit = _unit_of(parsed, answers)
    if unit is None:
        raise ValueError("the unit of the weights is still open")
    return Load(LoadKind.KG, kg=in_kg(parsed.weight, unit), owned=f"{abs(parsed.weight):g} {unit}")
