"""What a panel claims and what its source says about it, gathered for the side panel. No Qt.

A claim is a figure, an order, or a point of a chart; its `subject` is the name that the marks of
a Sheet carry ("figure:0", "directive:2", "chart:0"), with the point's number appended for charts
("chart:0:1"). The checks here are those that reading alone can answer.
"""

from __future__ import annotations

import re
from typing import Literal, NamedTuple

from briefing.model import (
    NOT_STATED,
    Briefing,
    ChartPoint,
    Citation,
    Direction,
    Directive,
    Figure,
    Panel,
    Quantity,
    Source,
    SourceParagraph,
    Stated,
)

FieldName = Literal[
    "measure", "owner", "period", "nature", "baseline", "speaker", "addressee", "speech"
]
CheckName = Literal[
    "cited", "uncited", "paragraph-missing", "words-found", "words-missing", "open-baseline"
]


class Span(NamedTuple):
    """Characters of a paragraph, from `start` to `end` (not included), counted from 0."""

    start: int
    end: int


class Claim(NamedTuple):
    subject: str
    shown: str
    sentence: str
    kind: str  # FactKind's or SpeechType's value
    line: int
    quantity: Quantity | None = None
    fields: tuple[tuple[FieldName, Stated], ...] = ()
    citations: tuple[Citation, ...] = ()

    @property
    def direction(self) -> Direction | None:
        return self.quantity.direction if self.quantity else None

    @property
    def is_number(self) -> bool:
        return self.quantity is not None


class Evidence(NamedTuple):
    """One cited paragraph and where in it the claim's words stand (None: not found as written)."""

    source: Source
    paragraph: SourceParagraph
    span: Span | None


def claims_of(panel: Panel) -> tuple[Claim, ...]:
    """Figures, orders, then chart points that have a value, in the panel's order."""
    figures = (_of_figure(index, figure) for index, figure in enumerate(panel.figures))
    orders = (_of_directive(index, order) for index, order in enumerate(panel.directives))
    points = (
        _of_point(f"chart:{number}:{index}", point)
        for number, chart in enumerate(panel.charts)
        for index, point in enumerate(chart.points)
        if point.quantity is not None
    )
    return (*figures, *orders, *points)


def claim_for(panel: Panel, subject: str) -> Claim | None:
    """The claim of that subject; a chart as a whole stands for its first point."""
    claims = claims_of(panel)
    for claim in claims:
        if claim.subject == subject:
            return claim
    if subject:
        return next((claim for claim in claims if claim.subject.startswith(subject + ":")), None)
    return None


def _of_figure(index: int, figure: Figure) -> Claim:
    fields: tuple[tuple[FieldName, Stated], ...] = (
        ("measure", figure.measure),
        ("owner", figure.owner),
        ("period", figure.period),
        ("nature", figure.kind.value),
        ("baseline", figure.baseline),
    )
    return Claim(
        f"figure:{index}",
        figure.quantity.shown,
        figure.sentence,
        figure.kind.value,
        figure.line,
        figure.quantity,
        fields,
        figure.citations,
    )


def _of_directive(index: int, order: Directive) -> Claim:
    fields: tuple[tuple[FieldName, Stated], ...] = (
        ("speaker", order.speaker),
        ("addressee", order.addressee),
        ("speech", order.speech.value),
    )
    shown = order.group or order.action
    kind = order.speech.value
    return Claim(
        f"directive:{index}", shown, order.action, kind, order.line, None, fields, order.citations
    )


def _of_point(subject: str, point: ChartPoint) -> Claim:
    fields: tuple[tuple[FieldName, Stated], ...] = (
        ("measure", point.measure or point.label or None),
        ("owner", point.owner),
        ("period", point.time),
        ("nature", point.nature or point.kind.value),
        ("baseline", point.baseline),
    )
    shown = point.quantity.shown if point.quantity else point.label
    return Claim(
        subject,
        shown,
        point.label,
        point.kind.value,
        point.line,
        point.quantity,
        fields,
        point.citations,
    )


