"""Read a scenario: facts in, the plan and its reasons out, in the words of the patient file."""

from __future__ import annotations

import json
import types
import typing
from dataclasses import MISSING, fields, is_dataclass, replace
from datetime import date, timedelta
from enum import Enum
from pathlib import Path
from typing import Any, Union

from liftcoach.domain.check_in import CheckIn
from liftcoach.domain.choices import Choice
from liftcoach.domain.day_plan import CannotPlan, DayKind, DayPlan, Stop
from liftcoach.domain.equipment import Band
from liftcoach.domain.events import Event, LabResult
from liftcoach.domain.exercise import Exercise, LoadKind, Trait, WorkUnit
from liftcoach.domain.importing import IllnessTiming
from liftcoach.domain.lifter import Lifter
from liftcoach.domain.prescription import BODY, HOLD, Load, Prescription, Work, band_load
from liftcoach.domain.reasons import Fact, Reason, RuleId
from liftcoach.domain.sources import OWN_CAUTION
from liftcoach.domain.training import Origin, Session
from liftcoach.insight.joint_states import JointState
from liftcoach.rules.facts import Facts, facts_of
from liftcoach.words.asks import ask_text
from liftcoach.words.reasons import reason_text
from tests.rules.invented import LIBRARY, LIFTER, MONDAY, QUIET, kg, kilograms, outing

FOLDER = Path(__file__).parent
UNITS = {one.id: one.unit for one in LIBRARY}
KINDS = {one.id: one.load_kind for one in LIBRARY}


def made(kind: Any, value: Any) -> Any:
    """A domain value from plain JSON, by its type; unknown keys are refused."""
    origin = typing.get_origin(kind)
    if origin in (Union, types.UnionType):
        if value is None:
            return None
        return made(next(one for one in typing.get_args(kind) if one is not type(None)), value)
    if origin is tuple:
        inner = typing.get_args(kind)
        if len(inner) == 2 and inner[1] is Ellipsis:
            return tuple(made(inner[0], one) for one in value)
        return tuple(made(one, item) for one, item in zip(inner, value, strict=True))
    if kind is date:
        return date.fromisoformat(value)
    if isinstance(kind, type) and issubclass(kind, Enum):
        return kind(value)
    if is_dataclass(kind):
        hints = typing.get_type_hints(kind)
        known = {one.name for one in fields(kind)}
        unknown = set(value) - known
        if unknown:
            raise ValueError(f"{kind}: unknown {sorted(unknown)}")
        given = {name: made(hints[name], item) for name, item in value.items()}
        missing = [
            one.name
            for one in fields(kind)
            if one.name not in given and one.default is MISSING and one.default_factory is MISSING
        ]
        if missing:
            raise ValueError(f"{kind}: missing {missing}")
        return kind(**given)
    return value


def changed(before: Any, changes: dict[str, Any]) -> Any:
    """A domain value with some fields replaced from plain JSON."""
    hints = typing.get_type_hints(type(before))
    return replace(before, **{name: made(hints[name], value) for name, value in changes.items()})


def lifter_of(changes: dict[str, Any]) -> Lifter:
    """The quiet lifter with changes; `more_considerations` and `kilograms` are added to what is there."""
    changes = dict(changes)
    more = changes.pop("more_considerations", [])
    weights = changes.pop("kilograms", None)
    lifter = LIFTER if weights is None else replace(LIFTER, loads=kilograms(*weights))
    lifter = changed(lifter, changes)
    hints = typing.get_type_hints(Lifter)
    return replace(lifter, considerations=(*lifter.considerations, *made(hints["considerations"], more)))


def session_of(said: dict[str, Any]) -> Session:
    """One exercise on one day: `kg` or `band` where it has a load."""
    exercise = said["exercise"]
    load: Load = {LoadKind.HOLD: HOLD}.get(KINDS[exercise], BODY)
    if "kg" in said:
        load = kg(said["kg"])
    if "band" in said:
        load = band_load(Band(said["band"]))
    unit = UNITS[exercise]
    done = outing(
        date.fromisoformat(said["day"]),
        exercise,
        load=load,
        sets=said.get("sets", 1),
        amount=said.get("repetitions", said.get("seconds", said.get("metres", 8))),
        left=said.get("left"),
        pain=said.get("pain"),
        start=said.get("pain_at_start"),
        unit=unit,
        origin=Origin(said.get("origin", "own")),
        illness_timing=IllnessTiming(said["timing"]) if "timing" in said else None,
    )
    return replace(done, exertion=said.get("exertion"))


