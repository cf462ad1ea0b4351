"""Where each joint lies on the drawings of the joint map. Right is on the left: the drawing faces the person.

Lengths are in units of the drawing: at 100 % one unit is one pixel, and a
joint's button is `BUTTON` units wide, so centres lie at least that far apart.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from liftcoach.domain.joints import Joint

BUTTON = 48.0
WIDE, TALL = 548.0, 330.0
"""The size of every drawing."""
MIDDLE = WIDE / 2


class View(StrEnum):
    """The drawings: the body, and the parts that open larger."""

    BODY = "body"
    RIGHT_HAND = "right-hand"
    LEFT_HAND = "left-hand"
    FEET = "feet"
    BACK = "back"


@dataclass(frozen=True, slots=True)
class Place:
    """A point of a drawing."""

    x: float
    y: float


@dataclass(frozen=True, slots=True)
class Door:
    """A part of the body drawing that opens a larger one, as a box around its middle."""

    view: View
    middle: Place
    wide: float
    tall: float


@dataclass(frozen=True, slots=True)
class Limb:
    """A rounded stroke of the outline, from one point to the next, getting thinner."""

    points: tuple[Place, ...]
    thick: float


def _both_sides(name: str, x: float, y: float) -> dict[Joint, Place]:
    """A joint of each side, `x` units away from the middle line."""
    return {Joint(f"right-{name}"): Place(MIDDLE - x, y), Joint(f"left-{name}"): Place(MIDDLE + x, y)}


BODY = {
    Joint.JAW: Place(MIDDLE, 33),
    Joint.NECK: Place(MIDDLE, 82),
    **_both_sides("shoulder", 53, 90),
    **_both_sides("elbow", 103, 118),
    **_both_sides("wrist", 152, 147),
    **_both_sides("hip", 27, 184),
    **_both_sides("knee", 32, 246),
}
DOORS = (
    Door(View.RIGHT_HAND, Place(49, 232), 98, 150),
    Door(View.LEFT_HAND, Place(WIDE - 49, 232), 98, 150),
    Door(View.BACK, Place(MIDDLE, 133), 48, 50),
    Door(View.FEET, Place(MIDDLE, 304), 150, 52),
)
_HAND = {
    "wrist": Place(236, 36),
    "mcp-2": Place(300, 122),
    "mcp-3": Place(246, 130),
    "mcp-4": Place(193, 124),
    "mcp-5": Place(141, 108),
    "pip-2": Place(309, 186),
    "pip-3": Place(247, 200),
    "pip-4": Place(187, 193),
    "pip-5": Place(127, 168),
    "dip-2": Place(316, 244),
    "dip-3": Place(248, 260),
    "dip-4": Place(182, 252),
    "dip-5": Place(116, 220),
    "thumb-base": Place(318, 62),
    "mcp-1": Place(374, 92),
    "pip-1": Place(426, 130),
}
"""The right hand, back of the hand seen, fingers down, thumb towards the body."""
HAND_TIPS = {
    "2": Place(321, 284),
    "3": Place(249, 302),
    "4": Place(178, 292),
    "5": Place(108, 256),
    "1": Place(456, 164),
}
"""Where the fingers end."""
FEET = {
    **_both_sides("ankle", 92, 112),
    **_both_sides("heel", 92, 44),
    **_both_sides("forefoot", 100, 224),
}
BACK = {
    Joint.UPPER_BACK: Place(MIDDLE, 116),
    Joint.LOWER_BACK: Place(MIDDLE, 196),
    Joint.SACROILIAC: Place(MIDDLE, 262),
}


def on_side(place: Place, side: str) -> Place:
    """A place of the right hand, mirrored for the left."""
    return place if side == "right" else Place(WIDE - place.x, place.y)


def hand(side: str) -> dict[Joint, Place]:
    """Every joint of one enlarged hand, wrist included."""
    return {Joint(f"{side}-{name}"): on_side(place, side) for name, place in _HAND.items()}


PLACES: dict[View, dict[Joint, Place]] = {
    View.BODY: BODY,
    View.RIGHT_HAND: hand("right"),
    View.LEFT_HAND: hand("left"),
    View.FEET: FEET,
    View.BACK: BACK,
}


def hand_limbs(side: str) -> tuple[Limb, ...]:
    """The outline of one enlarged hand."""
    at = {name: on_side(place, side) for name, place in _HAND.items()}
    tip = {finger: on_side(place, side) for finger, place in HAND_TIPS.items()}
    palm = [Limb((at["wrist"], at[f"mcp-{finger}"]), 62) for finger in "2345"]
    fingers = [
        Limb((at[f"mcp-{finger}"], at[f"pip-{finger}"], at[f"dip-{finger}"], tip[finger]), 46) for finger in "2345"
    ]
    thumb = Limb((at["wrist"], at["thumb-base"], at["mcp-1"], at["pip-1"], tip["1"]), 46)
    forearm = Limb((Place(at["wrist"].x, -40), at["wrist"]), 76)
    return (forearm, *palm, *fingers, thumb)


def body_limbs() -> tuple[Limb, ...]:
    """The outline of the body without its hands, which are drawn from the enlarged ones."""
    limbs = [
        Limb((Place(MIDDLE, 50), Place(MIDDLE, 90)), 28),
        Limb((Place(MIDDLE - 40, 92), Place(MIDDLE + 40, 92)), 36),
        Limb((Place(MIDDLE - 20, 100), Place(MIDDLE - 16, 150), Place(MIDDLE - 20, 184)), 50),
        Limb((Place(MIDDLE + 20, 100), Place(MIDDLE + 16, 150), Place(MIDDLE + 20, 184)), 50),
    ]
    for way in (-1, 1):
        arm = tuple(Place(MIDDLE + way * x, y) for x, y in ((50, 92), (103, 118), (152, 147), (226, 172)))
        leg = tuple(Place(MIDDLE + way * x, y) for x, y in ((24, 190), (32, 246), (34, 300)))
        foot = tuple(Place(MIDDLE + way * x, y) for x, y in ((34, 302), (50, 312)))
        limbs += [Limb(arm, 24), Limb(leg, 36), Limb(foot, 24)]
    return tuple(limbs)


def feet_limbs() -> tuple[Limb, ...]:
    """Both feet from above, toes down."""
    limbs = []
    for way in (-1, 1):
        limbs += [
            Limb((Place(MIDDLE + way * 92, 44), Place(MIDDLE + way * 92, 120)), 70),
            Limb((Place(MIDDLE + way * 92, 112), Place(MIDDLE + way * 100, 224)), 86),
            Limb((Place(MIDDLE + way * 78, 220), Place(MIDDLE + way * 72, 280)), 34),
        ]
        limbs += [
            Limb((Place(MIDDLE + way * x, 230), Place(MIDDLE + way * (x + 3), y)), 20)
            for x, y in ((102, 284), (118, 278), (131, 268), (142, 254))
        ]
    return tuple(limbs)


def back_limbs() -> tuple[Limb, ...]:
    """The trunk, neck to seat."""
    return (
        Limb((Place(MIDDLE, 20), Place(MIDDLE, 80)), 60),
        Limb((Place(MIDDLE - 90, 92), Place(MIDDLE + 90, 92)), 64),
        *(Limb(tuple(Place(MIDDLE + way * x, y) for x, y in ((62, 100), (44, 200), (58, 272))), 96) for way in (-1, 1)),
    )
