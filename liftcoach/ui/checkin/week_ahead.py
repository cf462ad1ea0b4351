"""Once a week: how sure are you of the plan? A smaller one is offered, never pressed on anybody."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from liftcoach.domain.check_in import SURE_ENOUGH, CheckIn
from liftcoach.ui.widgets.choice import Choice
from liftcoach.ui.widgets.layout import boxed, column
from liftcoach.ui.widgets.scale import Scale
from liftcoach.ui.widgets.text import Text


class WeekAhead(QWidget):
    """Confidence from 0 to 10; below 7 it asks whether a smaller week would suit better."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        question = self.tr("How sure are you that you can do this week’s plan?")
        self._scale = Scale(question, ends=(self.tr("not sure"), self.tr("very sure")))
        self._scale.setObjectName("confidence")
        self._scale.chosen.connect(lambda _value: self._answered())
        words = self.tr("Would a smaller plan suit you better this week?")
        self._smaller = Choice(words, [(True, self.tr("Yes, a smaller plan")), (False, self.tr("No, keep it"))])
        self._smaller.setObjectName("smaller-week")
        self._offer = boxed(
            column(
                Text(words, "label"),
                Text(
                    self.tr("One set of each exercise, in about 15 minutes. You can change it back any day."), "small"
                ),
                self._smaller,
                gap=6,
            )
        )
        self.setLayout(column(self._scale, self._offer, gap=10))
        self._offer.hide()

    @property
    def wants_smaller(self) -> bool | None:
        """What was answered to the offer; None where it was not made or not answered."""
        value = self._smaller.value
        return value if self._is_offered and isinstance(value, bool) else None

    def show_answers(self, check_in: CheckIn, *, smaller: bool | None) -> None:
        """Show a check-in's answer, and the choice that stands."""
        self._scale.choose(check_in.confidence)
        self._smaller.choose(smaller)
        self._offer.setVisible(self._is_offered)

    def answered(self, check_in: CheckIn) -> CheckIn:
        """The check-in with this answer."""
        return replace(check_in, confidence=self._scale.value)

    @property
    def _is_offered(self) -> bool:
        return self._scale.value is not None and self._scale.value < SURE_ENOUGH

    def _answered(self) -> None:
        self._offer.setVisible(self._is_offered)
        self.changed.emit()
