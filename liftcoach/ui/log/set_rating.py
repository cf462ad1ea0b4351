"""How a set felt: repeats left, joint pain, and which joint. All of it can be left out."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from liftcoach.domain.exercise import WorkUnit
from liftcoach.domain.joints import Joint
from liftcoach.domain.training import KeptOn, LoggedSet
from liftcoach.ui.widgets.choice import Choice
from liftcoach.ui.widgets.joint_picker import JointPicker
from liftcoach.ui.widgets.layout import boxed, column
from liftcoach.ui.widgets.scale import Scale
from liftcoach.ui.widgets.text import Text

EFFORT_LABELS = ("0", "1", "2", "3", "4", "5", "6+")
"""The last one is kept as MORE_THAN_FIVE_LEFT."""


class SetRating(QWidget):
    """Empty until answered; last time's answers may stand beside in small print."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kept_as: int | None = None
        self._effort = Scale(
            self.tr("How many more could you have done?"),
            ends=(self.tr("none"), self.tr("many more")),
            labels=EFFORT_LABELS,
            words=(
                self.tr("All I had"), self.tr("1 more"), self.tr("2 more"), self.tr("3 more"), self.tr("4 more"),
                self.tr("5 more"), self.tr("More than 5"),
            ),
        )  # fmt: skip
        self._effort.setObjectName("effort")
        self._kept_on = Choice(
            self.tr("Could you have kept on?"),
            [
                (KeptOn.NOT_AT_ALL, self.tr("No, that was all")),
                (KeptOn.A_LITTLE, self.tr("A little longer")),
                (KeptOn.A_GOOD_WHILE, self.tr("A good while longer")),
                (KeptOn.MUCH_LONGER, self.tr("Much longer")),
            ],
        )
        self._kept_on.setObjectName("kept-on")
        self._hold = boxed(column(Text(self.tr("Could you have kept on?"), "label"), self._kept_on, gap=2))
        self._pain = Scale(
            self.tr("Joint pain during it"),
            ends=(self.tr("none"), self.tr("the worst")),
            words=(
                self.tr("No pain"), self.tr("Hardly any"), self.tr("Mild"), self.tr("Mild"), self.tr("Moderate"),
                self.tr("Moderate"), self.tr("Moderate"), self.tr("Strong"), self.tr("Strong"),
                self.tr("Very strong"), self.tr("The worst"),
            ),
            pain=True,
        )  # fmt: skip
        self._pain.setObjectName("pain")
        self._joint = JointPicker(self.tr("Which joint hurt?"))
        self._joint.setObjectName("hurt-joint")
        self._effort.chosen.connect(lambda _value: self.changed.emit())
        self._pain.chosen.connect(lambda _value: self._pain_chosen())
        self._joint.changed.connect(self.changed)
        self._kept_on.chosen.connect(lambda _value: self.changed.emit())
        self.setLayout(column(self._effort, self._hold, self._pain, self._joint, gap=8))
        self._joint.hide()
        self._hold.hide()

    @property
    def reps_in_reserve(self) -> int | None:
        """Repeats left, 0 to 6, of a hold by what `KeptOn` stands for; None while unrated."""
        if self._hold.isVisibleTo(self):
            kept_on = self._kept_on.value
            # A hold from elsewhere may be rated between two answers: it stays until it is rated anew.
            return int(kept_on) if isinstance(kept_on, KeptOn) else self._kept_as
        return self._effort.value

    @property
    def pain(self) -> int | None:
        """Joint pain, 0 to 10; None while unrated."""
        return self._pain.value

    @property
    def hurt_joint(self) -> Joint | None:
        """The joint that hurt; None while not said, or without pain."""
        return self._joint.joints[0] if self._pain.value and self._joint.joints else None

    def ask_for(self, unit: WorkUnit, last: LoggedSet | None = None) -> None:
        """Begin empty for a set of `unit`; `last` is shown beside. What is held is asked for in words of its own."""
        counted = unit is WorkUnit.REPETITIONS
        self._effort.setVisible(counted)
        self._hold.setVisible(not counted)
        self._effort.choose(None)
        self._kept_on.choose(None)
        self._kept_as = None
        self._pain.choose(None)
        self._joint.choose(())
        self._joint.hide()
        rated = None if last is None else last.reps_in_reserve
        self._effort.show_last(rated)
        self._pain.show_last(None if last is None else last.pain)

    def show_set(self, one: LoggedSet) -> None:
        """Show how a logged set was rated."""
        self.ask_for(one.done.unit)
        self._effort.choose(one.reps_in_reserve)
        known = [answer for answer in KeptOn if answer == one.reps_in_reserve]
        self._kept_on.choose(known[0] if known else None)
        self._kept_as = None if known else one.reps_in_reserve
        self._pain.choose(one.pain)
        self._joint.choose(() if one.hurt_joint is None else (one.hurt_joint,))
        self._joint.setVisible(bool(one.pain))

    def _pain_chosen(self) -> None:
        self._joint.setVisible(bool(self._pain.value))
        self.changed.emit()
