"""The sentence of every rule, filled from the reason's facts."""

from __future__ import annotations

from liftcoach.domain.reasons import Reason, RuleId
from liftcoach.words import QT_TRANSLATE_NOOP, Translate, untranslated

CONTEXT = "reasons"

SENTENCES: dict[RuleId, str] = {
    RuleId.DOSE_FOR_STATE: QT_TRANSLATE_NOOP(
        "reasons", "We start with {sets} set of {repetitions}. Stop while {left} more feel possible."
    ),
    RuleId.PLANNED_REST: QT_TRANSLATE_NOOP(
        "reasons", "Your muscles rebuild today what they used. The next session waits until {needed} days have passed."
    ),
}


def reason_text(reason: Reason, translate: Translate = untranslated) -> str:
    """One sentence for a person, in the language of `translate`."""
    return translate(CONTEXT, SENTENCES[reason.rule]).format(**{fact.name: fact.value for fact in reason.facts})
