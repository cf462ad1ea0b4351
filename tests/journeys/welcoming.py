"""The welcome, answered page by page with the mouse."""

from __future__ import annotations

from liftcoach.domain.equipment import Band, Equipment
from liftcoach.domain.lifter import Condition
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
