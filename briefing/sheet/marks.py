"""The four marks: Shape, Text, Picture, Group. Immutable, in points, colours resolved."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from briefing.model.theme import Color
from briefing.sheet.geometry import Path, Rect

Cap = Literal["butt", "round", "square"]
Join = Literal["miter", "round", "bevel"]


@dataclass(frozen=True, slots=True)
class Stroke:
    """`dash` alternates drawn and empty lengths in points, empty for a solid line."""

    color: Color
    width: float
    dash: tuple[float, ...] = ()
    cap: Cap = "butt"
    join: Join = "miter"


@dataclass(frozen=True, slots=True)
class Shape:
    """A path, filled (non-zero rule unless `even_odd`), stroked, or both."""

    path: Path
    fill: Color | None = None
    stroke: Stroke | None = None
    even_odd: bool = False
    node: int = -1

    @property
    def bounds(self) -> Rect:
        box = self.path.bounds
        return box.grown(self.stroke.width / 2) if self.stroke else box


@dataclass(frozen=True, slots=True)
class Text:
    """One line of one style, shaped: glyph ids of the font file and where each one stands.

    `x` and `baseline` place the origin; `offsets` are the glyphs' x from there, in points
    (`rises`, when not empty, their y upwards). `clusters[i]` is the index in `string` of the
    first character that glyph i shows. `advance` is the width of the line, `top` and `bottom` the
    extent of its ink (y downwards, absolute), so that accents are part of the box.
    """

    string: str
    font: str
    size: float
    x: float
    baseline: float
    color: Color
    glyphs: tuple[int, ...]
    offsets: tuple[float, ...]
    clusters: tuple[int, ...]
    advance: float
    top: float
    bottom: float
    rises: tuple[float, ...] = ()
    node: int = -1

    @property
    def bounds(self) -> Rect:
        return Rect(self.x, self.top, self.advance, self.bottom - self.top)


@dataclass(frozen=True, slots=True)
class Picture:
    """An image member of the briefing, drawn to fill `rect`. `digest` is the SHA-256 of its bytes,
    by which painters ask for them and cache what they decoded."""

    member: str
    digest: str
    rect: Rect
    node: int = -1

    @property
    def bounds(self) -> Rect:
        return self.rect


@dataclass(frozen=True, slots=True)
class Group:
    """Marks that are clipped together (a chart, a band)."""

    marks: tuple[Mark, ...]
    clip: Rect | None = None
    node: int = -1

    @property
    def bounds(self) -> Rect:
        if self.clip is not None:
            return self.clip
        return bounds_of(self.marks)


Mark = Shape | Text | Picture | Group


def bounds_of(marks: tuple[Mark, ...]) -> Rect:
    """The box around all marks; a zero box for none."""
    if not marks:
        return Rect(0, 0, 0, 0)
    box = marks[0].bounds
    for mark in marks[1:]:
        box = box.united(mark.bounds)
    return box
