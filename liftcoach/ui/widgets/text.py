"""Text that wraps and always claims the height it needs."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Self

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from liftcoach.ui.theme.theme import theme
from liftcoach.ui.widgets.line_breaks import kept_together
from liftcoach.ui.widgets.roles import HEADING

_HEADINGS = ("display", "h1", "h2", "h3")


class Text(QLabel):
    """A label of a type role, in an ink of the palette."""

    def __init__(
        self,
        text: str = "",
        role: str = "body",
        *,
        ink: str = "ink",
        strong: bool = False,
        wrap: bool = True,
        parent: QWidget | None = None,
        heading: bool = True,
    ) -> None:
        """`heading` is false for a large text that begins nothing, such as a number."""
        super().__init__(parent)
        self.setProperty("role", role)
        self.setProperty(HEADING, heading and role in _HEADINGS)
        self.setProperty("ink", ink)
        self.setProperty("strong", strong)
        # Never rich text by guess: what a person typed must not become markup.
        self.setTextFormat(Qt.TextFormat.PlainText)
        self._said, self._named = text, ""
        self._put(kept_together(text) if wrap else text)
        if wrap:
            self.setWordWrap(True)
            policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
            policy.setHeightForWidth(True)
            self.setSizePolicy(policy)
            self.setMinimumWidth(40)

    @classmethod
    def of_spans(cls, spans: Sequence[tuple[str, bool]], role: str = "body", *, ink: str = "ink") -> Self:
        """A text of (words, strong) pieces; every piece is escaped."""
        from html import escape  # Not needed by the empty window.

        made = cls("", role, ink=ink)
        made.setTextFormat(Qt.TextFormat.RichText)
        # Kept together before there are tags, whose letters are no words.
        whole = kept_together("\0".join(words for words, _ in spans))
        parts = zip(whole.split("\0"), (strong for _, strong in spans), strict=True)
        made.setText("".join(f"<b>{escape(words)}</b>" if strong else escape(words) for words, strong in parts))
        return made

    def text(self) -> str:
        """What was said, with ordinary spaces."""
        return self._said

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        self._claim_height()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802
        super().changeEvent(event)
        # Each widget that a new text comes to lie in dresses it anew; what it claims before it is shown, counts not.
        if event.type() in (QEvent.Type.StyleChange, QEvent.Type.FontChange) and self._was_dressed():
            self._claim_height()

    def setText(self, text: str) -> None:  # noqa: N802
        self._said = text.replace("\u00a0", " ")
        is_plain = self.textFormat() is Qt.TextFormat.PlainText
        self._put(kept_together(text) if is_plain and self.wordWrap() else text)
        if self._was_dressed():
            self._claim_height()

    def _put(self, shown: str) -> None:
        super().setText(shown)
        # A screen reader, and whoever looks for a sentence in one, gets ordinary spaces.
        name = self._said if shown != self._said and self.textFormat() is Qt.TextFormat.PlainText else ""
        if name != self._named and self.accessibleName() == self._named:
            self.setAccessibleName(name)
            self._named = name

    def _was_dressed(self) -> bool:
        return self.testAttribute(Qt.WidgetAttribute.WA_WState_Polished)

    def _claim_height(self) -> None:
        # Nested layouts clip a wrapped label unless it insists on its height.
        if not self.wordWrap():
            return
        # QLabel counts the least height it has into the height it asks for: without
        # this a text that was narrow once would stay tall for ever.
        self.setMinimumHeight(0)
        self.setMinimumHeight(max(0, self.heightForWidth(self.width())))


class Aside(Text):
    """Words that a day goes without: left out while the person wants less to read.

    Where its owner hides it, it stays hidden in any case.
    """

    _in_short = False
    """Whether it is there with less to read, or without."""

    def __init__(
        self, text: str = "", role: str = "body", *, ink: str = "ink", strong: bool = False, wrap: bool = True
    ) -> None:
        super().__init__(text, role, ink=ink, strong=strong, wrap=wrap)
        self._wanted = True
        if not self._fits():
            super().setVisible(False)

    def setVisible(self, visible: bool) -> None:  # noqa: N802, FBT001
        self._wanted = visible
        super().setVisible(visible and self._fits())

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802
        super().changeEvent(event)
        # Without a parent it would be shown as a window of its own.
        if event.type() is QEvent.Type.StyleChange and hasattr(self, "_wanted") and self.parentWidget() is not None:
            shown = self._wanted and self._fits()
            if shown == self.isHidden():
                super().setVisible(shown)

    def _fits(self) -> bool:
        return theme().less_to_read == self._in_short


class InShort(Aside):
    """Words that stand in for an `Aside` while the person wants less to read."""

    _in_short = True
