"""The articles, read from one Markdown file each with a few lines of facts at its head."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from pathlib import Path

from liftcoach.resources import resource

Span = tuple[str, bool]
"""Words, and whether they are strong."""

_FENCE = "---"
_LISTS = ("topics", "sources")
_FACTS = ("id", "title", "minutes", "reviewed", "sure", *_LISTS)
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
    """One article file. Raises ArticleError naming the file and what is wrong."""
    lines = path.read_text(encoding="utf-8").splitlines()
    if not lines or lines[0].strip() != _FENCE or _FENCE not in (line.strip() for line in lines[1:]):
        raise ArticleError(f"{path.name}: begins with no facts between two lines of {_FENCE}")
    end = next(number for number, line in enumerate(lines[1:], 1) if line.strip() == _FENCE)
    try:
        facts = _facts(lines[1:end])
        article = Article(
            id=str(facts["id"]),
            title=str(facts["title"]),
            minutes=int(str(facts["minutes"])),
            reviewed=date.fromisoformat(str(facts["reviewed"])),
            sure=str(facts["sure"]),
            topics=tuple(facts["topics"]),
            sources=tuple(facts["sources"]),
            blocks=_blocks(lines[end + 1 :]),
        )
    except (KeyError, ValueError) as error:
        raise ArticleError(f"{path.name}: {error}") from error
    if article.id != path.stem:
        raise ArticleError(f"{path.name}: its id is {article.id!r}")
    return article


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


def _facts(lines: Sequence[str]) -> dict[str, str | list[str]]:
    facts: dict[str, str | list[str]] = {}
    name = ""
    for line in lines:
        if not line.strip():
            continue
        if line.lstrip().startswith("- ") and isinstance(facts.get(name), list):
            facts[name] = [*facts[name], _unquoted(line.lstrip()[2:])]
            continue
        name, colon, value = line.partition(":")
        name = name.strip()
        if not colon or name not in _FACTS:
            raise ValueError(f"unknown line {line!r}")
        facts[name] = _listed(value) if name in _LISTS else _unquoted(value)
    return facts


def _listed(value: str) -> list[str]:
    """`[a, b]` or `a, b` on the line itself; empty where the items follow below."""
    return [_unquoted(item) for item in value.strip().strip("[]").split(",") if item.strip()]


def _unquoted(value: str) -> str:
    value = value.strip()
    quoted = len(value) > 1 and value[0] == value[-1] and value[0] in "\"'"
    return value[1:-1] if quoted else value


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
