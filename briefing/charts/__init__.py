"""Charts: checked, described, drawn with matplotlib, recorded as marks, and kept.

matplotlib and numpy are imported by `draw` alone, when it draws; nothing else here needs them.
"""

from briefing.charts.describe import describe
from briefing.charts.draw import draw
from briefing.charts.library import ChartLibrary
from briefing.charts.request import ChartRequest
from briefing.charts.rules import check

__all__ = ["ChartLibrary", "ChartRequest", "check", "describe", "draw"]
