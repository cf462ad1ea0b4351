"""What today's joints, body and equipment allow: one look at every exercise, each refusal with its reason."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import cache

from liftcoach.domain.choices import ChoiceKind
from liftcoach.domain.day_plan import Scope, Stop
from liftcoach.domain.equipment import Band, Equipment, OwnedLoad
from liftcoach.domain.exercise import Exercise, LoadKind, Pattern, Position, Trait
from liftcoach.domain.joints import Joint, JointGroup
from liftcoach.domain.lifter import (
    Answer,
    ClearanceFor,
    Condition,
    ConsiderationKind,
    Lifter,
    MedicineClass,
)
from liftcoach.domain.reasons import Fact, Reason, RuleId
from liftcoach.domain.sources import (
    BROOKE_WAVELL_2022,
    MAYO_JOINT_PROTECTION,
    MOVING_WITH_ARTHRITIS,
    MUNNEKE_2005,
    OWN_CAUTION,
)
from liftcoach.insight.history import ExerciseHistory
from liftcoach.insight.joint_states import JointFinding, JointState
from liftcoach.rules.cautions import (
    born_lately,
    floor_is_not_known,
    may_be_very_high_steroid,
    medicines_on,
    pregnancy_is_stale,
)
from liftcoach.rules.dose import DoseState, experience_state, is_cleared
from liftcoach.rules.facts import Facts, exercises_by_id, once
from liftcoach.rules.warning_signs import row_reason, stops_in_force

QUIET_WEEKS_TO_PROGRESS = 6
TRIMESTER_WEEKS = 13
PREGNANCY_WEEKS = 40
MOST_LOAD_STEP = 1.1
"""A weight more than a tenth above the last one is no small step."""
MOST_FIRST_LOAD_KG = 5.0
"""The most that somebody who starts out is given first in the hand or on the body: nobody saw them lift."""
GUIDED = frozenset(
    {
        Equipment.CABLE,
        Equipment.LEG_PRESS,
        Equipment.CHEST_PRESS,
        Equipment.SEATED_ROW,
        Equipment.PULLDOWN,
        Equipment.LEG_EXTENSION,
        Equipment.LEG_CURL,
    }
)
"""What guides the movement and can be let go of at any time: its number is no weight in the hand."""
QUIET_HANDS_FOR_CARRY = frozenset({JointGroup.WRIST, JointGroup.FINGERS, JointGroup.THUMB})


@dataclass(frozen=True, slots=True)
class Allowance:
    """What a joint's state allows: the most demand (0 to 3), whether raising waits, the fewest left, traits out."""

    most_demand: int
    holds: bool = False
    least_left: int = 0
    without: tuple[Trait, ...] = ()


ALLOWED: dict[JointState, Allowance] = {
    JointState.HOT: Allowance(0, holds=True),
    JointState.SWOLLEN_NEW: Allowance(0, holds=True),
    JointState.SWOLLEN_USUAL: Allowance(1, holds=True, least_left=5),
    JointState.TENDER: Allowance(2, holds=True),
    JointState.DAMAGED: Allowance(2, without=(Trait.IMPACT,)),
    JointState.REPLACED_RECENTLY: Allowance(0, holds=True),
    JointState.REPLACED: Allowance(2, without=(Trait.IMPACT, Trait.END_RANGE)),
    JointState.UNSTABLE: Allowance(2, without=(Trait.END_RANGE,)),
    JointState.INJECTED_NOW: Allowance(1, holds=True, least_left=5),
    JointState.INJECTED_LATELY: Allowance(2, holds=True, least_left=5),
}
"""One row for each joint state; our own caution."""

LOADS_THE_JOINT = 1
"""Demand from which an exercise counts as touching a joint."""


@dataclass(frozen=True, slots=True)
class JointLimit:
    """The tightest limit on one joint group and what it comes from."""

    group: JointGroup
    allowance: Allowance
    reason: Reason


