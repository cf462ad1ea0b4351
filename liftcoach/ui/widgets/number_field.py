"""A number that is typed, in the way people write numbers."""

from __future__ import annotations

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


def plain_number(value: float) -> str:
    """A number without needless zeros, in the reader's own writing."""
    return f"{value:g}".replace(".", QLocale().decimalPoint())


class NumberField(QLineEdit):
    """A line for one number between two limits. Empty is no answer; what is no number is a mistake."""

    changed = Signal(object)
    """The number, or None while the field is empty or its text is not a number within the limits."""

    def __init__(
        self, name: str, *, low: float, high: float, whole: bool = True, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._low, self._high, self._whole = low, high, whole
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
        """The number typed; None while there is none within the limits."""
        number = read_number(self.text())
        if number is None or not self._low <= number <= self._high or (self._whole and number != int(number)):
            return None
        return number

    @property
    def is_mistaken(self) -> bool:
        """Whether something was typed that cannot be the answer."""
        return bool(self.text().strip()) and self.value is None

    def show_value(self, value: float | None) -> None:
        """Show a number without telling anybody."""
        self.setText("" if value is None else plain_number(value))
