"""A day's plan as the JSON that other programs read."""

from __future__ import annotations

from datetime import date
from typing import Any

from liftcoach.domain.day_plan import Ask, AskedFact, CannotPlan, DayPlan, Stop
from liftcoach.domain.exercise import LoadKind
from liftcoach.domain.prescription import Load, Prescription
from liftcoach.domain.reasons import Fact, Reason, RuleId
from liftcoach.words import Translate, untranslated
from liftcoach.words.asks import ask_text
from liftcoach.words.reasons import reason_text

Json = dict[str, Any]


def day_json(plan: DayPlan | CannotPlan, translate: Translate = untranslated) -> Json:
    """One day: its plan with every reason, or what is missing to make one."""
    if isinstance(plan, CannotPlan):
        return _refusal(plan, translate)
    return {
        "day": plan.day.isoformat(),
        "kind": plan.kind.value,
        "minutes": plan.minutes,
        "warm_up": [_prescription(asked, translate) for asked in plan.warm_up],
        "stop": None if plan.stop is None else _stop(plan.stop),
        "asks": [_ask(ask, translate) for ask in plan.asks],
        "reasons": [_reason(reason, translate) for reason in plan.reasons],
        "prescriptions": [_prescription(asked, translate) for asked in plan.prescriptions],
    }


def _refusal(plan: CannotPlan, translate: Translate) -> Json:
    """What is missing; where nothing is, what stands in the way, so that the list is never empty."""
    asked = [_ask(ask, translate) for ask in plan.missing]
    in_the_way = [
        {"fact": AskedFact.YEAR_OF_BIRTH.value, "text": reason_text(reason, translate)}
        for reason in plan.reasons
        if reason.rule is RuleId.UNDER_AGE
    ]
    refusal: Json = {"day": plan.day.isoformat(), "cannot_plan": asked or in_the_way}
    if plan.reasons:
        refusal["reasons"] = [_reason(reason, translate) for reason in plan.reasons]
    return refusal


def load_json(load: Load) -> Json:
    """A load by its kind: a band with its level, kilograms with what is written on the weight."""
    found: Json = {"kind": load.kind.value}
    if load.kind is LoadKind.BAND and load.band is not None:
        found["level"] = load.band.value
    if load.kind is LoadKind.KG:
        found["kg"] = load.kg
        if load.owned:
            found["owned"] = load.owned
    return found


def _prescription(asked: Prescription, translate: Translate) -> Json:
    return {
        "exercise": asked.exercise,
        "sets": asked.sets,
        asked.work.unit.value: [asked.work.low, asked.work.high],
        "load": load_json(asked.load),
        "reps_in_reserve": asked.reps_in_reserve,
        "rest_s": asked.rest_s,
        **({"tempo": asked.tempo} if asked.tempo else {}),
        **({"side": asked.side} if asked.side else {}),
        "reasons": [_reason(reason, translate) for reason in asked.reasons],
    }


def _reason(reason: Reason, translate: Translate) -> Json:
    return {
        "rule": reason.rule.value,
        "text": reason_text(reason, translate),
        "facts": [_fact(fact) for fact in reason.facts],
        "source": reason.source.citation,
        "standing": reason.source.standing.value,
    }


def _fact(fact: Fact) -> Json:
    value = fact.value.isoformat() if isinstance(fact.value, date) else fact.value
    return {"name": fact.name, "value": value, "unit": fact.unit}


def _ask(ask: Ask, translate: Translate) -> Json:
    return {"fact": ask.fact.value, "text": ask_text(ask.fact, translate)}


def _stop(stop: Stop) -> Json:
    return {
        "tier": stop.tier.value,
        "scope": stop.scope.value,
        "joints": [joint.value for joint in stop.joints],
        "row": stop.row,
    }
