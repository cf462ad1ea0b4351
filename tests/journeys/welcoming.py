"""The welcome, answered page by page with the mouse."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from liftcoach.coach.roster import Roster
from liftcoach.content.library import Library
from liftcoach.domain.check_in import CheckIn
from liftcoach.domain.equipment import Band, Equipment, LoadUnit, OwnedLoad
from liftcoach.domain.lifter import (
    ActivityRecord,
    Answer,
    Condition,
    Consideration,
    ConsiderationKind,
    Contacts,
    DiseaseActivity,
    Experience,
    Lifter,
    SaidBy,
    Sex,
)
from liftcoach.rules.screening import ALWAYS_SCREENED, OPEN_COUNTS
from tests.journeys.person import Clock, Person


def answer_everything(person: Person, *, name: str = "Maria", year: int = 1968) -> None:
    """Every question of the welcome, as a woman with quiet rheumatoid arthritis and no other illness."""
    person.press("begin")
    person.write("name", name)
    person.write("year-of-birth", str(year))
    person.choose("sex", "Female")
    person.press("next")
    person.tick(Condition.RHEUMATOID_ARTHRITIS)
    person.choose("activity", "Quiet: I hardly notice it")
    person.press("next")
    for question in ("recent-surgery", "recent-fracture"):
        person.choose(question, "No")
    person.press("next")
    person.press("none-of-these")
    person.choose("blood-thinner", "No")
    if person.shows("pregnancy"):
        person.choose("pregnancy", "No")
    person.press("next")
    person.press("no-sign")
    person.press("next")
    person.choose("experience", "New to it")
    person.choose("active", "No")
    person.choose("minutes", "30 min")
    person.press("next")
    person.tick(Equipment.CHAIR, Equipment.WALL, Equipment.BAND, Equipment.DUMBBELLS)
    person.tick(Band.LIGHT, Band.MEDIUM)
    person.write(f"weights-{Equipment.DUMBBELLS}", "1 kg, 2 kg, 5 lb")
    person.press("next")
    person.write("care-team", "020 7946 0018")
    person.write("out-of-hours", "020 7946 0019")
    person.write("emergency-number", "112")
    person.press("next")


def answer_nothing(person: Person) -> None:
    """Begin, and go on through every page without an answer."""
    person.press("begin")
    for _ in range(8):
        person.press("next")


def be_known(
    person: Person,
    *,
    name: str = "Maria",
    year: int = 1968,
    conditions: tuple[Condition, ...] = (Condition.RHEUMATOID_ARTHRITIS,),
) -> None:
    """As `answer_everything`, told to the coach at once: for journeys that are about something else.

    Before the window is opened it opens with somebody who was welcomed before.
    """
    who = a_woman(name, year, conditions, person.clock.day)
    if person.has_sat_down:
        person.coach.checking_in.save(CheckIn(person.clock.day, warning_signs=()))
        person.pages.program.describe(who)
        person.settle()
        return
    person.folder.mkdir(exist_ok=True)
    for path, content in _folder_of(who, person.clock.day, person.clock.hour).items():
        (person.folder / path).write_bytes(content)


def a_woman(name: str, year: int, conditions: tuple[Condition, ...], today: date) -> Lifter:
    """What `answer_everything` says."""
    screened = (*ALWAYS_SCREENED, *OPEN_COUNTS, ConsiderationKind.PREGNANCY, ConsiderationKind.BLOOD_THINNER)
    return Lifter(
        name=name,
        year_of_birth=year,
        sex=Sex.FEMALE,
        conditions=conditions,
        activity=(ActivityRecord(DiseaseActivity.REMISSION, SaidBy.LIFTER, today),),
        considerations=tuple(Consideration(kind, Answer.NO, asked_on=today) for kind in screened),
        experience=Experience.NEW,
        regularly_active=False,
        minutes=30,
        equipment=(Equipment.CHAIR, Equipment.WALL, Equipment.BAND, Equipment.DUMBBELLS),
        bands=(Band.LIGHT, Band.MEDIUM),
        loads=tuple(OwnedLoad(Equipment.DUMBBELLS, kg, LoadUnit.KG) for kg in (1.0, 2.0)),
        contacts=Contacts("020 7946 0018", "020 7946 0019", "112"),
    )


@cache
def _folder_of(who: Lifter, day: date, hour: int) -> dict[str, bytes]:
    """The files of somebody who is known since this morning, made once however many journeys begin with them."""
    with TemporaryDirectory() as name:
        folder = Path(name)
        roster = Roster(folder, Library.shipped(), Clock(day, hour))
        coach = roster.make()
        coach.checking_in.save(CheckIn(day, warning_signs=()))
        who = replace(who, name=who.name or roster.entry(coach.profile.id).name)
        coach.knowing.describe(who)
        roster.call(coach.profile.id, who.name)
        coach.close()
        return {path.name: path.read_bytes() for path in folder.iterdir() if path.is_file()}
