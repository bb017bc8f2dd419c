"""Charts, directions and time lines on their panels: halves, tags, words beside, large halls."""

from __future__ import annotations

import pytest

from briefing.charts.draw import draw
from briefing.layout import ChartRequest
from briefing.layout.context import AspectName, Density
from briefing.sheet import Drawing, Node, Rect, Role, Shape, Sheet
from briefing.sheet.dump import dump_sheet
from briefing.sheet.marks import Group
from tests.conftest import Golden
from tests.layout.conftest import BoxCharts, Desk
from tests.layout.pages import box_of, lay, node_of, texts, words_of

TWO = """## Hai thước đo khác nhau {.chart label="Biểu đồ"}

```chart
loại: hai thước đo
trục: Mức giảm

| Đo cái gì | Thuộc về | Bản chất | Kỳ | So với | Giá trị | Loại | Nguồn |
|---|---|---|---|---|---|---|---|
| Phạm pháp | Công an TP Hà Nội | Đã đạt | 2020 | không nêu | giảm 15,3% | kết quả | [@bai ¶5] |
| Trật tự | Bộ Công an | Tối thiểu | 2021 | không nêu | giảm ít nhất 5% | mục tiêu | [@bai ¶9] |
```
"""
COLUMNS = """## Phòng học xây mới {.chart label="Biểu đồ"}

```chart
loại: cột
trục: Phòng học xây mới
thuộc về: tỉnh Hoa Ban
nguồn: [@bai ¶5]

| Năm | Giá trị |
|---|---|
| 2020 | 64 phòng |
| 2021 | 48 phòng |
| 2022 | 92 phòng |
```
"""
BESIDE = """
### Bài nguồn nêu [@bai ¶5]

“giảm sâu trên cả ba tiêu chí”

### Bài nguồn không nêu

- Tên của từng tiêu chí
- Số vụ, số người
"""
DIRECTION = (
    """## Tai nạn giảm trên cả ba tiêu chí {.direction label="An toàn"}

```chart
loại: chiều

| Nhãn | Hướng | Kỳ | Nguồn |
|---|---|---|---|
| Tiêu chí 1 | giảm | 2020 | [@bai ¶5] |
| Tiêu chí 2 | giảm | 2020 | [@bai ¶5] |
```
"""
    + BESIDE
)
TIMELINE = """## Kết quả 2020, trọng tâm 2021 {.timeline label="Mốc"}

```chart
loại: mốc thời gian

| Từ | Đến | Việc | Loại | Nguồn |
|---|---|---|---|---|
| 2020 | 2020 | Kết quả | kết quả | [@bai ¶5] |
| 2021 | 2026 | Nhiệm kỳ | bối cảnh | [@bai ¶8] |
```
"""
PANELS = {"chart": TWO, "direction": DIRECTION, "timeline": TIMELINE}
FORMATS: list[tuple[AspectName, Density]] = [
    ("16:9", "normal"),
    ("4:3", "normal"),
    ("a4", "normal"),
    ("16:9", "large-hall"),
]


class CrampedCharts(BoxCharts):
    """Says that the words of a chart do not fit, as long as they are larger than `most`."""

    def __init__(self, most: float) -> None:
        super().__init__()
        self.most = most

    def drawing(self, request: ChartRequest) -> Drawing | None:
        drawing = super().drawing(request)
        if request.scale <= self.most:
            return drawing
        reason = "Chữ của biểu đồ không đủ chỗ trong khung này."
        nodes = (Node(Role.FIGURE, "Không vẽ biểu đồ"), Node(Role.PROBLEM, reason, parent=0))
        return Drawing(request.size, (), nodes, "Không vẽ biểu đồ")


