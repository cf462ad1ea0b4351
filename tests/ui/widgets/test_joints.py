"""The joint map, the joint list and the rules of marking."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from pytestqt.qtbot import QtBot

from liftcoach.domain.check_in import Onset
from liftcoach.domain.joints import JOINTS_OF_THE_28_COUNT, Joint
from liftcoach.ui.widgets.joint_list import JointList
from liftcoach.ui.widgets.joint_map import JointMap
from liftcoach.ui.widgets.joint_marks import (
    NO_JOINTS,
    Mark,
    marked,
    onset_of,
    onset_open,
    toggled,
    usual_only,
    with_onset,
)
from liftcoach.ui.widgets.joint_picker import JointPicker
from liftcoach.ui.widgets.joint_places import BUTTON, DOORS, PLACES, TALL, WIDE, View
from liftcoach.words.joints import joint_name
from tests.ui.looks import focusable_names, nameless, press, press_words, settle, too_small, wearing


@pytest.fixture(autouse=True)
def look(qapp: object) -> Iterator[None]:
    with wearing():
        yield


def joint_map(qtbot: QtBot) -> JointMap:
    shown = JointMap()
    qtbot.addWidget(shown)
    shown.resize(560, 340)
    shown.show()
    return shown


def test_every_joint_has_a_place_and_a_name_of_its_own() -> None:
    placed = {joint for places in PLACES.values() for joint in places}
    assert placed == set(Joint)
    assert len({joint_name(joint) for joint in Joint}) == len(Joint)
    assert set(JOINTS_OF_THE_28_COUNT) <= placed


@pytest.mark.parametrize("view", list(View))
def test_no_two_targets_of_a_drawing_overlap_and_all_lie_inside(view: View) -> None:
    half = BUTTON / 2
    boxes = [(joint.value, p.x - half, p.y - half, p.x + half, p.y + half) for joint, p in PLACES[view].items()]
    if view is View.BODY:
        boxes += [
            (
                d.view.value,
                d.middle.x - d.wide / 2,
                d.middle.y - d.tall / 2,
                d.middle.x + d.wide / 2,
                d.middle.y + d.tall / 2,
            )
            for d in DOORS
        ]
    for name, left, top, right, bottom in boxes:
        assert left >= 0, name
        assert top >= 0, name
        assert right <= WIDE, name
        assert bottom <= TALL + 1, name
    for one, other in combinations(boxes, 2):
        apart = one[1] >= other[3] or other[1] >= one[3] or one[2] >= other[4] or other[2] >= one[4]
        assert apart, (one[0], other[0])


def test_the_persons_right_is_on_the_left_in_every_drawing() -> None:
    for places in PLACES.values():
        for joint, place in places.items():
            other = {"right": "left", "left": "right"}.get(joint.side)
            if other is not None:
                twin = Joint(joint.value.replace(joint.side, other, 1))
                if twin in places:
                    assert (place.x < places[twin].x) == (joint.side == "right")


def test_a_joint_is_a_tick_box_that_says_its_name_and_marks(qtbot: QtBot) -> None:
    shown = joint_map(qtbot)
    QAccessible.setActive(True)
    shown.show_report(toggled(NO_JOINTS, Mark.SWOLLEN, Joint.RIGHT_WRIST), Mark.SWOLLEN)
    node = QAccessible.queryAccessibleInterface(shown.button(Joint.RIGHT_WRIST))
    assert node.role() == QAccessible.Role.CheckBox
    assert node.text(QAccessible.Text.Name) == "right wrist, swollen"
    assert node.state().checked


def test_a_hand_opens_larger_and_escape_goes_back(qtbot: QtBot) -> None:
    shown = joint_map(qtbot)
    press(shown, "open-right-hand")
    assert shown.view is View.RIGHT_HAND
    pressed: list[object] = []
    shown.pressed.connect(pressed.append)
    press(shown, "joint-right-mcp-2")
    assert pressed == [Joint.RIGHT_MCP_2]
    qtbot.keyClick(shown.button(Joint.RIGHT_MCP_2), Qt.Key.Key_Escape)
    assert shown.view is View.BODY


@pytest.mark.parametrize("text_scale", [1.0, 1.3, 2.0])
def test_every_joint_is_large_enough_in_every_drawing(qtbot: QtBot, text_scale: float) -> None:
    with wearing(text_scale):
        shown = joint_map(qtbot)
        shown.resize(round(600 * text_scale), round(400 * text_scale))
        for view in View:
            shown.open_view(view)
            settle()
            assert too_small(shown) == []
            assert nameless(shown) == []


def test_right_to_left_writing_does_not_mirror_the_body(qtbot: QtBot) -> None:
    shown = joint_map(qtbot)
    before = shown.button(Joint.RIGHT_WRIST).geometry()
    shown.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    settle()
    assert shown.button(Joint.RIGHT_WRIST).geometry() == before


def test_the_list_tells_the_same_joints_as_the_map(qtbot: QtBot) -> None:
    shown = JointList()
    qtbot.addWidget(shown)
    shown.show()
    pressed: list[object] = []
    shown.pressed.connect(pressed.append)
    for joint in Joint:
        press(shown, f"tick-{joint}")
    assert pressed == list(Joint)
    assert nameless(shown) == []


def test_the_picker_asks_the_side_and_for_a_hand_which_joint(qtbot: QtBot) -> None:
    picker = JointPicker("Which joint hurt?")
    qtbot.addWidget(picker)
    picker.show()
    press_words(picker, "Knee")
    assert picker.joints == ()
    press_words(picker, "Right")
    assert picker.joints == (Joint.RIGHT_KNEE,)
    press_words(picker, "Hand or finger")
    press_words(picker, "index knuckle")
    assert picker.joints == (Joint.RIGHT_MCP_2,)
    press_words(picker, "Neck")
    assert picker.joints == (Joint.NECK,)


def test_the_picker_of_several_adds_and_takes_out(qtbot: QtBot) -> None:
    picker = JointPicker("Which joints?", several=True)
    qtbot.addWidget(picker)
    picker.show()
    for words in ("Neck", "Knee", "Left"):
        press_words(picker, words)
    assert picker.joints == (Joint.NECK, Joint.LEFT_KNEE)
    press_words(picker, "YOUR neck")
    assert picker.joints == (Joint.LEFT_KNEE,)
    settle()
    assert [name for name in focusable_names(picker) if "Take out" in name] == ["Take out YOUR LEFT knee"]


marks = st.sampled_from(list(Mark))
joints = st.sampled_from(list(Joint))


@given(st.lists(st.tuples(marks, joints)))
def test_a_joint_carries_a_mark_exactly_when_pressed_an_odd_number_of_times(presses: list[tuple[Mark, Joint]]) -> None:
    report = NO_JOINTS
    for mark, joint in presses:
        report = toggled(report, mark, joint)
    for mark in Mark:
        expected = {joint for joint in Joint if presses.count((mark, joint)) % 2}
        assert set(marked(report, mark)) == expected


@given(joints, st.sampled_from([Mark.TENDER, Mark.SWOLLEN]))
def test_of_a_fresh_mark_nothing_is_said_until_the_person_says_it(joint: Joint, mark: Mark) -> None:
    report = toggled(NO_JOINTS, mark, joint)
    assert onset_of(report, mark, joint) is None
    assert onset_open(report) == (mark, joint)
    assert usual_only(report) == NO_JOINTS
    assert onset_of(with_onset(report, mark, joint, Onset.USUAL_FOR_ME), mark, joint) is Onset.USUAL_FOR_ME


@given(st.lists(st.tuples(marks, joints, st.sampled_from(list(Onset)))))
def test_usual_only_never_keeps_a_new_or_hot_joint(presses: list[tuple[Mark, Joint, Onset]]) -> None:
    report = NO_JOINTS
    for mark, joint, onset in presses:
        report = toggled(report, mark, joint)
        if mark is not Mark.HOT:
            report = with_onset(report, mark, joint, onset)
    kept = usual_only(report)
    assert kept.hot == ()
    assert {item.onset for item in (*kept.tender, *kept.swollen)} <= {Onset.USUAL_FOR_ME}
