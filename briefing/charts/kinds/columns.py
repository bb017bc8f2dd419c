"""Columns on a heavy zero line, in the order of the rows."""

from __future__ import annotations

from briefing.charts.board import Board
from briefing.charts.kinds import reductions
from briefing.model.chart import Chart


def draw(board: Board, chart: Chart) -> None:
    reductions.draw(board, chart)
