"""Which exercise is drawn: a list that opens below its button and has every name in sight of the arrow keys."""

from __future__ import annotations

from collections.abc import Sequence

from liftcoach.insight.charting import ChartedExercise
from liftcoach.ui.charts.translated import translated
from liftcoach.ui.widgets.pick_list import PickList
from liftcoach.words.charts import charted_name

_MOST_ROWS_SEEN = 7


class ExercisePicker(PickList):
    """Plain values in, the chosen id out."""

    def __init__(self) -> None:
        super().__init__(_MOST_ROWS_SEEN)
        self.setObjectName("exercise-list")
        self.setAccessibleName(self.tr("Exercise to draw"))

    def show_exercises(self, exercises: Sequence[ChartedExercise], chosen: str) -> None:
        """Fill the list and stand on the chosen one."""
        self.clear()
        for exercise in exercises:
            item = self.add(exercise.id, charted_name(exercise, translated))
            if exercise.id == chosen:
                self.setCurrentItem(item)
        self.restyle()
