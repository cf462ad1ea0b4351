#!/usr/bin/env python3
"""Set up, run, test and prove Liftcoach on a machine that has only Python.

    python3 packaging/dev.py run [ARGUMENTS]    open the window (or: plan, tour DIR, ...)
    python3 packaging/dev.py test [ARGUMENTS]   lint, import contracts, types, tests
    python3 packaging/dev.py prove NAME         one long proof; without NAME, their list
    python3 packaging/dev.py examples           make the files of the example patients again

Standard library only. The first call prepares a virtual environment from the
hash-locked list and, on Debian and Ubuntu, the system libraries that Qt and the
tests need. Later calls find the work done and take about a second.
"""

# No `from __future__` and no new syntax in this file: a Python that is too old has to get as far as being told.
import hashlib
import importlib.util
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import IO

OLDEST_PYTHON = (3, 11)
NEWER_PYTHONS = ("python3.14", "python3.13", "python3.12", "python3.11")

if sys.version_info < OLDEST_PYTHON:
    _message = f"Liftcoach needs Python 3.11 or newer. This is Python {sys.version.split()[0]}."
    _newer = [
        name
        for name in NEWER_PYTHONS
        if shutil.which(name) and subprocess.call([name, "-c", ""], stderr=subprocess.DEVNULL) == 0
    ]
    if _newer:
        _message += f" This machine has a newer one:\n    {_newer[0]} {' '.join(sys.argv)}"
    sys.exit(_message)

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
LOCK = ROOT / "packaging" / "locks" / "dev.txt"
FUZZER_LOCK = ROOT / "packaging" / "locks" / "fuzz.txt"
STAMP = VENV / "liftcoach-ready"
PYTHON = f"{sys.version_info.major}.{sys.version_info.minor}"

Needs = tuple[tuple[str, ...], ...]
"""One tuple for each need; any of its package names will do."""

# The last name of a need is the oldest and the one to paste: releases that
# renamed a library still answer to it.
OFFSCREEN_PACKAGES: Needs = (
    ("libgl1",),
    ("libegl1",),
    ("libglib2.0-0t64", "libglib2.0-0"),
    ("libfontconfig1",),
    ("libdbus-1-3",),
    ("libxkbcommon0",),
    ("fonts-dejavu-core",),
)
WINDOW_PACKAGES: Needs = (
    *OFFSCREEN_PACKAGES,
    ("libgssapi-krb5-2",),
    ("libbrotli1",),
    ("libxcb-cursor0",),
    ("libxcb-icccm4",),
    ("libxcb-keysyms1",),
    ("libxcb-shape0",),
    ("libxkbcommon-x11-0",),
    ("libxcb-xinerama0",),
    ("libwayland-cursor0",),
)
DESKTOP_PACKAGES: Needs = (
    ("xvfb",),
    ("dbus",),
    ("at-spi2-core",),
    ("dunst",),
    ("strace",),
)
"""For the tests against a real display, bus, accessibility registry and notification daemon, and of the network."""

PROOFS = {
    "patients": ("tests.virtual", "invented patients live half a year by the planner; broken rules, strength, pain"),
    "mutation": ("tests.mutation", "faults planted into the rules, one at a time; how many the tests find"),
    "kills": ("tests.store.kills", "200 kills while logging; nothing that was acknowledged is lost"),
    "agreement": ("tests.insight.prove_agreement", "mornings after training against rest, on records of known truth"),
    "fuzz": ("tests.fuzzing", "every parser of files from outside under a coverage-guided fuzzer"),
    "bench": ("tests.benchmarks", "start, queries, logging and charts as ratios against their limits"),
}
PAINTING = {"tour"}
WINDOWLESS = {
    "plan",
    "profiles",
    "import",
    "export",
    "check",
    "backup",
    "restore",
    "erase",
    "move",
    "desktop",
    "rules",
    "lock",
    "--version",
    "--help",
    "-h",
} | PAINTING
CHECKS = (
    ("ruff", "ruff", "check", "."),
    ("format", "ruff", "format", "--check", "."),
)
CHECKS_BESIDE = (
    ("import contracts", "lint-imports"),
    ("types", "mypy"),
)
"""They take half a minute of one core, and the tests often wait for a display or a bus."""
MOST_WORKERS = 4


