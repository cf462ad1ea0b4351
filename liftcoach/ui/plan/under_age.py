"""Why a person under 18 gets no plan here, said kindly."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame

from liftcoach.ui.widgets.buttons import Button
from liftcoach.ui.widgets.layout import column, row, spaced
from liftcoach.ui.widgets.text import Text


class UnderAgeCard(QFrame):
    """A reason, whom to ask, and something to read."""

    articles_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("card", "soft")
        self.setObjectName("under-age")
        read = Button(self.tr("Read the articles"), kind="primary", icon_name="book-open")
        read.setObjectName("read-articles")
        read.clicked.connect(self.articles_asked)
        layout = column(
            Text(self.tr("Good that you want to get stronger"), "h2"),
            Text(
                self.tr(
                    "Bodies that still grow need a plan of their own, made with someone who can see you move. "
                    "Our rules were written for adults, so we will not guess for you."
                )
            ),
            Text(self.tr("Ask your care team or a physiotherapist for children and young people. They know how.")),
            Text(self.tr("The articles here are for you too.")),
            row(read, None),
        )
        spaced(layout, margin=24)
        self.setLayout(layout)
