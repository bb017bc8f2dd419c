"""Claims by their subjects, as marks of a page carry them."""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple

from briefing.checking.claims import Claims, claims_of
from briefing.checking.numbers import QUANTITY, mentions_in
from briefing.model import Citation, FactKind, Panel, Quantity, Stated


class Subject(NamedTuple):
    """What is needed of a claim to find it."""

    words: str
    citations: tuple[Citation, ...]
    line: int
    quantity: Quantity | None = None
    kind: FactKind | None = None
    period: Stated = None
    measure: Stated = None
    fields: tuple[tuple[str, Stated], ...] = ()
    quoted: str = ""


def subjects_of(panel: Panel) -> tuple[str, ...]:
    """The subjects of all claims of a panel, in the order in which one steps through them."""
    claims = claims_of(panel)
    return tuple(
        claim.subject
        for group in (claims.figures, claims.orders, claims.points, claims.cells, claims.fields)
        for claim in group
    ) + tuple(quote.subject for quote in claims.quotes if not quote.cited)


def subject_of(claims: Claims, subject: str) -> Subject | None:
    for figure in claims.figures:
        if figure.subject == subject:
            one = figure.figure
            fields = (("measure", one.measure), ("owner", one.owner), ("period", one.period),
                      ("baseline", one.baseline))  # fmt: skip
            quoted = next((c.quote for c in figure.citations if c.quote), "")
            return Subject(
                one.sentence, figure.citations, one.line, one.quantity, one.kind, one.period,
                one.measure, fields, quoted,
            )  # fmt: skip
    for point in claims.points:
        if point.subject == subject or point.subject.startswith(subject + ":"):
            row = point.point
            fields = (("measure", row.measure), ("owner", row.owner), ("period", row.time),
                      ("baseline", row.baseline))  # fmt: skip
            return Subject(
                row.label, point.citations, row.line or point.chart.line, row.quantity, row.kind,
                row.time, row.measure, fields,
            )  # fmt: skip
    for order in claims.orders:
        if order.subject == subject:
            one = order.order
            fields = (("speaker", one.speaker), ("addressee", one.addressee))
            quoted = one.action.strip('“”"«»') if order.wholly_quoted else ""
            return Subject(one.action, order.citations, one.line, fields=fields, quoted=quoted)
    for cell in claims.cells:
        if cell.subject == subject:
            quantity = Quantity(cell.text, _value(cell.text))
            return Subject(f"{cell.row} {cell.header}", cell.citations, cell.line, quantity)
    for quote in claims.quotes:
        if quote.subject == subject:
            return Subject(quote.words, quote.citations, quote.line, quoted=quote.words)
    for field in claims.fields:
        if field.subject == subject:
            return Subject(field.text, field.citations, field.line)
    return None


def _value(text: str) -> Decimal | None:
    return next((m.value for m in mentions_in(text) if m.kind == QUANTITY), None)
