"""The first questions of a check-in: pain, tiredness, stiffness and sleep."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QLocale, Signal
from PySide6.QtWidgets import QWidget

from liftcoach.domain.check_in import CheckIn
from liftcoach.domain.measured import MeasuredDay
from liftcoach.ui.checkin.sleep_hours import SleepHours
from liftcoach.ui.widgets.choice import Choice
from liftcoach.ui.widgets.layout import column, row
from liftcoach.ui.widgets.scale import Scale
from liftcoach.ui.widgets.text import Text


class Feelings(QWidget):
    """Three scales, minutes of stiffness and hours of sleep, each of which can be left out."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        words = (
            self.tr("None"), self.tr("Hardly any"), self.tr("Mild"), self.tr("Mild"), self.tr("Moderate"),
            self.tr("Moderate"), self.tr("Moderate"), self.tr("Strong"), self.tr("Strong"), self.tr("Very strong"),
            self.tr("The worst"),
        )  # fmt: skip
        self._scales = {
            "pain": Scale(self.tr("Pain"), ends=(self.tr("none"), self.tr("the worst")), words=words, pain=True),
            "fatigue": Scale(self.tr("Tiredness"), ends=(self.tr("none"), self.tr("worn out")), words=words),
            "stiffness": Scale(self.tr("Stiffness"), ends=(self.tr("none"), self.tr("very stiff")), words=words),
        }
        for name, scale in self._scales.items():
            scale.setObjectName(name)
            scale.chosen.connect(lambda _value: self.changed.emit())
        self._minutes = Choice(
            self.tr("Minutes of morning stiffness"),
            [
                (0, self.tr("None")), (15, self.tr("15 min")), (30, self.tr("30 min")), (60, self.tr("1 hour")),
                (120, self.tr("2 hours +")),
            ],
        )  # fmt: skip
        self._minutes.setObjectName("stiffness-minutes")
        self._minutes.chosen.connect(lambda _value: self.changed.emit())
        self._hours = SleepHours()
        self._hours.setObjectName("sleep-hours")
        self._hours.changed.connect(self.changed)
        self._measured = Text("", "small", ink="ink2")
        self._measured.setObjectName("measured-sleep")
        self._measured.hide()
        stiff_for = row(Text(self.tr("Stiff for"), "label", wrap=False), self._minutes, gap=8)
        stiff_for.setStretch(1, 1)
        self.setLayout(
            column(
                self._scales["pain"],
                None,
                self._scales["fatigue"],
                None,
                self._scales["stiffness"],
                None,
                stiff_for,
                None,
                self._hours,
                self._measured,
                gap=4,
            )
        )

    @property
    def is_mistaken(self) -> bool:
        """Whether a number was typed that cannot be the answer."""
        return self._hours.is_mistaken

    def show_answers(self, check_in: CheckIn, previous: CheckIn | None) -> None:
        """Show today's answers; those of last time stand beside in small print."""
        for name, scale in self._scales.items():
            scale.choose(getattr(check_in, name))
            scale.show_last(None if previous is None else getattr(previous, name))
        self._minutes.choose(check_in.stiffness_min)
        self._hours.choose(check_in.sleep_h)

    def show_measured_sleep(self, measured: MeasuredDay | None) -> None:
        """Say what a phone or watch measured. It is no answer: the person gives that, or leaves it out."""
        self._measured.setVisible(measured is not None)
        if measured is not None:
            template = self.tr("{source} measured {hours} hours. If you leave this open, the coach looks at that.")
            source = measured.source or self.tr("Your phone")
            hours = QLocale().toString(round(measured.value, 1), "f", 1)
            self._measured.setText(template.format(source=source, hours=hours))

    def answered(self, check_in: CheckIn) -> CheckIn:
        """The check-in with these answers."""
        minutes = self._minutes.value
        return replace(
            check_in,
            pain=self._scales["pain"].value,
            fatigue=self._scales["fatigue"].value,
            stiffness=self._scales["stiffness"].value,
            stiffness_min=minutes if isinstance(minutes, int) else None,
            sleep_h=self._hours.value,
        )
