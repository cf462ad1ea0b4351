"""Days below the person's own usual: gentle before forced rest, short for fatigue, lighter after poor sleep."""

from __future__ import annotations

from datetime import timedelta

from liftcoach.domain.choices import ChoiceKind
from liftcoach.domain.day_plan import DayKind
from liftcoach.domain.exercise import Exercise, LoadKind, Pattern
from liftcoach.domain.reasons import Fact, Reason, RuleId
from liftcoach.domain.sources import AASM_2015, OWN_CAUTION
from liftcoach.domain.training import Origin
from liftcoach.insight.baseline import usual
from liftcoach.insight.history import heaviness
from liftcoach.rules.easing import NO_EASING, Easing
from liftcoach.rules.facts import Facts

PAIN_RISE = 2
FATIGUE_RISE = 2
FATIGUE_UNTIL_USUAL_KNOWN = 7
"""0 to 10; used until 14 answers exist."""
STIFFNESS_RISE_MIN = 30
POOR_SLEEP_LESS_H = 1
POOR_SLEEP_UNTIL_USUAL_KNOWN_H = 6
"""Below this a night counts as poor until 14 answers exist."""
SHORT_SLEEP_H = 7
"""Below this nothing is raised, until 14 answers exist."""
POOR_NIGHTS = 2
EXERTION_RISE = 2
EXERTION_SESSIONS = 3
"""So many earlier sessions make a usual exertion."""
STRENGTH_DROP = 0.10
"""Of the estimated load of one repetition, in two sessions in a row."""
STRENGTH_SESSIONS = 2
STRENGTH_WINDOW_DAYS = 56
"""How far back the usual strength of an exercise is looked for: 8 weeks."""
TRIGGERS_FOR_GENTLE = 2
MOST_GENTLE_IN_A_ROW = 2
GENTLE_MINUTES = 15
GENTLE_LEFT = 6
GENTLE_DEMAND = 2
"""Most joint demand of a light body-weight move on a gentle day."""
GENTLE_GRIP = 1
SHORT_MINUTES = 15
SHORT_SETS = 1
SHORT_LEFT = 5
TIRED_DAYS = 5
TIRED_WINDOW_DAYS = 7
HELD_POOR_NIGHTS = 3
HELD_WINDOW_NIGHTS = 7


def is_gentle_move(exercise: Exercise) -> bool:
    """Light work without weights or bands: body weight or a hold, little grip, no heavy joint demand."""
    light = exercise.load_kind in (LoadKind.BODY, LoadKind.HOLD) and exercise.pattern is not Pattern.MOBILITY
    demand = max((demand for _, demand in exercise.demand), default=0)
    return light and demand <= GENTLE_DEMAND and exercise.grip <= GENTLE_GRIP


def is_poor_night(sleep_h: float | None, facts: Facts) -> bool:
    """A night 1 hour under the own median; under 6 hours until 14 answers exist."""
    if sleep_h is None:
        return False
    own = facts.baseline.sleep_h
    if own.is_known and own.median is not None:
        return sleep_h <= own.median - POOR_SLEEP_LESS_H
    return sleep_h < POOR_SLEEP_UNTIL_USUAL_KNOWN_H


def poor_nights(facts: Facts, nights: int) -> int:
    """How many of the last nights were poor, today's answer included."""
    first = facts.day - timedelta(days=nights - 1)
    return sum(1 for one in facts.said_since(first) if is_poor_night(one.sleep_h, facts))


def is_tired(fatigue: int | None, facts: Facts) -> bool:
    """Fatigue 2 above the own median; 7 or more until 14 answers exist."""
    if fatigue is None:
        return False
    own = facts.baseline.fatigue
    return own.rise(fatigue) >= FATIGUE_RISE if own.is_known else fatigue >= FATIGUE_UNTIL_USUAL_KNOWN


