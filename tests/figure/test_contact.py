"""What a body may not do is found and named."""

from __future__ import annotations

from dataclasses import replace

import pytest

from liftcoach.figure.contact import base, beyond, faults, topples
from liftcoach.figure.pose import ArmAngles, FootPlace, HandPlace, LegAngles, Numbers, Pose
from liftcoach.figure.postures import POSTURES
from liftcoach.figure.props import Chair, Prop, Wall
from liftcoach.figure.solve import solve

STANDING = POSTURES["standing"].pose


def said(pose: Pose, *props: Prop) -> str:
    return "; ".join(str(fault) for fault in faults(pose, solve(pose), props))


@pytest.mark.parametrize(
    ("pose", "names"),
    [
        (replace(STANDING, left_arm=ArmAngles(0, 170)), "left elbow at 170 degrees"),
        (replace(STANDING, left_arm=ArmAngles(0, -20)), "left elbow bent backwards by 20 degrees"),
        (replace(STANDING, right_leg=LegAngles(0, -20)), "right knee bent backwards by 20 degrees"),
        (replace(STANDING, right_leg=LegAngles(0, 165)), "right knee at 165 degrees"),
        (replace(STANDING, right_leg=LegAngles(-60, 0)), "right hip at 60 degrees"),
        (replace(STANDING, trunk=STANDING.trunk._replace(curl=90)), "upper back"),
        (replace(STANDING, trunk=STANDING.trunk._replace(turn=120)), "neck"),
        (replace(STANDING, right_arm=HandPlace(2, 0.5)), "right hand misses its place"),
        (replace(STANDING, left_leg=FootPlace(0.09, -0.05), trunk=STANDING.trunk._replace(y=0.47)), "under the floor"),
    ],
)
def test_a_fault_names_its_joint(pose: Pose, names: str) -> None:
    assert names in said(pose)


def test_hips_may_not_sink_into_the_seat() -> None:
    seated = POSTURES["seated"]
    low = replace(seated.pose, trunk=seated.pose.trunk._replace(y=0.28))
    assert "hips" in said(low, Chair())
    assert not said(seated.pose, Chair())


def test_hands_may_not_go_through_the_wall() -> None:
    assert "into the wall" in said(replace(STANDING, right_arm=HandPlace(0.3, 0.7)), Wall(x=0.25))


def test_who_leans_past_the_toes_topples() -> None:
    assert topples(STANDING, solve(STANDING)) == 0
    leaning = replace(STANDING, trunk=Numbers(x=0.2, y=0.53, lean=30))
    assert topples(leaning, solve(leaning)) > 0


def test_who_stands_with_one_foot_ahead_may_not_lean_into_the_empty_corner() -> None:
    left, right = [(0.0, -0.1), (0.2, -0.1)], [(0.4, 0.1), (0.6, 0.1)]
    area = base([*left, *right, (0.3, 0.0)])
    assert len(area) == 4
    assert beyond((0.3, 0.0), area) == 0
    assert beyond((0.55, -0.1), area) > 0.05  # within the box around both feet, and yet over nothing
    assert beyond((0.7, 0.1), area) == pytest.approx(0.1)
    assert beyond((0.0, 0.1), base([(0.0, 0.0)])) == pytest.approx(0.1)
