"""The name of every joint, as a patient would say it."""

from __future__ import annotations

from liftcoach.domain.joints import Joint
from liftcoach.words import QT_TRANSLATE_NOOP, Translate, untranslated

CONTEXT = "joints"

_KINDS: dict[str, str] = {
    "shoulder": QT_TRANSLATE_NOOP("joints", "shoulder"),
    "elbow": QT_TRANSLATE_NOOP("joints", "elbow"),
    "wrist": QT_TRANSLATE_NOOP("joints", "wrist"),
    "knee": QT_TRANSLATE_NOOP("joints", "knee"),
    "mcp-1": QT_TRANSLATE_NOOP("joints", "thumb knuckle"),
    "mcp-2": QT_TRANSLATE_NOOP("joints", "index knuckle"),
    "mcp-3": QT_TRANSLATE_NOOP("joints", "middle knuckle"),
    "mcp-4": QT_TRANSLATE_NOOP("joints", "ring knuckle"),
    "mcp-5": QT_TRANSLATE_NOOP("joints", "little knuckle"),
    "pip-1": QT_TRANSLATE_NOOP("joints", "thumb joint near the tip"),
    "pip-2": QT_TRANSLATE_NOOP("joints", "index finger, middle joint"),
    "pip-3": QT_TRANSLATE_NOOP("joints", "middle finger, middle joint"),
    "pip-4": QT_TRANSLATE_NOOP("joints", "ring finger, middle joint"),
    "pip-5": QT_TRANSLATE_NOOP("joints", "little finger, middle joint"),
    "dip-2": QT_TRANSLATE_NOOP("joints", "index finger, end joint"),
    "dip-3": QT_TRANSLATE_NOOP("joints", "middle finger, end joint"),
    "dip-4": QT_TRANSLATE_NOOP("joints", "ring finger, end joint"),
    "dip-5": QT_TRANSLATE_NOOP("joints", "little finger, end joint"),
    "thumb-base": QT_TRANSLATE_NOOP("joints", "base of the thumb"),
    "hip": QT_TRANSLATE_NOOP("joints", "hip"),
    "ankle": QT_TRANSLATE_NOOP("joints", "ankle"),
    "heel": QT_TRANSLATE_NOOP("joints", "heel"),
    "forefoot": QT_TRANSLATE_NOOP("joints", "ball of the foot and toes"),
    "neck": QT_TRANSLATE_NOOP("joints", "neck"),
    "upper-back": QT_TRANSLATE_NOOP("joints", "upper back"),
    "lower-back": QT_TRANSLATE_NOOP("joints", "lower back"),
    "sacroiliac": QT_TRANSLATE_NOOP("joints", "base of the spine"),
    "jaw": QT_TRANSLATE_NOOP("joints", "jaw"),
}
_SIDED: dict[str, str] = {
    "left": QT_TRANSLATE_NOOP("joints", "left {joint}"),
    "right": QT_TRANSLATE_NOOP("joints", "right {joint}"),
    "": "{joint}",
}
_YOURS: dict[str, str] = {
    "left": QT_TRANSLATE_NOOP("joints", "YOUR LEFT {joint}"),
    "right": QT_TRANSLATE_NOOP("joints", "YOUR RIGHT {joint}"),
    "": QT_TRANSLATE_NOOP("joints", "YOUR {joint}"),
}


def joint_name(joint: Joint, translate: Translate = untranslated) -> str:
    """A joint's name with its side.

    >>> joint_name(Joint.RIGHT_WRIST)
    'right wrist'
    """
    return translate(CONTEXT, _SIDED[joint.side]).format(joint=unsided_name(joint, translate))


def your_joint(joint: Joint, translate: Translate = untranslated) -> str:
    """A joint's name with the side in capitals, because left and right are easily swapped on a picture.

    >>> your_joint(Joint.RIGHT_WRIST)
    'YOUR RIGHT wrist'
    """
    return translate(CONTEXT, _YOURS[joint.side]).format(joint=unsided_name(joint, translate))


def unsided_name(joint: Joint, translate: Translate = untranslated) -> str:
    """A joint's name without its side.

    >>> unsided_name(Joint.LEFT_MCP_2)
    'index knuckle'
    """
    kind = joint.value.removeprefix("left-").removeprefix("right-")
    return translate(CONTEXT, _KINDS[kind])
