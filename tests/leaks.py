"""Find what a test left running: it would act in the middle of another test, and in the window at the wrong time."""

from __future__ import annotations

import gc
import threading
import weakref
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QThread, QTimer
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

LAST_CHANCE_MS = 2000
CALL = pytest.StashKey[bool]()
"""Whether the test itself passed. A failed one is held by its traceback, with all it made."""


@pytest.fixture(autouse=True)
def nothing_is_left_running(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Fail a test that leaves a thread, a ticking QTimer or a visible window behind."""
    threads_before = set(threading.enumerate())
    windows_before = set(_windows())
    threads = _started(monkeypatch, QThread)
    timers = _started(monkeypatch, QTimer)
    yield
    monkeypatch.undo()
    leaks = _settled(
        lambda: (
            *(("QThread", thread) for thread in threads() if thread.isRunning()),
            *(("QTimer", timer) for timer in timers() if timer.isActive()),
            *(("window", window) for window in _windows() if window.isVisible() and window not in windows_before),
            *(("thread", thread) for thread in _new_threads(threads_before)),
        )
    )
    if leaks and request.node.stash.get(CALL, False):
        pytest.fail("left behind by this test: " + ", ".join(leaks), pytrace=False)


def _settled(look: Callable[[], tuple[tuple[str, Any], ...]]) -> list[str]:
    """What stays after everything that was to be deleted is deleted; it is stopped, to spare the next test."""
    _delete_what_waits()
    if not look():
        return []
    gc.collect()
    _delete_what_waits()
    left = look()
    names = [f"{kind} {_name(each)}" for kind, each in left]
    for kind, each in left:
        if kind == "QThread":
            each.quit()
            each.wait(LAST_CHANCE_MS)
        elif kind == "QTimer":
            each.stop()
        elif kind == "window":
            each.hide()
            each.deleteLater()
    return names


def _name(each: Any) -> str:
    if isinstance(each, threading.Thread):
        return each.name
    parent = each.parent()
    owner = f" of {type(parent).__name__}" if parent is not None else ""
    return f"{each.objectName() or type(each).__name__}{owner}"


def _new_threads(before: set[threading.Thread]) -> list[threading.Thread]:
    # One that Python did not start (a QThread or a pool's) shows as a dummy as long as the process lives.
    fresh = set(threading.enumerate()) - before
    return [thread for thread in fresh if thread.is_alive() and not isinstance(thread, threading._DummyThread)]


def _delete_what_waits() -> None:
    if QCoreApplication.instance() is not None:
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        QCoreApplication.processEvents()


def _windows() -> list[QWidget]:
    return QApplication.topLevelWidgets() if QApplication.instance() else []


def _started(monkeypatch: pytest.MonkeyPatch, kind: type) -> Callable[[], list[Any]]:
    """Note every object of a Qt class that is started; give those that still exist."""
    seen: list[weakref.ref[Any]] = []
    start = kind.start  # type: ignore[attr-defined]

    def noting(self: Any, *arguments: Any) -> None:
        seen.append(weakref.ref(self))
        start(self, *arguments)

    monkeypatch.setattr(kind, "start", noting)
    return lambda: list({id(each): each for ref in seen if (each := ref()) is not None and isValid(each)}.values())
