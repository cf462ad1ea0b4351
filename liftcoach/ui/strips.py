"""What may lie between the header and the page: whose data this is, messages, and the text size."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QBoxLayout, QFrame, QWidget

from liftcoach.ui.theme.theme import theme
from liftcoach.ui.widgets.buttons import Button
from liftcoach.ui.widgets.flow import Flow
from liftcoach.ui.widgets.glyph import Glyph
from liftcoach.ui.widgets.layout import boxed, card, column, emptied, row, spaced
from liftcoach.ui.widgets.speech import say
from liftcoach.ui.widgets.step_button import repeat_while_held
from liftcoach.ui.widgets.text import Text


@dataclass(frozen=True, slots=True)
class Message:
    """Something the person has to know in any place; `action` is the word on its button, if it has one.

    `more` are further buttons, each with a key of its own and its words.
    """

    key: str
    text: str
    action: str = ""
    more: tuple[tuple[str, str], ...] = ()
    calm: bool = False
    """Nothing went wrong and nothing is to be minded: a reminder, or an answer to what was done."""


class ExampleStrip(QFrame):
    """Says in every place that this is an invented person."""

    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("card", "strip")
        self.setObjectName("example-strip")
        leave = Button(self.tr("Back to my own"), kind="ghost")
        leave.setObjectName("leave-example")
        leave.clicked.connect(self.left)
        layout = row(Glyph("info", "flare", 24), Text(self.tr("Example, not you"), "h3"), leave)
        spaced(layout, margin=4, across=24)
        self.setLayout(layout)
        self.hide()


_ALL_FROM_PX = 560
"""From this height of the window, at 100 %, all messages leave the page enough room."""


class Messages(QWidget):
    """One line for each message, oldest first; where there is little room, one after the other.

    Then the newest that can be answered stands alone, and the one before comes back once it is.
    """

    acted = Signal(str)
    """The key of the message, or of the further button, that was pressed."""

    def __init__(self) -> None:
        super().__init__()
        self._shown: tuple[Message, ...] = ()
        self._lines = column(gap=0)
        self._line_of: dict[Message, QFrame] = {}
        self.setLayout(self._lines)
        self.hide()

    def show_messages(self, messages: tuple[Message, ...]) -> None:
        """Show exactly these; new ones are spoken too."""
        new = [message for message in messages if message not in self._shown]
        if messages == self._shown:
            return
        self._shown = messages
        emptied(self._lines)
        self._line_of = {message: self._line(message) for message in messages}
        for line in self._line_of.values():
            self._lines.addWidget(line)
        self.fit()
        self.setVisible(bool(messages))
        say(self, " ".join(message.text for message in new))

    def fit(self) -> None:
        """Show what there is room for in a window of this height."""
        answerable = [one for one in self._shown if one.action or one.more] or list(self._shown)
        has_room = self.window().height() / theme().text_scale >= _ALL_FROM_PX
        for message, line in self._line_of.items():
            line.setVisible(has_room or message is answerable[-1])

    def _line(self, message: Message) -> QFrame:
        glyph = Glyph("bell", "primary", 24) if message.calm else Glyph("info", "flare", 24)
        layout: QBoxLayout = row(glyph, Text(message.text))
        layout.setStretch(1, 1)
        answers = [(message.key, message.action)] if message.action else []
        if message.more:
            further = Flow(*(self._button(key, words) for key, words in (*answers, *message.more)), gap=8)
            layout = column(layout, boxed(further), gap=8)
        elif answers:
            layout.addWidget(self._button(*answers[0]))
        line = card(layout, "calm" if message.calm else "strip", 10)
        spaced(layout, across=24)
        line.setObjectName(f"message-line-{message.key}")
        return line

    def _button(self, key: str, words: str) -> Button:
        button = Button(words)
        button.setObjectName(f"message-{key}")
        button.clicked.connect(lambda: self.acted.emit(key))
        return button


class TextSizeStrip(QFrame):
    """Smaller, larger, and done: opened by the header's tool instead of a menu."""

    stepped = Signal(int)
    """-1 smaller, 1 larger."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("card", "soft")
        self.setObjectName("text-size-strip")
        self._now = Text("", "h3", wrap=False, heading=False)
        self._now.setObjectName("text-size-now")
        self._smaller = Button(self.tr("Smaller"), icon_name="minus")
        self._smaller.setObjectName("text-smaller")
        self._smaller.clicked.connect(lambda: self.stepped.emit(-1))
        self._larger = Button(self.tr("Larger"), icon_name="plus")
        self._larger.setObjectName("text-larger")
        self._larger.clicked.connect(lambda: self.stepped.emit(1))
        for button in (self._smaller, self._larger):
            repeat_while_held(button)
        done = Button(self.tr("Done"), kind="ghost")
        done.setObjectName("text-size-done")
        done.make_leaver()
        done.clicked.connect(self.hide)
        flow = Flow(self._now, self._smaller, self._larger, done)
        spaced(flow, margin=8, across=24)
        self.setLayout(flow)
        self.hide()

    def show_scale(self, scale: float) -> None:
        """Show the size in force, 1.0 to 2.0."""
        words = self.tr("Text size: {percent} %").format(percent=round(scale * 100))
        before = self._now.text()
        if words != before:
            self._now.setText(words)
            # The size that a window begins with is no news.
            say(self, words if before else "")

    def toggle(self) -> None:
        """Open or close, and put the keyboard where the work is."""
        self.setVisible(self.isHidden())
        if self.isVisible():
            self._larger.setFocus()
