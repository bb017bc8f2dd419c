"""When the open file was last saved, in words of the day."""

from __future__ import annotations

import time
from pathlib import Path


def main_file(path: Path) -> Path:
    """The file that an editor saves: `briefing.md` of a folder, else the container."""
    return path / "briefing.md" if path.is_dir() else path


def saved_at(path: Path | None) -> str:
    """ "14:05" today, "20-11-2020 14:05" on another day, "" when it cannot be told."""
    if path is None:
        return ""
    try:
        saved = time.localtime(main_file(path).stat().st_mtime)
    except OSError:
        return ""
    today = time.localtime()
    same = saved[:3] == today[:3]
    return time.strftime("%H:%M" if same else "%d-%m-%Y %H:%M", saved)
