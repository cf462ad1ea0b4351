"""What is wrong with a file from outside."""

from __future__ import annotations

from liftcoach.domain.problems import LiftcoachError


class ImportProblem(LiftcoachError):
    """A file that cannot be taken in. The sentence for the person is in `liftcoach.words.imports`."""
