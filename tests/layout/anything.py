"""Panels out of nothing: random text of any length in every block, from one seed."""

from __future__ import annotations

from decimal import Decimal
from random import Random
from typing import Literal

from briefing.model import (
    NOT_STATED,
    Block,
    Briefing,
    Chart,
    ChartKind,
    ChartPoint,
    ChartSeries,
    Citation,
    Direction,
    Directive,
    FactKind,
    Figure,
    Image,
    Item,
    ItemList,
    Panel,
    PanelKind,
    Paragraph,
    ParagraphRange,
    Quantity,
    Run,
    Section,
    SpeechType,
    Table,
    plain_text,
)

# Words of every awkward shape: stacked capitals, dots below, quotes, long foreign words, numbers.
_TEXT = (
    "công an Hà Nội phạm pháp hình sự ẲNG ẴM Ậ ự ộng “lộng hành”, 15,3% năm 2021 21-12-2020 "
    "nghiêng nghiêm ngặt Đại hội đại biểu toàn quốc lần thứ XIII trách nhiệm người đứng đầu và "
    "COVID-19 Pneumonoultramicroscopicsilicovolcanoconiosis a ; – → ½ "
    "www.example.org/rat/dai/lam"
)
WORDS = tuple(_TEXT.split())


_QUANTITIES = (
    Quantity("15,3%", Decimal("15.3"), unit="%", direction=Direction.DOWN),
    Quantity("cả 3", Decimal(3), direction=Direction.DOWN),
    Quantity("2", Decimal(2), direction=Direction.REACHED),
    Quantity("≥ 5%", Decimal(5), unit="%", direction=Direction.DOWN),
    Quantity("gần 1.500.000 kg", Decimal(1500000), unit="kg"),
    Quantity("1.234.567.890 đồng/người/năm", Decimal(1234567890), direction=Direction.UP),
    Quantity("hai phần ba"),
)


