"""An entry that was made for the wrong person goes to the right one, and back, whatever cuts it off."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

import pytest
from sqlalchemy import Connection

from liftcoach.coach.coach import Coach
from liftcoach.coach.desk import GIVING
from liftcoach.coach.keeping.entries import Entry, Place, entry_at, without_numbers
from liftcoach.coach.keeping.handing_over import TAKEN
from liftcoach.coach.roster import Roster
from liftcoach.content.library import Library
from liftcoach.domain.check_in import CheckIn, SeenSign, WarningSign
from liftcoach.domain.equipment import LoadUnit
from liftcoach.domain.importing import IllnessTiming, LogOwner
from liftcoach.domain.lifter import Lifter
from liftcoach.domain.problems import LiftcoachError, ProblemCode
from liftcoach.domain.training import Session, Skipped, SkipReason
from liftcoach.exchange.preview import (
    ImportedSession,
    ImportPreview,
    answer_owner,
    answer_timing,
    answer_unit,
    imported_sessions,
    make_preview,
)
from liftcoach.exchange.steps import run_steps
from liftcoach.store.profile import Profile
from liftcoach.store.training_log import TrainingLog
from tests.conftest import MONDAY, at_ten
from tests.exchange import logs
from tests.store.locks import lock, stretch_little
from tests.store.nouns import one_set


class Killed(BaseException):
    """What ends the program in its middle: nothing of ours catches it."""


@dataclass
class Two:
    """Maria, whose file is open, and Tom, for whom an entry was meant."""

    roster: Roster
    maria: Coach
    tom: str

    def of_tom(self, ask: Callable[[Coach], object]) -> object:
        opened = self.roster.handing_over._open_other(self.tom)
        try:
            return ask(opened)
        finally:
            opened.close()

    def reopen(self) -> None:
        self.maria.close()
        self.maria = self.roster.open(self.maria.profile.id)

    def maria_has(self, what: Place) -> Entry | None:
        with self.maria.profile.reading() as connection:
            return entry_at(connection, what)


@pytest.fixture(scope="module")
def template(tmp_path_factory: pytest.TempPathFactory, library: Library) -> Path:
    """Tom's file and Maria's, to be copied: making them costs more than any test here."""
    folder = tmp_path_factory.mktemp("two")
    roster = Roster(folder, library, lambda: at_ten(MONDAY))
    for name in ("Tom", "Maria"):
        coach = roster.make(name)
        coach.knowing.describe(Lifter(name=name, year_of_birth=1958))
        coach.close()
    return folder


@pytest.fixture
def two(template: Path, home: Path, library: Library) -> Iterator[Two]:
    shutil.copytree(template, home)
    roster = Roster(home, library, lambda: at_ten(MONDAY))
    made = Two(roster, roster.open("person-2"), "person-1")
    yield made
    made.maria.close()


def lock_both(two: Two, monkeypatch: pytest.MonkeyPatch) -> None:
    stretch_little(monkeypatch)
    two.maria.close()
    for person in ("person-1", "person-2"):
        two.roster._profiles.keys.add(lock(two.roster.folder / f"{person}.liftcoach"))
    two.maria = two.roster.open("person-2")


def a_session(two: Two) -> Place:
    with two.maria.profile.writing() as connection:
        log = TrainingLog(connection)
        begun = log.begin_session(at_ten(MONDAY))
        for _ in range(3):
            log.add_set(begun, one_set(when=at_ten(MONDAY)))
        log.skip(begun, Skipped("squat", SkipReason.NO_TIME))
        log.finish_session(begun, at=at_ten(MONDAY), minutes=20, exertion=4, note="in the garden")
    return Place.of_session(begun)


def a_check_in(two: Two) -> Place:
    two.maria.checking_in.save(CheckIn(MONDAY, pain=4, note="a poor night"))
    return Place.of_check_in(MONDAY)


def two_sets(two: Two) -> Place:
    session = two.maria_has(a_session(two))
    assert isinstance(session, Session)
    return Place.of_sets(*(one.id or 0 for one in session.sets[1:]))


MADE = {"session": a_session, "check-in": a_check_in, "sets": two_sets}


def everything(coach: Coach) -> tuple[object, ...]:
    record = coach.records.read()
    return tuple(map(without_numbers, record.sessions)), record.check_ins, record.stops


def notes(connection: Connection) -> list[str]:
    rows = connection.exec_driver_sql("SELECT key FROM settings").scalars()
    return [key for key in rows if key == GIVING or key.startswith(TAKEN)]


@pytest.mark.parametrize(
    ("kind", "locked"), [("session", "plain"), ("session", "locked"), ("check-in", ""), ("sets", "")]
)
def test_an_entry_goes_to_the_right_person_and_back_to_exactly_where_it_was(
    two: Two, kind: str, locked: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    if locked == "locked":
        lock_both(two, monkeypatch)
    place = MADE[kind](two)
    before, toms = two.maria.records.read(), two.of_tom(everything)
    entry = two.maria_has(place)
    assert entry is not None
    _, handed = two.roster.handing_over.hand_over(two.maria, two.tom, place)
    assert two.maria_has(place) is None
    arrived = two.of_tom(lambda tom: at(tom, handed.place))
    assert arrived is not None
    assert without_numbers(arrived) == without_numbers(entry)
    assert two.maria.records.check() == two.of_tom(lambda tom: tom.records.check()) == ()
    two.roster.handing_over.take_back(two.maria, handed)
    assert two.maria.records.read() == before
    assert two.of_tom(everything) == toms if kind != "sets" else two.of_tom(lambda tom: at(tom, handed.place)) is None
    assert two.maria.records.check() == two.of_tom(lambda tom: tom.records.check()) == ()
    with two.maria.profile.reading() as connection:
        assert notes(connection) == []


def brought_to_maria(two: Two) -> tuple[int, Place]:
    """Import a file as Maria, of which the first session was Tom's."""
    preview, sessions = prepared(two)
    assert len(sessions) > 1
    _, import_id = two.maria.importing.take_in(preview, sessions, file_name="both.csv")
    stored = two.maria.records.read().sessions
    return import_id, Place.of_session(stored[0].id or 0)


