"""Sets, loads and aims in words."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from liftcoach.domain.equipment import Band
from liftcoach.domain.exercise import Exercise, LoadKind, WorkUnit
from liftcoach.domain.prescription import Load, Prescription
from liftcoach.domain.training import MORE_THAN_FIVE_LEFT, Done, KeptOn, LoggedSet, SkipReason
from liftcoach.ui.translation import in_readers_language
from liftcoach.ui.widgets.number_field import plain_number
from liftcoach.words.doses import EASY_FROM_RESERVE, effort_text


def unit_words(unit: WorkUnit) -> str:
    """The word under a number of repeats, seconds or metres."""
    return {
        WorkUnit.REPETITIONS: QCoreApplication.translate("SetWords", "times"),
        WorkUnit.SECONDS: QCoreApplication.translate("SetWords", "seconds"),
        WorkUnit.METRES: QCoreApplication.translate("SetWords", "metres"),
    }[unit]


def amount_words(amount: str, unit: WorkUnit) -> str:
    """A number of repeats, seconds or metres, such as `8 times`."""
    one = amount == "1"
    return {
        WorkUnit.REPETITIONS: QCoreApplication.translate("SetWords", "once")
        if one
        else QCoreApplication.translate("SetWords", "{amount} times"),
        WorkUnit.SECONDS: QCoreApplication.translate("SetWords", "1 second")
        if one
        else QCoreApplication.translate("SetWords", "{amount} seconds"),
        WorkUnit.METRES: QCoreApplication.translate("SetWords", "1 metre")
        if one
        else QCoreApplication.translate("SetWords", "{amount} metres"),
    }[unit].format(amount=amount)


def done_words(done: Done) -> str:
    """What was done, such as `8 times`."""
    return amount_words(plain_number(done.amount), done.unit)


def band_words(band: Band) -> str:
    """A band level, such as `light band`."""
    return {
        Band.VERY_LIGHT: QCoreApplication.translate("SetWords", "very light band"),
        Band.LIGHT: QCoreApplication.translate("SetWords", "light band"),
        Band.MEDIUM: QCoreApplication.translate("SetWords", "medium band"),
        Band.HEAVY: QCoreApplication.translate("SetWords", "heavy band"),
        Band.VERY_HEAVY: QCoreApplication.translate("SetWords", "very heavy band"),
    }[band]


def load_words(load: Load) -> str:
    """A load: what is written on the weight, the band, or no weight. Empty for a hold."""
    if load.kind is LoadKind.KG:
        return load.owned or QCoreApplication.translate("SetWords", "{kg} kg").format(kg=plain_number(load.kg or 0))
    if load.kind is LoadKind.BAND and load.band is not None:
        return band_words(load.band)
    return "" if load.kind is LoadKind.HOLD else QCoreApplication.translate("SetWords", "no weight")


def left_words(reps_in_reserve: int | None, unit: WorkUnit = WorkUnit.REPETITIONS) -> str:
    """How many more felt possible; empty while unrated."""
    if reps_in_reserve is None:
        return ""
    if unit is not WorkUnit.REPETITIONS:
        return _kept_on_words(reps_in_reserve)
    if reps_in_reserve >= MORE_THAN_FIVE_LEFT:
        return QCoreApplication.translate("SetWords", "more than 5 left")
    return QCoreApplication.translate("SetWords", "{count} left").format(count=reps_in_reserve)


def set_words(one: LoggedSet) -> str:
    """One logged set; what was not rated is not mentioned."""
    pain = "" if one.pain is None else QCoreApplication.translate("SetWords", "pain {pain}").format(pain=one.pain)
    parts = (done_words(one.done), load_words(one.load), left_words(one.reps_in_reserve, one.done.unit), pain)
    return ", ".join(part for part in parts if part)


def aim_words(asked: Prescription, exercise: Exercise) -> str:
    """What a set aims for, with its load and where to stop."""
    low, high = asked.work.low, asked.work.high
    amount = (
        str(high)
        if low == high
        else QCoreApplication.translate("SetWords", "{low} to {high}").format(low=low, high=high)
    )
    if asked.work.unit is WorkUnit.REPETITIONS:
        aim = QCoreApplication.translate("SetWords", "Aim for {amount}.").format(amount=amount)
    else:
        aim = QCoreApplication.translate("SetWords", "Aim for {amount}.").format(
            amount=amount_words(amount, asked.work.unit)
        )
    parts = [aim, _load_advice(asked.load), _side_words(asked, exercise), _stop_words(asked)]
    return " ".join(part for part in parts if part)


def _kept_on_words(kept_as: int) -> str:
    if kept_as >= KeptOn.MUCH_LONGER:
        return QCoreApplication.translate("SetWords", "much longer felt possible")
    if kept_as >= KeptOn.A_GOOD_WHILE:
        return QCoreApplication.translate("SetWords", "a good while longer felt possible")
    if kept_as > KeptOn.NOT_AT_ALL:
        return QCoreApplication.translate("SetWords", "a little longer felt possible")
    return QCoreApplication.translate("SetWords", "nothing left")


def skip_words(reason: SkipReason) -> str:
    """Why an exercise was left out, as an answer to press."""
    return {
        SkipReason.SORE_JOINT: QCoreApplication.translate("SetWords", "A joint is sore"),
        SkipReason.TOO_HARD: QCoreApplication.translate("SetWords", "It is too hard today"),
        SkipReason.NO_TIME: QCoreApplication.translate("SetWords", "No time"),
        SkipReason.NO_EQUIPMENT: QCoreApplication.translate("SetWords", "I do not have what it needs"),
        SkipReason.DID_NOT_WANT: QCoreApplication.translate("SetWords", "I would rather not"),
        SkipReason.OTHER: QCoreApplication.translate("SetWords", "Something else"),
    }[reason]


def _load_advice(load: Load) -> str:
    if load.kind is LoadKind.BAND:
        return QCoreApplication.translate("SetWords", "Use the {band}.").format(band=load_words(load))
    if load.kind is LoadKind.KG:
        return QCoreApplication.translate("SetWords", "Use {weight}.").format(weight=load_words(load))
    return ""


def _side_words(asked: Prescription, exercise: Exercise) -> str:
    if asked.side == "left":
        return QCoreApplication.translate("SetWords", "On your LEFT.")
    if asked.side == "right":
        return QCoreApplication.translate("SetWords", "On your RIGHT.")
    return QCoreApplication.translate("SetWords", "On each side.") if exercise.one_sided else ""


def _stop_words(asked: Prescription) -> str:
    if asked.work.unit is not WorkUnit.REPETITIONS:
        return QCoreApplication.translate("SetWords", "Stop before it gets hard to keep your shape.")
    if asked.reps_in_reserve == 0:
        return ""
    if asked.reps_in_reserve >= EASY_FROM_RESERVE:
        return effort_text(asked, in_readers_language)
    return QCoreApplication.translate("SetWords", "Stop while {count} more feel possible.").format(
        count=asked.reps_in_reserve
    )
