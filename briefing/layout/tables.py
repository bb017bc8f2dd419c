"""Tables as boxes."""

from __future__ import annotations

from briefing.layout.boxes import Box
from briefing.layout.context import Job
from briefing.model import Table


def table_boxes(job: Job, table: Table, width: float, size: float) -> list[Box]:
    """The head and each row, so that a long table can go on on the next page."""
    return []
