import math

import pytest

from briefing.sheet.geometry import (
    CLOSE,
    CURVE,
    LINE,
    MOVE,
    PathBuilder,
    Rect,
    circle,
    rectangle,
    rounded_rectangle,
)


def test_rectangles_touching_at_an_edge_do_not_intersect() -> None:
    left, right = Rect(0, 0, 10, 10), Rect(10, 0, 10, 10)
    assert not left.intersects(right)
    assert left.intersects(right.moved(-0.1, 0))


def test_enclosing_allows_slack() -> None:
    frame, over = Rect(0, 0, 100, 50), Rect(0, 0, 100.4, 50)
    assert not frame.encloses(over)
    assert frame.encloses(over, slack=0.5)


def test_union_and_growth() -> None:
    assert Rect(0, 0, 1, 1).united(Rect(5, 7, 1, 1)) == Rect(0, 0, 6, 8)
    assert Rect(1, 1, 2, 2).grown(1) == Rect(0, 0, 4, 4)


def test_segments_hand_each_verb_its_coordinates() -> None:
    path = PathBuilder().move(0, 1).line(2, 3).curve(4, 5, 6, 7, 8, 9).close().path()
    assert list(path.segments()) == [
        (MOVE, (0, 1)),
        (LINE, (2, 3)),
        (CURVE, (4, 5, 6, 7, 8, 9)),
        (CLOSE, ()),
    ]
    assert path.bounds == Rect(0, 1, 8, 8)


def test_an_empty_path_has_a_zero_box() -> None:
    assert PathBuilder().path().bounds == Rect(0, 0, 0, 0)


def test_transforming_scales_and_moves_both_axes() -> None:
    moved = rectangle(Rect(1, 2, 3, 4)).transformed(2, 10, 20)
    assert moved.bounds == Rect(12, 24, 6, 8)


def test_a_circle_of_cubics_stays_within_a_thousandth_of_its_radius() -> None:
    path = circle(0, 0, 100)
    start = path.coordinates[:2]
    for verb, points in path.segments():
        if verb == CURVE:
            x, y = (_middle(start[i], *points[i::2]) for i in (0, 1))
            assert math.hypot(x, y) == pytest.approx(100, rel=1e-3)
            start = points[4:]


def _middle(a: float, b: float, c: float, d: float) -> float:
    return (a + 3 * b + 3 * c + d) / 8


def test_a_corner_radius_never_exceeds_half_the_side() -> None:
    assert rounded_rectangle(Rect(0, 0, 10, 4), 50).bounds == Rect(0, 0, 10, 4)
