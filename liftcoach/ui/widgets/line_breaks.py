"""Where a line of text may not end: inside a date, and before a last short word."""

from __future__ import annotations

import re

_NO_BREAK = "\u00a0"
_NUMBER_AND_WORD = re.compile(r"(?<=[0-9]) (?=[^\W\d_]{1,9}\b)")
"""“18 March”, “3 days”, “7.5 hours”: torn apart, neither half says anything."""
_FEWEST_WORDS = 4
"""A shorter text is a label, and its room may be as small as its longest word."""
_LONGEST_LAST_WORD = 9
"""With its full stop. A longer word is no orphan, and would draw a much shorter line before it."""


def kept_together(text: str) -> str:
    """The text, with spaces that do not break where a break would leave one short word alone.

    >>> kept_together("Paused until Wednesday 18 March").replace(chr(160), "_")
    'Paused until Wednesday 18_March'
    >>> kept_together("Today is a day to rest.").replace(chr(160), "_")
    'Today is a day to_rest.'
    """
    # A path must come out of a copied line as it is.
    if text.count(" ") < _FEWEST_WORDS - 1 or "/" in text or "\\" in text:
        return text
    text = _NUMBER_AND_WORD.sub(_NO_BREAK, text)
    before, space, last = text.rpartition(" ")
    if 0 < len(last) <= _LONGEST_LAST_WORD and "\n" not in last and _NO_BREAK not in last:
        return f"{before}{_NO_BREAK}{last}"
    return before + space + last
