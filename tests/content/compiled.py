"""`python -m tests.content.compiled`: write `resources/exercises/compiled.json` again, once an exercise has changed."""

from __future__ import annotations

from liftcoach.content.compiled_tables import FILE_NAME, compiled_text
from liftcoach.content.library import words_of
from liftcoach.resources import resource


def compiled_now() -> str:
    """What the file should say of the exercise files as they are."""
    return compiled_text({path.stem: words_of(path) for path in resource("exercises").glob("*.toml")})


if __name__ == "__main__":
    resource("exercises", FILE_NAME).write_text(compiled_now(), encoding="utf-8", newline="\n")
