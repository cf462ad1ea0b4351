"""What goes on paper, taken from the coach as plain words."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from liftcoach import __version__
from liftcoach.content.hazards import shipped_hazards
from liftcoach.content.library import Library
from liftcoach.domain.day_plan import AskedFact, CannotPlan, DayKind, DayPlan
from liftcoach.domain.equipment import Equipment
from liftcoach.domain.exercise import Exercise
from liftcoach.domain.lifter import Lifter
from liftcoach.domain.prescription import Prescription
from liftcoach.domain.reasons import RuleId
from liftcoach.figure.motion import Motion
from liftcoach.insight.visits import Part, VisitReport
from liftcoach.paper.charts_paper import PaperChart, charts_document
from liftcoach.paper.document import Document, PaperSize
from liftcoach.paper.for_doctor import DoctorPage, Wish, doctor_document
from liftcoach.paper.for_visit import PartOfVisit, VisitPage, visit_document
from liftcoach.paper.recovery import recovery_document
from liftcoach.paper.rules_paper import rules_document
from liftcoach.paper.session import PaperExercise, PaperSession, session_document
from liftcoach.ui.plan.reason_lines import SCREENING, own_reason, sentence, shared_reasons
from liftcoach.ui.printing.print_desk import Paper
from liftcoach.ui.translation import in_readers_language
from liftcoach.words import visits
from liftcoach.words.changes import heads
from liftcoach.words.doses import dose_text
from liftcoach.words.lifter import label
from liftcoach.words.locking import recovery_lines
from liftcoach.words.rules_sheet import RulesSheet, TableText, hazard_table, rules_sheet
from liftcoach.words.warning_signs import sign_text, what_to_do

_ON_TOP = (RuleId.STAND_UP_SLOWLY, RuleId.LIMITED_BY_SIGN, RuleId.KEEP_HANDS_WARM, RuleId.KEEP_OUT_OF_SUN)
"""Reasons that hold for the whole session and have to be at hand while it is done."""


def may_print(plan: DayPlan | CannotPlan) -> bool:
    """Whether a day has a session that can be taken to the chair."""
    return isinstance(plan, DayPlan) and plan.kind not in (DayKind.STOP, DayKind.REST) and bool(plan.prescriptions)


def session_paper(
    plan: DayPlan,
    who: Lifter,
    library: Library,
    motion_of: Callable[[Exercise], Motion | None],
    *,
    person: str,
) -> PaperSession:
    """A day's session in plain words, with the motions of its exercises."""
    said = {sentence(reason) for reason in (*plan.reasons, *shared_reasons(plan.prescriptions))}

    def on_paper(asked: Prescription) -> PaperExercise:
        exercise = library[asked.exercise]
        motion = motion_of(exercise)
        why = own_reason(asked, said)
        return PaperExercise(
            name=exercise.name,
            dose=dose_text(asked, each_side=exercise.one_sided, translate=in_readers_language),
            sets=asked.sets,
            rest=_rest_words(asked),
            steps=exercise.steps,
            why="" if why is None else sentence(why),
            motion=motion.mirrored() if motion is not None and asked.side == "left" else motion,
        )

    notes = [sentence(reason) for rule in _ON_TOP for reason in plan.reasons if reason.rule is rule]
    if plan.stop is not None:
        sign = sign_text(plan.stop, in_readers_language)
        notes.insert(0, f"{sign[:1].upper()}{sign[1:]}. {what_to_do(plan.stop, in_readers_language)}")
    return PaperSession(
        day=plan.day,
        name=who.name,
        minutes=plan.minutes,
        exercises=tuple(on_paper(asked) for asked in plan.prescriptions),
        warm_up=tuple(on_paper(asked) for asked in plan.warm_up),
        ready=", ".join(
            label(thing, in_readers_language).lower()
            for thing in Equipment
            if any(thing in library[asked.exercise].equipment for asked in (*plan.warm_up, *plan.prescriptions))
        ),
        notes=tuple(dict.fromkeys(notes)),
        emergency_number=who.contacts.emergency_number,
        care_team=who.contacts.care_team,
        person=person,
        check_in_open=any(ask.fact in (AskedFact.CHECK_IN, AskedFact.WARNING_SIGNS) for ask in plan.asks),
    )


def doctor_page(plans: Iterable[DayPlan | CannotPlan], who: Lifter, library: Library, today: date) -> DoctorPage:
    """The page for the doctor from the next session of the days ahead and the blocks that any of them names."""
    known = [plan for plan in plans if isinstance(plan, DayPlan)]
    session = next((plan for plan in known if may_print(plan)), None)
    asked = () if session is None else session.prescriptions
    return DoctorPage(
        day=today,
        name=who.name,
        born=who.year_of_birth,
        minutes=0 if session is None else session.minutes,
        wishes=tuple(
            Wish(
                library[one.exercise].name,
                dose_text(one, each_side=library[one.exercise].one_sided, translate=in_readers_language),
            )
            for one in asked
        ),
        reasons=tuple(dict.fromkeys(sentence(why) for plan in known for why in plan.reasons if why.rule in SCREENING)),
        conditions=tuple(label(condition, in_readers_language) for condition in who.conditions or ()),
    )


def hazards_told() -> TableText:
    """The hazards and their controls as a table in words."""
    rows = tuple((one.hazard, one.cause, one.harm, one.control) for one in shipped_hazards())
    return hazard_table(rows, in_readers_language)


