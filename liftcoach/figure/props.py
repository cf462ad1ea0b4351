"""What the figure uses, as data: places in body heights, no pictures."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum

from liftcoach.figure.skeleton import Side


class Who(StrEnum):
    """Which limbs a held or worn thing belongs to."""

    BOTH = "both"
    LEFT = "left"
    RIGHT = "right"

    @property
    def sides(self) -> tuple[Side, ...]:
        return tuple(Side) if self is Who.BOTH else (Side(self.value),)

    @property
    def other(self) -> Who:
        return self if self is Who.BOTH else Who(Side(self.value).other.value)


@dataclass(frozen=True, slots=True)
class Prop:
    """Anything that is not the body."""

    def mirrored(self) -> Prop:
        """The same thing for the other side."""
        return self


@dataclass(frozen=True, slots=True)
class Chair(Prop):
    """A firm chair; `x` is the front edge of the seat."""

    x: float = 0.045
    seat: float = 0.262
    depth: float = 0.25
    half_width: float = 0.125
    faces: int = 1
    """1 when it faces ahead, -1 when its back is towards the figure."""
    armrests: bool = False


@dataclass(frozen=True, slots=True)
class Wall(Prop):
    """A wall ahead at `x`, or behind the figure when `behind`."""

    x: float = 0.43
    behind: bool = False


class Stuff(StrEnum):
    WOOD = "wood"
    CUPBOARD = "cupboard"
    BED = "bed"
    PAD = "pad"
    METAL = "metal"
    WALL = "wall"


@dataclass(frozen=True, slots=True)
class Block(Prop):
    """A box from x0 to x1 and z0 to z1, from y0 up to y1: a worktop, a table, a step, a bed's edge."""

    x0: float
    x1: float
    y1: float
    y0: float = 0.0
    z0: float = -0.30
    z1: float = 0.30
    stuff: Stuff = Stuff.WOOD
    front: bool = False
    """Drawn before the figure instead of behind it."""

    def mirrored(self) -> Prop:
        return replace(self, z0=-self.z1, z1=-self.z0)


@dataclass(frozen=True, slots=True)
class Table(Prop):
    """A table top on legs."""

    x0: float
    x1: float
    y: float = 0.42
    z0: float = -0.26
    z1: float = 0.26

    def mirrored(self) -> Prop:
        return replace(self, z0=-self.z1, z1=-self.z0)


@dataclass(frozen=True, slots=True)
class Mat(Prop):
    x0: float = -0.62
    x1: float = 0.56
    half_width: float = 0.24


class BandTo(StrEnum):
    HANDS = "hands"
    FOREARMS = "forearms"
    ANKLES = "ankles"
    THIGHS = "thighs"
    UPPER_ARMS = "upper-arms"
    WRISTS = "wrists"


class BandFrom(StrEnum):
    PLACE = "place"
    FEET = "feet"
    EACH_OTHER = "each-other"
    BACK = "back"
    KNEES = "knees"
    SEAT = "seat"


@dataclass(frozen=True, slots=True)
class Band(Prop):
    """An elastic band from a place, the feet, the back or the other limb to the limbs of `who`."""

    to: BandTo = BandTo.HANDS
    start: BandFrom = BandFrom.PLACE
    x: float = 0.62
    y: float = 0.50
    z: float = 0.03
    who: Who = Who.BOTH
    cable: bool = False
    """A machine's cable instead of elastic."""

    def mirrored(self) -> Prop:
        return replace(self, who=self.who.other, z=-self.z if self.who is not Who.BOTH else self.z)


@dataclass(frozen=True, slots=True)
class Dumbbell(Prop):
    """`along` is the way its handle lies: ahead, across, or square to the hand."""

    who: Who = Who.BOTH
    size: float = 1.0
    cup: bool = False
    """Held upright between both hands."""

    def mirrored(self) -> Prop:
        return replace(self, who=self.who.other)


@dataclass(frozen=True, slots=True)
class Barbell(Prop):
    """A bar through both hands, or across the upper back or the front of the shoulders, or over the hips."""

    plates: bool = True
    half_length: float = 0.36
    on_back: bool = False
    on_hips: bool = False
    on_front: bool = False
    """On the front of the shoulders."""
    grip: float = 0.18
    """Half the distance between the hands."""


class CuffOn(StrEnum):
    WRIST = "wrist"
    HAND = "hand"
    ANKLE = "ankle"
    FOOT = "foot"


