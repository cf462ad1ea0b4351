"""An exercise of the library, as its TOML file describes it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from liftcoach.domain.equipment import Equipment
from liftcoach.domain.joints import JointGroup
from liftcoach.domain.lifter import Aim
from liftcoach.domain.numbers import checked

LONGEST_PAUSE_S = 10
HEAVIEST_DEMAND = 3


class Pattern(StrEnum):
    """Movement patterns; `RAISE` is raising an arm or leg away from the body."""

    SQUAT = "squat"
    HINGE = "hinge"
    PUSH = "push"
    PULL = "pull"
    PRESS = "press"
    RAISE = "raise"
    CARRY = "carry"
    CORE = "core"
    CALF = "calf"
    HIP = "hip"
    HAND = "hand"
    NECK = "neck"
    BALANCE = "balance"
    MOBILITY = "mobility"


class Muscle(StrEnum):
    QUADRICEPS = "quadriceps"
    HAMSTRINGS = "hamstrings"
    GLUTES = "glutes"
    HIP_ABDUCTORS = "hip-abductors"
    HIP_ADDUCTORS = "hip-adductors"
    HIP_FLEXORS = "hip-flexors"
    CALVES = "calves"
    SHINS = "shins"
    FEET = "feet"
    CHEST = "chest"
    SHOULDERS = "shoulders"
    TRICEPS = "triceps"
    BICEPS = "biceps"
    UPPER_BACK = "upper-back"
    LATS = "lats"
    LOWER_BACK = "lower-back"
    ABDOMINALS = "abdominals"
    OBLIQUES = "obliques"
    FOREARMS = "forearms"
    HANDS = "hands"
    NECK = "neck"


class Position(StrEnum):
    SEATED = "seated"
    STANDING = "standing"
    LYING = "lying"
    FLOOR = "floor"


class LoadKind(StrEnum):
    BODY = "body"
    BAND = "band"
    KG = "kg"
    HOLD = "hold"


class WorkUnit(StrEnum):
    REPETITIONS = "repetitions"
    SECONDS = "seconds"
    METRES = "metres"


class Trait(StrEnum):
    OVERHEAD = "overhead"
    KNEELING = "kneeling"
    LOADED_SPINAL_FLEXION = "loaded-spinal-flexion"
    NECK_LOAD = "neck-load"
    IMPACT = "impact"
    SUPINE = "supine"
    FLOOR_TRANSFER = "floor-transfer"
    BREATH_HOLDING_LIKELY = "breath-holding-likely"
    END_RANGE = "end-range"


@dataclass(frozen=True, slots=True)
class Exercise:
    """One exercise. `demand` says for each joint group 0 (none) to 3 (heavy); absent groups are 0.

    `load_equipment` names what carries the load of a `kg` or `band` exercise
    (dumbbells, a band, a machine); it is also in `equipment`.
    """

    id: str
    name: str
    pattern: Pattern
    primary: tuple[Muscle, ...]
    secondary: tuple[Muscle, ...]
    position: Position
    equipment: tuple[Equipment, ...]
    load_kind: LoadKind
    unit: WorkUnit
    one_sided: bool
    weight_bearing: bool
    demand: tuple[tuple[JointGroup, int], ...]
    grip: int
    traits: tuple[Trait, ...]
    good_for: str
    set_up: str
    steps: tuple[str, ...]
    breathing: str
    mistake: str
    aims: tuple[Aim, ...] = ()
    other_names: tuple[str, ...] = ()
    easier: str | None = None
    harder: str | None = None
    load_equipment: Equipment | None = None
    pause_s: int = 0
    """How long to stop at the end of the way there, in seconds; the steps and the figure say it too."""

    def __post_init__(self) -> None:
        checked("pause", self.pause_s, low=0, high=LONGEST_PAUSE_S, unit="s")
        checked("grip demand", self.grip, low=0, high=HEAVIEST_DEMAND)
        for group, demand in self.demand:
            checked(f"{group} demand", demand, low=0, high=HEAVIEST_DEMAND)

    def demand_on(self, group: JointGroup) -> int:
        """0 to 3. Grip counts as demand on fingers and thumb."""
        asked = 0
        for of, demand in self.demand:
            if of is group:
                asked = demand
                break
        return max(asked, self.grip) if group in (JointGroup.FINGERS, JointGroup.THUMB) else asked
