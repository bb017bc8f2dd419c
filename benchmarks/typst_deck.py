"""The measuring deck as Typst source: the same words, marks and fonts, set by Typst itself."""

from __future__ import annotations

from benchmarks import deck

_HEAD = """
#set document(title: "{title}", author: "{author}")
#set page(width: 960pt, height: 540pt, margin: 0pt)
#set text(font: "Be Vietnam Pro", size: 17pt, fill: rgb("{ink}"), lang: "vi", ligatures: false)
#show heading: it => text(size: 30pt, weight: 600, it.body)
#let at(x, y, body) = place(dx: x * 1pt, dy: y * 1pt, body)
#let label(x, y, body, fill: rgb("{second}"), weight: 400) = at(
  x, y, text(size: 12pt, fill: fill, weight: weight, body))
"""


def source(panels: int) -> str:
    head = _HEAD.format(
        title=deck.METADATA.title, author=deck.METADATA.author, ink=deck.INK, second=deck.SECOND
    )
    return head + "#pagebreak()\n".join(_panel(panel) for panel in range(panels))


def _panel(panel: int) -> str:
    told = deck.sentences(panel)
    items = "\n".join(f"#enum.item({at + 1})[{sentence}]" for at, sentence in enumerate(told))
    return (
        f'#at(48, 40, rect(width: 4pt, height: 44pt, fill: rgb("{deck.RESULT}")))\n'
        f"#at(64, 44)[= {deck.title(panel)}]\n"
        f"#at(48, 120, block(width: 400pt)[#set enum(spacing: 20pt)\n{items}])\n"
        f"{_chart(panel)}"
        f"#label(48, 500)[Nguồn: báo cáo của Sở, đoạn {panel % 12 + 1}]\n"
        f"#label(890, 500)[{panel + 1}]\n"
    )


def _chart(panel: int) -> str:
    left, base, height, step = 500, 440, 300, 40
    parts: list[str] = []
    for tick in range(0, 101, 20):
        y = base - height * tick / 100
        parts.append(
            f'#at({left}, {y}, line(length: 410pt, stroke: 0.75pt + rgb("{deck.RULE}")))'
            f"#label({left - 34}, {y - 8})[{tick}%]"
        )
    points: list[str] = []
    for index, number in enumerate(deck.values(panel)):
        x, top = left + 8 + index * step, base - height * number / 100
        shown = str(number).replace(".", ",")
        parts.append(
            f"#at({x}, {top}, rect(width: 26pt, height: {base - top}pt, "
            f'fill: rgb("{deck.RESULT}")))'
            f"#at({x + 13}, {base}, line(angle: 90deg, length: 5pt, stroke: 1pt))"
            f'#label({x}, {top - 16}, fill: rgb("{deck.INK}"), weight: 500)[{shown}]'
            f"#label({x}, {base + 10})[{2011 + index}]"
        )
        points.append(f"({x + 13}pt, {base - height * (number * 0.8 + 5) / 100}pt)")
    lines = [f"curve.line({point})" for point in points[1:]]
    parts.append(
        f'#place(curve(stroke: (paint: rgb("{deck.TARGET}"), thickness: 2pt, '
        f"dash: (5pt, 3pt)), curve.move({points[0]}), {', '.join(lines)}))"
    )
    return "\n".join(parts) + "\n"
