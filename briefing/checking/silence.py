"""What the source leaves out is said to be left out; what is filled in is cited."""

from __future__ import annotations

from briefing.checking.case import Case
from briefing.model import PanelKind


def check_fields_of_facts(case: Case) -> int:
    """A filled field of a facts panel rests on a citation of its own or of the heading."""
    if case.panel.kind is not PanelKind.FACTS:
        return 0
    for claim in case.claims.fields:
        if claim.stated and claim.text and not claim.citations and not case.panel.citations:
            place = case.text.find(claim.text, claim.line)
            case.accuse("field-uncited", f"{claim.label}: {claim.text}", place)
    return len(case.claims.fields)
