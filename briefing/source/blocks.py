"""The body of a panel: Markdown tokens to paragraphs, lists, tables, sections, images, charts."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import TYPE_CHECKING
from urllib.parse import unquote

from briefing.model import (
    Block,
    Citation,
    Image,
    ItemList,
    PanelKind,
    Paragraph,
    Section,
    Table,
    plain_text,
)
from briefing.source import words
from briefing.source.attributes import split_attributes
from briefing.source.charts import read_chart
from briefing.source.chunks import is_chart_fence
from briefing.source.findings import Findings, error
from briefing.source.images import MOST_PIXELS, picture_size
from briefing.source.inline import Inline, InlineImage, Written, read_inline
from briefing.source.items import Entry, ItemReader, all_fields, inner_text, lead_of, says
from briefing.source.surroundings import Surroundings
from briefing.source.tables import Grid, is_delimiter, read_grid

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.token import Token

_LISTS = ("bullet_list_open", "ordered_list_open")


@lru_cache(maxsize=1)
def block_parser() -> MarkdownIt:
    """CommonMark's blocks that a panel may hold; indented code and raw HTML are plain text."""
    from markdown_it import MarkdownIt

    parser = MarkdownIt("zero").enable(["table", "list", "blockquote", "fence", "heading", "hr"])
    parser.core.ruler.disable(["inline", "text_join"])
    return parser