def archived(said: dict[str, Any]) -> DayPlan:
    """An earlier day's plan, as far as later days look at it: its kind, its reasons, and what a joint held."""
    reasons = tuple(Reason(RuleId(rule), (), OWN_CAUTION) for rule in said.get("reasons", ()))
    prescriptions: tuple[Prescription, ...] = ()
    if "held_by_tender" in said:
        exercise, joint = said["held_by_tender"]
        told = (Fact("joint", joint), Fact("state", JointState.TENDER))
        held = Reason(RuleId.HELD_FOR_JOINT, told, OWN_CAUTION)
        prescriptions = (Prescription(exercise, 1, Work(UNITS[exercise], 8, 8), kg(2), 4, 90, reasons=(held,)),)
    kind = DayKind(said.get("kind", "strength"))
    return DayPlan(date.fromisoformat(said["day"]), kind, 15, prescriptions=prescriptions, reasons=reasons)


def library_of(said: dict[str, Any]) -> list[Exercise]:
    """The invented library, or the exercises of it that are named; some with further traits."""
    traits = {name: made(tuple[Trait, ...], given) for name, given in said.get("traits", {}).items()}
    named = [one for one in LIBRARY if one.id in said.get("library", UNITS)]
    return [replace(one, traits=(*one.traits, *traits.get(one.id, ()))) for one in named]


def facts_in(said: dict[str, Any]) -> Facts:
    """The facts of a scenario: four quiet weeks and a quiet today, unless it says otherwise."""
    days = said.get("quiet_days", 28)
    check_ins = {
        MONDAY - timedelta(days=ago): replace(QUIET, day=MONDAY - timedelta(days=ago)) for ago in range(days, -1, -1)
    }
    if said.get("today") == "no check-in":
        del check_ins[MONDAY]
    for one in said.get("check_ins", ()):
        day = date.fromisoformat(one["day"])
        check_ins[day] = changed(check_ins.get(day, CheckIn(day)), one)
    return facts_of(
        day=MONDAY,
        lifter=lifter_of(said.get("lifter", {})),
        library=library_of(said),
        check_ins=check_ins.values(),
        sessions=[session_of(one) for one in said.get("sessions", ())],
        stops=made(tuple[Stop, ...], said.get("stops", ())),
        events=made(tuple[Event, ...], said.get("events", ())),
        labs=made(tuple[LabResult, ...], said.get("labs", ())),
        choices=made(tuple[Choice, ...], said.get("choices", ())),
        archive=[archived(one) for one in said.get("archive", ())],
    )


def plan_out(plan: DayPlan | CannotPlan) -> dict[str, Any]:
    """The plan as a clinician reads it: doses in one line, every reason with its rule, sentence and standing."""
    if isinstance(plan, CannotPlan):
        asked = [ask_text(one.fact) for one in plan.missing]
        return {"cannot_plan": asked, "reasons": [_told(one) for one in plan.reasons]}
    out: dict[str, Any] = {"kind": plan.kind.value, "minutes": plan.minutes}
    if plan.stop is not None:
        out["stop"] = [
            plan.stop.row,
            plan.stop.tier.value,
            plan.stop.scope.value,
            *(one.value for one in plan.stop.joints),
        ]
    if plan.asks:
        out["asks"] = [one.fact.value for one in plan.asks]
    out["reasons"] = [_told(one) for one in plan.reasons]
    if plan.warm_up:
        out["warm_up"] = [_dose(one) for one in plan.warm_up]
    out["prescriptions"] = {_dose(one): [_told(why) for why in one.reasons] for one in plan.prescriptions}
    return out


def _told(reason: Reason) -> str:
    cited = "" if reason.source is OWN_CAUTION else f", {reason.source.key}"
    return f"{reason.rule.value} ({reason.source.standing.value}{cited}): {reason_text(reason)}"


def _dose(asked: Prescription) -> str:
    unit = {WorkUnit.SECONDS: " s", WorkUnit.METRES: " m"}.get(asked.work.unit, "")
    load = asked.load.owned or asked.load.band or asked.load.kind
    amount = asked.work.high if asked.work.low == asked.work.high else f"{asked.work.low}-{asked.work.high}"
    dose = f"{asked.sets} x {amount}{unit}, {load}, {asked.reps_in_reserve} left"
    tempo = f", tempo {asked.tempo}" if asked.tempo else ""
    side = f", side {asked.side}" if asked.side else ""
    return f"{asked.exercise}: {dose}, rest {asked.rest_s} s{tempo}{side}"


def scenario_files() -> list[Path]:
    """Every scenario, in the order of its name."""
    return sorted(FOLDER.glob("*.json"))


def read(path: Path) -> dict[str, Any]:
    """One scenario as plain JSON."""
    found: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return found
