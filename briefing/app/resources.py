"""Where the files of `resources/` are: the one function that knows.

Rooms below app/ never import this; they are handed paths or text.
"""

from __future__ import annotations

import sys
from functools import cache
from pathlib import Path

BUNDLED = "hanoi-2020"
BUNDLED_SCHOOL = "giao-duc-2024"


@cache
def _root() -> Path:
    bundle: str | None = getattr(sys, "_MEIPASS", None)
    package = Path(__file__).resolve().parent.parent
    places = [
        # A frozen bundle unpacks its data beside the executable or in a folder of its own.
        *([Path(bundle) / "resources", Path(bundle) / "briefing" / "_resources"] if bundle else []),
        # An installed wheel carries them inside the package.
        package / "_resources",
        # In a checkout they lie beside the package.
        package.parent / "resources",
    ]
    for place in places:
        if place.is_dir():
            return place
    raise FileNotFoundError("resources/ not found; looked in " + ", ".join(map(str, places)))


def resource(*parts: str) -> Path:
    """The path of a file or folder below `resources/`, e.g. `resource("fonts", "fonts.toml")`."""
    return _root().joinpath(*parts)


def bundled(name: str = BUNDLED) -> Path:
    """The path of a briefing that comes with the application."""
    return resource("briefings", name)
