"""Today's session on paper: line art, a box for each set, and when to stop."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from liftcoach.figure.motion import Motion
from liftcoach.insight.history import ALWAYS_STOP, STOP_RISE
from liftcoach.paper.blocks import Blank, Block, Figure, Framed, Gap, Line, Row, Stack, Ticks, Words
from liftcoach.paper.document import Document, PaperSize, Section
from liftcoach.paper.styles import BODY, HEADING, LARGE, LEAD, SMALL, STRONG, SUBHEADING, TITLE, Style

_ROOMY, _COMPACT = 1.15, 0.68
"""How wide the pictures are beside words of 1."""


@dataclass(frozen=True, slots=True)
class PaperExercise:
    """One exercise in words: how much and when to stop, how long to rest, how it is done and why it is so."""

    name: str
    dose: str
    sets: int
    rest: str = ""
    steps: tuple[str, ...] = ()
    why: str = ""
    motion: Motion | None = None


@dataclass(frozen=True, slots=True)
class PaperSession:
    """A day's session as plain words. `ready` names what is needed; `check_in_open` that today was not answered."""

    day: date
    name: str
    minutes: int
    exercises: tuple[PaperExercise, ...]
    warm_up: tuple[PaperExercise, ...] = ()
    ready: str = ""
    notes: tuple[str, ...] = ()
    emergency_number: str = ""
    care_team: str = ""
    person: str = "ash"
    """Who is drawn."""
    check_in_open: bool = False


def session_document(
    shown: PaperSession, size: PaperSize, *, foot: str, mark: str = "", large: bool = False
) -> Document:
    """The session on one page where it fits, its pictures as large as they can be; in large print on several.

    When to stop stands at the foot of the page; of several it stands on the first, above what is to be done.
    """
    if large:
        return _document(shown, size, foot, mark, _Look(130, large=True, stop_first=True))
    for look in _LOOKS:
        made = _document(shown, size, foot, mark, look)
        if len(made.pages) == 1:
            return made
    several = [_document(shown, size, foot, mark, look) for look in _LOOKS_OF_SEVERAL]
    return min(several, key=lambda one: len(one.pages))


@dataclass(frozen=True, slots=True)
class _Look:
    """How much room an exercise gets: the height of its pictures, their width, and what is said."""

    high: float
    pictures: float = _ROOMY
    large: bool = False
    with_why: bool = True
    with_steps: bool = True
    stop_first: bool = False

    def style(self, style: Style) -> Style:
        return style.scaled(LARGE) if self.large else style


_LOOKS = (
    *(_Look(high) for high in range(190, 95, -6)),
    *(_Look(high, _COMPACT) for high in range(120, 65, -6)),
    *(_Look(high, _COMPACT, with_steps=False) for high in range(108, 59, -6)),
    _Look(58, _COMPACT, with_steps=False, with_why=False),
)
"""From the roomiest on: the first that keeps the session on one page is taken."""
_LOOKS_OF_SEVERAL = (
    *(_Look(high, stop_first=True) for high in range(140, 85, -6)),
    *(_Look(high, _COMPACT, stop_first=True) for high in range(112, 75, -9)),
)
"""From the roomiest on: the first of those that need the fewest pages is taken."""


def _document(shown: PaperSession, size: PaperSize, foot: str, mark: str, look: _Look) -> Document:
    title = QCoreApplication.translate("SessionPaper", "Your session")
    if shown.name:
        title = QCoreApplication.translate("SessionPaper", "Your session, {name}").format(name=shown.name)
    blocks: list[Block] = [Words(title, look.style(TITLE)), Gap(3), Words(_facts(shown), look.style(LEAD))]
    blocks += [Words(note, look.style(STRONG)) for note in _notes(shown)]
    blocks += [Words(note, look.style(BODY)) for note in shown.notes]
    if look.stop_first:
        blocks += [Gap(8), _stop(shown, look), Gap(4)]
    if shown.warm_up:
        blocks.append(Line())
        blocks.append(_warm_up(shown, look))
    for number, one in enumerate(shown.exercises, start=1):
        blocks += [Line(), _exercise(one, number, shown.person, look)]
    blocks += [Line(), _after(look)]
    if not look.stop_first:
        blocks += [Gap(8), _stop(shown, look)]
    return Document(title, (Section(tuple(blocks)),), size, foot, mark)


