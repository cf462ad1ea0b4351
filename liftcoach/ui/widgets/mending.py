"""What can be done about a damaged file: the newest good backup first, saving what can be read second."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from liftcoach.domain.keeping import RestorePreview
from liftcoach.ui.moments import moment_text
from liftcoach.ui.translation import in_readers_language
from liftcoach.ui.widgets.buttons import Button
from liftcoach.ui.widgets.flow import Flow
from liftcoach.ui.widgets.layout import boxed, column
from liftcoach.ui.widgets.text import Text
from liftcoach.words.keeping import contents_lines, loss_lines


class MendingChoice(QWidget):
    """The damaged file itself is kept, whatever is chosen; `is_there` is false where there is none to keep."""

    restored = Signal(object)
    """The Backup to put in its place."""
    salvage_asked = Signal()

    def __init__(self, newest_good: RestorePreview | None, *, can_salvage: bool = True, is_there: bool = True) -> None:
        super().__init__()
        lines = column(gap=8)
        salvage_kind = "plain"
        if newest_good is not None:
            when = moment_text(newest_good.backup.at)
            lines.addWidget(Text(self.tr("There is a good backup: {when}.").format(when=when), "h3"))
            said = contents_lines(newest_good.holds, in_readers_language)
            for line in (*said, *loss_lines(newest_good, in_readers_language)):
                lines.addWidget(Text(line))
            use = Button(self.tr("Use this backup"), kind="primary")
            use.setObjectName("use-backup")
            use.clicked.connect(lambda: self.restored.emit(newest_good.backup))
            lines.addWidget(boxed(Flow(use)))
        else:
            lines.addWidget(Text(self.tr("There is no good backup of this file."), "h3"))
            salvage_kind = "primary"
        if can_salvage:
            salvage = Button(self.tr("Save what can still be read"), kind=salvage_kind)
            salvage.setObjectName("salvage")
            salvage.clicked.connect(self.salvage_asked)
            what = self.tr("What can still be read goes into a new file, and you get a report.")
            if newest_good is not None:
                what = self.tr("Or: what can still be read goes into a new file, and you get a report.")
            lines.addWidget(Text(what, ink="ink2"))
            lines.addWidget(boxed(Flow(salvage)))
        if is_there:
            kept = self.tr("The damaged file is kept beside it, whatever you choose.")
            lines.addWidget(Text(kept, "small", ink="ink2"))
        self.setLayout(lines)
