"""Which article lies beside the page, and where the person stopped reading it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from PySide6.QtCore import QObject, QTimer

from liftcoach.coach.reading import ArticleMark, Reading
from liftcoach.content.articles import Article, choose_article
from liftcoach.ui.articles.article_panel import ArticlePanel
from liftcoach.ui.main_window import MainWindow
from liftcoach.ui.places import TABS, Place
from liftcoach.ui.theme.look import LookChoice

ANYWHERE = frozenset((*TABS, Place.SETTINGS, Place.WELCOME))
"""Where an article that was asked for stays open."""
_SETTLED_MS = 300
"""By then the panel is laid out, and scrolling is the person's alone."""


class ArticleController(QObject):
    """Offers the article of the day; a closed one stays closed until it is asked for, also after a restart.

    `reading` gives what the open person has read.
    """

    def __init__(self, window: MainWindow, articles: Sequence[Article], reading: Callable[[], Reading]) -> None:
        super().__init__(window)
        self._window = window
        self._articles = tuple(articles)
        self._reading = reading
        self._panel = ArticlePanel()
        # The window takes it in and out; between the two nobody else would own it.
        self._panel.hide()
        window.destroyed.connect(self._panel.deleteLater)
        self._panel.closed.connect(self._close)
        self._wanted: float | None = None
        self._less = window.look.choice.less_to_read
        window.look.changed.connect(self._follow)
        window.side_area.verticalScrollBar().rangeChanged.connect(self._reach)

    def offer(self, topics: Sequence[str]) -> None:
        """Show what the day is about, unless the person closed an article today, or this one before, or wants less."""
        if self._less:
            return
        open_now = self._panel.article
        if open_now is not None and set(open_now.topics) & set(topics) and not self._mark(open_now).closed:
            self._window.show_article(self._panel)
            return
        if self._reading().closed_today():
            return
        article = choose_article(self._articles, topics, self._seen())
        if article is not None and not self._mark(article).closed:
            self.show(article, beside=frozenset({Place.PLAN}))

    def toggle(self) -> None:
        """Something to read beside whatever is shown, or away with it."""
        if self._panel.isVisible():
            self._close()
        elif self._panel.article is not None and not self._mark(self._panel.article).closed:
            self.show(self._panel.article)
        else:
            self.next_unread()

    def show(self, article: Article, *, beside: frozenset[Place] = ANYWHERE) -> None:
        """Show this article where the person stopped reading it; one that was offered stays on the Plan."""
        self._keep_position()
        place = self._reading().open_article(article.id).place
        self._panel.show_article(article)
        self._window.show_article(self._panel, beside=beside)
        self._wanted = place
        self._reach()
        # A bound method here would be called on freed memory if this controller goes away first; a lambda keeps it.
        QTimer.singleShot(_SETTLED_MS, self, lambda: self._arrived())

    def put_away(self) -> None:
        """Take the article away, without holding it against it."""
        self._keep_position()
        self._window.show_article(None)

    def keep(self) -> None:
        """Keep how far the open article was read, before the person's file is closed."""
        self._keep_position()

    def begin_again(self) -> None:
        """Forget what lies open, because somebody else's file was opened."""
        self._panel.article = None
        self._wanted = None
        self._window.show_article(None)

    def next_unread(self) -> None:
        """Show the next article that was not read yet, or the first again."""
        unread = [article for article in self._articles if self._mark(article).opened is None]
        if self._articles:
            self.show((unread or list(self._articles))[0])

    @property
    def has_articles(self) -> bool:
        return bool(self._articles)

    def _follow(self, look: LookChoice) -> None:
        if look.less_to_read and not self._less:
            self.put_away()
        self._less = look.less_to_read

    def _close(self) -> None:
        self._keep_position()
        if self._panel.article is not None:
            mark = self._mark(self._panel.article)
            self._reading().leave_article(self._panel.article.id, replace(mark, closed=True))
            self._reading().close_for_today()
        self._window.show_article(None)

    def _seen(self) -> list[str]:
        opened = [(mark.opened, article.id) for article in self._articles if (mark := self._mark(article)).opened]
        return [article_id for _, article_id in sorted(opened)]

    def _mark(self, article: Article) -> ArticleMark:
        return self._reading().article(article.id)

    def _reach(self) -> None:
        """Go where the person stopped; tried again each time the area learns how long the article is."""
        bar = self._window.side_area.verticalScrollBar()
        if self._wanted is not None and bar.maximum() > 0:
            bar.setValue(round(self._wanted * bar.maximum()))

    def _arrived(self) -> None:
        self._wanted = None

    def _keep_position(self) -> None:
        article, bar = self._panel.article, self._window.side_area.verticalScrollBar()
        # Below the page, or before it is laid out, the side tells nothing about this article.
        if article is None or not self._panel.isVisible() or bar.maximum() == 0 or self._wanted is not None:
            return
        place = bar.value() / bar.maximum()
        self._reading().leave_article(article.id, replace(self._mark(article), place=place))