def _facts(shown: PaperSession) -> str:
    day = QLocale().toString(
        QDate(shown.day.year, shown.day.month, shown.day.day),
        QCoreApplication.translate("SessionPaper", "dddd d MMMM yyyy"),
    )
    parts = [
        QCoreApplication.translate("SessionPaper", "{day}. For this day only.").format(day=day),
        QCoreApplication.translate("SessionPaper", "About {minutes} minutes.").format(minutes=shown.minutes),
    ]
    if shown.ready:
        parts.append(QCoreApplication.translate("SessionPaper", "You need: {things}.").format(things=shown.ready))
    return " ".join(parts)


def _notes(shown: PaperSession) -> list[str]:
    if not shown.check_in_open:
        return []
    return [
        QCoreApplication.translate(
            "SessionPaper",
            "Printed before today’s check-in. If anything is new today, check in first and print this again.",
        )
    ]


def _warm_up(shown: PaperSession, look: _Look) -> Block:
    rows: list[Block] = [Words(QCoreApplication.translate("SessionPaper", "Warm up first"), look.style(SUBHEADING))]
    for one in shown.warm_up:
        words = Words(f"{one.name}. {one.dose}", look.style(BODY))
        rows.append(Row((words, _ticks(one, 15)), (5, 1), middle=True))
    return Stack(tuple(rows), gap=4)


def _exercise(one: PaperExercise, number: int, person: str, look: _Look) -> Block:
    words: list[Block] = [
        Words(f"{number}. {one.name}", look.style(HEADING)),
        Words(one.dose, look.style(STRONG)),
    ]
    if look.with_steps:
        words.append(Words(" ".join(one.steps), look.style(BODY)))
    beside = " ".join(part for part in (one.rest, one.why if look.with_why else "") if part)
    if beside:
        words.append(Words(beside, look.style(SMALL)))
    wide = min(1.8, max(1.0, one.sets * 0.5))
    words += [Gap(1), Row((_ticks(one, 20), *_felt(look)), (wide, 1.3, 1.2), gap=10, middle=True)]
    told = Stack(tuple(words), gap=2.5)
    if one.motion is None:
        return told
    figure = Figure(
        one.motion,
        person,
        QCoreApplication.translate("SessionPaper", "Start"),
        QCoreApplication.translate("SessionPaper", "Finish"),
        look.high,
        look.style(SMALL),
    )
    if look.large:
        return Stack((figure, told), gap=6)
    return Row((figure, told), (look.pictures, 1), gap=16)


def _ticks(one: PaperExercise, side: float) -> Ticks:
    count = (
        QCoreApplication.translate("SessionPaper", "1 box to tick")
        if one.sets == 1
        else QCoreApplication.translate("SessionPaper", "{count} boxes to tick, one a set").format(count=one.sets)
    )
    return Ticks(one.sets, side, says=count)


def _felt(look: _Look) -> tuple[Block, Block]:
    """Room for what the log asks later, for whoever wants to say it."""
    style = look.style(SMALL)
    return (
        Blank(QCoreApplication.translate("SessionPaper", "More possible"), style, high=18),
        Blank(QCoreApplication.translate("SessionPaper", "Pain 0–10"), style, high=18),
    )


def _after(look: _Look) -> Block:
    return Words(
        QCoreApplication.translate(
            "SessionPaper",
            "Tick a box after each set. Later, open Log in Liftcoach and press “I did it from paper”.",
        ),
        look.style(BODY),
    )


def _stop(shown: PaperSession, look: _Look) -> Block:
    style = look.style(STRONG)
    if shown.emergency_number:
        emergency = QCoreApplication.translate(
            "SessionPaper",
            "Stop and call {number} for chest pain, fainting, trouble breathing, new weakness or trouble speaking.",
        ).format(number=shown.emergency_number)
    else:
        emergency = QCoreApplication.translate(
            "SessionPaper",
            "Stop and call the emergency number for chest pain, fainting, trouble breathing, new weakness or "
            "trouble speaking.",
        )
    team = QCoreApplication.translate("SessionPaper", "Stop and call your care team for fever, or a hot, swollen joint")
    team = f"{team}: {shown.care_team}." if shown.care_team else f"{team}."
    pain = QCoreApplication.translate(
        "SessionPaper",
        "Stop an exercise if a joint hurts {rise} more than at the start, or {most} of 10 or more.",
    ).format(rise=STOP_RISE, most=ALWAYS_STOP)
    return Framed(Stack((Words(emergency, style), Words(team, style), Words(pain, look.style(BODY))), gap=3))
