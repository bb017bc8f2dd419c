"""Where a row of a chart stands: in the briefing, or in its data file."""

from __future__ import annotations

from briefing.checking.case import Case
from briefing.checking.claims import PointClaim


def row_place(case: Case, claim: PointClaim, text: str = "") -> tuple[int, int]:
    point = claim.point
    if point.row:
        return point.row, 0
    line = point.line or claim.chart.line
    place = case.text.find(text, line) if text else (line, 0)
    # What a key of the block says for all rows stands above them.
    if place[0] != line and text:
        place = case.text.find(text, claim.chart.line)
    return place if place[1] or not text else (line, 0)


def column_place(case: Case, claim: PointClaim, name: str, text: str) -> tuple[int, int]:
    """Where a row says something: in its line, else in the key of the block that speaks for all
    rows, else at the row itself."""
    row = case.text.in_line(text, claim.point.line) if text and claim.point.line else None
    if row is not None:
        return row
    key = case.text.chart_key(name, claim.chart.line)
    return key if key[1] else (claim.point.line or claim.chart.line, 0)


def member_of(claim: PointClaim) -> str:
    return claim.chart.data if claim.point.row else ""
