"""Does training agree with me? The person's own mornings after training against those after rest.

Never a cause: a difference may have other reasons, and the sentence says "after", not "because".

How it is worked out, in order. The method is shown to the person in these steps too.

1. A day counts when it and the morning after were both answered, and neither lies in a flare:
   in a flare the coach rests more, so flares would make rest look bad.
2. Each next morning is compared with what that day's own morning and the week before would
   lead one to expect (a straight line through both). Without this a bad morning, which leads to rest
   and to another bad morning, would make training look good. Answers are rough, so a little of an effect is
   still taken away with them: of 1 point about 0.9 is told, of 2 points 1.7 to 1.85.
3. Days are kept in blocks of a calendar week. The training days are rotated inside each week many
   times, and the true difference is set against the differences that chance gives.
4. All comparisons of one page share one risk of a false alarm (Holm): 5 in 100 for the page.
5. A difference is said only if it stands clear of chance. "No great difference" is said only if the
   interval leaves no room for one that people notice. Else it cannot be told yet.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum
from statistics import median

from liftcoach.domain.check_in import CheckIn
from liftcoach.insight.trends import Felt, FlareSpan, felt_by_day
from liftcoach.insight.weekly import monday_of

RISK_OF_FALSE_ALARM = 0.04
"""For the whole page. Below the customary 5 in 100: on invented records whose answers drift slowly the
method's own share comes out a little higher than asked (`dev.py prove agreement`)."""
FEWEST_IN_A_GROUP = 15
FEWEST_WEEKS = 6
"""Own caution (PROPOSED), both: fewer days cannot carry a sentence, whatever the numbers say."""
LEAST_NOTICED = 1.0
"""Points of 0 to 10 that a usual morning may differ without being called different. Own caution (PROPOSED)."""
PERMUTATIONS = 2_000
_SEED = 20_260_301
"""Fixed, so that the same record always gives the same sentence."""

COMPARED = (Felt.PAIN, Felt.FATIGUE, Felt.STIFFNESS)


class Comparison(StrEnum):
    """Which days are set against which."""

    TRAINED = "trained"
    """Mornings after training against mornings after rest."""
    MORE_WORK = "more-work"
    """After sessions with more sets than the person's middle one, against the smaller ones."""


class Verdict(StrEnum):
    WORSE_AFTER = "worse-after"
    BETTER_AFTER = "better-after"
    NO_GREAT_DIFFERENCE = "no-great-difference"
    CANNOT_TELL = "cannot-tell"


@dataclass(frozen=True, slots=True)
class Agreement:
    """One comparison's answer.

    `effect` is points of 0 to 10 (above zero is worse after training), with its 95 %
    interval; None while there are too few days. `after` and `other` count the mornings.
    """

    felt: Felt
    comparison: Comparison
    verdict: Verdict
    after: int
    other: int
    effect: float | None = None
    low: float | None = None
    high: float | None = None
    chance: float | None = None


@dataclass(frozen=True, slots=True)
class _Morning:
    """A day with its own morning, its week before and the morning that followed."""

    day: date
    today: float
    week_before: float
    next_morning: float


def agreements(
    check_ins: Iterable[CheckIn],
    sets_by_day: Mapping[date, float],
    *,
    flares: Sequence[FlareSpan] = (),
    until: date,
) -> tuple[Agreement, ...]:
    """Answer every comparison of a record. `sets_by_day` holds the sets of each training day.

    Only days before the last check-in count, and none after `until`. Order of input does not matter.
    """
    answered = tuple(each for each in check_ins if each.day <= until)
    found = []
    for felt in COMPARED:
        mornings = _mornings(answered, felt, flares)
        trained = {one.day for one in mornings if sets_by_day.get(one.day, 0) > 0}
        found.append(_compare(felt, Comparison.TRAINED, mornings, trained))
        sessions = tuple(one for one in mornings if one.day in trained)
        middle = median(sets_by_day[one.day] for one in sessions) if sessions else 0
        bigger = {one.day for one in sessions if sets_by_day[one.day] > middle}
        found.append(_compare(felt, Comparison.MORE_WORK, sessions, bigger))
    return _with_shared_risk(tuple(found))


def _mornings(check_ins: Sequence[CheckIn], felt: Felt, flares: Sequence[FlareSpan]) -> tuple[_Morning, ...]:
    # A copied answer says nothing new about its morning.
    own = [each for each in check_ins if each.same_as is None]
    answers = {one.day: one.value for one in felt_by_day(own, felt)}
    found = []
    for day in sorted(answers):
        following = day + timedelta(days=1)
        in_flare = any(flare.first <= following and day <= flare.last for flare in flares)
        if following in answers and not in_flare:
            week = [answers[at] for back in range(1, 8) if (at := day - timedelta(days=back)) in answers]
            before = sum(week) / len(week) if week else answers[day]
            found.append(_Morning(day, answers[day], before, answers[following]))
    return tuple(found)


def _compare(felt: Felt, comparison: Comparison, mornings: Sequence[_Morning], exposed: set[date]) -> Agreement:
    after = sum(one.day in exposed for one in mornings)
    unknown = Agreement(felt, comparison, Verdict.CANNOT_TELL, after, len(mornings) - after)
    weeks = {monday_of(one.day) for one in mornings}
    if min(unknown.after, unknown.other) < FEWEST_IN_A_GROUP or len(weeks) < FEWEST_WEEKS:
        return unknown
    # numpy takes its time to load, and most visits to the charts never come here.
    from liftcoach.insight.statistics import permute_in_blocks

    span = 1 if comparison is Comparison.TRAINED else SESSION_BLOCK_WEEKS
    blocks = [(monday_of(one.day).toordinal() // 7) // span for one in mornings]
    is_exposed = [one.day in exposed for one in mornings]
    result = permute_in_blocks(
        [one.next_morning for one in mornings],
        is_exposed,
        blocks,
        beside=[(one.today, one.week_before) for one in mornings],
        times=PERMUTATIONS,
        seed=_SEED,
    )
    if result is None:
        return unknown
    return replace(unknown, effect=result.effect, low=result.low, high=result.high, chance=result.chance)


SESSION_BLOCK_WEEKS = 4
"""Sessions are few in a week, so bigger and smaller ones are rotated inside blocks of four weeks."""


def _with_shared_risk(found: tuple[Agreement, ...]) -> tuple[Agreement, ...]:
    """Judge all comparisons together: the smallest chance first, each against its share of the risk (Holm)."""
    tested = sorted((one for one in found if one.chance is not None), key=lambda one: one.chance or 0.0)
    clear: set[tuple[Felt, Comparison]] = set()
    for rank, one in enumerate(tested):
        if (one.chance or 0.0) > RISK_OF_FALSE_ALARM / (len(tested) - rank):
            break
        clear.add((one.felt, one.comparison))
    return tuple(replace(one, verdict=_verdict(one, (one.felt, one.comparison) in clear)) for one in found)


def _verdict(one: Agreement, is_clear: bool) -> Verdict:  # noqa: FBT001
    if one.effect is None or one.low is None or one.high is None:
        return Verdict.CANNOT_TELL
    if is_clear:
        return Verdict.WORSE_AFTER if one.effect > 0 else Verdict.BETTER_AFTER
    is_small = max(abs(one.low), abs(one.high)) < LEAST_NOTICED
    return Verdict.NO_GREAT_DIFFERENCE if is_small else Verdict.CANNOT_TELL
