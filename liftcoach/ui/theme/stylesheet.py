"""One style sheet for the whole window. Widgets say what they are by properties.

- `role` on a QLabel: display, h1, h2, h3, lead, body, label, small
- `ink` on a QLabel: a colour token other than ink
- `kind` on a QPushButton: primary, ghost, step, segment
- `in-list` on a primary QPushButton: true; `small` on a step: true; `short` on a segment of one sign: true
- `card` on a QFrame: card, soft, rest, flare, danger, good, head, foot, strip, calm, rule, thumb
- `ground` on a QWidget: page
- `reach` on a QLineEdit: short, medium
"""

from __future__ import annotations

from collections.abc import Callable

from liftcoach.ui.theme.tokens import (
    CARD_RADIUS_PX,
    CONTROL_RADIUS_PX,
    PRIMARY_TARGET_PX,
    SOFT_RADIUS_PX,
    TARGET_PX,
    TYPE_PX,
    Palette,
)

_HEADINGS = {"display": 700, "h1": 700, "h2": 700, "h3": 600, "label": 600}
_CARDS = {
    "card": ("surface", "line", CARD_RADIUS_PX),
    "soft": ("primary_soft", None, SOFT_RADIUS_PX),
    "rest": ("rest_soft", None, CARD_RADIUS_PX),
    "flare": ("flare_soft", None, SOFT_RADIUS_PX),
    "danger": ("danger_soft", "danger", CARD_RADIUS_PX),
    "good": ("good_soft", None, SOFT_RADIUS_PX),
    "strip": ("flare_soft", None, 0),
    "calm": ("primary_soft", None, 0),
    "thumb": ("stage", None, 14),
}
_INKS = ("ink2", "primary", "rest", "flare", "danger", "good", "on_primary")
_SIGNS = {"short": 8, "medium": 20}
"""How many signs a field is wide that does not take the whole line."""
_SIGN_WIDTH = 0.6
"""Of a digit, by the size of the type."""
_BORDERS_PX = 12
"""Border and padding above and below the text of a button, taken off its least height."""
_SIDES_PX = 4
"""Border left and right of a button, taken with its padding off its least width."""


