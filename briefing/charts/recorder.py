"""A matplotlib renderer that writes down marks instead of painting them.

The figure's resolution is 72 dots an inch for good, so that one unit is one point on every
target and the layout never depends on one. What a Sheet cannot hold is refused: pictures,
formulas, shading, clips that are not rectangles.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

import numpy as np
from matplotlib.backend_bases import FigureCanvasBase, GraphicsContextBase, RendererBase
from matplotlib.colors import to_rgba
from matplotlib.path import Path as FigurePath
from matplotlib.transforms import Affine2D

from briefing.charts.paths import joined_lines, recorded_path, rounded
from briefing.model.theme import Color
from briefing.sheet import Group, Mark, Path, Rect, Shape, Stroke
from briefing.sheet.marks import Cap, Join
from briefing.text import Fonts, shape

if TYPE_CHECKING:
    from matplotlib.font_manager import FontProperties
    from matplotlib.text import Text
    from matplotlib.transforms import Transform
    from matplotlib.typing import ColorType

DPI: Final = 72
# Lines of more points than this lose those that no eye can tell apart.
_LONG: Final = 1000
_CAPS: Final[dict[str, Cap]] = {"butt": "butt", "round": "round", "projecting": "square"}
_HATCH_CELL: Final = 72.0


class Unrecordable(ValueError):
    """The figure holds something that marks cannot say; the message names it."""


class Recorder(RendererBase):
    """Collects marks in paint order; `ground` is what half-transparent colours are mixed with.

    Artists name their node by a gid "node:3", and any other gid names their shapes for reading
    lengths back (`shapes_of`). Marks without a node gid belong to `node`.
    """

    def __init__(
        self, width: float, height: float, fonts: Fonts, ground: Color, node: int = -1
    ) -> None:
        super().__init__()
        self.width, self.height = width, height
        self._fonts = fonts
        self._ground = tuple(int(ground[i : i + 2], 16) / 255 for i in (1, 3, 5))
        self._node = node
        self._flip = Affine2D().scale(1, -1).translate(0, height)
        self._gids: list[str] = []
        self._marks: list[Mark] = []
        self._clipped: list[Mark] = []
        self._clip: Rect | None = None
        self.shapes_of: dict[str, list[Shape]] = {}

    # What matplotlib asks before it draws.

    def get_canvas_width_height(self) -> tuple[float, float]:
        return self.width, self.height

    def flipy(self) -> bool:
        return True

    def points_to_pixels(self, points: Any) -> Any:  # noqa: ANN401 - numbers or arrays of them
        return points

    def new_gc(self) -> GraphicsContextBase:
        return GraphicsContextBase()

    def get_text_width_height_descent(
        self,
        s: str,
        prop: FontProperties,
        ismath: bool | str,
    ) -> tuple[float, float, float]:
        """By HarfBuzz and the application's own font keys; the fonts of the system play no part."""
        runs = shape(self._fonts, s, prop.get_family()[0], prop.get_size_in_points())
        top = min((run.top for run in runs), default=0.0)
        bottom = max((run.bottom for run in runs), default=0.0)
        return sum(run.advance for run in runs), bottom - top, bottom

    def open_group(self, s: str, gid: str | None = None) -> None:
        self._gids.append(gid or "")

    def close_group(self, s: str) -> None:
        self._gids.pop()

    # What it draws.

    def draw_path(
        self,
        gc: GraphicsContextBase,
        path: FigurePath,
        transform: Transform,
        rgbFace: ColorType | None = None,
    ) -> None:
        long = rgbFace is None and np.shape(path.vertices)[0] > _LONG and path.should_simplify
        drawn = recorded_path(path, transform + self._flip, simplify=long)
        self._draw(gc, drawn, rgbFace)
        if gc.get_hatch() is not None:
            self._hatch(gc, drawn)

    def draw_markers(
        self,
        gc: GraphicsContextBase,
        marker_path: FigurePath,
        marker_trans: Transform,
        path: FigurePath,
        trans: Transform,
        rgbFace: ColorType | None = None,
    ) -> None:
        marker = recorded_path(marker_path, marker_trans + Affine2D().scale(1, -1))
        for vertices, _ in path.iter_segments(trans + self._flip, simplify=False):
            if len(vertices):
                x, y = float(vertices[-2]), float(vertices[-1])
                self._draw(gc, rounded(marker.transformed(1.0, x, y)), rgbFace)

    def draw_path_collection(
        self,
        gc: GraphicsContextBase,
        *args: Any,  # noqa: ANN401 - handed on as they are
        **options: Any,  # noqa: ANN401
    ) -> None:
        """Lines of one style become one mark, as a set of gridlines is."""
        self._within(gc)
        before = len(self._clipped)
        super().draw_path_collection(gc, *args, **options)
        self._clipped[before:] = joined_lines(self._clipped[before:])

    def draw_text(
        self,
        gc: GraphicsContextBase,
        x: float,
        y: float,
        s: str,
        prop: FontProperties,
        angle: float,
        ismath: bool | str = False,
        mtext: Text | None = None,
    ) -> None:
        if ismath:
            raise Unrecordable("a formula")
        if angle:
            raise Unrecordable("rotated text")
        self._within(gc)
        color = self._color(gc, gc.get_rgb())
        if color is None:
            return
        at = round(float(x), 3)
        for run in shape(self._fonts, s, prop.get_family()[0], prop.get_size_in_points()):
            self._clipped.append(run.at(at, round(float(y), 3), color, self._current_node()))
            at += run.advance

    def draw_image(self, *args: object, **options: object) -> None:
        raise Unrecordable("a picture")

    def draw_gouraud_triangles(self, *args: object, **options: object) -> None:
        raise Unrecordable("shading")

    def draw_tex(self, *args: object, **options: object) -> None:
        raise Unrecordable("a formula")

    # What comes of it.

    def marks(self) -> tuple[Mark, ...]:
        self._end_clip()
        return tuple(self._marks)

    def _within(self, gc: GraphicsContextBase) -> None:
        """Starts a new group when the clip changes."""
        if gc.get_clip_path()[0] is not None:
            raise Unrecordable("a clip that is not a rectangle")
        box = gc.get_clip_rectangle()
        clip = None
        if box is not None:
            x, y, width, height = (round(float(value), 3) for value in box.bounds)
            clip = Rect(x, round(self.height - y - height, 3), width, height)
        if clip != self._clip:
            self._end_clip()
            self._clip = clip

    def _end_clip(self) -> None:
        if self._clipped:
            if self._clip is None:
                self._marks += self._clipped
            else:
                self._marks.append(Group(tuple(self._clipped), self._clip, self._node))
            self._clipped = []

    def _current_node(self) -> int:
        for gid in reversed(self._gids):
            if gid.startswith("node:"):
                return int(gid[5:])
        return self._node

    def _draw(self, gc: GraphicsContextBase, path: Path, face: ColorType | None) -> None:
        if not path.verbs:
            return
        self._within(gc)
        fill = None if face is None else self._color(gc, face)
        stroke = self._stroke(gc)
        if fill is None and stroke is None:
            return
        drawn = Shape(path, fill, stroke, node=self._current_node())
        self._clipped.append(drawn)
        for gid in self._gids:
            if gid:
                self.shapes_of.setdefault(gid, []).append(drawn)

    def _color(self, gc: GraphicsContextBase, color: ColorType) -> Color | None:
        """The colour as it looks on the ground; None for a wholly transparent one."""
        rgba = to_rgba(color, gc.get_alpha() if gc.get_forced_alpha() else None)
        alpha = rgba[3]
        if alpha == 0:
            return None
        mixed = (
            round(255 * (float(c) * alpha + g * (1 - alpha)))
            for c, g in zip(rgba[:3], self._ground, strict=True)
        )
        return "#{:02X}{:02X}{:02X}".format(*mixed)

    def _stroke(self, gc: GraphicsContextBase) -> Stroke | None:
        width = float(gc.get_linewidth())
        color = self._color(gc, gc.get_rgb()) if width > 0 else None
        if color is None:
            return None
        dash = gc.get_dashes()[1] or ()
        return Stroke(
            color,
            round(width, 3),
            tuple(round(float(length), 3) for length in np.atleast_1d(dash)),
            _CAPS[_word(gc.get_capstyle())],
            _join(_word(gc.get_joinstyle())),
        )

    def _hatch(self, gc: GraphicsContextBase, outline: Path) -> None:
        """The hatch as real lines, clipped to the rectangle that it fills."""
        box = outline.bounds
        corners = {(box.x, box.y), (box.right, box.y), (box.x, box.bottom), (box.right, box.bottom)}
        points = zip(outline.coordinates[::2], outline.coordinates[1::2], strict=True)
        if not corners.issuperset(points):
            raise Unrecordable("a hatch that does not fill a rectangle")
        cell = Affine2D().scale(_HATCH_CELL, -_HATCH_CELL).translate(0, _HATCH_CELL)
        tile = recorded_path(gc.get_hatch_path(), cell)
        color = self._color(gc, gc.get_hatch_color())
        if color is None:
            return
        stroke = Stroke(color, round(float(gc.get_hatch_linewidth()), 3))
        columns = np.arange(box.x // _HATCH_CELL, box.right / _HATCH_CELL) * _HATCH_CELL
        rows = np.arange(box.y // _HATCH_CELL, box.bottom / _HATCH_CELL) * _HATCH_CELL
        node = self._current_node()
        lines = tuple(
            Shape(rounded(tile.transformed(1.0, float(x), float(y))), stroke=stroke, node=node)
            for x in columns
            for y in rows
        )
        self._clipped.append(Group(lines, box, node))


class RecordingCanvas(FigureCanvasBase):
    """The canvas of a figure that is recorded, never shown."""

    fixed_dpi = DPI

    def record(self, fonts: Fonts, ground: Color, node: int = -1) -> Recorder:
        """Draws the figure once. Raises Unrecordable."""
        box = self.figure.bbox
        recorder = Recorder(float(box.width), float(box.height), fonts, ground, node)
        self.figure.draw(recorder)
        return recorder


def _word(style: object) -> str:
    return str(getattr(style, "value", style))


def _join(word: str) -> Join:
    return "round" if word == "round" else "bevel" if word == "bevel" else "miter"
