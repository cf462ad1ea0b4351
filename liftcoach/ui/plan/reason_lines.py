"""A reason as a line, and a reason with all that stands behind it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QVBoxLayout

from liftcoach.domain.prescription import Prescription
from liftcoach.domain.reasons import Reason, RuleId, Standing
from liftcoach.ui.translation import in_readers_language
from liftcoach.ui.widgets.layout import column
from liftcoach.ui.widgets.text import Aside, Text
from liftcoach.words.fact_lines import fact_line
from liftcoach.words.reasons import reason_text

_OF_EVERY_DOSE = frozenset({RuleId.DOSE_FOR_STATE, RuleId.DOSE_OF_HOLD, RuleId.WARM_UP})
"""Said in the doses themselves, and in full when a row is opened."""
_UPWARD = frozenset({RuleId.HEAVIER, RuleId.MORE_WORK, RuleId.ONE_MORE_SET, RuleId.HARDER_NEIGHBOUR, RuleId.NEXT_OWNED})
_CAREFUL = ("eased", "easier", "flare", "held", "lighter", "limited", "lower", "swapped")
"""How the names of rules begin that ask for less than last time."""


SCREENING = frozenset(
    {RuleId.CLEARANCE_FIRST, RuleId.MOBILITY_UNTIL_CLEARED, RuleId.MODERATE_UNTIL_CLEARED, RuleId.SCREENING_OPEN}
)
"""Reasons that a clinician can lift."""


def waits_for_doctor(reasons: Iterable[Reason]) -> bool:
    """Whether one of the reasons is a block that a clinician can lift."""
    return any(reason.rule in SCREENING for reason in reasons)


def sentence(reason: Reason) -> str:
    """What the person reads of a reason."""
    return reason_text(reason, in_readers_language)


def shared_reasons(prescriptions: Sequence[Prescription]) -> tuple[Reason, ...]:
    """The reasons that most exercises of a day carry: said once instead of on every row."""
    by_sentence = {
        sentence(reason): reason
        for asked in prescriptions
        for reason in asked.reasons
        if reason.rule not in _OF_EVERY_DOSE
    }
    carried = Counter(words for asked in prescriptions for words in {sentence(reason) for reason in asked.reasons})
    return tuple(
        reason
        for words, reason in by_sentence.items()
        if carried[words] > 1 and carried[words] * 2 > len(prescriptions)
    )


def own_reason(asked: Prescription, said: Iterable[str]) -> Reason | None:
    """The first reason that is this exercise's own: in no sentence already said, and not of every dose."""
    known = frozenset(said)
    own = (one for one in asked.reasons if one.rule not in _OF_EVERY_DOSE and sentence(one) not in known)
    return next(own, None)


def why_line(reason: Reason) -> Text:
    """The reason's sentence in small type, under a dose; with less to read it waits in the opened row."""
    ink = "good" if reason.rule in _UPWARD else "flare" if reason.rule.startswith(_CAREFUL) else "ink2"
    return Aside(sentence(reason), "small", ink=ink)


def why_in_full(reason: Reason, *, with_sentence: bool = True) -> QVBoxLayout:
    """The reason's sentence, unless it stands near already, what was looked at, and where the rule comes from."""
    layout = column(gap=2)
    if with_sentence:
        layout.addWidget(Text(sentence(reason)))
    if reason.facts:
        looked_at = "; ".join(fact_line(fact, in_readers_language) for fact in reason.facts)
        layout.addWidget(Text(_tr("What we looked at: {facts}.").format(facts=looked_at), "small", ink="ink2"))
    layout.addWidget(Text(standing_text(reason), "small", ink="ink2"))
    return layout


def standing_text(reason: Reason) -> str:
    """Where the rule comes from and how well it is supported."""
    if reason.source.standing is Standing.PROPOSED:
        return _tr("This is our own caution, not from a study.")
    if reason.source.standing is Standing.REPORTED:
        return _tr("As reported of: {source}").format(source=reason.source.citation)
    return _tr("Source: {source}").format(source=reason.source.citation)


def _tr(text: str) -> str:
    return QCoreApplication.translate("ReasonLines", text)
