"""Does the person call this a flare?"""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from liftcoach.domain.check_in import CheckIn, FlareAnswer, FlareReport
from liftcoach.ui.widgets.choice import Choice
from liftcoach.ui.widgets.layout import boxed, column, row
from liftcoach.ui.widgets.scale import Scale
from liftcoach.ui.widgets.stepper import Stepper
from liftcoach.ui.widgets.text import Text

_LONGEST_FLARE_DAYS = 365


class Flare(QWidget):
    """Yes, no or not sure; with yes or not sure also how bad and for how many days."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._day: date | None = None
        self._answer = Choice(
            self.tr("Is this a flare?"),
            [
                (FlareAnswer.YES, self.tr("Yes")),
                (FlareAnswer.NO, self.tr("No")),
                (FlareAnswer.UNSURE, self.tr("Not sure")),
            ],
        )
        self._answer.setObjectName("flare")
        self._severity = Scale(self.tr("How bad is it?"), ends=(self.tr("hardly there"), self.tr("the worst")))
        self._severity.setObjectName("flare-severity")
        self._days = Stepper(self.tr("For how many days?"), self.tr("days"), low=0, high=_LONGEST_FLARE_DAYS)
        self._days.setObjectName("flare-days")
        self._answer.chosen.connect(lambda _value: self._ask_more())
        self._severity.chosen.connect(lambda _value: self.changed.emit())
        self._days.changed.connect(lambda _value: self.changed.emit())
        self._more = boxed(
            column(
                self._severity, row(Text(self.tr("For how many days? 0 is since today"), "label"), self._days), gap=6
            )
        )
        question = row(Text(self.tr("Is this a flare?"), "label", wrap=False), self._answer, gap=8)
        question.setStretch(1, 1)
        self.setLayout(
            column(
                question,
                self._more,
                gap=6,
            )
        )
        self._more.hide()

    def show_answers(self, check_in: CheckIn) -> None:
        """Show a check-in's answer."""
        self._day, said = check_in.day, check_in.flare
        self._answer.choose(None if said is None else said.answer)
        self._severity.choose(None if said is None else said.severity)
        self._days.choose(None if said is None or said.since is None else (check_in.day - said.since).days)
        self._more.setVisible(self._asks_more())

    def answered(self, check_in: CheckIn) -> CheckIn:
        """The check-in with this answer; None while yes, no or not sure was not pressed."""
        answer = self._answer.value
        if not isinstance(answer, FlareAnswer):
            return replace(check_in, flare=None)
        days = self._days.value if self._asks_more() else None
        since = None if days is None else check_in.day - timedelta(days=int(days))
        severity = self._severity.value if self._asks_more() else None
        return replace(check_in, flare=FlareReport(answer, severity, since))

    def _asks_more(self) -> bool:
        return self._answer.value in (FlareAnswer.YES, FlareAnswer.UNSURE)

    def _ask_more(self) -> None:
        self._more.setVisible(self._asks_more())
        self.changed.emit()
