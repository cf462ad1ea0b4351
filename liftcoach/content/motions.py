"""The motion of an exercise, read from its TOML file when a figure is first shown.

A file's `[motion]` table says in which posture the figure starts, what differs in each pose, and
which phases travel through the poses:

    [motion]
    posture = "seated"
    props = [{ kind = "band", x = 0.62, y = 0.5 }]
    phases = [
        { words = "Pull to your ribs", seconds = 2, through = ["end"] },
        { words = "Let it out slowly", seconds = 3, through = ["start"] },
    ]
    [motion.poses]
    start = { hand = [0.205, 0.545, 0.10] }
    end = { like = "start", hand = [0.005, 0.50, 0.135] }

`like = "band-row"` takes another exercise's motion and says only what is different. Keys of a pose
are the fields of `Numbers`; `hip` (x, y) or `shoulders` (x, y); for both sides or, after `left_` or
`right_`, for one: `arm` (ArmAngles), `hand`, `elbow`, `fingers` (HandPlace), `foot`, `knee`
(FootPlace), `leg` (LegAngles), `palm` (degrees) and `grip` (HandShape).
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import fields, replace
from enum import StrEnum
from pathlib import Path
from typing import Any, get_type_hints

from liftcoach.domain.exercise import Exercise, Muscle
from liftcoach.figure.contact import faults
from liftcoach.figure.foot import FootPose, foot_faults
from liftcoach.figure.framing import fitted
from liftcoach.figure.gait import POSES_A_CYCLE, walking
from liftcoach.figure.hand import HandPose, hand_faults
from liftcoach.figure.holding import joints
from liftcoach.figure.motion import HandThing, Motion, Near, Phase
from liftcoach.figure.pose import (
    ArmAngles,
    FootPlace,
    HandPlace,
    HandShape,
    LegAngles,
    MixedKinds,
    Numbers,
    Pose,
)
from liftcoach.figure.postures import POSTURES, Posture
from liftcoach.figure.props import KINDS, Prop
from liftcoach.figure.skeleton import Side
from liftcoach.resources import resource

_TOP = {
    "like",
    "posture",
    "props",
    "phases",
    "poses",
    "finish",
    "side",
    "yaw",
    "pitch",
    "muscles",
    "ghost",
    "leans",
    "lowers_first",
    "own_pace",
    "close_hand",
    "close_foot",
    "near",
    "things",
    "walk",
    "surroundings",
}
_PHASE = {field.name for field in fields(Phase)}
_POSE = {"like", "shoulders", "sinks", "close", "toes"} | set(Numbers._fields)
_LIMBS = ("arm", "hand", "elbow", "fingers", "palm", "wrist", "grip", "foot", "knee", "leg")
_SIDED = {f"{side}_{limb}" for side in Side for limb in _LIMBS} | set(_LIMBS)
_WALK = {"stride", "swing_deg", "narrow", "seconds"}


class MotionError(ValueError):
    """A motion that cannot be shown; names file, pose and joint."""


class Motions:
    """The motions of the exercises of a folder; each file is read once, when first asked for."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._read: dict[str, Motion | None] = {}

    @classmethod
    def shipped(cls) -> Motions:
        return cls(resource("exercises"))

    def motion_of(self, exercise: Exercise) -> Motion | None:
        """The motion of an exercise; None when its file describes none. Raises MotionError."""
        if exercise.id not in self._read:
            self._read[exercise.id] = read_motion(self._folder / f"{exercise.id}.toml", exercise.primary)
        return self._read[exercise.id]


def read_motion(path: Path, muscles: tuple[Muscle, ...] = ()) -> Motion | None:
    """Read one file's motion and check each of its poses. Raises MotionError."""
    try:
        table = _table(path, ())
        if table is None:
            return None
        motion = _motion(table, muscles)
        _check(motion)
        motion = fitted(motion)
    except (MotionError, MixedKinds, ValueError, TypeError, KeyError) as error:
        raise MotionError(f"{path.name}: {error}") from error
    return motion


def _table(path: Path, asked_from: tuple[Path, ...]) -> dict[str, Any] | None:
    """A file's motion table, laid over the one that it is like."""
    table: dict[str, Any] | None = tomllib.loads(path.read_text(encoding="utf-8")).get("motion")
    if table is None or "like" not in table:
        return table
    other = path.with_name(f"{table['like']}.toml")
    if other == path or other in asked_from:
        raise MotionError(f"is like {other.name}, which is like itself")
    if not other.is_file() or (base := _table(other, (*asked_from, path))) is None:
        raise MotionError(f"is like {other.name}, which has no motion")
    poses = dict(base.get("poses", {}))
    for name, entry in table.get("poses", {}).items():
        poses[name] = {**poses.get(name, {}), **entry}
    return {**base, **table, "poses": poses}


