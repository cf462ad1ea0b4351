#!/usr/bin/env python3
"""Set up, run, test and prove Liftcoach on a machine that has only Python.

    python3 packaging/dev.py run [ARGUMENTS]    open the window (or: plan, tour DIR, ...)
    python3 packaging/dev.py test [ARGUMENTS]   lint, import contracts, types, tests
    python3 packaging/dev.py prove NAME         one long proof; without NAME, their list

Standard library only. The first call prepares a virtual environment from the
hash-locked list and, on Debian and Ubuntu, the system libraries that Qt and the
tests need. Later calls find the work done and take about a second.
"""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
import venv
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
LOCK = ROOT / "packaging" / "locks" / "dev.txt"
STAMP = VENV / "liftcoach-ready"
OLDEST_PYTHON = (3, 11)

# One tuple per need; the first name that the machine's release knows is taken
# (Ubuntu 24.04 renamed some libraries when their time type grew).
WINDOW_PACKAGES = (
    ("libgl1",),
    ("libegl1",),
    ("libglib2.0-0t64", "libglib2.0-0"),
    ("libfontconfig1",),
    ("libdbus-1-3",),
    ("libxkbcommon0",),
    ("libgssapi-krb5-2",),
    ("libbrotli1",),
    ("libxcb-cursor0",),
    ("libxcb-icccm4",),
    ("libxcb-keysyms1",),
    ("libxcb-shape0",),
    ("libxkbcommon-x11-0",),
    ("libxcb-xinerama0",),
    ("libwayland-cursor0",),
    ("fonts-dejavu-core",),
)
TEST_PACKAGES = (
    ("xvfb",),
    ("dbus",),
    ("at-spi2-core",),
    ("dunst",),
)
PROOFS = {
    "bench": "start, queries, logging and charts as ratios against their limits",
}
WINDOWLESS = {"plan", "import", "export", "check", "tour", "--version", "--help", "-h"}


def main(arguments: list[str]) -> int:
    """Do what the command line asks; return its exit status."""
    if sys.version_info < OLDEST_PYTHON:
        return say("Liftcoach needs Python 3.11 or newer. This is Python " + sys.version.split()[0] + ".")
    command, *rest = arguments or ["help"]
    if command == "run":
        return run(rest)
    if command == "test":
        return test(rest)
    if command == "prove":
        return prove(rest)
    print(__doc__)
    return 0 if command in ("help", "-h", "--help") else 2


def run(arguments: list[str]) -> int:
    """Open the window, or run a windowless command of Liftcoach."""
    opens_window = not any(argument in WINDOWLESS for argument in arguments)
    if opens_window and not has_display():
        return say(
            "There is no display here, so no window can open. To see every screen as a picture:\n"
            "    python3 packaging/dev.py run tour PICTURES"
        )
    if not prepare(WINDOW_PACKAGES):
        return 1
    return subprocess.call([python(), "-m", "liftcoach", *arguments])


def test(arguments: list[str]) -> int:
    """Lint, check the import contracts and the types, then run the tests.

    Arguments go to pytest alone and then only pytest runs.
    """
    if not prepare(WINDOW_PACKAGES + TEST_PACKAGES):
        return 1
    failed: list[str] = []
    if not arguments:
        for title, command in (
            ("ruff", ["ruff", "check", "."]),
            ("format", ["ruff", "format", "--check", "."]),
            ("import contracts", ["lint-imports"]),
            ("types", ["mypy"]),
        ):
            print(f"== {title}", flush=True)
            if subprocess.call([tool(command[0]), *command[1:]], cwd=ROOT) != 0:
                failed.append(title)
    print("== tests", flush=True)
    # One process leaves the second core idle; more than two share too little memory bandwidth to help.
    workers = [] if arguments else ["-n", str(min(os.cpu_count() or 1, 4))]
    status = subprocess.call([python(), "-m", "pytest", *workers, *arguments], cwd=ROOT, env=test_environment())
    if failed:
        print("Failed before the tests: " + ", ".join(failed))
        return 1
    return status


def prove(arguments: list[str]) -> int:
    """Run one of the long proofs, or list them."""
    if not arguments or arguments[0] not in PROOFS:
        for name, what in PROOFS.items():
            print(f"{name:10} {what}")
        return 0 if not arguments else 2
    if not prepare(WINDOW_PACKAGES + TEST_PACKAGES):
        return 1
    name, *rest = arguments
    return subprocess.call([python(), "-m", f"tests.proofs.{name}", *rest], cwd=ROOT, env=test_environment())


