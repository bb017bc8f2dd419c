from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter

from briefing.painting.images import render_image
from briefing.painting.paintbox import PATH_LIMIT, Paintbox, straight_rectangle
from briefing.painting.painter import RUN_LIMIT, fitted, paint
from briefing.sheet import Group, Mark, PathBuilder, Rect, Shape, Sheet, Size, Stroke, Text
from briefing.sheet.geometry import circle, rectangle, segment
from briefing.text.fonts import Fonts
from briefing.text.shaping import shape

RED, BLUE, WHITE = "#C00000", "#0000C0", "#FFFFFF"


def sheet_of(*marks: Mark) -> Sheet:
    return Sheet(Size(960, 540), WHITE, marks, ())


def line(fonts: Fonts, string: str, size: float, x: float, baseline: float) -> Text:
    (run,) = shape(fonts, string, "sans-600", size)
    return run.at(x, baseline, "#000000")


def ink(image: QImage) -> QRectF:
    """The box of everything that is not nearly white, in pixels."""
    grey = image.convertToFormat(QImage.Format.Format_Grayscale8)
    bits, stride = bytes(grey.constBits()), grey.bytesPerLine()
    lines = [bits[y * stride : y * stride + grey.width()] for y in range(grey.height())]
    rows = [y for y, row in enumerate(lines) if min(row) < 200]
    darkest = [min(column) for column in zip(*(lines[y] for y in rows), strict=True)]
    columns = [x for x, value in enumerate(darkest) if value < 200]
    return QRectF(columns[0], rows[0], columns[-1] + 1 - columns[0], rows[-1] + 1 - rows[0])


def color_at(image: QImage, x: int, y: int) -> str:
    return QColor(image.pixel(x, y)).name().upper()


def test_a_shape_has_its_color_and_its_ground(outlines: Paintbox) -> None:
    image = render_image(sheet_of(Shape(circle(480, 270, 100), fill=RED)), 960, outlines)
    assert color_at(image, 480, 270) == RED
    assert color_at(image, 480, 150) == WHITE


def test_fill_rules_differ_where_a_path_covers_itself_twice(outlines: Paintbox) -> None:
    twice = PathBuilder().rect(Rect(100, 100, 200, 200)).rect(Rect(150, 150, 100, 100)).path()
    whole = render_image(sheet_of(Shape(twice, fill=RED)), 960, outlines)
    hole = render_image(sheet_of(Shape(twice, fill=RED, even_odd=True)), 960, outlines)
    assert color_at(whole, 200, 200) == RED
    assert color_at(hole, 200, 200) == WHITE
    assert color_at(hole, 120, 120) == RED


def test_a_group_is_clipped_and_the_next_mark_is_not(outlines: Paintbox) -> None:
    inside = Group((Shape(rectangle(Rect(0, 0, 400, 400)), fill=RED),), Rect(100, 100, 50, 50))
    after = Shape(rectangle(Rect(300, 300, 50, 50)), fill=BLUE)
    image = render_image(sheet_of(inside, after), 960, outlines)
    assert color_at(image, 125, 125) == RED
    assert color_at(image, 160, 125) == WHITE
    assert color_at(image, 325, 325) == BLUE


def test_dashes_leave_gaps(outlines: Paintbox) -> None:
    dashed = Shape(segment(100, 100, 200, 100), stroke=Stroke(RED, 4, (10, 10)))
    image = render_image(sheet_of(dashed), 960, outlines)
    assert [color_at(image, x, 100) for x in (105, 115, 125)] == [RED, WHITE, RED]


@pytest.mark.parametrize("width", [960, 1280, 1366, 1920])
def test_rules_and_bars_have_sharp_edges_at_any_scale(outlines: Paintbox, width: int) -> None:
    """No pixel is half covered, and neighbouring bars neither gape nor overlap."""
    rule = Shape(segment(43.2, 142.3, 480.7, 142.3), stroke=Stroke(RED, 1.2))
    bars = (
        Shape(rectangle(Rect(43.2, 300.4, 77.7, 50)), fill=RED),
        Shape(rectangle(Rect(120.9, 300.4, 33.3, 50)), fill=BLUE),
    )
    image = render_image(sheet_of(rule, *bars), width, outlines)
    seen = set(memoryview(image.constBits()).cast("I"))
    assert {QColor(pixel).name().upper() for pixel in seen} == {RED, BLUE, WHITE}
    row = [color_at(image, x, round(325 * width / 960)) for x in range(width)]
    assert WHITE not in row[row.index(RED) : row.index(BLUE)]


def test_a_rule_thinner_than_a_pixel_stays_faint(outlines: Paintbox) -> None:
    rule = Shape(segment(0, 270, 960, 270), stroke=Stroke("#000000", 1.2))
    image = render_image(sheet_of(rule), 240, outlines)
    darkest = min(QColor(image.pixel(120, y)).lightness() for y in range(135))
    assert 150 < darkest < 255


