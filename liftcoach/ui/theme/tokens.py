"""The design's numbers: three palettes, the type scale, spaces, radii and target sizes."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class ThemeName(StrEnum):
    LIGHT = "light"
    DARK = "dark"
    HIGH_CONTRAST = "high-contrast"


@dataclass(frozen=True, slots=True)
class Palette:
    """Colours by meaning, as #RRGGBB. Their contrast is checked by a test."""

    bg: str
    surface: str
    surface2: str
    line: str
    control: str
    ink: str
    ink2: str
    primary: str
    primary_hover: str
    on_primary: str
    primary_soft: str
    rest: str
    rest_soft: str
    flare: str
    flare_soft: str
    danger: str
    danger_soft: str
    good: str
    good_soft: str
    focus: str
    focus_gap: str
    series1: str
    series2: str
    series3: str
    stage: str

    def __getitem__(self, token: str) -> str:
        colour = getattr(self, token)
        assert isinstance(colour, str)
        return colour


PALETTES: dict[ThemeName, Palette] = {
    ThemeName.LIGHT: Palette(
        bg="#F6F3EC", surface="#FFFFFF", surface2="#EFEBE1", line="#DBD5C8", control="#7A7468",
        ink="#17252C", ink2="#434F56", primary="#0A5C60", primary_hover="#084E52", on_primary="#FFFFFF",
        primary_soft="#DDEEEC", rest="#474690", rest_soft="#E9E8F6", flare="#8A4A00", flare_soft="#FBE9CF",
        danger="#A1261E", danger_soft="#FBE4E0", good="#276433", good_soft="#E0F0E2",
        focus="#1746C4", focus_gap="#FFFFFF", series1="#0A5C60", series2="#B4480F", series3="#5A3FB0",
        stage="#F3EEE3",
    ),
    ThemeName.DARK: Palette(
        bg="#11171B", surface="#1A2227", surface2="#232D33", line="#36444C", control="#8494A0",
        ink="#F2F0EA", ink2="#BAC5CB", primary="#74CFCB", primary_hover="#95E0DC", on_primary="#06292B",
        primary_soft="#183B3D", rest="#BDBBF5", rest_soft="#2A2B4C", flare="#F3BC6B", flare_soft="#42321A",
        danger="#F7A297", danger_soft="#4A2421", good="#8FD19A", good_soft="#1E3A25",
        focus="#FFD84D", focus_gap="#11171B", series1="#74CFCB", series2="#F39A62", series3="#B9A5FF",
        stage="#1F282E",
    ),
    ThemeName.HIGH_CONTRAST: Palette(
        bg="#000000", surface="#000000", surface2="#1A1A1A", line="#FFFFFF", control="#FFFFFF",
        ink="#FFFFFF", ink2="#FFFFFF", primary="#FFE600", primary_hover="#FFF27A", on_primary="#000000",
        primary_soft="#262200", rest="#9FD3FF", rest_soft="#001B33", flare="#FFB020", flare_soft="#332200",
        danger="#FF9A8D", danger_soft="#330A05", good="#7CFF9B", good_soft="#00260C",
        focus="#00E5FF", focus_gap="#000000", series1="#FFE600", series2="#FF9A3D", series3="#8FC7FF",
        stage="#000000",
    ),
}  # fmt: skip

TEXT_SCALES = (1.0, 1.15, 1.3, 1.5, 1.75, 2.0)
TYPE_PX = {"display": 46, "h1": 32, "h2": 24, "h3": 20, "lead": 20, "body": 17.5, "label": 16, "small": 15}
"""Sizes at 100 % and 96 dots per inch."""

CONTROL_RADIUS_PX = 12
SOFT_RADIUS_PX = 16
CARD_RADIUS_PX = 20
TARGET_PX = 48
PRIMARY_TARGET_PX = 60
TWO_COLUMNS_FROM_PX = 1000
"""Of the effective width: the window's width divided by the text scale."""
