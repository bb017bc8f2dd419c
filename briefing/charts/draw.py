"""A chart as a Drawing. matplotlib is imported here, when the first chart is really drawn."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.charts.describe import describe
from briefing.charts.rules import check
from briefing.model.chart import Chart, ChartKind
from briefing.model.theme import Theme
from briefing.sheet import Drawing, Node, Role, Size
from briefing.text import Compounds, Fonts
from briefing.text.compounds import read_compounds

if TYPE_CHECKING:
    from collections.abc import Callable

    from briefing.charts.board import Board


def draw(
    chart: Chart,
    size: Size,
    theme: Theme,
    fonts: Fonts,
    *,
    part: int | None = None,
    language: str = "vi",
    scale: float = 1.0,
    compounds: Compounds | None = None,
) -> Drawing:
    """The whole chart: title, axis, values, tags and notes; the source line is the panel's.

    `size` is in points, `scale` as in ChartRequest. With `part` only that measure of a chart of
    two measures, without its names and tags. A chart that breaks the rules or does not fit is
    drawn as a frame with the reason. Nodes: a FIGURE first, with the alternative text, and in it
    the words in reading order.
    """
    from briefing.charts.refusal import draw_refusal

    words = compounds or read_compounds("")
    reasons = [problem.message for problem in check(chart, language)]
    if not reasons:
        from briefing.charts.blocks import Unfit
        from briefing.charts.board import Board
        from briefing.charts.messages import say
        from briefing.charts.style import Style

        alt = describe(chart, language, part)
        figure = Node(Role.FIGURE, alt, chart.line)
        board = Board(size, Style(theme, scale), fonts, words, language, figure)
        try:
            _kind(chart.kind, part)(board, chart)
            return board.finish(alt)
        except Unfit:
            reasons = [say("does-not-fit", language)]
    return draw_refusal(chart, reasons, size, theme, fonts, words, language, scale)


def _kind(kind: ChartKind, part: int | None) -> Callable[[Board, Chart], None]:
    """The function that draws a kind; each kind's module is loaded when it is first wanted."""
    from importlib import import_module

    module = import_module(f"briefing.charts.kinds.{kind.value.replace('-', '_')}")
    if kind is ChartKind.TWO_MEASURES and part is not None:
        return lambda board, chart: module.draw(board, chart, part)
    return module.draw