def stylesheet(
    palette: Palette,
    type_px: Callable[[str], float],
    space: Callable[[float], int],
    target: Callable[[float], int],
    family: str,
) -> str:
    """The style sheet for a palette and text scale."""
    p = palette
    rules = [
        f'* {{ font-family: "{family}"; }}',
        f"QWidget {{ color: {p.ink}; font-size: {round(type_px('body'))}px; }}",
        f'QMainWindow, QWidget[ground="page"] {{ background: {p.bg}; }}',
        "QScrollArea { background: transparent; border: none; }",
        "QLabel { background: transparent; }",
    ]
    rules += [
        f'QLabel[role="{role}"] {{ font-size: {round(type_px(role))}px; font-weight: {_HEADINGS.get(role, 400)}; }}'
        for role in TYPE_PX
    ]
    rules += [f'QLabel[ink="{token}"] {{ color: {p[token]}; }}' for token in _INKS]
    rules.append('QLabel[strong="true"] { font-weight: 600; }')
    for card, (ground, border, radius) in _CARDS.items():
        edge = f"1px solid {p[border]}" if border else "none"
        rules.append(f'QFrame[card="{card}"] {{ background: {p[ground]}; border: {edge}; border-radius: {radius}px; }}')
    control = f"{round(type_px('body'))}px"
    rules += [
        f'QFrame[card="head"] {{ background: {p.surface}; border: none; border-bottom: 1px solid {p.line}; }}',
        f'QFrame[card="foot"] {{ background: {p.surface}; border: none; border-top: 1px solid {p.line}; }}',
        f'QFrame[card="rule"] {{ background: {p.line}; border: none; max-height: 1px; min-height: 1px; }}',
        f"QPushButton {{ background: {p.surface}; border: 2px solid {p.control}; border-radius: {CONTROL_RADIUS_PX}px;"
        f" padding: 4px {space(18)}px; min-height: {target(TARGET_PX) - _BORDERS_PX}px; font-weight: 600;"
        f" font-size: {control}; }}",
        f"QPushButton:hover {{ background: {p.surface2}; }}",
        "QPushButton:focus { outline: none; }",
        # A plain button that stays pressed says so as an answer of a choice does.
        f"QPushButton:checked {{ background: {p.primary_soft}; color: {p.primary}; border-color: {p.primary}; }}",
        f"QPushButton:disabled {{ color: {p.ink2}; border-color: {p.line}; }}",
        f'QPushButton[kind="primary"] {{ background: {p.primary}; color: {p.on_primary};'
        f" border: 2px solid {p.primary}; min-height: {target(PRIMARY_TARGET_PX) - _BORDERS_PX}px;"
        f" font-size: {round(type_px('h3'))}px; padding: 4px {space(26)}px; }}",
        # One of several in a list is as large as they are: what tells it apart is its colour.
        f'QPushButton[kind="primary"][in-list="true"] {{ min-height: {target(TARGET_PX) - _BORDERS_PX}px;'
        f" font-size: {control}; padding: 4px {space(18)}px; }}",
        f'QPushButton[kind="primary"]:hover {{ background: {p.primary_hover}; }}',
        f'QPushButton[kind="primary"]:disabled {{ background: {p.surface2}; color: {p.ink2};'
        f" border-color: {p.line}; }}",
        f"QProgressBar {{ background: {p.surface2}; border: none; border-radius: 8px; max-height: 16px; }}",
        f"QProgressBar::chunk {{ background: {p.primary}; border-radius: 8px; }}",
        f'QPushButton[kind="ghost"] {{ background: transparent; border: 2px solid transparent; color: {p.primary};'
        f" padding: 4px {space(12)}px; }}",
        f'QPushButton[kind="ghost"]:hover {{ background: {p.primary_soft}; }}',
        f'QPushButton[kind="step"] {{ min-width: {target(56) - 4}px; min-height: {target(56) - 4}px; padding: 0;'
        f" border-radius: {SOFT_RADIUS_PX}px; border-color: {p.primary}; background: {p.primary_soft}; }}",
        f'QPushButton[kind="step"][small="true"] {{ min-width: {target(TARGET_PX) - _SIDES_PX}px;'
        f" min-height: {target(TARGET_PX) - _SIDES_PX}px; }}",
        f'QPushButton[kind="segment"] {{ border: 2px solid {p.control}; background: transparent; color: {p.ink2};'
        f" padding: 4px {space(16)}px; }}",
        # For one sign alone: a least width takes the place of the words' own, and a long word could be squeezed.
        f'QPushButton[kind="segment"][short="true"] {{'
        f" min-width: {max(0, target(TARGET_PX) - _SIDES_PX - 2 * space(16))}px; }}",
        f'QPushButton[kind="segment"]:checked {{ background: {p.primary_soft}; color: {p.primary};'
        f" border-color: {p.primary}; }}",
        f"QLineEdit {{ background: {p.surface}; border: 2px solid {p.control}; border-radius: {CONTROL_RADIUS_PX}px;"
        f" padding: 4px {space(12)}px; min-height: {target(TARGET_PX) - _BORDERS_PX}px; }}",
        *(
            f'QLineEdit[reach="{reach}"] {{ min-width: {round(signs * type_px("body") * _SIGN_WIDTH)}px; }}'
            for reach, signs in _SIGNS.items()
        ),
        f'QLineEdit[kind="value"] {{ background: transparent; border: none; border-bottom: 2px solid {p.line};'
        f" border-radius: 0; padding: 0; font-size: {round(type_px('h1'))}px; font-weight: 700; }}",
        f'QLineEdit[kind="value"]:focus {{ border-bottom-color: {p.primary}; }}',
        f"QPlainTextEdit {{ background: {p.surface}; border: 2px solid {p.control};"
        f" border-radius: {CONTROL_RADIUS_PX}px; padding: 4px {space(8)}px; }}",
        f"QCheckBox {{ spacing: {space(10)}px; min-height: {target(TARGET_PX)}px; }}",
        f"QTableWidget, QListWidget {{ background: {p.surface}; alternate-background-color: {p.surface2};"
        f" border: 1px solid {p.line}; outline: none; }}",
        f"QTableWidget::item, QListWidget::item {{ padding: 0 {space(10)}px; }}",
        f"QTableWidget::item:selected, QListWidget::item:selected {{ background: {p.primary_soft}; color: {p.ink}; }}",
        f"QHeaderView {{ background: {p.surface}; }}",
        f"QHeaderView::section {{ background: {p.surface}; color: {p.ink2}; border: none;"
        f" border-bottom: 2px solid {p.control}; padding: 0 {space(10)}px; font-weight: 600; }}",
        "QScrollBar:vertical { background: transparent; width: 16px; margin: 4px; }",
        f"QScrollBar::handle:vertical {{ background: {p.control}; border-radius: 4px; min-height: 48px; }}",
        "QScrollBar:horizontal { background: transparent; height: 16px; margin: 4px; }",
        f"QScrollBar::handle:horizontal {{ background: {p.control}; border-radius: 4px; min-width: 48px; }}",
        "QScrollBar::add-line, QScrollBar::sub-line, QScrollBar::add-page, QScrollBar::sub-page"
        " { background: none; height: 0; }",
    ]
    return "\n".join(rules)
