"""The postures that most exercises start from, so that a file says only what is different."""

from __future__ import annotations

from dataclasses import dataclass

from liftcoach.figure.pose import ArmAngles, FootPlace, LegAngles, Numbers, Pose
from liftcoach.figure.props import Block, Chair, Mat, Prop, Stuff

_BED = Block(-0.68, 0.66, 0.0, -0.15, -0.25, 0.25, Stuff.BED)
"""A bed's top is the floor of what is done on it."""
_BENCH = Block(-0.60, 0.02, 0.262, 0.20, -0.075, 0.075, Stuff.PAD)
_SEAT_FOOT = FootPlace(0.235)


@dataclass(frozen=True, slots=True)
class Posture:
    """A pose to start from, the things it needs, and the view that shows it best."""

    pose: Pose
    props: tuple[Prop, ...] = ()
    yaw: float = 64.0
    pitch: float = 6.0


_ON_THE_SIDE = Pose(
    trunk=Numbers(x=0.0, y=0.118, lean=87, roll=90, ear=-4),
    left_arm=ArmAngles(95, 112, -4),
    right_arm=ArmAngles(40, 60, 0),
    left_leg=LegAngles(35, 60, 0),
    right_leg=LegAngles(35, 60, 2),
    sinks=False,
)
POSTURES: dict[str, Posture] = {
    "standing": Posture(
        Pose(trunk=Numbers(x=0.018, y=0.56, lean=1), left_leg=FootPlace(0.09), right_leg=FootPlace(0.09)), yaw=62
    ),
    "seated": Posture(
        Pose(
            trunk=Numbers(x=-0.12, y=0.335, lean=2),
            left_arm=ArmAngles(6, 73, 4, -18, -60),
            right_arm=ArmAngles(6, 73, 4, -18, -60),
            left_leg=_SEAT_FOOT,
            right_leg=_SEAT_FOOT,
        ),
        (Chair(),),
    ),
    "lying": Posture(
        Pose(
            trunk=Numbers(lean=-91, look=2),
            shoulders=(-0.285, 0.073),
            left_arm=ArmAngles(-6, 6, 14, 0, -80),
            right_arm=ArmAngles(-6, 6, 14, 0, -80),
            left_leg=FootPlace(0.345, knee_x=0.6, knee_y=1.0),
            right_leg=FootPlace(0.345, knee_x=0.6, knee_y=1.0),
            sinks=False,
        ),
        (Mat(),),
        yaw=66,
        pitch=15,
    ),
    "bed": Posture(
        Pose(
            trunk=Numbers(lean=-91, look=2),
            shoulders=(-0.285, 0.073),
            left_arm=ArmAngles(-6, 6, 14, 0, -80),
            right_arm=ArmAngles(-6, 6, 14, 0, -80),
            left_leg=FootPlace(0.345, knee_x=0.6, knee_y=1.0),
            right_leg=FootPlace(0.345, knee_x=0.6, knee_y=1.0),
            sinks=False,
        ),
        (_BED,),
        yaw=66,
        pitch=17,
    ),
    "bench": Posture(
        Pose(
            trunk=Numbers(lean=-90),
            shoulders=(-0.285, 0.335),
            left_arm=ArmAngles(-6, 6, 14, 0, -80),
            right_arm=ArmAngles(-6, 6, 14, 0, -80),
            left_leg=FootPlace(0.30, 0, 0, 0.10, 8, 0.8, 1.0, 0.1),
            right_leg=FootPlace(0.30, 0, 0, 0.10, 8, 0.8, 1.0, 0.1),
            sinks=False,
        ),
        (_BENCH,),
        yaw=70,
        pitch=8,
    ),
    "bed-side": Posture(
        _ON_THE_SIDE,
        (_BED,),
        yaw=80,
        pitch=22,
    ),
    "prone": Posture(
        Pose(
            trunk=Numbers(x=-0.05, y=0.078, lean=91, look=-4),
            left_arm=ArmAngles(4, 4, 14),
            right_arm=ArmAngles(4, 4, 14),
            left_leg=LegAngles(0, 2, 4, 0, 50),
            right_leg=LegAngles(0, 2, 4, 0, 50),
            sinks=False,
        ),
        (Mat(-0.66, 0.5),),
        yaw=68,
        pitch=14,
    ),
    "all-fours": Posture(
        Pose(
            trunk=Numbers(x=-0.14, y=0.287, lean=83, look=-16),
            left_leg=LegAngles(83, 93, 2, 0, 58),
            right_leg=LegAngles(83, 93, 2, 0, 58),
            sinks=False,
        ),
        (Mat(-0.5, 0.42),),
        yaw=68,
        pitch=14,
    ),
    "side-lying": Posture(
        _ON_THE_SIDE,
        (Mat(-0.56, 0.56),),
        yaw=80,
        pitch=22,
    ),
}  # fmt: skip