@dataclass(frozen=True, slots=True)
class Limits:
    """Everything that may refuse an exercise today."""

    joints: tuple[JointLimit, ...]
    traits: tuple[tuple[Trait, Reason], ...]
    no_floor: Reason | None
    no_lying: Reason | None
    equipment: frozenset[Equipment]
    loads: Mapping[Equipment, tuple[OwnedLoad, ...]]
    bands: tuple[Band, ...]
    left_out: Mapping[str, Reason]
    most_kg: Mapping[str, tuple[float, Reason]]
    """The heaviest that the clinic allows, by exercise, and who said so."""
    judged: dict[int, tuple[Exercise, Reason | None]] = field(
        default_factory=dict, init=False, repr=False, compare=False
    )
    """What `refusal` said, by the exercise's identity; the exercise is kept too, so that the identity stays its own."""

    def loads_for(self, exercise: Exercise) -> tuple[OwnedLoad, ...]:
        """The weights owned for an exercise that the clinic allows, lightest first."""
        if exercise.load_equipment is None:
            return ()
        owned = self.loads.get(exercise.load_equipment, ())
        if exercise.id not in self.most_kg:
            return owned
        most_kg, _ = self.most_kg[exercise.id]
        return tuple(one for one in owned if one.kg <= most_kg)

    def capped(self, exercise: Exercise) -> Reason | None:
        """Who keeps the person's heavier weights from an exercise, if anybody does."""
        if exercise.load_equipment is None or exercise.id not in self.most_kg:
            return None
        most_kg, why = self.most_kg[exercise.id]
        return why if any(one.kg > most_kg for one in self.loads.get(exercise.load_equipment, ())) else None

    def joint_limits(self, exercise: Exercise) -> tuple[JointLimit, ...]:
        """The limits on joint groups that an exercise touches."""
        return tuple(one for one in self.joints if exercise.demand_on(one.group) >= LOADS_THE_JOINT)


@dataclass(frozen=True, slots=True)
class _Care:
    """What clearances, a birth, medicines and an old answer call for on the day."""

    may_jump: bool
    born_lately: bool
    very_high_steroid: bool
    blood_thinner: bool
    pregnancy_is_stale: bool
    floor_is_not_known: Reason | None


@once
def limits_of(facts: Facts) -> Limits:
    """Work out today's limits once; they do not depend on any exercise."""
    stops = stops_in_force(facts)
    lifter = facts.lifter
    owned = frozenset(lifter.equipment if lifter.equipment is not None else (Equipment.CHAIR, Equipment.WALL))
    by_kind = facts.from_parts(_loads_by_kind, lifter)
    bands = facts.from_parts(_bands_in_order, lifter)
    too_heavy = facts.from_parts(_nothing_light_enough, facts.histories, exercises_by_id(facts), by_kind, bands)
    care = _Care(
        may_jump=is_cleared(facts, ClearanceFor.IMPACT),
        born_lately=born_lately(facts),
        very_high_steroid=may_be_very_high_steroid(facts),
        blood_thinner=bool(medicines_on(facts, MedicineClass.BLOOD_THINNER)),
        floor_is_not_known=floor_is_not_known(facts),
        pregnancy_is_stale=pregnancy_is_stale(facts),
    )
    found = Limits(
        joints=facts.from_parts(_sorted_joint_limits, lifter, facts.joints, stops),
        traits=facts.from_parts(_barred_traits, lifter, facts.joints, stops, facts.as_before(care, "care")),
        no_floor=_no_floor(facts),
        no_lying=_no_lying(facts),
        equipment=owned,
        loads=by_kind,
        bands=bands,
        left_out={**_too_heavy_to_begin_with(facts, by_kind), **too_heavy, **_left_out(facts)},
        most_kg=facts.from_parts(_clinic_loads, lifter),
    )
    return facts.as_before(found, "limits")