def rules_told() -> RulesSheet:
    """The sheet of rules in words."""
    return rules_sheet(__version__, in_readers_language)


def session_to_print(
    plan: DayPlan,
    who: Lifter,
    library: Library,
    motion_of: Callable[[Exercise], Motion | None],
    *,
    person: str,
    is_example: bool,
) -> Paper:
    """A day's session, for the print desk."""
    shown = session_paper(plan, who, library, motion_of, person=person)

    def make(size: PaperSize, large: bool) -> Document:  # noqa: FBT001  (a plain callable)
        return session_document(
            shown, size, foot=foot(plan.day, who.name), mark=mark(is_example=is_example), large=large
        )

    title = QCoreApplication.translate("Papers", "Print your session")
    return Paper(title, f"liftcoach-session-{plan.day.isoformat()}", make, has_large=True)


def doctor_to_print(
    plans: Iterable[DayPlan | CannotPlan], who: Lifter, library: Library, today: date, *, is_example: bool
) -> Paper:
    """The page for the doctor, for the print desk."""
    shown = doctor_page(plans, who, library, today)

    def make(size: PaperSize, _large: bool) -> Document:  # noqa: FBT001  (a plain callable)
        return doctor_document(shown, size, foot=foot(today, who.name), mark=mark(is_example=is_example))

    title = QCoreApplication.translate("Papers", "A page for your doctor")
    return Paper(title, f"liftcoach-for-the-doctor-{today.isoformat()}", make)


def visit_page(report: VisitReport, who: Lifter) -> VisitPage:
    """The page for a visit, in words; parts of which nothing is known are left out."""
    parts = (
        PartOfVisit(
            visits.part_name(part, in_readers_language),
            visits.rows_of(report, part, in_readers_language),
            visits.told_of(report, part, in_readers_language),
        )
        for part in Part
    )
    return VisitPage(
        day=report.today,
        name=who.name,
        title=visits.title(report, in_readers_language),
        heads=heads(in_readers_language),
        born=who.year_of_birth,
        conditions=tuple(label(condition, in_readers_language) for condition in who.conditions or ()),
        in_short=visits.in_short(report, in_readers_language),
        parts=tuple(part for part in parts if part.rows or part.told),
        happened=visits.happened(report, in_readers_language),
        stops=visits.stops_told(report, in_readers_language),
        note=visits.note(report, in_readers_language),
    )


def visit_to_print(report: VisitReport, who: Lifter, *, is_example: bool) -> Paper:
    """The page for a visit, for the print desk."""
    shown = visit_page(report, who)

    def make(size: PaperSize, _large: bool) -> Document:  # noqa: FBT001  (a plain callable)
        return visit_document(shown, size, foot=foot(report.today, who.name), mark=mark(is_example=is_example))

    title = QCoreApplication.translate("Papers", "A page for your visit")
    return Paper(title, f"liftcoach-visit-{report.today.isoformat()}", make)


def charts_to_print(
    headline: str, about: str, charts: tuple[PaperChart, ...], who: Lifter, today: date, *, is_example: bool
) -> Paper:
    """The charts as they stand on the page, for the print desk."""
    words, example = foot(today, who.name), mark(is_example=is_example)

    def make(size: PaperSize, large: bool) -> Document:  # noqa: FBT001  (a plain callable)
        return charts_document(headline, about, charts, size, foot=words, mark=example, large=large)

    title = QCoreApplication.translate("Papers", "Print your charts")
    return Paper(title, f"liftcoach-charts-{today.isoformat()}", make, has_large=True)


def rules_to_print(today: date) -> Paper:
    """The sheet of rules, for the print desk; it is nobody's own and bears no name."""

    def make(size: PaperSize, _large: bool) -> Document:  # noqa: FBT001  (a plain callable)
        return rules_document(rules_told(), hazards_told(), size, foot=foot(today))

    return Paper(QCoreApplication.translate("Papers", "How Liftcoach decides"), "liftcoach-rules", make)


def recovery_to_print(key: str, today: date) -> Paper:
    """The recovery key, for the print desk; the paper bears no name."""
    lines = recovery_lines(key, in_readers_language)

    def make(size: PaperSize, _large: bool) -> Document:  # noqa: FBT001  (a plain callable)
        return recovery_document(lines, size, foot=foot(today))

    return Paper(QCoreApplication.translate("Papers", "Recovery key"), "liftcoach-recovery-key", make)


def foot(today: date, name: str = "") -> str:
    """What stands at the foot of each page: the program, whose it is, and when it was printed."""
    day = QLocale().toString(
        QDate(today.year, today.month, today.day), QCoreApplication.translate("Papers", "d MMMM yyyy")
    )
    printed = QCoreApplication.translate("Papers", "printed {day}").format(day=day)
    return " · ".join(part for part in (f"Liftcoach {__version__}", name, printed) if part)


def mark(*, is_example: bool) -> str:
    """What every page of an example patient says."""
    return QCoreApplication.translate("Papers", "Example, not you") if is_example else ""


def _rest_words(asked: Prescription) -> str:
    if asked.sets < 2 or asked.rest_s == 0:
        return ""
    return QCoreApplication.translate("Papers", "Rest {seconds} seconds between sets.").format(seconds=asked.rest_s)
