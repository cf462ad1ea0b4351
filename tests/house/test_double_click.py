"""A double click on a person's file reaches the program: what the desktop is told fits what the files are."""

from __future__ import annotations

from configparser import ConfigParser
from pathlib import Path
from xml.etree import ElementTree as ET

from liftcoach.cli.commands import FILE_ENDING, _with_open
from liftcoach.store.profile import SUFFIX, Profile

DESKTOP = Path(__file__).resolve().parents[2] / "packaging" / "desktop"
SPEC = "{http://www.freedesktop.org/standards/shared-mime-info}"


def test_the_desktop_entry_and_the_kind_of_file_fit_together() -> None:
    entry = ConfigParser(interpolation=None)
    entry.optionxform = str  # type: ignore[assignment,method-assign]
    entry.read(DESKTOP / "liftcoach.desktop", encoding="utf-8")
    kind = ET.parse(DESKTOP / "liftcoach-mime.xml").getroot()[0]
    assert entry["Desktop Entry"]["MimeType"] == f"{kind.get('type')};"
    assert [glob.get("pattern") for glob in kind.iter(f"{SPEC}glob")] == [f"*{SUFFIX}"]
    assert FILE_ENDING == SUFFIX
    program, given = entry["Desktop Entry"]["Exec"].split()
    assert (program, given) == ("liftcoach", "%f")
    assert _with_open(["/home/x/maria.liftcoach"]) == ["open", "/home/x/maria.liftcoach"]
    assert _with_open([]) == []
    assert _with_open(["restore", "x.liftcoach"]) == ["restore", "x.liftcoach"]


def test_a_file_of_ours_is_known_by_its_first_bytes(tmp_path: Path) -> None:
    file = tmp_path / "person-1.liftcoach"
    Profile.create(file).close()
    content = file.read_bytes()
    for match in ET.parse(DESKTOP / "liftcoach-mime.xml").getroot().iter(f"{SPEC}match"):
        at, value = int(match.get("offset", "")), match.get("value", "").replace("\\0", "\0").encode()
        assert content[at : at + len(value)] == value
