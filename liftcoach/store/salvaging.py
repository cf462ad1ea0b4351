"""Save what can still be read from a damaged file into a new one. The damaged file is only ever copied."""

from __future__ import annotations

import shutil
import sqlite3
import tempfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Table
from sqlalchemy.exc import DBAPIError

from liftcoach.domain.keeping import Salvaged
from liftcoach.domain.problems import ProblemCode
from liftcoach.store import schema
from liftcoach.store.cells import instants_read
from liftcoach.store.cipher import LOCKED_MAGIC, MARK_BYTES, PLAIN_MAGIC, connected, driver_for
from liftcoach.store.durable_files import SAVING_PREFIX, owned
from liftcoach.store.engine import APPLICATION_ID, open_for_schema_changes, read_only_address, read_write_address
from liftcoach.store.faults import StoreError, UnreadableCell, facts_of, told_in_words
from liftcoach.store.muscle_table import MuscleTable
from liftcoach.store.raw_reading import copy_in_use
from liftcoach.store.weekly_work import WeeklyWork

_MADE_AGAIN = frozenset({"day_work", "week_work", "exercise_muscles"})
"""Summed again from what was saved."""
_HEADER_BYTES, _PAGE_BYTES = 100, 4096
_PAGES_AT, _FREE_PAGES_AT, _JOURNAL_KIND_AT = slice(28, 32), slice(32, 40), slice(18, 20)
"""Places in SQLite's header."""
_MOST_LOOKUPS = 1_000_000
"""Row numbers that are tried one by one between two readable parts of a table."""


@dataclass(slots=True)
class _Tally:
    saved: dict[str, int] = field(default_factory=dict)
    lost: dict[str, int] = field(default_factory=dict)
    cut_short: set[str] = field(default_factory=set)

    def lose(self, table: str, rows: int = 1) -> None:
        self.lost[table] = self.lost.get(table, 0) + rows


def salvage(
    damaged: Path,
    into: Path,
    key: bytes | None = None,
    *,
    name: str,
    muscles: MuscleTable,
    told: Callable[[float], object] = lambda _: None,
) -> Salvaged:
    """Fill `into`, an empty file, with every row of `damaged` that is readable and makes sense.

    A set whose session is lost gets a session of its day. `name` is the profile's
    where that is lost too; `key` is that of a locked file. `told` hears how much
    is done, 0 to 1, and may raise to end it. Raises StoreError where nothing could
    be read.
    """
    tally = _Tally()
    target = open_for_schema_changes(into, key, journal="DELETE")
    try:
        with told_in_words(into), target.begin() as connection:
            schema.make_tables(connection)
            connection.exec_driver_sql(schema.ALEMBIC_TABLE)
            connection.exec_driver_sql("INSERT INTO alembic_version VALUES (?)", (schema.HEAD_REVISION,))
            connection.exec_driver_sql(f"PRAGMA application_id={APPLICATION_ID}")
            connection.exec_driver_sql(f"PRAGMA user_version={schema.SCHEMA_VERSION}")
        with (
            told_in_words(damaged),
            tempfile.TemporaryDirectory(dir=into.parent, prefix=owned(SAVING_PREFIX)) as folder,
        ):
            copy = _copied(damaged, Path(folder), sound_page=into.read_bytes()[:_PAGE_BYTES])
            with closing(_Source(copy, key)) as source, target.begin() as connection:
                _fill(connection, source, tally, name, told)
                if not any(tally.saved.values()):
                    raise StoreError(ProblemCode.NOTHING_TO_SAVE, *facts_of(damaged))
                _mend_references(connection, tally)
                WeeklyWork(connection).rebuild(muscles)
    finally:
        target.dispose()
    return Salvaged(
        tuple((table, rows) for table, rows in tally.saved.items() if rows),
        tuple(sorted(tally.lost.items())),
        tuple(sorted(tally.cut_short)),
    )


