"""From a container to a Briefing: reading, with every problem of the file, and saving.

This room knows files, Markdown, YAML, CSV and how people write numbers. It knows nothing of
panels' looks. What other rooms need is named here; the rest is its own business.

The names are fetched when they are asked for: who only opens a container does not pay for the
Markdown reader.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from briefing.model.problem import Unreadable, Unwritable
    from briefing.source.citations import parse_citations
    from briefing.source.packages import (
        MemoryPackage,
        Package,
        members,
        open_package,
    )
    from briefing.source.panels import PanelCache
    from briefing.source.quantities import parse_quantity
    from briefing.source.reading import Reading, parse_briefing, read_briefing, read_package
    from briefing.source.writing import write_package

_HOMES = {
    "MemoryPackage": "briefing.source.packages",
    "Package": "briefing.source.packages",
    "PanelCache": "briefing.source.panels",
    "Reading": "briefing.source.reading",
    "Unreadable": "briefing.model.problem",
    "Unwritable": "briefing.model.problem",
    "members": "briefing.source.packages",
    "open_package": "briefing.source.packages",
    "parse_briefing": "briefing.source.reading",
    "parse_citations": "briefing.source.citations",
    "parse_quantity": "briefing.source.quantities",
    "read_briefing": "briefing.source.reading",
    "read_package": "briefing.source.reading",
    "write_package": "briefing.source.writing",
}


def __getattr__(name: str) -> object:
    if name not in _HOMES:
        raise AttributeError(name)
    return getattr(import_module(_HOMES[name]), name)


__all__ = [
    "MemoryPackage",
    "Package",
    "PanelCache",
    "Reading",
    "Unreadable",
    "Unwritable",
    "members",
    "open_package",
    "parse_briefing",
    "parse_citations",
    "parse_quantity",
    "read_briefing",
    "read_package",
    "write_package",
]
