"""How many planted faults of the rules do the rules' own tests find?

    python -m tests.mutation [--sample 400] [--seed 20260302] [--at-once 2] [--survivors]

Faults are drawn by the seed from all that can be planted. What was found is kept under
`.prove/`, so that a run that was stopped goes on where it was: a result counts as long as
neither the rules, what they stand on, nor their tests changed. `--survivors` asks only again
about those that no test found in the last run, whatever was changed in the tests since.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import os
import random
import shutil
import sys
import tempfile
import time
from pathlib import Path

from tests.mutation.equivalent import why_equivalent
from tests.mutation.mutants import PACKAGE, Mutant, all_mutants, known_enums
from tests.mutation.trial import ROOT, begin, outcome, test_files, warm_up

SAMPLE = 400
SEED = 20260302
GOAL = 0.90
KEPT = ROOT / ".prove" / "mutation.json"

Results = dict[str, str]
"""By fault, the test that found it; "" where none did."""


def main() -> int:
    """Run the sample, print score and survivors; 0 if the goal is met."""
    asked = _arguments()
    if not hasattr(os, "fork"):
        print("This proof forks warm processes, which this system cannot do.")
        return 1
    enums = known_enums()
    everything = all_mutants(enums)
    sample = random.Random(asked.seed).sample(everything, min(asked.sample, len(everything)))
    sample = [one for one in sample if not asked.module or one.module == asked.module]
    counted = [one for one in sample if why_equivalent(one) is None]
    print(f"{len(everything)} faults can be planted; {len(sample)} drawn by seed {asked.seed}", flush=True)
    warm_up()
    kept = _kept(any_tests=asked.survivors)
    if asked.survivors:
        kept = {name: found for name, found in kept.items() if found}
    _run([one for one in counted if one.name not in kept], kept, at_once=asked.at_once)
    return _print(sample, counted, kept)


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="mutation")
    parser.add_argument("--sample", type=int, default=SAMPLE)
    parser.add_argument("--seed", type=int, default=SEED)
    parser.add_argument("--at-once", type=int, default=min(os.cpu_count() or 1, 4))
    parser.add_argument("--survivors", action="store_true")
    parser.add_argument("--module", default="", help="only the faults of one module, such as holding")
    return parser.parse_args()


def digest_of_code(*, with_tests: bool = True) -> str:
    """A mark of all that a result rests on."""
    files = [file for room in ("domain", "insight", "rules", "words") for file in (PACKAGE / room).rglob("*.py")]
    files += list((ROOT / "tests" / "mutation").glob("*.py"))
    if with_tests:
        files += [file for room in ("rules", "scenarios") for file in (ROOT / "tests" / room).glob("*.*")]
        files += list((ROOT / "resources" / "exercises").glob("*.toml"))
    told = hashlib.sha256()
    for file in sorted(files):
        if file.name != "equivalent.py":
            told.update(str(file.relative_to(ROOT)).encode() + b"\0" + file.read_bytes())
    return told.hexdigest()


def _kept(*, any_tests: bool) -> Results:
    if not KEPT.exists():
        return {}
    found = json.loads(KEPT.read_text(encoding="utf-8"))
    mark = "code" if any_tests else "all"
    known = found[mark] == digest_of_code(with_tests=not any_tests)
    results: Results = found["results"]
    return results if known else {}


def _keep(results: Results) -> None:
    KEPT.parent.mkdir(exist_ok=True)
    marks = {"all": digest_of_code(), "code": digest_of_code(with_tests=False)}
    part = KEPT.with_suffix(".part")
    part.write_text(json.dumps({**marks, "results": results}, indent=1), encoding="utf-8")
    part.replace(KEPT)


def _run(mutants: list[Mutant], results: Results, *, at_once: int) -> None:
    """Try each fault in a process of its own, a few at a time, and keep what comes of it."""
    enums = known_enums()
    began, waiting = time.monotonic(), iter(mutants)
    with tempfile.TemporaryDirectory() as folder:
        if mutants:
            _assert_whole(Path(folder) / "whole")
        running: dict[int, tuple[Mutant, Path]] = {}
        for number in range(1, len(mutants) + 1):
            while len(running) < at_once and (mutant := next(waiting, None)) is not None:
                answer = Path(folder) / f"{mutant.module}-{mutant.place}-{mutant.variant}"
                running[begin(mutant, enums, answer)] = (mutant, answer)
            process, status = os.wait()
            mutant, answer = running.pop(process)
            results[mutant.name] = outcome(status, answer)
            shutil.rmtree(f"{answer}.tmp", ignore_errors=True)
            _keep(results)
            minutes = (time.monotonic() - began) / 60
            said = results[mutant.name] or "SURVIVED"
            print(f"{number:4}/{len(mutants)} {minutes:5.1f} min  {mutant.told}\n        {said}", flush=True)


def _assert_whole(answer: Path) -> None:
    """Without a fault every test passes; else nothing that is found means anything."""
    process = begin(None, {}, answer)
    _, status = os.waitpid(process, 0)
    found_by = outcome(status, answer)
    assert not found_by, f"the tests fail without any fault: {found_by}\n{answer.with_suffix('.log').read_text()}"


def _print(sample: list[Mutant], counted: list[Mutant], results: Results) -> int:
    survivors = [one for one in counted if not results[one.name]]
    found = len(counted) - len(survivors)
    print(f"\nNot found by any of {len(test_files())} files of tests:")
    for one in sorted(survivors, key=lambda one: (one.module, one.line)):
        print(f"  {one.told}")
    alike = [one for one in sample if one not in counted]
    print(f"\nNo fault at all (left out of the score): {len(alike)}")
    for one in alike:
        print(f"  {one.told}\n      {why_equivalent(one)}")
    score = found / len(counted) if counted else 1.0
    print(f"\nFound {found} of {len(counted)} planted faults: {100 * score:.1f} % (goal {100 * GOAL:.0f} %)")
    return 0 if score >= GOAL else 1


if __name__ == "__main__":
    sys.exit(main())
