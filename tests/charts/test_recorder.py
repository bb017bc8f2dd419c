"""matplotlib figures as marks: what is drawn is there, what cannot be said is refused."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from matplotlib.figure import Figure
from matplotlib.lines import Line2D
from matplotlib.patches import Circle, Rectangle
from matplotlib.path import Path as FigurePath

from briefing.charts.recorder import Recorder, RecordingCanvas, Unrecordable
from briefing.sheet import Group, Mark, Shape
from briefing.sheet.geometry import CLOSE, CURVE, LINE, MOVE
from briefing.text import Fonts


def figure() -> tuple[Figure, Any]:
    """A figure of 200 by 100 points whose axes' units are points."""
    made = Figure(figsize=(200 / 72, 100 / 72), dpi=72, frameon=False)
    axes = made.add_axes((0, 0, 1, 1), frameon=False)
    axes.set_axis_off()
    axes.set(xlim=(0, 200), ylim=(0, 100))
    return made, axes


def record(made: Figure, fonts: Fonts) -> tuple[tuple[Mark, ...], Recorder]:
    recorder = RecordingCanvas(made).record(fonts, "#FFFFFF")
    return recorder.marks(), recorder


def shapes(marks: tuple[Mark, ...]) -> list[Shape]:
    found: list[Shape] = []
    for mark in marks:
        if isinstance(mark, Group):
            found += shapes(mark.marks)
        elif isinstance(mark, Shape):
            found.append(mark)
    return found


def test_a_rectangle_stands_where_it_was_put_with_y_downwards(fonts: Fonts) -> None:
    made, axes = figure()
    axes.add_patch(Rectangle((10, 20), 30, 40, facecolor="#0B6A61", linewidth=0, gid="bar:0"))
    marks, recorder = record(made, fonts)
    (shape,) = shapes(marks)
    assert shape.path.verbs == bytes((MOVE, LINE, LINE, LINE, CLOSE))
    assert shape.path.bounds == (10, 40, 30, 40)
    assert (shape.fill, shape.stroke) == ("#0B6A61", None)
    assert recorder.shapes_of["bar:0"] == [shape]


def test_clips_become_groups(fonts: Fonts) -> None:
    made, axes = figure()
    axes.set_position((0.25, 0.2, 0.5, 0.5))
    axes.add_patch(Rectangle((-50, -50), 500, 500, facecolor="#000000"))
    (group,) = record(made, fonts)[0]
    assert isinstance(group, Group)
    assert group.clip is not None
    assert group.clip == pytest.approx((50, 30, 100, 50))


def test_curves_are_kept_and_quadratics_become_cubics(fonts: Fonts) -> None:
    made, axes = figure()
    axes.add_patch(Circle((50, 50), 20, facecolor="#000000", linewidth=0))
    path = FigurePath([(0, 0), (50, 100), (100, 0)], [1, 3, 3])
    from matplotlib.patches import PathPatch

    axes.add_patch(PathPatch(path, facecolor="none", edgecolor="#000000"))
    circle, quadratic = shapes(record(made, fonts)[0])
    assert set(circle.path.verbs) == {MOVE, CURVE, CLOSE}
    assert quadratic.path.verbs == bytes((MOVE, CURVE))
    # The middle of the curve is where the quadratic's is: a quarter, half, quarter of its points.
    x = quadratic.path.coordinates[::2]
    y = quadratic.path.coordinates[1::2]
    assert (x[0] + 3 * x[1] + 3 * x[2] + x[3]) / 8 == pytest.approx(50, abs=0.01)
    assert (y[0] + 3 * y[1] + 3 * y[2] + y[3]) / 8 == pytest.approx(50, abs=0.01)


def test_points_that_are_no_numbers_are_left_out(fonts: Fonts) -> None:
    made, axes = figure()
    axes.add_line(Line2D([0, 50, 100, 150], [10, np.nan, 30, 40], color="#000000"))
    (line,) = shapes(record(made, fonts)[0])
    assert line.path.verbs == bytes((MOVE, MOVE, LINE)) or line.path.verbs == bytes((MOVE, LINE))
    assert all(value == value for value in line.path.coordinates)


