"""One page of questions about the person."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from liftcoach.domain.lifter import Answer, Consideration, ConsiderationKind, Lifter
from liftcoach.ui.widgets.choice import Choice, TickList
from liftcoach.ui.widgets.layout import column
from liftcoach.ui.widgets.options import TickBox
from liftcoach.ui.widgets.text import Text


class Form(QWidget):
    """Reads a Lifter into its fields and gives back one with the answers put in.

    What is left out stays as it was: a question that was not answered is never
    stored as a no.
    """

    changed = Signal()

    def __init__(self, title: str, help_text: str = "") -> None:
        super().__init__()
        self.title = title
        self.help_text = help_text
        self.fields = column(gap=10)
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
        layout = column(Text(words, "h3"), gap=8)
        if hint:
            layout.addWidget(Text(hint, "small", ink="ink2"))
        for widget in widgets:
            layout.addWidget(widget)
        block.setLayout(layout)
        self.fields.addWidget(block)
        return block


class ListOfKinds(QWidget):
    """Tick what there is. A last box says that there is nothing else; only that makes a no."""

    changed = Signal()

    def __init__(self, name: str, options: tuple[tuple[ConsiderationKind, str], ...]) -> None:
        super().__init__()
        self._kinds = [kind for kind, _ in options]
        self._ticks = TickList(name, options, columns=2)
        self._none = TickBox(self.tr("None of these"))
        self._none.setObjectName("none-of-these")
        self._ticks.changed.connect(self._ticked)
        self._none.clicked.connect(self.changed)
        self.setLayout(column(self._ticks, self._none, gap=8))

    def show_lifter(self, who: Lifter) -> None:
        """Tick what was answered before."""
        self._ticks.tick([kind for kind in self._kinds if who.answer(kind) is Answer.YES])
        self._none.setChecked(
            all(who.answer(kind) is not Answer.NOT_KNOWN for kind in self._kinds)
            and any(who.answer(kind) is Answer.NO for kind in self._kinds)
        )
        self._ticked()

    def described(self, who: Lifter, today: date) -> Lifter:
        """The person with a yes for each tick, and a no for the others only where that was said."""
        answers = dict.fromkeys(self._kinds, Answer.NO if self._none.isChecked() else Answer.NOT_KNOWN)
        answers |= {kind: Answer.YES for kind in self._kinds if kind in self._ticks.values}
        for kind, answer in answers.items():
            who = with_answer(who, kind, answer, today)
        return who

    def _ticked(self) -> None:
        self._none.setText(self.tr("None of the others") if self._ticks.values else self.tr("None of these"))
        self._none.setAccessibleName(self._none.text())
        self._none.updateGeometry()
        self.changed.emit()


class YesNo(Choice):
    """Yes, no or not sure; not sure and no answer are both kept as not known."""

    def __init__(self, name: str, yes: str, no: str, not_sure: str) -> None:
        super().__init__(name, ((Answer.YES, yes), (Answer.NO, no), (Answer.NOT_KNOWN, not_sure)))

    @property
    def answer(self) -> Answer:
        """What was said."""
        return self.value if isinstance(self.value, Answer) else Answer.NOT_KNOWN

    def show_answer(self, answer: Answer) -> None:
        """Show a yes or a no; what is not known shows nothing."""
        self.choose(None if answer is Answer.NOT_KNOWN else answer)


def with_answer(who: Lifter, kind: ConsiderationKind, answer: Answer, today: date, *, on: date | None = None) -> Lifter:
    """The person with one consideration answered anew.

    A yes keeps the joint and date it had, unless a date is given, and is known
    as of today. Not known takes an earlier answer back.
    """
    if answer is Answer.YES and who.answer(kind) is Answer.YES and on is None:
        again = (replace(one, asked_on=today) if one.kind is kind else one for one in who.considerations)
        return replace(who, considerations=tuple(again))
    others = tuple(item for item in who.considerations if item.kind is not kind)
    if answer is Answer.NOT_KNOWN:
        return replace(who, considerations=others)
    return replace(who, considerations=(*others, Consideration(kind, answer, on=on, asked_on=today)))
