"""A motion's file is read when first shown, and its mistakes are named."""

from __future__ import annotations

from pathlib import Path

import pytest

from liftcoach.content.motions import MotionError, read_motion
from liftcoach.figure.pose import HandPlace, HandShape

GOOD = """
[motion]
posture = "seated"
props = [{ kind = "band", start = "feet" }]
phases = [{ words = "Pull", seconds = 2, through = ["end"] }, { words = "Let go", seconds = 2, through = ["start"] }]
[motion.poses]
start = { hand = [0.18, 0.5, 0.1], grip = "grip" }
end = { like = "start", hand = [0.0, 0.49, 0.13], elbow = [-1, -0.4, 0.2] }
"""


def written(folder: Path, text: str, name: str = "row.toml") -> Path:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def test_a_pose_says_only_what_differs(tmp_path: Path) -> None:
    motion = read_motion(written(tmp_path, GOOD))
    assert motion is not None
    arm = motion.end.right_arm
    assert isinstance(arm, HandPlace)
    assert (arm.x, arm.elbow_x) == (0.0, -1)
    assert motion.end.right_hand is HandShape.GRIP
    assert motion.end.left_leg == motion.start.left_leg
    assert motion.seconds == 4


def test_a_file_without_a_motion_has_none(tmp_path: Path) -> None:
    assert read_motion(written(tmp_path, 'name = "Row"')) is None


def test_an_exercise_can_move_like_another(tmp_path: Path) -> None:
    written(tmp_path, GOOD)
    other = written(tmp_path, '[motion]\nlike = "row"\n[motion.poses]\nend = { lean = -4 }\n', "other.toml")
    motion = read_motion(other)
    assert motion is not None
    assert motion.end.trunk.lean == -4
    assert motion.end.right_hand is HandShape.GRIP


@pytest.mark.parametrize(
    ("change", "message"),
    [
        (("0.0, 0.49, 0.13", "0.9, 0.49, 0.13"), "row.toml: pose 'end': left hand misses its place"),
        (('"seated"', '"floating"'), "row.toml: posture 'floating'"),
        (('through = ["end"]', 'through = ["top"]'), "row.toml: pose 'top'"),
        (('kind = "band"', 'kind = "rope"'), "row.toml: prop 'rope'"),
        (("elbow =", "elbwo ="), "row.toml: pose 'end': pose: unknown 'elbwo'"),
        (("[0.0, 0.49, 0.13]", "[0.0]"), "row.toml: pose 'end': hand needs 3"),
        (('like = "start"', 'like = "begin"'), "row.toml: pose 'end' is like 'begin'"),
        (("seconds = 2", "seconds = 0"), "row.toml: phase 'Pull'"),
        (('grip = "grip"', 'grip = "claw"'), "row.toml: pose 'start'"),
        (("[motion]", '[motion]\nlike = "row"'), "row.toml: is like row.toml"),
        (("[motion]", '[motion]\nlike = "gone"'), "row.toml: is like gone.toml, which has no motion"),
    ],
)
def test_a_mistake_is_named_with_its_file_and_pose(tmp_path: Path, change: tuple[str, str], message: str) -> None:
    path = written(tmp_path, GOOD.replace(*change))
    with pytest.raises(MotionError) as caught:
        read_motion(path)
    assert message in str(caught.value)
