"""One figure as large as the room allows, mock 17. Also each figure of a key figures panel in the
large-hall density."""

from __future__ import annotations

from collections.abc import Sequence

from briefing.layout.context import Job
from briefing.layout.figure_boxes import Shown
from briefing.layout.furniture import Frame, Page
from briefing.layout.kinds.text import lay

__all__ = ["large_pages", "lay"]


def large_pages(job: Job, frame: Frame, figures: Sequence[Shown]) -> list[Page]:
    return []
