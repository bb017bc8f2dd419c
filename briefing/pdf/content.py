"""Marks as a content stream in paint order, each stretch of it marked with the node it shows.

The page's first operator turns the y axis downwards, so that the numbers of the marks go into the
stream as they are. Nothing in the stream names an object of the file: fonts go by their keys,
pictures by their place on the page, so a finished stream fits every file.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import Final, NamedTuple

from briefing.model.theme import Color
from briefing.pdf.fontfile import FontSource
from briefing.pdf.glyphs import show
from briefing.pdf.objects import components, name, text_string
from briefing.pdf.quantities import Whole, whole_quantities
from briefing.pdf.tagging import ARTIFACT, Marking, Stretch
from briefing.sheet.geometry import CLOSE, LINE, MOVE, Path, Rect
from briefing.sheet.marks import Group, Mark, Picture, Shape, Stroke, Text
from briefing.sheet.sheet import Sheet

_CAPS: Final = {"butt": 0, "round": 1, "square": 2}
_JOINS: Final = {"miter": 0, "round": 1, "bevel": 2}
_RECTANGLE: Final = bytes((MOVE, LINE, LINE, LINE, CLOSE))


class Drawn(NamedTuple):
    """The stream's text, and what it uses: glyphs with their meaning by font, pictures in order."""

    stream: str
    glyphs: dict[str, dict[int, str]]
    pictures: tuple[Picture, ...]


def draw(sheet: Sheet, font: FontSource, marking: Marking) -> Drawn:
    """Raises ValueError where a mark stands at no finite place."""
    pen = _Pen(font, marking)
    pen.ground(sheet)
    pen.marks(sheet.marks, -1)
    pen.close()
    stream = "\n".join(pen.parts).replace(".00 ", " ")
    if "nan " in stream or "inf " in stream:
        raise ValueError(f"panel {sheet.panel + 1}: a mark has a place that is no number")
    return Drawn(stream, pen.glyphs, tuple(pen.pictures))


