"""What there is to train with, and the numbers written on it."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

from PySide6.QtWidgets import QLineEdit, QWidget

from liftcoach.domain.equipment import Band, Equipment, LoadUnit, OwnedLoad
from liftcoach.domain.lifter import Lifter
from liftcoach.domain.problems import InvalidFact
from liftcoach.ui.about_me.form import Form
from liftcoach.ui.translation import in_readers_language
from liftcoach.ui.widgets.choice import TickList
from liftcoach.ui.widgets.options import TickBox
from liftcoach.words.lifter import label

_FILLED = (Equipment.BAG, Equipment.BACKPACK)
"""They carry what is put in, so that a range of weights can be given at once."""
_WITH_WEIGHTS = (
    *_FILLED,
    Equipment.DUMBBELLS,
    Equipment.CUFF_WEIGHTS,
    Equipment.KETTLEBELL,
    Equipment.BARBELL,
    Equipment.CABLE,
    Equipment.LEG_PRESS,
    Equipment.CHEST_PRESS,
    Equipment.SEATED_ROW,
    Equipment.PULLDOWN,
    Equipment.LEG_EXTENSION,
    Equipment.LEG_CURL,
)
_WITH_BANDS = (Equipment.BAND, Equipment.LOOP_BAND)
_WEIGHT = re.compile(r"(\d+(?:[.,]\d+)?)\s*(kg|kilos?|lbs?|pounds?)?", re.IGNORECASE)
_RANGE = re.compile(r"\b(\d{1,2})(?:\s*(?:kg|kilos?|lbs?|pounds?))?\s*(?:-|–|\bto\b)\s*(\d{1,2})\b", re.IGNORECASE)


def read_loads(text: str, equipment: Equipment) -> tuple[OwnedLoad, ...]:
    """Read weights as a person writes them; a unit holds for the numbers before it that have none.

    Raises ValueError where something is not a weight, or where no unit is given
    at all: it is never guessed. A range stands for its whole numbers.

    >>> [load.label for load in read_loads("1, 2 and 2.5 kg; 5 lb", Equipment.DUMBBELLS)]
    ['1 kg', '2 kg', '2.5 kg', '5 lb']
    >>> [load.label for load in read_loads("1 to 4 kg", Equipment.BAG)]
    ['1 kg', '2 kg', '3 kg', '4 kg']
    """
    spelt = _RANGE.sub(_spelt_out, text)
    left_over = re.sub(r"[\s,;+&/]|\band\b", "", _WEIGHT.sub("", spelt))
    found = [(match[1].replace(",", "."), match[2]) for match in _WEIGHT.finditer(re.sub(r",(?=\s)", ";", spelt))]
    if left_over or (found and not found[-1][1]):
        raise ValueError(text)
    loads: list[OwnedLoad] = []
    unit = ""
    for number, written in reversed(found):
        unit = written.lower() if written else unit
        loads.append(OwnedLoad(equipment, float(number), LoadUnit.LB if unit[0] in "lp" else LoadUnit.KG))
    return tuple(dict.fromkeys(reversed(loads)))


def _spelt_out(found: re.Match[str]) -> str:
    low, high = int(found[1]), int(found[2])
    # The wrong way round it stays as it was written, and is refused as no weight.
    return "; ".join(str(number) for number in range(low, high + 1)) or found[0]


class EquipmentForm(Form):
    """Bands ask for their levels, weights for their numbers."""

    def __init__(self) -> None:
        super().__init__("")
        self.title = self.tr("What you have at hand")
        self.hint = self.tr("A chair and a wall are enough to begin with.")
        words = self.tr("Which of these can you use?")
        self._things = TickList(
            words, tuple((thing, label(thing, in_readers_language)) for thing in Equipment), columns=3
        )
        self._things.changed.connect(self._show_details)
        self._nothing = TickBox(self.tr("None of these"))
        self._nothing.setObjectName("no-equipment")
        self._nothing.clicked.connect(self._nothing_ticked)
        self.ask(words, self._things, self._nothing)
        words = self.tr("How strong are your bands?")
        self._bands = TickList(words, tuple((band, label(band, in_readers_language)) for band in Band), columns=3)
        self._bands_block = self.ask(words, self._bands)
        self._weights: dict[Equipment, QLineEdit] = {}
        self._weight_blocks: dict[Equipment, QWidget] = {}
        for thing in _WITH_WEIGHTS:
            filled = thing in _FILLED
            asked = self.tr("{thing}: filled to which weights?") if filled else self.tr("{thing}: which weights?")
            words = asked.format(thing=label(thing, in_readers_language))
            field = QLineEdit()
            field.setObjectName(f"weights-{thing}")
            field.setAccessibleName(words)
            field.textChanged.connect(self.changed)
            self._weights[thing] = field
            hint = self.tr("As written on them, such as 1 kg, 2 kg, 5 lb.")
            if filled:
                hint = self.tr("Such as 1 to 8 kg. A litre of water or a bag of sugar is 1 kg.")
            self._weight_blocks[thing] = self.ask(words, field, hint=hint)
        self._show_details()

    def show_lifter(self, who: Lifter) -> None:
        self._things.tick(who.equipment or ())
        self._nothing.setChecked(who.equipment == ())
        self._bands.tick(who.bands)
        for thing, field in self._weights.items():
            field.setText(", ".join(load.label for load in who.loads if load.equipment is thing))
        self._show_details()

    def problem(self) -> str:
        for thing in self._ticked_with_weights():
            try:
                read_loads(self._weights[thing].text(), thing)
            except (ValueError, InvalidFact):
                name = label(thing, in_readers_language)
                return self.tr("{thing}: please write the weights with kg or lb, such as 2 kg, 5 lb.").format(
                    thing=name
                )
        return ""

    def described(self, who: Lifter, today: date) -> Lifter:
        things = tuple(thing for thing in self._things.values if isinstance(thing, Equipment))
        loads = [
            load for thing in self._ticked_with_weights() for load in read_loads(self._weights[thing].text(), thing)
        ]
        bands = tuple(band for band in self._bands.values if isinstance(band, Band))
        return replace(
            who,
            equipment=things if things or self._nothing.isChecked() else None,
            bands=bands if any(thing in things for thing in _WITH_BANDS) else (),
            loads=tuple(loads),
        )

    def _ticked_with_weights(self) -> list[Equipment]:
        return [thing for thing in _WITH_WEIGHTS if thing in self._things.values]

    def _nothing_ticked(self) -> None:
        if self._nothing.isChecked():
            self._things.tick(())
        self._show_details()

    def _show_details(self) -> None:
        things = self._things.values
        if things:
            self._nothing.setChecked(False)
        self._bands_block.setVisible(any(thing in things for thing in _WITH_BANDS))
        for thing, block in self._weight_blocks.items():
            block.setVisible(thing in things)
        self.changed.emit()