def _copied(damaged: Path, folder: Path, *, sound_page: bytes) -> Path:
    """Copy the file with its WAL; where its header is gone, all our files have the same one but for the counts.

    So they have the rest of the first page, which says where each table begins.
    """
    sound_header = sound_page[:_HEADER_BYTES]
    copy = folder / damaged.name
    # It may be open in this program.
    copy_in_use(damaged, copy)
    wal = damaged.with_name(f"{damaged.name}-wal")
    if wal.exists():
        shutil.copyfile(wal, copy.with_name(wal.name))
    content = bytearray(copy.read_bytes())
    if sound_header.startswith(LOCKED_MAGIC):
        # What follows the mark is locked, and nobody can make it again.
        content[:MARK_BYTES] = sound_header[:MARK_BYTES]
        copy.write_bytes(bytes(content))
    elif len(content) > _PAGE_BYTES:
        header = bytearray(sound_header)
        header[_PAGES_AT] = (len(content) // _PAGE_BYTES).to_bytes(4, "big")
        header[_FREE_PAGES_AT] = bytes(8)
        header[_JOURNAL_KIND_AT] = b"\x02\x02" if wal.exists() else b"\x01\x01"
        as_it_is = bytes(content[:_PAGE_BYTES])
        with_header = bytes(header) + as_it_is[_HEADER_BYTES:]
        # Where none of the three will do, such as in one whose tables lie elsewhere since a lock was removed.
        otherwise = as_it_is if as_it_is.startswith(PLAIN_MAGIC) else with_header
        for first_page in (as_it_is, with_header, bytes(header) + sound_page[_HEADER_BYTES:], otherwise):
            content[:_PAGE_BYTES] = first_page
            copy.write_bytes(bytes(content))
            if _knows_its_tables(copy):
                break
    return copy


def _knows_its_tables(copy: Path) -> bool:
    """Whether the one thing is found that is the same in every file of this schema, where its table is said to be."""
    try:
        with closing(sqlite3.connect(read_only_address(copy), uri=True)) as connection:
            return connection.execute("SELECT version_num FROM alembic_version").fetchall() == [(schema.HEAD_REVISION,)]
    except (sqlite3.DatabaseError, UnicodeDecodeError):
        return False


class _Source:
    """Reads a damaged copy by either driver; every fault of it is a sqlite3.DatabaseError."""

    def __init__(self, copy: Path, key: bytes | None) -> None:
        self._copy, self._key = copy, key
        self._driver = driver_for(copy, key)
        self._connection = self._connected()

    def execute(self, statement: str, values: Sequence[Any] = ()) -> Iterator[Sequence[Any]]:
        """The rows, one by one up to the damage."""
        try:
            yield from self._connection.execute(statement, values)
        except self._driver.DatabaseError as error:
            # After a page that does not fit its key, SQLCipher gives out nothing more on that connection.
            self.close()
            self._connection = self._connected()
            raise sqlite3.DatabaseError(str(error)) from error

    def close(self) -> None:
        with suppress(self._driver.Error):
            self._connection.close()

    def _connected(self) -> Any:
        connection = connected(self._driver, read_write_address(self._copy), self._key)
        # Text that is not UTF-8 any more is refused row by row, not at once.
        connection.text_factory = lambda raw: raw.decode("utf-8", "replace")
        with suppress(self._driver.DatabaseError):
            connection.execute("PRAGMA cell_size_check = ON")
            connection.execute("PRAGMA writable_schema = ON")
        return connection


def _fill(connection: Connection, source: _Source, tally: _Tally, name: str, told: Callable[[float], object]) -> None:
    tables = schema.metadata.sorted_tables
    for number, table in enumerate(tables):
        told(number / len(tables))
        if table.name in _MADE_AGAIN:
            continue
        try:
            there = [row[1] for row in source.execute(f'PRAGMA table_info("{table.name}")')]
        except sqlite3.DatabaseError:
            tally.cut_short.add(table.name)
            continue
        columns = [column.name for column in table.columns if column.name in there]
        if not columns:
            tally.cut_short.add(table.name)
            continue
        listed = ", ".join(f'"{column}"' for column in columns)
        marks = ", ".join("?" for _ in columns)
        # The names are our own schema's.
        insert = f'INSERT INTO "{table.name}" ({listed}) VALUES ({marks})'  # noqa: S608
        read_instants = instants_read(table.name, columns)
        saved = 0
        for row in _rows(source, table, columns, tally):
            try:
                read_instants(row)
                connection.exec_driver_sql(insert, tuple(row))
                saved += 1
            except (DBAPIError, UnreadableCell):
                # What is in it now breaks the table's own rules: it is not what was written.
                tally.lose(table.name)
        tally.saved[table.name] = saved
    if not tally.saved.get("profile"):
        connection.execute(
            schema.person.profile.insert().values(
                id=1, name=name, is_example=False, is_put_away=False, muscle_table_digest=""
            )
        )


def _rows(source: _Source, table: Table, columns: Sequence[str], tally: _Tally) -> Iterator[Sequence[Any]]:
    """From the front up to the damage, from the back down to it, and one by one between."""
    key = [column.name for column in table.primary_key.columns]
    listed = ", ".join(f'"{column}"' for column in columns)
    places = [columns.index(name) for name in key]

    def walk(direction: str) -> Iterator[Sequence[Any]]:
        order = ", ".join(f'"{name}" {direction}' for name in key)
        yield from source.execute(f'SELECT {listed} FROM "{table.name}" ORDER BY {order}')  # noqa: S608

    seen: set[tuple[Any, ...]] = set()
    try:
        for row in walk("ASC"):
            seen.add(tuple(row[place] for place in places))
            yield row
    except sqlite3.DatabaseError:
        yield from _behind(source, table, listed, walk("DESC"), places, seen, tally)


def _behind(
    source: _Source,
    table: Table,
    listed: str,
    backwards: Iterator[Sequence[Any]],
    places: Sequence[int],
    seen: set[tuple[Any, ...]],
    tally: _Tally,
) -> Iterator[Sequence[Any]]:
    """What lies behind the damage, from the end, and then between the two."""
    last = max(seen, default=None)
    first_behind: tuple[Any, ...] | None = None
    with suppress(sqlite3.DatabaseError):
        for row in backwards:
            found = tuple(row[place] for place in places)
            if found in seen:
                break
            seen.add(found)
            first_behind = found
            yield row
    if [column.name for column in table.primary_key.columns] != ["id"] or first_behind is None:
        tally.cut_short.add(table.name)
        return
    begin = last[0] + 1 if last else 1
    for number in range(begin, min(first_behind[0], begin + _MOST_LOOKUPS)):
        try:
            found_row = next(
                source.execute(f'SELECT {listed} FROM "{table.name}" WHERE id = ?', (number,)),  # noqa: S608
                None,
            )
        except sqlite3.DatabaseError:
            tally.lose(table.name)
            continue
        if found_row is not None:
            yield found_row


def _mend_references(connection: Connection, tally: _Tally) -> None:
    """Give sets their sessions back, and take out what still points to nothing."""
    for table in ("sessions", "sets", "own_exercises", "import_keys"):
        connection.exec_driver_sql(
            f"UPDATE {table} SET import_id = NULL WHERE import_id NOT IN (SELECT id FROM imports)"  # noqa: S608
        )
    connection.exec_driver_sql(
        "INSERT INTO sessions (id, day, started_utc, started_day, started_zone, note, title, origin)"
        " SELECT session_id, at_day, min(at_utc), at_day, at_zone, '', '', 'own' FROM sets"
        " WHERE session_id NOT IN (SELECT id FROM sessions) GROUP BY session_id"
    )
    # Taking one out may leave others pointing to nothing.
    while broken := connection.exec_driver_sql("PRAGMA foreign_key_check").all():
        before = len(broken)
        for table, row_id, _parent, number in broken:
            if row_id is not None:
                connection.exec_driver_sql(f'DELETE FROM "{table}" WHERE rowid = ?', (row_id,))  # noqa: S608
            else:
                _delete_orphans(connection, table, number)
            tally.lose(table)
            tally.saved[table] = tally.saved.get(table, 0) - 1
        if len(connection.exec_driver_sql("PRAGMA foreign_key_check").all()) >= before:
            break


def _delete_orphans(connection: Connection, table: str, number: int) -> None:
    """Delete the rows of a table without row numbers whose reference leads nowhere."""
    for key in connection.exec_driver_sql(f'PRAGMA foreign_key_list("{table}")').all():
        if key[0] == number:
            _, _, parent, here, there = key[:5]
            connection.exec_driver_sql(
                f'DELETE FROM "{table}" WHERE "{here}" IS NOT NULL'  # noqa: S608
                f' AND "{here}" NOT IN (SELECT "{there}" FROM "{parent}")'
            )