class RealCharts(BoxCharts):
    """Charts as they are drawn."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self.drawn: list[Drawing] = []

    def drawing(self, request: ChartRequest) -> Drawing | None:
        drawing = draw(
            request.chart,
            request.size,
            request.theme,
            self.desk.fonts,
            part=request.part,
            scale=request.scale,
            compounds=self.desk.compounds,
        )
        self.drawn.append(drawing)
        return drawing


def charts_of(sheet: Sheet) -> list[Rect]:
    return [mark.bounds for mark in sheet.marks if isinstance(mark, Group)]


@pytest.mark.parametrize("name", list(PANELS))
def test_the_usual_page(desk: Desk, name: str, golden: Golden) -> None:
    (sheet,) = lay(desk, PANELS[name])
    golden(f"layout/{name}.txt", dump_sheet(sheet))


@pytest.mark.parametrize(("aspect", "density"), FORMATS)
def test_two_measures_are_drawn_apart_in_boxes_of_one_size(
    desk: Desk, aspect: AspectName, density: Density
) -> None:
    charts = BoxCharts()
    lay(desk, TWO, charts=charts, aspect=aspect, density=density)
    assert {request.part for request in charts.requests} == {0, 1}
    assert len({(request.size, request.scale) for request in charts.requests}) == 1


@pytest.mark.parametrize(("aspect", "density"), FORMATS)
def test_a_percent_is_as_long_in_one_measure_as_in_the_other(
    desk: Desk, aspect: AspectName, density: Density
) -> None:
    charts = RealCharts(desk)
    lay(desk, TWO, charts=charts, aspect=aspect, density=density)
    lengths = [drawn / value for drawing in charts.drawn for _, drawn, value in drawing.facts]
    assert len(lengths) >= 2
    assert lengths == pytest.approx([lengths[0]] * len(lengths), rel=0.005)


def test_a_sign_between_the_measures_says_that_they_do_not_compare(desk: Desk) -> None:
    (sheet,) = lay(desk, TWO)
    sign = box_of(sheet, "≠ Không so sánh với nhau")
    left, right = charts_of(sheet)
    assert left.right < sign.x < sign.right < right.x
    middle = sheet.size.width / 2
    assert sign.x + sign.width / 2 == pytest.approx(middle)


def test_each_measure_is_defined_beside_its_bar(desk: Desk) -> None:
    (sheet,) = lay(desk, TWO)
    labels = texts(sheet, Role.LABEL)
    assert [label for label in labels if label in ("Đo cái gì", "Thuộc về", "Bản chất")] == [
        "Đo cái gì",
        "Thuộc về",
        "Bản chất",
    ] * 2
    assert texts(sheet, Role.SILENCE) == ["Bài nguồn không nêu"] * 2
    # The same definition stands at the same height in both halves.
    assert box_of(sheet, "Công an TP Hà Nội").y == pytest.approx(
        box_of(sheet, "Bộ Công an").y, 0.01
    )
    assert texts(sheet, Role.HEADING) == ["Kết quả năm 2020", "Mục tiêu năm 2021"]
    assert texts(sheet, Role.CHIP) == ["Nguồn ¶5", "Nguồn ¶9"]


def test_result_and_target_have_their_own_colours(desk: Desk) -> None:
    (sheet,) = lay(desk, TWO)
    theme = desk.themes["light"]
    assert words_of(sheet, "Kết quả năm 2020").color == theme.result
    assert words_of(sheet, "Mục tiêu năm 2021").color == theme.target


def test_on_an_upright_page_the_measures_stand_below_one_another(desk: Desk) -> None:
    (sheet,) = lay(desk, TWO, aspect="a4")
    upper, lower = charts_of(sheet)
    assert upper.bottom < box_of(sheet, "≠ Không so sánh với nhau").y < lower.y
    assert upper.x == lower.x


def test_a_large_hall_defines_the_measures_on_a_page_of_their_own(desk: Desk) -> None:
    charts, words = lay(desk, TWO, density="large-hall")
    assert len(charts_of(charts)) == 2
    assert charts_of(words) == []
    assert "Tối thiểu" in " ".join(texts(words, Role.PARAGRAPH))


def test_another_chart_takes_the_page_below_its_tag(desk: Desk) -> None:
    (sheet,) = lay(desk, COLUMNS)
    assert texts(sheet, Role.HEADING) == ["Kết quả 2020–2022, tỉnh Hoa Ban"]
    assert texts(sheet, Role.CHIP) == ["Nguồn ¶5"]
    (chart,) = charts_of(sheet)
    assert chart.width == pytest.approx(1456 * 0.6)
    figure = next(node for node in sheet.nodes if node.role is Role.FIGURE and node.subject)
    assert (figure.text, figure.subject) == ("một biểu đồ", "chart:0")


def test_words_of_a_chart_stand_beside_it(desk: Desk) -> None:
    (sheet,) = lay(desk, COLUMNS + BESIDE)
    (chart,) = charts_of(sheet)
    assert chart.right < box_of(sheet, "Bài nguồn không nêu").x


def test_long_words_leave_the_chart_its_page(desk: Desk) -> None:
    pages = lay(desk, COLUMNS + "\n### Thêm\n\n" + "Một câu dài viết thêm. " * 60)
    assert charts_of(pages[0])[0].width == pytest.approx(1456 * 0.6)
    assert len(pages) > 1


def test_what_the_source_does_not_state_is_below_a_dashed_rule(desk: Desk) -> None:
    (sheet,) = lay(desk, DIRECTION)
    theme = desk.themes["light"]
    heading = box_of(sheet, "Bài nguồn không nêu")
    shapes = [m for m in sheet.marks if isinstance(m, Shape) and m.stroke and m.bounds.x > 500]
    above = [m for m in shapes if 0 < heading.y - m.bounds.y < 40 and m.bounds.width > 300]
    assert [m.stroke.dash != () for m in above if m.stroke] == [True]
    assert words_of(sheet, "Bài nguồn không nêu").color == theme.ink2
    assert words_of(sheet, "Bài nguồn nêu").color == theme.result
    assert texts(sheet, Role.QUOTE) == ["“giảm sâu trên cả ba tiêu chí”"]
    items = [node for node in sheet.nodes if node.role is Role.LIST_ITEM]
    assert [(item.ordinal, item.text) for item in items] == [
        ("–", "Tên của từng tiêu chí"),
        ("–", "Số vụ, số người"),
    ]


def test_a_direction_stands_left_of_its_words_and_above_them_upright(desk: Desk) -> None:
    (wide,) = lay(desk, DIRECTION)
    assert charts_of(wide)[0].right < box_of(wide, "Bài nguồn nêu").x
    (upright,) = lay(desk, DIRECTION, aspect="a4")
    assert charts_of(upright)[0].bottom < box_of(upright, "Bài nguồn nêu").y


def test_a_time_line_is_as_wide_as_the_page(desk: Desk) -> None:
    (sheet,) = lay(desk, TIMELINE)
    (chart,) = charts_of(sheet)
    assert (chart.x, chart.width) == (pytest.approx(72 * 0.6), pytest.approx(1456 * 0.6))
    assert chart.bottom <= 812.1 * 0.6


def test_words_too_large_for_a_hall_are_set_smaller(desk: Desk) -> None:
    charts = CrampedCharts(1.2)
    (sheet,) = lay(desk, TIMELINE, charts=charts, density="large-hall")
    assert [request.scale for request in charts.requests] == [1.4, 1.2]
    assert sheet.problems == ()


def test_a_chart_without_room_is_a_problem_with_its_line(desk: Desk) -> None:
    (sheet,) = lay(desk, TIMELINE, charts=CrampedCharts(0.5))
    assert [problem.place.line for problem in sheet.problems] == [13]


def test_a_chart_and_its_first_node_are_one(desk: Desk) -> None:
    """The figure is read once, with the words in it below it."""
    (sheet,) = lay(desk, COLUMNS, charts=RealCharts(desk))
    figures = [node for node in sheet.nodes if node.role is Role.FIGURE]
    assert len([node for node in figures if "Phòng học xây mới" in node.text]) == 1
    value = sheet.nodes[node_of(sheet, "64 phòng")]
    assert sheet.nodes[value.parent].subject == "chart:0"
