"""Numbers as people write them: spelling kept, meaning told, nothing guessed."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.model import Bound, Direction, Quantity
from briefing.source import parse_quantity
from briefing.source.number_words import BOUNDS, DIRECTIONS, SCALES

Meaning = tuple[str | None, str | None, str, Direction | None, Bound | None]

UP, DOWN, REACHED, OVER = Direction.UP, Direction.DOWN, Direction.REACHED, Direction.EXCEEDED

MEANINGS: dict[str, Meaning] = {
    "15,3%": ("15.3", None, "%", None, None),
    "15,3 %": ("15.3", None, "%", None, None),
    "15,3 phần trăm": ("15.3", None, "%", None, None),
    "05%": ("5", None, "%", None, None),
    "≥ 5%": ("5", None, "%", None, Bound.AT_LEAST),
    "≥5%": ("5", None, "%", None, Bound.AT_LEAST),
    "ít nhất 05%": ("5", None, "%", None, Bound.AT_LEAST),
    "tối thiểu 5%": ("5", None, "%", None, Bound.AT_LEAST),
    "không dưới 5%": ("5", None, "%", None, Bound.AT_LEAST),
    "5% trở lên": ("5", None, "%", None, Bound.AT_LEAST),
    "từ 5% trở lên": ("5", None, "%", None, Bound.AT_LEAST),
    "không quá 3 vụ": ("3", None, "vụ", None, Bound.AT_MOST),
    "trên 95%": ("95", None, "%", None, Bound.ABOVE),
    "dưới 1%": ("1", None, "%", None, Bound.BELOW),
    "cả 3": ("3", None, "", None, Bound.ALL),
    "cả ba": ("3", None, "", None, Bound.ALL),
    "Cả ba tiêu chí": ("3", None, "tiêu chí", None, Bound.ALL),
    "hai dự án": ("2", None, "dự án", None, None),
    "1.234 vụ": ("1234", None, "vụ", None, None),
    "1 234": ("1234", None, "", None, None),
    "1\u00a0234\u00a0567 người": ("1234567", None, "người", None, None),
    "1.234.567,89 đồng": ("1234567.89", None, "đồng", None, None),
    "0,125": ("0.125", None, "", None, None),
    "70-75%": ("70", "75", "%", None, None),
    "70–75%": ("70", "75", "%", None, None),
    "từ 10 đến 12%": ("10", "12", "%", None, None),
    "từ 10% đến 12%": ("10", "12", "%", None, None),
    "20-30 triệu đồng": ("20000000", "30000000", "đồng", None, None),
    "gần 1.500 kg": ("1500", None, "kg", None, Bound.NEARLY),
    "khoảng 20.000 tỷ đồng": ("20000000000000", None, "đồng", None, Bound.ABOUT),
    "3,5 tỷ đồng": ("3500000000", None, "đồng", None, None),
    "3,5 tỉ đồng": ("3500000000", None, "đồng", None, None),
    "1,2 nghìn tỷ đồng": ("1200000000000", None, "đồng", None, None),
    "hơn 2 triệu lượt": ("2000000", None, "lượt", None, Bound.ABOVE),
    "2 triệu rưỡi": ("2500000", None, "", None, None),
    "1 triệu 200 nghìn": ("1200000", None, "", None, None),
    "2 tỷ 075 triệu đồng": ("2075000000", None, "đồng", None, None),
    "20 vạn người": ("200000", None, "người", None, None),
    "5 tỷ lệ": ("5", None, "tỷ lệ", None, None),
    "giảm 15,3%": ("15.3", None, "%", DOWN, None),
    "kéo giảm ít nhất 05%": ("5", None, "%", DOWN, Bound.AT_LEAST),
    "tăng gấp 2 lần": ("2", None, "lần", UP, None),
    "tăng gấp đôi": ("2", None, "lần", UP, None),
    "đạt trên 95%": ("95", None, "%", REACHED, Bound.ABOVE),
    "vượt 3 chỉ tiêu": ("3", None, "chỉ tiêu", OVER, None),
    "−3,2%": ("-3.2", None, "%", None, None),
    "-3,2%": ("-3.2", None, "%", None, None),
    "giảm −3,2%": ("3.2", None, "%", DOWN, None),
    "+3,2%": ("3.2", None, "%", UP, None),
    "1,2 điểm phần trăm": ("1.2", None, "điểm phần trăm", None, None),
    "100/100 xã": ("100", None, "/100 xã", None, None),
    "4,5 km2": ("4.5", None, "km2", None, None),
    "5%/năm": ("5", None, "%/năm", None, None),
    "2020": ("2020", None, "", None, None),
    # in doubt: no value, and nothing is guessed
    "1.25": (None, None, "", None, None),
    "15.3%": (None, None, "%", None, None),
    "1,250": (None, None, "", None, None),
    "1,234.5": (None, None, "", None, None),
    "1.2345": (None, None, "", None, None),
    "01.250": (None, None, "", None, None),
}

NO_QUANTITIES = (
    *("", "giảm", "không nêu", "cả năm", "năm 2020", "Kết quả: 5", "hai mươi", "năm triệu"),
    *("21-12-2020", "21/12", "21–12", "12-2020", "3/3", "2021–2026", "75-70%"),
    *("COVID-19", "08/2031/NĐ-CP", "từ 8% xuống 5,5%", "3 trong 5", "phạm pháp giảm 15%"),
    "giảm 15,3% phạm pháp hình sự trên địa bàn thành phố",
    "1" * 200,
)


def meaning(quantity: Quantity) -> Meaning:
    return (
        None if quantity.value is None else str(quantity.value),
        None if quantity.upper is None else str(quantity.upper),
        quantity.unit,
        quantity.direction,
        quantity.bound,
    )


@pytest.mark.parametrize("text", MEANINGS)
def test_a_number_keeps_its_spelling_and_tells_its_meaning(text: str) -> None:
    quantity = parse_quantity(text)
    assert quantity is not None
    assert quantity.shown == text
    assert meaning(quantity) == MEANINGS[text]


@pytest.mark.parametrize("text", NO_QUANTITIES)
def test_dates_periods_names_and_sentences_are_no_quantities(text: str) -> None:
    assert parse_quantity(text) is None


@pytest.mark.parametrize(
    ("text", "value"),
    [("15.3%", "15.3"), ("1,250", "1250"), ("1,234.5 cases", "1234.5"), ("2.5 million", "2500000")],
)
def test_english_briefings_read_numbers_the_english_way(text: str, value: str) -> None:
    quantity = parse_quantity(text, "en")
    assert quantity is not None
    assert quantity.value == Decimal(value)


def test_in_english_the_vietnamese_spelling_is_in_doubt() -> None:
    quantity = parse_quantity("15,3%", "en")
    assert quantity == Quantity("15,3%", None, None, "%")


def test_accents_typed_apart_are_the_same_number() -> None:
    quantity = parse_quantity("i\u0301t nha\u0302\u0301t 5%")
    assert quantity is not None
    assert (quantity.shown, quantity.bound) == ("ít nhất 5%", Bound.AT_LEAST)


@given(st.integers(0, 10**12))
def test_whole_numbers_mean_the_same_in_every_grouping(number: int) -> None:
    dotted = f"{number:,}".replace(",", ".")
    for spelling in (str(number), dotted, dotted.replace(".", " "), dotted.replace(".", "\u202f")):
        quantity = parse_quantity(spelling)
        assert quantity is not None
        assert (quantity.shown, quantity.value) == (spelling, number)


@given(
    st.decimals(0, 9999, places=1),
    st.sampled_from(["", *DIRECTIONS]),
    st.sampled_from(["", *BOUNDS]),
    st.sampled_from(["", *SCALES]),
    st.sampled_from(["", "đồng", "%", "lượt khách"]),
)
def test_words_around_a_number_never_change_its_digits(
    number: Decimal, direction: str, bound: str, scale: str, unit: str
) -> None:
    digits = str(number).replace(".", ",")
    text = " ".join(word for word in (direction, bound, digits, scale, unit) if word)
    quantity = parse_quantity(text)
    assert quantity is not None
    assert quantity.shown == text
    assert quantity.value == number * SCALES.get(scale, 1)
    assert quantity.unit == unit
    assert quantity.direction == DIRECTIONS.get(direction)
    assert quantity.bound == BOUNDS.get(bound)


@given(st.text(max_size=60))
def test_any_text_is_a_quantity_or_none_and_shows_itself(text: str) -> None:
    quantity = parse_quantity(text)
    if quantity is not None:
        assert any(c.isalnum() for c in quantity.shown)
        assert quantity.upper is None or quantity.value is not None
        assert quantity.upper is None or quantity.upper > (quantity.value or 0)
