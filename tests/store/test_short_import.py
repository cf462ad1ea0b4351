"""SQLAlchemy comes without asyncio and the reading of mail, and finds both when something asks for them."""

from __future__ import annotations

import subprocess
import sys

LEFT_OUT = ("asyncio", "ssl", "importlib.metadata", "email")
PROGRAM = f"""
import sys
from liftcoach.store.short_import import import_sqlalchemy
import_sqlalchemy()
import liftcoach.store.training_log
print([name for name in {LEFT_OUT} if name in sys.modules])

import sqlalchemy
from sqlalchemy.util import langhelpers
print(langhelpers.importlib.metadata.version("sqlalchemy") == sqlalchemy.__version__)
print(sqlalchemy.util.concurrency.iscoroutine(7), sqlalchemy.util.concurrency.is_exit_exception(ValueError()))

import asyncio, importlib.metadata
async def seven():
    return 7
coroutine = seven()
print(sqlalchemy.util.concurrency.iscoroutine(coroutine), asyncio.run(coroutine))
print(importlib.metadata.metadata("sqlalchemy")["Name"].lower(), type(asyncio).__name__)
"""


def test_what_no_sqlite_file_needs_is_imported_when_it_is_asked_for() -> None:
    told = subprocess.run([sys.executable, "-c", PROGRAM], capture_output=True, text=True, check=True)
    assert told.stdout.splitlines() == ["[]", "True", "False False", "True 7", "sqlalchemy module"]
