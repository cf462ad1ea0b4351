"""What a blind person does with the window: through AT-SPI alone, against the real registry on a private bus."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack, closing, contextmanager
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

import pytest

from liftcoach.coach.coach import Coach
from liftcoach.coach.reminding import ReminderWish
from liftcoach.coach.roster import Roster
from liftcoach.content.library import Library
from liftcoach.domain.check_in import CheckIn
from liftcoach.domain.day_plan import DayPlan
from liftcoach.exchange.patient_example import example_record
from tests.conftest import MONDAY
from tests.desktop.screen_reader import (
    FOCUSABLE,
    SHOWING,
    Node,
    ScreenReader,
    screen_reader,
)
from tests.desktop.surroundings import PATIENCE_S, private_bus, program, virtual_display
from tests.journeys.person import DOUBLE_PRESS_MS, Clock

ROOT = Path(__file__).resolve().parents[2]
GROUPS = ("panel", "grouping")
"""What Qt's groups are called on the bus."""
HOUR = 10
MINUTES, FEW_MINUTES = 25, 15
WHOLE_SESSION_S = 300
CHECK_IN = "Answer: How are you today? The check-in takes a minute."

WAYS = (
    (CHECK_IN, "More: your week", "As list"),
    ("Charts",),
    ("Settings", "Bring training from another app"),
    ("Settings", "Change: About you", "Change: Your conditions", "Change: Your medicines", "Change: Your joints"),
    ("Log", "Earlier sessions"),
    ("Start session",),
    ("Log", "Done as planned"),
)
"""What is pressed, one after the other from the plan on, to come to a screen; what begins a session stands last.

Every other screen is asked inside the program, on the walk through the tour.
"""

BOXES = {
    "Your joints": "right wrist",
    "Which of these do you have?": "Rheumatoid arthritis",
    "Is that all?": "Yes, that is all I take",
    "Reminders": "Remind me",
}
"""Questions, and a tick box that is one of their answers."""

Open = Callable[..., ScreenReader]


@dataclass(frozen=True, slots=True)
class Shown:
    """A window that several tests look at, and the plan in it."""

    plan: DayPlan
    reader: ScreenReader
    process: int


@pytest.fixture(scope="module")
def surroundings() -> Iterator[tuple[dict[str, str], ScreenReader]]:
    """A display, a bus and the accessibility registry; the environment of whoever shows a window there."""
    program("Xvfb"), program("dbus-daemon")
    if not Path("/usr/libexec/at-spi-bus-launcher").exists():
        program("at-spi-bus-launcher")
    with virtual_display() as display, private_bus() as bus, screen_reader(bus) as reader:
        yield (
            {
                **os.environ,
                "DISPLAY": display,
                "DBUS_SESSION_BUS_ADDRESS": bus,
                "QT_QPA_PLATFORM": "xcb",
                "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
                "PYTHONPATH": str(ROOT),
            },
            reader,
        )


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "data"


@pytest.fixture
def open_window(surroundings: tuple[dict[str, str], ScreenReader], folder: Path) -> Iterator[Open]:
    """Open the window on the test's data folder, and give the reader that reads it."""
    environment, reader = surroundings
    with ExitStack() as stack:

        def opened(day: date = MONDAY) -> ScreenReader:
            reader.turn_to(stack.enter_context(window(environment, folder, day)))
            return reader

        yield opened


@pytest.fixture(scope="module")
def one_window(
    surroundings: tuple[dict[str, str], ScreenReader], tmp_path_factory: pytest.TempPathFactory, library: Library
) -> Iterator[Shown]:
    """One person's window, for what only looks: each start costs seconds."""
    environment, reader = surroundings
    folder = tmp_path_factory.mktemp("one-window") / "data"
    plan = be_known(folder, library)
    with window(environment, folder, MONDAY) as process:
        yield Shown(plan, reader, process)


