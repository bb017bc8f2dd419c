"""Accountability, mock 09: the condition as a statement, who answers for it, and how."""

from __future__ import annotations

from briefing.layout.boxes import Box, stack
from briefing.layout.canvas import Area
from briefing.layout.context import Job
from briefing.layout.scale import LEAD, RULE_OPEN, RULE_TYPED, TITLE, down
from briefing.layout.setting import Style
from briefing.layout.statements import (
    Column,
    Halves,
    cites_apart,
    columns_box,
    note_box,
    statement_box,
    statement_pages,
)
from briefing.model import Block, Item, ItemList, Paragraph
from briefing.sheet import Sheet

_STEPS = 3
_MOST = 6


def lay(job: Job) -> tuple[Sheet, ...]:
    rule, notes, rest = _parts(job.panel.blocks)
    chips = cites_apart(job)

    def measure(area: Area, step: int) -> Halves:
        size = down(job.context.scale.statement, step)
        statement, lines = statement_box(job, area, size, 1.36, job.theme.key)
        boxes: list[Box] = []
        if rule is not None:
            narrow = not job.context.stacked and area.width < 1200
            columns = [_column(job, item, step, narrow) for item in rule.items]
            boxes.append(columns_box(job, columns, area.width, chips))
        secondary = job.context.scale.secondary
        boxes += [note_box(job, note, secondary, area.width, chips) for note in notes]
        lower = stack(boxes, 44 - 8 * step) if boxes else None
        return Halves(statement, lower, lines)

    return statement_pages(job, measure, _STEPS, rest)


def _parts(
    blocks: tuple[Block, ...],
) -> tuple[ItemList | None, list[Paragraph], list[Block]]:
    """The first list, paragraphs that explain, and what has no place here."""
    rule: ItemList | None = None
    notes: list[Paragraph] = []
    rest: list[Block] = []
    for block in blocks:
        if isinstance(block, ItemList) and rule is None and len(block.items) <= _MOST:
            rule = block
        elif isinstance(block, Paragraph) and not block.verbatim and len(notes) < 2:
            notes.append(block)
        else:
            rest.append(block)
    return rule, notes, rest


def _column(job: Job, item: Item, step: int, narrow: bool) -> Column:
    """Consequences are the strong ones, in the key colour; the rest says who, on lines level with
    theirs."""
    theme = job.theme
    if _is_consequence(item):
        style = Style("sans-600", down(TITLE, step), theme.key, -0.005, 1.31)
        return Column(item, style, theme.key, RULE_TYPED)
    size = down(LEAD, max(step, 1) if narrow else step)
    level = 1.31 * down(TITLE, step) / size
    style = Style("sans-400", size, theme.ink, height=level if level < 1.8 else 1.4)
    return Column(item, style, theme.ink, RULE_OPEN)


def _is_consequence(item: Item) -> bool:
    return bool(item.text) and all(run.strong for run in item.text if run.text.strip())