def _loads_by_kind(lifter: Lifter) -> Mapping[Equipment, tuple[OwnedLoad, ...]]:
    """Each kind's weights, lightest first, one of each weight."""
    loads: dict[Equipment, dict[float, OwnedLoad]] = {}
    for load in sorted(lifter.loads, key=lambda one: (one.kg, one.unit.value, one.number)):
        loads.setdefault(load.equipment, {}).setdefault(load.kg, load)
    return {kind: tuple(by_kg[kg] for kg in sorted(by_kg)) for kind, by_kg in loads.items()}


def _clinic_loads(lifter: Lifter) -> Mapping[str, tuple[float, Reason]]:
    clinic = lifter.clinic_limits
    if clinic is None:
        return {}
    why = Reason(RuleId.CLINIC_LOAD, (Fact("by", clinic.by), Fact("on", clinic.on)), OWN_CAUTION)
    # Of two numbers for one exercise the lower one counts: a limit only ever makes it easier.
    heaviest_first = sorted(clinic.most_kg, key=lambda one: -one[1])
    return {exercise: (most_kg, why) for exercise, most_kg in heaviest_first}


def _bands_in_order(lifter: Lifter) -> tuple[Band, ...]:
    return tuple(sorted(set(lifter.bands), key=lambda band: band.rung))


def resting_groups(facts: Facts) -> frozenset[JointGroup]:
    """Joint groups that nothing may load today."""
    found = _sorted_joint_limits(facts.lifter, facts.joints, stops_in_force(facts))
    return frozenset(one.group for one in found if one.allowance.most_demand == 0)


def _tightest_first(limit: JointLimit) -> tuple[int, int, str, str]:
    joint = next((str(fact.value) for fact in limit.reason.facts if fact.name == "joint"), "")
    return (limit.allowance.most_demand, -limit.allowance.least_left, limit.group.value, joint)


_JOINT_SOURCES = {JointState.HOT: MOVING_WITH_ARTHRITIS, JointState.DAMAGED: MUNNEKE_2005}


def joint_reason(finding: JointFinding) -> Reason:
    """Why this joint limits what is offered."""
    facts = (Fact("joint", finding.joint), Fact("state", finding.state))
    return Reason(RuleId.JOINT_STATE, facts, _JOINT_SOURCES.get(finding.state, OWN_CAUTION))


def _sorted_joint_limits(
    lifter: Lifter, joints: tuple[JointFinding, ...], stops: tuple[Stop, ...]
) -> tuple[JointLimit, ...]:
    return tuple(sorted((*_stop_limits(stops), *_joint_limits(lifter, joints)), key=_tightest_first))


def _joint_limits(lifter: Lifter, joints: tuple[JointFinding, ...]) -> list[JointLimit]:
    limits = [JointLimit(one.joint.group, ALLOWED[one.state], joint_reason(one)) for one in joints]
    clinic = lifter.clinic_limits
    if clinic is None:
        return limits
    for joint in clinic.joints_to_spare:
        told = (Fact("joint", joint), Fact("by", clinic.by), Fact("on", clinic.on))
        why = Reason(RuleId.CLINIC_SPARES_JOINT, told, OWN_CAUTION)
        limits.append(JointLimit(joint.group, Allowance(0, holds=True), why))
    return limits


def _stop_limits(stops: tuple[Stop, ...]) -> list[JointLimit]:
    return [
        JointLimit(joint.group, Allowance(0, holds=True), stop_spares_joint(stop, joint))
        for stop in stops
        for joint in stop.joints
    ]


def stop_spares_joint(stop: Stop, joint: Joint) -> Reason:
    """Why an open warning sign spares this joint."""
    why = row_reason(RuleId.STOP_SPARES_JOINT, stop)
    return Reason(why.rule, (Fact("joint", joint), *why.facts), why.source)


