"""From a pose to the joints of the body: feet first, then hips, trunk, knees, arms."""

from __future__ import annotations

import math

from liftcoach.figure.pose import ArmAngles, FootPlace, HandPlace, LegAngles, Pose
from liftcoach.figure.skeleton import (
    ANKLE_OVER_BALL,
    ANKLE_TO_BALL,
    BALL_HEIGHT,
    FOREARM,
    HALF_HIPS,
    HALF_SHOULDERS,
    HEAD,
    HEEL_BEHIND_BALL,
    LEG_REACH,
    NECK,
    SHANK,
    THIGH,
    TRUNK,
    UPPER_ARM,
    ArmBones,
    Build,
    LegBones,
    Side,
    Skeleton,
)
from liftcoach.figure.vectors import Vec, across, add, along, cross, distance, dot, length, mul, sub, turned, unit

_USUAL = Build()
_DOWN: Vec = (0.0, -1.0, 0.0)
_SAME_PLACE = 1e-6
_Frame = tuple[Vec, Vec, Vec]
"""Up, ahead and right of a part of the body."""
TOES_STRAIGHT_AT = 0.06
"""Body heights over the floor at which a lifted foot's toes are straight again."""
_UPRIGHT_TO_DEG = 40.0
_LYING_FROM_DEG = 80.0
_NECK_SHARE = 0.55
"""How much of the trunk's lean the head follows when a pose says nothing else."""


def solve(pose: Pose, build: Build = _USUAL) -> Skeleton:
    """Find every joint of a pose. A place out of reach is approached as near as the limb goes."""
    t = pose.trunk
    pelvis_frame = _trunk_frame(t.lean, t.tilt, t.roll)
    # Lying down, what one lies on straightens a rounded back.
    stoop = build.stoop if pose.shoulders is None else 0.0
    chest_frame = _chest_frame(pelvis_frame, t.curl + stoop, t.bend, t.twist)
    # A rounded back brings the shoulders forward; arms hang and reach as those of anyone.
    arm_frame = _chest_frame(pelvis_frame, t.curl, t.bend, t.twist) if stoop else chest_frame
    up, ahead, right = pelvis_frame
    chest_up, chest_ahead, chest_right = chest_frame
    hips = _hips(pose, pelvis_frame, chest_frame)
    waist = along(hips, (up, TRUNK / 2))
    chest = along(waist, (chest_up, TRUNK / 2))
    head_up, head_ahead, head_right = _head_frame(pose, stoop)
    neck = along(chest, (chest_up, 0.012), (chest_ahead, -0.004))
    head = along(neck, (head_up, NECK + HEAD * 0.45), (head_ahead, 0.016 - t.tuck))
    return Skeleton(
        pelvis=hips, waist=waist, chest=chest,
        up=up, ahead=ahead, right=right,
        chest_up=chest_up, chest_ahead=chest_ahead, chest_right=chest_right,
        neck=neck, head=head, head_up=head_up, head_ahead=head_ahead, head_right=head_right, jaw=t.jaw,
        left_arm=_arm(pose, Side.LEFT, chest, chest_frame, arm_frame),
        right_arm=_arm(pose, Side.RIGHT, chest, chest_frame, arm_frame),
        left_leg=_leg(pose, Side.LEFT, hips, pelvis_frame), right_leg=_leg(pose, Side.RIGHT, hips, pelvis_frame),
    )  # fmt: skip


def two_bones(root: Vec, target: Vec, first: float, second: float, pole: Vec) -> tuple[Vec, Vec]:
    """The middle joint and the end of two bones from `root` towards `target`, bent towards `pole`."""
    way = sub(target, root)
    n = unit(way) if length(way) > _SAME_PLACE else _DOWN
    reach = min(max(length(way), abs(first - second) + 1e-4), (first + second) * 0.9985)
    share = (first * first - second * second + reach * reach) / (2 * reach)
    height = math.sqrt(max(0.0, first * first - share * share))
    return along(root, (n, share), (across(pole, n), height)), along(root, (n, reach))


def _trunk_frame(lean: float, tilt: float, roll: float) -> _Frame:
    a, b = math.radians(lean), math.radians(tilt)
    up = (math.sin(a) * math.cos(b), math.cos(a) * math.cos(b), math.sin(b))
    ahead = (math.cos(a), -math.sin(a), 0.0)
    # Positive roll turns the figure's front towards its own right.
    ahead = turned(ahead, up, -roll)
    return up, ahead, cross(ahead, up)


