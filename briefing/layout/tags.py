"""What the rows of a chart are, in a few words: kind, period, owner."""

from __future__ import annotations

from collections.abc import Sequence

from briefing.layout.citations import listed
from briefing.layout.context import Job
from briefing.layout.quantities import kind_color
from briefing.model import ChartPoint, Color


def points_tag(job: Job, points: Sequence[ChartPoint], *, owner: bool = True) -> str:
    """ "Kết quả năm 2020", "Kết quả 2015–2024, tỉnh Hoa Ban": the owner where all rows have the
    same and it is another than the organisation of the briefing."""
    kinds = dict.fromkeys(job.say(point.kind.value) for point in points)
    words = list(kinds)
    tag = listed([words[0], *(word.lower() for word in words[1:])], job.context.language)
    if period := _period(job, points):
        tag = job.say("kind-period", kind=tag, period=period)
    owners = {point.owner for point in points}
    whose = next(iter(owners)) if len(owners) == 1 else None
    if owner and isinstance(whose, str) and whose.lower() != job.briefing.organisation.lower():
        tag = f"{tag}, {whose}"
    return tag


def points_color(job: Job, points: Sequence[ChartPoint]) -> Color:
    """The colour of their kind; ink where they are of several."""
    kinds = {point.kind for point in points}
    return kind_color(job, kinds.pop()) if len(kinds) == 1 else job.theme.ink


def _period(job: Job, points: Sequence[ChartPoint]) -> str:
    """The period of all rows, or from the first to the last year; "" for anything else."""
    times = list(dict.fromkeys(point.time for point in points))
    stated = [time for time in times if isinstance(time, str) and time]
    if len(stated) != len(times):
        return ""
    if len(stated) == 1:
        return job.say("in-year", year=stated[0]) if _is_year(stated[0]) else stated[0]
    if stated and all(map(_is_year, stated)):
        return f"{min(stated)}–{max(stated)}"
    return ""


def _is_year(time: str) -> bool:
    return len(time) == 4 and time.isdigit()
