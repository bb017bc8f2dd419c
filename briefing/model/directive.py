"""Who orders whom to do what, and in whose words."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from briefing.model.citation import Citation
from briefing.model.quantity import Stated


class SpeechType(Enum):
    """Verbatim words of a speaker, the report's own words, or speech that the report retells."""

    VERBATIM = "verbatim"
    REPORT = "report"
    REPORTED = "reported"


@dataclass(frozen=True, slots=True)
class Directive:
    """One order. `group` is its short heading; `paramount` marks the one above all others."""

    action: str
    speaker: Stated = None
    addressee: Stated = None
    group: str = ""
    paramount: bool = False
    speech: SpeechType = SpeechType.REPORTED
    citations: tuple[Citation, ...] = ()
    line: int = 0
    column: int = 0
