"""Read a table out of a text file that some other program, or a spreadsheet after it, has written.

Nothing is guessed silently: what is not plainly a table, a number or a text
is an ImportProblem for the whole file, or a ValueError for one cell.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path
from stat import S_ISREG
from typing import TYPE_CHECKING

from liftcoach.domain.problems import ProblemCode
from liftcoach.domain.reasons import Fact
from liftcoach.exchange.problem import ImportProblem

if TYPE_CHECKING:
    from _csv import Reader

MOST_BYTES = 64 * 1024 * 1024
"""30,000 sets are about 4 MB."""
MOST_ROWS = 500_000
MOST_COLUMNS = 64
MOST_FIELD_CHARACTERS = 20_000
DELIMITERS = (";", ",", "\t")
_BYTES_A_MB = 1024 * 1024
UNREADABLE = "\ufffd"
"""Stands where a byte of a damaged file is no letter."""
_PDF_MARK = b"%PDF-"
"""It begins with text and goes on with none."""
_UTF16_MARKS = (b"\xff\xfe", b"\xfe\xff")
_SEPARATOR_LINE = re.compile(r"\Asep=([;,\t])\r?\n")
"""What Excel reads and writes above a table."""
_POINT_NUMBER = re.compile(r"[+-]?[0-9]{1,12}(?:\.[0-9]{1,30}|,[0-9]{1,2})?\Z")
"""One or two digits behind a comma cannot be thousands; three can."""
_COMMA_NUMBER = re.compile(r"[+-]?[0-9]{1,12}(?:[.,][0-9]{1,30})?\Z")
_SPACES = "".join((" ", "\t", "\u00a0", "\u202f"))
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ud800-\udfff]")
"""Also what turns the direction of writing: it would turn the rest of the page with it."""
_NUMBERS_KEPT_READY = 2000
"""A log of ten years has some hundred different weights, repeats and times."""
NUMBER_DIGITS = 2
"""Float noise ends here: 0.01 kg, 0.01 s, 0.01 m."""


@dataclass(frozen=True, slots=True)
class Table:
    """A header and its rows. `rows` gives (line number of the file, cells); a short row is kept short.

    `header` is in small letters, `written` is the same as it stands in the file.
    """

    header: tuple[str, ...]
    delimiter: str
    text: str
    written: tuple[str, ...] = ()
    lines_before: int = 0
    """Lines of the file above `text`."""

    @property
    def most_rows(self) -> int:
        """At least the number of rows: the number of line ends."""
        return self.text.count("\n") + self.text.count("\r") + 1

    def rows(self) -> Iterator[tuple[int, list[str]]]:
        """Every row that is not blank. Raises ImportProblem where the text stops being a table."""
        reader = _reader(self.text, self.delimiter)
        count = -1
        for cells in _checked_rows(reader):
            if not any(cells):
                continue
            count += 1
            if count > MOST_ROWS:
                raise ImportProblem(ProblemCode.FILE_TOO_MANY_ROWS, Fact("limit", MOST_ROWS))
            if count:
                yield self.lines_before + reader.line_num, cells


def require_ordinary(path: Path) -> None:
    """Refuse what is there and no ordinary file: a pipe is waited for without end, a device never ends.

    Raises ImportProblem, and OSError as `stat` does.
    """
    if not S_ISREG(path.stat().st_mode):
        raise ImportProblem(ProblemCode.FILE_NOT_READABLE, Fact("file", path.name))


def read_bytes(path: Path) -> bytes:
    """The bytes of a file of at most MOST_BYTES, also where it grows meanwhile. Raises ImportProblem."""
    try:
        require_ordinary(path)
        with path.open("rb") as file:
            data = file.read(MOST_BYTES + 1)
    except FileNotFoundError as error:
        raise ImportProblem(ProblemCode.FILE_NOT_THERE, Fact("file", path.name)) from error
    except (OSError, ValueError) as error:
        raise ImportProblem(ProblemCode.FILE_NOT_READABLE, Fact("file", path.name)) from error
    if len(data) > MOST_BYTES:
        raise _too_large()
    return data


def decode(data: bytes) -> str:
    """Text out of bytes: UTF-16 by its mark, else UTF-8, else the Windows code page 1252.

    A few bytes that are no letters in a text that is plainly UTF-8 stand as UNREADABLE:
    read as 1252, every other accented letter of the file would be wrong without a word.
    Raises ImportProblem for what is no text in any of them.
    """
    if len(data) > MOST_BYTES:
        raise _too_large()
    if data.startswith(_PDF_MARK):
        raise ImportProblem(ProblemCode.FILE_NOT_TEXT)
    for encoding in ("utf-16",) if data.startswith(_UTF16_MARKS) else ("utf-8-sig", "cp1252"):
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            text = _damaged_utf8(data) if encoding == "utf-8-sig" else ""
            if not text:
                continue
        if "\x00" not in text:
            return text
        break
    raise ImportProblem(ProblemCode.FILE_NOT_TEXT)


def _damaged_utf8(data: bytes) -> str:
    """The text where more of its accented letters are good UTF-8 than are not; else nothing."""
    text = data.decode("utf-8-sig", errors="replace")
    good = sum(not letter.isascii() and letter != UNREADABLE for letter in text)
    return text if good > text.count(UNREADABLE) else ""


def read_table(data: bytes) -> Table:
    """Find the header and the delimiter. Raises ImportProblem."""
    text = whole = decode(data)
    separator = _SEPARATOR_LINE.match(text)
    if separator:
        text = text[separator.end() :]
    text = text.lstrip("\r\n")
    if not text.strip():
        raise ImportProblem(ProblemCode.FILE_EMPTY)
    if text.lstrip().startswith("<"):
        # A page of the web, or another app's XML, has no columns to ask about.
        is_xml = text.lstrip().startswith("<?xml")
        raise ImportProblem(ProblemCode.FILE_OF_XML if is_xml else ProblemCode.FILE_UNKNOWN_BACKUP)
    table = read_header(text, separator.group(1) if separator else _sniffed_delimiter(text))
    return replace(table, lines_before=len(whole[: len(whole) - len(text)].splitlines()))


def read_header(text: str, delimiter: str) -> Table:
    """A table out of a text that begins with its heading. Raises ImportProblem."""
    header = next(_checked_rows(_reader(text, delimiter)))
    if len(header) > MOST_COLUMNS:
        raise ImportProblem(ProblemCode.FILE_TOO_MANY_COLUMNS, Fact("limit", MOST_COLUMNS))
    written = tuple(clean_text(name) for name in header)
    names = tuple(name.lower() for name in written)
    for name in names:
        if name and names.count(name) > 1:
            raise ImportProblem(ProblemCode.FILE_COLUMN_TWICE, Fact("column", name))
    return Table(names, delimiter, text, written)


@lru_cache(maxsize=_NUMBERS_KEPT_READY)
def number(text: str, *, decimal_comma: bool) -> float | None:
    """A plain decimal number, rounded to 0.01; None for an empty cell.

    Raises ValueError for everything else: `1_000`, `nan`, `1e9`, digits of other scripts.

    >>> number(" 164.99999999999997 ", decimal_comma=False)
    165.0
    >>> number("72,5", decimal_comma=True)
    72.5
    """
    stripped = text.strip(_SPACES)
    if not stripped:
        return None
    pattern = _COMMA_NUMBER if decimal_comma else _POINT_NUMBER
    if not pattern.match(stripped):
        raise ValueError(stripped)
    return round(float(stripped.replace(",", ".")), NUMBER_DIGITS)


def clean_text(text: str) -> str:
    """Without control characters and outer spaces: what a store and a terminal can hold.

    >>> clean_text(" Leg\\x1b press ")
    'Leg press'
    """
    return _CONTROL.sub("", text).replace("\t", " ").strip()


def _sniffed_delimiter(text: str) -> str:
    counts = dict.fromkeys(DELIMITERS, 0)
    quoted = False
    for character in text:
        if character == '"':
            quoted = not quoted
        elif quoted:
            continue
        elif character in "\r\n":
            break
        elif character in counts:
            counts[character] += 1
    return max(DELIMITERS, key=lambda delimiter: counts[delimiter])


def _reader(text: str, delimiter: str) -> Reader:
    # Strict, because otherwise a quote that is never closed swallows the rest of the file.
    return csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)


def _checked_rows(reader: Reader) -> Iterator[list[str]]:
    try:
        for cells in reader:
            if cells and max(map(len, cells)) > MOST_FIELD_CHARACTERS:
                raise ImportProblem(
                    ProblemCode.FILE_FIELD_TOO_LONG, Fact("line", reader.line_num), Fact("limit", MOST_FIELD_CHARACTERS)
                )
            yield cells
    except csv.Error as error:
        if "field larger" in str(error):
            raise ImportProblem(
                ProblemCode.FILE_FIELD_TOO_LONG, Fact("line", reader.line_num), Fact("limit", MOST_FIELD_CHARACTERS)
            ) from error
        raise ImportProblem(ProblemCode.FILE_BAD_QUOTES, Fact("line", reader.line_num)) from error


def _too_large() -> ImportProblem:
    return ImportProblem(ProblemCode.FILE_TOO_LARGE, Fact("limit", MOST_BYTES // _BYTES_A_MB, "MB"))
