"""The one place that reads the machine's clock."""

from __future__ import annotations

import os
from datetime import UTC, datetime
from pathlib import Path

from liftcoach.domain.moment import Moment


def system_now() -> Moment:
    """The present moment, with the local day and zone."""
    instant = datetime.now(UTC)
    return Moment(instant, instant.astimezone().date(), local_zone())


def local_zone() -> str:
    """The IANA name of the machine's zone; empty where the system does not tell."""
    if os.environ.get("TZ"):
        return os.environ["TZ"].removeprefix(":")
    link = Path("/etc/localtime")
    if link.is_symlink():
        _, found, zone = str(link.resolve()).partition("zoneinfo/")
        return zone if found else ""
    return ""
