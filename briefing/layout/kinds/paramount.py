"""The paramount task, mock 08: on patina, as a statement, with the source's words for it."""

from __future__ import annotations

from briefing.layout.boxes import Box, setting_box, stack
from briefing.layout.canvas import Area
from briefing.layout.context import Job
from briefing.layout.scale import RULE_TYPED, down
from briefing.layout.setting import Style, serif, set_text
from briefing.layout.statements import (
    Column,
    Halves,
    cites_apart,
    columns_box,
    note_box,
    statement_box,
    statement_pages,
)
from briefing.model import Block, ItemList, Paragraph
from briefing.sheet import Role, Sheet
from briefing.text import TITLE

_QUOTE, _QUOTE_SMALLER = 56.0, 46.0
_STEPS = 3
_MOST = 6  # events


def lay(job: Job) -> tuple[Sheet, ...]:
    job = job.highlighted()
    quote, events, notes, rest = _parts(job.panel.blocks)
    chips = cites_apart(job)

    def measure(area: Area, step: int) -> Halves:
        size = down(job.context.scale.statement, step)
        statement, lines = statement_box(job, area, size, TITLE, job.theme.key)
        upper = [statement]
        if quote is not None:
            upper += _quote(job, quote, area.width, step)
        lower = _lower(job, events, notes, area.width, step, chips)
        return Halves(stack(upper, 8), lower, lines)

    return statement_pages(job, measure, _STEPS, rest)


def _parts(
    blocks: tuple[Block, ...],
) -> tuple[Paragraph | None, ItemList | None, list[Paragraph], list[Block]]:
    """The first quotation, the first list, further paragraphs, and what has no place here."""
    quote: Paragraph | None = None
    events: ItemList | None = None
    notes: list[Paragraph] = []
    rest: list[Block] = []
    for block in blocks:
        if isinstance(block, Paragraph) and block.verbatim and quote is None:
            quote = block
        elif isinstance(block, Paragraph) and not block.verbatim and len(notes) < 2:
            notes.append(block)
        elif isinstance(block, ItemList) and events is None and len(block.items) <= _MOST:
            events = block
        else:
            rest.append(block)
    return quote, events, notes, rest


def _quote(job: Job, quote: Paragraph, width: float, step: int) -> list[Box]:
    """The words of the source in the colour of what stands above all, and whose words they are."""
    scale = job.context.scale
    size = scale.lead if scale.lead > _QUOTE else _QUOTE if step == 0 else _QUOTE_SMALLER
    words = set_text(
        job.context, quote.text, Style(serif(size), size, job.theme.key, height=1.3), width
    )
    label = set_text(
        job.context, job.say("verbatim"), Style("sans-500", scale.small, job.theme.ink3), width
    )
    return [
        Box(14, lambda *_: None),
        setting_box(words, Role.QUOTE, line=quote.line),
        setting_box(label, Role.LABEL, line=quote.line),
    ]


def _lower(
    job: Job,
    events: ItemList | None,
    notes: list[Paragraph],
    width: float,
    step: int,
    chips: bool,
) -> Box | None:
    scale, theme = job.context.scale, job.theme
    boxes: list[Box] = []
    if events is not None:
        style = Style("sans-500", down(scale.body, step), theme.ink, height=1.4)
        columns = [Column(item, style, theme.key, RULE_TYPED) for item in events.items]
        # Few and large in a large hall: under one another there, if that fits.
        below = step == 0 and job.context.density == "large-hall"
        boxes.append(columns_box(job, columns, width, chips, below=below))
    size = max(scale.secondary, 30.0) if step == 0 else max(scale.secondary, 26.0)
    boxes += [note_box(job, note, size, width, chips) for note in notes]
    return stack(boxes, 46 - 10 * step) if boxes else None
