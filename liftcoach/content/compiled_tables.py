"""What the exercise files say, parsed ahead, because parsing TOML is most of what reading them costs.

The TOML files stay the source. `compiled.json` beside them holds each one's
table under the digest of the very bytes that it was made from, so a table
whose file has changed is never used: that file is parsed.
"""

from __future__ import annotations

import json
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path
from typing import Any

FILE_NAME = "compiled.json"


@dataclass(frozen=True, slots=True)
class CompiledTables:
    """Digest of an exercise file's words to its table; empty where nothing was compiled."""

    by_digest: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)

    @classmethod
    def of(cls, folder: Path) -> CompiledTables:
        """What was compiled in a folder. A file that cannot be read is as good as none."""
        try:
            entries = json.loads((folder / FILE_NAME).read_bytes())
            return cls({entry["sha256"]: entry["table"] for entry in entries})
        except (OSError, ValueError, TypeError, KeyError):
            return cls()

    def table(self, words: bytes) -> Mapping[str, Any]:
        """The table of a file with these bytes. Raises ValueError where they are no TOML."""
        compiled = self.by_digest.get(_digest(words))
        return tomllib.loads(words.decode()) if compiled is None else compiled


NOTHING_COMPILED = CompiledTables()


def compiled_text(all_words: Mapping[str, bytes]) -> str:
    """The text of `compiled.json` for these files, one line an exercise; raises ValueError as TOML does.

    `all_words` gives an exercise's id and the bytes of its file.
    """
    lines = (
        json.dumps({"id": name, "sha256": _digest(words), "table": tomllib.loads(words.decode())}, ensure_ascii=False)
        for name, words in sorted(all_words.items())
    )
    return "[\n" + ",\n".join(lines) + "\n]\n"


def _digest(words: bytes) -> str:
    return sha256(words).hexdigest()
