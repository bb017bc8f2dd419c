"""Charts to draw, one or more of each kind, with invented numbers."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

from briefing.model import (
    NOT_STATED,
    Bound,
    Chart,
    ChartKind,
    ChartPoint,
    ChartSeries,
    Direction,
    FactKind,
    Quantity,
    Theme,
)
from briefing.model.quantity import Stated

FONTS = Path(__file__).parents[2] / "resources" / "fonts"
THEME = Theme(
    name="light",
    title="Sáng",
    dark=False,
    ground="#F4F7F5",
    surface="#FFFFFF",
    ink="#0C1F21",
    ink2="#33484A",
    ink3="#566A6B",
    result="#0B6A61",
    result_fill="#0B6A61",
    target="#8A5A00",
    target_tint="#F3E6CC",
    key="#8A1410",
    key_fill="#8A1410",
    key_tint="#F7DFDB",
    base="#7C918C",
    mute="#B3C2BE",
    rule="#C6D1CE",
)

DOWN, TARGET, CONTEXT = Direction.DOWN, FactKind.TARGET, FactKind.CONTEXT


def quantity(
    shown: str,
    value: float | str | None = None,
    unit: str = "%",
    *,
    upper: float | None = None,
    direction: Direction | None = None,
    bound: Bound | None = None,
) -> Quantity:
    number = None if value is None else Decimal(str(value))
    end = None if upper is None else Decimal(str(upper))
    return Quantity(shown, number, end, unit, direction, bound)


def row(
    label: str,
    value: float | str | None,
    unit: str = "%",
    *,
    time: Stated = None,
    kind: FactKind = FactKind.RESULT,
    measure: Stated = None,
    baseline: Stated = None,
    direction: Direction | None = None,
    bound: Bound | None = None,
    upper: float | None = None,
    shown: str = "",
    paramount: bool = False,
    line: int = 0,
) -> ChartPoint:
    words = shown or f"{value}{'%' if unit == '%' else f' {unit}'}".replace(".", ",")
    number = quantity(words, value, unit, upper=upper, direction=direction, bound=bound)
    return ChartPoint(
        label,
        number,
        time=time,
        kind=kind,
        measure=measure,
        baseline=baseline,
        paramount=paramount,
        line=line,
    )


def chart(
    kind: ChartKind,
    *points: ChartPoint,
    title: str = "",
    axis: str = "",
    note: str = "",
    baseline: Stated = None,
) -> Chart:
    return Chart(kind, (ChartSeries("", points),), title, axis, note, baseline=baseline)


REDUCTIONS = chart(
    ChartKind.REDUCTIONS,
    row("Trộm cắp tài sản", 18.2, direction=DOWN),
    row("Cướp giật", 24, direction=DOWN),
    row("Cố ý gây thương tích", 7.5, direction=DOWN),
    row("Lừa đảo qua mạng", 3, direction=DOWN, bound=Bound.ABOVE, shown="trên 3%"),
    row("Chỉ tiêu năm", 5, bound=Bound.AT_LEAST, kind=TARGET, shown="ít nhất 5%"),
    title="Mức giảm theo loại vụ việc",
    axis="Mức giảm",
    baseline=NOT_STATED,
)
TWO_MEASURES = chart(
    ChartKind.TWO_MEASURES,
    row("", 15.3, measure="Phạm pháp hình sự", direction=DOWN, baseline=NOT_STATED, time="2020"),
    row(
        "",
        5,
        measure="Tội phạm về trật tự xã hội",
        direction=DOWN,
        bound=Bound.AT_LEAST,
        kind=TARGET,
        shown="ít nhất 5%",
        baseline=NOT_STATED,
        time="2021",
    ),
    axis="Mức giảm",
)
MINIMUM = chart(
    ChartKind.MINIMUM_TARGET,
    row("Mục tiêu", 80, bound=Bound.AT_LEAST, kind=TARGET, shown="≥ 80%"),
    row("Đã đạt", 71.5),
)
RANKED = chart(
    ChartKind.RANKED,
    row("Huyện Bình Minh", 1250, "học sinh", shown="1.250 học sinh"),
    row("Thị xã Đông Hà và vùng phụ cận ven biển", 2410, "học sinh", shown="2.410 học sinh"),
    row("Thành phố Hoa Lâm", 4324, "học sinh", shown="4.324 học sinh", paramount=True),
    row("Huyện Sơn Tây", 1500, "học sinh", bound=Bound.NEARLY, shown="gần 1.500 học sinh"),
    axis="Số học sinh trở lại trường",
)
COLUMNS = chart(
    ChartKind.COLUMNS,
    row("Mầm non", 98),
    row("Tiểu học", 99.5),
    row("Trung học cơ sở", 92, upper=94, shown="92-94%"),
    row("Mục tiêu 2025", 95, kind=TARGET),
    axis="Tỷ lệ đến trường",
    note="Số liệu của ví dụ hư cấu.",
)
LINE = chart(
    ChartKind.LINE,
    *(
        row("", value, "vụ", time=time, shown=f"{value // 1000}.{value % 1000:03} vụ")
        for time, value in (
            ("2010", 5810),
            ("2014", 5570),
            ("2016", 5105),
            ("2017", 5320),
            ("2020", 4324),
        )
    ),
    row("", 4000, "vụ", time="2022", kind=TARGET, bound=Bound.BELOW, shown="dưới 4.000 vụ"),
    axis="Số vụ",
)
LINES = Chart(
    ChartKind.LINE,
    tuple(
        ChartSeries(name, tuple(row("", v, time=str(2016 + i)) for i, v in enumerate(values)))
        for name, values in (
            ("Tiểu học", (98, 98.4, 98.9, 99.2)),
            ("Trung học cơ sở", (97.5, 98.1, 98.5, 99)),
            ("Trung học phổ thông", (70, 72.4, 71, 76.8)),
        )
    ),
    axis="Tỷ lệ hoàn thành cấp học",
)
DUMBBELL = chart(
    ChartKind.DUMBBELL,
    *(
        row(label, value, time=time)
        for label, before, after in (
            ("Huyện Bình Minh", 62, 71.5),
            ("Thị xã Đông Hà", 55.4, 78),
            ("Huyện miền núi Tân Lập", 3.2, 41),
            ("Thành phố Hoa Lâm", 90, 84),
        )
        for time, value in (("2015", before), ("2020", after))
    ),
    axis="Tỷ lệ phòng học kiên cố",
)
PARTS = chart(
    ChartKind.PARTS,
    row("Công lập", 61),
    row("Ngoài công lập", 24.5),
    row("Giáo dục thường xuyên", 9),
    row("Có yếu tố nước ngoài", 3),
    title="Học sinh theo loại trường",
)
CHANGE = chart(
    ChartKind.PARTS,
    row("Phạm pháp hình sự", 15.3, direction=DOWN, baseline=NOT_STATED, shown="giảm 15,3%"),
)
DIRECTION = chart(
    ChartKind.DIRECTION,
    *(ChartPoint(f"Tiêu chí {number}") for number in (1, 2, 3)),
    axis="Tai nạn giao thông giảm",
)
TIMELINE = chart(
    ChartKind.TIMELINE,
    ChartPoint("Hội nghị 21-12-2020", time="21-12-2020", kind=CONTEXT),
    ChartPoint("Kết quả năm 2020", time="2020", note="phạm pháp hình sự giảm 15,3%"),
    ChartPoint(
        "Bảo vệ Đại hội, bầu cử", time="2021", note="không nêu", paramount=True, kind=CONTEXT
    ),
    ChartPoint("Mục tiêu giảm ít nhất 5%", time="2021", kind=TARGET, note="trật tự xã hội"),
    ChartPoint(
        "Nhiệm kỳ 2021–2026",
        time="2021",
        until="2026",
        kind=CONTEXT,
        note="Hội đồng nhân dân các cấp; không nêu",
    ),
    ChartPoint("Sửa chữa phòng học", time="quý 2/2022", until=NOT_STATED),
)

ALL = {
    "reductions": REDUCTIONS,
    "two measures": TWO_MEASURES,
    "minimum": MINIMUM,
    "ranked": RANKED,
    "columns": COLUMNS,
    "line": LINE,
    "lines": LINES,
    "dumbbell": DUMBBELL,
    "parts": PARTS,
    "change": CHANGE,
    "direction": DIRECTION,
    "timeline": TIMELINE,
}
