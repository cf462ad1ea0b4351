"""The questions of an import that only the person can answer."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout

from liftcoach.domain.equipment import LoadUnit
from liftcoach.domain.importing import IllnessTiming, LogOwner
from liftcoach.exchange.preview import Heaviest, ImportPreview, UnitState, other_unit
from liftcoach.exchange.preview_text import date_in, date_order_question
from liftcoach.exchange.wall_clock import DateOrder
from liftcoach.ui.importing.asking import ask
from liftcoach.ui.translation import in_readers_language
from liftcoach.ui.widgets.choice import Choice
from liftcoach.ui.widgets.layout import column, spaced
from liftcoach.ui.widgets.text import Text
from liftcoach.words import imports as words


class QuestionsCard(QFrame):
    """Asks for the unit on the heaviest row, the order of dates, whose log it is and from when."""

    unit_answered = Signal(object)
    dates_answered = Signal(object)
    owner_answered = Signal(object)
    timing_answered = Signal(object)

    def __init__(self, preview: ImportPreview) -> None:
        super().__init__()
        self.setObjectName("questions-card")
        self.setProperty("card", "card")
        layout = column(Text(self.tr("Please look at this"), "h2"), gap=10)
        spaced(layout, margin=22)
        self._contradiction = Text(
            self.tr("Then the units in the file cannot be trusted, and none of it is taken in."), ink="danger"
        )
        self._contradiction.hide()
        self._not_mine = Text(
            self.tr("Then it stays out. The coach would plan for somebody else’s body."), ink="danger"
        )
        self._not_mine.hide()
        self._unit: Choice | None = None
        self._dates: Choice | None = None
        if preview.heaviest is not None:
            self._ask_unit(layout, preview.heaviest)
        if preview.log.date_order_open:
            self._ask_dates(layout, preview)
        self._ask_owner(layout)
        self.setLayout(layout)

    def show_answers(self, preview: ImportPreview) -> None:
        """Show the answers so far as chosen, and what follows from them."""
        answers = preview.answers
        for choice, answer in (
            (self._unit, answers.unit),
            (self._dates, answers.date_order),
            (self._owner, answers.owner),
            (self._timing, answers.timing),
        ):
            if choice is not None:
                choice.choose(answer)
        self._contradiction.setVisible(preview.unit_state is UnitState.CONTRADICTED)
        self._not_mine.setVisible(preview.answers.owner is LogOwner.SOMEBODY_ELSE)

    def _ask_unit(self, layout: QVBoxLayout, heaviest: Heaviest) -> None:
        question = words.heaviest_question(heaviest.exercise, heaviest.weight, heaviest.unit, in_readers_language)
        first = heaviest.unit or LoadUnit.KG
        both = {
            unit: words.weight_both_ways(heaviest.weight, unit, in_readers_language)
            for unit in (first, other_unit(first))
        }
        if heaviest.unit is not None:
            both = {
                first: self.tr("Yes, {weight}").format(weight=both[first]),
                other_unit(first): self.tr("No, {weight}").format(weight=both[other_unit(first)]),
            }
        self._unit = ask(layout, question, list(both.items()), name="unit", answered=self.unit_answered)
        layout.addWidget(self._contradiction)

    def _ask_dates(self, layout: QVBoxLayout, preview: ImportPreview) -> None:
        question = date_order_question(preview, in_readers_language)
        orders = [(order, date_in(preview, order, in_readers_language)) for order in DateOrder]
        self._dates = ask(layout, question, orders, name="dates", answered=self.dates_answered)

    def _ask_owner(self, layout: QVBoxLayout) -> None:
        question = self.tr("Was this you?")
        owners = [(known, in_readers_language(words.CONTEXT, words.OWNERS[known])) for known in LogOwner]
        self._owner = ask(layout, question, owners, name="owner", answered=self.owner_answered)
        layout.addWidget(self._not_mine)
        question = self.tr("Before or after you became ill?")
        timings = [(known, in_readers_language(words.CONTEXT, words.TIMINGS[known])) for known in IllnessTiming]
        self._timing = ask(layout, question, timings, name="timing", answered=self.timing_answered)