def recovery_triggers(facts: Facts) -> tuple[str, ...]:
    """Which signs of poor recovery are there today, in a fixed order."""
    today = facts.check_in
    found = []
    if today is not None:
        if facts.baseline.pain.rise(today.pain) >= PAIN_RISE:
            found.append("pain")
        if is_tired(today.fatigue, facts):
            found.append("fatigue")
        if facts.baseline.stiffness_min.rise(today.stiffness_min) >= STIFFNESS_RISE_MIN:
            found.append("stiffness")
        if poor_nights(facts, POOR_NIGHTS) >= POOR_NIGHTS:
            found.append("sleep")
    if _was_harder_than_usual(facts):
        found.append("exertion")
    if _is_weaker_than_usual(facts):
        found.append("weaker")
    return tuple(found)


def _is_weaker_than_usual(facts: Facts) -> bool:
    """Some exercise's estimate lay 10 % under its usual in the last two sessions of it.

    Only estimates that are valid count, and only outings that no passing easing
    made lighter. The usual is the median of the earlier ones, of which there
    have to be two.
    """
    for history in facts.histories:
        if not history.usual or (facts.day - history.usual[0].day).days > TIRED_WINDOW_DAYS:
            continue
        recent = [one for one in history.usual if (facts.day - one.day).days <= STRENGTH_WINDOW_DAYS]
        newest, before = recent[:STRENGTH_SESSIONS], usual(one.strength_kg for one in recent[STRENGTH_SESSIONS:])
        if before.median is None or before.answers < STRENGTH_SESSIONS:
            continue
        least_kg = before.median * (1 - STRENGTH_DROP)
        estimates = [one.strength_kg for one in newest]
        if all(kg is not None and kg <= least_kg + 1e-9 for kg in estimates):
            return True
    return False


def _was_harder_than_usual(facts: Facts) -> bool:
    """The last session felt 2 harder (0 to 10) than usual though nothing in it was raised."""
    rated = [one for one in facts.sessions if one.sets and one.exertion is not None and one.origin is Origin.OWN]
    if len(rated) <= EXERTION_SESSIONS or (facts.day - rated[-1].day).days > TIRED_WINDOW_DAYS:
        return False
    last, before = rated[-1], usual(one.exertion for one in rated[:-1])
    outings = [facts.history(name).own for name in sorted({done.exercise for done in last.sets})]
    raised = any(
        len(own) > 1 and own[0].day == last.day and heaviness(own[0].load) > heaviness(own[1].load) for own in outings
    )
    return not raised and before.rise(last.exertion) >= EXERTION_RISE


def gentle_in_a_row(facts: Facts) -> int:
    """How many of the newest archived training days were gentle for poor recovery."""
    count = 0
    for plan in reversed(facts.archive):
        if plan.kind in (DayKind.REST, DayKind.STOP):
            continue
        if not any(why.rule is RuleId.GENTLE_DAY for why in plan.reasons):
            break
        count += 1
    return count


def ease_recovery(facts: Facts) -> Easing:
    """A gentle day when two signs of poor recovery meet; after two gentle days the smallest dose is offered."""
    triggers = recovery_triggers(facts)
    if len(triggers) < TRIGGERS_FOR_GENTLE:
        return NO_EASING
    named = (Fact("first", triggers[0]), Fact("second", triggers[1]))
    if gentle_in_a_row(facts) >= MOST_GENTLE_IN_A_ROW:
        why = Reason(RuleId.SMALLEST_DOSE, named, OWN_CAUTION)
        return Easing(
            most_sets=SHORT_SETS,
            least_left=SHORT_LEFT,
            most_minutes=SHORT_MINUTES,
            holds=(why,),
            reasons=(why,),
        )
    why = Reason(RuleId.GENTLE_DAY, named, OWN_CAUTION)
    return gentle(why)


def gentle(why: Reason) -> Easing:
    """The easing of a gentle day, for this reason."""
    return Easing(
        most_sets=1,
        least_left=GENTLE_LEFT,
        most_minutes=GENTLE_MINUTES,
        is_gentle=True,
        holds=(why,),
        reasons=(why,),
    )