def _barred_traits(
    lifter: Lifter, joints: tuple[JointFinding, ...], stops: tuple[Stop, ...], care: _Care
) -> tuple[tuple[Trait, Reason], ...]:
    barred: list[tuple[Trait, Reason]] = []

    def bar(kind: ConsiderationKind, *traits: Trait) -> None:
        if lifter.answer(kind) is Answer.YES:
            source = BROOKE_WAVELL_2022 if kind is ConsiderationKind.VERTEBRAL_FRACTURE else OWN_CAUTION
            barred.extend((trait, Reason(RuleId.TRAIT_OUT, (Fact("because", kind),), source)) for trait in traits)
        elif lifter.is_open(kind):
            barred.extend((trait, _not_sure_of(kind)) for trait in traits)

    bar(ConsiderationKind.NECK_INSTABILITY, Trait.NECK_LOAD, Trait.OVERHEAD)
    bar(ConsiderationKind.FUSED_SPINE, Trait.NECK_LOAD, Trait.END_RANGE, Trait.LOADED_SPINAL_FLEXION, Trait.IMPACT)
    bar(ConsiderationKind.VERTEBRAL_FRACTURE, Trait.LOADED_SPINAL_FLEXION, Trait.END_RANGE, Trait.IMPACT)
    if not care.may_jump:
        bar(ConsiderationKind.BLOOD_THINNER, Trait.IMPACT)
        bar(ConsiderationKind.DIZZINESS, Trait.IMPACT)
        if care.born_lately:
            bar(ConsiderationKind.AFTER_BIRTH, Trait.IMPACT)
    if care.born_lately:
        bar(ConsiderationKind.AFTER_BIRTH, Trait.BREATH_HOLDING_LIKELY)
    bar(ConsiderationKind.PREGNANCY, Trait.IMPACT, Trait.BREATH_HOLDING_LIKELY)
    bar(ConsiderationKind.HIGH_BLOOD_PRESSURE, Trait.BREATH_HOLDING_LIKELY)
    bar(ConsiderationKind.HERNIA, Trait.BREATH_HOLDING_LIKELY)
    bar(ConsiderationKind.EYE_PRESSURE, Trait.BREATH_HOLDING_LIKELY)
    bar(ConsiderationKind.CANNOT_RISE_FROM_FLOOR, Trait.FLOOR_TRANSFER)
    thin_bones = lifter.may_have(Condition.OSTEOPOROSIS)
    if thin_bones is not None:
        why = Reason(RuleId.TRAIT_OUT, (Fact("because", thin_bones),), BROOKE_WAVELL_2022)
        barred += [(Trait.LOADED_SPINAL_FLEXION, why), (Trait.END_RANGE, why)]
    if not care.may_jump:
        taken = ((MedicineClass.STEROID, care.very_high_steroid), (MedicineClass.BLOOD_THINNER, care.blood_thinner))
        barred += [(Trait.IMPACT, _because_of(kind)) for kind, is_taken in taken if is_taken]
    if care.pregnancy_is_stale:
        why = Reason(RuleId.PREGNANCY_NOT_KNOWN, (), OWN_CAUTION)
        barred += [(Trait.IMPACT, why), (Trait.BREATH_HOLDING_LIKELY, why)]
    if any(stop.scope is Scope.LIMIT for stop in stops):
        limit = next(stop for stop in stops if stop.scope is Scope.LIMIT)
        barred.append((Trait.BREATH_HOLDING_LIKELY, row_reason(RuleId.LIMITED_BY_SIGN, limit)))
    if care.floor_is_not_known is not None:
        barred.append((Trait.FLOOR_TRANSFER, care.floor_is_not_known))
    return (*barred, *_joint_traits(joints))


def _because_of(kind: MedicineClass) -> Reason:
    return Reason(RuleId.TRAIT_OUT, (Fact("because", kind),), OWN_CAUTION)


def _joint_traits(joints: tuple[JointFinding, ...]) -> list[tuple[Trait, Reason]]:
    barred = [(trait, joint_reason(one)) for one in joints for trait in ALLOWED[one.state].without]
    # Kneeling presses on the knee itself, whatever the demand that the exercise states.
    barred += [(Trait.KNEELING, joint_reason(one)) for one in joints if one.joint.group is JointGroup.KNEE]
    return barred