def _chest_frame(frame: _Frame, curl: float, bend: float, twist: float) -> _Frame:
    up, ahead, _right = frame
    c = math.radians(curl)
    up, ahead = (
        along(mul(up, math.cos(c)), (ahead, math.sin(c))),
        along(mul(ahead, math.cos(c)), (up, -math.sin(c))),
    )
    up = turned(up, ahead, bend)
    ahead = turned(ahead, up, twist)
    return up, ahead, cross(ahead, up)


def _head_frame(pose: Pose, stoop: float) -> _Frame:
    t = pose.trunk
    # Lying or on all fours the head is in line with the trunk, not half upright.
    lying = min(1.0, max(0.0, (abs(t.lean) - _UPRIGHT_TO_DEG) / (_LYING_FROM_DEG - _UPRIGHT_TO_DEG)))
    share = _NECK_SHARE + (1 - _NECK_SHARE) * lying
    pitch = (t.lean + t.curl) * share + t.look + stoop * 0.3
    up, ahead, _ = _trunk_frame(pitch, t.tilt * 0.4, t.roll)
    up = turned(up, ahead, t.ear + t.bend * 0.5)
    ahead = turned(ahead, up, t.turn + t.twist * 0.8)
    return up, ahead, cross(ahead, up)


def _hips(pose: Pose, frame: _Frame, chest_frame: _Frame) -> Vec:
    t = pose.trunk
    if pose.shoulders is not None:
        spine = along(mul(frame[0], TRUNK / 2), (chest_frame[0], TRUNK / 2))
        return (pose.shoulders[0] - spine[0], pose.shoulders[1] - spine[1], t.shift)
    hips = (t.x, t.y, t.shift)
    if not pose.sinks:
        return hips
    for side in Side:
        foot = pose.leg(side)
        if not isinstance(foot, FootPlace):
            continue
        ankle = _planted(foot, side)[1]
        joint = mul(frame[2], side.sign * HALF_HIPS)
        room = LEG_REACH**2 - (hips[0] + joint[0] - ankle[0]) ** 2 - (hips[2] + joint[2] - ankle[2]) ** 2
        if room > 0:
            hips = (hips[0], min(hips[1], ankle[1] + math.sqrt(room) - joint[1]), hips[2])
    return hips


def _planted(foot: FootPlace, side: Side) -> tuple[Vec, Vec, Vec, Vec, Vec]:
    """Ball, ankle, direction of the foot, of the toes' tips and of the instep."""
    pitch, out = math.radians(foot.pitch), math.radians(foot.out)
    level = (math.cos(out), 0.0, math.sin(out) * side.sign)
    ball = (foot.x, foot.y + BALL_HEIGHT, side.sign * foot.z)
    if pitch < 0:
        # Toes up, the foot turns on its heel, which stays where it is.
        back = HEEL_BEHIND_BALL * (math.cos(pitch) - 1)
        ball = along(ball, (level, back), ((0.0, 1.0, 0.0), -HEEL_BEHIND_BALL * math.sin(pitch)))
    toes = along(mul(level, math.cos(pitch)), ((0.0, 1.0, 0.0), -math.sin(pitch)))
    instep = along(mul(level, math.sin(pitch)), ((0.0, 1.0, 0.0), math.cos(pitch)))
    # On the floor a raised heel bends the toes, which stay flat; in the air they follow the foot.
    bent = pitch * min(1.0, max(0.0, foot.y) / TOES_STRAIGHT_AT) if pitch > 0 else pitch
    tip = along(mul(level, math.cos(bent)), ((0.0, 1.0, 0.0), -math.sin(bent)))
    return ball, along(ball, (toes, -ANKLE_TO_BALL), (instep, ANKLE_OVER_BALL)), toes, tip, instep


def _leg(pose: Pose, side: Side, hips: Vec, frame: _Frame) -> LegBones:
    hip = along(hips, (frame[2], side.sign * HALF_HIPS))
    leg = pose.leg(side)
    if isinstance(leg, LegAngles):
        return _free_leg(leg, side, hip, frame)
    ball, ankle, toes, tip, instep = _planted(leg, side)
    pole = (leg.knee_x, leg.knee_y, leg.knee_z * side.sign)
    knee, end = two_bones(hip, ankle, THIGH, SHANK, pole)
    missed = sub(end, ankle)
    front = across(pole, unit(sub(end, knee)))
    return LegBones(hip, knee, end, add(ball, missed), toes, tip, instep, front)


