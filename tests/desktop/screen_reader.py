"""A screen reader's view of the window: only what AT-SPI tells, over D-Bus, from a process of its own."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from typing import Any, TypeVar

from dbus_fast import Message, MessageType, Variant
from dbus_fast.aio import MessageBus

REGISTRY = "org.a11y.atspi.Registry"
ROOT = "/org/a11y/atspi/accessible/root"
ACCESSIBLE = "org.a11y.atspi.Accessible"
ACTION = "org.a11y.atspi.Action"
TEXT = "org.a11y.atspi.Text"
EDITABLE = "org.a11y.atspi.EditableText"
COMPONENT = "org.a11y.atspi.Component"
TABLE = "org.a11y.atspi.Table"
EVENTS = "org.a11y.atspi.Event.Object"

CHECKED, ENABLED, FOCUSABLE, FOCUSED, SENSITIVE, SHOWING, VISIBLE = 4, 8, 11, 12, 24, 25, 30
"""Places of bits in a node's state, from the AT-SPI protocol."""
BUTTONS = ("push button", "button", "toggle button", "radio button", "check box", "page tab")
ANSWER_WITHIN_S = 15
LOOK_EVERY_S = 0.1
CALLS_AT_ONCE = 32
Result = TypeVar("Result")


@dataclass(frozen=True, slots=True)
class Node:
    """One thing that a screen reader can read; `below` holds what is inside it."""

    bus: str
    path: str
    role: str
    name: str
    description: str
    states: frozenset[int]
    below: tuple[Node, ...] = field(repr=False)

    @property
    def is_on(self) -> bool:
        return CHECKED in self.states

    def nodes(self) -> Iterator[Node]:
        """This node and all in it, in reading order."""
        yield self
        for one in self.below:
            yield from one.nodes()

    def words(self) -> str:
        """All names and descriptions, one a line."""
        return "\n".join(text for one in self.nodes() for text in (one.name, one.description) if text.strip())


