"""What the page looks like, at points where it can be said in one colour."""

from __future__ import annotations

import zlib
from dataclasses import replace
from hashlib import sha256
from io import BytesIO

import pikepdf
import pypdfium2
import pytest
from PIL import Image

from briefing.sheet import Group, Mark, Picture, Rect, Shape, Stroke
from briefing.sheet.geometry import PathBuilder, circle, rectangle, segment
from briefing.sheet.marks import Cap
from tests.pdf.deck import PNG, opened, png, second_sheet, sheet, written

Colour = tuple[int, int, int]


def colours(data: bytes, *places: tuple[float, float], page: int = 0) -> list[Colour]:
    """The page's colours at places in points from the top left."""
    with pypdfium2.PdfDocument(data) as document:
        shown = document[page].render(scale=4).to_pil().convert("RGB")
    return [shown.getpixel((int(x * 4), int(y * 4))) for x, y in places]


def drawn(*marks: Mark, ground: str = "#FFFFFF") -> bytes:
    return written((replace(sheet(marks), ground=ground),), {}, images={})


def with_picture(picture: bytes, ground: str = "#FFFFFF") -> bytes:
    digest = sha256(picture).hexdigest()
    mark = Picture("images/a", digest, Rect(100, 100, 200, 100))
    shown = replace(sheet((mark,)), ground=ground)
    return written((shown,), {}, images={"images/a": picture})


def images(page: pikepdf.Page) -> list[pikepdf.Object]:
    return [image for _, image in sorted(page.obj.Resources.XObject.items())]


def image_of(data: bytes) -> tuple[dict[str, str], bytes]:
    """The only image object: its filter and colour space, its raw bytes."""
    with opened(data) as pdf:
        (image,) = images(pdf.pages[0])
        told = {"filter": str(image.Filter), "space": str(image.ColorSpace)}
        return told, image.read_raw_bytes()


def test_shapes_have_their_colour_and_place() -> None:
    data = drawn(
        Shape(rectangle(Rect(100, 50, 200, 100)), fill="#00594E"),
        Shape(circle(500, 300, 50), fill="#A3231F"),
        Shape(segment(600, 400, 800, 400), stroke=Stroke("#0000FF", 8)),
        ground="#FFF8E7",
    )
    green, red, blue, ground = colours(data, (200, 100), (500, 300), (700, 400), (900, 500))
    assert green == (0, 0x59, 0x4E)
    assert red == (0xA3, 0x23, 0x1F)
    assert blue == (0, 0, 255)
    assert ground == (0xFF, 0xF8, 0xE7)


def test_curves_are_round() -> None:
    data = drawn(Shape(circle(500, 300, 100), fill="#000000"))
    inside = [(500 + 69, 300 + 69), (500, 202), (598, 300)]
    outside = [(500 + 73, 300 + 73), (500, 198), (602, 300)]
    assert colours(data, *inside) == [(0, 0, 0)] * 3
    assert colours(data, *outside) == [(255, 255, 255)] * 3


def test_even_odd_leaves_the_hole_open() -> None:
    frame = PathBuilder().rect(Rect(100, 100, 200, 200)).rect(Rect(150, 150, 100, 100)).path()
    assert colours(drawn(Shape(frame, fill="#000000")), (200, 200)) == [(0, 0, 0)]
    assert colours(drawn(Shape(frame, fill="#000000", even_odd=True)), (200, 200), (120, 200)) == [
        (255, 255, 255),
        (0, 0, 0),
    ]


def test_filled_and_stroked_at_once() -> None:
    shape = Shape(rectangle(Rect(100, 100, 200, 200)), fill="#00FF00", stroke=Stroke("#FF0000", 10))
    assert colours(drawn(shape), (200, 200), (98, 200), (303, 200)) == [
        (0, 255, 0),
        (255, 0, 0),
        (255, 0, 0),
    ]


