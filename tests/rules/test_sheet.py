"""The sheet of rules says everything that the rules do, and nothing else."""

from __future__ import annotations

import ast
import importlib
from datetime import date, timedelta
from pathlib import Path

import pytest

from liftcoach.coach.planning import plan_record
from liftcoach.content.library import Library
from liftcoach.domain import sources
from liftcoach.domain.day_plan import DayPlan
from liftcoach.domain.reasons import RuleId, Source, Standing
from liftcoach.exchange.patient_file import load_patient_file
from liftcoach.rules import flare, sheet
from liftcoach.rules.sheet import NOT_OF_A_RULE, placed_keys, rule_lines
from liftcoach.rules.signing import SIGNED, Signature, signature_of, signed_and_all
from liftcoach.rules.signing import numbers_of as numbers_of_line
from liftcoach.words.rule_numbers import MEANINGS
from liftcoach.words.rules_sheet import rules_sheet

PACKAGE = Path(__file__).resolve().parents[2] / "liftcoach"
KNOWN = {name: value for name, value in vars(sources).items() if isinstance(value, Source)}
INSIGHT = ("activity", "baseline", "flares", "history", "joint_states", "training_run")
"""The rooms below that the rules take numbers from."""


WORKED_OUT = frozenset({RuleId.CLEARANCE_FIRST, RuleId.NOTHING_HEAVY, RuleId.TRAIT_OUT})
"""Rules that choose their source by what they are about."""


def modules() -> list[tuple[str, Path]]:
    rules = [(f"liftcoach.rules.{path.stem}", path) for path in sorted((PACKAGE / "rules").glob("*.py"))]
    insight = [(f"liftcoach.insight.{name}", PACKAGE / "insight" / f"{name}.py") for name in INSIGHT]
    return [(name, path) for name, path in (*rules, *insight) if path.stem not in ("__init__", "sheet")]


def numbers_of(name: str, path: Path) -> list[str]:
    """The named numbers of a module: single ones, spans, and tables of numbers."""
    module = importlib.import_module(name)
    found = []
    for node in ast.parse(path.read_text(encoding="utf-8")).body:
        target = node.targets[0] if isinstance(node, ast.Assign) else getattr(node, "target", None)
        if isinstance(target, ast.Name) and target.id.isupper() and is_numeric(getattr(module, target.id)):
            found.append(f"{path.stem}.{target.id}")
    return found


def is_numeric(value: object) -> bool:
    if isinstance(value, dict):
        return bool(value) and all(is_numeric(one) for one in value.values())
    if isinstance(value, tuple):
        return bool(value) and all(is_numeric(one) for one in value)
    return isinstance(value, int | float) and not isinstance(value, bool)


@pytest.mark.parametrize(("name", "path"), modules(), ids=[path.stem for _, path in modules()])
def test_every_number_of_a_rule_is_on_the_sheet(name: str, path: Path) -> None:
    missing = set(numbers_of(name, path)) - set(placed_keys()) - set(NOT_OF_A_RULE)
    assert not missing, f"place them in liftcoach/rules/sheet.py with unit and source: {sorted(missing)}"


def test_the_search_for_numbers_finds_them() -> None:
    found = {key for name, path in modules() for key in numbers_of(name, path)}
    assert {"flare.GRADE_1_LOAD", "progression.HOLD_SECONDS", "week.SPACING_DAYS"} <= found
    assert set(NOT_OF_A_RULE) <= found


def test_every_rule_is_on_the_sheet_once_with_sources_and_standing() -> None:
    lines = rule_lines()
    assert sorted(line.rule for line in lines) == sorted(RuleId)
    for line in lines:
        assert line.sources
        assert line.standing in Standing


def test_every_number_has_a_meaning_and_stands_with_a_rule() -> None:
    assert set(MEANINGS) == set(placed_keys())
    assert len(placed_keys()) == len(set(placed_keys()))
    assert {number.key for line in rule_lines() for number in line.numbers} == set(placed_keys())


def test_our_own_cautions_come_first_and_a_rule_stands_no_better_than_its_weakest_number() -> None:
    order = [Standing.PROPOSED, Standing.REPORTED, Standing.PUBLISHED]
    standings = [line.standing for line in rule_lines()]
    assert standings == sorted(standings, key=order.index)
    by_rule = {line.rule: line for line in rule_lines()}
    assert by_rule[RuleId.CAP_LOAD_STEP].standing is Standing.PUBLISHED
    assert by_rule[RuleId.HELD_SHORT_NIGHT].standing is Standing.PROPOSED


