"""A test of what the body can do: how it is done, its clock, and its result."""

from __future__ import annotations

from datetime import date

from liftcoach.domain.outcomes import RANGES, CountedBy, OutcomeKind, OutcomeResult
from liftcoach.insight.charting import Measure
from liftcoach.insight.charting_measured import FUNCTION_TESTS
from liftcoach.ui.charts.entry_panel import EntryPanel, Measured
from liftcoach.ui.charts.function_clock import FunctionClock
from liftcoach.ui.charts.translated import translated
from liftcoach.ui.charts.when_picker import WhenPicker
from liftcoach.ui.widgets.buttons import Button
from liftcoach.ui.widgets.choice import Choice
from liftcoach.ui.widgets.flow import Flow
from liftcoach.ui.widgets.layout import boxed, column, row
from liftcoach.ui.widgets.number_field import NumberField
from liftcoach.ui.widgets.text import Text
from liftcoach.words.charts import measure_name
from liftcoach.words.measuring import result_text, steps_of_test

CHAIR_STANDS_S = 30.0
_TIMED = {OutcomeKind.CHAIR_STANDS_30_S: CHAIR_STANDS_S, OutcomeKind.FIVE_STANDS: None, OutcomeKind.GAIT_SPEED: None}
_MOST_METRES = 100
_FIELD_PX = 220


class FunctionForm(EntryPanel):
    """Choose the test, read how it is done, time it or type what was measured, and keep it."""

    def __init__(self) -> None:
        super().__init__()
        which = self.tr("Which test?")
        names = tuple(
            (kind, measure_name(Measure(kind.value), translated).partition(",")[0]) for kind in FUNCTION_TESTS
        )
        self._kind = Choice(which, names)
        self._kind.setObjectName("test-kind")
        self._steps = Text("")
        self._caution = Text(
            self.tr(
                "Not on a bad day: leave it out with a flare, a warning sign or dizziness. Stop when something hurts."
                " If you are unsteady, have somebody beside you."
            ),
            ink="flare",
            strong=True,
        )
        self._clock = FunctionClock()
        self._clock.timed.connect(self._timed)
        self._may_time = True
        self._not_today = Text(
            self.tr(
                "Today is no day for a timed test: your plan is eased or stopped, or waits for your answers."
                " You can still keep a result of another day."
            ),
            strong=True,
        )
        self._value = NumberField("", low=0, high=1, whole=False)
        self._value.setObjectName("test-value")
        self._value_words = Text("", "label")
        self._metres = NumberField(self.tr("Length of the way, in metres"), low=1, high=_MOST_METRES, whole=False)
        self._metres.setObjectName("test-metres")
        self._metres_box = boxed(column(Text(self._metres.accessibleName(), "label"), self._metres, gap=4))
        self._when = WhenPicker(self.tr("On which day?"))
        self._read_back = Text("", strong=True)
        self._read_back.setObjectName("test-read-back")
        keep = Button(self.tr("Keep this result"), kind="primary")
        keep.setObjectName("keep-test")
        keep.clicked.connect(self._keep)
        for field in (self._value, self._metres):
            field.setMaximumWidth(_FIELD_PX)
            field.changed.connect(lambda _value: self._look())
        self._when.changed.connect(self._look)
        value_box = boxed(column(self._value_words, self._value, gap=4))
        numbers = boxed(Flow(self._metres_box, value_box, gap=16))
        self._asked = boxed(
            column(
                self._steps,
                self._caution,
                self._not_today,
                self._clock,
                numbers,
                self._when,
                self._read_back,
                row(keep, None),
            )
        )
        self._asked.hide()
        self.fields.addLayout(column(Text(which, "label"), self._kind, gap=4))
        self.fields.addWidget(self._asked)
        self._kind.chosen.connect(lambda _value: self._ask())

    def begin(self, today: date) -> None:
        super().begin(today)
        self._clock.cancel()
        self._kind.choose(None)
        self._metres.show_value(None)
        self._when.begin(today)
        self._ask()

    @property
    def has_something(self) -> bool:
        return self._clock.is_running or super().has_something

    def allow_clock(self, *, allowed: bool) -> None:
        """Offer to time a test, or say that today is no day for it."""
        self._may_time = allowed
        self._ask()

    def say_of(self, one: Measured) -> tuple[str, str]:
        assert isinstance(one, OutcomeResult)
        return result_text(one, translated), ""

    @property
    def result(self) -> OutcomeResult | None:
        """What was measured; None while anything is missing or cannot be."""
        kind, value, day = self._kind.value, self._value.value, self._when.day
        if not isinstance(kind, OutcomeKind) or value is None or day is None:
            return None
        if kind is OutcomeKind.GAIT_SPEED:
            metres = self._metres.value
            if metres is None or value == 0:
                return None
            value = round(metres / value, 2)
        limits = RANGES[kind]
        return OutcomeResult(kind, day, value, CountedBy.LIFTER) if limits.low <= value <= limits.high else None

    def _ask(self) -> None:
        kind = self._kind.value
        self._asked.setVisible(isinstance(kind, OutcomeKind))
        if not isinstance(kind, OutcomeKind):
            self._clock.cancel()
            return
        self._steps.setText(
            "\n".join(f"{n}. {step}" for n, step in enumerate(steps_of_test(kind, translated), start=1))
        )
        self._clock.setVisible(kind in _TIMED and self._may_time)
        self._caution.setVisible(kind in _TIMED and self._may_time)
        self._not_today.setVisible(kind in _TIMED and not self._may_time)
        self._clock.prepare(_TIMED.get(kind))
        self._metres_box.setVisible(kind is OutcomeKind.GAIT_SPEED)
        words = {
            OutcomeKind.CHAIR_STANDS_30_S: self.tr("How many full stands?"),
            OutcomeKind.FIVE_STANDS: self.tr("Seconds for five stands"),
            OutcomeKind.GAIT_SPEED: self.tr("Seconds from start to end"),
        }.get(kind, self.tr("Kilograms"))
        limits = RANGES[kind]
        low, high = (1.0, 600.0) if kind is OutcomeKind.GAIT_SPEED else (limits.low, limits.high)
        self._value.ask_for(words, low=low, high=high, whole=kind is OutcomeKind.CHAIR_STANDS_30_S)
        self._value_words.setText(words)
        self._look()

    def _timed(self, seconds: float) -> None:
        if self._kind.value is OutcomeKind.CHAIR_STANDS_30_S:
            self._value.setFocus()
        else:
            self._value.show_value(seconds)
        self._look()

    def _look(self) -> None:
        result = self.result
        if self._value.is_mistaken or self._metres.is_mistaken:
            words = self.tr("Please check the number: it does not fit.")
        else:
            words = "" if result is None else result_text(result, translated)
        self._read_back.setText(words)
        self._read_back.setVisible(bool(words))

    def _keep(self) -> None:
        if self.result is not None:
            self.kept.emit(self.result)
        else:
            self._read_back.setText(self.tr("Please give what was measured first."))
            self._read_back.show()