def prepare(packages: tuple[tuple[str, ...], ...]) -> bool:
    """Make the environment and the system libraries ready; say what is missing if that fails."""
    return install_system_packages(packages) and make_environment()


def make_environment() -> bool:
    """Create the virtual environment and install the locked dependencies once."""
    wanted = hashlib.sha256(LOCK.read_bytes() + sys.version.encode()).hexdigest()
    if STAMP.exists() and STAMP.read_text() == wanted:
        return True
    if not Path(python()).exists():
        try:
            import ensurepip  # noqa: F401  (Debian ships Python without it)
        except ImportError:
            if not install_system_packages(((f"python3.{sys.version_info.minor}-venv", "python3-venv"),)):
                return False
        print("Making a virtual environment in .venv ...", flush=True)
        venv.create(VENV, with_pip=True, clear=VENV.exists())
    print("Installing what Liftcoach stands on (only the first time) ...", flush=True)
    pip = [python(), "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--no-warn-script-location"]
    if subprocess.call([*pip, "--require-hashes", "-r", str(LOCK)]) != 0:
        return not say("The installation stopped. Are you online? Run the same command again to go on.")
    if subprocess.call([*pip, "--no-deps", "--no-build-isolation", "-e", str(ROOT)]) != 0:
        return not say("Liftcoach itself could not be installed into .venv. Delete .venv and run the command again.")
    STAMP.write_text(wanted)
    return True


def install_system_packages(needs: tuple[tuple[str, ...], ...]) -> bool:
    """Install the missing Debian packages where that is allowed; else print the line to paste."""
    if not sys.platform.startswith("linux"):
        return True
    if shutil.which("dpkg-query") is None or shutil.which("apt-get") is None:
        return True
    missing = [need for need in needs if not any(is_installed(name) for name in need)]
    if not missing:
        return True
    prefix = root_prefix()
    if prefix is None:
        names = " ".join(need[-1] for need in missing)
        say("These system packages are missing. Paste this line, then run the command again:")
        return not say(f"    sudo apt-get update && sudo apt-get install -y --no-install-recommends {names}")
    print("Installing system libraries (only the first time) ...", flush=True)
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    subprocess.call([*prefix, "apt-get", "update", "-qq"], env=environment)
    names_known = [next((name for name in need if is_known(name)), need[-1]) for need in missing]
    install = [*prefix, "apt-get", "install", "-y", "-qq", "--no-install-recommends", *names_known]
    if subprocess.call(install, env=environment, stdout=subprocess.DEVNULL) != 0:
        return not say("apt-get could not install: " + " ".join(names_known))
    return True


def root_prefix() -> list[str] | None:
    """How to run a command as root: nothing before it, sudo, or not at all (None)."""
    if os.geteuid() == 0:
        return []
    if shutil.which("sudo") and subprocess.call(["sudo", "-n", "true"], stderr=subprocess.DEVNULL) == 0:
        return ["sudo", "-n"]
    return None


def is_installed(package: str) -> bool:
    answer = subprocess.run(
        ["dpkg-query", "-W", "-f=${db:Status-Status}", package], capture_output=True, text=True, check=False
    )
    return answer.stdout.strip() == "installed"


def is_known(package: str) -> bool:
    answer = subprocess.run(["apt-cache", "show", package], capture_output=True, check=False)
    return answer.returncode == 0 and bool(answer.stdout.strip())


def has_display() -> bool:
    """Whether a window can open: always off Linux; there, with a screen or a chosen Qt platform."""
    if not sys.platform.startswith("linux"):
        return True
    return any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))


def test_environment() -> dict[str, str]:
    """The caller's environment without its display: the tests bring their own."""
    hidden = {"DISPLAY", "WAYLAND_DISPLAY", "DBUS_SESSION_BUS_ADDRESS", "LIFTCOACH_HOME"}
    kept = {name: value for name, value in os.environ.items() if name not in hidden}
    return {**kept, "QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(ROOT)}


def python() -> str:
    return tool("python")


def tool(name: str) -> str:
    folder, ending = ("Scripts", ".exe") if os.name == "nt" else ("bin", "")
    return str(VENV / folder / (name + ending))


def say(message: str) -> int:
    """Print for a person, on standard error; return 1, the exit status that goes with it."""
    print(message, file=sys.stderr, flush=True)
    return 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
