"""What a phone's health export would bring, and whose phone it was."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame

from liftcoach.domain.importing import LogOwner
from liftcoach.exchange.health_export import HealthPreview
from liftcoach.exchange.preview_text import health_lines
from liftcoach.ui.importing.asking import ask
from liftcoach.ui.translation import in_readers_language
from liftcoach.ui.widgets.choice import Choice
from liftcoach.ui.widgets.layout import column, spaced
from liftcoach.ui.widgets.text import Text
from liftcoach.words import imports as words


class HealthCard(QFrame):
    """One line for each kind of measurement, and the one question."""

    owner_answered = Signal(object)

    def __init__(self, preview: HealthPreview) -> None:
        super().__init__()
        self.setObjectName("health-card")
        self.setProperty("card", "card")
        first, *lines = health_lines(preview, in_readers_language)
        question = in_readers_language(words.CONTEXT, words.WAS_IT_YOUR_PHONE)
        layout = column(Text(first, "h2"), *(Text(line) for line in lines), gap=8)
        self._owner: Choice | None = None
        self._not_mine = Text(
            self.tr("Then it stays out. The coach would plan for somebody else’s body."), ink="danger"
        )
        if preview.taken:
            owners = [(known, in_readers_language(words.CONTEXT, words.PHONE_OWNERS[known])) for known in LogOwner]
            self._owner = ask(layout, question, owners, name="owner", answered=self.owner_answered)
        layout.addWidget(self._not_mine)
        self._not_mine.hide()
        spaced(layout, margin=22)
        self.setLayout(layout)

    def show_answer(self, preview: HealthPreview) -> None:
        """Show the answer so far as chosen, and what follows from it."""
        if self._owner is not None:
            self._owner.choose(preview.owner)
        self._not_mine.setVisible(preview.owner is LogOwner.SOMEBODY_ELSE)
