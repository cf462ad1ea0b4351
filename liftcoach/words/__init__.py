"""Every rule's and problem's sentence: a template per id, translatable, without Qt."""

from __future__ import annotations

from collections.abc import Callable

Translate = Callable[[str, str], str]
"""(context, source text) to the text in the reader's language."""


def untranslated(_context: str, text: str) -> str:
    """The source text itself: for the command line and for tests."""
    return text


def QT_TRANSLATE_NOOP(_context: str, text: str) -> str:  # noqa: N802  (lupdate looks for this name)
    """Mark a text for translation without needing Qt."""
    return text
