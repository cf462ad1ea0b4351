"""One page to take to the doctor before a start: what the person wants to do, why they are asked, what to agree to."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from liftcoach.domain.lifter import ClearanceFor
from liftcoach.paper.blocks import Blank, Block, Framed, Gap, Heading, Line, Row, Stack, TickLine, Words
from liftcoach.paper.document import Document, PaperSize, Section
from liftcoach.paper.styles import BODY, LEAD, SMALL, STRONG, SUBHEADING, TITLE

_LABELS = 0.3
"""The part of the width that the words before a line to write on take."""
_MOST_SHOWN = 8


@dataclass(frozen=True, slots=True)
class Wish:
    """One exercise that the person would begin with, and how much of it."""

    name: str
    dose: str


@dataclass(frozen=True, slots=True)
class DoctorPage:
    """What goes on the page. `reasons` are the sentences by which the program asks.

    `minutes` is 0 and `wishes` empty where no plan is known yet.
    """

    day: date
    name: str
    born: int | None = None
    minutes: int = 0
    wishes: tuple[Wish, ...] = ()
    reasons: tuple[str, ...] = ()
    conditions: tuple[str, ...] = ()


def doctor_document(shown: DoctorPage, size: PaperSize, *, foot: str, mark: str = "") -> Document:
    """The page, on one sheet."""
    title = QCoreApplication.translate("DoctorPaper", "May I start strength training?")
    for most, limits_high in ((most, high) for high in (20.0, 16.0) for most in range(_MOST_SHOWN, -1, -1)):
        made = Document(title, (Section(tuple(_blocks(shown, title, most, limits_high))),), size, foot, mark)
        if len(made.pages) == 1:
            break
    return made


def _blocks(shown: DoctorPage, title: str, most: int, limits_high: float) -> list[Block]:
    return [
        Words(title, TITLE),
        Gap(2),
        Words(QCoreApplication.translate("DoctorPaper", "For my doctor, nurse or therapist"), LEAD),
        Gap(4),
        *_who(shown),
        Line(7, 3),
        *_wish(shown, most),
        *_why(shown),
        Gap(10),
        Framed(_answer(limits_high), padding=13),
        Gap(5),
        Words(
            QCoreApplication.translate(
                "DoctorPaper",
                "Liftcoach plans strength training from what the person says, spares sore joints and stops at warning "
                "signs. It does not diagnose or treat, and it has not been assessed as a medical device. What is "
                "ticked here opens just what it names, and never ends a warning sign.",
            ),
            SMALL,
        ),
    ]


def _who(shown: DoctorPage) -> list[Block]:
    day = QLocale().toString(
        QDate(shown.day.year, shown.day.month, shown.day.day),
        QCoreApplication.translate("DoctorPaper", "d MMMM yyyy"),
    )
    facts = [shown.name or QCoreApplication.translate("DoctorPaper", "Name: ________________________")]
    if shown.born is not None:
        facts.append(QCoreApplication.translate("DoctorPaper", "born {year}").format(year=shown.born))
    facts.append(QCoreApplication.translate("DoctorPaper", "printed {day}").format(day=day))
    blocks: list[Block] = [Words(", ".join(facts), STRONG)]
    if shown.conditions:
        said = "; ".join(shown.conditions)
        blocks.append(Words(QCoreApplication.translate("DoctorPaper", "I live with: {said}.").format(said=said)))
    return blocks


def _wish(shown: DoctorPage, most: int) -> list[Block]:
    if not shown.wishes:
        return [
            Heading(QCoreApplication.translate("DoctorPaper", "What I want to do"), SUBHEADING, 6, 3),
            Words(
                QCoreApplication.translate(
                    "DoctorPaper",
                    "Strength training at home: short and light at first, seated or with a hold, and a little more "
                    "only when it went well two times in a row.",
                )
            ),
        ]
    blocks: list[Block] = [
        Heading(QCoreApplication.translate("DoctorPaper", "What I want to do"), SUBHEADING, 6, 3),
        Words(
            QCoreApplication.translate(
                "DoctorPaper",
                "A session of about {minutes} minutes, as the program plans it now. It goes up a little only when "
                "two sessions in a row went well.",
            ).format(minutes=shown.minutes)
        ),
        *_held(shown),
        Gap(3),
    ]
    shares = (1.1, 2)
    blocks.extend(
        Row((Words(wish.name, STRONG), Words(wish.dose, BODY)), shares, gap=10) for wish in shown.wishes[:most]
    )
    left = len(shown.wishes) - most
    if left > 0:
        words = QCoreApplication.translate("DoctorPaper", "and {count} more of the same kind")
        blocks.append(Words(words.format(count=left)))
    return blocks


def _held(shown: DoctorPage) -> list[Block]:
    if not shown.reasons:
        return []
    return [Words(QCoreApplication.translate("DoctorPaper", "Until you have agreed, it stays as easy as this."))]


def _why(shown: DoctorPage) -> list[Block]:
    blocks: list[Block] = [
        Heading(QCoreApplication.translate("DoctorPaper", "Why I am asked to check"), SUBHEADING, 9, 3)
    ]
    if shown.reasons:
        blocks.extend(Words(f"“{reason}”") for reason in shown.reasons)
    else:
        blocks.append(
            Words(
                QCoreApplication.translate(
                    "DoctorPaper", "The program asks for nothing now. I would like your opinion before I do more."
                )
            )
        )
    return blocks


def _agreements() -> dict[ClearanceFor, str]:
    """What can be agreed to: the clearances that the program knows, in a clinician's words."""
    return {
        ClearanceFor.START: QCoreApplication.translate("DoctorPaper", "build up strength training step by step"),
        ClearanceFor.AFTER_SURGERY: QCoreApplication.translate(
            "DoctorPaper", "train after the operation or the broken bone"
        ),
        ClearanceFor.PREGNANCY: QCoreApplication.translate("DoctorPaper", "train during this pregnancy"),
        ClearanceFor.HEAVY: QCoreApplication.translate("DoctorPaper", "lift heavy weights"),
        ClearanceFor.IMPACT: QCoreApplication.translate("DoctorPaper", "jump, hop and do other work with impact"),
        ClearanceFor.ADVANCED: QCoreApplication.translate("DoctorPaper", "do the hardest exercises"),
    }


