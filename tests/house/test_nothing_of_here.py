"""The repository says nothing about the machine it was written on, nor about how the writing was organised.

The patterns are put together from pieces, so that this file does not hold what it looks for.
"""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
NOT_OURS = {".git", ".venv", "__pycache__", "build", "dist", "node_modules"}
LOCKS = ROOT / "packaging" / "locks"

PLACES = ("/" + "work", "/" + "root", "/tmp/" + "brief", "/opt/" + "py" + "pi", "/" + "Users/")
HOSTS = (
    "py" + "pi.org",
    "python" + "hosted",
    "npm" + "js",
    "deb." + "debian",
    "security." + "debian",
    "archive." + "ubuntu",
    "docker" + r"\.io",
    "pkg" + r"\.dev",
    "google" + "apis",
)
WORDS = (
    "sub" + "agent",
    "anth" + "ropic",
    r"\b" + "cla" + "ude",
    "chat" + "gpt",
    "language " + "model",
    r"\b" + "CE" + r"O\b",
    "work" + "tree",
    "work" + "place",
    "issue " + "tracker",
    r"\b" + "issue" + r" #?\d",
    r"\b" + "the " + "brief" + r"\b",
    "common " + "brief",
)


def this_machine() -> tuple[str, ...]:
    """The places of whoever runs the tests: their checkout, their home, their Python."""
    places = (ROOT, Path.home(), Path(sys.base_prefix))
    # One of a single part, such as "/usr" or "/build", is nobody's secret and may be an ordinary word.
    return tuple(re.escape(str(place)) for place in places if len(place.parts) > 2 and place != Path("/usr/local"))


def pattern() -> re.Pattern[str]:
    places = "|".join(rf"(?<![\w.]){place}(?![a-z0-9_-])" for place in (*PLACES, *this_machine()))
    return re.compile("|".join((places, *HOSTS, *WORDS)), re.IGNORECASE)


def files() -> Iterator[Path]:
    """Every file that is, or may become, part of the repository."""
    if (ROOT / ".git").exists():
        listing = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
        answer = subprocess.run(listing, cwd=ROOT, capture_output=True, text=True, check=True)
        yield from (file for name in answer.stdout.split("\0") if name and (file := ROOT / name).is_file())
        return
    for file in ROOT.rglob("*"):
        if file.is_file() and not any(part in NOT_OURS or part.endswith("_cache") for part in file.parts):
            yield file


def test_no_file_names_this_machine_a_registry_or_how_the_work_was_done() -> None:
    forbidden = pattern()
    found = []
    for file in files():
        text = file.read_bytes().decode("utf-8", errors="replace")
        found += [f"{file.relative_to(ROOT)}: {match.group()}" for match in forbidden.finditer(text)]
    assert found == []


def test_no_message_of_a_commit_does_either() -> None:
    if not (ROOT / ".git").exists():
        pytest.skip("not a checkout")
    answer = subprocess.run(["git", "log", "--format=%B"], cwd=ROOT, capture_output=True, text=True, check=True)
    assert pattern().findall(answer.stdout) == []


def test_the_lock_holds_no_address() -> None:
    for lock in LOCKS.glob("*.txt"):
        text = lock.read_text(encoding="utf-8")
        assert "://" not in text
        assert not re.search(r"^\s*--(?!hash)", text, re.MULTILINE)
        assert "--hash=sha256:" in text


@pytest.mark.parametrize(
    "text",
    [
        "see " + "/wo" + "rk/shared",
        "from py" + "pi.org",
        "as the b" + "rief says: the b" + "rief",
        f"open({str(ROOT)!r})",
    ],
)
def test_the_search_can_fail(text: str) -> None:
    assert pattern().search(text)


@pytest.mark.parametrize(
    "text", ["he works", "and/workout", "a brief rest", "an issue with the knee", "/rootless", "rules/" + "work.py"]
)
def test_ordinary_words_are_left_alone(text: str) -> None:
    assert not pattern().search(text)