def ease_fatigue(facts: Facts, *, already_easier: bool = False) -> Easing:
    """A short, planned session on a tired day; after many such days, a word to the care team."""
    reasons: list[Reason] = []
    since = facts.day - timedelta(days=TIRED_WINDOW_DAYS - 1)
    very_tired = sum(1 for one in facts.said_since(since) if (one.fatigue or 0) >= FATIGUE_UNTIL_USUAL_KNOWN)
    if very_tired >= TIRED_DAYS:
        reasons.append(
            Reason(
                RuleId.FATIGUE_CONTACT,
                (Fact("days", very_tired, "days"), Fact("window", TIRED_WINDOW_DAYS, "days")),
                OWN_CAUTION,
            )
        )
    tired = facts.check_in is not None and is_tired(facts.check_in.fatigue, facts)
    if already_easier or not tired or facts.check_in is None:
        return Easing(reasons=tuple(reasons)) if reasons else NO_EASING
    why = Reason(RuleId.SHORT_FOR_FATIGUE, (Fact("fatigue", facts.check_in.fatigue or 0, "0-10"),), OWN_CAUTION)
    return Easing(
        most_sets=SHORT_SETS,
        least_left=SHORT_LEFT,
        most_minutes=SHORT_MINUTES,
        holds=(why,),
        reasons=(why, *reasons),
    )


def ease_sleep(facts: Facts) -> Easing:
    """A lighter session after a poor night under 6 hours or two poor nights; no raise after a short one."""
    hours = facts.check_in.sleep_h if facts.check_in is not None else None
    holds = []
    nights = poor_nights(facts, HELD_WINDOW_NIGHTS)
    if nights >= HELD_POOR_NIGHTS:
        holds.append(Reason(RuleId.HELD_FOR_SLEEP, (Fact("nights", nights, "nights"),), OWN_CAUTION))
    poor_lately = poor_nights(facts, POOR_NIGHTS)
    very_short = hours is not None and hours < POOR_SLEEP_UNTIL_USUAL_KNOWN_H and is_poor_night(hours, facts)
    if hours is not None and (very_short or poor_lately >= POOR_NIGHTS):
        why = Reason(RuleId.LIGHTER_FOR_SLEEP, (Fact("hours", hours, "h"),), OWN_CAUTION)
        return Easing(fewer_sets=1, least_left=SHORT_LEFT, holds=(*holds, why), reasons=(why,))
    if hours is not None and (is_poor_night(hours, facts) or _is_short(hours, facts)):
        holds.append(
            Reason(RuleId.HELD_SHORT_NIGHT, (Fact("hours", hours, "h"), Fact("enough", SHORT_SLEEP_H, "h")), AASM_2015)
        )
    return Easing(holds=tuple(holds)) if holds else NO_EASING


def _is_short(hours: float, facts: Facts) -> bool:
    """Under 7 hours, until the own usual is known: half of a person's nights are below their own median."""
    return not facts.baseline.sleep_h.is_known and hours < SHORT_SLEEP_H


def ease_choices(facts: Facts) -> Easing:
    """What the person chose for today or for this week, never blamed: shorter, gentler or smaller."""
    if any(one.day == facts.day for one in facts.chose(ChoiceKind.GENTLER_TODAY)):
        return gentle(Reason(RuleId.GENTLER_CHOSEN, (), OWN_CAUTION))
    if any(one.day == facts.day for one in facts.chose(ChoiceKind.SHORTER_TODAY)):
        why = Reason(RuleId.SHORTER_CHOSEN, (), OWN_CAUTION)
        return Easing(
            most_sets=SHORT_SETS, least_left=SHORT_LEFT, most_minutes=SHORT_MINUTES, holds=(why,), reasons=(why,)
        )
    smaller = next((one for one in facts.choices if one.kind is ChoiceKind.SMALLER_WEEK and one.is_on(facts.day)), None)
    if smaller is not None:
        until = Fact("until", facts.day if smaller.until is None else smaller.until)
        why = Reason(RuleId.SMALLER_WEEK_CHOSEN, (until,), OWN_CAUTION)
        return Easing(most_sets=SHORT_SETS, most_minutes=SHORT_MINUTES, holds=(why,), reasons=(why,))
    return NO_EASING
