"""What a rule looked at is told in people's words: every name, every value."""

from __future__ import annotations

import ast
from datetime import date
from enum import StrEnum
from pathlib import Path

import pytest

import liftcoach.rules
from liftcoach.domain.check_in import WarningSign
from liftcoach.domain.day_plan import CannotPlan, DayKind, DayPlan
from liftcoach.domain.equipment import Band, Equipment
from liftcoach.domain.exercise import Pattern, WorkUnit
from liftcoach.domain.joints import Joint
from liftcoach.domain.lifter import NO_LONGER_ASKED, ConsiderationKind
from liftcoach.domain.prescription import BODY, Prescription, Work
from liftcoach.domain.reasons import Fact, Reason, RuleId, Source, Standing
from liftcoach.domain.sources import OWN_CAUTION
from liftcoach.insight.history import CEILING, LEAST_LEFT
from liftcoach.insight.joint_states import JointState
from liftcoach.rules.dose import DoseState
from liftcoach.words.fact_lines import NAMES, fact_line
from liftcoach.words.values import spoken
from tests.virtual.explained import MACHINE_WORDS, unexplained

DAY = date(2026, 3, 2)
NO_REASON_FOR_TRAINING_LESS = {
    ConsiderationKind.RAYNAUD,
    ConsiderationKind.PHOTOSENSITIVITY,
    ConsiderationKind.DAMAGED_JOINT,
    ConsiderationKind.HYPERMOBILE_OR_UNSTABLE_JOINT,
    *NO_LONGER_ASKED,
}
"""No rule names these as the cause of anything: they have sentences or joint states of their own."""


def names_in_rules() -> set[str]:
    """The names of all facts that the source of the rules gives."""
    given = {CEILING, LEAST_LEFT}
    for file in Path(liftcoach.rules.__path__[0]).glob("*.py"):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "Fact":
                name = node.args[0]
                if isinstance(name, ast.Constant):
                    given.add(str(name.value))
    return given - {"name", "value"}


def test_every_fact_of_a_rule_has_a_name_that_people_use_and_none_is_left_over() -> None:
    assert set(NAMES) == names_in_rules()


@pytest.mark.parametrize(
    "values",
    [DoseState, JointState, WarningSign, Pattern, Equipment, Band, WorkUnit, Joint, ConsiderationKind],
    ids=lambda values: values.__name__,
)
def test_every_value_of_a_fact_is_said_in_words(values: type[StrEnum]) -> None:
    told = [one for one in values if one not in NO_REASON_FOR_TRAINING_LESS]
    assert [one for one in told if MACHINE_WORDS.search(spoken(one)) or (spoken(one) == one.value and "-" in one)] == []


@pytest.mark.parametrize(
    ("fact", "line"),
    [
        (Fact("on", DAY), "on: Monday 2 March"),
        (Fact("joint", Joint.LEFT_MCP_2), "joint: left index finger knuckle"),
        (Fact("days", 1, "days"), "counted: 1 day"),
        (Fact("days", 9, "days"), "counted: 9 days"),
        (Fact("left", 5, "repetitions"), "still possible: 5 repeats"),
        (Fact("left", 6, "repetitions"), "still possible: more than 5 repeats"),
        (Fact("amount", 10, WorkUnit.SECONDS), "in each set: 10 seconds"),
        (Fact("confidence", 4, "0-10"), "how sure you are of this week: 4 of 10"),
        (Fact("ceiling", 60.0, "%"), "at most, of what you could lift once: 60 %"),
    ],
)
def test_a_fact_reads_as_a_person_would_say_it(fact: Fact, line: str) -> None:
    assert fact_line(fact) == line


def prescription(*reasons: Reason) -> Prescription:
    return Prescription("chair-stand", 1, Work(WorkUnit.REPETITIONS, 8, 8), BODY, 4, 90, reasons=reasons)


def test_what_could_not_be_explained_is_found() -> None:
    dose = Reason(RuleId.DOSE_FOR_STATE, (Fact("state", DoseState.NOVICE), Fact("left", 4, "repetitions")), OWN_CAUTION)
    step = Reason(RuleId.SAME_AS_LAST, (), OWN_CAUTION)
    nobody = Reason(RuleId.SAME_AS_LAST, (), Source("nobody", "Nobody", Standing.PUBLISHED))
    raw = Reason(RuleId.HELD_FOR_JOINT, (Fact("joint", "left-knee"), Fact("state", "tender")), OWN_CAUTION)
    good = DayPlan(DAY, DayKind.STRENGTH, prescriptions=(prescription(dose, step),), reasons=(dose,))
    assert list(unexplained(good)) == []
    for asked in (prescription(), prescription(dose), prescription(step), prescription(dose, nobody)):
        assert list(unexplained(DayPlan(DAY, DayKind.STRENGTH, prescriptions=(asked,), reasons=(dose,))))
    assert list(unexplained(DayPlan(DAY, DayKind.REST)))
    assert list(unexplained(DayPlan(DAY, DayKind.REST, reasons=(raw,))))
    assert list(unexplained(CannotPlan(DAY, ())))
