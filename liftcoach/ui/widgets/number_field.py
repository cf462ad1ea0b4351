"""A number that is typed, in the way people write numbers."""

from __future__ import annotations

import re

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtWidgets import QLineEdit, QWidget


def read_number(typed: str) -> float | None:
    """The number in a text, with a point or a comma; None where there is none.

    >>> read_number("37,2")
    37.2
    >>> read_number("about 8") is None
    True
    """
    try:
        return float(typed.strip().replace(",", "."))
    except ValueError:
        return None


_THOUSANDS = re.compile(r"[1-9]\d{0,2},\d{3}")
_A_THOUSAND = 1_000
BELOW = "<"
"""What a laboratory prints before its limit where a result lies under it."""


def may_mean_thousands(typed: str, *, high: float) -> bool:
    """Whether a comma may set off the thousands of a number up to `high`, so that nobody can tell what is meant.

    >>> may_mean_thousands("1,250", high=500_000), may_mean_thousands("1,250", high=10)
    (True, False)
    >>> may_mean_thousands("1,25", high=500_000)
    False
    """
    text = typed.strip()
    return bool(_THOUSANDS.fullmatch(text)) and (read_number(text) or 0) * _A_THOUSAND <= high


def plain_number(value: float) -> str:
    """A number without needless zeros, in the reader's own writing."""
    return f"{value:g}".replace(".", QLocale().decimalPoint())


class NumberField(QLineEdit):
    """A line for one number between two limits. Empty is no answer; what is no number is a mistake.

    With `may_be_below` a laboratory's <5 is the number 5 that `is_below`.
    """

    changed = Signal(object)
    """The number, or None while the field is empty or its text is not a number within the limits."""

    def __init__(
        self,
        name: str,
        *,
        low: float,
        high: float,
        whole: bool = True,
        may_be_below: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._low, self._high, self._whole = low, high, whole
        self._may_be_below = may_be_below
        self.setAccessibleName(name)
        self.setInputMethodHints(
            Qt.InputMethodHint.ImhDigitsOnly if whole else Qt.InputMethodHint.ImhFormattedNumbersOnly
        )
        self.textEdited.connect(lambda _text: self.changed.emit(self.value))

    def ask_for(self, name: str, *, low: float, high: float, whole: bool) -> None:
        """Ask another question in the same field, which is emptied."""
        self._low, self._high, self._whole = low, high, whole
        self.setAccessibleName(name)
        self.clear()

    @property
    def value(self) -> float | None:
        """The number typed; None while there is none within the limits, or nobody can tell which."""
        typed = self.text().strip()
        typed = typed.removeprefix(BELOW) if self._may_be_below else typed
        number = None if self.may_mean_thousands else read_number(typed)
        if number is None or not self._low <= number <= self._high or (self._whole and number != int(number)):
            return None
        return number

    @property
    def may_mean_thousands(self) -> bool:
        """Whether nobody can tell if the comma sets off thousands or parts of one."""
        return may_mean_thousands(self.text().removeprefix(BELOW), high=self._high)

    @property
    def is_below(self) -> bool:
        """Whether the true number lies under the one typed."""
        return self._may_be_below and self.text().strip().startswith(BELOW)

    @property
    def is_mistaken(self) -> bool:
        """Whether something was typed that cannot be the answer."""
        return bool(self.text().strip()) and self.value is None

    def show_value(self, value: float | None) -> None:
        """Show a number without telling anybody."""
        self.setText("" if value is None else plain_number(value))
