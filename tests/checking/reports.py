"""Reports that are not ours to ship: tests against them run only where BRIEFING_REPORTS names
their folder."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

ARTICLE = Path(os.environ.get("BRIEFING_REPORTS", "nowhere")) / "texts" / "seed.txt"
needs_article = pytest.mark.skipif(
    not ARTICLE.exists(), reason="BRIEFING_REPORTS does not name the folder of reports"
)
