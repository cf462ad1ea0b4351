"""A year of training from another app comes in through the window, and goes out again."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QFileDialog, QListWidget

from liftcoach.domain.day_plan import DayKind, DayPlan
from liftcoach.domain.equipment import KG_PER_LB
from liftcoach.domain.imports import ImportRecord
from liftcoach.domain.reasons import RuleId
from liftcoach.domain.training import Session
from liftcoach.insight.charting import ChartSpan
from liftcoach.ui.places import Place
from tests.conftest import MONDAY
from tests.journeys.other_apps import OWN, SESSIONS, hevy_year, strong_year
from tests.journeys.person import Person
from tests.journeys.training import new_day, whole_session
from tests.journeys.welcoming import be_known

SETS = SESSIONS * 4 * 3
LAST = MONDAY - timedelta(days=3)
PATIENCE_MS = 20_000


@pytest.fixture
def hevy(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A year from Hevy, which the system's dialog will give when asked for a file."""
    path = hevy_year(tmp_path, LAST)
    _choose_in_the_systems_dialog(path, monkeypatch)
    return path


def _choose_in_the_systems_dialog(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_arguments: (str(path), ""))


def look_at_file(person: Person) -> None:
    person.press("choose-file")
    person.qtbot.waitUntil(lambda: person.shows("take-in"), timeout=PATIENCE_MS)
    person.settle()


def take_in(person: Person) -> None:
    person.press("take-in")
    person.qtbot.waitUntil(lambda: person.shows("import-result"), timeout=PATIENCE_MS)
    person.settle()


def answer_for_hevy(person: Person) -> None:
    person.press("choice-0", inside=person.part("unit"))
    person.choose("owner", "Yes, this is my log")
    person.choose("timing", "Before")


def open_import(person: Person) -> None:
    person.press("settings")
    person.press("bring-training")
    assert person.is_at(Place.IMPORT)


def next_session(person: Person) -> DayPlan:
    """The first day from now on that asks for strength work, as the clock comes to it."""
    for _ in range(5):
        plan = person.coach.planning.day(person.clock.day)
        assert isinstance(plan, DayPlan)
        if plan.kind is DayKind.STRENGTH:
            return plan
        new_day(person)
    raise AssertionError("no session within five days")


def sessions_of(person: Person) -> tuple[Session, ...]:
    return person.coach.training.sessions(MONDAY - timedelta(days=500), MONDAY + timedelta(days=30))


def test_a_year_from_hevy_comes_in_after_every_question_and_feeds_charts_and_the_plan(
    person: Person, hevy: Path
) -> None:
    be_known(person)
    open_import(person)
    look_at_file(person)
    assert person.sees(f"{SETS} sets in {SESSIONS} sessions")
    assert person.sees("Bent Over Row (Dumbbell) 8 kg, about 18 lb. Right?")
    assert person.sees("Was this you?")
    assert person.sees(OWN)
    assert not person.can_press("take-in")
    person.press("choice-0", inside=person.part("unit"))
    assert not person.can_press("take-in")
    person.choose("owner", "Yes, this is my log")
    person.choose("timing", "After")
    take_in(person)
    assert person.is_at(Place.IMPORT)
    assert f"{SETS} sets in {SESSIONS} sessions" in person.text("import-result")
    (made,) = person.coach.importing.all()
    assert (made.sets, made.sessions, made.timing, made.app) == (SETS, SESSIONS, "since", "hevy")

    person.go(Place.CHARTS)
    person.press("another-exercise")
    (names,) = person.widgets(QListWidget, "exercise-list")
    assert isinstance(names, QListWidget)
    shown = [names.item(number).text() for number in range(names.count())]
    assert OWN in shown
    assert person.coach.library["dumbbell-curl"].name in shown

    # The old log also counts as training days, so that the next session keeps its distance from the last.
    plan = next_session(person)
    bounded = [asked for asked in plan.prescriptions if RuleId.IMPORTED_BOUND in [why.rule for why in asked.reasons]]
    assert bounded
    most = {done.exercise: done.load.kg or 0 for one in sessions_of(person) for done in one.sets}
    for asked in bounded:
        assert 0 < (asked.load.kg or 0) < most[asked.exercise]
    person.go(Place.PLAN)
    assert person.sees("Your earlier log shows")


def test_a_log_from_before_the_illness_feeds_the_charts_and_no_load(person: Person, hevy: Path) -> None:
    be_known(person)
    open_import(person)
    look_at_file(person)
    answer_for_hevy(person)
    take_in(person)
    rules = {why.rule for asked in next_session(person).prescriptions for why in asked.reasons}
    assert RuleId.IMPORTED_BOUND not in rules
    assert RuleId.FIRST_OUTING in rules
    person.go(Place.CHARTS)
    assert person.coach.charting.view(ChartSpan.ONE_YEAR).exercises


