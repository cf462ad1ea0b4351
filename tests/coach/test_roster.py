"""The people of one computer, and the examples that never mix with them."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest

from liftcoach.coach.roster import Roster
from liftcoach.content.library import Library
from liftcoach.domain.problems import InvalidFact
from liftcoach.exchange.patient_example import example_record
from tests.conftest import MONDAY, at_ten


@pytest.fixture
def roster(home: Path, library: Library) -> Roster:
    return Roster(home, library, lambda: at_ten(MONDAY))


@pytest.fixture
def maria_and_jo(roster: Roster) -> tuple[str, str]:
    made = [roster.make(name) for name in ("Maria", "Jo")]
    for coach in made:
        coach.close()
    return made[0].profile.id, made[1].profile.id


def names(roster: Roster) -> list[str]:
    return [entry.name for entry in roster.people() if not entry.is_put_away]


def test_at_first_there_is_nobody_and_somebody_is_made(roster: Roster) -> None:
    assert roster.last() is None
    coach = roster.open_last()
    assert names(roster) == ["Me"]
    coach.close()


def test_who_was_chosen_last_is_opened_next_time(
    roster: Roster, maria_and_jo: tuple[str, str], home: Path, library: Library
) -> None:
    roster.open(maria_and_jo[0]).close()
    again = Roster(home, library, lambda: at_ten(MONDAY)).open_last()
    assert again.knowing.lifter().name == "Maria"
    again.close()


def test_a_name_is_taken_once_whatever_its_capitals(roster: Roster, maria_and_jo: tuple[str, str]) -> None:
    with pytest.raises(InvalidFact):
        roster.make("maria")
    with pytest.raises(InvalidFact):
        roster.rename(maria_and_jo[1], " Maria ")
    roster.rename(maria_and_jo[1], "Joanna")
    assert names(roster) == ["Joanna", "Maria"]
    found = roster.named("JOANNA")
    assert found is not None
    found.close()
    assert roster.named("Jo") is None


def test_two_people_may_want_to_be_called_the_same(roster: Roster, maria_and_jo: tuple[str, str]) -> None:
    roster.call(maria_and_jo[1], "Maria")
    assert names(roster) == ["Maria", "Maria 2"]


def test_put_away_is_out_of_the_choice_and_comes_back_whole(roster: Roster, maria_and_jo: tuple[str, str]) -> None:
    maria, _ = maria_and_jo
    roster.put_away(maria)
    assert names(roster) == ["Jo"]
    opened = roster.open_last()
    assert opened.profile.id != maria
    opened.close()
    roster.bring_back(maria)
    assert names(roster) == ["Jo", "Maria"]


def test_no_persons_file_is_ever_deleted(roster: Roster, maria_and_jo: tuple[str, str], home: Path) -> None:
    before = set(home.glob("*.liftcoach"))
    roster.put_away(maria_and_jo[0])
    for example in roster.examples():
        roster.open_example(example.id).close()
    assert before <= set(home.glob("*.liftcoach"))


def test_an_example_is_made_new_each_time_and_never_opens_by_itself(
    roster: Roster, maria_and_jo: tuple[str, str]
) -> None:
    example = roster.examples()[0]
    first = roster.open_example(example.id)
    assert first.is_example
    first.knowing.describe(first.knowing.lifter().__class__(name="Spoilt"))
    first.close()
    second = roster.open_example(example.id)
    assert second.knowing.lifter().name == example.name
    second.close()
    assert names(roster) == ["Jo", "Maria"]
    last = roster.open_last()
    assert not last.is_example
    last.close()


def test_an_examples_file_makes_whoever_takes_it_in_an_example(roster: Roster, maria_and_jo: tuple[str, str]) -> None:
    jo = roster.open(maria_and_jo[1])
    jo.records.fill(example_record())
    jo.close()
    assert names(roster) == ["Maria"]
    again = roster.open(maria_and_jo[1])
    assert again.is_example
    assert again.records.read().example
    again.close()


def test_an_examples_last_day_lies_in_the_past_week(roster: Roster) -> None:
    for example in roster.examples():
        coach = roster.open_example(example.id)
        newest = max(said.day for said in coach.records.read().check_ins)
        assert MONDAY - timedelta(days=7) <= newest < MONDAY
        coach.close()


def test_what_is_set_for_the_program_holds_for_everybody(roster: Roster, home: Path, library: Library) -> None:
    roster.program_settings.set("theme", "dark")
    assert Roster(home, library, lambda: at_ten(MONDAY)).program_settings.get("theme", "") == "dark"