def test_short_lines_keep_every_point_and_long_ones_their_shape(fonts: Fonts) -> None:
    for count, fewer in ((200, False), (50_000, True)):
        made, axes = figure()
        xs = np.linspace(0, 200, count)
        axes.add_line(Line2D(xs, 50 + 0.1 * xs, color="#000000", linewidth=1))
        (line,) = shapes(record(made, fonts)[0])
        assert (len(line.path.verbs) < count) is fewer
        assert line.path.bounds.width == pytest.approx(200, abs=0.1)


def test_markers_stand_on_their_points(fonts: Fonts) -> None:
    made, axes = figure()
    axes.add_line(Line2D([20, 120], [30, 60], linestyle="none", marker="o", markersize=10))
    first, second = shapes(record(made, fonts)[0])
    assert first.path.bounds == pytest.approx((15, 65, 10, 10), abs=0.01)
    assert second.path.bounds == pytest.approx((115, 35, 10, 10), abs=0.01)


def test_lines_of_one_style_become_one_mark(fonts: Fonts) -> None:
    made, axes = figure()
    axes.hlines([10, 20, 30], 0, 100, colors="#C6D1CE", linewidths=1)
    (grid,) = shapes(record(made, fonts)[0])
    assert grid.path.verbs == bytes((MOVE, LINE)) * 3
    assert grid.stroke is not None
    assert grid.stroke.color == "#C6D1CE"


def test_half_transparent_colours_are_mixed_with_the_ground(fonts: Fonts) -> None:
    made, axes = figure()
    axes.add_patch(Rectangle((0, 0), 10, 10, facecolor=(0, 0, 0, 0.5), linewidth=0))
    axes.add_patch(Rectangle((0, 0), 10, 10, facecolor="#000000", alpha=0.2, linewidth=0))
    axes.add_patch(Rectangle((0, 0), 10, 10, facecolor=(0, 0, 0, 0), linewidth=0))
    assert [shape.fill for shape in shapes(record(made, fonts)[0])] == ["#808080", "#CCCCCC"]


def test_dashes_are_in_points(fonts: Fonts) -> None:
    made, axes = figure()
    axes.add_line(Line2D([0, 100], [5, 5], color="#000000", linewidth=2, linestyle=(0, (3, 1.5))))
    (line,) = shapes(record(made, fonts)[0])
    assert line.stroke is not None
    assert line.stroke.dash == (6, 3)


def test_a_hatch_is_lines_within_its_rectangle(fonts: Fonts) -> None:
    made, axes = figure()
    axes.add_patch(Rectangle((10, 20), 30, 40, facecolor="none", edgecolor="#8A5A00", hatch="//"))
    marks, _ = record(made, fonts)
    (outer,) = marks
    assert isinstance(outer, Group)
    (hatch,) = [mark for mark in outer.marks if isinstance(mark, Group)]
    assert hatch.clip == (10, 40, 30, 40)
    assert all(shape.stroke and shape.fill is None for shape in shapes(hatch.marks))


def test_what_marks_cannot_say_is_refused(fonts: Fonts) -> None:
    made, axes = figure()
    axes.imshow(np.zeros((2, 2)))
    with pytest.raises(Unrecordable, match="a picture"):
        record(made, fonts)
    made, axes = figure()
    patch = axes.add_patch(Rectangle((0, 0), 10, 10))
    patch.set_clip_path(Circle((5, 5), 5, transform=axes.transData))
    with pytest.raises(Unrecordable, match="clip"):
        record(made, fonts)
    made, axes = figure()
    axes.add_patch(Circle((50, 50), 20, hatch="//"))
    with pytest.raises(Unrecordable, match="hatch"):
        record(made, fonts)
