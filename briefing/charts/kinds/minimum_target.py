"""A minimum target, alone or beside results of the same measure.

A minimum is not a value: a tint up to the threshold, a heavy line there, and stripes beyond.
"""

from __future__ import annotations

from briefing.charts.board import Board
from briefing.charts.kinds import reductions
from briefing.model.chart import Chart


def draw(board: Board, chart: Chart) -> None:
    reductions.draw(board, chart)
