"""Charts and tables against their paragraphs, and drawn lengths against the data."""

from __future__ import annotations

import pytest

from briefing.checking.checks import Checks
from briefing.model import Chart
from tests.checking.texts import codes, findings, read

SOURCE = {
    "bc": "Năm 2031, số vụ vỡ đê: huyện Mỏ Vàng 12 vụ, huyện Suối Đá 7 vụ, huyện Bản Lá 9 vụ.\n\n"
    "Lượng nước ở các hồ đều tăng."
}
CHART = """## Số vụ vỡ đê năm 2031 {.chart}

```chart
loại: xếp hạng
trục: Số vụ vỡ đê
đo cái gì: số vụ vỡ đê
kỳ: năm 2031
nguồn: [@bc ¶1]

| Nhãn | Giá trị |
|---|---|
| Mỏ Vàng | 12 vụ |
| Bản Lá | 9 vụ |
| Suối Đá | 7 vụ |
```

> Mỏ Vàng cao nhất với 12 vụ, Suối Đá thấp nhất.
"""


def test_a_true_chart_is_not_reported() -> None:
    assert codes(CHART, SOURCE) == []


@pytest.mark.parametrize(
    ("old", "new", "code", "line"),
    [
        ("| 12 vụ", "| 13 vụ", "number-not-in-source", 21),
        ("Vàng | 12 vụ", "Vàng | 9 vụ", "measure-mismatch", 21),
        (" vụ |", " người |", "unit-mismatch", 22),
        ("| 7 vụ", "| gần 7 vụ", "bound-mismatch", 23),
        ("kỳ: năm 2031", "kỳ: năm 2030", "period-mismatch", 16),
        ("gì: số vụ vỡ đê", "gì: số vụ cháy", "measure-not-in-source", 15),
        ("| Bản Lá", "| Bản Mây", "label-not-in-source", 22),
        ("> Mỏ Vàng", "> Suối Đá", "rank-mismatch", 26),
        ("nguồn: [@bc ¶1]\n", "", "figure-uncited", 20),
    ],
)
def test_each_fault_of_a_row_has_its_code_and_line(
    old: str, new: str, code: str, line: int
) -> None:
    found = findings(CHART.replace(old, new), SOURCE)
    assert (code, line) in [(finding.code, finding.place.line) for finding in found]


def test_a_chart_of_directions_goes_as_the_source_says() -> None:
    body = "## Hồ {.direction}\n\n```chart\nloại: chiều\nnguồn: [@bc ¶2]\n\n"
    body += "| Nhãn | Hướng |\n|---|---|\n"
    body += "| Lượng nước ở các hồ | tăng |\n```\n"
    assert codes(body, SOURCE) == []
    assert codes(body.replace("| tăng", "| giảm"), SOURCE) == ["direction-mismatch"]


def test_a_table_is_held_against_the_paragraph_of_each_row() -> None:
    body = "## Vỡ đê {.table}\n\n| Huyện | Vụ | Nguồn |\n|---|---:|---|\n"
    body += "| Mỏ Vàng | 12 | [@bc ¶1] |\n| Suối Đá | 7 | [@bc ¶1] |\n"
    assert codes(body, SOURCE) == []
    (finding,) = findings(body.replace("| 7 |", "| 9 |"), SOURCE)
    assert (finding.code, finding.place.line, finding.place.column) == ("name-mismatch", 15, 13)


def test_drawn_lengths_are_those_of_the_data_within_one_hundredth() -> None:
    briefing, text = read(CHART, SOURCE)

    def told(longest: float) -> list[str]:
        def drawn(chart: Chart) -> tuple[tuple[str, float, float], ...]:
            lengths = {"Mỏ Vàng": longest, "Bản Lá": 90.0, "Suối Đá": 70.0}
            values = {
                point.label: float(point.quantity.value or 0)
                for point in chart.points
                if point.quantity
            }
            return tuple((f"bar:0 {name}", lengths[name], values[name]) for name in lengths)

        return [f.code for f in Checks().check(briefing, text=text, drawings=drawn).findings
                if f.code == "drawn-length"]  # fmt: skip

    assert told(120.0) == told(120.9) == []
    assert told(125.0) != []
    assert told(96.0) != []


def test_a_length_that_stands_for_another_value_than_the_data_is_reported() -> None:
    briefing, text = read(CHART, SOURCE)
    drawn = (("bar:0 Mỏ Vàng", 200.0, 20.0), ("bar:1 Bản Lá", 90.0, 9.0))
    report = Checks().check(briefing, text=text, drawings=lambda chart: drawn)
    assert [f.shown for f in report.findings if f.code == "drawn-length"] == ["Mỏ Vàng"]
