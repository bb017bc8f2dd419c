"""Directives as a reader meets them: numbered rows, the paramount one in a band of its own."""

from __future__ import annotations

import pytest

from briefing.layout import check_sheet
from briefing.sheet import Role, Shape, Sheet, Text
from briefing.sheet.dump import dump_sheet
from tests.conftest import Golden
from tests.layout.conftest import Desk
from tests.layout.pages import box_of, lay, node_of, texts, words_of

FIVE = """## Năm nhóm chỉ đạo, một nhiệm vụ đặt trên hết {.directives label="Chỉ đạo"}

1. **Ghi nhận** Biểu dương những kết quả đã đạt được [@bai ¶6]
   - Người nhận: Công an TP Hà Nội
2. **Tự nhìn nhận** Thẳng thắn làm rõ nguyên nhân, hạn chế; có giải pháp khắc phục ngay [@bai ¶7]
   - Người nhận: Công an TP Hà Nội
3. **Bảo vệ bầu cử** Phương án cụ thể; an ninh, an toàn tuyệt đối [@bai ¶8]
   - Trên hết: có
   - Người nhận: Công an TP Hà Nội
4. **Kéo giảm tội phạm** Giải pháp thực chất cho mục tiêu ít nhất 5% [@bai ¶9-10]
5. **Người đứng đầu** Nơi tội phạm “lộng hành”: xem xét trách nhiệm [@bai ¶11]
"""
VERBATIM = """## Hai điều {.directives label="Chỉ đạo" người-nói="Chủ tịch tỉnh"}

1. **An toàn** “Chưa an toàn thì chưa khai giảng” [@bai ¶3]
   - Người nhận: các huyện
   - Lời: nguyên văn
2. **Đến lớp** Vận động học sinh trở lại lớp [@bai ¶4]
   - Người nhận: không nêu
   - Lời: tường thuật
"""


def bands(sheet: Sheet) -> list[Shape]:
    """Filled shapes from edge to edge of the page."""
    wide = [m for m in sheet.marks if isinstance(m, Shape) and m.fill]
    return [m for m in wide if m.bounds.x <= 0 and m.bounds.right >= sheet.size.width]


def test_the_usual_page(desk: Desk, golden: Golden) -> None:
    (sheet,) = lay(desk, FIVE)
    golden("layout/directives.txt", dump_sheet(sheet))


def test_the_paramount_row_is_a_band_across_the_page(desk: Desk) -> None:
    (light,) = lay(desk, FIVE)
    (band,) = bands(light)
    patina, own = desk.themes["patina"], desk.themes["light"]
    assert band.fill == patina.ground
    group, number = words_of(light, "Bảo vệ bầu cử"), words_of(light, "3")
    assert (group.color, number.color) == (patina.ink, patina.key)
    assert band.bounds.encloses(group.bounds)
    # Its neighbours stand outside of it in the colours of their own theme.
    assert words_of(light, "2").color == own.ink3
    assert not band.bounds.intersects(words_of(light, "Tự nhìn nhận").bounds)


@pytest.mark.parametrize("theme", ["dark", "patina"])
def test_dark_themes_highlight_with_their_own_tint(desk: Desk, theme: str) -> None:
    (sheet,) = lay(desk, FIVE, theme=theme)
    (band,) = bands(sheet)
    assert band.fill == desk.themes[theme].key_tint
    assert sheet.ground == desk.themes[theme].ground


def test_rows_are_read_as_items_with_number_group_action_and_source(desk: Desk) -> None:
    (sheet,) = lay(desk, FIVE)
    first = next(i for i, n in enumerate(sheet.nodes) if n.role is Role.LIST_ITEM)
    assert sheet.nodes[sheet.nodes[first].parent].role is Role.LIST
    assert (sheet.nodes[first].ordinal, sheet.nodes[first].subject) == ("1", "directive:0")
    assert [(n.role, n.text) for n in sheet.nodes if n.parent == first] == [
        (Role.LABEL, "Ghi nhận"),
        (Role.PARAGRAPH, "Biểu dương những kết quả đã đạt được"),
        (Role.CHIP, "¶6"),
    ]
    chip = sheet.nodes[node_of(sheet, "¶9–10")]
    assert chip.link == "source:bai:9"