def test_dashes_and_caps() -> None:
    line = segment(100, 100, 300, 100)
    dashed = drawn(Shape(line, stroke=Stroke("#000000", 6, (20, 20))))
    assert colours(dashed, (110, 100), (130, 100), (150, 100)) == [
        (0, 0, 0),
        (255, 255, 255),
        (0, 0, 0),
    ]
    caps: tuple[tuple[Cap, bool], ...] = (("butt", False), ("round", True), ("square", True))
    for cap, reaches in caps:
        (end,) = colours(drawn(Shape(line, stroke=Stroke("#000000", 10, cap=cap))), (303, 100))
        assert (end == (0, 0, 0)) is reaches


def test_a_stroke_does_not_hand_its_style_to_the_next() -> None:
    marks = (
        Shape(segment(100, 100, 300, 100), stroke=Stroke("#000000", 6, (20, 20), "round", "round")),
        Shape(segment(100, 200, 300, 200), stroke=Stroke("#000000", 6)),
    )
    assert colours(drawn(*marks), (130, 200), (302, 200)) == [(0, 0, 0), (255, 255, 255)]


def test_groups_are_clipped_and_what_follows_is_not() -> None:
    wide = Shape(rectangle(Rect(0, 100, 900, 50)), fill="#FF0000")
    after = Shape(rectangle(Rect(0, 200, 900, 50)), fill="#00FF00")
    data = drawn(Group((wide,), Rect(100, 0, 100, 500)), after, Group((wide,), None))
    assert colours(data, (150, 120), (50, 220), (800, 220)) == [
        (255, 0, 0),
        (0, 255, 0),
        (0, 255, 0),
    ]
    clipped = drawn(Group((wide,), Rect(100, 0, 100, 500)), after)
    assert colours(clipped, (50, 120), (250, 120)) == [(255, 255, 255)] * 2


def test_colours_come_back_after_a_clip() -> None:
    """The state that a group leaves behind is the one before it."""
    marks = (
        Shape(rectangle(Rect(0, 0, 10, 10)), fill="#0000FF"),
        Group((Shape(rectangle(Rect(20, 0, 10, 10)), fill="#FF0000"),), Rect(0, 0, 900, 500)),
        Shape(rectangle(Rect(40, 0, 10, 10)), fill="#FF0000"),
        Shape(rectangle(Rect(60, 0, 10, 10)), fill="#0000FF"),
    )
    assert colours(drawn(*marks), (45, 5), (65, 5)) == [(255, 0, 0), (0, 0, 255)]


def test_the_hand_made_chart() -> None:
    data = written((second_sheet(),), {})
    assert colours(data, (100, 300), (200, 300), (340, 395), (40, 395)) == [
        (0, 0x59, 0x4E),
        (0xA3, 0x23, 0x1F),
        (0x88, 0xAA, 0xCC),
        (255, 255, 255),
    ]


def test_a_plain_png_goes_in_as_it_is_and_upright() -> None:
    rows = bytes((255, 0, 0, 0, 255, 0, 0, 0, 255, 9, 9, 9))
    data = with_picture(png(2, 2, rows))
    assert colours(data, (110, 110), (290, 110), (110, 190), (290, 190)) == [
        (255, 0, 0),
        (0, 255, 0),
        (0, 0, 255),
        (9, 9, 9),
    ]
    told, raw = image_of(data)
    assert told == {"filter": "/FlateDecode", "space": "/DeviceRGB"}
    assert zlib.decompress(raw) == b"\0" + rows[:6] + b"\0" + rows[6:]


def test_gray_and_palette_pngs() -> None:
    assert colours(with_picture(png(2, 1, b"\x40\xc0", 0)), (150, 150), (250, 150)) == [
        (0x40,) * 3,
        (0xC0,) * 3,
    ]
    target = BytesIO()
    palette = Image.new("P", (2, 1))
    palette.putpalette([255, 0, 0, 0, 0, 255])
    palette.putpixel((1, 0), 1)
    palette.save(target, "PNG")
    assert colours(with_picture(target.getvalue()), (150, 150), (250, 150)) == [
        (255, 0, 0),
        (0, 0, 255),
    ]