def _motion(table: Mapping[str, Any], muscles: tuple[Muscle, ...]) -> Motion:
    _only_known("motion", table, _TOP)
    posture = _posture(table.get("posture", "standing"))
    poses = _poses(table, posture)
    phases = _phases(table)
    props = tuple(_prop(entry) for entry in table.get("props", ()))
    named = {name for phase in phases for name in phase.through}
    known = {name for name, _ in poses}
    if missing := sorted(named - known):
        raise MotionError(f"pose {missing[0]!r} is travelled through but not described")
    return Motion(
        poses=poses,
        phases=phases,
        finish=table.get("finish", next((name for phase in phases for name in phase.through[-1:]), poses[0][0])),
        props=(*posture.props, *props) if table.get("surroundings", True) else props,
        muscles=tuple(Muscle(word) for word in table["muscles"]) if "muscles" in table else muscles,
        muscle_side=Side(table["side"]) if "side" in table else None,
        yaw=float(table.get("yaw", posture.yaw)),
        pitch=float(table.get("pitch", posture.pitch)),
        ghost=bool(table.get("ghost", not {"walk", "close_hand", "close_foot"} & set(table))),
        leans=bool(table.get("leans", False)),
        lowers_first=bool(table.get("lowers_first", False)),
        own_pace=bool(table.get("own_pace", False)),
        close_hand=Side(table["close_hand"]) if "close_hand" in table else None,
        close_foot=Side(table["close_foot"]) if "close_foot" in table else None,
        near=Near(table.get("near", Near.ALL)),
        things=tuple(HandThing(word) for word in table.get("things", ())),
    )


def _posture(word: str) -> Posture:
    if word not in POSTURES:
        raise MotionError(f"posture {word!r} is none of {', '.join(POSTURES)}")
    return POSTURES[word]


def _poses(table: Mapping[str, Any], posture: Posture) -> tuple[tuple[str, Pose], ...]:
    found: dict[str, Pose] = {}
    for name, entry in table.get("poses", {}).items():
        like = entry.get("like")
        if like is not None and like not in found:
            raise MotionError(f"pose {name!r} is like {like!r}, which is not described before it")
        try:
            found[name] = _pose(found[like] if like else posture.pose, entry)
        except (TypeError, ValueError) as error:
            raise MotionError(f"pose {name!r}: {error}") from error
    if "walk" not in table:
        if not found:
            raise MotionError("no poses")
        return tuple(found.items())
    entry = table["walk"]
    _only_known("walk", entry, _WALK)
    still = next(iter(found.values()), posture.pose)
    numbers = {key: float(value) for key, value in entry.items() if key != "seconds"}
    return tuple((f"step-{number}", pose) for number, pose in enumerate(walking(still, **numbers)))


def _phases(table: Mapping[str, Any]) -> tuple[Phase, ...]:
    entries = table.get("phases", ())
    if not entries:
        raise MotionError("no phases")
    if "walk" in table:
        steps = tuple(f"step-{number % POSES_A_CYCLE}" for number in range(1, POSES_A_CYCLE + 1))
        seconds = float(table["walk"].get("seconds", 1.3))
        return (Phase(entries[0]["words"], seconds, steps, steady=True),)
    phases: list[Phase] = []
    for entry in entries:
        _only_known("phase", entry, _PHASE)
        made = Phase(**{**entry, "through": tuple(entry.get("through", ())), "muscles": _muscles(entry)})
        if made.seconds <= 0:
            raise MotionError(f"phase {made.words!r}: seconds must be more than 0")
        phases.append(made)
    return tuple(phases)


def _muscles(entry: Mapping[str, Any]) -> tuple[Muscle, ...]:
    return tuple(Muscle(word) for word in entry.get("muscles", ()))


def _pose(base: Pose, entry: Mapping[str, Any]) -> Pose:
    _only_known("pose", entry, _POSE | _SIDED | {"hip"})
    numbers = {name: float(entry[name]) for name in Numbers._fields if name in entry}
    if "hip" in entry:
        numbers["x"], numbers["y"] = (float(value) for value in entry["hip"])
    changes: dict[str, Any] = {"trunk": base.trunk._replace(**numbers)}
    if "shoulders" in entry:
        x, y = entry["shoulders"]
        changes["shoulders"] = (float(x), float(y))
    elif "hip" in entry or "x" in entry or "y" in entry:
        changes["shoulders"] = None
    if "close" in entry:
        _only_known("close", entry["close"], set(HandPose._fields))
        changes["close"] = base.close._replace(**{name: float(value) for name, value in entry["close"].items()})
    if "toes" in entry:
        _only_known("toes", entry["toes"], set(FootPose._fields))
        changes["toes"] = base.toes._replace(**{name: float(value) for name, value in entry["toes"].items()})
    if "sinks" in entry:
        changes["sinks"] = bool(entry["sinks"])
    for side in Side:
        own = _of_side(entry, side)
        changes[f"{side}_arm"] = _arm(base.arm(side), own)
        changes[f"{side}_leg"] = _leg(base.leg(side), own)
        if "grip" in own:
            changes[f"{side}_hand"] = HandShape(own["grip"])
    return replace(base, **changes)


