"""Say what was done in one set: how much, with which load, and how it felt."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from liftcoach.domain.equipment import Band, OwnedLoad
from liftcoach.domain.exercise import Exercise, LoadKind, WorkUnit
from liftcoach.domain.prescription import Load, Prescription, band_load, kg_load
from liftcoach.domain.training import Done, LoggedSet
from liftcoach.ui.log.said_set import SaidSet
from liftcoach.ui.log.set_rating import SetRating
from liftcoach.ui.log.set_words import load_words, unit_words
from liftcoach.ui.widgets.choice import Choice
from liftcoach.ui.widgets.flow import Flow
from liftcoach.ui.widgets.layout import column, emptied
from liftcoach.ui.widgets.stepper import LadderStepper, Stepper
from liftcoach.ui.widgets.text import Text

_MOST = {WorkUnit.REPETITIONS: 200, WorkUnit.SECONDS: 3600, WorkUnit.METRES: 5000}
_STEP = {WorkUnit.REPETITIONS: 1, WorkUnit.SECONDS: 5, WorkUnit.METRES: 5}
_START = {WorkUnit.REPETITIONS: 8, WorkUnit.SECONDS: 20, WorkUnit.METRES: 20}
"""What the first press of minus or plus shows where nothing was planned."""
_MOST_KG, _START_KG = 500, 5


@dataclass(frozen=True, slots=True)
class Owned:
    """The weights and bands that a person can choose from."""

    loads: tuple[OwnedLoad, ...] = ()
    bands: tuple[Band, ...] = ()


class SetForm(QWidget):
    """Steppers that begin at what was planned or logged, and ratings that begin empty."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._asked: Prescription | None = None
        self._warm_up = False
        self._load: Load | None = None
        self._amount: Stepper | None = None
        self._steppers = Flow(gap=16)
        self.rating = SetRating()
        self.rating.changed.connect(self.changed)
        self.setLayout(column(self._steppers, self.rating, gap=8))

    @property
    def is_mistaken(self) -> bool:
        """Whether the amount typed cannot be what was done."""
        return self._amount is None or self._amount.value is None or self._load is None

    def ask_for(
        self,
        asked: Prescription,
        exercise: Exercise,
        owned: Owned,
        *,
        warm_up: bool = False,
        last: LoggedSet | None = None,
    ) -> None:
        """Begin at the planned work and load; `last` is the set before, whose ratings stand beside."""
        self._asked, self._warm_up, self._load = asked, warm_up, asked.load
        self._place_steppers(asked.work.unit, asked.work.high, exercise, owned)
        self.rating.ask_for(asked.work.unit, last)

    def ask_freely(self, exercise: Exercise, owned: Owned, last: LoggedSet | None = None) -> None:
        """Ask for a set that no plan asked for: as it was last time, else empty."""
        self._asked, self._warm_up = None, False
        fits = last is not None and last.load.kind is exercise.load_kind and last.done.unit is exercise.unit
        self._load = last.load if last is not None and fits else _unasked_load(exercise, owned)
        self._place_steppers(exercise.unit, last.done.amount if last is not None and fits else None, exercise, owned)
        self.rating.ask_for(exercise.unit, None)

    def show_set(self, one: LoggedSet, exercise: Exercise | None, owned: Owned) -> None:
        """Show a logged set to be changed. Without an exercise its load stays as it is."""
        self._asked, self._warm_up, self._load = None, one.warm_up, one.load
        self._place_steppers(one.done.unit, one.done.amount, exercise, owned)
        self.rating.show_set(one)

    def said(self, exercise_id: str, *, side: str = "") -> SaidSet:
        """What is shown. Raises ValueError while the amount is mistaken."""
        if self._amount is None or self._amount.value is None or self._load is None:
            raise ValueError("the amount is not a number within its limits")
        return SaidSet(
            exercise_id,
            Done(self._unit, self._amount.value),
            self._load,
            reps_in_reserve=self.rating.reps_in_reserve,
            pain=self.rating.pain,
            hurt_joint=self.rating.hurt_joint,
            side=side,
            warm_up=self._warm_up,
        )

    def _place_steppers(self, unit: WorkUnit, amount: float | None, exercise: Exercise | None, owned: Owned) -> None:
        emptied(self._steppers)
        self._unit = unit
        self._amount = Stepper(
            self.tr("How much"), unit_words(unit), low=1, high=_MOST[unit], step=_STEP[unit], start=_START[unit]
        )
        self._amount.setObjectName("amount")
        self._amount.choose(amount)
        self._amount.changed.connect(lambda _value: self.changed.emit())
        self._steppers.addWidget(self._amount)
        load = self._load
        kind = load.kind if load is not None else exercise.load_kind if exercise is not None else None
        if kind is LoadKind.KG:
            self._steppers.addWidget(self._weights(load, exercise, owned))
        elif kind is LoadKind.BAND:
            self._steppers.addWidget(self._bands(load, owned))
        elif load is not None and load.kind is LoadKind.BODY:
            self._steppers.addWidget(Text(load_words(load), "label", ink="ink2", wrap=False))

    def _weights(self, load: Load | None, exercise: Exercise | None, owned: Owned) -> QWidget:
        """Only weights that the person owns for this, and the one that was planned or lifted; else any."""
        fitting = _fitting(exercise, owned)
        if not fitting and self._asked is None:
            return self._any_weight(load)
        rungs = {(one.kg, one.owned): one for one in (*fitting, *((load,) if load is not None else ()))}
        ordered = sorted(rungs.values(), key=lambda one: one.kg or 0)
        stepper = LadderStepper(self.tr("Weight"), [(one, load_words(one)) for one in ordered], unit=self.tr("weight"))
        stepper.setObjectName("load")
        if load is not None:
            stepper.choose(load)
        stepper.changed.connect(self._load_chosen)
        return stepper

    def _any_weight(self, load: Load | None) -> QWidget:
        """A weight that is nobody's own, such as a machine's in a gym: its number is given."""
        stepper = Stepper(self.tr("Weight"), self.tr("kg"), low=-_MOST_KG, high=_MOST_KG, step=0.5, start=_START_KG)
        stepper.setObjectName("load")
        stepper.choose(None if load is None else load.kg)
        stepper.changed.connect(lambda kg: self._load_chosen(None if kg is None else Load(LoadKind.KG, kg=float(kg))))
        return stepper

    def _bands(self, load: Load | None, owned: Owned) -> QWidget:
        worn = (load.band,) if load is not None and load.band else ()
        levels = sorted({*(owned.bands or tuple(Band)), *worn}, key=lambda one: one.rung)
        choice = Choice(self.tr("Band"), [(level, load_words(band_load(level))) for level in levels])
        choice.setObjectName("load")
        choice.choose(None if load is None else load.band)
        choice.chosen.connect(lambda level: self._band_chosen(choice, level))
        return choice

    def _band_chosen(self, choice: Choice, level: Band | None) -> None:
        # A set was done with some band: taking the choice back leaves the one before.
        if level is None:
            choice.choose(None if self._load is None else self._load.band)
        else:
            self._load_chosen(band_load(level))

    def _load_chosen(self, load: Load | None) -> None:
        self._load = load
        self.changed.emit()


def _fitting(exercise: Exercise | None, owned: Owned) -> list[Load]:
    """The owned weights that go with an exercise."""
    return [kg_load(one) for one in owned.loads if exercise is None or exercise.load_equipment in (None, one.equipment)]


def _unasked_load(exercise: Exercise, owned: Owned) -> Load | None:
    """What is shown before the person says which; None where a load has to be named first."""
    if exercise.load_kind in (LoadKind.BODY, LoadKind.HOLD):
        return Load(exercise.load_kind)
    fitting = sorted(_fitting(exercise, owned), key=lambda one: one.kg or 0)
    # The ladder always shows one: its lightest, in sight before anything is logged.
    return fitting[0] if exercise.load_kind is LoadKind.KG and fitting else None
