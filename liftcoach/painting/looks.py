"""Colours of the drawn world and of its people."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from functools import lru_cache

from PySide6.QtGui import QColor

from liftcoach.figure.skeleton import Build


class Hair(StrEnum):
    SHORT = "short"
    CROPPED = "cropped"
    BOB = "bob"
    BUN = "bun"
    BALD = "bald"
    COVERED = "covered"


@dataclass(frozen=True, slots=True)
class Person:
    """Who is drawn: skin, hair, clothes and build. Never a caricature, never a face to be judged by."""

    skin: str
    hair: str
    hair_style: Hair
    top: str
    legs: str
    build: Build = Build()  # noqa: RUF009 (frozen)
    long_sleeves: bool = False


PEOPLE: dict[str, Person] = {
    "ash": Person("#C48D69", "#77747E", Hair.SHORT, "#2F858B", "#4A5A82"),
    "birch": Person("#E3B592", "#C9C6C4", Hair.BOB, "#7A5B8C", "#44506B", Build(1.06, 0.010, 5)),
    "cedar": Person("#7A4E36", "#2B2523", Hair.CROPPED, "#3F7D5B", "#4B4F63"),
    "elm": Person("#9C6A48", "#3E8A86", Hair.COVERED, "#4A6A86", "#3E4A66", Build(1.08, 0.014), long_sleeves=True),
    "hazel": Person("#D2A07C", "#6B4A38", Hair.BUN, "#6A4560", "#46566E"),
    "oak": Person("#5C3B2A", "#8B8886", Hair.BALD, "#8A6B2F", "#3F4C6A", Build(1.14, 0.024, 4)),
    "rowan": Person("#EBC3A3", "#A9A6A2", Hair.SHORT, "#3C6EA5", "#55505E", Build(1.10, 0.018, 8)),
    "willow": Person("#B27B57", "#3A302C", Hair.BOB, "#2F858B", "#4A5A82", Build(0.96)),
}
"""Named after trees, so that no name says an age, a sex or an origin."""
DEFAULT_PERSON = "ash"


@dataclass(frozen=True, slots=True)
class Look:
    """Colours of a scene. `outline` switches to line art: contours, hatching and no gradients."""

    ground: str
    stage: str
    ink: str
    wood: str
    wood_dark: str
    metal: str
    plate: str
    band: str
    pad: str
    mat: str
    cloth: str
    shoe: str
    sole: str
    muscle: str
    ghost: str
    shadow: float
    lift: float = 0.0
    """How much lighter clothes and skin are drawn, so that they stand out of a dark stage."""
    outline: str = ""

    @property
    def is_dark(self) -> bool:
        return QColor(self.stage).lightness() < 120


LIGHT = Look(
    ground="#000000", stage="#F3EEE3", ink="#17252C", wood="#C9A477", wood_dark="#8C6D4A", metal="#6C7686",
    plate="#353D48", band="#7A5CC0", pad="#58636F", mat="#C9D3DA", cloth="#D9D2C3", shoe="#E3DACB", sole="#AFA391",
    muscle="#F0603A", ghost="#5B6B7C", shadow=0.22,
)  # fmt: skip
DARK = replace(
    LIGHT, stage="#1F282E", ink="#F2F0EA", wood="#B08E63", wood_dark="#7A6140", metal="#A9B4C2",
    plate="#C2CAD4", band="#A58BE0", pad="#6F7C88", mat="#3A4650", cloth="#8F8B82", shoe="#ECE7DD", sole="#A39A8B",
    muscle="#FF8058", ghost="#9AA8B8", shadow=0.45, lift=0.14,
)  # fmt: skip
HIGH_CONTRAST = replace(
    DARK, stage="#000000", ink="#FFFFFF", ghost="#FFFFFF", band="#FFE600", muscle="#FF7A45", shadow=0.0, lift=0.24,
    mat="#4A4A4A", metal="#C8D0DA", plate="#DDE3EA", wood="#D8B27C",
)  # fmt: skip
PRINT = replace(
    LIGHT, stage="#FFFFFF", ink="#111111", wood="#EFEFEF", wood_dark="#6A6A6A", metal="#777777",
    plate="#606060", band="#444444", pad="#9A9A9A", mat="#E6E9EB", cloth="#E4E4E4", shoe="#FFFFFF", sole="#777777",
    muscle="#111111", ghost="#444444", shadow=0.0, outline="#222222",
)  # fmt: skip
LOOKS = {"light": LIGHT, "dark": DARK, "high-contrast": HIGH_CONTRAST, "print": PRINT}
_PRINTED = Person("#D9D9D9", "#8A8A8A", Hair.SHORT, "#FFFFFF", "#B5B5B5")


def as_seen(person: Person, look: Look) -> Person:
    """The person in the colours of a look: greys on paper, lighter on a dark stage."""
    if look.outline:
        return replace(_PRINTED, hair_style=person.hair_style, build=person.build, long_sleeves=person.long_sleeves)
    if not look.lift:
        return person
    return replace(
        person,
        hair=shaded(person.hair, look.lift * 2).name(),
        top=shaded(person.top, look.lift).name(),
        legs=shaded(person.legs, look.lift).name(),
        skin=shaded(person.skin, look.lift * 0.4).name(),
    )


@lru_cache(maxsize=1024)
def shaded(colour: str, by: float) -> QColor:
    """Lighter by a share (positive) or darker (negative), towards white or a deep blue. Do not change the result."""
    base, towards = QColor(colour), QColor("#FFFFFF" if by > 0 else "#101626")
    k = abs(by)
    return QColor.fromRgbF(
        base.redF() * (1 - k) + towards.redF() * k,
        base.greenF() * (1 - k) + towards.greenF() * k,
        base.blueF() * (1 - k) + towards.blueF() * k,
    )