def _not_sure_of(kind: ConsiderationKind) -> Reason:
    """Why it is left out for somebody who was asked and was not sure."""
    return Reason(RuleId.CARE_NOT_KNOWN, (Fact("because", kind),), OWN_CAUTION)


def _no_floor(facts: Facts) -> Reason | None:
    kinds = (ConsiderationKind.CANNOT_RISE_FROM_FLOOR, ConsiderationKind.WALKING_AID)
    for kind in kinds:
        if facts.lifter.answer(kind) is Answer.YES:
            return Reason(RuleId.TRAIT_OUT, (Fact("because", kind),), OWN_CAUTION)
    return next((_not_sure_of(kind) for kind in kinds if facts.lifter.is_open(kind)), floor_is_not_known(facts))


def _no_lying(facts: Facts) -> Reason | None:
    """After the first third of a pregnancy nothing is done lying on the back; without a date the same."""
    for one in facts.lifter.considered(ConsiderationKind.PREGNANCY):
        weeks = None if one.on is None else PREGNANCY_WEEKS - (one.on - facts.day).days / 7
        if weeks is None or weeks >= TRIMESTER_WEEKS:
            return Reason(RuleId.TRAIT_OUT, (Fact("because", ConsiderationKind.PREGNANCY),), OWN_CAUTION)
    return Reason(RuleId.PREGNANCY_NOT_KNOWN, (), OWN_CAUTION) if pregnancy_is_stale(facts) else None


def _left_out(facts: Facts) -> dict[str, Reason]:
    by_id = exercises_by_id(facts)
    left_out = {
        one.exercise: Reason(
            RuleId.NEVER_OFFER,
            (
                Fact("exercise", by_id[one.exercise].name if one.exercise in by_id else one.exercise),
                Fact("on", one.made_on),
            ),
            OWN_CAUTION,
        )
        for one in facts.chose(ChoiceKind.NEVER_OFFER)
    }
    clinic = facts.lifter.clinic_limits
    if clinic is not None:
        by_clinic = Reason(RuleId.CLINIC_LEAVES_OUT, (Fact("by", clinic.by), Fact("on", clinic.on)), OWN_CAUTION)
        left_out |= dict.fromkeys(clinic.leave_out, by_clinic)
    return left_out


def _too_heavy_to_begin_with(facts: Facts, loads: Mapping[Equipment, tuple[OwnedLoad, ...]]) -> Mapping[str, Reason]:
    """Exercises that somebody who starts out never did and whose lightest weight owned is no light one."""
    heavy = frozenset(kind for kind, own in loads.items() if own[0].kg > MOST_FIRST_LOAD_KG and kind not in GUIDED)
    if not heavy or experience_state(facts) is not DoseState.NOVICE:
        return {}
    return {
        exercise.id: Reason(RuleId.NOTHING_LIGHT_ENOUGH, (Fact("exercise", exercise.name),), OWN_CAUTION)
        for exercise in facts.library
        if exercise.load_equipment in heavy and facts.history(exercise.id).reference is None
    }


def _nothing_light_enough(
    histories: tuple[ExerciseHistory, ...],
    by_id: Mapping[str, Exercise],
    loads: Mapping[Equipment, tuple[OwnedLoad, ...]],
    bands: tuple[Band, ...],
) -> Mapping[str, Reason]:
    """Exercises whose lightest weight or band owned is more than a step above what was last done."""
    found = {}
    for history in histories:
        exercise, last = by_id.get(history.exercise), history.reference
        if exercise is None or last is None or last.load.kind is not exercise.load_kind:
            continue
        lightest = next(iter(loads.get(exercise.load_equipment, ())), None) if exercise.load_equipment else None
        heavy_kg = lightest is not None and last.load.kg is not None and lightest.kg > last.load.kg * MOST_LOAD_STEP
        heavy_band = bool(bands) and last.load.band is not None and bands[0].rung > last.load.band.rung
        if heavy_kg or heavy_band:
            found[exercise.id] = Reason(RuleId.NOTHING_LIGHT_ENOUGH, (Fact("exercise", exercise.name),), OWN_CAUTION)
    return found


