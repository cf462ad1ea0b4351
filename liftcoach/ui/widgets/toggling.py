"""Buttons that stay down, heard alike from the mouse, the keyboard and a screen reader.

A screen reader's own action toggles such a button without clicking it: what hangs on
`clicked` would show as chosen and never be stored.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtWidgets import QAbstractButton

    _Below = QAbstractButton
else:
    _Below = object


class Toggling(_Below):
    """For classes of checkable buttons, named before Qt's own; `hear_toggles` ends their construction."""

    _by_us = False
    """A change that the program makes, or a click, which tells by itself."""

    def hear_toggles(self) -> None:
        """Click for whoever toggles without clicking."""
        self.toggled.connect(self._toggled)

    def setChecked(self, on: bool) -> None:  # noqa: N802, FBT001
        self._by_us = True
        super().setChecked(on)
        self._by_us = False

    def nextCheckState(self) -> None:  # noqa: N802
        self._by_us = True
        super().nextCheckState()
        self._by_us = False

    def _toggled(self, on: bool) -> None:  # noqa: FBT001  (the signal gives it so)
        if not self._by_us:
            self.clicked[bool].emit(on)  # type: ignore[index]
