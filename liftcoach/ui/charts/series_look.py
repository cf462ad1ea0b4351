"""How each line is told from the others: by colour, marker, dash and fill at once."""

from __future__ import annotations

from dataclasses import dataclass

from liftcoach.insight.charting import Measure


@dataclass(frozen=True, slots=True)
class SeriesLook:
    """A colour token, a pyqtgraph symbol, a dash pattern (empty for a whole line) and whether markers are filled."""

    ink: str
    symbol: str
    dash: tuple[float, ...] = ()
    filled: bool = True


_DEFAULT = SeriesLook("series1", "o")
LOOKS: dict[Measure, SeriesLook] = {
    Measure.PAIN: SeriesLook("series2", "o"),
    Measure.FATIGUE: SeriesLook("series3", "s", (4, 2.2), filled=False),
    Measure.STIFFNESS: SeriesLook("series1", "t1", (1.2, 1.8)),
    Measure.SLEEP_H: SeriesLook("ink", "d", (1.2, 1.8)),
    Measure.SLEEP_MEASURED_H: SeriesLook("series3", "s", (4, 2.2), filled=False),
    Measure.SWOLLEN: SeriesLook("series2", "o"),
    Measure.TENDER: SeriesLook("series3", "s", (4, 2.2), filled=False),
    Measure.CRP_MG_L: SeriesLook("ink", "d", (1.2, 1.8)),
    Measure.ESR_MM_H: SeriesLook("ink", "d", (1.2, 1.8)),
}


def look_of(measure: Measure) -> SeriesLook:
    """The look of a series; strength and work are teal and whole."""
    return LOOKS.get(measure, _DEFAULT)
