"""The card \"Does training agree with me?\": one answer, what it rests on, and all comparisons as a table."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from liftcoach.domain.reasons import Fact
from liftcoach.insight.agreement import FEWEST_IN_A_GROUP, FEWEST_WEEKS, LEAST_NOTICED, Agreement, Comparison, Verdict
from liftcoach.insight.trends import Felt


class AgreementSaying(StrEnum):
    """Every sentence of the card; `liftcoach.words.agreement` has a template for each."""

    BIG_WORSE = "big-worse"
    BIG_BETTER = "big-better"
    BIG_MIXED = "big-mixed"
    BIG_NO_GREAT = "big-no-great"
    BIG_CANNOT_TELL = "big-cannot-tell"
    WORSE = "worse"
    BETTER = "better"
    NO_GREAT = "no-great"
    TOO_FEW = "too-few"
    TOO_SHORT = "too-short"
    COULD_BE_CHANCE = "could-be-chance"
    NOT_ASKED = "not-asked"
    NO_CAUSE = "no-cause"


@dataclass(frozen=True, slots=True)
class AgreementSentence:
    """Which template, and the facts that fill it."""

    saying: AgreementSaying
    facts: tuple[Fact, ...] = ()


@dataclass(frozen=True, slots=True)
class AgreementShown:
    """The card as data: big words, sentences, and the comparisons for the table."""

    big: AgreementSentence
    text: tuple[AgreementSentence, ...]
    comparisons: tuple[Agreement, ...]


def shown(found: Sequence[Agreement]) -> AgreementShown:
    """Say first what stands clear of chance, then what is missing. \"After\" is said, never \"because\"."""
    asked = [one for one in found if one.after + one.other]
    told = [_sentence(one) for one in asked if one.comparison is Comparison.TRAINED or _is_clear(one)]
    if not asked:
        told = [AgreementSentence(AgreementSaying.NOT_ASKED)]
    # The caution first: large text leaves no room on the screen for what stands below the details.
    return AgreementShown(_big(asked), (AgreementSentence(AgreementSaying.NO_CAUSE), *told), tuple(found))


def _is_clear(one: Agreement) -> bool:
    return one.verdict in (Verdict.WORSE_AFTER, Verdict.BETTER_AFTER)


def _big(asked: Sequence[Agreement]) -> AgreementSentence:
    worse = [one for one in asked if one.verdict is Verdict.WORSE_AFTER]
    better = [one for one in asked if one.verdict is Verdict.BETTER_AFTER]
    if worse and better:
        return AgreementSentence(AgreementSaying.BIG_MIXED)
    for found, saying in ((worse, AgreementSaying.BIG_WORSE), (better, AgreementSaying.BIG_BETTER)):
        if found:
            first = found[0]
            return AgreementSentence(saying, (_what(first.felt), _days(first.comparison)))
    trained = [one for one in asked if one.comparison is Comparison.TRAINED]
    if trained and all(one.verdict is Verdict.NO_GREAT_DIFFERENCE for one in trained):
        return AgreementSentence(AgreementSaying.BIG_NO_GREAT)
    return AgreementSentence(AgreementSaying.BIG_CANNOT_TELL)


def _sentence(one: Agreement) -> AgreementSentence:
    counts = (_what(one.felt), _days(one.comparison), Fact("after", one.after), Fact("other", one.other))
    if one.effect is None or one.low is None or one.high is None:
        if min(one.after, one.other) < FEWEST_IN_A_GROUP:
            return AgreementSentence(AgreementSaying.TOO_FEW, (*counts, Fact("needed", FEWEST_IN_A_GROUP)))
        return AgreementSentence(AgreementSaying.TOO_SHORT, (*counts, Fact("weeks", FEWEST_WEEKS)))
    if _is_clear(one):
        up = one.effect > 0
        # The interval turns round with the sign: the smaller end is told first.
        ends = (one.low, one.high) if up else (-one.high, -one.low)
        size = (Fact("effect", abs(one.effect)), Fact("low", ends[0]), Fact("high", ends[1]))
        return AgreementSentence(AgreementSaying.WORSE if up else AgreementSaying.BETTER, (*counts, *size))
    ends_told = (Fact("low", one.low), Fact("high", one.high))
    if one.verdict is Verdict.NO_GREAT_DIFFERENCE:
        return AgreementSentence(AgreementSaying.NO_GREAT, (*counts, Fact("least", LEAST_NOTICED)))
    return AgreementSentence(AgreementSaying.COULD_BE_CHANCE, (*counts, *ends_told))


def _what(felt: Felt) -> Fact:
    return Fact("what", felt, "felt")


def _days(comparison: Comparison) -> Fact:
    return Fact("days", comparison, "comparison")
