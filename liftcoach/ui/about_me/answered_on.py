"""On which page of the settings a question is answered."""

from __future__ import annotations

from liftcoach.domain.day_plan import AskedFact
from liftcoach.domain.lifter import Answer, ConsiderationKind, Lifter

_PAGES = {
    AskedFact.YEAR_OF_BIRTH: "person",
    AskedFact.PREGNANCY: "inner-organs",
    AskedFact.CONDITIONS: "illness",
    AskedFact.DISEASE_ACTIVITY: "illness",
    AskedFact.EQUIPMENT: "equipment",
    AskedFact.EXPERIENCE: "training",
    AskedFact.MEDICINES: "medicines",
    AskedFact.STEROID_DOSE: "medicines",
    AskedFact.FLOOR: "care",
    AskedFact.CARE: "care",
}
_OPERATIONS = (ConsiderationKind.RECENT_SURGERY, ConsiderationKind.RECENT_FRACTURE)
_ORGANS = (ConsiderationKind.HEART_DISEASE, ConsiderationKind.LUNG_DISEASE, ConsiderationKind.KIDNEY_INVOLVEMENT)


def page_of(fact: AskedFact, who: Lifter) -> str:
    """The name of the page; the screening has two, and the one with something open comes first."""
    if fact is AskedFact.SCREENING:
        organs_known = all(who.answer(kind) is not Answer.NOT_KNOWN for kind in _ORGANS)
        operations_open = any(who.answer(kind) is Answer.NOT_KNOWN for kind in _OPERATIONS)
        return "operations" if organs_known and operations_open else "inner-organs"
    return _PAGES.get(fact, "person")
