"""Fenced charts: keys, tables, CSV members, series."""

from __future__ import annotations

from decimal import Decimal

import pytest

from briefing.model import (
    NOT_STATED,
    Chart,
    ChartKind,
    ChartPoint,
    ChartSeries,
    Direction,
    FactKind,
    Quantity,
)
from briefing.model.honesty import mixture
from briefing.source import MemoryPackage, parse_briefing
from briefing.source.words import CHART_KINDS

MEMBERS = {
    "sources/bai.txt": b"x\n" * 11,
    "data/semicolon.csv": "\ufeffNhãn;Giá trị\r\nA;5,5%\r\nB;6%\r\n".encode(),
    "data/comma.csv": 'Nhãn,Giá trị\n"A, một","5,5%"\nB,6%\n'.encode(),
    "data/tab.csv": "Nhãn\tGiá trị\nA\t5,5%\nB\t6%\n".encode(),
}


def chart_of(body: str, language: str = "vi") -> Chart:
    front = f"---\nlanguage: {language}\nsources: {{bai: sources/bai.txt}}\n---\n"
    text = f"{front}## A {{.chart}}\n\n```chart\n{body}\n```\n"
    briefing, problems = parse_briefing(text, MemoryPackage(MEMBERS))
    assert [f"{p.place} {p.code} {p.message}" for p in problems] == []
    (chart,) = briefing.panels[0].charts
    return chart


def shown(chart: Chart) -> list[tuple[str, list[str]]]:
    return [
        (series.name, [p.quantity.shown if p.quantity else "" for p in series.points])
        for series in chart.series
    ]


@pytest.mark.parametrize(
    ("kind", "word"), [(kind, word) for kind, all_ in CHART_KINDS.items() for word in all_]
)
def test_every_kind_is_known_by_its_words(kind: ChartKind, word: str) -> None:
    body = f"Loại: {word.upper()}\n| Nhãn | Giá trị | Từ |\n|---|---|---|\n| A | 5% | 2020 |"
    assert chart_of(body).kind is kind


def test_keys_speak_for_missing_columns() -> None:
    chart = chart_of(
        "loại: cột\ntiêu đề: T\ntrục: X\nghi chú: G\nso với: không nêu\nđo cái gì: vụ cháy\n"
        "thuộc về: Hà Nội\nkỳ: 2020\nbản chất: mục tiêu\nnguồn: [@bai ¶2]\n"
        "| Nhãn | Giá trị | Nguồn |\n|---|---|---|\n| A | 5 | |\n| B | 6 | [@bai ¶3] |"
    )
    assert (chart.title, chart.axis, chart.note, chart.baseline) == ("T", "X", "G", NOT_STATED)
    first, second = chart.points
    assert (first.measure, first.owner, first.time, first.kind) == (
        "vụ cháy",
        "Hà Nội",
        "2020",
        FactKind.TARGET,
    )
    assert (first.citations[0].numbers, second.citations[0].numbers) == ((2,), (3,))
    assert chart.series[0].name == "vụ cháy"
    assert [point.line for point in chart.points] == [16, 17]


def test_two_measures_are_two_series() -> None:
    chart = chart_of(
        "loại: hai thước đo\n| Đo cái gì | Giá trị |\n|---|---|\n| A | giảm 15,3% |\n| B | 5% |"
    )
    assert shown(chart) == [("A", ["giảm 15,3%"]), ("B", ["5%"])]
    assert [point.label for point in chart.points] == ["A", "B"]


def test_a_series_column_parts_the_rows() -> None:
    chart = chart_of(
        "loại: đường\n| Năm | Dòng | Giá trị |\n|---|---|---|\n"
        "| 2019 | X | 1 |\n| 2019 | Y | 2 |\n| 2020 | X | 3 |\n| 2020 | Y | 4 |"
    )
    assert shown(chart) == [("X", ["1", "3"]), ("Y", ["2", "4"])]
    assert [p.time for p in chart.series[0].points] == ["2019", "2020"]


