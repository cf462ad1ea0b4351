"""A day's easing: several causes at once give the largest reduction, never their product."""

from __future__ import annotations

from dataclasses import dataclass

from liftcoach.domain.reasons import Reason

NO_LIMIT = 10_000


@dataclass(frozen=True, slots=True)
class Easing:
    """How much easier than usual. `load` is a factor from 0 to 1; `holds` are why nothing is raised."""

    load: float = 1.0
    fewer_sets: int = 0
    halves_sets: bool = False
    most_sets: int = NO_LIMIT
    least_left: int = 0
    most_minutes: int = NO_LIMIT
    is_gentle: bool = False
    is_mobility: bool = False
    light_kind: bool = False
    """The day is called gentle though it keeps its exercises."""
    holds: tuple[Reason, ...] = ()
    reasons: tuple[Reason, ...] = ()

    @property
    def load_reason(self) -> Reason | None:
        """Why the load is lower, if it is: the first reason given."""
        return self.reasons[0] if self.load < 1 and self.reasons else None

    def sets(self, usual: int) -> int:
        """The sets that remain of the usual ones, at least 1.

        >>> Easing(fewer_sets=1, halves_sets=True).sets(3)
        1
        """
        halved = usual // 2 if self.halves_sets else usual
        return max(1, min(usual - self.fewer_sets, halved, self.most_sets))


NO_EASING = Easing()
"""Nothing is easier than usual. Most rules of a day say so, so it is made once."""


def largest(*easings: Easing) -> Easing:
    """All causes at once: the largest reduction in each respect, every reason kept."""
    # The cause of the largest cut in load is named first. Most easings of a day ease nothing.
    easings = tuple(sorted((one for one in easings if one is not NO_EASING), key=lambda one: one.load))
    if not easings:
        return NO_EASING
    return Easing(
        load=min((one.load for one in easings), default=1.0),
        fewer_sets=max((one.fewer_sets for one in easings), default=0),
        halves_sets=any(one.halves_sets for one in easings),
        most_sets=min((one.most_sets for one in easings), default=NO_LIMIT),
        least_left=max((one.least_left for one in easings), default=0),
        most_minutes=min((one.most_minutes for one in easings), default=NO_LIMIT),
        is_gentle=any(one.is_gentle for one in easings),
        is_mobility=any(one.is_mobility for one in easings),
        light_kind=any(one.light_kind for one in easings),
        holds=tuple(dict.fromkeys(why for one in easings for why in one.holds)),
        reasons=tuple(dict.fromkeys(why for one in easings for why in one.reasons)),
    )
