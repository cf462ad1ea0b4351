"""The end of a session: how hard it was as a whole, which can be left out."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from liftcoach.ui.widgets.buttons import Button
from liftcoach.ui.widgets.flow import Flow
from liftcoach.ui.widgets.layout import boxed, card, column, emptied
from liftcoach.ui.widgets.scale import Scale
from liftcoach.ui.widgets.text import Text


class FinishPanel(QWidget):
    """One scale and one button."""

    finished = Signal(object)
    """The session's exertion, 0 to 10, or None when it was not rated."""
    went_back = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = Text("", "h2")
        self._title.setObjectName("finish-title")
        self._words = Text("", ink="ink2")
        self._exertion = Scale(
            self.tr("How hard was the whole session?"),
            ends=(self.tr("no effort"), self.tr("all I had")),
            words=(
                self.tr("No effort"), self.tr("Very easy"), self.tr("Easy"), self.tr("Moderate"),
                self.tr("Somewhat hard"), self.tr("Hard"), self.tr("Hard"), self.tr("Very hard"),
                self.tr("Very hard"), self.tr("Nearly all I had"), self.tr("All I had"),
            ),
        )  # fmt: skip
        self._exertion.setObjectName("exertion")
        finish = Button(self.tr("Finish session"), kind="primary", icon_name="check")
        finish.setObjectName("finish-session")
        finish.clicked.connect(self.finish)
        self._back = Button(self.tr("Back to the exercises"), kind="ghost")
        self._back.setObjectName("back-to-exercises")
        self._back.make_leaver()
        self._back.clicked.connect(self.went_back)
        self._done = column(gap=4)
        self._done_card = card(self._done, "soft", padding=14)
        self._done_card.setObjectName("done-so-far")
        self._open = Text("")
        self._open.setObjectName("still-open")
        self._open_box = boxed(column(Text(self.tr("Still open"), "label", ink="ink2"), self._open, gap=4))
        answers = Flow(finish, self._back)
        self.setLayout(column(self._title, self._words, self._exertion, answers, self._done_card, self._open_box, None))

    @property
    def title(self) -> str:
        """What is asked."""
        return self._title.text()

    def finish(self) -> None:
        """End the session with the answer that was given, or none."""
        self.finished.emit(self._exertion.value)

    def show_done(self, lines: Sequence[str], open_still: Sequence[str] = ()) -> None:
        """Name what was done, an exercise a line, and the exercises that were not begun."""
        emptied(self._done)
        self._done.addWidget(Text(self.tr("What you did"), "label", ink="primary"))
        for line in lines:
            self._done.addWidget(Text(line))
        self._done_card.setVisible(bool(lines))
        self._open.setText(" · ".join(open_still))
        self._open_box.setVisible(bool(open_still))

    def ask(self, *, all_done: bool) -> None:
        """Ask afresh; with sets still to do there is a way back to them."""
        self._exertion.choose(None)
        self._title.setText(self.tr("That was the last set") if all_done else self.tr("Finish here for today?"))
        self._words.setText(
            self.tr("Well done. You can rate the session, or just finish.")
            if all_done
            else self.tr("What you did is kept. You can rate the session, or just finish.")
        )
        self._back.setVisible(not all_done)