@pytest.fixture
def reader(one_window: Shown) -> ScreenReader:
    """The reader of the one window, at its plan."""
    reader = one_window.reader
    reader.turn_to(one_window.process)
    go_to_plan(reader)
    reader.announced()
    return reader


@contextmanager
def window(environment: dict[str, str], folder: Path, day: date) -> Iterator[int]:
    """Show a window in a process of its own, whose number is given."""
    command = [sys.executable, "-m", "tests.desktop.window_child", str(folder), day.isoformat()]
    process = subprocess.Popen(command, cwd=ROOT, env=environment, stderr=subprocess.DEVNULL)
    try:
        yield process.pid
    finally:
        process.terminate()
        process.wait(PATIENCE_S)


@contextmanager
def coach_of(folder: Path, library: Library, day: date = MONDAY) -> Iterator[Coach]:
    """The coach of whoever lives in the folder, while no window is open."""
    with closing(Roster(folder, library, Clock(day)).open_last()) as coach:
        yield coach


def be_known(folder: Path, library: Library, *, reminded: bool = False, minutes: int = MINUTES) -> DayPlan:
    """Somebody who has answered the welcome and has this many minutes; gives the plan of their Monday."""
    with coach_of(folder, library) as coach:
        coach.knowing.describe(replace(example_record().lifter, name="Maria", minutes=minutes))
        coach.checking_in.save(CheckIn(MONDAY, warning_signs=()))
        if reminded:
            coach.reminding.ask_for(ReminderWish(on=True, hour=HOUR))
        plan = coach.planning.day(MONDAY)
    assert isinstance(plan, DayPlan)
    assert plan.prescriptions
    return plan


def go_to_plan(reader: ScreenReader) -> Node:
    here = reader.wait_for("Log")
    # From the check-in and the settings too, where the tab of the plan still counts as the current one.
    for tab in ("Log", "Plan"):
        reader.press(tab, "page tab", inside=here)
    return reader.wait_for("Good morning")


def nameless(root: Node) -> list[str]:
    """What can have the focus and says nothing, by what stands before it."""
    before, found = "", []
    for node in root.nodes():
        if FOCUSABLE in node.states and not node.name.strip():
            found.append(f"{node.role} after {before!r}")
        before = node.name.strip() or before
    return found


def test_todays_plan_and_a_reason_for_every_exercise_can_be_read(
    reader: ScreenReader, one_window: Shown, library: Library
) -> None:
    plan = one_window.plan
    reader.wait_for("Good morning, Maria")
    headings = [node.name for node in reader.window().nodes() if node.role == "heading"]
    assert headings[:2] == ["Good morning, Maria", "Today’s session"]
    assert library[plan.prescriptions[0].exercise].name in headings
    for asked in plan.prescriptions:
        name = library[asked.exercise].name
        reader.press(f"How to do {name}")
        here = reader.wait_for("Why this, and why this much")
        reader.press(f"How to do {name}", inside=here)
    assert "Why this much today?" in reader.window().words()


def test_a_check_in_can_be_made(open_window: Open, folder: Path, library: Library) -> None:
    be_known(folder, library)
    reader = open_window()
    here = reader.wait_for("Good morning")
    reader.press(CHECK_IN, inside=here)
    page = reader.wait_for("Pain: 10, The worst")
    stiff = "Stiffness: 1, Hardly any"
    answers = ("Pain: 3, Mild", "Tiredness: 2, Mild", stiff)
    for answer in answers:
        reader.press(answer, inside=page)
    reader.wait_until(lambda now: all(reader.find(one, inside=now).is_on for one in answers), "all three chosen")
    reader.press(stiff, inside=page)
    reader.wait_until(lambda now: not reader.find(stiff, inside=now).is_on, "the answer taken back")
    hours = "Hours of sleep last night: 5"
    for answer in (stiff, "Minutes of morning stiffness: 15 min", hours, "Is this a flare?: No", "right wrist"):
        reader.press(answer, inside=page)
    reader.press("Save and see my plan", inside=page)
    reader.wait_for("Good morning")
    with coach_of(folder, library) as coach:
        said = coach.checking_in.on(MONDAY)
    assert said is not None
    assert (said.pain, said.fatigue, said.stiffness, said.stiffness_min) == (3, 2, 1, 15)
    assert said.sleep_h == 5
    assert said.joints is not None
    assert [one.joint.value for one in (*said.joints.tender, *said.joints.swollen)] == ["right-wrist"]


