"""The paramount task and accountability: one sentence fills the page, what follows stands below."""

from __future__ import annotations

import pytest

from briefing.layout.context import AspectName
from briefing.sheet import Role, Shape, Sheet, Text
from briefing.sheet.dump import dump_sheet
from tests.conftest import Golden
from tests.layout.conftest import Desk
from tests.layout.pages import box_of, lay, node_of, texts, words_of

PARAMOUNT = """## Bảo vệ tuyệt đối an toàn Đại hội và cuộc bầu cử {.paramount label="Trên hết"}

“quan trọng nhất, trọng tâm nhất, nghiêm ngặt nhất” [@bai ¶8]

- Đại hội đại biểu toàn quốc lần thứ XIII [@bai ¶8]
- Bầu cử đại biểu Quốc hội khóa XV [@bai ¶8]
- Bầu cử Hội đồng nhân dân các cấp [@bai ¶8]

**Cách làm** phương án, kế hoạch cụ thể, chi tiết [@bai ¶8]
"""
ACCOUNTABILITY = """## Nơi nào tội phạm phức tạp, “lộng hành”, {.accountability label="Trách nhiệm"}

- thì người đứng đầu nơi đó
- **bị xem xét trách nhiệm**
- **và bị thay thế**

**Tường thuật gián tiếp.** Bài nguồn thuật lại lời Bộ trưởng. [@bai ¶11]
"""
ASPECTS: list[AspectName] = ["16:9", "4:3"]


def rules(sheet: Sheet, color: str) -> list[Shape]:
    """Horizontal rules of a colour, longer than a word."""
    shapes = [m for m in sheet.marks if isinstance(m, Shape) and m.stroke]
    return [m for m in shapes if m.stroke and m.stroke.color == color and m.bounds.width > 100]


@pytest.mark.parametrize(
    ("name", "panel"), [("paramount", PARAMOUNT), ("accountability", ACCOUNTABILITY)]
)
def test_the_usual_page(desk: Desk, name: str, panel: str, golden: Golden) -> None:
    (sheet,) = lay(desk, panel)
    golden(f"layout/{name}.txt", dump_sheet(sheet))


@pytest.mark.parametrize("theme", ["light", "dark", "patina"])
def test_the_paramount_task_is_on_patina_in_every_theme(desk: Desk, theme: str) -> None:
    (sheet,) = lay(desk, PARAMOUNT, theme=theme)
    patina = desk.themes["patina"]
    assert sheet.ground == patina.ground
    assert words_of(sheet, "Trên hết").color == patina.key


def test_the_words_of_the_source_are_told_apart_from_ours(desk: Desk) -> None:
    (sheet,) = lay(desk, PARAMOUNT)
    quote = "“quan trọng nhất, trọng tâm nhất, nghiêm ngặt nhất”"
    assert texts(sheet, Role.QUOTE) == [quote]
    fonts = {m.font for m in sheet.marks_of(node_of(sheet, quote)) if isinstance(m, Text)}
    assert fonts == {"serif-display-400"}
    assert "Nguyên văn bài nguồn" in texts(sheet, Role.LABEL)
    others = [m.font for m in sheet.texts() if m.node != node_of(sheet, quote)]
    assert not any(font.startswith("serif") for font in others)


@pytest.mark.parametrize("aspect", ASPECTS)
def test_events_stand_side_by_side_below_key_rules(desk: Desk, aspect: AspectName) -> None:
    (sheet,) = lay(desk, PARAMOUNT, aspect=aspect)
    key = rules(sheet, desk.themes["patina"].key)
    assert len(key) == 3
    assert len({round(rule.bounds.y, 1) for rule in key}) == 1
    first, second = (
        box_of(sheet, text)
        for text in ("Đại hội đại biểu toàn quốc lần thứ XIII", "Bầu cử đại biểu Quốc hội khóa XV")
    )
    assert first.right < second.x


def test_on_an_upright_page_events_stand_below_one_another(desk: Desk) -> None:
    (sheet,) = lay(desk, PARAMOUNT, aspect="a4")
    key = rules(sheet, desk.themes["patina"].key)
    assert len({round(rule.bounds.y) for rule in key}) == 3


def test_a_statement_is_larger_than_a_title(desk: Desk) -> None:
    for panel in (PARAMOUNT, ACCOUNTABILITY):
        (sheet,) = lay(desk, panel)
        title = next(i for i, n in enumerate(sheet.nodes) if n.role is Role.TITLE)
        sizes = {m.size for m in sheet.marks_of(title) if isinstance(m, Text)}
        assert min(sizes) >= 64 * 0.6


def test_consequences_alone_are_in_the_key_colour(desk: Desk) -> None:
    (sheet,) = lay(desk, ACCOUNTABILITY)
    theme = desk.themes["light"]
    colors = {
        text: {m.color for m in sheet.marks_of(node_of(sheet, text)) if isinstance(m, Text)}
        for text in ("thì người đứng đầu nơi đó", "bị xem xét trách nhiệm", "và bị thay thế")
    }
    assert list(colors.values()) == [{theme.ink}, {theme.key}, {theme.key}]
    assert len(rules(sheet, theme.key)) == 2


def test_a_quoted_word_in_the_condition_is_serif_in_the_key_colour(desk: Desk) -> None:
    (sheet,) = lay(desk, ACCOUNTABILITY)
    word = words_of(sheet, "“lộng hành”")
    assert (word.font, word.color) == ("serif-display-400-italic", desk.themes["light"].key)


def test_who_and_consequence_begin_on_one_line(desk: Desk) -> None:
    (sheet,) = lay(desk, ACCOUNTABILITY)
    firsts = [
        next(m.baseline for m in sheet.marks_of(node_of(sheet, text)) if isinstance(m, Text))
        for text in ("thì người đứng đầu nơi đó", "bị xem xét trách nhiệm", "và bị thay thế")
    ]
    assert firsts == pytest.approx([firsts[0]] * 3)


def test_the_kind_of_speech_is_said_in_a_sentence_of_its_own(desk: Desk) -> None:
    (sheet,) = lay(desk, ACCOUNTABILITY)
    line = "Tường thuật gián tiếp.\u2002Bài nguồn thuật lại lời Bộ trưởng."
    assert line in texts(sheet, Role.PARAGRAPH)


def test_chips_appear_where_parts_rest_on_different_paragraphs(desk: Desk) -> None:
    (same,) = lay(desk, PARAMOUNT)
    assert texts(same, Role.CHIP) == []
    (apart,) = lay(desk, PARAMOUNT.replace("XV [@bai ¶8]", "XV [@bai ¶9]"))
    assert "¶9" in texts(apart, Role.CHIP)


def test_a_large_hall_has_the_statement_first_and_the_rest_after(desk: Desk) -> None:
    for panel in (PARAMOUNT, ACCOUNTABILITY):
        first, second = lay(desk, panel, density="large-hall")
        assert texts(first, Role.TITLE) == texts(second, Role.TITLE)
        assert Role.LIST not in {node.role for node in first.nodes}
        assert len(texts(second, Role.LIST_ITEM)) == 3


def test_a_condition_too_long_for_a_statement_is_still_shown_whole(desk: Desk) -> None:
    long = ACCOUNTABILITY.replace("phức tạp, ", "phức tạp, kéo dài nhiều năm trên địa bàn, " * 3)
    pages = lay(desk, long)
    shown = " ".join(text for page in pages for text in texts(page, Role.TITLE))
    assert "kéo dài nhiều năm" in shown
    items = [node for page in pages for node in page.nodes if node.role is Role.LIST_ITEM]
    assert len(items) == 3
