"""Nobody is asked about their health for nothing: what is asked changes a plan, and what changes none is not asked."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from liftcoach.domain.lifter import NO_LONGER_ASKED, ConsiderationKind

PACKAGE = Path(__file__).resolve().parents[2] / "liftcoach"


def named_in(*rooms: str) -> set[str]:
    texts = [file.read_text(encoding="utf-8") for room in rooms for file in (PACKAGE / room).rglob("*.py")]
    return {name for text in texts for name in re.findall(r"ConsiderationKind\.([A-Z_]+)", text)}


@pytest.mark.parametrize("kind", sorted(set(ConsiderationKind) - NO_LONGER_ASKED))
def test_what_is_asked_is_read_by_a_rule(kind: ConsiderationKind) -> None:
    assert kind.name in named_in("rules", "insight")


@pytest.mark.parametrize("kind", sorted(NO_LONGER_ASKED))
def test_what_no_rule_reads_is_not_asked(kind: ConsiderationKind) -> None:
    assert kind.name not in named_in("rules", "insight", "ui")
