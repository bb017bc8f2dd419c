"""Charts: checked, described, drawn with matplotlib, recorded as marks, and kept.

matplotlib and numpy are imported by `draw` alone, when it draws. The names are fetched when they
are asked for: layout needs no more than the request when the charts are already recorded.
`describe` and `draw` are imported from their modules, whose names they share.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from briefing.charts.library import ChartLibrary
    from briefing.charts.request import ChartRequest
    from briefing.charts.rules import check

_HOMES = {
    "ChartLibrary": "library",
    "ChartRequest": "request",
    "check": "rules",
}


def __getattr__(name: str) -> object:
    if name not in _HOMES:
        raise AttributeError(name)
    return getattr(import_module(f"briefing.charts.{_HOMES[name]}"), name)


__all__ = ["ChartLibrary", "ChartRequest", "check"]
