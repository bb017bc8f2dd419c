from decimal import Decimal

from briefing.model import (
    Briefing,
    Chart,
    ChartKind,
    ChartPoint,
    ChartSeries,
    Citation,
    Figure,
    Group,
    Item,
    ItemList,
    Panel,
    PanelKind,
    ParagraphRange,
    Place,
    Quantity,
    Run,
    Section,
    Source,
    SourceParagraph,
    Table,
)


def cited(paragraph: int) -> tuple[Citation, ...]:
    return (Citation("bai", (ParagraphRange(paragraph, paragraph),)),)


FIGURE = Figure(Quantity("15,3%", Decimal("15.3"), unit="%"), "phạm pháp hình sự")


def panel_with_everything() -> Panel:
    words = (Run("lời"),)
    inner = Item(words, citations=cited(3))
    return Panel(
        PanelKind.STORY,
        (Run("Tên "), Run("trang", strong=True)),
        citations=cited(1),
        blocks=(
            ItemList((Item(words, citations=cited(2), figure=FIGURE, children=(inner,)),)),
            Section("Kết quả", (Chart(ChartKind.COLUMNS, (series(),)),), citations=cited(4)),
            Table((words,), ((words,),), ("left",), row_citations=(cited(6),)),
        ),
    )


def series() -> ChartSeries:
    return ChartSeries("", (ChartPoint("Một", citations=cited(5)),))


def test_a_panel_gathers_what_stands_inside_its_blocks() -> None:
    panel = panel_with_everything()
    assert panel.title_text == "Tên trang"
    assert panel.figures == (FIGURE,)
    assert [chart.kind for chart in panel.charts] == [ChartKind.COLUMNS]


def test_citations_are_listed_once_each_and_in_reading_order() -> None:
    numbers = [number for c in panel_with_everything().all_citations for number in c.numbers]
    assert numbers == [1, 2, 3, 4, 5, 6]


def test_equal_panels_are_equal_wherever_they_stand() -> None:
    assert panel_with_everything() == panel_with_everything()
    assert len({panel_with_everything(), panel_with_everything()}) == 1


def test_lines_of_a_panel_are_found_in_the_file() -> None:
    panel = Panel(PanelKind.TEXT, (Run("a"),))
    briefing = Briefing(panels=(panel, panel), starts=(10, 30), groups=(Group("Đầu", 0, 1),))
    assert briefing.line_of(1, 3) == 32
    group = briefing.group_of(0)
    assert group is not None
    assert group.title == "Đầu"
    assert briefing.group_of(1) is None


def test_a_source_knows_its_paragraphs_by_number() -> None:
    source = Source("bai", "Bài", paragraphs=(SourceParagraph(1, "một hai"),))
    first = source.paragraph(1)
    assert first is not None
    assert first.words == ("một", "hai")
    assert source.paragraph(0) is None
    assert source.paragraph(2) is None
    assert Briefing(sources=(source,)).source("bai") is source
    assert Briefing(sources=(source,)).source("khác") is None


def test_places_and_ranges_read_as_people_write_them() -> None:
    assert str(Place("briefing.md", 12, 3)) == "briefing.md:12:3"
    assert str(Place("briefing.md")) == "briefing.md"
    assert str(ParagraphRange(5, 5)) == "¶5"
    assert str(ParagraphRange(7, 9)) == "¶7–9"
