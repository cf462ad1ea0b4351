"""Settings of the whole program (theme, text size, last profile), in a small file beside the profiles."""

from __future__ import annotations

import json
import math
from pathlib import Path
from threading import Lock
from typing import Any, TypeVar

from liftcoach.domain.numbers import checked_text
from liftcoach.domain.problems import InvalidFact, ProblemCode
from liftcoach.domain.reasons import Fact
from liftcoach.store.disk_faults import disk_told_in_words
from liftcoach.store.durable_files import write_whole

_Value = TypeVar("_Value", str, int, float, bool)
SETTINGS_FILE = "settings.json"
"""Its name, in the folder of the profiles."""
_LONGEST_FILE = 1_000_000
"""Bytes. A larger file is not one that this program wrote."""


class ProgramSettings:
    """A file of names and values that forgives what it does not know.

    Names of a newer program stay. A file that cannot be read is kept beside it
    under another name (`set_aside` says which), and the defaults hold.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        # A passphrase is tried beside the window's thread, and what it counts must not undo what the window sets.
        self._one_writer = Lock()
        self.set_aside: Path | None = None

    def get(self, key: str, default: _Value) -> _Value:
        """What was set, or `default` where nothing of its kind was."""
        value = self._read().get(key, default)
        if isinstance(default, float) and type(value) is int:
            return float(value)  # type: ignore[return-value]
        return value if type(value) is type(default) else default

    def set(self, key: str, value: str | float | bool) -> None:  # noqa: FBT001
        """Keep a value; the file is replaced in one step. Raises StoreError."""
        if isinstance(value, str):
            checked_text(key, value)
        elif not math.isfinite(value):
            raise InvalidFact(ProblemCode.NOT_A_NUMBER, Fact("name", key), Fact("value", str(value)))
        with self._one_writer, disk_told_in_words(self._path):
            # Read again, because another program may have set something else.
            values = self._read() | {key: value}
            text = json.dumps(values, ensure_ascii=False, indent=2, sort_keys=True)
            write_whole(self._path, text.encode())

    def _read(self) -> dict[str, Any]:
        with disk_told_in_words(self._path):
            if not self._path.exists():
                return {}
            if self._path.stat().st_size > _LONGEST_FILE:
                return self._keep_aside()
            content = self._path.read_bytes()
        try:
            values = json.loads(content.decode("utf-8-sig"))
        except (ValueError, RecursionError):
            return self._keep_aside()
        return values if isinstance(values, dict) else self._keep_aside()

    def _keep_aside(self) -> dict[str, Any]:
        with disk_told_in_words(self._path):
            number = 1
            while (aside := self._path.with_name(f"{self._path.name}.damaged-{number}")).exists():
                number += 1
            self._path.rename(aside)
        self.set_aside = aside
        return {}
