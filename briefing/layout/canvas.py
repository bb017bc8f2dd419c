"""A sheet in the making. All numbers in design units; marks and nodes come out in points."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Literal, NamedTuple

from briefing.layout.context import LayoutContext
from briefing.layout.messages import say
from briefing.layout.setting import Setting
from briefing.model import Color, Place, Problem, Theme
from briefing.model.problem import Severity
from briefing.sheet import (
    Drawing,
    Mark,
    Node,
    Path,
    PathBuilder,
    Picture,
    Rect,
    Role,
    Shape,
    Sheet,
    Size,
    Stroke,
    Text,
)
from briefing.sheet.geometry import LINE, MOVE, rectangle, rounded_rectangle
from briefing.sheet.marks import Group
from briefing.sheet.sheet import moved
from briefing.text import ShapedRun

Align = Literal["left", "center", "right"]


class Area(NamedTuple):
    """A box of the page in units."""

    left: float
    top: float
    right: float
    bottom: float

    @property
    def width(self) -> float:
        return self.right - self.left

    @property
    def height(self) -> float:
        return self.bottom - self.top

    def columns(self, shares: Sequence[float], gap: float) -> tuple[Area, ...]:
        """Side by side, widths in proportion to `shares`, `gap` between them."""
        free = self.width - gap * (len(shares) - 1)
        unit = free / sum(shares)
        columns: list[Area] = []
        left = self.left
        for share in shares:
            columns.append(Area(left, self.top, left + share * unit, self.bottom))
            left += share * unit + gap
        return tuple(columns)


class Canvas:
    """Collects marks in paint order and nodes in reading order, then gives the Sheet.

    `theme` is the theme of this panel (the highlight theme for cover and paramount).
    """

    def __init__(self, context: LayoutContext, theme: Theme) -> None:
        page = context.page
        self.context = context
        self.theme = theme
        self.width = page.width
        self.height = page.height
        self.points = page.points
        self.marks: list[Mark] = []
        self.nodes: list[Node] = []
        self.problems: list[Problem] = []
        self.lacking: dict[int, dict[str, None]] = {}  # characters without a glyph, by line
        self.pending = False

    # Meaning

    def node(
        self,
        role: Role,
        text: str = "",
        *,
        line: int = 0,
        parent: int = -1,
        subject: str = "",
        link: str = "",
        ordinal: str = "",
    ) -> int:
        """Adds a node and gives its index."""
        self.nodes.append(Node(role, text, line, parent, subject, link, ordinal))
        return len(self.nodes) - 1

    def report(
        self, code: str, line: int, severity: Severity = Severity.ERROR, **fields: object
    ) -> None:
        """A finding about this panel in the language of the interface, once for each line; `line`
        counts from the panel's heading."""
        if any(p.code == code and p.place.line == line for p in self.problems):
            return
        language = self.context.problem_language or self.context.language
        message, hint = say(code, language, **fields), say(f"{code}-hint", language)
        self.problems.append(Problem(code, message, Place("", line), hint, severity))

    def take_problem(self, found: Problem, line: int) -> None:
        """A problem that another room found, placed on a line of the panel; once each."""
        placed = replace(found, place=Place("", line))
        if placed not in self.problems:
            self.problems.append(placed)

    # Text

    def put(
        self, setting: Setting, x: float, baseline: float, node: int, align: Align = "left"
    ) -> None:
        """Draws a set text, its first baseline at `baseline`; `x` is its edge or its middle."""
        points = self.points
        for line, offset in zip(setting.lines, setting.offsets, strict=True):
            left = x
            if align != "left":
                left -= line.width if align == "right" else line.width / 2
            foot = (baseline + offset) * points
            for run, dx, color in line.runs:
                if not run.glyphs:
                    continue
                if 0 in run.glyphs:
                    self._lacking(run, (left + dx) * points, foot, color, node)
                self.marks.append(
                    Text(
                        run.string,
                        run.font,
                        run.size * points,
                        (left + dx) * points,
                        foot,
                        color,
                        run.glyphs,
                        tuple([offset * points for offset in run.offsets]),
                        run.clusters,
                        run.advance * points,
                        foot + run.top * points,
                        foot + run.bottom * points,
                        tuple([rise * points for rise in run.rises]),
                        node,
                    )
                )

    def _lacking(self, run: ShapedRun, x: float, foot: float, color: Color, node: int) -> None:
        """No font has a glyph for some characters: a box stands for each, for the fonts' own is
        empty and a hole would be overlooked. All of a line are reported at once."""
        em = run.size * self.points
        for glyph, offset in zip(run.glyphs, run.offsets, strict=True):
            if glyph == 0:
                box = Rect(
                    x + offset * self.points + 0.06 * em, foot - 0.7 * em, 0.38 * em, 0.7 * em
                )
                self.marks.append(Shape(rectangle(box), stroke=Stroke(color, 0.04 * em), node=node))
        pairs = zip(run.glyphs, run.clusters, strict=True)
        line = max(self.nodes[node].line if node >= 0 else 1, 1)
        chars = self.lacking.setdefault(line, {})
        chars.update(dict.fromkeys(run.string[cluster] for glyph, cluster in pairs if glyph == 0))
        same = ("missing-glyph", line)
        self.problems = [p for p in self.problems if (p.code, p.place.line) != same]
        self.report("missing-glyph", line, chars=" ".join(chars))

    # Shapes

    def rule(
        self,
        x: float,
        y: float,
        width: float,
        color: Color,
        thickness: float,
        dash: tuple[float, ...] = (),
    ) -> None:
        """A horizontal rule whose upper edge is at `y`."""
        p = self.points
        middle = (y + thickness / 2) * p
        path = Path(bytes((MOVE, LINE)), (x * p, middle, (x + width) * p, middle))
        stroke = Stroke(color, thickness * p, tuple(d * p for d in dash))
        self.marks.append(Shape(path, stroke=stroke))

    def line(
        self,
        points: Iterable[tuple[float, float]],
        color: Color,
        thickness: float,
        dash: tuple[float, ...] = (),
        node: int = -1,
    ) -> None:
        """An open line through the points."""
        build = PathBuilder()
        for index, (x, y) in enumerate(points):
            if index:
                build.line(x, y)
            else:
                build.move(x, y)
        self.stroke(build.path(), color, thickness, dash, node)

    def stroke(
        self,
        path: Path,
        color: Color,
        thickness: float,
        dash: tuple[float, ...] = (),
        node: int = -1,
    ) -> None:
        p = self.points
        stroke = Stroke(color, thickness * p, tuple(d * p for d in dash))
        self.marks.append(Shape(path.transformed(p, 0.0, 0.0), stroke=stroke, node=node))

    def fill(self, path: Path, color: Color, node: int = -1) -> None:
        self.marks.append(Shape(path.transformed(self.points, 0.0, 0.0), color, node=node))

    def box(
        self,
        x: float,
        y: float,
        width: float,
        height: float,
        fill: Color | None = None,
        outline: Color | None = None,
        thickness: float = 1.0,
        radius: float = 0.0,
        dash: tuple[float, ...] = (),
        node: int = -1,
    ) -> None:
        """A rectangle; an outline is drawn inside its edges."""
        p = self.points
        inset = thickness / 2 if outline else 0.0
        rect = Rect(
            (x + inset) * p,
            (y + inset) * p,
            (width - 2 * inset) * p,
            (height - 2 * inset) * p,
        )
        path = rounded_rectangle(rect, radius * p) if radius else rectangle(rect)
        stroke = Stroke(outline, thickness * p, tuple(d * p for d in dash)) if outline else None
        self.marks.append(Shape(path, fill, stroke, node=node))

    def picture(
        self, member: str, digest: str, area: tuple[float, float, float, float], node: int
    ) -> None:
        """An image member drawn to fill x, y, width, height."""
        p = self.points
        rect = Rect(*(value * p for value in area))
        self.marks.append(Picture(member, digest, rect, node))

    def drawing(self, drawing: Drawing, x: float, y: float, node: int) -> None:
        """A chart with its top left corner at (x, y); its own nodes go below `node`. When that is
        the figure just opened for it, the chart's first node, which says the same, is that one."""
        p = self.points
        inner = drawing.nodes
        first = len(self.nodes)
        if node == first - 1 and inner and inner[0].role is self.nodes[node].role is Role.FIGURE:
            first, inner = node, inner[1:]
        for one in inner:
            parent = one.parent + first if one.parent >= 0 else node
            self.nodes.append(
                Node(one.role, one.text, one.line, parent, one.subject, one.link, one.ordinal)
            )
        marks = tuple(moved(mark, x * p, y * p, first) for mark in drawing.marks)
        rect = Rect(x * p, y * p, drawing.size.width, drawing.size.height)
        self.marks.append(Group(marks, rect, node))

    def sheet(self, title: str, part: int, parts: int) -> Sheet:
        """What was collected, as one page."""
        return Sheet(
            Size(self.width * self.points, self.height * self.points),
            self.theme.ground,
            tuple(self.marks),
            tuple(self.nodes),
            part=part,
            parts=parts,
            title=title,
            problems=tuple(self.problems),
            pending=self.pending,
        )
