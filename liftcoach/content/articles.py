"""The articles, read from one Markdown file each with a few lines of facts at its head."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from pathlib import Path

from liftcoach.resources import resource

Span = tuple[str, bool]
"""Words, and whether they are strong."""

_FENCE = "+++"
_FACTS = {"title", "minutes", "reviewed", "sure", "topics", "sources"}
_STRONG = re.compile(r"\*\*(.+?)\*\*")


class ArticleError(ValueError):
    """An article file that cannot be read; names the file and what is wrong."""


class BlockKind(StrEnum):
    HEADING = "heading"
    PARAGRAPH = "paragraph"
    ITEM = "item"
    CALLOUT_TITLE = "callout-title"
    CALLOUT = "callout"


@dataclass(frozen=True, slots=True)
class Block:
    """One piece of an article's body. Callout blocks that follow each other share a box."""

    kind: BlockKind
    spans: tuple[Span, ...]

    @property
    def text(self) -> str:
        """The words alone."""
        return "".join(words for words, _ in self.spans)


@dataclass(frozen=True, slots=True)
class Article:
    """One article. `minutes` to read it, `reviewed` when it was last checked, `sure` how sure we are."""

    id: str
    title: str
    minutes: int
    reviewed: date
    sure: str
    topics: tuple[str, ...]
    sources: tuple[str, ...]
    blocks: tuple[Block, ...]


def shipped_articles(language: str = "en") -> tuple[Article, ...]:
    """Every article that comes with the program, by id."""
    return read_articles(resource("articles", language))


def read_articles(folder: Path) -> tuple[Article, ...]:
    """Every `*.md` of a folder; none where the folder is not there. Raises ArticleError."""
    return tuple(read_article(path) for path in sorted(folder.glob("*.md")))


def read_article(path: Path) -> Article:
    """One article file: facts in TOML between two fences, then Markdown; the file's name is its id.

    Raises ArticleError naming the file and what is wrong.
    """
    head, fence, body = path.read_text(encoding="utf-8").removeprefix(f"{_FENCE}\n").partition(f"\n{_FENCE}\n")
    if not fence:
        raise ArticleError(f"{path.name}: begins with no facts between two lines of {_FENCE}")
    try:
        facts = tomllib.loads(head)
    except tomllib.TOMLDecodeError as error:
        raise ArticleError(f"{path.name}: {error}") from error
    if set(facts) != _FACTS:
        raise ArticleError(f"{path.name}: missing or unknown: {', '.join(sorted(set(facts) ^ _FACTS))}")
    if not isinstance(facts["minutes"], int) or not isinstance(facts["reviewed"], date):
        raise ArticleError(f"{path.name}: minutes is a number and reviewed is a date")
    return Article(
        id=path.stem,
        title=facts["title"],
        minutes=facts["minutes"],
        reviewed=facts["reviewed"],
        sure=facts["sure"],
        topics=tuple(facts["topics"]),
        sources=tuple(facts["sources"]),
        blocks=_blocks(body.splitlines()),
    )


def choose_article(articles: Iterable[Article], topics: Sequence[str], seen: Sequence[str] = ()) -> Article | None:
    """The article a day is about: by the most important topic first, unread before read.

    `topics` come most important first, `seen` are ids in the order they were
    read. Without a match the first unread one is chosen, so that there is
    always something new until all were read; then none is.
    """
    matching = [article for article in articles if set(article.topics) & set(topics)]
    if matching:
        return min(matching, key=lambda article: (_read_at(article, seen), _rank(article, topics), article.id))
    unread = sorted((article for article in articles if article.id not in seen), key=lambda article: article.id)
    return unread[0] if unread else None


def _read_at(article: Article, seen: Sequence[str]) -> int:
    """0 for unread; then the place in the order of reading, the oldest first."""
    return max((number for number, read in enumerate(seen, 1) if read == article.id), default=0)


def _rank(article: Article, topics: Sequence[str]) -> int:
    return min(number for number, topic in enumerate(topics) if topic in article.topics)


def _blocks(lines: Sequence[str]) -> tuple[Block, ...]:
    blocks: list[Block] = []
    kind, words = BlockKind.PARAGRAPH, list[str]()

    def close() -> None:
        if words:
            blocks.append(Block(kind, _spans(" ".join(words))))
            words.clear()

    for line in [*lines, ""]:
        found, text = _line(line.strip())
        # A line without a mark of its own goes on with the block above it.
        goes_on = bool(words) and found is not None and found in (kind, BlockKind.PARAGRAPH) and not _starts(line)
        if not goes_on:
            close()
            kind = found or BlockKind.PARAGRAPH
        if text:
            words.append(text)
        if kind in (BlockKind.HEADING, BlockKind.CALLOUT_TITLE):
            close()
    close()
    return tuple(blocks)


def _starts(line: str) -> bool:
    return line.lstrip().startswith(("- ", "* ", "#", "> #"))


def _line(line: str) -> tuple[BlockKind | None, str]:
    """What a line is, and its words; None between blocks."""
    if line.startswith(">"):
        inner = line[1:].strip()
        if inner.startswith("#"):
            return BlockKind.CALLOUT_TITLE, inner.lstrip("# ")
        return (BlockKind.CALLOUT, inner) if inner else (None, "")
    if line.startswith("#"):
        return BlockKind.HEADING, line.lstrip("# ")
    if line.startswith(("- ", "* ")):
        return BlockKind.ITEM, line[2:].strip()
    return (BlockKind.PARAGRAPH, line) if line else (None, "")


def _spans(text: str) -> tuple[Span, ...]:
    pieces = _STRONG.split(text)
    return tuple((piece, number % 2 == 1) for number, piece in enumerate(pieces) if piece)