def test_a_joint_can_be_marked_in_the_list_too(reader: ScreenReader) -> None:
    reader.press(CHECK_IN)
    here = reader.wait_for("As list")
    reader.press("As list", inside=here)
    reader.wait_for("As picture")
    reader.announced()
    reader.press("right wrist")
    reader.wait_to_hear("wrist")


@pytest.mark.timeout(WHOLE_SESSION_S)
def test_a_whole_session_can_be_logged_and_each_set_is_spoken(
    open_window: Open, folder: Path, library: Library
) -> None:
    # Every exercise of it is read over the bus many times: a short session is as whole as a long one.
    plan = be_known(folder, library, minutes=FEW_MINUTES)
    reader = open_window()
    here = reader.wait_for("Good morning")
    reader.press("Start session", inside=here)
    reader.wait_for("Done as planned")
    sets = sum(asked.sets for asked in (*plan.warm_up, *plan.prescriptions))
    for _ in range(sets):
        here = reader.wait_for("Done as planned")
        reader.pause(DOUBLE_PRESS_MS / 1000)
        reader.announced()
        reader.press("Done as planned", inside=here)
        reader.wait_to_hear("logged: ")
        here = reader.window()
        if reader.all_of("Skip the rest", inside=here):
            reader.press("Skip the rest", inside=here)
    here = reader.wait_for("That was the last set")
    reader.press("How hard was the whole session?: 3, Moderate", inside=here)
    reader.press("Finish session")
    reader.wait_for("Session finished")
    with coach_of(folder, library) as coach:
        session = coach.training.session_on(MONDAY)
    assert session is not None
    assert session.finished is not None
    assert len(session.sets) == sets
    assert session.exertion == 3


def test_every_change_of_state_is_spoken(open_window: Open, folder: Path, library: Library) -> None:
    plan = be_known(folder, library)
    reader = open_window()
    reader.wait_for("Good morning")
    reader.announced()
    reader.press("Start session")
    reader.wait_to_hear("Exercise 1 of")
    reader.pause(DOUBLE_PRESS_MS / 1000)
    reader.press("Done as planned")
    reader.wait_to_hear("Set 1 logged", "Rest before")
    reader.press("Skip the rest")
    reader.wait_to_hear("Exercise 2 of")
    undo = next(one for one in reader.window().nodes() if one.name.startswith("Undo: Set 1 logged"))
    reader.act(undo)
    reader.wait_to_hear("Taken back")
    reader.press("I did it from paper")
    name = library[plan.prescriptions[0].exercise].name
    here = reader.wait_for(f"As planned: {name}")
    reader.press(f"As planned: {name}", inside=here)
    reader.wait_to_hear("Logged: 1 of")
    # What was forgotten in a form is spoken too.
    reader.press("Settings")
    here = reader.wait_for("Change: Your medicines")
    reader.press("Change: Your medicines", inside=here)
    reader.wait_for("Add this medicine")
    reader.announced()
    reader.press("Add this medicine")
    reader.wait_to_hear("Please write its name")


def test_a_number_that_is_chosen_is_spoken_and_shown_as_chosen(reader: ScreenReader) -> None:
    reader.press(CHECK_IN)
    page = reader.wait_for("Pain: 10, The worst")
    reader.announced()
    reader.press("Pain: 4, Moderate", inside=page)
    reader.wait_to_hear("Pain: 4")
    assert ("checked 1", "Pain: 4, Moderate") in reader.state_changes()
    reader.press("Pain: 6, Moderate", inside=page)
    reader.wait_to_hear("Pain: 6")
    assert not reader.find("Pain: 4, Moderate").is_on


