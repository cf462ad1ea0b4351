"""The card of the comparison: each answer has its own sentence, and none claims a cause."""

from __future__ import annotations

import pytest

from liftcoach.insight.agreement import Agreement, Comparison, Verdict, agreements
from liftcoach.insight.agreement_shown import AgreementSaying, AgreementShown, shown
from liftcoach.insight.trends import Felt
from liftcoach.words.agreement import TEMPLATES, heads, how_worked_out, row_of, say
from tests.insight.truth import invent

WORSE = Agreement(Felt.PAIN, Comparison.TRAINED, Verdict.WORSE_AFTER, 60, 90, 1.2, 0.6, 1.8, 0.001)
BETTER = Agreement(Felt.FATIGUE, Comparison.TRAINED, Verdict.BETTER_AFTER, 60, 90, -1.2, -1.8, -0.6, 0.001)
SAME = Agreement(Felt.STIFFNESS, Comparison.TRAINED, Verdict.NO_GREAT_DIFFERENCE, 60, 90, 0.1, -0.3, 0.5, 0.7)
CHANCE = Agreement(Felt.PAIN, Comparison.TRAINED, Verdict.CANNOT_TELL, 20, 20, 0.8, -0.4, 2.0, 0.2)
FEW = Agreement(Felt.PAIN, Comparison.TRAINED, Verdict.CANNOT_TELL, 9, 20)
SHORT = Agreement(Felt.PAIN, Comparison.TRAINED, Verdict.CANNOT_TELL, 16, 20)
BIGGER = Agreement(Felt.PAIN, Comparison.MORE_WORK, Verdict.WORSE_AFTER, 30, 30, 1.0, 0.4, 1.6, 0.001)


def big(*found: Agreement) -> str:
    return say(shown(found).big)


def text(*found: Agreement) -> str:
    return " ".join(say(each) for each in shown(found).text)


def test_opposite_answers_get_opposite_words() -> None:
    assert big(WORSE) == "More pain after training"
    assert big(BETTER) == "Less tiredness after training"
    assert big(WORSE, BETTER) == "Some things better, some worse"
    assert big(SAME) == "No great difference"
    assert big(SAME, CHANCE) == "Cannot tell yet"
    assert big(BIGGER) == "More pain after bigger sessions"


def test_a_difference_is_told_with_its_interval_and_the_mornings_behind_it() -> None:
    words = "Mornings after training had 1.2 {} {}, of 10 (likely between 0.6 and 1.8). Behind it: 60 such mornings"
    assert words.format("more", "pain") in text(WORSE)
    assert words.format("less", "tiredness") in text(BETTER)


def test_what_is_missing_is_told() -> None:
    assert "9 answered mornings after training and 20 others, and 15 of each are needed." in text(FEW)
    assert "at least 6 weeks that hold both are needed" in text(SHORT)
    assert "could be anything from -0.4 to 2 of 10" in text(CHANCE)
    assert "Answer the check-in on training days and on rest days" in text()


def test_the_caution_stands_first_so_that_large_text_does_not_hide_it() -> None:
    for found in ((), (WORSE,), (BETTER,), (FEW,)):
        assert shown(found).text[0].saying is AgreementSaying.NO_CAUSE


def test_a_cause_is_never_claimed() -> None:
    assert set(TEMPLATES) == set(AgreementSaying)
    for words in (*TEMPLATES.values(), *how_worked_out()):
        assert "because of training" not in words
        assert "caused" not in words
        assert "!" not in words
    for found in ((), (WORSE,), (BETTER,), (SAME,), (FEW,)):
        assert "is not always from training" in text(*found)


def card_of(seed: int, effect: float) -> AgreementShown:
    record = invent(seed=seed, days=300, effect=effect)
    return shown(agreements(record.check_ins, record.sets_by_day, flares=record.flares, until=record.until))


@pytest.mark.parametrize(("effect", "word"), [(2.0, "More"), (-2.0, "Less")])
def test_a_true_difference_of_an_invented_record_is_named(effect: float, word: str) -> None:
    card = card_of(1, effect)
    assert say(card.big).startswith(word)
    assert all(len(row_of(each)) == len(heads()) for each in card.comparisons)


def test_records_without_a_difference_are_hardly_ever_given_one() -> None:
    words = [say(card_of(seed, 0.0).big) for seed in range(1, 9)]
    assert sum(each.startswith(("Cannot", "No great")) for each in words) >= len(words) - 1