@pytest.mark.parametrize("ground", ["#FFFFFF", "#101010"])
def test_transparency_is_laid_on_the_ground(ground: str) -> None:
    rows = bytes((255, 0, 0, 255, 255, 0, 0, 0))
    data = with_picture(png(2, 1, rows, 6), ground)
    level = int(ground[1:3], 16)
    assert colours(data, (150, 150), (250, 150)) == [(255, 0, 0), (level,) * 3]
    with opened(data) as pdf:
        assert all("/SMask" not in image for image in images(pdf.pages[0]))


def test_one_transparent_picture_on_two_grounds_is_two_images() -> None:
    picture = png(1, 1, bytes((255, 0, 0, 0)), 6)
    mark = Picture("images/a", sha256(picture).hexdigest(), Rect(100, 100, 200, 100))
    grounds = ("#FFFFFF", "#101010", "#FFFFFF")
    sheets = tuple(replace(sheet((mark,)), ground=ground) for ground in grounds)
    data = written(sheets, {}, images={"images/a": picture})
    found = [colours(data, (200, 150), page=page)[0] for page in range(3)]
    assert found == [(255,) * 3, (16,) * 3, (255,) * 3]
    with opened(data) as pdf:
        first, second, third = [images(page)[0].objgen for page in pdf.pages]
        assert first == third != second


def test_an_opaque_picture_is_stored_once() -> None:
    picture = png(1, 1, bytes((1, 2, 3)))
    mark = Picture("images/a", sha256(picture).hexdigest(), Rect(100, 100, 200, 100))
    other = replace(mark, rect=Rect(400, 100, 200, 100))
    grounds = ("#FFFFFF", "#101010")
    sheets = tuple(replace(sheet((mark, other)), ground=ground) for ground in grounds)
    with opened(written(sheets, {}, images={"images/a": picture})) as pdf:
        assert len({image.objgen for page in pdf.pages for image in images(page)}) == 1


def jpeg(mode: str, colour: Colour | int | tuple[int, ...], **options: bool) -> bytes:
    target = BytesIO()
    Image.new(mode, (16, 16), colour).save(target, "JPEG", quality=95, **options)
    return target.getvalue()


@pytest.mark.parametrize("progressive", [False, True])
def test_jpegs_go_in_as_they_are(progressive: bool) -> None:
    picture = jpeg("RGB", (200, 40, 40), progressive=progressive)
    data = with_picture(picture)
    told, raw = image_of(data)
    assert told == {"filter": "/DCTDecode", "space": "/DeviceRGB"}
    assert raw == picture
    assert colours(data, (200, 150))[0] == pytest.approx((200, 40, 40), abs=4)


def test_gray_jpegs() -> None:
    data = with_picture(jpeg("L", 90))
    assert image_of(data)[0]["space"] == "/DeviceGray"
    assert colours(data, (200, 150))[0] == pytest.approx((90, 90, 90), abs=3)


def test_cmyk_jpegs_become_colours_of_the_screen() -> None:
    data = with_picture(jpeg("CMYK", (0, 255, 255, 0)))
    assert image_of(data)[0]["space"] == "/DeviceRGB"
    red, green, blue = colours(data, (200, 150))[0]
    assert red > 200
    assert green < 60
    assert blue < 60


def test_webp_and_interlaced_pictures_are_decoded() -> None:
    for kind, options in (("WEBP", {"lossless": True}), ("GIF", {})):
        target = BytesIO()
        Image.new("RGB", (4, 4), (0, 0, 255)).save(target, kind, **options)
        assert colours(with_picture(target.getvalue()), (200, 150))[0] == (0, 0, 255)


@pytest.mark.parametrize(
    "broken", [b"", b"not a picture", PNG[:40], b"\xff\xd8\xff\xe0\x00\x10JFIF", b"\xff\xd8"]
)
def test_what_is_no_picture_leaves_the_page_whole(broken: bytes) -> None:
    data = with_picture(broken)
    assert colours(data, (200, 150)) == [(255, 255, 255)]
    with opened(data) as pdf:
        assert pdf.check_pdf_syntax() == []


def test_a_mark_at_no_place_is_refused() -> None:
    with pytest.raises(ValueError, match="panel 1"):
        drawn(Shape(segment(0, 0, float("nan"), 5), stroke=Stroke("#000000", 1)))
