"""Bringing in a log in the window: a file, its preview, the questions, the outcome and undo."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QAbstractButton, QLabel, QLineEdit, QProgressBar, QTableWidget, QWidget
from pytestqt.qtbot import QtBot

from liftcoach.domain.importing import IllnessTiming, LogOwner
from liftcoach.domain.measured import MeasuredDay
from liftcoach.domain.problems import LiftcoachError, ProblemCode
from liftcoach.exchange.column_map import ColumnMap, Meaning
from liftcoach.exchange.health_export import HealthPreview
from liftcoach.exchange.preview import ImportedSession, ImportPreview
from liftcoach.ui.importing.import_flow import ImportFlow, Keeper
from liftcoach.ui.importing.import_page import ImportPage
from tests.exchange import health_files, logs

LIBRARY = (("barbell-squat", "Barbell squat"), ("plank", "Plank"), ("seated-row", "Seated row"))


@dataclass
class Log:
    """A log in memory, which keeps imports as the store does: by their keys."""

    imports: dict[int, tuple[str, ...]] = field(default_factory=dict)
    taken: list[ImportPreview] = field(default_factory=list)
    sessions: list[tuple[ImportedSession, ...]] = field(default_factory=list)
    threads: set[int] = field(default_factory=set)
    columns: dict[tuple[str, ...], ColumnMap] = field(default_factory=dict)
    health: dict[int, tuple[MeasuredDay, ...]] = field(default_factory=dict)
    refuses: bool = False

    def known_keys(self, _app: object = None) -> set[str]:
        self.threads.add(threading.get_ident())
        return {key for keys in self.imports.values() for key in keys}

    def take_in(
        self,
        preview: ImportPreview,
        sessions: tuple[ImportedSession, ...],
        file_name: str,
        progress: Callable[[int], None],
    ) -> int:
        progress(0)
        self.threads.add(threading.get_ident())
        if self.refuses:
            raise LiftcoachError(ProblemCode.IN_THE_FUTURE)
        assert file_name == "log.csv"
        self.taken.append(preview)
        self.sessions.append(sessions)
        self.imports[len(self.taken)] = preview.keys
        return len(self.taken)

    def take_in_health(self, preview: HealthPreview, file_name: str) -> int:
        self.threads.add(threading.get_ident())
        assert file_name == "log.csv"
        self.health[len(self.health) + 100] = preview.taken
        return len(self.health) + 99

    def undo(self, import_id: int) -> int:
        self.threads.add(threading.get_ident())
        if import_id in self.health:
            return len(self.health.pop(import_id))
        return len(self.imports.pop(import_id))


@dataclass
class Window:
    page: ImportPage
    flow: ImportFlow
    log: Log
    file: Path
    qtbot: QtBot

    def seen(self, name: str) -> QWidget:
        """The visible widget of a name; one that was just replaced may still be waiting for its end."""
        self.qtbot.waitUntil(lambda: self.has(name))
        (found,) = [widget for widget in self.page.findChildren(QWidget, name) if widget.isVisible()]
        return found

    def press(self, name: str) -> None:
        self.qtbot.mouseClick(self.seen(name), Qt.MouseButton.LeftButton)

    def answer(self, question: str, number: int) -> None:
        button = self.seen(question).findChild(QAbstractButton, f"choice-{number}")
        assert button is not None
        self.qtbot.mouseClick(button, Qt.MouseButton.LeftButton)

    def has(self, name: str) -> bool:
        return any(found.isVisible() for found in self.page.findChildren(QWidget, name))

    def texts(self) -> str:
        return "\n".join(label.text() for label in self.page.findChildren(QLabel) if label.isVisible())

    def look_at(self, text: str, *, until: str = "take-in") -> None:
        self.file.write_text(text, encoding="utf-8")
        self.press("choose-file")
        self.qtbot.waitUntil(lambda: self.has(until) and not self.flow.is_working)

    def can_take_in(self) -> bool:
        return self.seen("take-in").isEnabled()

    def take_in(self) -> None:
        self.press("take-in")
        self.qtbot.waitUntil(lambda: self.has("import-result") and not self.flow.is_working)


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> Iterator[Window]:
    file = tmp_path / "log.csv"
    page = ImportPage(LIBRARY, ask=lambda _parent: file)
    qtbot.addWidget(page)
    page.resize(1000, 900)
    page.show()
    log = Log()
    keeper = Keeper(
        now=lambda: logs.NOW,
        match={"Plank": "plank"}.get,
        known_keys=log.known_keys,
        take_in=log.take_in,
        undo=log.undo,
        told=lambda problem: f"Not saved: {problem.code}",
        measured=lambda: {(one.day, one.kind) for days in log.health.values() for one in days},
        take_in_health=log.take_in_health,
        columns_of=lambda header: log.columns.get(tuple(header)),
        remember_columns=lambda header, columns: log.columns.update({tuple(header): columns}),
    )
    flow = ImportFlow(page, keeper)
    yield Window(page, flow, log, file, qtbot)
    flow.wait()


def test_a_log_comes_in_only_after_every_needed_answer(window: Window) -> None:
    window.look_at(logs.STRONG_IOS)
    assert "5 rows read from Strong. To take in: 5 sets in 1 session" in window.texts()
    assert "Squat (Barbell) 100: was that in kilograms or in pounds?" in window.texts()
    assert "Still to answer: the weight, whether this was you." in window.texts()
    assert not window.can_take_in()
    window.answer("unit", 0)
    assert not window.can_take_in()
    window.answer("owner", 0)
    assert window.can_take_in()
    window.answer("timing", 0)
    window.take_in()
    assert "Taken in: 5 sets in 1 session." in window.texts()
    (preview,) = window.log.taken
    assert preview.answers.owner is LogOwner.MINE
    assert preview.answers.timing is IllnessTiming.BEFORE
    assert window.log.sessions[0][0].session.sets[1].load.kg == 100


def test_an_answer_can_be_taken_back_and_nothing_is_answered_by_itself(window: Window) -> None:
    window.look_at(logs.HEVY_KG)
    preview = window.page.preview
    assert preview is not None
    assert (preview.answers.unit, preview.answers.owner, preview.answers.timing) == (None, None, None)
    window.answer("unit", 0)
    window.answer("owner", 0)
    assert window.can_take_in()
    window.answer("unit", 0)
    assert not window.can_take_in()


def test_somebody_else_s_log_stays_out(window: Window) -> None:
    window.look_at(logs.HEVY_KG)
    window.answer("unit", 0)
    window.answer("owner", 1)
    assert not window.can_take_in()
    assert "somebody else’s body" in window.texts()


def test_units_that_contradict_the_file_keep_it_out(window: Window) -> None:
    window.look_at(logs.STRONG_ANDROID)
    window.answer("owner", 0)
    window.answer("unit", 1)
    assert "cannot be trusted" in window.texts()
    assert not window.can_take_in()


def test_dates_with_two_readings_are_asked(window: Window) -> None:
    window.look_at(logs.STRONG_OLD.replace("2018-02-03 07:00:00", "04/03/2018 07:00"))
    window.answer("unit", 0)
    window.answer("owner", 0)
    assert not window.can_take_in()
    window.answer("dates", 1)
    assert window.can_take_in()
    assert "3 April 2018" in window.texts()


def test_every_row_that_is_not_taken_stands_in_the_table(window: Window) -> None:
    window.look_at(logs.STRONG_V6)
    table = window.page.findChild(QTableWidget, "rows-not-taken")
    assert table is not None
    cells = [[table.item(row, column).text() for column in (0, 1)] for row in range(table.rowCount())]
    assert cells == [["3", "A rest timer, not a set"], ["5", "A note, kept with its session"]]
    assert "Not taken: 2 rows" in window.texts()


def test_what_is_good_to_know_about_rows_that_are_taken_is_told(window: Window) -> None:
    window.look_at(logs.HEVY_KG)
    window.seen("import-notices")
    assert "regular" in window.texts()
    window.press("choose-another")
    window.look_at(logs.STRONG_OLD)
    assert not window.has("import-notices")


def test_a_name_can_become_an_exercise_of_the_library(window: Window) -> None:
    window.look_at(logs.STRONG_IOS)
    assert "3 sets. Kept as your own." in window.texts()
    window.press("change-Squat (Barbell)")
    search = window.page.findChild(QLineEdit, "search-Squat (Barbell)")
    assert search is not None
    window.qtbot.keyClicks(search, "squ")
    assert not window.has("name-seated-row")
    window.press("name-barbell-squat")
    assert "3 sets. Taken as Barbell squat." in window.texts()
    assert not window.has("search-Squat (Barbell)")


def test_known_names_are_folded_away_until_asked_for(window: Window) -> None:
    window.look_at(logs.STRONG_IOS)
    assert "Taken as Plank" not in window.texts()
    window.press("show-known-names")
    assert "1 set. Taken as Plank." in window.texts()


def test_importing_twice_adds_nothing(window: Window) -> None:
    window.look_at(logs.HEVY_KG)
    window.answer("unit", 0)
    window.answer("owner", 0)
    with window.qtbot.waitSignal(window.flow.log_changed):
        window.take_in()
    window.press("choose-another")
    window.look_at(logs.HEVY_KG)
    assert "Nothing in it is new." in window.texts()
    window.answer("owner", 0)
    assert not window.can_take_in()
    assert window.log.imports


def test_undo_takes_out_what_came_in(window: Window) -> None:
    window.look_at(logs.HEVY_KG)
    window.answer("unit", 0)
    window.answer("owner", 0)
    window.take_in()
    window.press("undo-import")
    window.qtbot.waitUntil(lambda: "Taken out again: 6 sets." in window.texts())
    assert not window.log.imports
    assert not window.has("undo-import")


def test_a_wrong_file_is_told_in_words_and_another_can_be_chosen(window: Window) -> None:
    window.look_at('name,age\n"Ada,3\n', until="import-problem")
    assert "The quotation marks near line 2 do not match" in window.texts()
    window.look_at(logs.HEVY_KG)
    assert not window.has("import-problem")


OWN_TABLE = "When;Move;Wdh;kg;Mood\n2026-02-01;Plank;;;good\n2026-02-01;Leg press;10;42,5;good\n"


def test_the_columns_of_ones_own_table_are_asked_about_and_remembered(window: Window) -> None:
    window.look_at(OWN_TABLE, until="read-columns")
    assert "“Move”, for example Plank" in window.texts()
    assert "Still needed: Date, Exercise." in window.texts()
    assert not window.seen("read-columns").isEnabled()
    for column, meaning in ((0, "date"), (1, "exercise")):
        window.press(f"change-column-{column}")
        window.press(f"column-{column}-{meaning}")
    assert window.seen("read-columns").isEnabled()
    window.press("read-columns")
    window.qtbot.waitUntil(lambda: window.has("take-in") and not window.flow.is_working)
    assert "2 rows read from your table. To take in: 1 set in 1 session" in window.texts()
    assert "Leg press 42.5 kg, about 94 lb. Right?" in window.texts()
    (columns,) = window.log.columns.values()
    assert columns.of(Meaning.WEIGHT) == "kg"
    window.press("choose-another")
    window.look_at(OWN_TABLE)
    window.press("change-columns")
    window.qtbot.waitUntil(lambda: window.has("read-columns") and not window.flow.is_working)
    assert window.seen("read-columns").isEnabled()


def test_a_meaning_belongs_to_one_column(window: Window) -> None:
    window.look_at(OWN_TABLE, until="read-columns")
    for column in (0, 1):
        window.press(f"change-column-{column}")
        window.press(f"column-{column}-exercise")
    means = [window.seen(f"column-{column}-means") for column in (0, 1)]
    assert [found.text() for found in means if isinstance(found, QLabel)] == ["Not used", "Exercise"]


def test_a_phones_export_comes_in_once_it_is_ones_own_and_goes_out_again(window: Window) -> None:
    window.look_at(health_files.apple(health_files.STEPS, health_files.NIGHT))
    assert "4 readings read from Apple Health." in window.texts()
    assert "Steps: 1 day" in window.texts()
    assert not window.can_take_in()
    window.answer("owner", 1)
    assert "Then it stays out." in window.texts()
    assert not window.can_take_in()
    window.answer("owner", 0)
    window.take_in()
    assert "Taken in: 2 values of days." in window.texts()
    window.press("undo-import")
    window.qtbot.waitUntil(lambda: "Taken out again: 2 values of days." in window.texts())
    assert not window.log.health


def test_a_phones_export_is_spoken_as_it_is_shown(window: Window, monkeypatch: pytest.MonkeyPatch) -> None:
    spoken: list[str] = []
    monkeypatch.setattr(QAccessible, "isActive", lambda: True)
    monkeypatch.setattr(
        QAccessible,
        "updateAccessibility",
        lambda event: spoken.append(event.message()) if isinstance(event, QAccessibleAnnouncementEvent) else None,
    )
    window.look_at(health_files.apple(health_files.STEPS))
    assert "Steps: 1 day" in spoken[-1]
    assert spoken[-1].endswith("Still to answer: whether this is yours.")


def test_a_failure_to_store_is_told_in_words(window: Window) -> None:
    window.log.refuses = True
    window.look_at(logs.HEVY_KG)
    window.answer("unit", 0)
    window.answer("owner", 0)
    window.press("take-in")
    window.qtbot.waitUntil(lambda: window.has("import-problem") and not window.flow.is_working)
    assert "Not saved: in-the-future" in window.texts()
    assert not window.log.imports
    window.log.refuses = False
    window.take_in()
    assert len(window.log.imports) == 1


def many_rows() -> str:
    head = logs.HEVY_COLUMNS
    rows = [
        f'"Day","{1 + number % 28} Jan {1990 + number // 1000}, 10:00","","","Row",,"",{number},"normal",20,8,,,\n'
        for number in range(30_000)
    ]
    return head + "".join(rows)


def test_reading_thirty_thousand_sets_shows_progress_and_can_be_stopped(window: Window) -> None:
    window.file.write_text(many_rows(), encoding="utf-8")
    window.press("choose-file")
    bar = window.page.findChild(QProgressBar, "import-progress")
    assert bar is not None
    seen: list[int] = []

    def stop_at_the_third(value: int) -> None:
        seen.append(value)
        if len(seen) == 3:
            window.press("cancel-import")

    bar.valueChanged.connect(stop_at_the_third)
    window.qtbot.waitUntil(lambda: len(seen) > 2 and not window.flow.is_working)
    # Qt shows what is put into a layout at its next turn, which may be after the work has ended.
    window.qtbot.waitUntil(lambda: window.has("choose-file"))
    assert seen == sorted(seen)
    assert window.page.preview is None


def test_thirty_thousand_sets_come_in_beside_the_window(window: Window) -> None:
    window.look_at(many_rows())
    window.answer("unit", 0)
    window.answer("owner", 0)
    window.take_in()
    assert len(window.log.taken[0].taken) == 30_000
    assert threading.get_ident() not in window.log.threads


def test_every_control_has_a_name_and_enter_leads_on(window: Window) -> None:
    window.look_at(logs.STRONG_IOS)
    buttons = [button for button in window.page.findChildren(QAbstractButton) if button.isVisible()]
    assert all(button.accessibleName() or button.text() for button in buttons)
    with window.qtbot.waitSignal(window.page.left):
        window.qtbot.keyClick(window.seen("leave-import"), Qt.Key.Key_Return)
