"""One file for each kind of chart: `draw(board, chart)` puts it on the board.

All of this room that needs matplotlib is reached through `briefing.charts.draw` only.
"""
