"""Which article lies beside the page, and where the person stopped reading it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, QTimer

from liftcoach.content.articles import Article, choose_article
from liftcoach.ui.articles.article_panel import ArticlePanel
from liftcoach.ui.main_window import MainWindow
from liftcoach.ui.places import TABS, Place

ANYWHERE = frozenset((*TABS, Place.SETTINGS, Place.WELCOME))
"""Where an article that was asked for stays open."""
_SETTLED_MS = 300
"""By then the panel is laid out, and scrolling is the person's alone."""


class ArticleController(QObject):
    """Offers the article of the day; a closed one stays closed until it is asked for."""

    def __init__(self, window: MainWindow, articles: Sequence[Article]) -> None:
        super().__init__(window)
        self._window = window
        self._articles = tuple(articles)
        self._seen: list[str] = []
        self._closed: set[str] = set()
        self._positions: dict[str, int] = {}
        self._panel = ArticlePanel()
        # The window takes it in and out; between the two nobody else would own it.
        self._panel.hide()
        self._panel.closed.connect(self._close)
        self._wanted: int | None = None
        window.side_area.verticalScrollBar().rangeChanged.connect(self._reach)

    def offer(self, topics: Sequence[str]) -> None:
        """Show what the day is about, unless the person closed that article before."""
        open_now = self._panel.article
        if open_now is not None and set(open_now.topics) & set(topics) and open_now.id not in self._closed:
            self._window.show_article(self._panel)
            return
        article = choose_article(self._articles, topics, self._seen)
        if article is not None and article.id not in self._closed:
            self.show(article, beside=frozenset({Place.PLAN}))

    def toggle(self) -> None:
        """Something to read beside whatever is shown, or away with it."""
        if self._panel.isVisible():
            self._close()
        elif self._panel.article is not None and self._panel.article.id not in self._closed:
            self.show(self._panel.article)
        else:
            self.next_unread()

    def show(self, article: Article, *, beside: frozenset[Place] = ANYWHERE) -> None:
        """Show this article where the person stopped reading it; one that was offered stays on the Plan."""
        self._keep_position()
        self._closed.discard(article.id)
        if article.id not in self._seen:
            self._seen.append(article.id)
        self._panel.show_article(article)
        self._window.show_article(self._panel, beside=beside)
        self._wanted = self._positions.get(article.id, 0)
        self._reach()
        # A bound method here would be called on freed memory if this controller goes away first; a lambda keeps it.
        QTimer.singleShot(_SETTLED_MS, self, lambda: self._arrived())

    def put_away(self) -> None:
        """Take the article away, without holding it against it."""
        self._keep_position()
        self._window.show_article(None)

    def next_unread(self) -> None:
        """Show the next article that was not read yet, or the first again."""
        unread = [article for article in self._articles if article.id not in self._seen]
        if self._articles:
            self.show((unread or list(self._articles))[0])

    @property
    def has_articles(self) -> bool:
        return bool(self._articles)

    def _close(self) -> None:
        self._keep_position()
        if self._panel.article is not None:
            self._closed.add(self._panel.article.id)
        self._window.show_article(None)

    def _reach(self) -> None:
        """Go where the person stopped; tried again each time the area learns how long the article is."""
        bar = self._window.side_area.verticalScrollBar()
        if self._wanted is not None and bar.maximum() >= self._wanted:
            bar.setValue(self._wanted)

    def _arrived(self) -> None:
        self._wanted = None

    def _keep_position(self) -> None:
        if self._panel.article is not None:
            self._positions[self._panel.article.id] = self._window.side_area.verticalScrollBar().value()
