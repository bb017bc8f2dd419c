"""Wide tables: columns by content, numbers level at the decimal sign, heads repeated."""

from __future__ import annotations

from itertools import pairwise

import pytest

from briefing.layout import check_sheet
from briefing.layout.context import AspectName
from briefing.sheet import Node, Role, Shape, Sheet, Text
from briefing.sheet.dump import dump_sheet
from tests.conftest import Golden
from tests.layout.conftest import Desk
from tests.layout.pages import box_of, lay, node_of, texts, words_of

TABLE = """## Ba địa phương, bốn chỉ số {.table label="Bảng"}

| Địa phương | Trường | Học sinh | Tỷ lệ | Ghi chú | Nguồn |
|---|---:|---:|---:|---|---|
| TP Ban Trắng | 42 | 18.240 | 85,75% | dẫn đầu cả tỉnh | [@bai ¶6] |
| Mây Ấm | 8 | 950 | 100% | không nêu | [@bai ¶7] |
| Đá Biếc | 128 | 7.410 | 50,0% | | [@bai ¶6, ¶8] |
"""


def long_table(rows: int) -> str:
    head = "| Đơn vị | Số vụ | Tỷ lệ |\n|---|---:|---:|\n"
    body = "".join(f"| Đơn vị thứ {n} | {n * 37} | {n},{n % 10}% |\n" for n in range(1, rows + 1))
    return f'## Bảng dài {{.table label="Bảng"}}\n\n{head}{body}'


def rows_of(sheet: Sheet) -> list[list[Node]]:
    """The cells of each row, in reading order."""
    rows = [index for index, node in enumerate(sheet.nodes) if node.role is Role.ROW]
    return [[node for node in sheet.nodes if node.parent == row] for row in rows]


def decimal_sign(sheet: Sheet, number: str) -> float:
    """Where the decimal sign of a number stands, or would stand."""
    mark = words_of(sheet, number)
    sign = number.find(",") if "," in number else len(number.rstrip("%"))
    index = mark.clusters.index(sign) if sign < len(number) else -1
    return mark.x + (mark.offsets[index] if index >= 0 else mark.advance)


def test_the_usual_page(desk: Desk, golden: Golden) -> None:
    (sheet,) = lay(desk, TABLE)
    golden("layout/table.txt", dump_sheet(sheet))


def test_a_table_is_read_as_rows_of_cells_below_their_heads(desk: Desk) -> None:
    (sheet,) = lay(desk, TABLE)
    table = next(i for i, node in enumerate(sheet.nodes) if node.role is Role.TABLE)
    assert {n.parent for n in sheet.nodes if n.role is Role.ROW} == {table}
    head, first, *_ = rows_of(sheet)
    assert [node.text for node in head][:4] == ["Địa phương", "Trường", "Học sinh", "Tỷ lệ"]
    assert {node.role for node in head} == {Role.HEADER_CELL}
    assert [node.text for node in first][:5] == [
        "TP Ban Trắng",
        "42",
        "18.240",
        "85,75%",
        "dẫn đầu cả tỉnh",
    ]
    assert {node.role for node in first} == {Role.CELL}
    assert first[0].line == 5
    assert texts(sheet, Role.CHIP) == ["¶6", "¶7", "¶6, ¶8"]


def test_numbers_stand_with_their_decimal_signs_below_one_another(desk: Desk) -> None:
    (sheet,) = lay(desk, TABLE)
    places = [decimal_sign(sheet, number) for number in ("85,75%", "100%", "50,0%")]
    assert places == pytest.approx([places[0]] * 3, abs=0.05)
    ends = [words_of(sheet, n).bounds.right for n in ("18.240", "950", "7.410")]
    assert ends == pytest.approx([ends[0]] * 3, abs=0.05)


def test_digits_have_cells_of_one_width(desk: Desk) -> None:
    (sheet,) = lay(desk, TABLE.replace("18.240", "1.111").replace("7.410", "8.888"))
    assert words_of(sheet, "1.111").advance == pytest.approx(words_of(sheet, "8.888").advance)


def test_heads_stand_over_their_columns(desk: Desk) -> None:
    (sheet,) = lay(desk, TABLE)
    assert box_of(sheet, "Học sinh").right == pytest.approx(box_of(sheet, "18.240").right, abs=0.1)
    assert box_of(sheet, "Địa phương").x == pytest.approx(box_of(sheet, "TP Ban Trắng").x)


def test_silence_is_tagged_and_an_empty_cell_stays_empty(desk: Desk) -> None:
    (sheet,) = lay(desk, TABLE)
    assert texts(sheet, Role.SILENCE) == ["Bài nguồn không nêu"]
    last = rows_of(sheet)[-1]
    assert last[4].text == ""


