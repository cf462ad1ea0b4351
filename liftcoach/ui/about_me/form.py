"""One page of questions about the person."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from liftcoach.domain.lifter import Answer, Consideration, ConsiderationKind, Lifter
from liftcoach.ui.widgets.choice import Choice, TickList
from liftcoach.ui.widgets.layout import column, row
from liftcoach.ui.widgets.options import TickBox
from liftcoach.ui.widgets.roles import name_group
from liftcoach.ui.widgets.text import Text

_BETWEEN_PX = 20
"""Between two questions: clearly more than between a question and its answers."""
REACH = "reach"
"""The property of a field that is narrower than the line: short or medium."""

_DATED_WHEN_NEW = frozenset(
    {
        ConsiderationKind.HEART_DISEASE,
        ConsiderationKind.LUNG_DISEASE,
        ConsiderationKind.PULMONARY_HYPERTENSION,
        ConsiderationKind.STROKE_OR_CLOT,
        ConsiderationKind.KIDNEY_INVOLVEMENT,
        ConsiderationKind.DIABETES,
    }
)
"""What a clearance to start lifts, and that lasts."""


class Form(QWidget):
    """Reads a Lifter into its fields and gives back one with the answers put in.

    What is left out stays as it was: a question that was not answered is never
    stored as a no.
    """

    changed = Signal()

    def __init__(self, title: str) -> None:
        super().__init__()
        self.title = title
        self.help_text = ""
        """What has to be known to answer."""
        self.hint = ""
        """What can be left out where the person wants less to read."""
        self.fields = column(gap=_BETWEEN_PX)
        self.setLayout(self.fields)

    def show_lifter(self, who: Lifter) -> None:
        """Show what is known already."""

    def problem(self) -> str:
        """What has to be put right before the answers can be kept; empty if nothing."""
        return ""

    def described(self, who: Lifter, today: date) -> Lifter:
        """The person with this form's answers."""
        return who

    def ask(self, words: str, *widgets: QWidget, hint: str = "") -> QWidget:
        """Add a question with its fields; return the block, so that it can be hidden as one."""
        block = QWidget()
        name_group(block, words)
        layout = column(Text(words, "h3"), gap=8)
        if hint:
            layout.addWidget(Text(hint, "small", ink="ink2"))
        for widget in widgets:
            if widget.property(REACH):
                layout.addLayout(row(widget, None))
            else:
                layout.addWidget(widget)
        block.setLayout(layout)
        self.fields.addWidget(block)
        return block


class ListOfKinds(QWidget):
    """Tick what there is. A last box says that there is nothing else; only that makes a no.

    Not being sure of the others is kept as not known, which is planned for with care.
    """

    changed = Signal()

    def __init__(self, name: str, options: tuple[tuple[ConsiderationKind, str], ...]) -> None:
        super().__init__()
        self._kinds = [kind for kind, _ in options]
        self._ticks = TickList(name, options, columns=2)
        self._none = TickBox(self.tr("None of these"))
        self._none.setObjectName("none-of-these")
        self._not_sure = TickBox(self.tr("I am not sure"))
        self._not_sure.setObjectName("not-sure-of-these")
        self._ticks.changed.connect(self._ticked)
        self._none.clicked.connect(lambda: self._one_of(self._none, self._not_sure))
        self._not_sure.clicked.connect(lambda: self._one_of(self._not_sure, self._none))
        self.setLayout(column(self._ticks, self._none, self._not_sure, gap=8))

    def show_lifter(self, who: Lifter) -> None:
        """Tick what was answered before."""
        self._ticks.tick([kind for kind in self._kinds if who.answer(kind) is Answer.YES])
        others = {answer for kind in self._kinds if (answer := said_of(who, kind)) is not Answer.YES}
        self._none.setChecked(others == {Answer.NO})
        self._not_sure.setChecked(Answer.NOT_KNOWN in others)
        self._ticked()

    def described(self, who: Lifter, today: date) -> Lifter:
        """The person with a yes for each tick, and a no for the others only where that was said."""
        answers: dict[ConsiderationKind, Answer | None] = dict.fromkeys(self._kinds, self._others)
        answers |= {kind: Answer.YES for kind in self._kinds if kind in self._ticks.values}
        for kind, answer in answers.items():
            who = with_answer(who, kind, answer, today)
        return who

    @property
    def _others(self) -> Answer | None:
        if self._none.isChecked():
            return Answer.NO
        return Answer.NOT_KNOWN if self._not_sure.isChecked() else None

    def _one_of(self, pressed: TickBox, other: TickBox) -> None:
        if pressed.isChecked():
            other.setChecked(False)
        self.changed.emit()

    def _ticked(self) -> None:
        some = bool(self._ticks.values)
        for box, words in (
            (self._none, self.tr("None of the others") if some else self.tr("None of these")),
            (self._not_sure, self.tr("I am not sure about the others") if some else self.tr("I am not sure")),
        ):
            box.setText(words)
            box.setAccessibleName(words)
            box.updateGeometry()
        self.changed.emit()


class YesNo(Choice):
    """Yes, no or not sure; not sure is kept as not known, and no answer as never asked."""

    def __init__(self, name: str, yes: str, no: str, not_sure: str) -> None:
        super().__init__(name, ((Answer.YES, yes), (Answer.NO, no), (Answer.NOT_KNOWN, not_sure)))

    @property
    def answer(self) -> Answer | None:
        """What was said; None while nothing was."""
        return self.value if isinstance(self.value, Answer) else None


def said_of(who: Lifter, kind: ConsiderationKind) -> Answer | None:
    """What the person said about a consideration; None where they never said anything."""
    return who.answer(kind) if any(item.kind is kind for item in who.considerations) else None


def with_answer(
    who: Lifter, kind: ConsiderationKind, answer: Answer | None, today: date, *, on: date | None = None
) -> Lifter:
    """The person with one consideration answered anew.

    A yes keeps the joint and date it had, unless a date is given, and is known
    as of today. No answer takes an earlier one back. A disease that there was
    none of until now has today's date: what a doctor agreed to before says
    nothing about it.
    """
    if answer is Answer.YES and who.answer(kind) is Answer.YES and on is None:
        again = (replace(one, asked_on=today) if one.kind is kind else one for one in who.considerations)
        return replace(who, considerations=tuple(again))
    others = tuple(item for item in who.considerations if item.kind is not kind)
    if answer is None:
        return replace(who, considerations=others)
    if kind in _DATED_WHEN_NEW and answer is Answer.YES and said_of(who, kind) is Answer.NO:
        on = today
    return replace(who, considerations=(*others, Consideration(kind, answer, on=on, asked_on=today)))
