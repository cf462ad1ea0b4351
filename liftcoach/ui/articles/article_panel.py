"""One article, beside the page or below it."""

from __future__ import annotations

from itertools import groupby

from PySide6.QtCore import QDate, QLocale, Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from liftcoach.content.articles import Article, Block, BlockKind
from liftcoach.ui.widgets.buttons import Button
from liftcoach.ui.widgets.glyph import Glyph
from liftcoach.ui.widgets.layout import boxed, card, column, emptied, row, spaced
from liftcoach.ui.widgets.text import Text

_CALLOUTS = (BlockKind.CALLOUT, BlockKind.CALLOUT_TITLE)


class ArticlePanel(QFrame):
    """Title, body, how sure we are, sources and when it was last checked."""

    closed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("card", "card")
        self.setObjectName("article")
        self.article: Article | None = None
        close = Button(kind="ghost", icon_name="x", name=self.tr("Close this article"))
        close.setObjectName("close-article")
        close.make_leaver()
        close.clicked.connect(self.closed)
        self._body = column(gap=10)
        head = row(Glyph("book-open", "primary", 22), Text(self.tr("Worth reading"), "label", ink="ink2"), close, gap=8)
        layout = column(head, boxed(self._body), gap=8)
        spaced(layout, margin=20)
        self.setLayout(layout)

    def show_article(self, article: Article) -> None:
        """Replace what is shown by this article."""
        self.article = article
        self.setAccessibleName(article.title)
        emptied(self._body)
        reviewed = QLocale().toString(
            QDate(article.reviewed.year, article.reviewed.month, article.reviewed.day), self.tr("MMMM yyyy")
        )
        facts = self.tr("{minutes} minute read · reviewed {month}").format(minutes=article.minutes, month=reviewed)
        self._body.addWidget(Text(article.title, "h2"))
        self._body.addWidget(Text(facts, "small", ink="ink2"))
        for is_callout, blocks in groupby(article.blocks, key=lambda block: block.kind in _CALLOUTS):
            if is_callout:
                self._body.addWidget(_callout(list(blocks)))
            else:
                for block in blocks:
                    self._body.addWidget(_shown(block))
        self._body.addWidget(Text(self.tr("How sure are we?"), "label"))
        self._body.addWidget(Text(article.sure))
        if article.sources:
            self._body.addWidget(Text(self.tr("Sources"), "label"))
        for source in article.sources:
            self._body.addWidget(Text(source, "small", ink="ink2"))


def _callout(blocks: list[Block]) -> QWidget:
    layout: QVBoxLayout = column(gap=4)
    for block in blocks:
        if block.kind is BlockKind.CALLOUT_TITLE:
            layout.addWidget(Text(block.text, "h3", ink="primary"))
        else:
            layout.addWidget(Text.of_spans(block.spans))
    return card(layout, "soft", 16)


def _shown(block: Block) -> QWidget:
    if block.kind is BlockKind.HEADING:
        return Text(block.text, "h3")
    if block.kind is BlockKind.ITEM:
        return Text.of_spans((("•\u2002", False), *block.spans))
    return Text.of_spans(block.spans)
