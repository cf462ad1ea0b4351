"""The recovery key on paper, for a drawer: large, and without a name."""

from __future__ import annotations

from liftcoach.paper.blocks import Block, Gap, Words
from liftcoach.paper.document import Document, PaperSize, Section
from liftcoach.paper.styles import LEAD, TITLE, Style

_KEY = Style(24, 700, leading=1.5)


def recovery_document(lines: tuple[str, str, str, str], size: PaperSize, *, foot: str) -> Document:
    """Title, key, use and care on one page."""
    title, key, use, care = lines
    groups = key.split("-")
    half = (len(groups) + 1) // 2
    blocks: tuple[Block, ...] = (
        Words(title, TITLE),
        Gap(16),
        Words("-".join(groups[:half]) + "-", _KEY),
        Words("-".join(groups[half:]), _KEY),
        Gap(16),
        Words(use, LEAD),
        Gap(6),
        Words(care, LEAD.bold()),
    )
    return Document(title, (Section(blocks),), size, foot)