def main(arguments: list[str]) -> int:
    """Do what the command line asks; return its exit status."""
    command, *rest = arguments or ["help"]
    commands = {"run": run, "test": test, "prove": prove, "examples": examples}
    if command in commands:
        return commands[command](rest)
    print(__doc__)
    return 0 if command in ("help", "-h", "--help") else 2


def run(arguments: list[str]) -> int:
    """Open the window, or run a windowless command of Liftcoach."""
    asked = set(arguments)
    if not asked & WINDOWLESS and not has_display():
        return say(
            "There is no display here, so no window can open. To see every screen as a picture:\n"
            "    python3 packaging/dev.py run tour PICTURES"
        )
    needs = OFFSCREEN_PACKAGES if asked & PAINTING else () if asked & WINDOWLESS else WINDOW_PACKAGES
    if not prepare(needs):
        return 1
    # In the caller's folder, so that `plan --file mine.json` means what it says.
    return subprocess.call([program("python"), "-m", "liftcoach", *arguments], env=clean_environment())


def test(arguments: list[str]) -> int:
    """Lint, check the import contracts and the types, then run the tests.

    Arguments go to pytest alone and then only pytest runs.
    """
    if not prepare(OFFSCREEN_PACKAGES, WINDOW_PACKAGES + DESKTOP_PACKAGES):
        return 1
    failed = [] if arguments else [title for title, *command in CHECKS if not passes(title, command)]
    beside = [] if arguments else [(title, *begun(command)) for title, *command in CHECKS_BESIDE]
    print("== tests", flush=True)
    arguments = arguments or ["-n", str(min(os.cpu_count() or 1, MOST_WORKERS))]
    status = in_environment("python", "-m", "pytest", *arguments, environment=test_environment())
    failed += [title for title, check, said in beside if not ended_well(title, check, said)]
    if failed:
        print("Failed beside the tests: " + ", ".join(failed))
        return 1
    return status


def begun(command: list[str]) -> "tuple[subprocess.Popen[bytes], IO[bytes]]":
    """Start a check, and give the file that takes what it says."""
    said = tempfile.TemporaryFile()  # noqa: SIM115
    name, *arguments = command
    started = [program(name), *arguments]
    return subprocess.Popen(started, cwd=ROOT, env=test_environment(), stdout=said, stderr=subprocess.STDOUT), said


def ended_well(title: str, check: "subprocess.Popen[bytes]", said: "IO[bytes]") -> bool:
    """Wait for a check that was begun, and show what it said."""
    status = check.wait()
    print(f"== {title}", flush=True)
    with said:
        said.seek(0)
        print(said.read().decode(errors="replace"), end="", flush=True)
    return status == 0


def passes(title: str, command: list[str]) -> bool:
    print(f"== {title}", flush=True)
    return in_environment(*command, environment=test_environment()) == 0


def prove(arguments: list[str]) -> int:
    """Run one of the long proofs, or list them."""
    if not arguments or arguments[0] not in PROOFS:
        for name, (_, what) in PROOFS.items():
            print(f"{name:10} {what}")
        return 0 if not arguments else 2
    if not prepare(OFFSCREEN_PACKAGES, WINDOW_PACKAGES + DESKTOP_PACKAGES):
        return 1
    name, *rest = arguments
    if name == "fuzz":
        add_fuzzer()
    return in_environment("python", "-m", PROOFS[name][0], *rest, environment=test_environment())


