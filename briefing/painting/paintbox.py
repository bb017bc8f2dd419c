"""What a painter needs besides the Sheet, kept between paintings: glyphs, paths, pictures.

A Paintbox belongs to the thread of the interface (or to a command without one). Everything in it
is a cache: throwing the box away costs time only.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from pathlib import Path as FilePath
from typing import Protocol

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainterPath, QRawFont

from briefing.painting.pictures import Pictures
from briefing.sheet.geometry import CLOSE, CURVE, LINE, MOVE, Path

PictureSource = Callable[[str], "bytes | None"]
"""Gives the bytes of an image member by its name, None when there is no such member."""

# Paths are small; this many are a few megabytes and more than any briefing shows at a time.
PATH_LIMIT = 8192


class FontFiles(Protocol):
    """The part of `briefing.text.fonts.Fonts` that painting needs."""

    def path(self, key: str) -> FilePath: ...


class Paintbox:
    """`runs=False` draws all text as outlines read by HarfBuzz: that needs no Qt application and
    gives the same pixels on every machine, at about eight times the cost of Qt's glyph cache."""

    def __init__(
        self, fonts: FontFiles, pictures: PictureSource | None = None, *, runs: bool = True
    ) -> None:
        self.runs = runs
        self.pictures = Pictures(pictures)
        self._fonts = fonts
        self._raw: dict[str, QRawFont] = {}
        self._sized: dict[tuple[str, float], QRawFont] = {}
        self._outlines: dict[tuple[str, int], QPainterPath] = {}
        self._drawn_by: dict[str, Callable[[int], QPainterPath]] = {}
        self._paths: dict[int, tuple[Path, QPainterPath, QRectF | None]] = {}

    def use_pictures(self, source: PictureSource | None) -> None:
        """Another briefing is shown: its members have the same names and other bytes."""
        self.pictures.source = source

    def raw_font(self, key: str, size: float) -> QRawFont:
        """The font of a key at `size` points (or whatever the painter's unit is), not hinted."""
        found = self._sized.get((key, size))
        if found is None:
            # A copy shares the loaded file; loading it again takes forty times as long.
            found = QRawFont(self._raw_font(key))
            found.setPixelSize(size)
            self._sized[key, size] = found
        return found

    def outline(self, key: str, glyph: int) -> QPainterPath:
        """The glyph with its origin at (0, 0), y downwards, in units of 1/1000 em."""
        found = self._outlines.get((key, glyph))
        if found is None:
            draw = self._drawn_by.get(key)
            if draw is None:
                draw = self._drawn_by[key] = self._drawer(key)
            found = self._outlines[key, glyph] = draw(glyph)
        return found

    def path(self, path: Path) -> tuple[QPainterPath, QRectF | None]:
        """Qt's form of a path, and the rectangle when it is one that lies straight.

        Kept by identity: hashing the coordinates would cost as much as building the path.
        """
        found = self._paths.get(id(path))
        if found is None:
            if len(self._paths) >= PATH_LIMIT:
                self._paths.clear()
            built = built_path(path)
            found = self._paths[id(path)] = (path, built, straight_rectangle(path))
        return found[1], found[2]

    def _raw_font(self, key: str) -> QRawFont:
        found = self._raw.get(key)
        if found is None:
            file = str(self._fonts.path(key))
            found = QRawFont(file, 1000.0, QFont.HintingPreference.PreferNoHinting)
            self._raw[key] = found
        return found

    def _drawer(self, key: str) -> Callable[[int], QPainterPath]:
        if not self.runs:
            from briefing.painting.outlines import outlines_of

            return outlines_of(self._fonts.path(key))
        raw = self._raw_font(key)

        def draw(glyph: int) -> QPainterPath:
            path = raw.pathForGlyph(glyph)
            path.setFillRule(Qt.FillRule.WindingFill)
            return path

        return draw


@lru_cache(maxsize=512)
def color_of(color: str) -> QColor:
    return QColor(color)


def built_path(path: Path) -> QPainterPath:
    """Qt's form of a path; the fill rule is left to whoever fills it."""
    built = QPainterPath()
    for verb, at in path.segments():
        if verb == MOVE:
            built.moveTo(at[0], at[1])
        elif verb == LINE:
            built.lineTo(at[0], at[1])
        elif verb == CURVE:
            built.cubicTo(at[0], at[1], at[2], at[3], at[4], at[5])
        elif verb == CLOSE:
            built.closeSubpath()
    return built


_RECTANGLES = (
    bytes((MOVE, LINE, LINE, LINE, CLOSE)),
    bytes((MOVE, LINE, LINE, LINE, LINE, CLOSE)),
)


def straight_rectangle(path: Path) -> QRectF | None:
    """The rectangle that a path draws with sides along the axes, else None."""
    if path.verbs not in _RECTANGLES:
        return None
    xs, ys = path.coordinates[0::2], path.coordinates[1::2]
    if len(xs) == 5 and (xs[4], ys[4]) != (xs[0], ys[0]):
        return None
    turns = (xs[0] == xs[1], ys[1] == ys[2], xs[2] == xs[3], ys[3] == ys[0])
    other = (ys[0] == ys[1], xs[1] == xs[2], ys[2] == ys[3], xs[3] == xs[0])
    if not (all(turns) or all(other)):
        return None
    x, y = min(xs), min(ys)
    return QRectF(x, y, max(xs) - x, max(ys) - y)