def evidence_of(claim: Claim, briefing: Briefing) -> tuple[Evidence, ...]:
    """The cited paragraphs that exist, those that hold the claim's words first."""
    found: list[Evidence] = []
    for citation in claim.citations:
        source = briefing.source(citation.source)
        if source is None:
            continue
        for number in citation.numbers:
            paragraph = source.paragraph(number)
            if paragraph is not None:
                span = find_words(paragraph.text, citation.quote, claim)
                found.append(Evidence(source, paragraph, span))
    return tuple(sorted(found, key=lambda evidence: evidence.span is None))


_NUMBER = re.compile(r"\d[\d.,\s]*\d|\d")
_WORDS = {"1": "một", "2": "hai", "3": "ba", "4": "bốn", "5": "năm"}


def find_words(text: str, quote: str, claim: Claim) -> Span | None:
    """The quotation if there is one that holds the number, the number as written, or the quote."""
    shown = claim.quantity.shown if claim.quantity else ""
    number = _NUMBER.search(shown)
    inside = text
    offset = 0
    if quote and (at := text.find(quote)) >= 0:
        inside, offset = quote, at
    if number is not None:
        unit = claim.quantity.unit if claim.quantity else ""
        span = _number_in(inside, number.group(), unit)
        if span is not None:
            return Span(span.start + offset, span.end + offset)
    if quote and inside == quote:
        return Span(offset, offset + len(quote))
    return None


def _number_in(text: str, number: str, unit: str) -> Span | None:
    """As digits, with leading zeros allowed ("05%" for 5%), or as a word up to five."""
    after = r"\s?" + re.escape(unit) if unit == "%" else r"(?![\d,.]*\d)"
    match = re.search(r"(?<![\d,.])0*" + re.escape(number) + after, text)
    if match is None and number in _WORDS:
        match = re.search(r"\b" + _WORDS[number] + r"\b", text)
    return Span(*match.span()) if match else None


def checks_of(claim: Claim, evidence: tuple[Evidence, ...]) -> tuple[tuple[str, CheckName], ...]:
    """(sign, what): "tick" holds, "open" is left open and said so, "cross" is wrong."""
    checks: list[tuple[str, CheckName]] = []
    if not claim.citations:
        checks.append(("cross", "uncited"))
    elif not evidence:
        checks.append(("cross", "paragraph-missing"))
    else:
        checks.append(("tick", "cited"))
        if claim.is_number:
            found = any(one.span is not None for one in evidence)
            checks.append(("tick", "words-found") if found else ("open", "words-missing"))
    if ("baseline", NOT_STATED) in claim.fields:
        checks.append(("open", "open-baseline"))
    return tuple(checks)


def panels_with(claim: Claim, briefing: Briefing) -> tuple[int, ...]:
    """Indices of the panels that show the same quantity from the same paragraph."""
    return tuple(
        index
        for index, panel in enumerate(briefing.panels)
        if any(_same(claim, other) for other in claims_of(panel))
    )


def _same(one: Claim, other: Claim) -> bool:
    if _cited(one).isdisjoint(_cited(other)):
        return False
    if one.quantity is None or other.quantity is None:
        return one.sentence == other.sentence and one.quantity is other.quantity
    same_number = (one.quantity.value, one.quantity.unit) == (
        other.quantity.value,
        other.quantity.unit,
    )
    return same_number and one.quantity.upper == other.quantity.upper


def _cited(claim: Claim) -> set[tuple[str, int]]:
    return {(citation.source, n) for citation in claim.citations for n in citation.numbers}


def used_paragraphs(panel: Panel) -> frozenset[tuple[str, int]]:
    """(source key, paragraph number) of everything that the panel cites."""
    return frozenset(
        (citation.source, number) for citation in panel.all_citations for number in citation.numbers
    )


def integrity(panel: Panel) -> tuple[int, int]:
    """How many numbers the panel shows, and how many of them name their paragraph."""
    numbers = [claim for claim in claims_of(panel) if claim.is_number]
    return len(numbers), sum(1 for claim in numbers if _cited(claim))
