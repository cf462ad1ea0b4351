"""Desktop notifications, sent by desktop-notifier from a thread of their own.

Qt's tray messages do not reach the usual notification services on Linux, and
desktop-notifier needs a running asyncio loop to hear a click; so that loop
lives in a thread, started with the first note and ended by `close`.
"""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Coroutine
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from liftcoach.resources import resource

if TYPE_CHECKING:
    from desktop_notifier import DesktopNotifier

PROGRAM = "Liftcoach"
ANSWER_WITHIN_S = 10.0


class DesktopNotes(QObject):
    """Sends short notes to the desktop; tells whether any service took them."""

    delivered = Signal(bool)
    """True when a notification service took the note, False when none answered."""
    clicked = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._loop: asyncio.AbstractEventLoop | None = None
        self._thread: threading.Thread | None = None
        self._notifier: DesktopNotifier | None = None

    def say(self, text: str) -> None:
        """Show one note; the answer comes as `delivered`."""
        self._run(self._send(text))

    def ask_whether_heard(self) -> None:
        """Find out whether a notification service answers, without showing anything."""
        self._run(self._look())

    def close(self) -> None:
        """End the thread; nothing that is on its way is waited for."""
        if self._loop is None or self._thread is None:
            return
        asyncio.run_coroutine_threadsafe(self._disconnect(), self._loop)
        self._thread.join(ANSWER_WITHIN_S)
        self._loop = self._thread = self._notifier = None

    def _run(self, work: Coroutine[Any, Any, None]) -> None:
        if self._loop is None:
            self._loop = asyncio.new_event_loop()
            self._thread = threading.Thread(target=self._serve, args=(self._loop,), name="desktop-notes", daemon=True)
            self._thread.start()
        asyncio.run_coroutine_threadsafe(work, self._loop)

    @staticmethod
    def _serve(loop: asyncio.AbstractEventLoop) -> None:
        asyncio.set_event_loop(loop)
        loop.run_forever()
        for task in asyncio.all_tasks(loop):
            task.cancel()
        loop.run_until_complete(asyncio.sleep(0))
        loop.close()

    async def _send(self, text: str) -> None:
        # The library logs a failed note and goes on; only a taken note is reported back to us.
        taken: list[bool] = []
        note = self._connected().send(
            title=PROGRAM, message=text, on_clicked=self.clicked.emit, on_dispatched=lambda: taken.append(True)
        )
        answered = await self._answers(note)
        self.delivered.emit(answered and bool(taken))

    async def _look(self) -> None:
        self.delivered.emit(await self._answers(self._connected().get_capabilities()))

    @staticmethod
    async def _answers(work: Coroutine[Any, Any, object]) -> bool:
        try:
            await asyncio.wait_for(work, ANSWER_WITHIN_S)
        except Exception:  # noqa: BLE001  (each desktop's library fails in its own way; all mean the same)
            return False
        return True

    async def _disconnect(self) -> None:
        # The library leaves its connection to the bus open and has no way to end it.
        bus = getattr(getattr(self._notifier, "_backend", None), "bus", None)
        if bus is not None:
            bus.disconnect()
            await bus.wait_for_disconnect()
        asyncio.get_running_loop().stop()

    def _connected(self) -> DesktopNotifier:
        if self._notifier is None:
            from desktop_notifier import DesktopNotifier, Icon

            self._notifier = DesktopNotifier(app_name=PROGRAM, app_icon=Icon(path=resource("icons", "barbell.svg")))
        return self._notifier
