"""How often the comparison of days raises a false alarm, and how often it finds what is there.

    python -m tests.insight.prove_agreement [RECORDS]

Invented records with a known truth; seeded, so that two runs print the same.
"""

from __future__ import annotations

import sys
from dataclasses import dataclass, field

from liftcoach.insight.agreement import Comparison, Verdict, agreements
from liftcoach.insight.trends import Felt
from tests.insight.truth import invent

RECORDS = 1_000
MOST_FALSE_ALARMS = 0.05
"""Of each kind of record, not on average."""
CLEAR = (Verdict.WORSE_AFTER, Verdict.BETTER_AFTER)


@dataclass(frozen=True, slots=True)
class Truth:
    """One kind of record, and which comparison holds its effect (none: every clear answer is a false alarm)."""

    name: str
    made_with: dict[str, object] = field(default_factory=dict)
    effect_in: Comparison | None = None


TRUTHS = (
    Truth("no effect, 3 months", {"days": 90}),
    Truth("no effect, 6 months", {"days": 180}),
    Truth("no effect, 6 months, rests on bad mornings", {"days": 180, "avoids_bad_mornings": True}),
    Truth("no effect, 6 months, Monday and Thursday", {"days": 180, "weekdays": (0, 3)}),
    Truth("no effect, 1 year, answers that drift slowly", {"days": 365, "persistence": 0.9}),
    Truth("no effect, 1 year, answers that hardly return", {"days": 365, "persistence": 0.95}),
    Truth(
        "no effect, 1 year, slow drift, rests on bad mornings",
        {"days": 365, "persistence": 0.9, "avoids_bad_mornings": True},
    ),
    Truth("training adds half a point, 1 year", {"days": 365, "effect": 0.5}, Comparison.TRAINED),
    Truth("training adds 1 point, 3 months", {"days": 90, "effect": 1.0}, Comparison.TRAINED),
    Truth("training adds 1 point, 6 months", {"days": 180, "effect": 1.0}, Comparison.TRAINED),
    Truth("training takes 1 point away, 6 months", {"days": 180, "effect": -1.0}, Comparison.TRAINED),
    Truth("twice the sets add 2 points, 1 year", {"days": 365, "effect_of_work": 2.0}, Comparison.MORE_WORK),
)


def share_clear(truth: Truth, records: int) -> float:
    """The share of records in which the comparison with the effect, or any at all where there is none, is clear."""
    clear = 0
    for seed in range(records):
        record = invent(seed=seed, **truth.made_with)  # type: ignore[arg-type]
        found = agreements(record.check_ins, record.sets_by_day, flares=record.flares, until=record.until)
        looked_at = [
            one
            for one in found
            if truth.effect_in is None or (one.felt, one.comparison) == (Felt.PAIN, truth.effect_in)
        ]
        clear += any(one.verdict in CLEAR for one in looked_at)
    return clear / records


def main(records: int) -> int:
    """Print a line for each truth; 1 if the false alarms of any kind of record without effect exceed their limit."""
    alarms = []
    for truth in TRUTHS:
        share = share_clear(truth, records)
        said = "false alarms" if truth.effect_in is None else "found"
        sys.stdout.write(f"{truth.name:52} {said:>14} {share:6.1%}\n")
        sys.stdout.flush()
        if truth.effect_in is None:
            alarms.append(share)
    over_all = sum(alarms) / len(alarms)
    sys.stdout.write(f"{'all records without an effect':52} {'false alarms':>14} {over_all:6.1%}\n")
    return int(max(alarms) > MOST_FALSE_ALARMS)


if __name__ == "__main__":
    raise SystemExit(main(int(sys.argv[1]) if len(sys.argv) > 1 else RECORDS))