class Anything:
    """Draws model values; `length` is about how many words a text may have."""

    def __init__(self, seed: int, length: int) -> None:
        self.random = Random(seed)
        self.length = max(length, 1)

    def words(self, most: int = 0) -> str:
        count = self.random.randint(1, most or self.length)
        return " ".join(self.random.choice(WORDS) for _ in range(count))

    def maybe(self, most: int = 0) -> str:
        return self.words(most) if self.random.random() < 0.6 else ""

    def line(self) -> int:
        return self.random.randint(2, 50)

    def rich(self) -> tuple[Run, ...]:
        runs = (Run(self.words()),)
        if self.random.random() < 0.3:
            runs = (*runs, Run(" “trích nguyên văn”", quoted=True), Run(f" {self.words()}"))
        if self.random.random() < 0.3:
            runs = (Run(f"{self.words(4)} ", strong=True), *runs)
        return runs

    def cited(self) -> tuple[Citation, ...]:
        numbers = [self.random.randint(1, 12) for _ in range(self.random.choice((0, 1, 1, 3)))]
        return tuple(Citation("bai", (ParagraphRange(n, n),)) for n in numbers)

    def figure(self) -> Figure:
        pick = self.random.choice
        return Figure(
            pick(_QUANTITIES),
            self.maybe(),
            pick(list(FactKind)),
            owner=pick((None, NOT_STATED, self.words(5))),
            period=pick((None, NOT_STATED, "năm 2020")),
            baseline=pick((None, NOT_STATED, "năm 2019", self.words(8))),
            note=self.maybe(),
            citations=self.cited(),
            line=self.line(),
            derived=pick(("", "", "= 100 - 15,3")),
        )

    def item(self, kind: PanelKind, depth: int = 1) -> Item:
        chance = self.random.random()
        likely = 0.85 if depth else 0.1
        figure = directive = None
        if kind in (PanelKind.FIGURES, PanelKind.FIGURE, PanelKind.STORY) and chance < likely:
            figure = self.figure()
        if kind is PanelKind.DIRECTIVES and chance < likely:
            directive = Directive(
                self.words(),
                self.words(6),
                self.words(6),
                self.maybe(6),
                self.random.random() < 0.3,
                self.random.choice(list(SpeechType)),
                line=self.line(),
            )
        silent = figure is None and directive is None and chance > 0.93
        date = kind is PanelKind.FACTS and chance < 0.2
        children = () if not depth or chance < 0.6 else self.items(kind, 0)
        text = (Run("21-12-2020"),) if date else () if silent else self.rich()
        if figure is not None:
            text = (Run(figure.sentence),) if figure.sentence else ()
        if directive is not None:
            text = (Run(directive.action),)
        if directive is not None:
            text = (Run(directive.action),)
        return Item(
            text,
            directive.group if directive else "" if figure else "Ngày" if date else self.maybe(5),
            self.cited(),
            not_stated=silent,
            figure=figure,
            directive=directive,
            children=children,
            line=self.line(),
        )

    def items(self, kind: PanelKind, depth: int = 1) -> tuple[Item, ...]:
        return tuple(self.item(kind, depth) for _ in range(self.random.randint(1, 7)))

    def item_list(self, kind: PanelKind) -> ItemList:
        ordered, start = self.random.random() < 0.5, self.random.choice((1, 1, 98))
        return ItemList(self.items(kind), ordered, start, self.line())

    def paragraph(self) -> Paragraph:
        verbatim = self.random.random() < 0.3
        text = (Run(f"“{self.words()}”", quoted=True),) if verbatim else self.rich()
        silent = self.random.random() < 0.1
        label = self.maybe(4) if not verbatim else ""
        cited = self.cited()
        return Paragraph(() if silent else text, label, cited, verbatim, silent, self.line())

    def chart(self) -> Chart:
        count = self.random.randint(1, 4)
        points = tuple(
            ChartPoint(
                self.words(5),
                Quantity("5%", Decimal(5), unit="%"),
                self.words(3),
                measure=self.words(),
                owner=self.words(6),
                baseline=self.random.choice((None, NOT_STATED, self.words(4))),
                nature=self.maybe(),
                note=self.maybe(),
                citations=self.cited(),
                line=self.line(),
            )
            for _ in range(count)
        )
        kind = self.random.choice(list(ChartKind))
        return Chart(kind, (ChartSeries("", points),), self.maybe(), "Mức", self.maybe(), line=3)

    def table(self) -> Table:
        width = self.random.randint(1, 7)
        rows = [
            tuple((Run(self.random.choice((self.words(), "1.234", ""))),) for _ in range(width))
            for _ in range(self.random.randint(1, 14))
        ]
        aligned: list[Literal["left", "right", "center"]] = [
            self.random.choice(("left", "right", "center")) for _ in range(width)
        ]
        lines = tuple(range(6, 5 + len(rows)))
        cites = tuple(self.cited() for _ in rows[1:])
        return Table(rows[0], tuple(rows[1:]), tuple(aligned), cites, lines, line=4)

    def image(self) -> Image:
        sides = self.random.choice(((0, 0), (400, 300), (300, 900), (4000, 200)))
        return Image("images/x.png", self.words(), self.maybe(), self.cited(), *sides, line=5)

    def block(self, kind: PanelKind, depth: int = 1) -> Block:
        makers = [
            self.paragraph,
            self.paragraph,
            lambda: self.item_list(kind),
            lambda: self.item_list(kind),
            self.chart,
            self.table,
            self.image,
        ]
        if depth:
            makers += [lambda: self.section(kind)] * 3
        return self.random.choice(makers)()

    def section(self, kind: PanelKind) -> Section:
        blocks = tuple(self.block(kind, 0) for _ in range(self.random.randint(0, 3)))
        return Section(self.words(8), blocks, self.cited(), self.line())

    def blocks(self, kind: PanelKind) -> tuple[Block, ...]:
        """Often what the kind is made for, sometimes anything."""
        chance = self.random.random()
        if chance < 0.35:
            return (self.item_list(kind),)
        if chance < 0.5:
            return tuple(self.section(kind) for _ in range(self.random.randint(1, 4)))
        if chance < 0.65 and kind in (PanelKind.CHART, PanelKind.TIMELINE, PanelKind.DIRECTION):
            return (self.chart(), self.section(kind))
        return tuple(self.block(kind) for _ in range(self.random.randint(0, 5)))

    def briefing(self, kind: PanelKind) -> Briefing:
        panels = [
            Panel(
                one,
                (Run(self.words(max(min(self.length, 40), 2))),),
                self.maybe(8),
                self.blocks(one),
                citations=self.cited(),
                length=60,
                broken=self.random.random() < 0.1,
            )
            for one in (kind, PanelKind.TEXT)
        ]
        date = self.random.choice(("", "21-12-2020", self.words(6)))
        return Briefing(
            self.words(),
            self.maybe(),
            self.words(6),
            self.words(6),
            date,
            fictional=self.random.random() < 0.5,
            panels=tuple(panels if kind is PanelKind.SOURCES else panels[:1]),
            starts=(1, 100),
        )


def words_of(blocks: tuple[Block, ...]) -> set[str]:
    """Every word that blocks say, charts and pictures aside."""
    found: set[str] = set()
    for block in blocks:
        match block:
            case Paragraph():
                found.update(block.label.split())
                found.update(plain_text(block.text).split())
            case ItemList():
                for item in block.items:
                    found |= _words_of_item(item)
            case Section():
                found.update(block.title.split())
                found |= words_of(block.blocks)
            case Table():
                for row in (block.header, *block.rows):
                    found.update(word for cell in row for word in plain_text(cell).split())
            case _:
                pass
    return found


def _words_of_item(item: Item) -> set[str]:
    # A date speaks for itself; its label is only read aloud.
    found = set(item.label.split()) - {"Ngày"}
    if item.figure is not None:
        found.update(item.figure.quantity.shown.split())
        found.update(item.figure.sentence.split())
        found.update(item.figure.note.split())
    elif item.directive is not None:
        found.update(item.directive.action.split())
    else:
        found.update(plain_text(item.text).split())
    for child in item.children:
        found |= _words_of_item(child)
    return found
