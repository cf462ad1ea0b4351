"""Articles are read from files whose facts are checked, and chosen by what a day is about."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from liftcoach.content.articles import (
    Article,
    ArticleError,
    BlockKind,
    choose_article,
    read_article,
    read_articles,
    shipped_articles,
)

HEAD = """+++
title = "Why rest"
minutes = 2
reviewed = 2026-03-01
sure = "Quite sure."
topics = ["rest", "sleep"]
sources = ["A position stand, 2009"]
+++
"""
BODY = """Muscle grows
after the work, **not during it**.

## How long

- Two days
- Longer when you are
  tired

> ### The rule
> Rest two days,
> then go on.
"""


def written(folder: Path, text: str, name: str = "why-rest") -> Path:
    path = folder / f"{name}.md"
    path.write_text(text, encoding="utf-8")
    return path


def article(name: str, *topics: str) -> Article:
    return Article(name, name, 3, date(2026, 1, 1), "", topics, (), ())


def test_an_article_has_its_facts_and_the_name_of_its_file(tmp_path: Path) -> None:
    read = read_article(written(tmp_path, HEAD + BODY))
    assert (read.id, read.title, read.minutes, read.reviewed) == ("why-rest", "Why rest", 2, date(2026, 3, 1))
    assert read.sure == "Quite sure."
    assert read.topics == ("rest", "sleep")
    assert read.sources == ("A position stand, 2009",)


def test_its_body_is_paragraphs_headings_items_and_callouts(tmp_path: Path) -> None:
    read = read_article(written(tmp_path, HEAD + BODY))
    assert [(block.kind, block.text) for block in read.blocks] == [
        (BlockKind.PARAGRAPH, "Muscle grows after the work, not during it."),
        (BlockKind.HEADING, "How long"),
        (BlockKind.ITEM, "Two days"),
        (BlockKind.ITEM, "Longer when you are tired"),
        (BlockKind.CALLOUT_TITLE, "The rule"),
        (BlockKind.CALLOUT, "Rest two days, then go on."),
    ]


def test_strong_words_are_told_from_the_others(tmp_path: Path) -> None:
    read = read_article(written(tmp_path, HEAD + BODY))
    assert read.blocks[0].spans == (("Muscle grows after the work, ", False), ("not during it", True), (".", False))


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("no facts at all", "no facts"),
        (HEAD.replace("minutes = 2\n", ""), "minutes"),
        (HEAD.replace("minutes = 2", 'minutes = "two"'), "minutes is a number"),
        (HEAD.replace("minutes", "author"), "author"),
        (HEAD.replace("reviewed = 2026-03-01", "reviewed = yesterday"), "why-rest.md"),
    ],
)
def test_a_wrong_file_is_refused_by_name(tmp_path: Path, text: str, says: str) -> None:
    with pytest.raises(ArticleError, match=says):
        read_article(written(tmp_path, text))


def test_a_folder_is_read_in_order_and_a_missing_one_is_empty(tmp_path: Path) -> None:
    for name in ("b", "a"):
        written(tmp_path, HEAD + BODY, name)
    assert [read.id for read in read_articles(tmp_path)] == ["a", "b"]
    assert read_articles(tmp_path / "nowhere") == ()


def test_every_shipped_article_can_be_read() -> None:
    folder = shipped_articles()
    assert all(read.title and read.sources and read.topics and read.blocks and read.sure for read in folder)


ONE, TWO, THREE = article("one", "rest"), article("two", "sleep", "rest"), article("three", "hands")


def test_the_most_important_topic_comes_first() -> None:
    assert choose_article((ONE, TWO, THREE), ("sleep", "rest")) is TWO
    assert choose_article((ONE, TWO, THREE), ("hands", "sleep")) is THREE


def test_unread_comes_before_read() -> None:
    assert choose_article((ONE, TWO), ("rest",), seen=("one",)) is TWO
    assert choose_article((ONE, TWO), ("sleep",), seen=("two",)) is TWO


def test_of_those_read_the_one_read_longest_ago_comes_first() -> None:
    assert choose_article((ONE, TWO), ("rest",), seen=("two", "one")) is TWO


def test_a_day_about_nothing_known_gets_something_unread_and_then_nothing() -> None:
    assert choose_article((THREE, ONE), ("flare",)) is ONE
    assert choose_article((THREE, ONE), ("flare",), seen=("one", "three")) is None


def test_the_choice_does_not_depend_on_the_order_of_the_files() -> None:
    assert choose_article((TWO, ONE), ("rest",)) is choose_article((ONE, TWO), ("rest",))