def prepared(two: Two) -> tuple[ImportPreview, tuple[ImportedSession, ...]]:
    log = logs.parsed(logs.HEVY_KG)
    importing = two.maria.importing
    preview = make_preview(log, now=at_ten(MONDAY), known_keys=importing.known_keys(log.app), match=importing.match)
    answered = answer_timing(answer_owner(answer_unit(preview, LoadUnit.KG), LogOwner.MINE), IllnessTiming.BEFORE)
    made = run_steps(imported_sessions(answered))
    assert made is not None
    return answered, made


def known_keys(coach: Coach) -> frozenset[str]:
    return coach.importing.known_keys()


def test_a_session_of_a_file_goes_to_the_right_person_and_comes_again_to_neither(two: Two) -> None:
    import_id, place = brought_to_maria(two)
    keys = known_keys(two.maria)
    _, handed = two.roster.handing_over.hand_over(two.maria, two.tom, place)
    assert prepared(two)[0].taken == ()
    toms = two.of_tom(known_keys)
    assert isinstance(toms, frozenset)
    assert toms
    assert toms < keys
    # Undoing the import takes the rest. The same file again then brings the rest, and not what was Tom's.
    two.maria.importing.undo(import_id)
    assert two.maria.records.read().sessions == ()
    assert known_keys(two.maria) == toms
    again, sessions = prepared(two)
    two.maria.importing.take_in(again, sessions, file_name="both.csv")
    assert known_keys(two.maria) == keys
    assert two.maria_has(place) is None
    arrived = two.of_tom(lambda tom: at(tom, handed.place))
    assert arrived is not None
    two.roster.handing_over.take_back(two.maria, handed)
    assert two.maria_has(place) == handed.entry
    assert prepared(two)[0].taken == ()
    assert two.maria.records.check() == two.of_tom(lambda tom: tom.records.check()) == ()


@pytest.mark.parametrize("as_undo", [True, False])
def test_a_session_of_a_file_that_came_back_goes_out_with_its_import(two: Two, as_undo: bool) -> None:  # noqa: FBT001
    import_id, place = brought_to_maria(two)
    before = two.maria.records.read()
    _, handed = two.roster.handing_over.hand_over(two.maria, two.tom, place)
    if as_undo:
        two.roster.handing_over.take_back(two.maria, handed)
        assert two.maria.records.read() == before
    else:
        # As the command line moves it back.
        two.maria.close()
        tom = two.roster.open(two.tom)
        two.roster.handing_over.hand_over(tom, "person-2", handed.place)
        tom.close()
        two.maria = two.roster.open("person-2")
        assert everything(two.maria)[0] == tuple(map(without_numbers, before.sessions))
    assert prepared(two)[0].taken == ()
    two.maria.importing.undo(import_id)
    assert two.maria.records.read().sessions == ()
    assert known_keys(two.maria) == frozenset()


def test_a_session_of_a_file_that_was_taken_out_and_put_back_goes_out_with_its_import(two: Two) -> None:
    import_id, place = brought_to_maria(two)
    before = two.maria.records.read()
    _, removed = two.maria.history.remove_session(place.ids[0])
    assert prepared(two)[0].taken == ()
    two.maria.history.put_back(removed)
    assert two.maria.records.read() == before
    two.maria.importing.undo(import_id)
    assert two.maria.records.read().sessions == ()


def at(coach: Coach, place: Place) -> Entry | None:
    with coach.profile.reading() as connection:
        return entry_at(connection, place)