def add_fuzzer() -> None:
    """Add the coverage-guided fuzzer where it can be had; the proof says so where it goes on without."""
    install = ["python", "-I", "-m", "pip", "install", "-q", "--disable-pip-version-check", "--only-binary", ":all:"]
    if in_environment(*install, "--require-hashes", "-r", str(FUZZER_LOCK), environment=clean_environment()) != 0:
        say("The coverage-guided fuzzer could not be added.")


def examples(arguments: list[str]) -> int:
    """Let the coach and the invented patients live their six months again; takes some minutes."""
    if not prepare(()):
        return 1
    return in_environment("python", "-m", "tests.virtual.examples", *arguments, environment=test_environment())


def prepare(needed: Needs, wanted: Needs = ()) -> bool:
    """Make everything ready; without what is only wanted, go on. Whatever is missing is asked for in one line."""
    ready = is_ready()
    if not ready and importlib.util.find_spec("ensurepip") is None and Path(sys.base_prefix) == Path("/usr"):
        # Debian ships this half of Python in a package of its own.
        needed = ((f"python{PYTHON}-venv",), *needed)
    if not install_system_packages(tuple(dict.fromkeys(needed + wanted))):
        if missing_packages(needed):
            return False
        say("Going on without them: the tests that need them are skipped and named at the end.")
    return ready or make_environment()


def is_ready() -> bool:
    """Whether the virtual environment is whole, made from this lock and in this place.

    The stamp is written last. An environment that was interrupted, is out of
    date, was moved or was left behind by an upgrade of the system's Python
    cannot be trusted and is made again from nothing.
    """
    look = "import importlib.util, sys; sys.exit(importlib.util.find_spec('PySide6') is None)"
    try:
        if STAMP.read_text() != wanted_stamp():
            return False
        return subprocess.call([program("python"), "-I", "-c", look], stderr=subprocess.DEVNULL) == 0
    except OSError:
        return False


def wanted_stamp() -> str:
    return hashlib.sha256(LOCK.read_bytes() + str(VENV.resolve()).encode()).hexdigest()


def make_environment() -> bool:
    """Make the virtual environment from the lock; say what stood in the way."""
    if VENV.is_symlink():
        return not say(f"{VENV} is a link and what it points to is not ready. Remove the link to have one made here.")
    if Path(sys.prefix).resolve() == VENV.resolve():
        return not say("This Python is the one that has to be made again. Use the system's: python3 packaging/dev.py")
    importlib.invalidate_caches()
    if importlib.util.find_spec("ensurepip") is None:
        return not say(f"This Python {PYTHON} cannot make virtual environments: its module ensurepip is missing.")
    print("Making a virtual environment in .venv ...", flush=True)
    STAMP.unlink(missing_ok=True)
    if subprocess.call([sys.executable, "-m", "venv", "--clear", str(VENV)], env=clean_environment()) != 0:
        return not say(f"No virtual environment could be made in {VENV}.")
    print("Downloading what Liftcoach stands on, about 140 MB, only this once ...", flush=True)
    install = ["python", "-I", "-m", "pip", "install", "-q", "--disable-pip-version-check", "--no-warn-script-location"]
    if in_environment(*install, "--require-hashes", "-r", str(LOCK), environment=clean_environment()) != 0:
        return not say("The installation stopped. Are you online? Run the same command again to go on.")
    ours = ["--no-deps", "--no-build-isolation", "-e", str(ROOT)]
    if in_environment(*install, *ours, environment=clean_environment()) != 0:
        return not say("Liftcoach itself could not be installed into .venv.")
    STAMP.write_text(wanted_stamp())
    return True


