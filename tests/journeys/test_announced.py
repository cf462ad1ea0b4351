"""What changes on the screen without being asked for is spoken to somebody who cannot see it."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent

from liftcoach.domain.day_plan import Scope, Stop, Tier
from liftcoach.domain.joints import Joint
from liftcoach.store.stops import Stops
from liftcoach.ui.places import Place
from liftcoach.ui.plan.stop_card import SPOKEN_AFTER_MS
from tests.journeys.person import Person
from tests.journeys.training import new_day
from tests.journeys.welcoming import be_known


@pytest.fixture
def spoken(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    heard: list[str] = []
    monkeypatch.setattr(QAccessible, "isActive", lambda: True)
    monkeypatch.setattr(
        QAccessible,
        "updateAccessibility",
        lambda event: heard.append(event.message()) if isinstance(event, QAccessibleAnnouncementEvent) else None,
    )
    return heard


def test_a_stop_is_spoken_last_with_the_sign_and_the_number(person: Person, spoken: list[str]) -> None:
    be_known(person)
    new_day(person)
    person.press("answer-check-in")
    person.press("warning-signs")
    person.press("sign-C1")
    spoken.clear()
    person.press("save")
    assert person.shows("stop-card")
    person.qtbot.waitUntil(lambda: any("Stop, and call your care team" in one for one in spoken), timeout=2000)
    number = person.coach.knowing.lifter().contacts.care_team
    assert number
    assert number in spoken[-1]
    assert "Fever" in spoken[-1]


def test_a_stop_for_one_joint_is_spoken_once(person: Person, spoken: list[str]) -> None:
    be_known(person)
    knee = Stop("C9", Tier.CONTACT_TEAM, Scope.REGION, person.clock.day, (Joint.RIGHT_KNEE,))
    with person.coach.profile.writing() as connection:
        Stops(connection).add(knee)
    spoken.clear()
    person.restart()
    assert person.shows("region-stop")
    about = "Call your care team about this"
    person.qtbot.waitUntil(lambda: any(one.startswith(about) and "knee" in one for one in spoken), timeout=2000)
    person.go(Place.LOG)
    spoken.clear()
    person.go(Place.PLAN)
    person.qtbot.wait(2 * SPOKEN_AFTER_MS)
    assert not any(about in one for one in spoken)


def test_a_rest_that_ended_meanwhile_is_spoken(person: Person, spoken: list[str]) -> None:
    be_known(person)
    person.press("start")
    person.press("done-as-planned")
    assert person.shows("skip-rest")
    person.clock.minute += 10
    person.restart()
    spoken.clear()
    person.go(Place.LOG)
    assert person.sees("Your rest is over")
    assert "Your rest is over. You can go on when you are ready." in spoken


def test_what_a_mark_still_lacks_is_spoken(person: Person, spoken: list[str]) -> None:
    be_known(person)
    person.go(Place.CHARTS)
    person.press("mark-a-day")
    person.press("mark-milestone")
    person.press("keep-mark")
    assert "Please write a few words, so that you know later what it was." in spoken
