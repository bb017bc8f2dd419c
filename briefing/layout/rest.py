"""What a kind has no place for and hands over to running text."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from briefing.model import Block, Item, ItemList


def without_items(
    blocks: Sequence[Block], taken: Callable[[Item], bool], *, children: bool = True
) -> list[Block]:
    """The blocks without the items of lists that are shown already. `children` says whether what
    stands below such items is still to be shown."""
    rest: list[Block] = []
    for block in blocks:
        if not isinstance(block, ItemList):
            rest.append(block)
            continue
        if others := tuple(item for item in block.items if not taken(item)):
            rest.append(replace(block, items=others))
        if children:
            rest += [
                ItemList(item.children, item.children_ordered, line=item.line)
                for item in block.items
                if item.children and taken(item)
            ]
    return rest


def without_figures(blocks: Sequence[Block]) -> list[Block]:
    """The blocks without their top-level figures."""
    return without_items(blocks, lambda item: item.figure is not None)
