"""Glyph outlines by HarfBuzz, for painting where there is no Qt application."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import uharfbuzz
from PySide6.QtCore import Qt
from PySide6.QtGui import QPainterPath

# The binding's names come from a compiled module that type checkers cannot read.
_harfbuzz: Any = uharfbuzz


class _Pen:
    """HarfBuzz calls these for each segment, y upwards, with the path as the last argument."""

    def move(self, x: float, y: float, path: QPainterPath) -> None:
        path.moveTo(x, -y)

    def line(self, x: float, y: float, path: QPainterPath) -> None:
        path.lineTo(x, -y)

    def quadratic(self, a: float, b: float, x: float, y: float, path: QPainterPath) -> None:
        path.quadTo(a, -b, x, -y)

    def cubic(
        self, a: float, b: float, c: float, d: float, x: float, y: float, path: QPainterPath
    ) -> None:
        path.cubicTo(a, -b, c, -d, x, -y)

    def close(self, path: QPainterPath) -> None:
        path.closeSubpath()


def outlines_of(file: Path) -> Callable[[int], QPainterPath]:
    """Draws glyphs of a font file by id, in units of 1/1000 em. Errors: OSError."""
    font = _harfbuzz.Font(_harfbuzz.Face(_harfbuzz.Blob.from_file_path(str(file))))
    font.scale = (1000, 1000)
    pen, calls = _Pen(), _harfbuzz.DrawFuncs()
    calls.set_move_to_func(pen.move)
    calls.set_line_to_func(pen.line)
    calls.set_quadratic_to_func(pen.quadratic)
    calls.set_cubic_to_func(pen.cubic)
    calls.set_close_path_func(pen.close)

    def draw(glyph: int) -> QPainterPath:
        path = QPainterPath()
        path.setFillRule(Qt.FillRule.WindingFill)
        font.draw_glyph(glyph, calls, path)
        return path

    return draw