def refusal(exercise: Exercise, limits: Limits) -> Reason | None:
    """Why an exercise is not offered today, the most serious reason first; None if it fits.

    A joint is spared on both sides. Training the other arm or leg alone is not
    offered: no trial in these diseases was found to say how much, the resting
    side still steadies the body or holds the chair, and a library file states
    its demand for both sides together. Another exercise comes instead, or the
    reason why there is none.
    """
    if id(exercise) not in limits.judged:
        limits.judged[id(exercise)] = (exercise, _refusal(exercise, limits))
    return limits.judged[id(exercise)][1]


def _refusal(exercise: Exercise, limits: Limits) -> Reason | None:
    waits = _hands_must_be_quiet(exercise, limits)
    if waits is not None:
        return waits
    for limit in limits.joints:
        if exercise.demand_on(limit.group) > limit.allowance.most_demand:
            return limit.reason
    for trait, why in limits.traits:
        if trait in exercise.traits:
            return why
    if exercise.position is Position.FLOOR and limits.no_floor is not None:
        return limits.no_floor
    if limits.no_lying is not None and (exercise.position is Position.LYING or Trait.SUPINE in exercise.traits):
        return limits.no_lying
    if exercise.id in limits.left_out:
        return limits.left_out[exercise.id]
    return not_owned(exercise, limits)


LASTING_STATES = frozenset({JointState.DAMAGED, JointState.REPLACED, JointState.UNSTABLE})
PASSING_RULES = frozenset({RuleId.STOP_SPARES_JOINT, RuleId.LIMITED_BY_SIGN})


def lasting(limits: Limits) -> Limits:
    """The limits without what only today's joints or an open warning sign ask for."""

    def lasts(why: Reason) -> bool:
        states = [fact.value for fact in why.facts if fact.name == "state"]
        return why.rule not in PASSING_RULES and all(state in LASTING_STATES for state in states)

    return replace(
        limits,
        joints=tuple(one for one in limits.joints if lasts(one.reason)),
        traits=tuple((trait, why) for trait, why in limits.traits if lasts(why)),
    )


def _hands_must_be_quiet(exercise: Exercise, limits: Limits) -> Reason | None:
    """Carrying in the hand waits until hands and wrists are quiet; a bag on forearm or back does not.

    It comes before the joint's own limit because it tells what helps with the groceries.
    """
    if exercise.pattern is not Pattern.CARRY or exercise.grip < LOADS_THE_JOINT:
        return None
    for limit in limits.joints:
        if limit.group in QUIET_HANDS_FOR_CARRY and limit.allowance.holds:
            joint = tuple(fact for fact in limit.reason.facts if fact.name == "joint")
            return Reason(RuleId.CARRY_WAITS, joint, MAYO_JOINT_PROTECTION)
    return None


def not_owned(exercise: Exercise, limits: Limits) -> Reason | None:
    """What is needed and not owned, or that no weight owned is as light as the clinic asks; None if all is there."""
    missing = [item for item in exercise.equipment if item not in limits.equipment]
    if not missing and exercise.load_kind is LoadKind.KG and not limits.loads_for(exercise):
        if (by_clinic := limits.capped(exercise)) is not None:
            return by_clinic
        missing = [exercise.load_equipment] if exercise.load_equipment is not None else []
    if not missing and exercise.load_kind is LoadKind.BAND and not limits.bands:
        missing = [exercise.load_equipment or Equipment.BAND]
    return _without(missing[0]) if missing else None


@cache
def _without(item: Equipment) -> Reason:
    """Why nothing that needs this item is offered; half of the library is refused for one or another."""
    return Reason(RuleId.NOT_OWNED, (Fact("equipment", item),), OWN_CAUTION)