@dataclass(frozen=True, slots=True)
class Cuff(Prop):
    on: CuffOn = CuffOn.WRIST
    who: Who = Who.BOTH

    def mirrored(self) -> Prop:
        return replace(self, who=self.who.other)


class BagOn(StrEnum):
    HAND = "hand"
    ELBOW = "elbow"


@dataclass(frozen=True, slots=True)
class Bag(Prop):
    """A shopping bag hanging from a hand, or in the bend of the elbow."""

    who: Who = Who.RIGHT
    on: BagOn = BagOn.HAND

    def mirrored(self) -> Prop:
        return replace(self, who=self.who.other)


@dataclass(frozen=True, slots=True)
class Backpack(Prop):
    held: bool = False
    """Held before the body by both hands instead of worn."""


@dataclass(frozen=True, slots=True)
class Kettlebell(Prop):
    who: Who = Who.BOTH

    def mirrored(self) -> Prop:
        return replace(self, who=self.who.other)


class BallIn(StrEnum):
    HAND = "hand"
    KNEES = "knees"
    HANDS = "hands"


@dataclass(frozen=True, slots=True)
class Ball(Prop):
    where: BallIn = BallIn.HAND
    who: Who = Who.RIGHT
    radius: float = 0.036

    def mirrored(self) -> Prop:
        return replace(self, who=self.who.other)


class TowelAt(StrEnum):
    HANDS = "hands"
    UNDER_KNEE = "under-knee"
    UNDER_HEAD = "under-head"
    UNDER_FOOT = "under-foot"
    UNDER_HAND = "under-hand"
    BEHIND_HEAD = "behind-head"
    BETWEEN_KNEES = "between-knees"


@dataclass(frozen=True, slots=True)
class Towel(Prop):
    at: TowelAt = TowelAt.HANDS
    who: Who = Who.RIGHT

    def mirrored(self) -> Prop:
        return replace(self, who=self.who.other)


class MachineKind(StrEnum):
    LEG_PRESS = "leg-press"
    CHEST_PRESS = "chest-press"
    ROW = "row"
    PULLDOWN = "pulldown"
    CABLE = "cable"
    LEG_EXTENSION = "leg-extension"
    LEG_CURL = "leg-curl"


@dataclass(frozen=True, slots=True)
class Machine(Prop):
    """A gym machine; handles and plates follow the hands and feet."""

    machine: MachineKind
    x: float = 0.55
    z: float = 0.0

    def mirrored(self) -> Prop:
        return replace(self, z=-self.z)


@dataclass(frozen=True, slots=True)
class Bench(Prop):
    """A padded seat with a back that leans by `angle` degrees from upright."""

    angle: float = 45.0
    seat: float = 0.262
    x: float = 0.045


@dataclass(frozen=True, slots=True)
class Rack(Prop):
    """Two uprights that carry a barbell; `x` is where they stand, `bar` how high they carry it."""

    x: float = -0.24
    bar: float = 0.72
    catch: float = 0.0
    """How high the catch bars lie; 0 where there are none."""
    half_width: float = 0.27


_KNEE_HEIGHT = 0.28
"""What is lower than this hides little of a body behind it, body heights."""
_BESIDE = 0.15
"""What stands further to the side than this hides nothing from the front, body heights."""
_AHEAD = 0.05


def hides_from_the_front(prop: Prop) -> bool:
    """Whether a thing stands between the figure and an eye before it."""
    match prop:
        case Wall():
            return not prop.behind
        case Block():
            tall = prop.y1 > _KNEE_HEIGHT and prop.x0 > _AHEAD
            return tall and prop.z0 < _BESIDE and prop.z1 > -_BESIDE
        case Table():
            return prop.x0 > _AHEAD and prop.z0 < _BESIDE and prop.z1 > -_BESIDE
        case Machine():
            ahead = prop.machine in (MachineKind.CABLE, MachineKind.ROW, MachineKind.PULLDOWN)
            return ahead and prop.x > _AHEAD and abs(prop.z) < _BESIDE
        case _:
            return False


KINDS: dict[str, type[Prop]] = {
    "chair": Chair,
    "wall": Wall,
    "block": Block,
    "table": Table,
    "mat": Mat,
    "band": Band,
    "dumbbell": Dumbbell,
    "barbell": Barbell,
    "cuff": Cuff,
    "bag": Bag,
    "backpack": Backpack,
    "kettlebell": Kettlebell,
    "ball": Ball,
    "towel": Towel,
    "machine": Machine,
    "bench": Bench,
    "rack": Rack,
}
"""The word for each prop in an exercise file."""
