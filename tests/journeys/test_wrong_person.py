"""Something was logged for the wrong person: it goes to the right one, and back."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest

from liftcoach.domain.check_in import CheckIn
from liftcoach.ui.places import Place
from tests.conftest import MONDAY
from tests.journeys.person import Person
from tests.journeys.test_profiles import make_second, open_other
from tests.journeys.training import log_as_planned
from tests.journeys.welcoming import be_known
from tests.store.locks import PASSPHRASE, stretch_little


def earlier(person: Person) -> None:
    person.go(Place.LOG)
    person.press("earlier-sessions")


def sets_of_tom(person: Person) -> int:
    roster = person.pages.program.roster
    tom = roster.handing_over._open_other("person-2")
    try:
        return len(tom.training.sets_on(MONDAY))
    finally:
        tom.close()


def test_a_session_a_set_and_answers_go_to_the_right_person_and_back(
    person: Person, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    be_known(person)
    person.coach.checking_in.save(CheckIn(MONDAY - timedelta(days=9), pain=4))
    earlier(person)
    # Alone, nobody is asked whose it was.
    assert not person.can_press("whose-check-in")
    make_second(person)
    be_known(person, name="Tom", year=1950)
    open_other(person, "Maria")
    person.press("start")
    for _ in range(3):
        log_as_planned(person)
    before = person.coach.training.sets_on(MONDAY)
    assert len(before) == 3
    earlier(person)
    person.press(f"open-{MONDAY.isoformat()}")
    session = before[0].session_id
    person.press(f"whose-{session}")
    assert person.sees("Whose was it?")
    person.press("give-to-person-2")
    assert "Moved to Tom: what you logged on" in person.text("undo-words")
    assert person.coach.training.sets_on(MONDAY) == ()
    assert sets_of_tom(person) == 3
    person.press("undo-decision")
    assert person.coach.training.sets_on(MONDAY) == before
    assert sets_of_tom(person) == 0
    # One of them alone.
    if not person.can_press(f"whose-{session}"):
        person.press(f"open-{MONDAY.isoformat()}")
    person.press(f"whose-{session}")
    for one in before[1:]:
        person.press(f"whose-set-{one.id}")
    person.press("give-to-person-2")
    assert person.coach.training.sets_on(MONDAY) == before[1:]
    assert sets_of_tom(person) == 1
    # The answers of the day before, into a file that has a passphrase.
    sunday = MONDAY - timedelta(days=1)
    person.coach.checking_in.save(CheckIn(sunday, pain=4))
    stretch_little(monkeypatch)
    roster = person.pages.program.roster
    roster.locking.set("person-2", PASSPHRASE)
    roster.locking.lock_again("person-2")
    earlier(person)
    person.press("whose-check-in")
    person.press("week-earlier")
    assert person.sees("There are no answers of this day.")
    assert not person.can_press("give-to-person-2")
    person.press("week-later")
    person.press("day-earlier")
    person.press("give-to-person-2")
    assert person.is_at(Place.UNLOCK)
    person.write("passphrase", PASSPHRASE)
    person.press("unlock")
    person.qtbot.waitUntil(lambda: person.is_at(Place.EARLIER), timeout=20_000)
    person.settle()
    assert "Moved to Tom: the answers of" in person.text("undo-words")
    assert person.coach.checking_in.on(sunday) is None
    person.press("undo-decision")
    assert person.coach.checking_in.on(sunday) == CheckIn(sunday, pain=4)
