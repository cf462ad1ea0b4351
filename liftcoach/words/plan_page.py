"""A day's plan as plain lines, for a terminal."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from liftcoach.domain.day_plan import CannotPlan, DayKind, DayPlan, Scope, Stop, Tier
from liftcoach.domain.exercise import WorkUnit
from liftcoach.domain.prescription import Load, Prescription
from liftcoach.domain.reasons import Reason, Standing
from liftcoach.words import QT_TRANSLATE_NOOP, Translate, untranslated
from liftcoach.words.asks import ask_text
from liftcoach.words.reasons import reason_text

CONTEXT = "plan-page"

KINDS: dict[DayKind, str] = {
    DayKind.STRENGTH: QT_TRANSLATE_NOOP("plan-page", "{day}: strength, about {minutes} minutes"),
    DayKind.GENTLE: QT_TRANSLATE_NOOP("plan-page", "{day}: gentle, about {minutes} minutes"),
    DayKind.MOBILITY: QT_TRANSLATE_NOOP("plan-page", "{day}: mobility, about {minutes} minutes"),
    DayKind.REST: QT_TRANSLATE_NOOP("plan-page", "{day}: rest day"),
    DayKind.STOP: QT_TRANSLATE_NOOP("plan-page", "{day}: no training"),
}
TIERS: dict[Tier, str] = {
    Tier.EMERGENCY: QT_TRANSLATE_NOOP("plan-page", "Get emergency help now (row {row})."),
    Tier.CONTACT_TEAM: QT_TRANSLATE_NOOP("plan-page", "Ask your care team before you train (row {row})."),
}
SCOPES: dict[Scope, str] = {
    Scope.WHOLE_DAY: QT_TRANSLATE_NOOP("plan-page", "It holds for the whole day."),
    Scope.REGION: QT_TRANSLATE_NOOP("plan-page", "It holds for: {joints}."),
    Scope.LIMIT: QT_TRANSLATE_NOOP("plan-page", "Until then nothing heavy, and no holding of your breath."),
}
WORK: dict[WorkUnit, str] = {
    WorkUnit.REPETITIONS: QT_TRANSLATE_NOOP("plan-page", "{name}: {sets} x {amount}"),
    WorkUnit.SECONDS: QT_TRANSLATE_NOOP("plan-page", "{name}: {sets} x {amount} s"),
    WorkUnit.METRES: QT_TRANSLATE_NOOP("plan-page", "{name}: {sets} x {amount} m"),
}
EFFORT = QT_TRANSLATE_NOOP("plan-page", "stop while {left} more feel possible")
REST = QT_TRANSLATE_NOOP("plan-page", "rest {rest} s")
BAND = QT_TRANSLATE_NOOP("plan-page", "{level} band")
WARM_UP = QT_TRANSLATE_NOOP("plan-page", "Warm-up")
WHY = QT_TRANSLATE_NOOP("plan-page", "Why: {text} [{source}]")
ANSWER = QT_TRANSLATE_NOOP("plan-page", "To plan less cautiously: {text}")
CANNOT = QT_TRANSLATE_NOOP("plan-page", "{day}: no plan yet. This is needed first:")
NEVER = QT_TRANSLATE_NOOP("plan-page", "{day}: no plan.")
FOR_WHOM = QT_TRANSLATE_NOOP("plan-page", "For {name}")
EXAMPLE = QT_TRANSLATE_NOOP("plan-page", "Example, not you")

_INDENT = "  "


def heading_lines(*, for_whom: str = "", example: bool = False, translate: Translate = untranslated) -> Iterator[str]:
    """What stands above a plan: that the person is invented, or whose it is where that could be mixed up."""
    if example:
        yield translate(CONTEXT, EXAMPLE)
    if for_whom:
        yield translate(CONTEXT, FOR_WHOM).format(name=for_whom)


def plan_lines(
    plan: DayPlan | CannotPlan, name_of: Callable[[str], str], translate: Translate = untranslated
) -> Iterator[str]:
    """The lines of one day; `name_of` gives an exercise's name."""

    def say(template: str, **values: object) -> str:
        return translate(CONTEXT, template).format(**values)

    if isinstance(plan, CannotPlan):
        yield say(CANNOT if plan.missing else NEVER, day=plan.day.isoformat())
        yield from (f"{_INDENT}- {ask_text(ask.fact, translate)}" for ask in plan.missing)
        yield from (_INDENT + _why(reason, say, translate) for reason in plan.reasons)
        return
    yield say(KINDS[plan.kind], day=plan.day.isoformat(), minutes=plan.minutes)
    if plan.stop is not None:
        yield _INDENT + _stop_line(plan.stop, say)
    yield from (_INDENT + _why(reason, say, translate) for reason in plan.reasons)
    if plan.warm_up:
        yield _INDENT + say(WARM_UP)
    for asked in (*plan.warm_up, *plan.prescriptions):
        yield f"{_INDENT}- {_dose(asked, name_of(asked.exercise), say)}"
        yield from (_INDENT * 2 + _why(reason, say, translate) for reason in asked.reasons)
    yield from (_INDENT + say(ANSWER, text=ask_text(ask.fact, translate)) for ask in plan.asks)


def _stop_line(stop: Stop, say: Callable[..., str]) -> str:
    joints = ", ".join(joint.value.replace("-", " ") for joint in stop.joints)
    return f"{say(TIERS[stop.tier], row=stop.row)} {say(SCOPES[stop.scope], joints=joints)}"


def _why(reason: Reason, say: Callable[..., str], translate: Translate) -> str:
    source = reason.source.citation
    if reason.source.standing is Standing.REPORTED:
        source = f"{source}, {reason.source.standing.value}"
    return say(WHY, text=reason_text(reason, translate), source=source)


def _dose(asked: Prescription, name: str, say: Callable[..., str]) -> str:
    low, high = asked.work.low, asked.work.high
    amount = str(high) if low == high else f"{low}-{high}"
    parts = [
        say(WORK[asked.work.unit], name=name, sets=asked.sets, amount=amount),
        _load(asked.load, say),
        say(EFFORT, left=asked.reps_in_reserve),
        say(REST, rest=asked.rest_s),
    ]
    return ", ".join(part for part in parts if part)


def _load(load: Load, say: Callable[..., str]) -> str:
    if load.band is not None:
        return say(BAND, level=load.band.value.replace("-", " "))
    return load.owned or ("" if load.kg is None else f"{load.kg:g} kg")