def install_system_packages(needs: Needs) -> bool:
    """Install the missing Debian packages where that is allowed; else print the line to paste."""
    missing = missing_packages(needs)
    if not missing:
        return True
    as_root = root_prefix()
    if as_root is None:
        say("These system packages are missing. Paste this line, then run the command again:")
        names = " ".join(need[-1] for need in missing)
        return not say(f"    sudo apt-get update && sudo apt-get install -y --no-install-recommends {names}")
    print("Installing system libraries (only this once) ...", flush=True)
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    # A new machine may still be busy with its own updates: wait for them.
    apt = [*as_root, "apt-get", "-qq", "-o", "DPkg::Lock::Timeout=300"]
    subprocess.call([*apt, "update"], env=environment, stdin=subprocess.DEVNULL)
    names_known = [next((name for name in need if is_known(name)), need[-1]) for need in missing]
    install = [*apt, "install", "-y", "--no-install-recommends", *names_known]
    if subprocess.call(install, env=environment, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL) != 0:
        return not say("apt-get could not install: " + " ".join(names_known))
    return True


def root_prefix() -> "list[str] | None":
    """How to run a command as root: nothing before it, sudo, or not at all (None)."""
    if os.geteuid() == 0:
        return []
    if shutil.which("sudo") and subprocess.call(["sudo", "-n", "true"], stderr=subprocess.DEVNULL) == 0:
        # sudo lets no variable through of itself.
        return ["sudo", "-n", "env", "DEBIAN_FRONTEND=noninteractive"]
    return None


def missing_packages(needs: Needs) -> list[tuple[str, ...]]:
    """The needs for which no Debian package is installed; none where packages are not Debian's."""
    if not needs or shutil.which("dpkg-query") is None or shutil.which("apt-get") is None:
        return []
    names = [name for need in needs for name in need]
    listing = ["dpkg-query", "-W", "-f=${Package} ${db:Status-Status}\\n", *names]
    answer = subprocess.run(listing, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True, check=False)
    there = {line.split()[0] for line in answer.stdout.splitlines() if line.endswith(" installed")}
    return [need for need in needs if there.isdisjoint(need)]


def is_known(package: str) -> bool:
    """Whether apt could install a package of exactly this name."""
    answer = subprocess.run(["apt-cache", "show", package], capture_output=True, check=False)
    return answer.returncode == 0 and bool(answer.stdout.strip())


def has_display() -> bool:
    """Whether a window can open: always off Linux; there, with a screen or a chosen Qt platform."""
    if not sys.platform.startswith("linux"):
        return True
    return any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))


def clean_environment() -> dict[str, str]:
    """The caller's environment, less what would lead elsewhere than to .venv or compile every file at every start."""
    strange = {
        "PYTHONHOME",
        "PYTHONDONTWRITEBYTECODE",
        "PIP_USER",
        "PIP_TARGET",
        "PIP_PREFIX",
        "PIP_REQUIRE_VIRTUALENV",
        "VIRTUAL_ENV",
    }
    kept = {name: value for name, value in os.environ.items() if name not in strange}
    return {**kept, "PYTHONPATH": str(ROOT)}


def test_environment() -> dict[str, str]:
    """The same without the caller's desktop and Qt settings: the tests bring their own."""
    hidden = {"DISPLAY", "WAYLAND_DISPLAY", "DBUS_SESSION_BUS_ADDRESS", "LIFTCOACH_HOME"}
    kept = {
        name: value for name, value in clean_environment().items() if name not in hidden and not name.startswith("QT_")
    }
    return {**kept, "QT_QPA_PLATFORM": "offscreen"}


def in_environment(name: str, *arguments: str, environment: dict[str, str]) -> int:
    """Run a program of the virtual environment in the project's folder and return its exit status."""
    return subprocess.call([program(name), *arguments], cwd=ROOT, env=environment)


def program(name: str) -> str:
    folder, ending = ("Scripts", ".exe") if os.name == "nt" else ("bin", "")
    return str(VENV / folder / (name + ending))


def say(message: str) -> int:
    """Print for a person, on standard error; return 1, the exit status that goes with it."""
    print(message, file=sys.stderr, flush=True)
    return 1


if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1:]))
    except KeyboardInterrupt:
        print("\nStopped. Run the same command again to go on.", file=sys.stderr)
        sys.exit(130)
