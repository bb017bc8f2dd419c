"""What the marks mean: the reading order of a sheet, for screen readers, PDF tags and hit tests."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum


class Role(Enum):
    TITLE = "title"
    HEADING = "heading"
    LABEL = "label"
    PARAGRAPH = "paragraph"
    QUOTE = "quote"
    LIST = "list"
    LIST_ITEM = "list item"
    TABLE = "table"
    ROW = "row"
    HEADER_CELL = "header cell"
    CELL = "cell"
    QUANTITY = "quantity"
    FIGURE = "figure"  # chart, image, spiral, seal: `text` is the alternative text
    CHIP = "chip"
    SILENCE = "silence"  # "bài nguồn không nêu"
    SOURCE = "source"  # the source line of a panel
    PAGE_NUMBER = "page number"
    PROBLEM = "problem"


@dataclass(frozen=True, slots=True)
class Node:
    """One thing a reader would name. Nodes stand in reading order.

    `text` is the whole sentence in NFC however many lines it is set in, or the alternative text of
    a figure ("" for containers: list, table, row). `line` is the panel's own line (heading = 1; 0
    when generated). `parent` is the index of the containing node or -1. `subject` names what of
    the model is shown ("figure:0", "directive:2", "chart:0", "" for none), `link` where a click
    leads ("source:KEY:5"), `ordinal` the printed number of a list item ("1", "–", "").
    """

    role: Role
    text: str = ""
    line: int = 0
    parent: int = -1
    subject: str = ""
    link: str = ""
    ordinal: str = ""