def test_the_place_that_is_gone_to_is_spoken(reader: ScreenReader) -> None:
    reader.announced()
    here = reader.window()
    for tab, words in (("Charts", "Charts"), ("Log", "Log"), ("Plan", "Plan")):
        reader.press(tab, "page tab", inside=here)
        reader.wait_to_hear(words)
    reader.press("Settings", inside=here)
    reader.wait_to_hear("Settings")


def test_a_chart_can_be_read_as_a_sentence_and_as_a_table(open_window: Open, folder: Path) -> None:
    reader = open_window()
    here = reader.wait_for("Begin")
    reader.press("Look at an example patient", inside=here)
    reader.wait_for("Look at: Lupus")
    reader.press("Look at: Lupus, often tired, with one flare.")
    here = reader.wait_for("Example, not you")
    reader.press("Charts", "page tab", inside=here)
    page = reader.wait_for("Show as table")
    charts = [one for one in page.nodes() if one.name.startswith("Chart: ")]
    assert charts
    assert [one for one in charts if not one.description.strip()] == []
    reader.act(next(one for one in page.nodes() if one.name.startswith("Show as table")))
    page = reader.wait_until(lambda node: any(one.role == "table" for one in node.nodes()), "a table")
    table = next(one for one in page.nodes() if one.role == "table")
    assert table.name
    cells = reader.table(table)
    assert len(cells) > 1
    # A value that was not measured leaves its cell empty; the day and one value stand in every row.
    assert [row for row in cells if not row[0].strip() or not "".join(row[1:]).strip()] == []


def test_an_article_can_be_read_to_its_sources_and_closed(reader: ScreenReader) -> None:
    if not reader.has("Close this article"):
        reader.press("Something to read")
    words = reader.wait_for("minute read").words()
    assert "How sure are we?" in words
    assert "Sources" in words
    reader.press("Close this article")
    reader.wait_until(lambda node: "minute read" not in node.words(), "the article is gone")


def test_a_reminder_is_spoken_and_can_be_turned_off(open_window: Open, folder: Path, library: Library) -> None:
    be_known(folder, library, reminded=True)
    reader = open_window()
    here = reader.wait_for("Turn reminders off")
    reader.press("Turn reminders off", inside=here)
    reader.wait_until(lambda node: "Turn reminders off" not in node.words(), "the reminder is gone")
    with coach_of(folder, library) as coach:
        assert not coach.reminding.wish().on


@pytest.mark.timeout(WHOLE_SESSION_S)
def test_nothing_that_takes_the_focus_is_without_a_name(open_window: Open, folder: Path, library: Library) -> None:
    be_known(folder, library, reminded=True)
    reader = open_window()
    node = reader.wait_for("Good morning")
    found: dict[tuple[str, ...], list[str]] = {}
    groups: dict[str, set[str]] = {}
    for way in WAYS:
        here = go_to_plan(reader) if found else node
        for step in way:
            if not any(one.name == step for one in here.nodes()):
                here = reader.wait_until(lambda node, step=step: any(one.name == step for one in node.nodes()), step)
            reader.press(step, inside=here)
        node = reader.window()
        assert [one for one in node.nodes() if FOCUSABLE in one.states], way
        found[way] = nameless(node)
        for box, group in grouped_boxes(node):
            groups.setdefault(group, set()).add(box)
    assert {way: names for way, names in found.items() if names} == {}
    for question, box in BOXES.items():
        assert [group for group, boxes in groups.items() if box in boxes] == [question]


def grouped_boxes(node: Node, group: str = "") -> Iterator[tuple[str, str]]:
    """Every tick box in sight with the name of the nearest group around it; empty where there is none."""
    for one in node.below:
        if one.role == "check box":
            if SHOWING in one.states:
                yield one.name, group
        else:
            yield from grouped_boxes(one, one.name if one.role in GROUPS and one.name else group)
