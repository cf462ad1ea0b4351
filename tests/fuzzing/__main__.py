"""`dev.py prove fuzz [--seconds N] [NAME ...]`: every parser under a coverage-guided fuzzer.

With atheris where it is installed, else with our own, slower one. What a parser
does not survive is written to a file, to become a test.
"""

from __future__ import annotations

import argparse
import contextlib
import hashlib
import importlib.util
import subprocess
import sys
import tempfile
from pathlib import Path

from tests.fuzzing.guided import Finding, fuzz
from tests.fuzzing.targets import TARGETS

_LONGEST_BYTES = 64 * 1024
_LONGEST_WORD_BYTES = 64
"""Of the fuzzer's own dictionary."""
_SLOWEST_S = 10
_MOST_MB = 2048


def main() -> int:
    """Fuzz each target for a while; 1 where one has a finding."""
    parser = argparse.ArgumentParser(prog="prove fuzz", description=__doc__)
    parser.add_argument("names", nargs="*", choices=[[], *TARGETS], metavar="NAME", help=", ".join(TARGETS))
    parser.add_argument("--seconds", type=float, default=60.0, help="for each parser")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--findings", type=Path, default=Path(".fuzz"), help="where inputs go that break a parser")
    parser.add_argument("--with-atheris", action="store_true", help=argparse.SUPPRESS)
    chosen = parser.parse_args()
    if chosen.with_atheris:
        return _atheris(chosen.names[0], chosen.seconds, chosen.seed, chosen.findings)
    if not _has_atheris():
        print("atheris is not installed here, so our own fuzzer is used, which is far slower.", flush=True)
    broken = [name for name in chosen.names or TARGETS if not _holds(name, chosen)]
    print("Findings: " + ", ".join(broken) if broken else "No parser broke.")
    return 1 if broken else 0


def _holds(name: str, chosen: argparse.Namespace) -> bool:
    if _has_atheris():
        command = [sys.executable, "-m", "tests.fuzzing", name, "--with-atheris", "--seconds", str(chosen.seconds)]
        done = subprocess.run(
            [*command, "--seed", str(chosen.seed), "--findings", str(chosen.findings)],
            capture_output=True,
            text=True,
            check=False,
        )
        print(f"{name}: {_last(done.stderr, 'cov:')}", flush=True)
        if done.returncode:
            print(done.stdout[-2000:], done.stderr[-3000:])
        return done.returncode == 0
    try:
        tried, lines = fuzz(TARGETS[name], seconds=chosen.seconds, seed=chosen.seed)
    except Finding as finding:
        chosen.findings.mkdir(exist_ok=True)
        path = chosen.findings / name
        path.write_bytes(finding.data)
        print(f"{name}: {finding.__cause__!r}, kept as {path}")
        return False
    print(f"{name}: {tried} inputs, {lines} lines reached", flush=True)
    return True


def _has_atheris() -> bool:
    return importlib.util.find_spec("atheris") is not None


def _last(text: str, mark: str) -> str:
    return next((line for line in reversed(text.splitlines()) if mark in line), "")


def _escaped(word: bytes) -> str:
    return "".join(f"\\x{byte:02x}" for byte in word)


def _atheris(name: str, seconds: float, seed: int, findings: Path) -> int:
    """Hand over to atheris, which never returns: it ends the process."""
    import atheris

    with atheris.instrument_imports(include=["liftcoach.exchange"]), contextlib.suppress(KeyError):
        # Only what is imported anew is instrumented.
        for module in [
            module for module in sys.modules if module.startswith(("liftcoach.exchange", "tests.fuzzing.t"))
        ]:
            del sys.modules[module]
        importlib.import_module("tests.fuzzing.targets")
    from tests.fuzzing import targets

    target = targets.TARGETS[name]
    findings.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        corpus = Path(folder) / "corpus"
        corpus.mkdir()
        for number, data in enumerate(target.seeds):
            (corpus / str(number)).write_bytes(data)
        words = Path(folder) / "words"
        words.write_text("".join(f'"{_escaped(word[:_LONGEST_WORD_BYTES])}"\n' for word in target.words))
        limits = [f"-max_total_time={round(seconds)}", f"-seed={seed}", f"-max_len={_LONGEST_BYTES}"]
        limits += [f"-dict={words}"] if target.words else []
        limits += [f"-timeout={_SLOWEST_S}", f"-rss_limit_mb={_MOST_MB}", f"-artifact_prefix={findings}/{name}-"]

        def run(data: bytes) -> None:
            try:
                targets.survives(target, data)
            except Exception:
                # Not left to the fuzzer, which sometimes ends before it has written it.
                (findings / f"{name}-{hashlib.sha256(data).hexdigest()[:16]}").write_bytes(data)
                raise

        atheris.Setup([sys.argv[0], *limits, str(corpus)], run)
        atheris.Fuzz()
    return 0


if __name__ == "__main__":
    sys.exit(main())
