"""What is asked, in words: sets, work, load, effort and rest."""

from __future__ import annotations

from liftcoach.domain.exercise import LoadKind, WorkUnit
from liftcoach.domain.prescription import Load, Prescription, Work
from liftcoach.words import QT_TRANSLATE_NOOP, Translate, untranslated
from liftcoach.words.lifter import label

CONTEXT = "doses"
EASY_FROM_RESERVE = 6
"""From here on a count of what is left means nothing to a person: "keep it easy" does."""
_S_A_MINUTE = 60

_SETS_OF: dict[WorkUnit, tuple[str, str]] = {
    WorkUnit.REPETITIONS: (
        QT_TRANSLATE_NOOP("doses", "1 set of {amount}"),
        QT_TRANSLATE_NOOP("doses", "{sets} sets of {amount}"),
    ),
    WorkUnit.SECONDS: (
        QT_TRANSLATE_NOOP("doses", "1 time {amount} seconds"),
        QT_TRANSLATE_NOOP("doses", "{sets} times {amount} seconds"),
    ),
    WorkUnit.METRES: (
        QT_TRANSLATE_NOOP("doses", "1 time {amount} metres"),
        QT_TRANSLATE_NOOP("doses", "{sets} times {amount} metres"),
    ),
}
_RANGE = QT_TRANSLATE_NOOP("doses", "{low} to {high}")
_EACH_SIDE = QT_TRANSLATE_NOOP("doses", "{dose} on each side")
_WITH = QT_TRANSLATE_NOOP("doses", "{dose}, {load}")
_BAND = QT_TRANSLATE_NOOP("doses", "{level} band")
_SENTENCE = QT_TRANSLATE_NOOP("doses", "{dose}.")
_LEFT = {
    0: QT_TRANSLATE_NOOP("doses", "Go on until you have done them all."),
    1: QT_TRANSLATE_NOOP("doses", "Stop while 1 more feels possible."),
}
_MORE_LEFT = QT_TRANSLATE_NOOP("doses", "Stop while {left} more feel possible.")
_LEFT_OF_A_HOLD = QT_TRANSLATE_NOOP("doses", "Stop before it gets hard.")
_EASY = QT_TRANSLATE_NOOP("doses", "Keep it easy all the way.")


def amount_text(work: Work, translate: Translate = untranslated) -> str:
    """The work of one set as a number or a range, without its unit."""
    if work.low == work.high:
        return str(work.high)
    return translate(CONTEXT, _RANGE).format(low=work.low, high=work.high)


def load_text(load: Load, translate: Translate = untranslated) -> str:
    """What to hold or to pull, as it is written on the thing itself; empty for body weight and holds."""
    if load.kind is LoadKind.BAND and load.band is not None:
        return translate(CONTEXT, _BAND).format(level=label(load.band, translate).lower())
    if load.kind is LoadKind.KG and load.kg is not None:
        return load.owned or f"{load.kg:g} kg"
    return ""


def dose_text(asked: Prescription, *, each_side: bool = False, translate: Translate = untranslated) -> str:
    """One or two sentences: how much, with what, and when to stop.

    >>> from liftcoach.domain.prescription import BODY
    >>> dose_text(Prescription("squat", 2, Work(WorkUnit.REPETITIONS, 8, 8), BODY, reps_in_reserve=3, rest_s=90))
    '2 sets of 8. Stop while 3 more feel possible.'
    """
    one, several = _SETS_OF[asked.work.unit]
    text = translate(CONTEXT, one if asked.sets == 1 else several)
    text = text.format(sets=asked.sets, amount=amount_text(asked.work, translate))
    if each_side:
        text = translate(CONTEXT, _EACH_SIDE).format(dose=text)
    load = load_text(asked.load, translate)
    if load:
        text = translate(CONTEXT, _WITH).format(dose=text, load=load)
    return f"{translate(CONTEXT, _SENTENCE).format(dose=text)} {effort_text(asked, translate)}"


def effort_text(asked: Prescription, translate: Translate = untranslated) -> str:
    """When to stop a set."""
    left = asked.reps_in_reserve
    if left >= EASY_FROM_RESERVE:
        return translate(CONTEXT, _EASY)
    if asked.work.unit is not WorkUnit.REPETITIONS:
        return translate(CONTEXT, _LEFT_OF_A_HOLD)
    return translate(CONTEXT, _LEFT.get(left, _MORE_LEFT)).format(left=left)
