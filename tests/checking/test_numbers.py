"""Numbers where they stand in running text: what they are, and what states no fact."""

from __future__ import annotations

from decimal import Decimal

import pytest

from briefing.checking.numbers import DATE, NAME, QUANTITY, YEAR, YEARS, mentions_in
from briefing.checking.spelled import number_from_words
from briefing.checking.views import view_of
from briefing.model import Bound, Direction


def kinds(text: str) -> list[tuple[str, str]]:
    return [(mention.kind, text[mention.start : mention.end]) for mention in mentions_in(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("năm 2031 có 12 ha rừng", [(YEAR, "2031"), (QUANTITY, "12")]),
        ("nhiệm kỳ 2021 – 2026", [(YEARS, "2021 – 2026")]),
        ("ngày 21-12-2020", [(DATE, "21-12-2020")]),
        ("Ngày 21-12, họp", [(DATE, "Ngày 21-12")]),
        ("sáng 9/1 tại tỉnh", [(DATE, "sáng 9/1")]),
        ("26 July 2031", [(DATE, "26 July 2031")]),
        ("dịch COVID-19", [(NAME, "COVID-19")]),
        ("Nghị quyết 12 và Kết luận 15-KL/TW", [(NAME, "Nghị quyết 12"), (NAME, "Kết luận 15")]),
        ("15/2031/NĐ-CP", [(NAME, "15/2031/NĐ-CP")]),
        ("hai năm khác nhau", [(QUANTITY, "hai")]),
        ("thứ hai, tháng bảy, lớp ba", []),
        ("cả năm học, suốt cả năm", []),
        ("một nhiệm vụ", []),
    ],
)
def test_each_kind_of_number_is_known(text: str, expected: list[tuple[str, str]]) -> None:
    assert kinds(text)[: len(expected) or 1] == expected


@pytest.mark.parametrize(
    ("text", "value", "bound", "direction"),
    [
        ("kéo giảm ít nhất 05%", "5", Bound.AT_LEAST, Direction.DOWN),
        ("giảm sâu trên cả ba tiêu chí", "3", Bound.ALL, Direction.DOWN),
        ("bỏ học giảm ở cả năm huyện", "5", Bound.ALL, None),
        ("đạt trên 1.250 vụ", "1250", Bound.ABOVE, Direction.REACHED),
        ("70% trở lên", "70", Bound.AT_LEAST, None),
        ("gần 1,2 nghìn tỷ đồng", "1200000000000", Bound.NEARLY, None),
        ("một nghìn hai trăm vụ", "1200", None, None),
        ("tăng gấp đôi", "2", None, Direction.UP),
        ("cao hơn 6,8 m2", "6.8", None, None),
        ("có hơn 6,8 m2", "6.8", Bound.ABOVE, None),
    ],
)
def test_a_number_has_its_value_bound_and_direction(
    text: str, value: str, bound: Bound | None, direction: Direction | None
) -> None:
    (mention,) = (one for one in mentions_in(text) if one.kind == QUANTITY)
    assert mention.value == Decimal(value)
    assert (mention.bound, mention.direction) == (bound, direction)


def test_both_numbers_of_a_ratio_are_found() -> None:
    values = [mention.value for mention in mentions_in("có 69/4.731 đảng viên")]
    assert values == [Decimal(69), Decimal(4731)]


def test_a_range_is_no_date() -> None:
    (mention,) = mentions_in("mỗi hộ 10-30 triệu đồng")
    assert (mention.value, mention.upper) == (Decimal(10_000_000), Decimal(30_000_000))


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("hai mươi lăm", 25),
        ("mười hai", 12),
        ("một trăm linh ba", 103),
        ("một nghìn hai trăm", 1200),
        ("hai triệu rưỡi", 2_500_000),
        ("ba trăm năm mươi", 350),
        ("hội nghị", None),
    ],
)
def test_number_words_have_their_value(words: str, value: int | None) -> None:
    assert number_from_words(words.split()) == value


def test_the_view_has_the_length_of_the_text_and_one_way_to_write_tones() -> None:
    for text in ("Hoà Bình, UỶ BAN", "5\u00a0%", "İstanbul", "−3"):
        assert len(view_of(text)) == len(text)
    assert view_of("Hòa") == view_of("Hoà")
    assert view_of("Ủy ban") == view_of("Uỷ ban")
