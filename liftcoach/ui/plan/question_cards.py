"""What is missing: where no plan can be made, and where it could be a better one."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame

from liftcoach.domain.day_plan import Ask, AskedFact
from liftcoach.ui.translation import in_readers_language
from liftcoach.ui.widgets.buttons import Button
from liftcoach.ui.widgets.glyph import Glyph
from liftcoach.ui.widgets.layout import column, row, spaced
from liftcoach.ui.widgets.text import Text
from liftcoach.words.asks import ask_text


class AskCard(QFrame):
    """Each question with a button that leads to where it is answered.

    `needed` questions come before any plan, the others make one better.
    """

    answered = Signal(object)
    """The AskedFact whose button was pressed."""

    def __init__(self, asks: Sequence[Ask], *, needed: bool) -> None:
        super().__init__()
        self.setProperty("card", "card" if needed else "soft")
        self.setObjectName("missing-card" if needed else "asks-card")
        if needed:
            title = self.tr("A few answers first")
            text = self.tr("Without them we would be guessing, so there is no plan yet.")
        else:
            title = self.tr("To plan better, we would like to know")
            text = self.tr("Until then we plan with more care.")
        layout = column(
            row(Glyph("info", "primary", 22), Text(title, "h2" if needed else "h3"), gap=8), Text(text, ink="ink2")
        )
        for number, ask in enumerate(asks):
            words = ask_text(ask.fact, in_readers_language)
            line = row(Text(words))
            # The computer's own settings answer that one; here there is nothing to press.
            if ask.fact is not AskedFact.CLOCK:
                button = Button(self.tr("Answer"), kind="primary" if needed and number == 0 else "plain")
                button.setObjectName(f"answer-{ask.fact}")
                button.setProperty("in-list", True)  # noqa: FBT003  (Qt asks for it so)
                button.setAccessibleName(self.tr("Answer: {question}").format(question=words))
                button.clicked.connect(lambda _on=False, fact=ask.fact: self.answered.emit(fact))
                line.addWidget(button)
            line.setStretch(0, 1)
            layout.addLayout(line)
        spaced(layout, margin=22)
        self.setLayout(layout)


def opens_check_in(fact: AskedFact) -> bool:
    """Whether a question is answered in the daily check-in rather than in the settings."""
    return fact in (
        AskedFact.CHECK_IN,
        AskedFact.JOINTS,
        AskedFact.ONSET,
        AskedFact.SLEEP,
        AskedFact.NEXT_MORNING,
        AskedFact.WARNING_SIGNS,
    )
