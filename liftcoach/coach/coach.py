"""The coach of one person: what the window and the command line ask."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING

from liftcoach.coach.checking_in import CheckingIn
from liftcoach.coach.deciding import Deciding
from liftcoach.coach.desk import Desk, no_backup
from liftcoach.coach.knowing import Knowing
from liftcoach.coach.picturing import Picturing
from liftcoach.coach.planning import Planning
from liftcoach.coach.reading import Reading
from liftcoach.coach.reminding import Reminding
from liftcoach.coach.training import Training
from liftcoach.coach.welcoming import Welcoming
from liftcoach.content.library import Library
from liftcoach.domain.keeping import BackupReason
from liftcoach.domain.moment import Moment
from liftcoach.store.profile import Profile

if TYPE_CHECKING:
    from liftcoach.coach.charting import Charting
    from liftcoach.coach.history import History
    from liftcoach.coach.importing import Importing
    from liftcoach.coach.measuring import Measuring
    from liftcoach.coach.records import Records
    from liftcoach.coach.wishing import Wishing


class Coach:
    """The use cases by subject. Those that write return what changed, for every view to hear.

    What today's session does not need is imported when it is first asked for.
    """

    def __init__(
        self,
        profile: Profile,
        library: Library,
        now: Callable[[], Moment],
        *,
        is_example: bool = False,
        back_up: Callable[[BackupReason], object] = no_backup,
    ) -> None:
        desk = Desk(profile, library, now, back_up)
        self._desk = desk
        self.library = library
        self.now = now
        self.profile = profile
        self.is_example = is_example
        self.planning = Planning(desk)
        self.knowing = Knowing(desk, self.planning)
        self.training = Training(desk, self.planning)
        self.checking_in = CheckingIn(desk, self.planning)
        self.deciding = Deciding(desk)
        self.reminding = Reminding(desk, self.planning)
        self.reading = Reading(desk)
        self.welcoming = Welcoming(desk)
        self.picturing = Picturing(desk)

    @cached_property
    def charting(self) -> Charting:
        """What the charts are drawn from."""
        from liftcoach.coach.charting import Charting

        return Charting(self._desk)

    @cached_property
    def wishing(self) -> Wishing:
        """Other exercises, other days, pauses: what the person decides."""
        from liftcoach.coach.wishing import Wishing

        return Wishing(self._desk, self.planning)

    @cached_property
    def history(self) -> History:
        """What was done on other days."""
        from liftcoach.coach.history import History

        return History(self._desk)

    @cached_property
    def measuring(self) -> Measuring:
        """Blood tests, outcome measures and dated events."""
        from liftcoach.coach.measuring import Measuring

        return Measuring(self._desk, self.planning)

    @cached_property
    def importing(self) -> Importing:
        """Logs of other programs, in and out again."""
        from liftcoach.coach.importing import Importing

        return Importing(self._desk)

    @cached_property
    def records(self) -> Records:
        """The whole of a person's data at once."""
        from liftcoach.coach.records import Records

        return Records(self._desk, self.planning)

    def was_changed_outside(self) -> bool:
        """Whether another program wrote into the file since this was last asked. Raises StoreError."""
        return self.profile.was_changed_outside()

    def close(self) -> None:
        """Close the person's file."""
        self.profile.close()