def test_a_rule_follows_the_head_and_every_row(desk: Desk) -> None:
    (sheet,) = lay(desk, TABLE)
    theme = desk.themes["light"]
    rules = [m for m in sheet.marks if isinstance(m, Shape) and m.stroke and m.bounds.width > 800]
    assert [m.stroke.color for m in rules if m.stroke] == [theme.ink, *[theme.rule] * 3]
    gaps = [b.bounds.y - a.bounds.y for a, b in pairwise(rules)]
    assert gaps == pytest.approx([gaps[0]] * 3, abs=0.7)


@pytest.mark.parametrize("aspect", ["16:9", "4:3", "a4"])
def test_the_head_is_repeated_where_a_table_goes_on(desk: Desk, aspect: AspectName) -> None:
    pages = lay(desk, long_table(40), aspect=aspect)
    assert len(pages) > 1
    for page in pages:
        assert texts(page, Role.HEADER_CELL) == ["Đơn vị", "Số vụ", "Tỷ lệ"]
        assert check_sheet(page) == []
    shown = [text for page in pages for text in texts(page, Role.CELL) if text.startswith("Đơn vị")]
    assert shown == [f"Đơn vị thứ {n}" for n in range(1, 41)]
    rows = [len(texts(page, Role.CELL)) // 3 for page in pages]
    assert max(rows) - min(rows) < len(pages)


def test_columns_keep_their_places_from_page_to_page(desk: Desk) -> None:
    first, second, *_ = lay(desk, long_table(40))
    assert box_of(first, "Số vụ").right == pytest.approx(box_of(second, "Số vụ").right)


def test_a_large_hall_prefers_more_pages_to_smaller_words(desk: Desk) -> None:
    (usual,) = lay(desk, long_table(8))
    pages = lay(desk, long_table(8), density="large-hall")

    def size(sheet: Sheet) -> float:
        marks = sheet.marks_of(node_of(sheet, "Đơn vị thứ 1"))
        return next(mark.size for mark in marks if isinstance(mark, Text))

    assert len(pages) > 1
    assert size(pages[0]) >= 1.5 * size(usual)


def test_long_words_in_cells_break_and_nothing_is_lost(desk: Desk) -> None:
    long = TABLE.replace("dẫn đầu cả tỉnh", "dẫn đầu cả tỉnh trong nhiều năm liền, " * 8)
    pages = lay(desk, long, aspect="4:3")
    assert all(check_sheet(page) == [] and page.problems == () for page in pages)
    shown = " ".join(text.string for page in pages for text in page.texts())
    assert shown.count("nhiều năm") == 8


def test_more_columns_than_a_page_can_hold_are_reported(desk: Desk) -> None:
    count = 60
    row = "| " + " | ".join(f"c{n}" for n in range(count)) + " |\n"
    text = f"## Rộng {{.table}}\n\n{row}{'|---' * count}|\n{row}"
    (sheet,) = lay(desk, text)
    assert [problem.code for problem in sheet.problems] == ["overflow"]
    assert texts(sheet, Role.PROBLEM)
    assert check_sheet(sheet) == []


def test_english_numbers_are_level_at_their_point(desk: Desk) -> None:
    text = """## Two rates {.table}

| Place | Rate |
|---|---:|
| One | 1,020.5 |
| Two | 7.25 |
"""
    (sheet,) = lay(desk, text, language="en")
    one, two = words_of(sheet, "1,020.5"), words_of(sheet, "7.25")
    places = [m.x + m.offsets[m.clusters.index(m.string.index("."))] for m in (one, two)]
    assert places == pytest.approx([places[0]] * 2, abs=0.05)


def test_a_table_in_running_text_is_set_as_a_table(desk: Desk) -> None:
    text = TABLE.replace(".table", ".text") + "\nMột câu sau bảng.\n"
    pages = lay(desk, text)
    assert texts(pages[0], Role.HEADER_CELL)[:2] == ["Địa phương", "Trường"]
    assert len([n for n in pages[0].nodes if n.role is Role.TABLE]) == 1
    assert any("Một câu sau bảng." in texts(page, Role.PARAGRAPH) for page in pages)


def test_a_long_table_in_running_text_repeats_its_head_too(desk: Desk) -> None:
    text = long_table(30).replace(".table", ".text") + "\nMột câu sau bảng.\n"
    pages = lay(desk, text)
    with_rows = [page for page in pages if texts(page, Role.CELL)]
    assert len(with_rows) > 1
    for page in with_rows:
        assert texts(page, Role.HEADER_CELL) == ["Đơn vị", "Số vụ", "Tỷ lệ"]
        assert check_sheet(page) == []
