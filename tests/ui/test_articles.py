"""The article beside the page."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from liftcoach.coach.coach import Coach
from liftcoach.content.articles import Article, Block, BlockKind
from liftcoach.ui.articles.article_controller import ArticleController
from liftcoach.ui.main_window import MainWindow
from liftcoach.ui.places import Place
from tests.conftest import at_ten
from tests.ui.seen import press, texts

SETTLED_MS = 400
PARAGRAPH = Block(BlockKind.PARAGRAPH, (("Rest is ", False), ("part of it", True), (" <i>too</i>.", False)))


def long_article(name: str, topic: str) -> Article:
    blocks = (PARAGRAPH, Block(BlockKind.HEADING, (("How long", False),))) + 40 * (
        Block(BlockKind.CALLOUT, (("Two days.", False),)),
        Block(BlockKind.ITEM, (("A walk", False),)),
    )
    return Article(name, f"About {topic}", 3, date(2026, 5, 1), "Quite sure.", (topic,), ("A stand, 2009",), blocks)


REST, HANDS = long_article("rest", "rest"), long_article("hands", "hands")


@pytest.fixture
def articles(window: MainWindow, coach: Coach) -> ArticleController:
    window.put(Place.PLAN, QWidget())
    window.show_place(Place.PLAN)
    window.resize(1280, 800)
    return ArticleController(window, (HANDS, REST), lambda: coach.reading)


def test_it_shows_title_time_review_body_sureness_and_sources(articles: ArticleController, window: MainWindow) -> None:
    articles.offer(("rest",))
    QApplication.processEvents()
    seen = texts(window)
    for words in ("About rest", "3 minute read · reviewed May 2026", "How long", "Quite sure.", "A stand, 2009"):
        assert words in seen
    assert "&lt;i&gt;too&lt;/i&gt;" in seen


def test_a_closed_article_is_not_offered_again_but_can_be_asked_for(
    qtbot: QtBot, articles: ArticleController, window: MainWindow
) -> None:
    articles.offer(("rest",))
    QApplication.processEvents()
    press(qtbot, window, "close-article")
    assert "About rest" not in texts(window)
    articles.offer(("rest",))
    QApplication.processEvents()
    assert "About rest" not in texts(window)
    articles.show(REST)
    QApplication.processEvents()
    assert "About rest" in texts(window)


def test_after_one_was_closed_none_is_offered_until_another_day(
    qtbot: QtBot, articles: ArticleController, window: MainWindow, coach: Coach, monkeypatch: pytest.MonkeyPatch
) -> None:
    articles.offer(("rest",))
    QApplication.processEvents()
    press(qtbot, window, "close-article")
    articles.offer(("hands",))
    QApplication.processEvents()
    assert "About hands" not in texts(window)
    today = coach.now().day
    desk = replace(coach.reading._desk, now=lambda: at_ten(today + timedelta(days=1)))
    monkeypatch.setattr(coach.reading, "_desk", desk)
    articles.offer(("hands",))
    QApplication.processEvents()
    assert "About hands" in texts(window)


def test_the_place_in_an_article_is_remembered(qtbot: QtBot, articles: ArticleController, window: MainWindow) -> None:
    articles.show(REST)
    bar = window.side_area.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 300)
    qtbot.wait(SETTLED_MS)
    bar.setValue(300)
    articles.show(HANDS)
    qtbot.waitUntil(lambda: bar.value() == 0)
    articles.show(REST)
    qtbot.waitUntil(lambda: abs(bar.value() - 300) <= 1)


def test_all_of_them_can_be_read_one_after_the_other(articles: ArticleController, window: MainWindow) -> None:
    articles.next_unread()
    QApplication.processEvents()
    assert "About hands" in texts(window)
    articles.next_unread()
    QApplication.processEvents()
    assert "About rest" in texts(window)


def test_put_away_for_a_stop_it_comes_back_later(articles: ArticleController, window: MainWindow) -> None:
    articles.offer(("rest",))
    articles.put_away()
    QApplication.processEvents()
    assert "About rest" not in texts(window)
    articles.offer(("rest",))
    QApplication.processEvents()
    assert "About rest" in texts(window)


def test_after_a_restart_a_closed_article_stays_closed(
    qtbot: QtBot, articles: ArticleController, window: MainWindow, coach: Coach
) -> None:
    articles.offer(("rest",))
    QApplication.processEvents()
    press(qtbot, window, "close-article")
    again = ArticleController(window, (REST,), lambda: coach.reading)
    again.offer(("rest",))
    QApplication.processEvents()
    assert "About rest" not in texts(window)


def test_after_a_restart_the_place_in_an_article_is_found_again(
    qtbot: QtBot, articles: ArticleController, window: MainWindow, coach: Coach
) -> None:
    articles.show(REST)
    bar = window.side_area.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 300)
    qtbot.wait(SETTLED_MS)
    bar.setValue(300)
    articles.keep()
    bar.setValue(0)
    again = ArticleController(window, (REST,), lambda: coach.reading)
    again.show(REST)
    qtbot.waitUntil(lambda: abs(bar.value() - 300) <= 1)
