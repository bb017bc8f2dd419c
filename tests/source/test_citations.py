"""Citations as Pandoc writes them, with their places."""

from __future__ import annotations

import pytest

from briefing.model import Citation, ParagraphRange
from briefing.source import parse_citations
from briefing.source.findings import Findings


def cited(text: str) -> tuple[Citation, ...]:
    findings: Findings = []
    found = parse_citations(text, lambda offset: (1, offset + 1), findings)
    assert findings == []
    return found


def spans(text: str) -> list[tuple[int, int]]:
    (citation,) = cited(text)
    return [(span.first, span.last) for span in citation.paragraphs]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("[@bai]", []),
        ("[@bai ¶5]", [(5, 5)]),
        ("[@bai ¶ 5]", [(5, 5)]),
        ("[@bai, ¶5]", [(5, 5)]),
        ("[@bai đoạn 5]", [(5, 5)]),
        ("[@bai p5]", [(5, 5)]),
        ("[@bai p. 5]", [(5, 5)]),
        ("[@bai para 5]", [(5, 5)]),
        ("[@bai paragraph 5]", [(5, 5)]),
        ("[@bai ¶5, ¶7-9]", [(5, 5), (7, 9)]),
        ("[@bai ¶5, 7–9]", [(5, 5), (7, 9)]),
        ("[@bai ¶¶5-6]", [(5, 6)]),
    ],
)
def test_paragraphs_are_read_in_every_usual_spelling(
    text: str, expected: list[tuple[int, int]]
) -> None:
    assert spans(text) == expected


@pytest.mark.parametrize(
    "text", ['[@bai đoạn 5 "các từ"]', "[@bai ¶5 “các  từ”]", '[@bai ¶5, "các từ"]']
)
def test_quoted_words_are_kept(text: str) -> None:
    (citation,) = cited(text)
    assert (citation.source, citation.quote) == ("bai", "các từ")


def test_quoted_words_may_hold_brackets_and_semicolons() -> None:
    (citation,) = cited('[@bai ¶5 "một; hai [ba]"]')
    assert citation.quote == "một; hai [ba]"


def test_several_citations_in_one_pair_of_brackets_know_their_places() -> None:
    assert cited("a [@a ¶1; @b ¶2]") == (
        Citation("a", (ParagraphRange(1, 1),), "", 1, 4),
        Citation("b", (ParagraphRange(2, 2),), "", 1, 11),
    )


def test_a_key_may_hold_marks_inside_but_not_at_its_end() -> None:
    (citation,) = cited("[@bo-cong-an.2020 ¶1]")
    assert citation.source == "bo-cong-an.2020"


def test_mail_addresses_and_plain_brackets_are_no_citations() -> None:
    assert cited("thư a@b.vn, [xem] và [1]") == ()
