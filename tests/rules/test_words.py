"""Every rule, question and sign has its words, whose fields are there, and which promise nothing."""

from __future__ import annotations

import re

import pytest

from liftcoach.domain import sources
from liftcoach.domain.joints import Joint
from liftcoach.domain.reasons import Fact, Reason, RuleId, Source, Standing
from liftcoach.words.reasons import SENTENCES, reason_text
from liftcoach.words.values import joint_name, spoken

NEVER = ("safe", "all clear", "nothing to worry", "!", "streak", "missed", "fail", "rep ", "reps", "overtrain", "acwr")


@pytest.mark.parametrize("rule", list(RuleId))
def test_every_rule_has_a_sentence_that_promises_nothing(rule: RuleId) -> None:
    text = SENTENCES[rule].lower()
    assert text.endswith((".", "?"))
    assert not [word for word in NEVER if word in text]
    assert not re.search(r"\b(start|stop|change|take) (your|taking|the) (medicine|tablet|steroid)", text)


@pytest.mark.parametrize("joint", list(Joint))
def test_every_joint_has_a_name_without_code(joint: Joint) -> None:
    assert not re.search(r"mcp|pip|dip|-", joint_name(joint))


def test_numbers_are_counted_and_more_than_five_is_said() -> None:
    def said(rule: RuleId, *facts: Fact) -> str:
        return reason_text(Reason(rule, facts, sources.OWN_CAUTION))

    assert "1 day ago" in said(RuleId.REGION_RESTS, Fact("gap", 1, "days"))
    assert "2 days ago" in said(RuleId.REGION_RESTS, Fact("gap", 2, "days"))
    assert "more than 5 repeats" in said(RuleId.DOSE_FOR_STATE, Fact("state", "novice"), Fact("left", 6, "repetitions"))
    assert spoken(7.0) == "7"


def test_a_translator_sees_every_word() -> None:
    seen: list[tuple[str, str]] = []

    def translate(context: str, text: str) -> str:
        seen.append((context, text))
        return text

    reason = Reason(RuleId.JOINT_STATE, (Fact("joint", Joint.LEFT_KNEE), Fact("state", "hot")), sources.OWN_CAUTION)
    assert reason_text(reason, translate) == "Your left knee is hot, so we look after it today."
    assert {("values", "knee"), ("values", "left {part}"), ("values", "hot")} < set(seen)
    assert ("reasons", SENTENCES[RuleId.JOINT_STATE]) in seen


def test_every_source_has_its_own_key_and_a_citation() -> None:
    found = [value for value in vars(sources).values() if isinstance(value, Source)]
    assert len({one.key for one in found}) == len(found)
    assert all(one.citation for one in found)
    assert [one for one in found if one.standing is Standing.PROPOSED] == [sources.OWN_CAUTION]
