"""Sources as numbered paragraphs."""

from __future__ import annotations

from briefing.source.sources import read_paragraphs


def texts(text: str, *, markdown: bool) -> list[str]:
    paragraphs = read_paragraphs(text, markdown)
    assert [p.number for p in paragraphs] == list(range(1, len(paragraphs) + 1))
    return [p.text for p in paragraphs]


def test_in_a_plain_text_each_line_is_a_paragraph() -> None:
    text = " date 2020-12 Ngày 21-12, họp.\n\n\n\nĐoạn  hai.\nẢnh: A\n\n \t \nĐoạn bốn..."
    assert texts(text, markdown=False) == [
        "date 2020-12 Ngày 21-12, họp.",
        "Đoạn hai.",
        "Ảnh: A",
        "Đoạn bốn...",
    ]


def test_in_a_record_blank_lines_part_paragraphs() -> None:
    text = (
        "---\ntitle: x\n---\n\n# Bản ghi\n\n<!-- ghi\n\nchú -->\nMột\ndòng.\n\u00a0\n¶2 Hai.\n\n"
        "## Mục\nBa.\n\n\n\n[¶4] Bốn ¶5.\n"
    )
    assert texts(text, markdown=True) == ["Một dòng.", "Hai.", "Ba.", "Bốn ¶5."]


def test_accents_typed_apart_are_joined() -> None:
    assert texts("e\u0302\u0301", markdown=False) == ["ế"]


def test_words_of_a_paragraph_are_those_between_spaces() -> None:
    (paragraph,) = read_paragraphs("Một  hai\tba.", markdown=True)
    assert paragraph.words == ("Một", "hai", "ba.")
