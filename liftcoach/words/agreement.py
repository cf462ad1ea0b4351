"""The words of \"Does training agree with me?\": the answer, and how it was worked out."""

from __future__ import annotations

from liftcoach.domain.reasons import Fact
from liftcoach.insight.agreement import Agreement, Comparison, Verdict
from liftcoach.insight.agreement_shown import AgreementSaying, AgreementSentence
from liftcoach.insight.trends import Felt
from liftcoach.words import QT_TRANSLATE_NOOP, Translate, untranslated
from liftcoach.words.charts import number_text

CONTEXT = "agreement"

TEMPLATES: dict[AgreementSaying, str] = {
    AgreementSaying.BIG_WORSE: QT_TRANSLATE_NOOP("agreement", "More {what} {days}"),
    AgreementSaying.BIG_BETTER: QT_TRANSLATE_NOOP("agreement", "Less {what} {days}"),
    AgreementSaying.BIG_MIXED: QT_TRANSLATE_NOOP("agreement", "Some things better, some worse"),
    AgreementSaying.BIG_NO_GREAT: QT_TRANSLATE_NOOP("agreement", "No great difference"),
    AgreementSaying.BIG_CANNOT_TELL: QT_TRANSLATE_NOOP("agreement", "Cannot tell yet"),
    AgreementSaying.WORSE: QT_TRANSLATE_NOOP(
        "agreement",
        "Mornings {days} had {effect} more {what}, of 10 (likely between {low} and {high})."
        " Behind it: {after} such mornings and {other} others.",
    ),
    AgreementSaying.BETTER: QT_TRANSLATE_NOOP(
        "agreement",
        "Mornings {days} had {effect} less {what}, of 10 (likely between {low} and {high})."
        " Behind it: {after} such mornings and {other} others.",
    ),
    AgreementSaying.NO_GREAT: QT_TRANSLATE_NOOP(
        "agreement",
        "For {what}, mornings {days} differ by less than {least} of 10."
        " Behind it: {after} such mornings and {other} others.",
    ),
    AgreementSaying.TOO_FEW: QT_TRANSLATE_NOOP(
        "agreement",
        "For {what}, it cannot be told yet: {after} answered mornings {days} and {other} others,"
        " and {needed} of each are needed.",
    ),
    AgreementSaying.TOO_SHORT: QT_TRANSLATE_NOOP(
        "agreement",
        "For {what}, it cannot be told yet: there are {after} mornings {days} and {other} others,"
        " but at least {weeks} weeks that hold both are needed.",
    ),
    AgreementSaying.COULD_BE_CHANCE: QT_TRANSLATE_NOOP(
        "agreement",
        "For {what}, it cannot be told yet: from {after} mornings {days} and {other} others,"
        " the difference could be anything from {low} to {high} of 10.",
    ),
    AgreementSaying.NOT_ASKED: QT_TRANSLATE_NOOP(
        "agreement", "Answer the check-in on training days and on rest days, and on the mornings after."
    ),
    AgreementSaying.NO_CAUSE: QT_TRANSLATE_NOOP(
        "agreement", "A difference after training is not always from training: other things change on those days too."
    ),
}
STEPS: tuple[str, ...] = (
    QT_TRANSLATE_NOOP(
        "agreement",
        "Only days that you answered count, with the morning after. Days in a flare are left out:"
        " you rest more in a flare, and that would make rest look bad.",
    ),
    QT_TRANSLATE_NOOP(
        "agreement",
        "Each morning is set against what the day before and the week before would let one expect."
        " So a bad spell that made you rest is not counted against rest."
        " A large difference comes out somewhat too small that way.",
    ),
    QT_TRANSLATE_NOOP(
        "agreement",
        "Inside each week, we shuffle round which days were training days, 2,000 times."
        " For bigger and smaller sessions it is inside 4 weeks."
        " That shows how large a difference chance alone makes.",
    ),
    QT_TRANSLATE_NOOP(
        "agreement",
        "We look at several things at once, and each look could mislead."
        " So all of them share one risk of a false alarm, about 5 in 100.",
    ),
    QT_TRANSLATE_NOOP(
        "agreement",
        "We only name a difference that chance hardly ever makes."
        " We only say “no great difference” when a difference that you would notice is ruled out.",
    ),
)
PROVED = QT_TRANSLATE_NOOP(
    "agreement",
    "Tried on invented people: it named a difference that was not there for 4 in 100,"
    " and found a true one of 1 point in half a year for 89 in 100. The last 12 months are looked at.",
)
_FELT: dict[str, str] = {
    Felt.PAIN: QT_TRANSLATE_NOOP("agreement", "pain"),
    Felt.FATIGUE: QT_TRANSLATE_NOOP("agreement", "tiredness"),
    Felt.STIFFNESS: QT_TRANSLATE_NOOP("agreement", "stiffness"),
    Felt.SLEEP_H: QT_TRANSLATE_NOOP("agreement", "sleep"),
}
_DAYS: dict[str, str] = {
    Comparison.TRAINED: QT_TRANSLATE_NOOP("agreement", "after training"),
    Comparison.MORE_WORK: QT_TRANSLATE_NOOP("agreement", "after bigger sessions"),
}
_VERDICTS: dict[Verdict, str] = {
    Verdict.WORSE_AFTER: QT_TRANSLATE_NOOP("agreement", "More"),
    Verdict.BETTER_AFTER: QT_TRANSLATE_NOOP("agreement", "Less"),
    Verdict.NO_GREAT_DIFFERENCE: QT_TRANSLATE_NOOP("agreement", "No great difference"),
    Verdict.CANNOT_TELL: QT_TRANSLATE_NOOP("agreement", "Cannot tell yet"),
}
HEADS: tuple[str, ...] = (
    QT_TRANSLATE_NOOP("agreement", "What"),
    QT_TRANSLATE_NOOP("agreement", "Mornings"),
    QT_TRANSLATE_NOOP("agreement", "Such mornings"),
    QT_TRANSLATE_NOOP("agreement", "Others"),
    QT_TRANSLATE_NOOP("agreement", "Difference"),
    QT_TRANSLATE_NOOP("agreement", "Likely from"),
    QT_TRANSLATE_NOOP("agreement", "Likely to"),
    QT_TRANSLATE_NOOP("agreement", "Answer"),
)
_NOT_WORKED_OUT = QT_TRANSLATE_NOOP("agreement", "Too few mornings")


