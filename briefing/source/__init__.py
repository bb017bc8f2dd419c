"""From a container to a Briefing: reading, with every problem of the file, and saving.

This room knows files, Markdown, YAML, CSV and how people write numbers. It knows nothing of
panels' looks. What other rooms need is named here; the rest is its own business.
"""

from briefing.source.citations import parse_citations
from briefing.source.dump import dump
from briefing.source.honesty import Mixture, mixture
from briefing.source.packages import (
    MemoryPackage,
    Package,
    Unreadable,
    Unwritable,
    members,
    open_package,
)
from briefing.source.panels import PanelCache
from briefing.source.quantities import parse_quantity
from briefing.source.reading import Reading, parse_briefing, read_briefing, read_package
from briefing.source.saving import write_file, write_package

__all__ = [
    "MemoryPackage",
    "Mixture",
    "Package",
    "PanelCache",
    "Reading",
    "Unreadable",
    "Unwritable",
    "dump",
    "members",
    "mixture",
    "open_package",
    "parse_briefing",
    "parse_citations",
    "parse_quantity",
    "read_briefing",
    "read_package",
    "write_file",
    "write_package",
]
