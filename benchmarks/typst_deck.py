"""The measuring deck as a Typst user would write it: page set-up, headings, a list and a chart made
by a function from its numbers. The same words, numbers and fonts as our own deck, tagged and with
bookmarks; no packages, which would cost Typst more.
"""

from __future__ import annotations

from benchmarks import deck

_HEAD = """\
#set document(title: "{title}", author: "{author}")
#set text(font: "Be Vietnam Pro", size: 17pt, fill: rgb("{ink}"), lang: "vi", ligatures: false)
#set page(
  width: 960pt, height: 540pt, margin: (x: 48pt, top: 40pt, bottom: 54pt),
  footer: context text(size: 12pt, fill: rgb("{second}"))[
    Nguồn: Báo cáo của Sở #h(1fr) #counter(page).display("1 / 1", both: true)
  ],
)
#set list(spacing: 20pt)
#show heading.where(level: 1): none
#show heading.where(level: 2): it => block(below: 30pt, text(size: 26pt, weight: 600, it.body))

#let small = text.with(size: 12pt)
#let chart(values) = figure(
  alt: "Biểu đồ cột: " + values.map(v => str(v.at(1))).join(", "),
  {{
    set align(left)
    small(fill: rgb("{second}"))[Tỷ lệ lớp học (%)]
    v(8pt)
    grid(
      columns: (1fr,) * values.len(),
      rows: (250pt, 20pt),
      align: center + bottom,
      ..values.map(v => stack(
        spacing: 4pt,
        small(weight: 500, str(v.at(1)).replace(".", ",")),
        rect(width: 26pt, height: v.at(1) * 2.2pt, fill: rgb("{result}")),
      )),
      grid.hline(stroke: 1pt + rgb("{rule}")),
      ..values.map(v => small(fill: rgb("{second}"), str(v.at(0)))),
    )
  }},
)
"""


def source(panels: int) -> str:
    head = _HEAD.format(
        title=deck.METADATA.title,
        author=deck.METADATA.author,
        ink=deck.INK,
        second=deck.SECOND,
        rule=deck.RULE,
        result=deck.RESULT,
    )
    return head + "#pagebreak()\n".join(_panel(panel) for panel in range(panels))


def _panel(panel: int) -> str:
    group = f"= Phần {panel // 10 + 1}\n" if panel % 10 == 0 else ""
    points = "\n".join(f"- {told}" for told in deck.sentences(panel)[:3])
    rows = ", ".join(f"({2011 + index}, {value})" for index, value in enumerate(deck.values(panel)))
    return (
        f"{group}== {deck.title(panel)}\n"
        f"#grid(columns: (400pt, 1fr), column-gutter: 40pt, [\n{points}\n], chart(({rows})))\n"
    )
