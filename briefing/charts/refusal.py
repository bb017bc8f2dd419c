"""The frame that stands where a chart would have misled, with the reason in it."""

from __future__ import annotations

from collections.abc import Sequence

from briefing.charts.messages import say
from briefing.charts.style import REGULAR, STRONG, Style
from briefing.model.chart import Chart
from briefing.model.theme import Theme
from briefing.sheet import Drawing, Mark, Node, Rect, Role, Shape, Size, Stroke
from briefing.sheet.geometry import rounded_rectangle
from briefing.text import Compounds, Fonts, StyledRun, baselines, break_lines


def draw_refusal(
    chart: Chart,
    reasons: Sequence[str],
    size: Size,
    theme: Theme,
    fonts: Fonts,
    compounds: Compounds,
    language: str,
    scale: float,
) -> Drawing:
    """A dashed frame with a heading and as many reasons as fit. No matplotlib."""
    style = Style(theme, scale)
    u = style.u
    head = say("refused", language)
    alt = " ".join((f"{head}:", *reasons))
    nodes = [Node(Role.FIGURE, alt, chart.line)]
    outline = rounded_rectangle(Rect(0, 0, *size).grown(-u), 4 * u)
    marks: list[Mark] = [Shape(outline, stroke=Stroke(theme.ink3, 1.5 * u, (5 * u, 4 * u)), node=0)]
    y = 24 * u
    words = ((head, STRONG, theme.key), *((reason, REGULAR, theme.ink) for reason in reasons))
    for text, font, color in words:
        run = StyledRun(text, font, style.small_text, color)
        lines = break_lines(fonts, (run,), size.width - 48 * u, compounds=compounds)
        steps = baselines(lines, style.small_text)
        if y + steps[-1] + 1.3 * style.small_text > size.height - 12 * u:
            break
        nodes.append(Node(Role.PROBLEM, text, chart.line, parent=0))
        first = y + style.small_text
        for line, step in zip(lines, steps, strict=True):
            for shaped, at, shade in line.runs:
                marks.append(shaped.at(24 * u + at, first + step, shade, len(nodes) - 1))
        y = first + steps[-1] + 14 * u
    return Drawing(size, tuple(marks), tuple(nodes), alt)
