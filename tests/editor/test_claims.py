"""What a panel claims, where its words stand in the source, what can be said of it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from briefing.editor.claims import (
    Claim,
    checks_of,
    claim_for,
    claims_of,
    evidence_of,
    find_words,
    integrity,
    panels_with,
    used_paragraphs,
)
from briefing.model import Briefing
from tests.editor.conftest import ALL_THREE, DOWN, FIVE, TEXTS, cite


def lit(claim: Claim, briefing: Briefing) -> str | None:
    """The words of the source that are lit for a claim."""
    evidence = evidence_of(claim, briefing)
    if not evidence or evidence[0].span is None:
        return None
    start, end = evidence[0].span
    return evidence[0].paragraph.text[start:end]


def test_figures_orders_and_chart_values_are_claims(briefing: Briefing) -> None:
    subjects = [claim.subject for panel in briefing.panels for claim in claims_of(panel)]
    assert subjects == [
        "figure:0", "figure:1", "figure:2", "figure:3", "directive:0", "chart:0:0",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("subject", "words"),
    [("figure:0", "15,3%"), ("figure:1", "ba"), ("figure:2", "05%"), ("figure:3", None)],
)
def test_the_exact_characters_are_lit(briefing: Briefing, subject: str, words: str | None) -> None:
    claim = claim_for(briefing.panels[0], subject)
    assert claim is not None
    assert lit(claim, briefing) == words


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("giảm 15,3% trong quý", True),
        ("giảm 15,3 % trong quý", True),
        ("giảm 115,3%", False),
        ("giảm 15,35%", False),
        ("giảm 15,3 điểm", False),
        ("giảm 5,3%", False),
    ],
)
def test_only_the_same_number_is_found(text: str, found: bool) -> None:
    claim = Claim("figure:0", "15,3%", "", "result", 1, DOWN)
    assert (find_words(text, "", claim) is not None) == found


def test_a_number_is_looked_for_inside_the_quotation_first() -> None:
    claim = Claim("figure:0", "cả 3", "", "result", 1, ALL_THREE)
    text = "Có 3 việc. Xong cả 3 tiêu chí."
    span = find_words(text, "cả 3 tiêu chí", claim)
    assert span is not None
    assert span.start == text.index("cả 3") + 3


def test_checks_say_no_more_than_was_looked_at(briefing: Briefing) -> None:
    def names(subject: str) -> list[tuple[str, str]]:
        claim = claim_for(briefing.panels[0], subject)
        assert claim is not None
        return list(checks_of(claim, evidence_of(claim, briefing)))

    assert names("figure:0") == [
        ("tick", "cited"), ("tick", "words-found"), ("open", "open-baseline"),
    ]  # fmt: skip
    assert names("figure:3") == [("cross", "uncited")]
    claim = Claim("x", "7%", "", "result", 1, replace(FIVE, shown="7%"), (), cite(3))
    assert ("open", "words-missing") in checks_of(claim, evidence_of(claim, briefing))
    claim = claim._replace(citations=cite(9))
    assert checks_of(claim, evidence_of(claim, briefing)) == (("cross", "paragraph-missing"),)


def test_the_same_number_from_the_same_paragraph_is_found_on_other_panels(
    briefing: Briefing,
) -> None:
    claim = claim_for(briefing.panels[0], "figure:0")
    assert claim is not None
    assert panels_with(claim, briefing) == (0, 2)


def test_a_chart_as_a_whole_stands_for_its_first_value(briefing: Briefing) -> None:
    claim = claim_for(briefing.panels[2], "chart:0")
    assert claim is not None
    assert claim.subject == "chart:0:0"
    assert claim_for(briefing.panels[2], "") is None


def test_integrity_counts_numbers_and_those_with_a_paragraph(briefing: Briefing) -> None:
    assert [integrity(panel) for panel in briefing.panels] == [(4, 3), (0, 0), (1, 1)]


def test_used_paragraphs(briefing: Briefing) -> None:
    assert used_paragraphs(briefing.panels[0]) == {("bai", 2), ("bai", 3)}
    assert len(TEXTS) == 3
