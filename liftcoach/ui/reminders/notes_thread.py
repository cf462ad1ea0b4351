"""The thread that desktop-notifier lives in, with the asyncio loop that it needs to hear a click.

Imported with the first note: asyncio takes longer to import than a note takes to send.
"""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Callable, Coroutine
from typing import TYPE_CHECKING, Any

from liftcoach.resources import resource

if TYPE_CHECKING:
    from desktop_notifier import DesktopNotifier

PROGRAM = "Liftcoach"
ANSWER_WITHIN_S = 10.0


class NotesThread:
    """Runs until `close`. What it tells is told from its own thread."""

    def __init__(self, delivered: Callable[[bool], object], clicked: Callable[[], object]) -> None:
        self._delivered, self._clicked = delivered, clicked
        self._notifier: DesktopNotifier | None = None
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._serve, args=(self._loop,), name="desktop-notes", daemon=True)
        self._thread.start()

    def say(self, text: str) -> None:
        """Show one note, and tell whether a service took it."""
        self._run(self._send(text))

    def look(self) -> None:
        """Tell whether a service answers, without showing anything."""
        self._run(self._look())

    def close(self) -> None:
        """End the thread; nothing that is on its way is waited for."""
        self._run(self._disconnect())
        self._thread.join(ANSWER_WITHIN_S)

    def _run(self, work: Coroutine[Any, Any, None]) -> None:
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
            title=PROGRAM, message=text, on_clicked=self._clicked, on_dispatched=lambda: taken.append(True)
        )
        answered = await self._answers(note)
        self._delivered(answered and bool(taken))

    async def _look(self) -> None:
        self._delivered(await self._answers(self._connected().get_capabilities()))

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
