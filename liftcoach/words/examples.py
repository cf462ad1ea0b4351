"""Who the example patients are, in a line each."""

from __future__ import annotations

from liftcoach.words import QT_TRANSLATE_NOOP, Translate, untranslated

CONTEXT = "examples"
ABOUT: dict[str, str] = {
    "new-rheumatoid-arthritis": QT_TRANSLATE_NOOP("examples", "New rheumatoid arthritis, with sore hands."),
    "lupus-with-a-flare": QT_TRANSLATE_NOOP("examples", "Lupus, often tired, with one flare."),
    "long-standing-and-strong": QT_TRANSLATE_NOOP("examples", "Arthritis for twenty years, quiet now, and strong."),
}


def example_about(example_id: str, translate: Translate = untranslated) -> str:
    """What the example lives with."""
    return translate(CONTEXT, ABOUT[example_id]) if example_id in ABOUT else ""
