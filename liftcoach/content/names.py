"""Whether another program's name for an exercise is one of ours: an exact bag of words, or ask.

A wrong match would put a stranger's load on a person's bar, so nothing here is
fuzzy. Order, case, accents, brackets, plurals and the trade's abbreviations do
not matter; every other word does. Names are known in English, German, Spanish,
French, Italian and Portuguese.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from liftcoach.content.library import Library
from liftcoach.content.other_languages import names_in_other_languages

LONGEST_NAME = 200
"""Characters looked at; no program's own exercise name comes near it."""

ABBREVIATIONS: Mapping[str, tuple[str, ...]] = {
    "bb": ("barbell",),
    "db": ("dumbbell",),
    "kb": ("kettlebell",),
    "bw": ("bodyweight",),
    "ohp": ("overhead", "press"),
    "rdl": ("romanian", "deadlift"),
    "sldl": ("stiff", "leg", "deadlift"),
    "pullup": ("pull", "up"),
    "pushup": ("push", "up"),
    "pulldown": ("pull", "down"),
    "pushdown": ("push", "down"),
    "stepup": ("step", "up"),
    "deadbug": ("dead", "bug"),
    "flye": ("fly",),
}
_IRREGULAR_PLURALS: Mapping[str, str] = {"calves": "calf", "flys": "fly", "feet": "foot", "halves": "half"}
_WORDS_THAT_SAY_NOTHING = frozenset(
    {"a", "an", "the", "with", "using"}
    | {"de", "del", "des", "con", "mit", "avec", "com", "le", "la", "el", "il", "les", "los", "las"}
)
"""Articles and "with" in six languages; no word that could say where, or not."""
_WORD = re.compile(r"[^\W_]+")
_APOSTROPHES = re.compile("['’ʼ`´]")

Bag = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Match:
    """What became of a name. `exercise` is None where the person has to be asked.

    `candidates` are the exercises that claim the name when more than one does.
    """

    name: str
    exercise: str | None = None
    candidates: tuple[str, ...] = ()


def match_name(name: str, library: Library) -> Match:
    """Find the exercise that a name or our own id means; unknown and doubtful names have none. Never raises.

    >>> match_name("Bench Press (Barbell)", Library.shipped()).exercise
    'barbell-bench-press'
    >>> match_name("Press", Library.shipped()).exercise is None
    True
    """
    if name in library:
        return Match(name, name)
    bag = bag_of_words(name)
    claimed = _claims(library).get(bag, ()) if bag else ()
    return Match(name, claimed[0]) if len(claimed) == 1 else Match(name, candidates=claimed)


def bag_of_words(name: str) -> Bag:
    """Return a name's words, sorted, in the form that is compared.

    >>> bag_of_words("DB Lateral Raises") == bag_of_words("Lateral Raise (Dumbbell)")
    True
    """
    words: list[str] = []
    for word in _WORD.findall(_folded(name[:LONGEST_NAME])):
        single = _singular(word)
        words.extend(ABBREVIATIONS.get(single, (single,)))
    while "body" in words and "weight" in words:
        words.remove("body")
        words.remove("weight")
        words.append("bodyweight")
    return tuple(sorted(word for word in words if word not in _WORDS_THAT_SAY_NOTHING))


@lru_cache(maxsize=4)
def _claims(library: Library) -> Mapping[Bag, tuple[str, ...]]:
    """Which exercises claim each bag; one library is asked many names during an import."""
    claims: dict[Bag, set[str]] = {}
    foreign = names_in_other_languages()
    for exercise in library:
        for name in (exercise.name, *exercise.other_names, *foreign.get(exercise.id, ())):
            claims.setdefault(bag_of_words(name), set()).add(exercise.id)
    return {bag: tuple(sorted(ids)) for bag, ids in claims.items()}


def _folded(name: str) -> str:
    """Lower case without accents and apostrophes. Twice, as folding can itself bring accents."""
    for _ in range(2):
        apart = unicodedata.normalize("NFKD", name)
        name = "".join(character for character in apart if not unicodedata.combining(character)).casefold()
    return _APOSTROPHES.sub("", name)


def _singular(word: str) -> str:
    if word in _IRREGULAR_PLURALS:
        return _IRREGULAR_PLURALS[word]
    if word.endswith("ies") and len(word) > len("dies"):
        return word.removesuffix("ies") + "y"
    if word.endswith(("sses", "shes", "ches", "xes")):
        return word.removesuffix("es")
    if word.endswith("s") and not word.endswith(("ss", "us", "is")) and len(word) > len("as"):
        return word.removesuffix("s")
    return word