@pytest.mark.parametrize("size", [12.0, 19.2, 40.0, 125.0])
@pytest.mark.parametrize("runs", [True, False], ids=["glyph cache", "outlines"])
def test_ink_lies_where_the_mark_says(qapp: object, fonts: Fonts, size: float, runs: bool) -> None:
    text = line(fonts, "Ẳậ15,3", size, 100.3, 270.4)
    image = render_image(sheet_of(text), 960, Paintbox(fonts, runs=runs))
    found, said = ink(image), text.bounds
    assert found.top() == pytest.approx(said.y, abs=1.2)
    assert found.bottom() == pytest.approx(said.bottom, abs=1.2)
    assert said.x - 1.2 <= found.left() <= said.x + 0.1 * size
    assert said.right - 0.1 * size - 1.2 <= found.right() <= said.right + 1.2


@pytest.mark.parametrize("width", [640, 1280, 2400])
def test_both_ways_of_text_put_the_ink_in_the_same_place(
    qapp: object, fonts: Fonts, width: int
) -> None:
    sheet = sheet_of(line(fonts, "Phạm pháp hình sự giảm 15,3%", 19.2, 43.2, 300))
    cached = ink(render_image(sheet, width, Paintbox(fonts)))
    outlined = ink(render_image(sheet, width, Paintbox(fonts, runs=False)))
    for one, other in zip(cached.getCoords(), outlined.getCoords(), strict=True):  # type: ignore[arg-type]
        assert one == pytest.approx(other, abs=1.5)


def test_text_is_drawn_on_both_sides_of_the_glyph_caches_limit(qapp: object, fonts: Fonts) -> None:
    """Above 64 device pixels Qt draws nothing for a glyph run, and says nothing."""
    box = Paintbox(fonts)
    for device_size in range(round(RUN_LIMIT) - 3, round(RUN_LIMIT) + 12):
        text = line(fonts, "Ơ", 30, 100, 270)
        image = render_image(sheet_of(text), round(960 * device_size / 30), box)
        middle = [color_at(image, x, round(259 * device_size / 30)) for x in range(image.width())]
        assert "#000000" in middle, device_size


def test_a_high_resolution_device_counts_in_the_choice(qapp: object, fonts: Fonts) -> None:
    image = QImage(1920, 1080, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(2.0)
    text = line(fonts, "H", 45, 100, 270)  # 90 device pixels, of which a run would show nothing
    painter = QPainter(image)
    paint(sheet_of(text), painter, QRectF(0, 0, 960, 540), Paintbox(fonts))
    painter.end()
    assert ink(image).height() == pytest.approx(2 * (text.bottom - text.top), abs=2)


def test_a_sheet_is_centred_and_touches_nothing_beside_it(outlines: Paintbox) -> None:
    image = QImage(600, 600, QImage.Format.Format_RGB32)
    image.fill(QColor(BLUE))
    over = Shape(rectangle(Rect(-500, -500, 3000, 3000)), fill=RED)
    painter = QPainter(image)
    place = paint(sheet_of(over), painter, QRectF(0, 0, 600, 600), outlines)
    left_as_it_was = not painter.hasClipping() and painter.transform().isIdentity()
    painter.end()
    assert place == QRectF(0, 131.25, 600, 337.5) == fitted(Size(960, 540), QRectF(0, 0, 600, 600))
    assert color_at(image, 300, 100) == BLUE
    assert color_at(image, 300, 500) == BLUE
    assert color_at(image, 300, 300) == RED
    assert left_as_it_was


def test_straight_rectangles_are_told_from_other_paths() -> None:
    assert straight_rectangle(rectangle(Rect(1, 2, 3, 4))) == QRectF(1, 2, 3, 4)
    diamond = PathBuilder().polygon(((5, 0), (10, 5), (5, 10), (0, 5))).path()
    assert straight_rectangle(diamond) is None
    closed = PathBuilder().polygon(((0, 0), (0, 5), (5, 5), (5, 0), (0, 0))).path()
    assert straight_rectangle(closed) == QRectF(0, 0, 5, 5)
    astray = PathBuilder().polygon(((0, 0), (0, 5), (5, 5), (5, 0), (1, 1))).path()
    assert straight_rectangle(astray) is None


def test_paths_are_kept_but_not_without_end(outlines: Paintbox) -> None:
    path = rectangle(Rect(0, 0, 1, 1))
    assert outlines.path(path)[0] is outlines.path(path)[0]
    kept: Any = outlines._paths
    for number in range(PATH_LIMIT + 10):
        outlines.path(segment(0, 0, number, 1))
    assert len(kept) <= PATH_LIMIT
