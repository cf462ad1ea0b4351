"""A second start rings at the window that is open already, and ends.

Everything stays on this computer: the ring is a line through a local socket
that only this person's programs can open.
"""

from __future__ import annotations

import hashlib
import os
from pathlib import Path

from PySide6.QtCore import QByteArray, QObject, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

_LONGEST_RING = 8192
"""Bytes: a path and a little more."""
_PATIENCE_MS = 3000
HEARD = b"heard\n"


class Doorbell(QObject):
    """Listens for other starts. Only whoever holds the folder's lock may make one."""

    rang = Signal(object)
    """Somebody started Liftcoach again, with a file to open or with '' for none."""

    def __init__(self, folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._answer)
        name = door_of(folder)
        # A crash leaves its socket behind. The lock is ours, so nobody else is listening.
        QLocalServer.removeServer(name)
        self.is_listening = self._server.listen(name)

    def close(self) -> None:
        """Stop listening."""
        self._server.close()

    def _answer(self) -> None:
        while (caller := self._server.nextPendingConnection()) is not None:
            caller.readyRead.connect(lambda caller=caller: self._read(caller))
            caller.disconnected.connect(caller.deleteLater)
            self._read(caller)

    def _read(self, caller: QLocalSocket) -> None:
        if caller.bytesAvailable() > _LONGEST_RING:
            caller.abort()
            return
        if not caller.canReadLine():
            return
        said = bytes(caller.readLine(_LONGEST_RING).data()).rstrip(b"\n")
        caller.write(QByteArray(HEARD))
        caller.flush()
        caller.disconnectFromServer()
        self.rang.emit(os.fsdecode(said))


def ring(folder: Path, *, opening: Path | None = None) -> bool:
    """Ask the window that is open to come forward; False where none answers in time."""
    caller = QLocalSocket()
    caller.connectToServer(door_of(folder))
    if not caller.waitForConnected(_PATIENCE_MS):
        return False
    said = "" if opening is None else str(opening.absolute())
    # Bytes: the name of a file is not text on every system.
    caller.write(QByteArray(os.fsencode(said) + b"\n"))
    heard = caller.waitForReadyRead(_PATIENCE_MS) and bytes(caller.readAll().data()) == HEARD
    caller.disconnectFromServer()
    return heard


def door_of(folder: Path) -> str:
    """The socket's name: the same for every start with this folder, and it tells nothing about either."""
    who = f"{os.getuid() if hasattr(os, 'getuid') else ''} {folder.resolve()}"
    return f"liftcoach-{hashlib.blake2b(os.fsencode(who), digest_size=12).hexdigest()}"