def _of_side(entry: Mapping[str, Any], side: Side) -> dict[str, Any]:
    """What an entry says of one side; a sided key wins over one for both."""
    both = {limb: entry[limb] for limb in _LIMBS if limb in entry}
    own = {limb: entry[f"{side}_{limb}"] for limb in _LIMBS if f"{side}_{limb}" in entry}
    if "arm" in own:
        both.pop("hand", None)
    if "hand" in own:
        both.pop("arm", None)
    if "foot" in own:
        both.pop("leg", None)
    if "leg" in own:
        both.pop("foot", None)
    return both | own


def _arm(base: ArmAngles | HandPlace, own: Mapping[str, Any]) -> ArmAngles | HandPlace:
    arm = base
    if "arm" in own:
        arm = ArmAngles(*_numbers("arm", own["arm"], 2, 6))
    if "hand" in own:
        x, y, z = _numbers("hand", own["hand"], 3, 3)
        arm = base._replace(x=x, y=y, z=z) if isinstance(base, HandPlace) else HandPlace(x, y, z)
    if "elbow" in own or "fingers" in own:
        if not isinstance(arm, HandPlace):
            raise MotionError("elbow and fingers need a hand place")
        if "elbow" in own:
            x, y, z = _numbers("elbow", own["elbow"], 3, 3)
            arm = arm._replace(elbow_x=x, elbow_y=y, elbow_z=z)
        if "fingers" in own:
            x, y, z = _numbers("fingers", own["fingers"], 3, 3)
            arm = arm._replace(hand_x=x, hand_y=y, hand_z=z)
    if "wrist" in own:
        if not isinstance(arm, ArmAngles):
            raise MotionError("wrist needs an arm by angles")
        arm = arm._replace(wrist=float(own["wrist"]))
    return arm._replace(palm=float(own["palm"])) if "palm" in own else arm


def _leg(base: FootPlace | LegAngles, own: Mapping[str, Any]) -> FootPlace | LegAngles:
    leg = base
    if "leg" in own:
        leg = LegAngles(*_numbers("leg", own["leg"], 2, 5))
    if "foot" in own:
        given = _numbers("foot", own["foot"], 1, 5)
        place = dict(zip(FootPlace._fields, given, strict=False))
        leg = FootPlace(given[0])._replace(**place)
        if isinstance(base, FootPlace):
            leg = leg._replace(knee_x=base.knee_x, knee_y=base.knee_y, knee_z=base.knee_z)
    if "knee" in own:
        if not isinstance(leg, FootPlace):
            raise MotionError("knee needs a foot place")
        x, y, z = _numbers("knee", own["knee"], 3, 3)
        leg = leg._replace(knee_x=x, knee_y=y, knee_z=z)
    return leg


def _numbers(name: str, given: Any, least: int, most: int) -> list[float]:
    if not isinstance(given, list) or not least <= len(given) <= most:
        raise MotionError(f"{name} needs {least} to {most} numbers, not {given!r}")
    return [float(value) for value in given]


def _prop(entry: Mapping[str, Any]) -> Prop:
    kind = entry.get("kind")
    if kind not in KINDS:
        raise MotionError(f"prop {kind!r} is none of {', '.join(KINDS)}")
    made = KINDS[kind]
    hints = get_type_hints(made)
    _only_known(f"prop {kind}", entry, set(hints) | {"kind"})
    values = {
        name: hints[name](value) if issubclass(hints[name], StrEnum | float) else value
        for name, value in entry.items()
        if name != "kind"
    }
    return made(**values)


def _only_known(what: str, entry: Mapping[str, Any], known: set[str]) -> None:
    if strange := sorted(set(entry) - known):
        raise MotionError(f"{what}: unknown {strange[0]!r}")


def _check(motion: Motion) -> None:
    """Each described pose can be taken; the way between them is proved by the tests."""
    for name, pose in motion.poses:
        if motion.close_hand is not None and (bent := hand_faults(pose.close)):
            raise MotionError(f"pose {name!r}: {bent[0]}")
        if motion.close_foot is not None and (bent := foot_faults(pose.toes)):
            raise MotionError(f"pose {name!r}: {bent[0]}")
        found = faults(pose, joints(pose, motion.props), motion.props)
        if found:
            raise MotionError(f"pose {name!r}: {found[0]}")
    _ = [motion.at(motion.phase_start_s(number) + 0.01) for number in range(len(motion.phases))]