def test_rows_of_few_words_are_as_high_as_those_of_two_lines(desk: Desk) -> None:
    (sheet,) = lay(desk, FIVE)
    middle = [box.y + box.height / 2 for box in (box_of(sheet, f"¶{n}") for n in (6, 7, 8))]
    assert middle[1] - middle[0] == pytest.approx(112 * 0.6, abs=0.5)
    assert middle[2] - middle[1] == pytest.approx(120 * 0.6, abs=0.5)


def test_quoted_words_alone_are_in_the_serif(desk: Desk) -> None:
    (sheet,) = lay(desk, FIVE)
    serif = [text for text in sheet.texts() if text.font.startswith("serif")]
    assert [(text.string, text.font) for text in serif] == [("“lộng hành”", "serif-400-italic")]


def test_verbatim_words_are_upright_serif_and_name_their_speaker(desk: Desk) -> None:
    (sheet,) = lay(desk, VERBATIM)
    assert texts(sheet, Role.QUOTE) == ["“Chưa an toàn thì chưa khai giảng”"]
    quote = [text for text in sheet.texts() if text.font.startswith("serif")]
    assert quote
    assert not any("italic" in text.font for text in quote)
    assert "Lời Chủ tịch tỉnh" in texts(sheet, Role.PARAGRAPH)


def test_addressees_are_named_where_they_differ(desk: Desk) -> None:
    (different,) = lay(desk, VERBATIM)
    assert "Người nhận: các huyện" in texts(different, Role.PARAGRAPH)
    assert texts(different, Role.SILENCE) == ["Người nhận: bài nguồn không nêu"]
    (same,) = lay(desk, FIVE)
    assert not any("Người nhận" in text for text in texts(same, Role.PARAGRAPH))


def test_more_rows_than_fit_go_on_with_what_was_said_before(desk: Desk) -> None:
    rows = "\n".join(
        f"{n}. **Nhóm {n}** Việc thứ {n} phải làm ngay [@bai ¶{n}]" for n in range(1, 9)
    )
    pages = lay(desk, f'## Tám điều {{.directives label="Chỉ đạo"}}\n\n{rows}\n')
    assert [len(texts(page, Role.CHIP)) for page in pages] == [4, 4]
    label, reminder, *_ = texts(pages[1], Role.LABEL)
    assert (label, reminder) == ("Chỉ đạo, trang 2 trên 2", "Đã nêu ở trang trước")
    repeated = [n.text for n in pages[1].nodes if n.role is Role.LIST_ITEM and n.text]
    assert repeated
    assert set(repeated) <= {f"Nhóm {n}" for n in range(1, 5)}
    assert words_of(pages[1], repeated[0]).color == desk.themes["light"].ink3


def test_a_large_hall_reads_one_to_three_rows_of_large_words(desk: Desk) -> None:
    pages = lay(desk, FIVE, density="large-hall")
    for page in pages:
        actions = [i for i, n in enumerate(page.nodes) if n.role is Role.PARAGRAPH]
        assert 1 <= len(actions) <= 3
        sizes = {m.size for i in actions for m in page.marks_of(i) if isinstance(m, Text)}
        assert min(sizes) >= 62 * 0.6
    assert sum(len(texts(page, Role.CHIP)) for page in pages) == 5


def test_what_is_no_directive_follows_on_a_page_of_its_own(desk: Desk) -> None:
    pages = lay(desk, FIVE + "\nMột câu nói thêm. [@bai ¶6]\n")
    assert len(pages) == 2
    assert "Một câu nói thêm." in texts(pages[1], Role.PARAGRAPH)


def test_a_row_longer_than_a_page_is_reported_with_its_line(desk: Desk) -> None:
    endless = "chữ " * 900
    pages = lay(desk, f"## Hai điều {{.directives}}\n\n1. **Một** ngắn\n2. **Hai** {endless}\n")
    problems = [p for page in pages for p in page.problems]
    assert [(p.code, p.place.line) for p in problems] == [("overflow", 14)]
    assert any(texts(page, Role.PROBLEM) for page in pages)
    assert all(check_sheet(page) == [] for page in pages)
