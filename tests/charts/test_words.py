"""Alternative texts, numbers and periods: all that needs no drawing."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from briefing.charts.describe import describe
from briefing.charts.numbers import number_text, tick_text, value_scale
from briefing.charts.periods import parse_period, place
from briefing.model import ChartKind
from tests.charts.examples import ALL, DIRECTION, TIMELINE, TWO_MEASURES, chart, row


def test_two_measures_are_described_apart() -> None:
    assert describe(TWO_MEASURES) == (
        "Hai thước đo khác nhau, vẽ cạnh nhau trên cùng một thang, không so sánh với nhau: "
        "Mức giảm. Phạm pháp hình sự: 15,3% (kỳ 2020); "
        "Tội phạm về trật tự xã hội: ít nhất 5% (mục tiêu, kỳ 2021). "
        "So với kỳ: bài nguồn không nêu."
    )


def test_what_all_rows_share_is_said_once() -> None:
    rows = [row(name, value, measure="Tỷ lệ", time="2020") for name, value in (("A", 1), ("B", 2))]
    assert describe(chart(ChartKind.RANKED, *rows)) == (
        "Biểu đồ thanh xếp hạng. A: 1%; B: 2%. Đo Tỷ lệ, kỳ 2020."
    )
    assert describe(chart(ChartKind.RANKED, *rows, axis="Tỷ lệ")) == (
        "Biểu đồ thanh xếp hạng: Tỷ lệ. A: 1%; B: 2%. Kỳ 2020."
    )


def test_one_measure_alone_is_described_alone() -> None:
    alone = describe(TWO_MEASURES, part=1)
    assert "ít nhất 5%" in alone
    assert "15,3%" not in alone


def test_a_direction_says_that_there_are_no_numbers() -> None:
    words = describe(DIRECTION)
    assert "Tiêu chí 3: giảm; số liệu: bài nguồn không nêu" in words
    assert "Tiêu chí 3: falls; numbers: not stated" in describe(DIRECTION, "en")


def test_open_ends_of_a_time_line_are_told() -> None:
    words = describe(TIMELINE)
    assert "Nhiệm kỳ 2021–2026 (bối cảnh, 2021 đến 2026" in words
    assert "Sửa chữa phòng học (kỳ quý 2/2022, kết thúc: bài nguồn không nêu)" in words


@pytest.mark.parametrize("name", ALL)
@pytest.mark.parametrize("language", ["vi", "en"])
def test_every_row_and_value_is_in_the_alternative_text(name: str, language: str) -> None:
    words = describe(ALL[name], language)
    for point in ALL[name].points:
        assert point.label in words
        assert point.quantity is None or point.quantity.shown in words


@pytest.mark.parametrize(
    ("smallest", "largest", "unit", "ticks"),
    [
        ("0", "15.3", "%", ["0", "5%", "10%", "15%", "20%"]),
        ("0", "24", "%", ["0", "5%", "10%", "15%", "20%", "25%"]),
        ("0", "100", "%", ["0", "25%", "50%", "75%", "100%"]),
        ("0", "0.4", "%", ["0", "0,1%", "0,2%", "0,3%", "0,4%", "0,5%"]),
        ("0", "4324", "vụ", ["0", "1.000", "2.000", "3.000", "4.000", "5.000"]),
        ("0", "3", "dự án", ["0", "1", "2", "3", "4"]),
        ("0", "3500000000", "đồng", ["0", "1 tỷ", "2 tỷ", "3 tỷ", "4 tỷ"]),
        ("-3", "6", "%", ["−5%", "0", "5%", "10%"]),
    ],
)
def test_axes_hold_zero_and_go_in_round_steps(
    smallest: str, largest: str, unit: str, ticks: list[str]
) -> None:
    scale = value_scale(Decimal(smallest), Decimal(largest), unit)
    assert [tick_text(tick, scale, unit, "vi") for tick in scale.ticks] == ticks


def test_numbers_follow_the_language() -> None:
    assert number_text(Decimal("-1234.50"), "vi") == "−1.234,5"
    assert number_text(Decimal("-1234.50"), "en") == "−1,234.5"


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("2020", date(2020, 1, 1), date(2021, 1, 1)),
        ("năm 2020", date(2020, 1, 1), date(2021, 1, 1)),
        ("2021–2026", date(2021, 1, 1), date(2027, 1, 1)),
        ("12-2020", date(2020, 12, 1), date(2021, 1, 1)),
        ("tháng 2 năm 2021", date(2021, 2, 1), date(2021, 3, 1)),
        ("quý IV/2020", date(2020, 10, 1), date(2021, 1, 1)),
        ("6 tháng cuối năm 2020", date(2020, 7, 1), date(2021, 1, 1)),
        ("9 tháng 2020", date(2020, 1, 1), date(2020, 10, 1)),
        ("21-12-2020", date(2020, 12, 21), date(2020, 12, 22)),
        ("2020-12-31", date(2020, 12, 31), date(2021, 1, 1)),
        ("Q1 2021", date(2021, 1, 1), date(2021, 4, 1)),
        ("December 2020", date(2020, 12, 1), date(2021, 1, 1)),
    ],
)
def test_periods_are_read_as_people_type_them(text: str, start: date, end: date) -> None:
    period = parse_period(text)
    assert period is not None
    assert (period.start, period.end) == (start, end)


@pytest.mark.parametrize("text", ["", "hồi trước", "31-02-2020", "13-2020", "quý 5/2020", "20-21"])
def test_what_names_no_period_is_none(text: str) -> None:
    assert parse_period(text) is None


def test_places_in_time_are_true() -> None:
    assert place(date(2020, 1, 1)) == 2020.0
    assert place(date(2021, 1, 1)) - place(date(2020, 12, 31)) == pytest.approx(1 / 366)