def test_the_sheet_follows_the_code(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(flare, "GRADE_1_LOAD", 0.65)
    told = [number.value for part in rules_sheet("1").parts for rule in part.rules for number in rule.numbers]
    assert "65 %" in told


def test_the_sheet_and_the_readme_count_the_signatures_that_are_there() -> None:
    signed, own = signed_and_all()
    told = next(part for part in rules_sheet("1").parts if part.standing is Standing.PROPOSED)
    assert len(told.rules) == own
    assert f"Signed by a clinician: {signed} of {own}." in told.about
    readme = (PACKAGE.parent / "README.md").read_text(encoding="utf-8")
    said = "none yet" if signed == 0 else f"{signed} of {own}"
    assert f"Number of these own-caution rules that a clinician has signed: {said}." in readme
    assert [rule for rule in SIGNED if rule not in {line.rule for line in rule_lines()}] == []


def test_a_signature_is_for_the_numbers_that_were_signed(monkeypatch: pytest.MonkeyPatch) -> None:
    line = next(one for one in rule_lines() if one.rule is RuleId.FLARE_ABOVE_USUAL)
    published = next(one for one in rule_lines() if one.standing is Standing.PUBLISHED)
    signed = {one.rule: Signature("Dr Invented", date(2026, 3, 2), numbers_of_line(one)) for one in (line, published)}
    assert signature_of(line, signed) == signed[line.rule]
    assert signature_of(line) is None
    assert signed_and_all(signed)[0] == 1
    monkeypatch.setattr(flare, "GRADE_1_LOAD", 0.65)
    changed = next(one for one in rule_lines() if one.rule is RuleId.FLARE_ABOVE_USUAL)
    assert signature_of(changed, signed) is None
    assert signed_and_all(signed)[0] == 0


def test_the_sheet_is_the_same_every_time() -> None:
    assert rules_sheet("1") == rules_sheet("1")
    assert rules_sheet("1") != rules_sheet("2")


def cited_in_the_code() -> dict[RuleId, set[Source]]:
    """The sources that a rule is given by name wherever a reason is made."""
    found: dict[RuleId, set[Source]] = {}
    for path in sorted((PACKAGE / "rules").glob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if not (isinstance(node, ast.Call) and getattr(node.func, "id", "") == "Reason" and len(node.args) == 3):
                continue
            rules = [one for one in ast.walk(node.args[0]) if isinstance(one, ast.Attribute)]
            cited = [KNOWN[one.id] for one in ast.walk(node.args[2]) if isinstance(one, ast.Name) and one.id in KNOWN]
            for rule in rules:
                if getattr(rule.value, "id", "") == "RuleId":
                    found.setdefault(RuleId[rule.attr], set()).update(cited)
    return found


def test_the_sheet_cites_what_the_rules_cite() -> None:
    by_rule = {line.rule: set(line.sources) for line in rule_lines()}
    cited = cited_in_the_code()
    assert len(cited) > 50
    for rule, found in cited.items():
        assert found <= by_rule[rule], (rule, {one.key for one in found - by_rule[rule]})
        unseen = by_rule[rule] - found
        # Those whose source is worked out from a table or a kind cite more than stands beside them.
        assert not unseen or rule in (*sheet.BY_JOINT, *sheet.BY_SIGN, *WORKED_OUT), rule


@pytest.mark.parametrize("name", ["lupus-with-a-flare", "new-rheumatoid-arthritis", "long-standing-and-strong"])
def test_every_reason_of_an_example_life_cites_what_the_sheet_says(name: str, library: Library) -> None:
    path = PACKAGE.parent / "resources" / "examples" / f"{name}.json"
    record = load_patient_file(path)
    last = max(one.day for one in record.check_ins)
    by_rule = {line.rule: set(line.sources) for line in rule_lines()}
    seen = 0
    for plan in plan_record(record, library, first=last - timedelta(days=6), days=14):
        assert isinstance(plan, DayPlan)
        reasons = (*plan.reasons, *(why for one in (*plan.warm_up, *plan.prescriptions) for why in one.reasons))
        for reason in reasons:
            assert reason.source in by_rule[reason.rule], reason
            seen += 1
    assert seen > 20