class _Pen:
    """Writes operators, and only those that change something."""

    def __init__(self, font: FontSource, marking: Marking) -> None:
        self.parts: list[str] = []
        self.glyphs: dict[str, dict[int, str]] = {}
        self.pictures: list[Picture] = []
        self._names: dict[str, int] = {}
        self._font = font
        self._marking = marking
        # Where the last words of a node are in `parts`, and the space of their font.
        self._endings: dict[int, tuple[int, str, int | None]] = {}
        self._open: Stretch | None = None
        self._boxed = False
        self._fill: Color | None = None
        self._stroke: Stroke | None = None
        self._face: tuple[str, float] | None = None

    def ground(self, sheet: Sheet) -> None:
        width, height = sheet.size
        self.parts.append(f"1 0 0 -1 0 {height:.2f} cm")
        self._tag(ARTIFACT)
        self.parts.append(f"{components(sheet.ground)} rg 0 0 {width:.2f} {height:.2f} re f")
        self._fill = sheet.ground

    def marks(self, marks: Sequence[Mark], owner: int) -> None:
        """`owner` is the node of the group around, for marks that name none."""
        wholes = self._quantities(marks)
        ends = {whole.last for whole in wholes.values()}
        for mark in marks:
            node = mark.node if mark.node >= 0 else owner
            if node >= 0 and not self._boxed:
                self._marking.covers(node, mark)
            match mark:
                case Shape():
                    self._tag(self._marking.of_shape(node))
                    self._shape(mark)
                case Text():
                    self._tag(self._marking.of_text(node, mark.string))
                    if id(mark) in wholes:
                        self.parts.append(_span(wholes[id(mark)].text))
                    self._text(mark, node)
                    if id(mark) in ends:
                        self.parts.append("EMC")
                case Picture():
                    self._tag(self._marking.of_picture(node))
                    self._picture(mark)
                case Group():
                    self._group(mark, node)

    def close(self) -> None:
        if self._open is not None:
            self.parts.append("EMC")
            self._open = None

    def _tag(self, stretch: Stretch) -> None:
        """Marks of one node that follow each other share one marked stretch."""
        if stretch != self._open:
            self.close()
            self.parts.append(self._marking.opening(stretch))
            self._open = stretch

    def _shape(self, mark: Shape) -> None:
        path, fill, stroke = mark.path, mark.fill, mark.stroke
        if not path.coordinates or (fill is None and stroke is None):
            return
        if fill is not None and fill != self._fill:
            self.parts.append(components(fill) + " rg")
            self._fill = fill
        if stroke is not None and stroke is not self._stroke and stroke != self._stroke:
            self._set_stroke(stroke)
        self.parts.append(_path(path))
        rule = "*" if mark.even_odd and fill is not None else ""
        self.parts.append(("f" if stroke is None else "S" if fill is None else "B") + rule)

    def _set_stroke(self, stroke: Stroke) -> None:
        last = self._stroke
        if last is None or last.color != stroke.color:
            self.parts.append(components(stroke.color) + " RG")
        if last is None or last.width != stroke.width:
            self.parts.append(f"{stroke.width:.3f} w")
        if (last.cap if last else "butt") != stroke.cap:
            self.parts.append(f"{_CAPS[stroke.cap]} J")
        if (last.join if last else "miter") != stroke.join:
            self.parts.append(f"{_JOINS[stroke.join]} j")
        if (last.dash if last else ()) != stroke.dash:
            self.parts.append(f"[{' '.join(f'{part:.2f}' for part in stroke.dash)}]0 d")
        self._stroke = stroke

    def _text(self, mark: Text, node: int) -> None:
        if not mark.glyphs:
            return
        file = self._font(mark.font)
        shown = show(file, mark)
        self.glyphs.setdefault(mark.font, {}).update(shown.meanings)
        if mark.color != self._fill:
            self.parts.append(components(mark.color) + " rg")
            self._fill = mark.color
        if (mark.font, mark.size) != self._face:
            self.parts.append(f"{name(mark.font)} {mark.size:.3f} Tf")
            self._face = (mark.font, mark.size)
        if node >= 0:
            owing = self._marking.owed_space(node, mark)
            if owing >= 0:
                self._add_space(owing)
            self._endings[node] = (len(self.parts), mark.font, file.space)
        self.parts.append(f"BT 1 0 0 -1 {mark.x:.2f} {mark.baseline:.2f} Tm {shown.operators} ET")

    def _quantities(self, marks: Sequence[Mark]) -> dict[int, Whole]:
        """Quantities set in pieces, by the id of the first piece."""
        found = whole_quantities(marks, self._marking.nodes) if self._marking.quantities else ()
        # A bracket within a bracket would undo the outer one; such words read right by themselves.
        return {
            whole.first: whole
            for whole in found
            if not any("/ActualText" in show(self._font(m.font), m).operators for m in whole.marks)
        }

    def _add_space(self, node: int) -> None:
        """Ends the words of the node drawn last with a space that nobody sees."""
        at, font, space = self._endings[node]
        if space is not None:
            self.parts[at] = f"{self.parts[at][:-2]}<{space:04x}>Tj ET"
            self.glyphs[font][space] = " "

    def _picture(self, mark: Picture) -> None:
        place = self._names.setdefault(mark.digest, len(self.pictures))
        if place == len(self.pictures):
            self.pictures.append(mark)
        x, y, width, height = mark.rect
        self.parts.append(
            f"q {width:.2f} 0 0 {-height:.2f} {x:.2f} {y + height:.2f} cm /P{place} Do Q"
        )

    def _group(self, mark: Group, node: int) -> None:
        if mark.clip is None:
            self.marks(mark.marks, node)
            return
        # The stretch before is closed first: marked stretches and saved states must nest.
        self.close()
        kept = (self._fill, self._stroke, self._face, self._boxed)
        self._boxed = self._boxed or self._marking.in_figure(node)
        self.parts.append(f"q {_rectangle(mark.clip)} W n")
        self.marks(mark.marks, node)
        self.close()
        self.parts.append("Q")
        self._fill, self._stroke, self._face, self._boxed = kept


def _span(text: str) -> str:
    return f"/Span<</ActualText{text_string(text)}>>BDC"


def _rectangle(rect: Rect) -> str:
    return f"{rect.x:.2f} {rect.y:.2f} {rect.width:.2f} {rect.height:.2f} re"


@lru_cache(maxsize=2048)
def _pattern(verbs: bytes) -> str:
    """The format of a path with these verbs; paths repeat their shapes far more than places."""
    operands = ("%.2f %.2f m", "%.2f %.2f l", "%.2f %.2f %.2f %.2f %.2f %.2f c", "h")
    return "\n".join([operands[verb] for verb in verbs])


def _path(path: Path) -> str:
    at = path.coordinates
    if (
        path.verbs == _RECTANGLE
        and at[0] == at[6]
        and at[1] == at[3]
        and at[2] == at[4]
        and at[5] == at[7]
    ):
        return f"{at[0]:.2f} {at[1]:.2f} {at[2] - at[0]:.2f} {at[5] - at[1]:.2f} re"
    return _pattern(path.verbs) % at
