"""What a chart is asked for with: everything that decides how it looks."""

from __future__ import annotations

from dataclasses import dataclass

from briefing.model.chart import Chart
from briefing.model.theme import Theme
from briefing.sheet.geometry import Size


@dataclass(frozen=True, slots=True)
class ChartRequest:
    """A chart in a size (points), theme and language.

    `part` asks for one measure alone of a chart of two measures, None for the whole chart.
    `scale` enlarges text and lines where they should read from further away (1.0 on a 16:9 panel
    of normal density).
    """

    chart: Chart
    size: Size
    theme: Theme
    part: int | None = None
    language: str = "vi"
    scale: float = 1.0
