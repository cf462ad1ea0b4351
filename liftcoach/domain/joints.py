"""The joints that a person can report, and the groups that an exercise loads."""

from __future__ import annotations

from enum import StrEnum


class Joint(StrEnum):
    """One joint, named as in a joint count: `left-mcp-2` is the left index knuckle."""

    LEFT_SHOULDER = "left-shoulder"
    LEFT_ELBOW = "left-elbow"
    LEFT_WRIST = "left-wrist"
    LEFT_KNEE = "left-knee"
    LEFT_MCP_1 = "left-mcp-1"
    LEFT_MCP_2 = "left-mcp-2"
    LEFT_MCP_3 = "left-mcp-3"
    LEFT_MCP_4 = "left-mcp-4"
    LEFT_MCP_5 = "left-mcp-5"
    LEFT_PIP_1 = "left-pip-1"
    LEFT_PIP_2 = "left-pip-2"
    LEFT_PIP_3 = "left-pip-3"
    LEFT_PIP_4 = "left-pip-4"
    LEFT_PIP_5 = "left-pip-5"
    RIGHT_SHOULDER = "right-shoulder"
    RIGHT_ELBOW = "right-elbow"
    RIGHT_WRIST = "right-wrist"
    RIGHT_KNEE = "right-knee"
    RIGHT_MCP_1 = "right-mcp-1"
    RIGHT_MCP_2 = "right-mcp-2"
    RIGHT_MCP_3 = "right-mcp-3"
    RIGHT_MCP_4 = "right-mcp-4"
    RIGHT_MCP_5 = "right-mcp-5"
    RIGHT_PIP_1 = "right-pip-1"
    RIGHT_PIP_2 = "right-pip-2"
    RIGHT_PIP_3 = "right-pip-3"
    RIGHT_PIP_4 = "right-pip-4"
    RIGHT_PIP_5 = "right-pip-5"
    LEFT_DIP_2 = "left-dip-2"
    LEFT_DIP_3 = "left-dip-3"
    LEFT_DIP_4 = "left-dip-4"
    LEFT_DIP_5 = "left-dip-5"
    LEFT_THUMB_BASE = "left-thumb-base"
    LEFT_HIP = "left-hip"
    LEFT_ANKLE = "left-ankle"
    LEFT_HEEL = "left-heel"
    LEFT_FOREFOOT = "left-forefoot"
    RIGHT_DIP_2 = "right-dip-2"
    RIGHT_DIP_3 = "right-dip-3"
    RIGHT_DIP_4 = "right-dip-4"
    RIGHT_DIP_5 = "right-dip-5"
    RIGHT_THUMB_BASE = "right-thumb-base"
    RIGHT_HIP = "right-hip"
    RIGHT_ANKLE = "right-ankle"
    RIGHT_HEEL = "right-heel"
    RIGHT_FOREFOOT = "right-forefoot"
    NECK = "neck"
    UPPER_BACK = "upper-back"
    LOWER_BACK = "lower-back"
    SACROILIAC = "sacroiliac"
    JAW = "jaw"

    @property
    def side(self) -> str:
        """`left`, `right`, or empty for a joint of the midline."""
        side, _, rest = self.value.partition("-")
        return side if rest and side in ("left", "right") else ""

    @property
    def group(self) -> JointGroup:
        """The group whose demand an exercise file states for this joint."""
        name = self.value.removeprefix("left-").removeprefix("right-")
        if name in ("mcp-1", "pip-1", "thumb-base"):
            return JointGroup.THUMB
        if name.startswith(("mcp", "pip", "dip")):
            return JointGroup.FINGERS
        if name in ("heel", "forefoot"):
            return JointGroup.FOOT
        return JointGroup(name)


class JointGroup(StrEnum):
    """What an exercise's `joint demand` is stated for."""

    NECK = "neck"
    JAW = "jaw"
    SHOULDER = "shoulder"
    ELBOW = "elbow"
    WRIST = "wrist"
    FINGERS = "fingers"
    THUMB = "thumb"
    UPPER_BACK = "upper-back"
    LOWER_BACK = "lower-back"
    SACROILIAC = "sacroiliac"
    HIP = "hip"
    KNEE = "knee"
    ANKLE = "ankle"
    FOOT = "foot"


class Digit(StrEnum):
    """A whole finger or toe, for dactylitis."""

    LEFT_FINGER_1 = "left-finger-1"
    LEFT_FINGER_2 = "left-finger-2"
    LEFT_FINGER_3 = "left-finger-3"
    LEFT_FINGER_4 = "left-finger-4"
    LEFT_FINGER_5 = "left-finger-5"
    LEFT_TOE_1 = "left-toe-1"
    LEFT_TOE_2 = "left-toe-2"
    LEFT_TOE_3 = "left-toe-3"
    LEFT_TOE_4 = "left-toe-4"
    LEFT_TOE_5 = "left-toe-5"
    RIGHT_FINGER_1 = "right-finger-1"
    RIGHT_FINGER_2 = "right-finger-2"
    RIGHT_FINGER_3 = "right-finger-3"
    RIGHT_FINGER_4 = "right-finger-4"
    RIGHT_FINGER_5 = "right-finger-5"
    RIGHT_TOE_1 = "right-toe-1"
    RIGHT_TOE_2 = "right-toe-2"
    RIGHT_TOE_3 = "right-toe-3"
    RIGHT_TOE_4 = "right-toe-4"
    RIGHT_TOE_5 = "right-toe-5"


_COUNTED = ("shoulder", "elbow", "wrist", "knee", "mcp", "pip")
JOINTS_OF_THE_28_COUNT = tuple(joint for joint in Joint if joint.side and joint.value.split("-")[1] in _COUNTED)
"""Shoulders, elbows, wrists, knees and the knuckles and middle joints of the hands."""