def _swing(frame: _Frame, side: Side, raised: float, out: float, turn: float) -> tuple[Vec, Vec]:
    """A limb's direction, raised forwards and sideways, and the way it would go if raised further."""
    up, ahead, right = frame
    a, b = math.radians(raised), math.radians(out)
    level = along(mul(up, -math.cos(a)), (ahead, math.sin(a)))
    further = along(mul(up, math.sin(a)), (ahead, math.cos(a)))
    limb = along(mul(level, math.cos(b)), (right, side.sign * math.sin(b)))
    return limb, turned(further, limb, turn * side.sign)


def _free_leg(leg: LegAngles, side: Side, hip: Vec, frame: _Frame) -> LegBones:
    thigh, front = _swing(frame, side, leg.hip, leg.out, leg.turn)
    k = math.radians(leg.knee)
    shank = along(mul(thigh, math.cos(k)), (front, -math.sin(k)))
    shin_front = along(mul(thigh, math.sin(k)), (front, math.cos(k)))
    p = math.radians(leg.point)
    toes = along(mul(shin_front, math.cos(p)), (shank, math.sin(p)))
    instep = along(mul(shank, -math.cos(p)), (shin_front, math.sin(p)))
    knee = along(hip, (thigh, THIGH))
    ankle = along(knee, (shank, SHANK))
    ball = along(ankle, (toes, ANKLE_TO_BALL), (instep, -ANKLE_OVER_BALL))
    return LegBones(hip, knee, ankle, ball, toes, toes, instep, shin_front)


def _arm(pose: Pose, side: Side, chest: Vec, frame: _Frame, arm_frame: _Frame) -> ArmBones:
    up, ahead, right = frame
    t = pose.trunk
    shoulder = along(chest, (right, side.sign * HALF_SHOULDERS), (up, t.shrug - 0.034), (ahead, t.protract))
    arm = pose.arm(side)
    if isinstance(arm, HandPlace):
        return _placed_arm(arm, side, shoulder, arm_frame)
    return _free_arm(arm, side, shoulder, arm_frame)


def _free_arm(arm: ArmAngles, side: Side, shoulder: Vec, frame: _Frame) -> ArmBones:
    upper, front = _swing(frame, side, arm.raised, arm.out, arm.turn)
    e = math.radians(arm.elbow)
    fore = along(mul(upper, math.cos(e)), (front, math.sin(e)))
    elbow = along(shoulder, (upper, UPPER_ARM))
    wrist = along(elbow, (fore, FOREARM))
    thumb = along(mul(front, math.cos(e)), (upper, -math.sin(e)))
    thumb = turned(thumb, fore, arm.palm * side.sign)
    w = math.radians(arm.wrist)
    hand = along(mul(fore, math.cos(w)), (cross(thumb, fore), math.sin(w) * side.sign))
    return ArmBones(shoulder, elbow, wrist, hand, thumb)


def _placed_arm(arm: HandPlace, side: Side, shoulder: Vec, frame: _Frame) -> ArmBones:
    target = (arm.x, arm.y, arm.z * side.sign)
    pole = (arm.elbow_x, arm.elbow_y, arm.elbow_z * side.sign)
    elbow, wrist = two_bones(shoulder, target, UPPER_ARM, FOREARM, pole)
    fore = unit(sub(wrist, elbow))
    asked = (arm.hand_x, arm.hand_y, arm.hand_z * side.sign)
    hand = unit(asked) if length(asked) > 0.05 else fore
    upper = unit(sub(elbow, shoulder))
    bent = sub(fore, mul(upper, dot(fore, upper)))
    # The thumb lies on the side to which the elbow bends; a straight arm's on the front.
    front = mul(upper, -1) if length(bent) > 0.15 else frame[1]
    thumb = across(front, hand) if abs(dot(front, hand)) < 0.97 else across(frame[2], hand)
    return ArmBones(shoulder, elbow, wrist, hand, turned(thumb, hand, arm.palm * side.sign))


def misses(pose: Pose, bones: Skeleton) -> dict[str, float]:
    """How far each placed hand and foot is from where the pose wants it, in body heights."""
    found: dict[str, float] = {}
    for side in Side:
        arm, leg = pose.arm(side), pose.leg(side)
        if isinstance(arm, HandPlace):
            found[f"{side} hand"] = distance(bones.arm(side).wrist, (arm.x, arm.y, arm.z * side.sign))
        if isinstance(leg, FootPlace):
            found[f"{side} foot"] = distance(bones.leg(side).ball, _planted(leg, side)[0])
    return found