@contextmanager
def killed_after(commits: int, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """End the program after so many transactions: what was committed stays, nothing else is done."""
    left = [commits]
    write = Profile.writing

    @contextmanager
    def writing(profile: Profile) -> Iterator[Connection]:
        if not left[0]:
            raise Killed
        left[0] -= 1
        with write(profile) as connection:
            yield connection

    with monkeypatch.context() as patched:
        patched.setattr(Profile, "writing", writing)
        with pytest.raises(Killed):
            yield


@pytest.mark.parametrize(
    ("kind", "commits", "back"),
    [
        *(("session", commits, back) for commits in range(4) for back in (False, True)),
        *((kind, 2, back) for kind in ("check-in", "sets") for back in (False, True)),
    ],
)
def test_whenever_it_is_cut_off_the_entry_is_never_in_neither_file_and_the_next_opening_finishes(
    two: Two, kind: str, commits: int, monkeypatch: pytest.MonkeyPatch, *, back: bool
) -> None:
    place = MADE[kind](two)
    entry = two.maria_has(place)
    assert entry is not None
    handing = two.roster.handing_over
    if back:
        _, handed = handing.hand_over(two.maria, two.tom, place)
    with killed_after(commits, monkeypatch):
        handing.take_back(two.maria, handed) if back else handing.hand_over(two.maria, two.tom, place)

    def found() -> tuple[int, int]:
        bare = without_numbers(entry)
        return count(two.maria, bare), two.of_tom(lambda tom: count(tom, bare))  # type: ignore[return-value]

    assert sum(found()) >= 1
    two.reopen()
    two.maria.close()
    two.roster.open(two.tom).close()
    two.maria = two.roster.open(two.maria.profile.id)
    went = commits >= 2
    assert found() == ((1, 0) if went is back else (0, 1))
    assert two.maria.records.check() == two.of_tom(lambda tom: tom.records.check()) == ()


def count(coach: Coach, bare: Entry) -> int:
    """How often an entry is in a file."""
    record = coach.records.read()
    if isinstance(bare, CheckIn):
        return record.check_ins.count(bare)
    if isinstance(bare, Session):
        return [without_numbers(one) for one in record.sessions].count(bare)
    sets = [one for session in record.sessions for one in session.sets]
    # All sets are alike here: one of the three was Maria's own.
    own = 1 if coach.knowing.lifter().name == "Maria" else 0
    return (len(sets) - own) // len(bare)


def test_a_day_that_has_answers_is_not_written_over_and_nothing_moves(two: Two) -> None:
    place = a_check_in(two)
    two.of_tom(lambda tom: tom.checking_in.save(CheckIn(MONDAY, pain=1)))
    with pytest.raises(LiftcoachError) as refused:
        two.roster.handing_over.hand_over(two.maria, two.tom, place)
    assert refused.value.problem.code is ProblemCode.HAS_CHECK_IN_ALREADY
    assert two.maria_has(place) is not None
    assert two.of_tom(lambda tom: tom.checking_in.on(MONDAY)) == CheckIn(MONDAY, pain=1)
    with two.maria.profile.reading() as connection:
        assert notes(connection) == []


def test_a_warning_sign_stops_the_person_who_has_it_and_is_not_taken_from_the_other(two: Two) -> None:
    two.maria.checking_in.save(CheckIn(MONDAY, warning_signs=(SeenSign(WarningSign.E1),)))
    two.roster.handing_over.hand_over(two.maria, two.tom, Place.of_check_in(MONDAY))
    assert two.of_tom(lambda tom: len(tom.knowing.open_stops())) == 1
    assert len(two.maria.knowing.open_stops()) == 1


def test_an_entry_that_changed_since_is_kept_in_both_rather_than_in_one(
    two: Two, monkeypatch: pytest.MonkeyPatch
) -> None:
    place = a_check_in(two)
    with killed_after(2, monkeypatch):
        two.roster.handing_over.hand_over(two.maria, two.tom, place)
    two.maria.checking_in.save(replace(CheckIn(MONDAY), pain=7))
    two.reopen()
    said = two.maria.checking_in.on(MONDAY)
    assert said is not None
    assert said.pain == 7
    assert two.of_tom(lambda tom: tom.checking_in.on(MONDAY)) == CheckIn(MONDAY, pain=4, note="a poor night")


def test_nothing_goes_to_an_example(two: Two) -> None:
    place = a_check_in(two)
    example = two.roster.open_example("lupus-with-a-flare")
    example.close()
    with pytest.raises(LiftcoachError):
        two.roster.handing_over.hand_over(two.maria, example.profile.id, place)
    assert two.maria_has(place) is not None


def test_into_a_locked_file_nothing_goes_until_it_is_opened(two: Two, monkeypatch: pytest.MonkeyPatch) -> None:
    lock_both(two, monkeypatch)
    place = a_check_in(two)
    two.roster.locking.lock_again(two.tom)
    with pytest.raises(LiftcoachError) as refused:
        two.roster.handing_over.hand_over(two.maria, two.tom, place)
    assert refused.value.problem.code is ProblemCode.LOCKED
    assert two.maria_has(place) is not None
