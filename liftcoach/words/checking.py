"""What "Check my data" found, in words."""

from __future__ import annotations

from liftcoach.words import QT_TRANSLATE_NOOP, Translate, untranslated

CONTEXT = "checking"
SENTENCES: dict[str, str] = {
    "damaged": QT_TRANSLATE_NOOP("checking", "A part of the file is damaged. Please keep the file and use a copy."),
    "lost-reference": QT_TRANSLATE_NOOP("checking", "An entry points to another one that is gone."),
    "sums-differ": QT_TRANSLATE_NOOP("checking", "The weekly sums do not fit the sets. They can be worked out again."),
}
ALL_WELL = QT_TRANSLATE_NOOP("checking", "Everything in the file was read and fits together.")


def wrong_text(kind: str, detail: str = "", translate: Translate = untranslated) -> str:
    """One thing that is wrong, with the file's own words about it in brackets."""
    words = translate(CONTEXT, SENTENCES[kind])
    return f"{words} ({detail})" if detail else words
