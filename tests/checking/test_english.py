"""An English briefing over an English report."""

from __future__ import annotations

import pytest

from tests.checking.texts import codes

REPORT = {
    "bc": "In 2031 the agency kept 1,250 km of canals, up 12% on 2030; "
    "breaches fell from 72 to 61.\n\n"
    "About 1.2 million people had clean water by June 2031.\n\n"
    "The target for 2032 is to cut breaches by at least 5%.\n\n"
    "Minister Jane Holloway asked the districts to inspect every dyke before 15 June 2032. "
    "“A district that is late will be named”, she said.\n"
}
BODY = """## Breaches fell from 72 to 61 in 2031 [@bc ¶1] {.figures label="Key figures"}

- **about 1.2 million** people with clean water [@bc ¶2]
  - Type: result
  - Period: 2031
- **at least 5%** cut in breaches [@bc ¶3]
  - Type: target
  - Period: 2032
- **1,250 km** of canals [@bc ¶1]

> Breaches fell; the agency kept 1,250 km of canals.

## Orders {.directives speaker="Minister Jane Holloway" addressee="the districts"}

1. **Dykes** Inspect every dyke before 15 June 2032 [@bc ¶4]
2. **Names** “A district that is late will be named” [@bc ¶4]
   - Speech: verbatim
"""


def test_a_true_english_briefing_is_not_reported() -> None:
    assert codes(BODY, REPORT, "en") == []


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ("72 to 61", "72 to 67", "number-not-in-source"),
        ("fell from", "rose from", "direction-mismatch"),
        ("about 1.2", "over 1.2", "bound-mismatch"),
        ("1.2 million", "1.2 billion", "number-not-in-source"),
        ("at least 5%", "at most 5%", "bound-mismatch"),
        ("Period: 2032", "Period: 2031", "period-mismatch"),
        ("Type: target", "Type: result", "kind-mismatch"),
        ("1,250 km** of", "1,250 ha** of", "unit-mismatch"),
        ("Holloway", "Galloway", "speaker-not-in-source"),
        ("the districts", "the provinces", "addressee-not-in-source"),
        ("15 June", "16 June", "date-not-in-source"),
        ("will be named", "shall be named", "quotation-altered"),
        ("** Inspect", "** Districts must inspect", "modality-too-strong"),
    ],
)
def test_each_alteration_has_its_code(old: str, new: str, code: str) -> None:
    assert code in codes(BODY.replace(old, new), REPORT, "en")