def _answer(limits_high: float) -> Block:
    limits = (
        QCoreApplication.translate("DoctorPaper", "Most days a week"),
        QCoreApplication.translate("DoctorPaper", "Joints to spare"),
        QCoreApplication.translate("DoctorPaper", "Exercises to leave out"),
        QCoreApplication.translate("DoctorPaper", "Most weight, with its unit"),
        QCoreApplication.translate("DoctorPaper", "This holds until"),
    )
    return Stack(
        (
            Words(QCoreApplication.translate("DoctorPaper", "To be filled in by the clinician"), SUBHEADING),
            Gap(3),
            Words(QCoreApplication.translate("DoctorPaper", "This person may:"), STRONG),
            *(TickLine(text) for text in _agreements().values()),
            TickLine(
                QCoreApplication.translate(
                    "DoctorPaper", "none of this yet; I would like to see this person again first"
                )
            ),
            Gap(3),
            Words(QCoreApplication.translate("DoctorPaper", "With these limits:"), STRONG),
            *(Blank(text, BODY, high=limits_high, label_share=_LABELS) for text in limits),
            Gap(5),
            Row(
                (
                    Blank(QCoreApplication.translate("DoctorPaper", "Name"), high=24),
                    Blank(QCoreApplication.translate("DoctorPaper", "Date"), high=24),
                ),
                (2, 1),
            ),
            Row(
                (
                    Blank(QCoreApplication.translate("DoctorPaper", "Profession"), high=24),
                    Blank(QCoreApplication.translate("DoctorPaper", "Signature"), high=24),
                ),
                (1, 1),
            ),
        ),
        gap=2.5,
    )
