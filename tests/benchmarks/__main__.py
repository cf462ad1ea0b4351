"""`python -m tests.benchmarks [PART ...] [--folder DIR]`: print every ratio with its goal.

Exit status 1 if a goal is not met. Without parts, all of them. DIR is where files
are written, because the cost of keeping a set depends on the disk.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from pathlib import Path

from tests.benchmarks.drawing import drawing
from tests.benchmarks.figure import figure
from tests.benchmarks.pairs import Sheet
from tests.benchmarks.planning import planning
from tests.benchmarks.reading import reading
from tests.benchmarks.starting import starting
from tests.benchmarks.storing import storing

ROOT = Path(__file__).resolve().parents[2]
PARTS = {"start": starting, "plan": planning, "read": reading, "store": storing, "draw": drawing, "figure": figure}


def main(arguments: list[str]) -> int:
    """Run the parts that are asked for; return the exit status."""
    parser = argparse.ArgumentParser(prog="bench")
    parser.add_argument("parts", nargs="*", choices=[*PARTS, []], metavar="PART", help=", ".join(PARTS))
    parser.add_argument("--folder", type=Path, default=ROOT / "build")
    asked = parser.parse_args(arguments)
    asked.folder.mkdir(parents=True, exist_ok=True)
    sheet = Sheet()
    with tempfile.TemporaryDirectory(dir=asked.folder) as folder:
        for name in asked.parts or PARTS:
            PARTS[name](sheet, Path(folder))
    if sheet.missed:
        print("Not met: " + "; ".join(sheet.missed))
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
