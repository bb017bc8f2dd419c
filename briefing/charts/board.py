"""A figure under construction, measured in points with y downwards, as the Sheet is.

Kinds of charts place their words by measuring them first and leave the scales to matplotlib's
axes. What is drawn is then recorded once; lengths are read back from the record.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from matplotlib.artist import Artist
from matplotlib.backend_bases import RendererBase
from matplotlib.collections import LineCollection
from matplotlib.figure import Figure
from matplotlib.font_manager import FontProperties
from matplotlib.lines import Line2D
from matplotlib.patches import PathPatch, Rectangle
from matplotlib.path import Path as FigurePath
from matplotlib.transforms import IdentityTransform

from briefing.charts.blocks import MIDDLE, Block, Unfit
from briefing.charts.messages import say
from briefing.charts.recorder import DPI, RecordingCanvas
from briefing.charts.style import MEDIUM, REGULAR, Style
from briefing.model.theme import Color
from briefing.sheet import Drawing, Node, Path, Rect, Role, Shape, Size
from briefing.sheet.geometry import rectangle as rectangle_path
from briefing.sheet.geometry import rounded_rectangle
from briefing.text import BODY, Compounds, Fonts, StyledRun, baselines, break_lines, width
from briefing.text.breaking import longest_word

if TYPE_CHECKING:
    from matplotlib.axes import Axes

# Paths of the sheet as matplotlib numbers their verbs, repeated for each point.
_CODES: Final = (
    (FigurePath.MOVETO,),
    (FigurePath.LINETO,),
    (FigurePath.CURVE4,) * 3,
    (FigurePath.CLOSEPOLY,),
)
Reading = Callable[[dict[str, list[Shape]]], float]


class Board:
    """The figure, its nodes and the lengths to read back."""

    def __init__(
        self,
        size: Size,
        style: Style,
        fonts: Fonts,
        compounds: Compounds,
        language: str,
        figure_node: Node,
    ) -> None:
        self.size, self.style, self.language = size, style, language
        self.fonts, self._compounds = fonts, compounds
        self.nodes = [figure_node]
        self.figure = Figure(figsize=(size.width / DPI, size.height / DPI), dpi=DPI, frameon=False)
        self._canvas = RecordingCanvas(self.figure)
        self._readings: list[tuple[str, float, Reading]] = []
        self._order = 0

    # Measuring.

    def say(self, code: str, **words: object) -> str:
        return say(code, self.language, **words)

    def width(self, text: str, font: str, size: float) -> float:
        return width(self.fonts, text, font, size)

    def wrap(
        self, text: str, font: str, size: float, color: Color, limit: float, most: int = 9
    ) -> Block:
        """The text in at most `most` lines no wider than `limit`. Raises Unfit."""
        return self.wrap_runs((StyledRun(text, font, size, color),), limit, most)

    def wrap_runs(self, runs: Sequence[StyledRun], limit: float, most: int = 9) -> Block:
        """The same for words of several styles."""
        if limit <= 0 or longest_word(self.fonts, runs) > limit:
            raise Unfit
        lines = break_lines(self.fonts, runs, limit, compounds=self._compounds)
        if not lines or len(lines) > most:
            raise Unfit
        widest = max(line.width for line in lines)
        size = runs[0].size
        steps = baselines(lines, size, BODY)
        return Block(lines, steps, widest, size, "".join(run.text for run in runs))

    def first_fit(
        self, text: str, font: str, sizes: Sequence[float], color: Color, box: Size, most: int = 2
    ) -> Block | None:
        """The text in the largest of the sizes that fits the box, None when none does."""
        for size in sizes:
            try:
                block = self.wrap(text, font, size, color, box.width, most)
            except Unfit:
                continue
            if block.height <= box.height:
                return block
        return None

    # Meaning.

    def node(self, role: Role, text: str, line: int = 0) -> int:
        self.nodes.append(Node(role, text, line, parent=0))
        return len(self.nodes) - 1

    # Drawing. Everything is painted in the order of the calls.

    def axes(self, box: Rect, x: tuple[float, float], y: tuple[float, float]) -> Axes:
        """Bare axes over a box of the page; `y` runs from the bottom of the box to its top."""
        wide, high = self.size
        place = (box.x / wide, 1 - box.bottom / high, box.width / wide, box.height / high)
        axes = self.figure.add_axes(place, frameon=False)
        axes.set_axis_off()
        axes.set(xlim=x, ylim=y, autoscale_on=False)
        axes.set_zorder(self._next())
        return axes

    def spot(self, axes: Axes, x: float, y: float) -> tuple[float, float]:
        """The page's coordinates of a value."""
        right, up = axes.transData.transform((x, y))
        return float(right), self.size.height - float(up)

    def area(self, axes: Axes, x: tuple[float, float], y: tuple[float, float]) -> Rect:
        """The page's box of a range of values."""
        (x0, y0), (x1, y1) = self.spot(axes, x[0], y[0]), self.spot(axes, x[1], y[1])
        return Rect(min(x0, x1), min(y0, y1), abs(x1 - x0), abs(y1 - y0))

    def bar(
        self, axes: Axes, x: tuple[float, float], y: tuple[float, float], fill: Color, gid: str
    ) -> None:
        """A rectangle between values of the axes."""
        patch = Rectangle((x[0], y[0]), x[1] - x[0], y[1] - y[0], facecolor=fill, linewidth=0)
        self._put(patch, gid, axes)

    def grid(self, axes: Axes, segments: Sequence[Sequence[tuple[float, float]]]) -> None:
        """Hairlines between values of the axes."""
        style = self.style
        lines = LineCollection(segments, colors=style.theme.rule, linewidths=style.grid_line)
        self._put(lines, "grid", axes)

    def line(self, axes: Axes, artist: Line2D, gid: str) -> None:
        self._put(artist, gid, axes)

    def shape(
        self,
        path: Path,
        gid: str = "",
        fill: Color | None = None,
        stroke: Color | None = None,
        width: float = 0.0,
        dash: tuple[float, ...] = (),
    ) -> None:
        """A path of the page."""
        codes = [code for verb in path.verbs for code in _CODES[verb]]
        points: list[tuple[float, float]] = []
        for verb, flat in path.segments():
            pairs = zip(flat[::2], flat[1::2], strict=True)
            points += [(x, self.size.height - y) for x, y in pairs] if verb != 3 else [(0.0, 0.0)]
        patch = PathPatch(
            FigurePath(points, codes),
            facecolor=fill or "none",
            edgecolor=stroke or "none",
            linewidth=width,
            linestyle=(0, dash) if dash else "solid",
            capstyle="butt",
            joinstyle="miter",
            transform=IdentityTransform(),
        )
        self._put(patch, gid)

    def rectangle(self, box: Rect, gid: str, fill: Color) -> None:
        self.shape(rectangle_path(box), gid, fill=fill)

    def outline(self, box: Rect, gid: str, color: Color, width: float) -> None:
        """A line along the inside of a box; nothing where the box is too thin for it."""
        if min(box.width, box.height) > width:
            self.shape(rectangle_path(box.grown(-width / 2)), gid, stroke=color, width=width)

    def halo(self, box: Rect) -> None:
        """The ground's colour behind words, so that no gridline runs through them."""
        x, y = max(0.0, box.x), max(0.0, box.y)
        right, bottom = min(self.size.width, box.right), min(self.size.height, box.bottom)
        seen = Rect(x, y, right - x, bottom - y)
        self.rectangle(seen, "halo", self.style.theme.ground)

    def heavy_line(
        self, start: tuple[float, float], end: tuple[float, float], gid: str, width: float
    ) -> None:
        """A level or upright line in the type's colour, as an area: it ends where it ends."""
        (x0, y0), (x1, y1) = start, end
        half = width / 2
        level = Rect(x0, y0 - half, x1 - x0, width)
        upright = Rect(x0 - half, y0, width, y1 - y0)
        self.rectangle(level if y0 == y1 else upright, gid, self.style.theme.ink)

    def text(
        self,
        text: str,
        x: float,
        baseline: float,
        font: str,
        size: float,
        color: Color,
        align: float = 0.0,
        node: int = 0,
    ) -> Rect:
        """One line; `align` 0 starts at x, 0.5 centres on it, 1 ends there. Gives its box."""
        wide = self.width(text, font, size)
        left = x - align * wide
        self._put(_Words(text, left, baseline, _font(font, size), color), f"node:{node}")
        return Rect(left, baseline - size, wide, 1.25 * size)

    def write(
        self, block: Block, x: float, baseline: float, align: float = 0.0, node: int = 0
    ) -> Rect:
        """A block with its first baseline; `align` as for text, within the block as well."""
        box: Rect | None = None
        for line, step in zip(block.lines, block.steps, strict=True):
            left = x - align * line.width
            for run, at, color in line.runs:
                self.text(
                    run.string, left + at, baseline + step, run.font, run.size, color, node=node
                )
            ink = Rect(left, baseline + step + line.top, line.width, line.bottom - line.top)
            box = ink if box is None else box.united(ink)
        return box or Rect(x, baseline, 0, 0)

    def tag_size(self, text: str) -> Size:
        u = self.style.u
        return Size(self.width(text, MEDIUM, self.style.small_text) + 20 * u, 36 * u)

    def tag(self, text: str, x: float, y: float, line: int = 0) -> Rect:
        """The dashed tag of what the source does not state; x and y are its top left corner."""
        u, theme = self.style.u, self.style.theme
        box = Rect(x, y, *self.tag_size(text))
        outline = rounded_rectangle(box, 3 * u)
        self.shape(outline, "tag", stroke=theme.ink3, width=1.5 * u, dash=(5 * u, 3.5 * u))
        node = self.node(Role.SILENCE, text, line)
        size = self.style.small_text
        baseline = box.y + box.height / 2 + MIDDLE * size
        self.text(text, x + 10 * u, baseline, MEDIUM, size, theme.ink3, node=node)
        return box

    def note(self, text: str, limit: float) -> Block:
        style = self.style
        return self.wrap(text, REGULAR, style.small_text, style.theme.ink2, limit)

    # Reading back.

    def read(self, name: str, value: float, reading: Reading) -> None:
        """Registers a length to be taken from the recorded shapes, which come by their gid."""
        self._readings.append((name, value, reading))

    def finish(self, alt: str) -> Drawing:
        """Records the figure. Raises recorder.Unrecordable."""
        recorder = self._canvas.record(self.fonts, self.style.theme.ground, node=0)
        facts = tuple(
            (name, reading(recorder.shapes_of), value) for name, value, reading in self._readings
        )
        return Drawing(self.size, recorder.marks(), tuple(self.nodes), alt, facts)

    def _next(self) -> int:
        self._order += 1
        return self._order

    def _put(self, artist: Artist, gid: str, axes: Axes | None = None) -> None:
        artist.set_gid(gid)
        artist.set_zorder(self._next())
        if axes is None:
            self.figure.add_artist(artist)
        else:
            axes.add_artist(artist)
            artist.set_clip_on(False)


class _Words(Artist):
    """One line of text at its place. matplotlib's own Text would measure it again, and search
    the system's fonts for our keys."""

    def __init__(
        self, text: str, x: float, baseline: float, font: FontProperties, color: Color
    ) -> None:
        super().__init__()
        self._words = text, x, baseline, font
        self._color = color
        self.set_transform(IdentityTransform())

    def draw(self, renderer: RendererBase) -> None:
        text, x, baseline, font = self._words
        state = renderer.new_gc()
        state.set_foreground(self._color)
        renderer.open_group("text", self.get_gid())
        renderer.draw_text(state, x, baseline, text, font, 0.0)
        renderer.close_group("text")


@lru_cache(256)
def _font(key: str, size: float) -> FontProperties:
    return FontProperties(family=[key], size=size)
