"""A double click on a person's file reaches the program: what the desktop is told fits what the files are."""

from __future__ import annotations

from configparser import ConfigParser
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from liftcoach.cli import main
from liftcoach.cli.commands import FILE_ENDING, _with_open
from liftcoach.resources import resource
from liftcoach.store.profile import SUFFIX, Profile
from liftcoach.ui.desktop_entry import can_be_listed, is_listed
from tests.store.locks import lock, stretch_little

DESKTOP = resource("desktop")
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


def test_a_file_of_ours_is_known_by_its_first_bytes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    stretch_little(monkeypatch)
    file = tmp_path / "person-1.liftcoach"
    Profile.create(file).close()
    assert known(file.read_bytes())
    lock(file)
    assert known(file.read_bytes())
    assert not known(b"SQLite format 3\0" + bytes(100))


def known(content: bytes) -> bool:
    """Whether the desktop's own rules know a file by what is in it."""

    def fits(match: ET.Element) -> bool:
        at, value = int(match.get("offset", "")), match.get("value", "").replace("\\0", "\0").encode()
        inner = match.findall(f"{SPEC}match")
        return content[at : at + len(value)] == value and (not inner or any(map(fits, inner)))

    (magic,) = ET.parse(DESKTOP / "liftcoach-mime.xml").getroot().iter(f"{SPEC}magic")
    return any(map(fits, magic.findall(f"{SPEC}match")))


@pytest.mark.skipif(not can_be_listed(), reason="menus of freedesktop.org")
def test_the_program_lists_itself_with_its_icon_and_takes_itself_out_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    monkeypatch.setattr("sys.executable", '/home/a "b"/50%/python')
    assert not is_listed()
    assert main(["desktop"]) == 0
    assert is_listed()
    assert "liftcoach.desktop" in capsys.readouterr().out
    entry = ConfigParser(interpolation=None)
    entry.optionxform = str  # type: ignore[assignment,method-assign]
    entry.read(tmp_path / "applications" / "liftcoach.desktop", encoding="utf-8")
    listed = entry["Desktop Entry"]
    assert listed["Exec"] == '"/home/a \\\\"b\\\\"/50%%/python" -m liftcoach %f'
    assert (Path(listed["Path"]) / "liftcoach" / "__main__.py").is_file()
    assert list((tmp_path / "icons").rglob(f"{listed['Icon']}.svg"))
    assert main(["desktop", "--remove"]) == 0
    assert not is_listed()
    assert [path.name for path in tmp_path.rglob("*liftcoach*")] == []