def test_a_wide_table_has_a_column_for_each_series_or_period() -> None:
    series = chart_of(
        "loại: đường\n| Năm | Thu | Chi |\n|---|---|---|\n| 2019 | 1 | 2 |\n| 2020 | 3 | 4 |"
    )
    assert shown(series) == [("Thu", ["1", "3"]), ("Chi", ["2", "4"])]
    periods = chart_of(
        "loại: hai kỳ\n| Huyện | 2019 | 2024 |\n|---|---|---|\n| A | 1% | 2% |\n| B | 3% | 4% |"
    )
    assert shown(periods) == [("", ["1%", "2%", "3%", "4%"])]
    assert [(p.label, p.time) for p in periods.points] == [
        *(("A", "2019"), ("A", "2024")),
        *(("B", "2019"), ("B", "2024")),
    ]


@pytest.mark.parametrize("name", ["semicolon", "comma", "tab"])
def test_a_csv_member_takes_the_place_of_the_table(name: str) -> None:
    chart = chart_of(f"loại: xếp hạng\ndữ liệu: data/{name}.csv")
    assert shown(chart) == [("", ["5,5%", "6%"])]
    assert chart.data == f"data/{name}.csv"
    assert chart.points[0].label == ("A, một" if name == "comma" else "A")


def test_a_value_that_the_source_does_not_state_leaves_a_gap() -> None:
    chart = chart_of("loại: cột\n| Nhãn | Giá trị |\n|---|---|\n| A | 5% |\n| B | không nêu |")
    assert chart.points[1].quantity is None


def test_directions_have_no_numbers() -> None:
    chart = chart_of("loại: chiều\nhướng: giảm\n| Tiêu chí | Ghi chú |\n|---|---|\n| Một | x |")
    (point,) = chart.points
    assert (point.label, point.note) == ("Một", "x")
    assert point.quantity == Quantity("giảm", direction=Direction.DOWN)


def test_events_have_periods_and_may_be_open() -> None:
    chart = chart_of(
        "loại: mốc thời gian\n| Từ | Đến | Việc | Trên hết |\n|---|---|---|---|\n"
        "| 2021 | 2026 | Nhiệm kỳ | |\n| không nêu | | Đại hội | có |"
    )
    term, congress = chart.points
    assert (term.label, term.time, term.until) == ("Nhiệm kỳ", "2021", "2026")
    assert (congress.time, congress.until, congress.paramount) == (NOT_STATED, None, True)


def test_numbers_follow_the_language_of_the_briefing() -> None:
    chart = chart_of("kind: columns\n| Label | Value |\n|---|---|\n| A | 1,250.5 cases |", "en")
    quantity = chart.points[0].quantity
    assert quantity is not None
    assert quantity.value == Decimal("1250.5")


def point(unit: str, measure: str | None = None) -> ChartPoint:
    return ChartPoint("", Quantity("1", Decimal(1), unit=unit), measure=measure)


@pytest.mark.parametrize(
    ("points", "code"),
    [
        ([point("%"), point("%")], None),
        ([point("%", "a"), point("%"), point("%", "A")], None),
        ([point("%"), point("vụ")], "mixed-units"),
        ([point("%", "a"), point("%", "b")], "mixed-measures"),
        ([ChartPoint("x"), point("vụ")], None),
    ],
)
def test_one_series_measures_one_thing(points: list[ChartPoint], code: str | None) -> None:
    found = mixture(ChartKind.COLUMNS, [ChartSeries("", tuple(points))])
    assert (found.code if found else None) == code


def test_two_series_may_measure_two_things() -> None:
    series = [ChartSeries("", (point("%", "a"),)), ChartSeries("", (point("vụ", "b"),))]
    assert mixture(ChartKind.TWO_MEASURES, series) is None
