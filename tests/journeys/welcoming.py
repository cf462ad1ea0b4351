"""The welcome, answered page by page with the mouse."""

from __future__ import annotations

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
from liftcoach.rules.screening import ALWAYS_SCREENED
from tests.journeys.person import Person


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
    """As `answer_everything`, told to the coach at once: for journeys that are about something else."""
    screened = (*ALWAYS_SCREENED, ConsiderationKind.PREGNANCY, ConsiderationKind.BLOOD_THINNER)
    today = person.clock.day
    person.coach.checking_in.save(CheckIn(today, warning_signs=()))
    person.pages.program.describe(
        Lifter(
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
    )
    person.settle()
