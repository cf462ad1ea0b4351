"""`python -m liftcoach`."""

from __future__ import annotations

import sys

from liftcoach.cli import main

if __name__ == "__main__":
    sys.exit(main())