class BodyReader:
    """Reads one panel; `lines` are its lines, the heading first."""

    def __init__(
        self,
        lines: Sequence[str],
        kind: PanelKind,
        defaults: dict[str, str],
        surroundings: Surroundings,
        findings: Findings,
    ) -> None:
        self._lines = lines
        self._kind = kind
        self._surroundings = surroundings
        self._findings = findings
        self._items = ItemReader(kind, defaults, surroundings, findings)
        self._first = 2
        self.notes: list[str] = []

    def read(self) -> tuple[Block, ...]:
        """The blocks; notes are left in `notes`."""
        body = "\n".join(self._lines[1:])
        if not body.strip():
            return ()
        tokens = block_parser().parse(body)
        sections: list[tuple[Section | None, list[Block]]] = [(None, [])]
        i = 0
        while i < len(tokens):
            if tokens[i].type == "heading_open":
                sections.append((self._section(tokens[i + 1]), []))
                i += 3
                continue
            i = self._block(tokens, i, sections[-1][1])
        loose = sections[0][1]
        for section, blocks in sections[1:]:
            assert section is not None
            loose.append(Section(section.title, tuple(blocks), section.citations, section.line))
        return tuple(loose)

    def _block(self, tokens: Sequence[Token], i: int, blocks: list[Block]) -> int:
        """Read the block that opens at token i; the index of the token after it."""
        token = tokens[i]
        end = end_of(tokens, i)
        match token.type:
            case "paragraph_open":
                end = self._paragraph(tokens, i, blocks)
            case "bullet_list_open" | "ordered_list_open":
                blocks.append(self._list(tokens[i:end]))
            case "blockquote_open":
                self._note(tokens[i + 1 : end - 1])
            case "table_open":
                self._table(token, blocks)
            case "fence":
                self._fence(token, blocks)
            case _:
                pass
        return end

    def _line(self, token: Token) -> int:
        return (token.map[0] if token.map else 0) + self._first

    def _written(self, token: Token) -> Written:
        return Written(token.content, self._lines, self._line(token))

    def _inline(self, written: Written) -> Inline:
        inline = read_inline(written, self._findings)
        self._surroundings.checked(inline.citations, self._findings)
        return inline

    def _section(self, token: Token) -> Section:
        line = self._line(token)
        raw = self._lines[line - 1]
        column = max(raw.find(token.content), 0) + 1
        title, _ = split_attributes(token.content, line, column, self._findings)
        inline = self._inline(Written(title, self._lines, line))
        return Section(plain_text(inline.text), (), inline.citations, line)

    def _paragraph(self, tokens: Sequence[Token], i: int, blocks: list[Block]) -> int:
        token = tokens[i + 1]
        written = self._written(token)
        rows = token.content.split("\n")
        if len(rows) > 1 and rows[0].count("|") > 1:
            if is_delimiter(rows[1]):
                self._grid_block(rows, self._line(token), blocks)
                return i + 3
            if rows[1].startswith("|"):
                self._findings.append(error("table-without-header", self._line(token), 1))
        if self._items.is_figure_panel:
            figure_end = self._figure_paragraph(tokens, i, written, blocks)
            if figure_end:
                return figure_end
        inline = self._inline(written)
        line = self._line(token)
        blocks.extend(self._images(inline, written, line))
        if inline.text or (inline.citations and not inline.images):
            blocks.append(paragraph(inline, line))
        return i + 3

    def _figure_paragraph(
        self, tokens: Sequence[Token], i: int, written: Written, blocks: list[Block]
    ) -> int:
        """A figure written without a list mark, its fields in a list below; 0 if it is none."""
        if not self._items.opens_figure(written.content):
            return 0
        entry = Entry(written, self._line(tokens[i + 1]))
        end = i + 3
        if end < len(tokens) and tokens[end].type in _LISTS:
            after = end_of(tokens, end)
            fields = self._entries(tokens[end + 1 : after - 1])
            if all_fields(fields):
                entry.children, end = fields, after
        item = self._items.read(entry)
        blocks.append(ItemList((item,), line=item.line))
        return end

    def _images(self, inline: Inline, written: Written, line: int) -> list[Block]:
        found: list[Block] = []
        for picture in inline.images:
            start = written.content.find("](")
            place = written.locate(start + 2 if start >= 0 else 0)
            image = self._image(picture, inline.citations, line, place)
            if image:
                found.append(image)
        return found

    def _image(
        self,
        picture: InlineImage,
        citations: tuple[Citation, ...],
        line: int,
        place: tuple[int, int],
    ) -> Image | None:
        name = unquote(picture.address)
        if name.startswith("./"):
            name = name[2:]
        if name.lower().endswith((".svg", ".svgz")) and ":" not in name:
            self._findings.append(error("svg-image", *place, name=name))
            return None
        data = self._surroundings.member(name, self._findings, *place)
        if data is None:
            return None
        size = picture_size(data)
        if size is None:
            self._findings.append(error("unknown-image", *place, name=name))
            return None
        if size.width * size.height > MOST_PIXELS:
            pixels = f"{size.width} × {size.height}"
            self._findings.append(error("large-image", *place, name=name, size=pixels))
            return None
        if not picture.alt.strip():
            self._findings.append(error("image-without-words", *place, name=name))
        return Image(name, picture.alt, picture.caption, citations, size.width, size.height, line)

    def _list(self, tokens: Sequence[Token]) -> ItemList:
        entries = self._entries(tokens[1:-1])
        ordered = tokens[0].type == "ordered_list_open"
        start = int(tokens[0].attrGet("start") or 1) if ordered else 1
        items = tuple(self._items.read(entry) for entry in entries)
        return ItemList(items, ordered, start, self._line(tokens[0]))

    def _entries(self, tokens: Sequence[Token]) -> list[Entry]:
        """The items between the tokens that open and close a list, not yet interpreted."""
        entries: list[Entry] = []
        i = 0
        while i < len(tokens):
            end = end_of(tokens, i)
            entries.append(self._entry(tokens[i:end]))
            i = end
        return entries

    def _entry(self, tokens: Sequence[Token]) -> Entry:
        line = self._line(tokens[0])
        entry = Entry(Written("", self._lines, line), line)
        i = 1
        while i < len(tokens) - 1:
            token = tokens[i]
            end = end_of(tokens, i)
            if token.type == "paragraph_open":
                written = self._written(tokens[i + 1])
                if entry.written.content:
                    entry.more.append(written)
                else:
                    entry.written = written
            elif token.type in _LISTS:
                entry.children += self._entries(tokens[i + 1 : end - 1])
                entry.ordered = token.type == "ordered_list_open"
            elif token.type == "blockquote_open":
                self._note(tokens[i + 1 : end - 1])
            elif token.type != "hr":
                self._findings.append(error("misplaced", self._line(token), 1))
            i = end
        return entry

    def _note(self, tokens: Sequence[Token]) -> None:
        for token in tokens:
            if token.type == "inline":
                self.notes.append(plain_text(self._inline(self._written(token)).text))
            elif token.type == "fence":
                self._findings.append(error("misplaced", self._line(token), 1))

    def _table(self, token: Token, blocks: list[Block]) -> None:
        first, last = token.map or [0, 0]
        lines = self._lines[first + 1 : last + 1]
        self._grid_block(lines, first + self._first, blocks)

    def _grid_block(self, lines: Sequence[str], first: int, blocks: list[Block]) -> None:
        grid = read_grid(lines, first, self._findings)
        if grid is not None:
            blocks.append(self._grid(grid))

    def _grid(self, grid: Grid) -> Table:
        header = [
            self._inline(Written(c.text, self._lines, grid.header.line, c.column)).text
            for c in grid.header.cells
        ]
        rows: list[list[Inline]] = [
            [self._inline(Written(c.text, self._lines, row.line, c.column)) for c in row.cells]
            for row in grid.rows
        ]
        cited = tuple(tuple(c for cell in row for c in cell.citations) for row in rows)
        kept = [
            i
            for i, cell in enumerate(header)
            if not (
                words.meaning(words.CHART_COLUMNS, plain_text(cell)) == "source"
                and not any(row[i].text for row in rows)
            )
        ]
        return Table(
            tuple(header[i] for i in kept),
            tuple(tuple(row[i].text for i in kept) for row in rows),
            tuple(grid.alignments[i] for i in kept),
            cited,
            tuple(row.line for row in grid.rows),
            grid.header.line,
        )

    def _fence(self, token: Token, blocks: list[Block]) -> None:
        line = self._line(token)
        last = self._lines[min(token.map[1] if token.map else 0, len(self._lines) - 1)]
        closed = last.strip().startswith(token.markup) and not last.strip(" \t`~")
        if not closed or (token.map and token.map[1] - token.map[0] < 2):
            column = self._lines[line - 1].find(token.markup) + 1
            self._findings.append(error("unclosed-fence", line, column))
        lines = token.content.split("\n")
        if is_chart_fence(token.info):
            chart = read_chart(lines, line + 1, self._kind, self._surroundings, self._findings)
            if chart:
                blocks.append(chart)
            return
        word = token.info.split("{")[0].strip()
        near = words.nearest(word, words.CHART_FENCES) if word else words.CHART_FENCES[-1]
        column = self._lines[line - 1].find(token.markup) + len(token.markup) + 1
        self._findings.append(error("unknown-fence", line, column, word=word, near=near))
        for i, text in enumerate(lines):
            if text.strip():
                written = Written(text.strip(), self._lines, line + 1 + i)
                blocks.append(paragraph(self._inline(written), line + 1 + i))


def paragraph(inline: Inline, line: int) -> Paragraph:
    """A paragraph with its leading strong words set apart as its label."""
    lead, rest = lead_of(inline.text)
    label = lead.rstrip(" :.") if lead and (rest or lead.endswith(":")) else ""
    text = rest if label else inline.text
    if says(text):
        return Paragraph((), label, inline.citations, not_stated=True, line=line)
    return Paragraph(text, label, inline.citations, verbatim=inner_text(text) == "", line=line)


def end_of(tokens: Sequence[Token], i: int) -> int:
    """The index after the block that opens at token i."""
    depth = 0
    for j in range(i, len(tokens)):
        depth += tokens[j].nesting
        if depth <= 0:
            return j + 1
    return len(tokens)