class ScreenReader:
    """Reads one program on a private accessibility bus, and acts on what it reads."""

    def __init__(self, loop: asyncio.AbstractEventLoop, bus: MessageBus) -> None:
        self._loop, self._bus = loop, bus
        self._calls = asyncio.Semaphore(CALLS_AT_ONCE)
        self._heard: list[str] = []
        self._changed: list[tuple[str, str]] = []
        self._process = 0
        self._processes: dict[str, int] = {}
        self._roles: dict[tuple[str, str], str] = {}
        bus.add_message_handler(self._hear)

    # What is read.

    def window(self) -> Node:
        """The whole window as it is now."""
        return self._run(self._window())

    def wait_for(self, words: str) -> Node:
        """Read the window until these words are in it."""
        return self.wait_until(lambda node: words in node.words(), words)

    def wait_until(self, holds: Callable[[Node], bool], why: str) -> Node:
        """Read the window until something holds."""
        deadline = time.monotonic() + ANSWER_WITHIN_S
        node: Node | None = None
        while time.monotonic() < deadline:
            with suppress(ProtocolError):
                node = self.window()
                if holds(node):
                    return node
            self._run(asyncio.sleep(LOOK_EVERY_S))
        raise AssertionError(f"{why!r} never came; there was\n{'' if node is None else node.words()}")

    def find(self, name: str, *roles: str, inside: Node | None = None) -> Node:
        """The one node of this name that is not switched off."""
        found = self.all_of(name, *roles, inside=inside)
        assert len(found) == 1, (name, found, (inside or self.window()).words())
        return found[0]

    def all_of(self, name: str, *roles: str, inside: Node | None = None) -> list[Node]:
        return [
            one
            for one in (inside or self.window()).nodes()
            if one.name.strip() == name and (not roles or one.role in roles)
        ]

    def has(self, name: str, *roles: str) -> bool:
        return bool(self.all_of(name, *roles))

    def text_of(self, node: Node) -> str:
        """The text that a field or a paragraph holds."""
        return str(self._run(self._call(node, TEXT, "GetText", "ii", [0, -1]))[0])

    def table(self, node: Node) -> list[list[str]]:
        """A table's cells, row by row."""
        return self._run(self._table(node))

    def announced(self) -> list[str]:
        """What was spoken since this was asked last."""
        self._run(asyncio.sleep(LOOK_EVERY_S))
        said, self._heard = self._heard, []
        return said

    def wait_to_hear(self, *words: str) -> list[str]:
        """Listen until each of these was spoken; give all that was."""
        deadline = time.monotonic() + ANSWER_WITHIN_S
        heard: list[str] = []
        while time.monotonic() < deadline:
            heard += self.announced()
            if all(any(wanted in said for said in heard) for wanted in words):
                return heard
        raise AssertionError(f"{words} were never spoken, but {heard}")

    def pause(self, seconds: float) -> None:
        """Wait, and go on listening."""
        self._run(asyncio.sleep(seconds))

    def turn_to(self, process: int) -> None:
        """Read the window of this process from now on, and forget what was heard before."""
        self._process = process
        self._heard, self._changed = [], []

    def state_changes(self) -> list[tuple[str, str]]:
        """(state, name of the node) of every change that was told since this was asked last."""
        self._run(asyncio.sleep(LOOK_EVERY_S))
        told, self._changed = self._changed, []
        names: list[tuple[str, str]] = []
        for state, where in told:
            bus, path = where.split("|")
            with suppress(ProtocolError):
                names.append((state, str(self._run(self._property(bus, path, "Name")))))
        return names

    # What is done.

    def press(self, name: str, *roles: str, inside: Node | None = None) -> None:
        """Press the one button of this name, as a screen reader's own key does."""
        self.act(self.find(name, *(roles or BUTTONS), inside=inside))

    def act(self, node: Node) -> None:
        """Do what a node does first."""
        assert ENABLED in node.states, node
        actions = self._run(self._call(node, ACTION, "GetActions"))[0]
        names = [one[0] for one in actions]
        wanted = next((at for at, name in enumerate(names) if name in ("Press", "Toggle")), None)
        assert wanted is not None, (node, names)
        assert self._run(self._call(node, ACTION, "DoAction", "i", [wanted]))[0], node
        self._run(asyncio.sleep(2 * LOOK_EVERY_S))

    def write(self, name: str, typed: str) -> None:
        """Put words into the field of this name."""
        node = self.find(name, "text", "entry")
        assert self._run(self._call(node, EDITABLE, "SetTextContents", "s", [typed]))[0]

    # The protocol.

    async def connect(self) -> None:
        """Ask to be told of events."""
        for rule in (f"type='signal',interface='{EVENTS}'",):
            await self._send(Message("org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus",
                                     "AddMatch", signature="s", body=[rule]))  # fmt: skip
        for event in ("object:announcement", "object:state-changed"):
            await self._send(
                Message(REGISTRY, "/org/a11y/atspi/registry", REGISTRY, "RegisterEvent", signature="s", body=[event])
            )

    def _hear(self, message: Message) -> None:
        if message.message_type is not MessageType.SIGNAL or message.interface != EVENTS:
            return
        if self._processes.get(message.sender, self._process) != self._process:
            return
        if message.member == "Announcement":
            said = message.body[3]
            self._heard.append(str(said.value if isinstance(said, Variant) else said))
        elif message.member == "StateChanged":
            self._changed.append((f"{message.body[0]} {message.body[1]}", f"{message.sender}|{message.path}"))

    async def _window(self) -> Node:
        programs = (await self._send(Message(REGISTRY, ROOT, ACCESSIBLE, "GetChildren")))[0]
        for bus, path in programs:
            if await self._process_of(bus) != self._process:
                continue
            windows = (await self._send(Message(bus, path, ACCESSIBLE, "GetChildren")))[0]
            window = await self._node(*windows[0]) if windows else None
            if window is not None:
                return window
        raise ProtocolError("no window is there yet")

    async def _process_of(self, bus: str) -> int:
        if bus not in self._processes:
            whose = Message("org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus",
                            "GetConnectionUnixProcessID", signature="s", body=[bus])  # fmt: skip
            self._processes[bus] = (await self._send(whose))[0]
        return self._processes[bus]

    async def _node(self, bus: str, path: str) -> Node | None:
        """A node and all in it; None where it is hidden, with whatever it holds."""
        states = await self._send(Message(bus, path, ACCESSIBLE, "GetState"))
        bits = frozenset(at for at in range(64) if states[0][at // 32] >> at % 32 & 1)
        if VISIBLE not in bits:
            return None
        name, description, role, children = await asyncio.gather(
            self._property(bus, path, "Name"),
            self._property(bus, path, "Description"),
            self._role(bus, path),
            self._send(Message(bus, path, ACCESSIBLE, "GetChildren")),
        )
        below = await asyncio.gather(
            *(self._node(*one) for one in children[0] if one[1] != NOWHERE), return_exceptions=True
        )
        # What went away while it was read is not there.
        shown = tuple(one for one in below if isinstance(one, Node))
        return Node(bus, path, role, name, description, bits, shown)

    async def _role(self, bus: str, path: str) -> str:
        # A path is of one thing for good, and a thing keeps its role.
        if (bus, path) not in self._roles:
            self._roles[bus, path] = (await self._send(Message(bus, path, ACCESSIBLE, "GetRoleName")))[0]
        return self._roles[bus, path]

    async def _table(self, node: Node) -> list[list[str]]:
        rows = await self._property(node.bus, node.path, "NRows", TABLE)
        columns = await self._property(node.bus, node.path, "NColumns", TABLE)
        cells = []
        for row in range(rows):
            cells.append([])
            for column in range(columns):
                bus, path = (await self._call(node, TABLE, "GetAccessibleAt", "ii", [row, column]))[0]
                cells[-1].append(await self._property(bus, path, "Name"))
        return cells

    async def _property(self, bus: str, path: str, name: str, interface: str = ACCESSIBLE) -> Any:
        asked = Message(bus, path, "org.freedesktop.DBus.Properties", "Get", signature="ss", body=[interface, name])
        return (await self._send(asked))[0].value

    async def _call(
        self, node: Node, interface: str, member: str, signature: str = "", body: list[Any] | None = None
    ) -> list[Any]:
        return await self._send(Message(node.bus, node.path, interface, member, signature=signature, body=body or []))

    async def _send(self, message: Message) -> list[Any]:
        # dbus-fast gives up where the socket is full.
        async with self._calls:
            answer = await self._bus.call(message)
        if answer is None or answer.message_type is MessageType.ERROR:
            raise ProtocolError(f"{message.member} of {message.path}: {answer and answer.body}")
        return list(answer.body)

    def _run(self, what: Awaitable[Result]) -> Result:
        return self._loop.run_until_complete(asyncio.wait_for(what, ANSWER_WITHIN_S))


NOWHERE = "/org/a11y/atspi/null"


class ProtocolError(Exception):
    """A node that went away while it was read, or a call that the program refused."""


@contextmanager
def screen_reader(session_bus: str) -> Iterator[ScreenReader]:
    """Start the accessibility bus and its registry on a session bus, and read there."""
    loop = asyncio.new_event_loop()
    try:
        with private_reader(loop, session_bus) as reader:
            yield reader
    finally:
        loop.close()


@contextmanager
def private_reader(loop: asyncio.AbstractEventLoop, session_bus: str) -> Iterator[ScreenReader]:
    bus = loop.run_until_complete(accessibility_bus(session_bus))
    reader = ScreenReader(loop, bus)
    loop.run_until_complete(reader.connect())
    try:
        yield reader
    finally:
        bus.disconnect()
        loop.run_until_complete(asyncio.sleep(LOOK_EVERY_S))


async def accessibility_bus(session_bus: str) -> MessageBus:
    """Connect to the bus that the session's launcher starts when it is asked for its address."""
    session = await MessageBus(bus_address=session_bus).connect()
    asked = Message("org.a11y.Bus", "/org/a11y/bus", "org.a11y.Bus", "GetAddress")
    answer = await session.call(asked)
    session.disconnect()
    assert answer is not None
    assert answer.message_type is MessageType.METHOD_RETURN, answer.body
    return await MessageBus(bus_address=answer.body[0]).connect()
