from __future__ import annotations

import sys
from pathlib import Path

import pytest

from liftcoach.ui.reminders.login_start import start_at_login, starts_at_login


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="the autostart folder is a Linux custom")
def test_the_same_switch_undoes_starting_at_login(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    assert not starts_at_login()
    start_at_login(on=True)
    assert starts_at_login()
    assert "liftcoach --hidden" in (tmp_path / "autostart" / "liftcoach.desktop").read_text()
    start_at_login(on=False)
    assert not starts_at_login()
    assert list((tmp_path / "autostart").iterdir()) == []
