"""Sheets come back from bytes as they went in, or not at all."""

from __future__ import annotations

import marshal
import zlib
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.model import Place, Problem, Severity
from briefing.sheet import (
    Drawing,
    Group,
    Node,
    Picture,
    Rect,
    Role,
    Shape,
    Sheet,
    Size,
    Stroke,
    Text,
)
from briefing.sheet.codec import (
    Damaged,
    decode_drawings,
    decode_sheets,
    encode_drawings,
    encode_sheets,
)
from briefing.sheet.geometry import circle, rectangle, segment


def _text(string: str, node: int) -> Text:
    count = len(string)
    offsets = tuple(index * 5.25 for index in range(count))
    return Text(
        string=string,
        font="sans-400",
        size=19.2,
        x=38.4,
        baseline=120.5,
        color="#0C1F21",
        glyphs=tuple(range(7, 7 + count)),
        offsets=offsets,
        clusters=tuple(range(count)),
        advance=count * 5.25,
        top=104.0,
        bottom=125.0,
        rises=tuple(0.5 for _ in range(count)),
        node=node,
    )


def _drawing() -> Drawing:
    line = Shape(
        segment(0, 0, 10, 0.1), stroke=Stroke("#C6D1CE", 0.6, (2.4, 1.8), "round", "bevel")
    )
    disc = Shape(circle(5, 5, 3), fill="#0B6A61", even_odd=True, node=1)
    inner = Group((disc, _text("Mức giảm", 1)), clip=Rect(0, 0, 8, 8), node=0)
    marks = (line, Group((inner, _text("0", 2))), Picture("images/a.png", "0f", Rect(1, 2, 3, 4)))
    nodes = (Node(Role.FIGURE, "Biểu đồ", 3, subject="chart:0"), Node(Role.LABEL, "0", parent=0))
    return Drawing(Size(20, 10), marks, nodes, "Biểu đồ", (("bar:0", 91.8, 15.3),))


def _sheet() -> Sheet:
    drawing = _drawing()
    problem = Problem(
        "text-too-long", "Chữ dài quá", Place("briefing.md", 7, 2), "Rút gọn", Severity.WARNING, 2
    )
    return Sheet(
        Size(960, 540),
        "#F4F7F5",
        (Shape(rectangle(Rect(0, 0, 960, 540)), fill="#F4F7F5"), *drawing.marks),
        drawing.nodes,
        panel=4,
        part=2,
        parts=3,
        title="Số liệu chính",
        problems=(problem,),
        pending=True,
    )


def test_sheets_come_back_equal() -> None:
    sheets = (_sheet(), Sheet(Size(960, 540), "#FFFFFF", (), ()), _sheet())
    assert decode_sheets(encode_sheets(sheets)) == sheets


def test_drawings_come_back_equal() -> None:
    drawings = (_drawing(), Drawing(Size(1, 1), ()))
    assert decode_drawings(encode_drawings(drawings)) == drawings


def test_values_come_back_with_their_classes() -> None:
    """Tuples would compare equal to a Rect or a Size and fail the first painter."""
    back = decode_drawings(encode_drawings((_drawing(),)))[0]
    assert type(back.size) is Size
    outer = back.marks[1]
    assert isinstance(outer, Group)
    inner = outer.marks[0]
    assert isinstance(inner, Group)
    assert type(inner.clip) is Rect
    assert back.nodes[0].role is Role.FIGURE
    assert back.marks[2].bounds.right == 4


@settings(max_examples=200, deadline=None)
@given(data=st.data())
def test_damage_is_noticed(data: st.DataObject) -> None:
    whole = encode_sheets((_sheet(),))
    at = data.draw(st.integers(0, len(whole) - 1))
    bit = data.draw(st.integers(0, 7))
    damaged = bytearray(whole)
    damaged[at] ^= 1 << bit
    with pytest.raises(Damaged):
        decode_sheets(bytes(damaged))


@pytest.mark.parametrize("length", [0, 1, 15, 16, 19, 20, 21, 400, -1])
def test_a_cut_end_is_noticed(length: int) -> None:
    whole = encode_sheets((_sheet(),))
    with pytest.raises(Damaged):
        decode_sheets(whole[:length])


@pytest.mark.parametrize("content", [None, 7, (), ((), []), ([[], []], [(1, 2)])])
def test_another_shape_of_content_is_refused(content: Any) -> None:  # noqa: ANN401
    """The sum is right, but what it guards is not ours."""
    body = marshal.dumps(content)
    head = encode_sheets(())[:16]
    with pytest.raises(Damaged):
        decode_sheets(head + zlib.crc32(body).to_bytes(4, "little") + body)


def test_what_repeats_is_stored_once() -> None:
    """A page footer is the same on every sheet; only where it stands is told again."""
    text = _text("Nguồn Bài tường thuật hội nghị, 12-2020, ¶5 và ¶9", 0)
    sheet = Sheet(Size(960, 540), "#FFFFFF", (text,), ())
    one, many = encode_sheets((sheet,)), encode_sheets((sheet,) * 101)
    assert (len(many) - len(one)) / 100 < 0.3 * len(one)
