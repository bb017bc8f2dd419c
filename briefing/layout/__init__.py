"""Panels into Sheets: grids, sizes, line breaks, what does not fit. No Qt, no file access.

`compose(briefing, context)` is the way in.
"""

from briefing.charts.request import ChartRequest
from briefing.layout.compose import compose, compose_panel
from briefing.layout.context import ChartSource, LayoutContext
from briefing.layout.inspect import check_sheet

__all__ = [
    "ChartRequest",
    "ChartSource",
    "LayoutContext",
    "check_sheet",
    "compose",
    "compose_panel",
]
