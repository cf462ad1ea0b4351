"""Contrast by the formula of WCAG 2.2, from the tokens themselves."""

from __future__ import annotations

import pytest

from liftcoach.ui.theme.tokens import PALETTES, ThemeName

AAA, AA, BORDER = 7.0, 4.5, 3.0
GROUNDS = ("bg", "surface", "surface2")
BODY = [(ink, ground) for ink in ("ink", "ink2") for ground in GROUNDS] + [
    ("ink", "primary_soft"),
    ("ink", "rest_soft"),
    ("ink", "flare_soft"),
    ("ink", "danger_soft"),
    ("ink", "good_soft"),
]
OTHER = [
    ("ink2", "primary_soft"),
    ("ink2", "rest_soft"),
    ("ink2", "flare_soft"),
    ("ink2", "danger_soft"),
    ("primary", "bg"),
    ("primary", "surface"),
    ("primary", "primary_soft"),
    ("primary", "danger_soft"),
    ("on_primary", "primary"),
    ("on_primary", "primary_hover"),
    ("rest", "rest_soft"),
    ("flare", "flare_soft"),
    ("flare", "surface"),
    ("danger", "danger_soft"),
    ("danger", "surface"),
    ("danger", "bg"),
    ("good", "good_soft"),
    ("good", "surface"),
    ("series1", "surface"),
    ("series2", "surface"),
    ("series3", "surface"),
]
BORDERS = [("control", ground) for ground in GROUNDS] + [
    ("primary", "surface"),
    ("danger", "bg"),
    ("focus", "bg"),
    ("focus", "surface"),
    ("focus", "primary_soft"),
    ("focus", "focus_gap"),
]


def luminance(colour: str) -> float:
    channels = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (one / 12.92 if one <= 0.04045 else ((one + 0.055) / 1.055) ** 2.4 for one in channels)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def test_the_formula_gives_the_known_ends() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize("name", ThemeName)
@pytest.mark.parametrize(
    ("pairs", "least"), [(BODY, AAA), (OTHER, AA), (BORDERS, BORDER)], ids=["body", "other", "borders"]
)
def test_a_palette_can_be_read(name: ThemeName, pairs: list[tuple[str, str]], least: float) -> None:
    palette = PALETTES[name]
    weak = {pair: round(contrast(palette[pair[0]], palette[pair[1]]), 2) for pair in pairs}
    assert not {pair: value for pair, value in weak.items() if value < least}