def say(sentence: AgreementSentence, translate: Translate = untranslated) -> str:
    """One sentence of the card."""
    filled = {fact.name: _fact_text(fact, translate) for fact in sentence.facts}
    return translate(CONTEXT, TEMPLATES[sentence.saying]).format(**filled)


def how_worked_out(translate: Translate = untranslated) -> tuple[str, ...]:
    """The method in five steps, and how well it did where the truth was known."""
    return tuple(translate(CONTEXT, step) for step in (*STEPS, PROVED))


def heads(translate: Translate = untranslated) -> tuple[str, ...]:
    """The names of the table's columns."""
    return tuple(translate(CONTEXT, head) for head in HEADS)


def row_of(one: Agreement, translate: Translate = untranslated) -> tuple[str, ...]:
    """One comparison as a row of the table."""
    numbers = (one.effect, one.low, one.high)
    unknown = translate(CONTEXT, _NOT_WORKED_OUT)
    return (
        translate(CONTEXT, _FELT[one.felt]),
        translate(CONTEXT, _DAYS[one.comparison]),
        str(one.after),
        str(one.other),
        *(unknown if value is None else f"{round(value, 1) + 0.0:+.1f}" for value in numbers),
        translate(CONTEXT, _VERDICTS[one.verdict]),
    )


def _fact_text(fact: Fact, translate: Translate) -> str:
    if isinstance(fact.value, int | float) and not isinstance(fact.value, bool):
        return number_text(fact.value)
    return translate(CONTEXT, {"felt": _FELT, "comparison": _DAYS}[fact.unit][str(fact.value)])
