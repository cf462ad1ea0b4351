"""A motion: named poses, and phases that travel through them and say what to do."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cached_property

from liftcoach.domain.exercise import Muscle
from liftcoach.figure.pose import Pose, mixed
from liftcoach.figure.props import Prop, hides_from_the_front
from liftcoach.figure.skeleton import Side

EFFORT_CHANGES_IN_S = 0.4
"""How long a muscle takes to light up or fade when a phase begins."""
LYING_FROM_DEG = 60.0
"""A trunk that leans further than this hides itself from the front."""


class HandThing(StrEnum):
    """What a hand shown large lies on or holds."""

    TABLE = "table"
    EDGE = "edge"
    """A table that ends at the wrist."""
    BALL = "ball"
    TOWEL = "towel"
    DUMBBELL = "dumbbell"
    CUFF = "cuff"


class Near(StrEnum):
    """How near the eye is: the whole body, from the lap up, or head and shoulders."""

    ALL = "all"
    UPPER = "upper"
    HEAD = "head"


@dataclass(frozen=True, slots=True)
class Phase:
    """One part of a repetition: its words, its length, and the poses it travels through.

    A `steady` phase moves at one speed (walking); the others start and stop gently.
    `effort`, 0 to 1, is how strongly the working muscles are coloured.
    """

    words: str
    seconds: float
    through: tuple[str, ...] = ()
    effort: float = 1.0
    steady: bool = False
    muscles: tuple[Muscle, ...] = ()


@dataclass(frozen=True, slots=True)
class Instant:
    """What a motion looks like at one time. `phase` counts from 0; `share` is how far the phase has come."""

    pose: Pose
    phase: int
    share: float
    effort: float
    muscles: tuple[Muscle, ...]


@dataclass(frozen=True)
class Motion:
    """How an exercise moves. Poses by name, the first of them is the start; `finish` is the pose of most effort.

    `muscle_side` limits the colour to one side, for one-sided work; such motions are written for the right.
    `yaw` and `pitch` are the view in degrees, as `Camera` understands them.
    """

    poses: tuple[tuple[str, Pose], ...]
    phases: tuple[Phase, ...]
    finish: str
    props: tuple[Prop, ...] = ()
    muscles: tuple[Muscle, ...] = ()
    muscle_side: Side | None = None
    yaw: float = 64.0
    pitch: float = 6.0
    ghost: bool = True
    close_hand: Side | None = None
    """The hand that is shown large instead of the whole body, by the `close` of each pose."""
    close_foot: Side | None = None
    """The bare foot that is shown large, by the `toes` of each pose."""
    near: Near = Near.ALL
    """How much of the body is shown."""
    things: tuple[HandThing, ...] = ()
    lowers_first: bool = False
    """The way to the finish is the lowering half, as in a squat: a tempo names the lifting half first."""
    own_pace: bool = False
    """Breathing and the like keep their own time, whatever the tempo says."""
    leans: bool = False
    """Held up by a wall or another thing all the time, so that it must never be let go."""

    @cached_property
    def by_name(self) -> dict[str, Pose]:
        """The poses by name."""
        return dict(self.poses)

    @cached_property
    def seconds(self) -> float:
        """How long one round takes."""
        return sum(phase.seconds for phase in self.phases)

    @property
    def is_close(self) -> bool:
        """Whether a hand or a foot is shown large instead of the body."""
        return self.close_hand is not None or self.close_foot is not None

    @property
    def has_front(self) -> bool:
        """Whether a view from the front shows anything: not of a hand, of lying, or from behind what stands ahead."""
        lies = any(abs(pose.trunk.lean) > LYING_FROM_DEG for _, pose in self.poses)
        return not (lies or self.is_close or any(hides_from_the_front(prop) for prop in self.props))

    @property
    def start(self) -> Pose:
        return self.poses[0][1]

    @property
    def end(self) -> Pose:
        return self.by_name[self.finish]

    @cached_property
    def stops(self) -> tuple[tuple[Pose, ...], ...]:
        """For each phase the pose it starts from and those it travels through."""
        found: list[tuple[Pose, ...]] = []
        here = self.start
        for phase in self.phases:
            way = (here, *(self.by_name[name] for name in phase.through))
            found.append(way)
            here = way[-1]
        return tuple(found)

    def at(self, seconds: float) -> Instant:
        """The instant at a time; time goes round and round."""
        left = seconds % self.seconds
        for number, phase in enumerate(self.phases):
            if left < phase.seconds or number == len(self.phases) - 1:
                return self._instant(number, min(1.0, left / phase.seconds))
            left -= phase.seconds
        raise AssertionError("a motion has at least one phase")

    def instants(self, count: int) -> tuple[Instant, ...]:
        """`count` instants evenly over one round."""
        return tuple(self.at(self.seconds * number / count) for number in range(count))

    def _instant(self, number: int, share: float) -> Instant:
        phase = self.phases[number]
        before = self.phases[number - 1]
        lit = min(1.0, share * phase.seconds / EFFORT_CHANGES_IN_S)
        effort = before.effort + (phase.effort - before.effort) * lit
        way = self.stops[number]
        pose = travel(way, share if phase.steady else eased(share), closed=phase.steady and way[0] == way[-1])
        return Instant(pose, number, share, effort, phase.muscles or self.muscles)

    def phase_start_s(self, number: int) -> float:
        """When a phase begins, in seconds from the start of a round."""
        return sum(phase.seconds for phase in self.phases[:number])

    def at_tempo(self, seconds: Sequence[float]) -> Motion:
        """The same motion with its lifting half, its pause and its lowering half taking these three times.

        A half of 0 seconds, and a pause of 0, keep their own time: a body needs some, and the pause
        has words that say where to stop. Motions that are not one way there and back, such as
        walking or one finger after another, keep all of theirs.
        """
        halves = None if self.own_pace else self._there_and_back()
        if halves is None or len(seconds) != 3:
            return self
        there, pause, back = halves
        lift, hold, lower = seconds
        first, last = (lower, lift) if self.lowers_first else (lift, lower)
        phases = list(self.phases)
        for numbers, wanted in ((there, first), (pause, hold), (back, last)):
            now = sum(phases[number].seconds for number in numbers)
            for number in numbers if wanted > 0 else ():
                phases[number] = replace(phases[number], seconds=phases[number].seconds * wanted / now)
        return replace(self, phases=tuple(phases))

    def _there_and_back(self) -> tuple[tuple[int, ...], tuple[int, ...], tuple[int, ...]] | None:
        """The phases to the finish, the still ones there, and those back to the start; None when it is not so simple.

        What stands still at the start, before or after, belongs to none of them.
        """
        moving = [number for number, phase in enumerate(self.phases) if phase.through]
        ends = [self.phases[number].through[-1] for number in moving]
        start = self.poses[0][0]
        if any(phase.steady for phase in self.phases) or ends.count(self.finish) != 1 or ends.count(start) != 1:
            return None
        turn = moving[ends.index(self.finish)]
        there = tuple(number for number in moving if number <= turn)
        back = tuple(number for number in moving if number > turn)
        unbroken = all(numbers == tuple(range(numbers[0], numbers[-1] + 1)) for numbers in (there, back) if numbers)
        if not back or ends[-1] != start or not unbroken:
            return None
        return there, tuple(range(turn + 1, back[0])), back

    def mirrored(self) -> Motion:
        """The same motion done with the other side, seen from there, so that the working limb stays the near one."""
        return replace(
            self,
            poses=tuple((name, pose.mirrored()) for name, pose in self.poses),
            props=tuple(prop.mirrored() for prop in self.props),
            muscle_side=None if self.muscle_side is None else self.muscle_side.other,
            close_hand=None if self.close_hand is None else self.close_hand.other,
            close_foot=None if self.close_foot is None else self.close_foot.other,
            yaw=-self.yaw,
        )


def eased(share: float) -> float:
    """Minimum-jerk easing: the smoothest way from rest to rest (Flash and Hogan 1985).

    >>> eased(0), eased(0.5), eased(1)
    (0, 0.5, 1)
    """
    return share**3 * (10 + share * (6 * share - 15))


def travel(way: Sequence[Pose], u: float, *, closed: bool = False) -> Pose:
    """The pose at share `u` of the way through all poses, passing each without a corner."""
    legs = len(way) - 1
    if legs == 0:
        return way[0]
    if legs == 1:
        return mixed(way, (1 - u, u))
    if legs == 2:
        # The parabola through three points at 0, 1/2 and 1.
        return mixed(way, ((2 * u - 1) * (u - 1), 4 * u * (1 - u), u * (2 * u - 1)))
    leg = min(int(u * legs), legs - 1)
    return _spline(way, leg, u * legs - leg, closed=closed)


def _spline(way: Sequence[Pose], leg: int, f: float, *, closed: bool) -> Pose:
    legs = len(way) - 1
    before = way[leg - 1] if leg > 0 else way[-2] if closed else way[0]
    after = way[leg + 2] if leg + 2 <= legs else way[1] if closed else way[-1]
    f2, f3 = f * f, f * f * f
    weights = ((2 * f2 - f - f3) / 2, (2 - 5 * f2 + 3 * f3) / 2, (f + 4 * f2 - 3 * f3) / 2, (f3 - f2) / 2)
    return mixed((before, way[leg], way[leg + 1], after), weights)
