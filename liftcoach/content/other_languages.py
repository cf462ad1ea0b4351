"""What exercises are called in other languages, for logs of programs that translate their names."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import lru_cache

from liftcoach.resources import resource

LANGUAGES = ("de", "es", "fr", "it", "pt")
"""Besides English, which the exercises' own files hold."""


@lru_cache(maxsize=1)
def names_in_other_languages() -> Mapping[str, tuple[str, ...]]:
    """Exercise id to its names in all of LANGUAGES; read once, when a name is first looked for."""
    found: dict[str, list[str]] = {}
    for language in LANGUAGES:
        table = tomllib.loads(resource("exercise_names", f"{language}.toml").read_text(encoding="utf-8"))
        for exercise, names in table.items():
            found.setdefault(exercise, []).extend(names)
    return {exercise: tuple(names) for exercise, names in found.items()}