def test_importing_again_adds_nothing(person: Person, hevy: Path) -> None:
    be_known(person)
    open_import(person)
    look_at_file(person)
    answer_for_hevy(person)
    take_in(person)
    before = sessions_of(person)
    person.press("choose-another")
    look_at_file(person)
    assert person.sees("Nothing in it is new")
    assert not person.can_press("take-in")
    assert sessions_of(person) == before
    # One session of the file can be taken out alone, and stays out.
    person.go(Place.LOG)
    person.press("earlier-sessions")
    person.press(f"open-{LAST.isoformat()}")
    assert person.sees("What you take out or move here does not come again with the same file.")
    session = next(one for one in before if one.day == LAST)
    person.press(f"take-out-session-{session.id}")
    assert session not in sessions_of(person)
    person.press("undo-decision")
    assert sessions_of(person) == before


def test_undo_takes_out_only_what_the_file_brought(person: Person, hevy: Path) -> None:
    be_known(person)
    whole_session(person)
    before = person.coach.records.read()
    open_import(person)
    look_at_file(person)
    answer_for_hevy(person)
    take_in(person)
    assert len(sessions_of(person)) == SESSIONS + 1
    person.press("undo-import")
    person.qtbot.waitUntil(lambda: person.sees("Undone"), timeout=PATIENCE_MS)
    person.settle()
    assert person.coach.records.read() == before
    assert no_imports(person) == ()


def no_imports(person: Person) -> tuple[ImportRecord, ...]:
    return person.coach.importing.all()


def test_cancel_in_the_middle_leaves_nothing_and_every_answer_stays(person: Person, hevy: Path) -> None:
    be_known(person)
    before = person.coach.records.read()
    open_import(person)
    look_at_file(person)
    answer_for_hevy(person)
    take = person.part("take-in")
    assert isinstance(take, QAbstractButton)
    # Both presses before the window hears anything of the work: it is cancelled at its first step.
    person.qtbot.mouseClick(take, Qt.MouseButton.LeftButton)
    (cancel,) = person.window.findChildren(QAbstractButton, "cancel-import")
    person.qtbot.mouseClick(cancel, Qt.MouseButton.LeftButton)
    person.qtbot.waitUntil(lambda: person.shows("take-in"), timeout=PATIENCE_MS)
    person.settle()
    assert person.can_press("take-in")
    assert person.coach.records.read() == before
    assert no_imports(person) == ()


def test_somebody_elses_log_stays_out(person: Person, hevy: Path) -> None:
    be_known(person)
    open_import(person)
    look_at_file(person)
    person.press("choice-0", inside=person.part("unit"))
    person.choose("owner", "No, somebody else’s")
    assert person.sees("Then it stays out")
    assert not person.can_press("take-in")


def test_an_import_never_lands_in_the_file_of_whoever_is_opened_meanwhile(person: Person, hevy: Path) -> None:
    be_known(person)
    first = person.coach.profile.id
    open_import(person)
    look_at_file(person)
    answer_for_hevy(person)
    take = person.part("take-in")
    assert isinstance(take, QAbstractButton)
    person.qtbot.mouseClick(take, Qt.MouseButton.LeftButton)
    program = person.pages.program
    program.switch(program.roster.make("Tom"))
    person.settle()
    assert sessions_of(person) == ()
    assert no_imports(person) == ()
    program.switch(program.roster.open(first))
    person.settle()
    assert len(sessions_of(person)) in (0, SESSIONS)
    assert not person.shows("undo-import")


def test_strong_does_not_name_its_unit_so_it_is_asked_in_words(
    person: Person, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _choose_in_the_systems_dialog(strong_year(tmp_path, LAST), monkeypatch)
    be_known(person)
    open_import(person)
    look_at_file(person)
    assert person.sees("Bent Over Row (Dumbbell) 8: was that in kilograms or in pounds?")
    person.choose("owner", "Yes, this is my log")
    assert not person.can_press("take-in")
    person.choose("unit", "8 lb (about 4 kg)")
    take_in(person)
    heaviest = max(done.load.kg or 0 for one in sessions_of(person) for done in one.sets)
    assert heaviest == pytest.approx(8 * KG_PER_LB, abs=0.005)


def test_an_import_from_the_welcome_comes_back_to_the_welcome(person: Person, hevy: Path) -> None:
    person.press("bring-training")
    look_at_file(person)
    answer_for_hevy(person)
    take_in(person)
    assert person.is_at(Place.IMPORT)
    assert person.can_press("undo-import")
    person.press("leave-import")
    assert person.is_at(Place.WELCOME)
    be_known(person)
    assert person.is_at(Place.PLAN)
    assert len(sessions_of(person)) == SESSIONS


def test_an_old_log_never_raises_a_plan(person: Person, hevy: Path) -> None:
    be_known(person)
    open_import(person)
    look_at_file(person)
    answer_for_hevy(person)
    take_in(person)
    after = next_session(person)
    person.coach.importing.undo(1)
    alone = person.coach.planning.day(person.clock.day)
    assert isinstance(alone, DayPlan)
    assert sum(asked.sets for asked in after.prescriptions) <= sum(asked.sets for asked in alone.prescriptions)
    least = min(asked.reps_in_reserve for asked in alone.prescriptions if asked.reps_in_reserve is not None)
    assert all(asked.reps_in_reserve is None or asked.reps_in_reserve >= least for asked in after.prescriptions)
