"""The words of a page come out of the file whole, composed and in order."""

from __future__ import annotations

import shutil
import subprocess
import unicodedata
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from typing import Any

import pypdfium2
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.sheet import Mark, Node, Role, Text
from tests.pdf.deck import FONTS, SENTENCE, deck, first_sheet, opened, sheet, text, written

VOWELS = "aăâeêioôơuưy"
TONES = ("", "\u0300", "\u0301", "\u0303", "\u0309", "\u0323")
LETTERS = "".join(
    unicodedata.normalize("NFC", letter + tone)
    for letter in VOWELS + VOWELS.upper()
    for tone in TONES
)
ALPHABET = LETTERS + "bcdđghklmnpqrstvxBCDĐGHKLMNPQRSTVX0123456789"

poppler = pytest.mark.skipif(not shutil.which("pdftotext"), reason="poppler's tools are not here")


def run(*command: str) -> str:
    return subprocess.run(command, capture_output=True, check=True).stdout.decode(errors="replace")


def words(told: str) -> str:
    return " ".join(told.split())


def read_back(data: bytes) -> str:
    """All text of the first page, as a viewer copies it."""
    with pypdfium2.PdfDocument(data) as document:
        return document[0].get_textpage().get_text_bounded()


def page_of(*lines: tuple[Text, ...]) -> bytes:
    marks: tuple[Mark, ...] = tuple(mark for line in lines for mark in line)
    nodes = tuple(Node(Role.PARAGRAPH, "") for _ in lines)
    return written((sheet(marks, nodes),), {})


@poppler
def test_every_sentence_is_found_whole_in_composed_form_and_reading_order(tmp_path: Path) -> None:
    (tmp_path / "deck.pdf").write_bytes(written())
    found = run("pdftotext", "-enc", "UTF-8", str(tmp_path / "deck.pdf"), "-")
    assert unicodedata.is_normalized("NFC", found)
    at = 0
    for each in deck():
        for node in each.nodes:
            if node.role in (Role.TITLE, Role.PARAGRAPH, Role.LIST_ITEM, Role.CHIP, Role.CELL):
                assert node.text in words(found)[at:]
                at = words(found).index(node.text, at) + len(node.text)


@poppler
def test_structure_gives_each_sentence_on_one_line_with_its_spaces(tmp_path: Path) -> None:
    (tmp_path / "deck.pdf").write_bytes(written())
    told = run("pdfinfo", "-struct-text", str(tmp_path / "deck.pdf"))
    lines = [line.strip() for line in told.splitlines()]
    assert f'"{SENTENCE}"' in lines
    assert '"60 40"' in lines, "labels of a figure must not run together"
    assert lines.index('"Giữ vững an ninh"') < lines.index('"Kéo giảm tai nạn"')


@pytest.mark.parametrize("font", FONTS.keys[:-1])
def test_every_vietnamese_letter_comes_back(font: str) -> None:
    lines = [ALPHABET[at : at + 30] for at in range(0, len(ALPHABET), 30)]
    shown = [text(line, 40, 60 + 30 * at, at, font) for at, line in enumerate(lines)]
    assert read_back(page_of(*shown)).split() == lines


@poppler
def test_digits_in_cells_of_one_width_stay_one_word(tmp_path: Path) -> None:
    shown = text("14:11 1.111.111 vụ", 60, 80, 0, "sans-400", tabular=True)
    (tmp_path / "digits.pdf").write_bytes(page_of(shown))
    found = run("pdftotext", "-enc", "UTF-8", str(tmp_path / "digits.pdf"), "-")
    assert words(found) == "14:11 1.111.111 vụ"


def test_digits_in_cells_stay_one_word_in_a_viewer() -> None:
    shown = text("14:11 1.111.111 vụ", 60, 80, 0, "sans-400", tabular=True)
    assert words(read_back(page_of(shown))) == "14:11 1.111.111 vụ"


@poppler
def test_spread_letters_stay_one_word(tmp_path: Path) -> None:
    (line,) = text("KẾT QUẢ", 60, 80, 0)
    spread = tuple(offset + index * 4 for index, offset in enumerate(line.offsets))
    (tmp_path / "spread.pdf").write_bytes(page_of((replace(line, offsets=spread),)))
    found = run("pdftotext", "-enc", "UTF-8", str(tmp_path / "spread.pdf"), "-")
    assert words(found) == "KẾT QUẢ"


@poppler
def test_a_figure_in_several_sizes_is_one_text(tmp_path: Path) -> None:
    """With a sentence in two lines beside it, which would come between otherwise."""
    nodes = (Node(Role.QUANTITY, "cả 3"), Node(Role.PARAGRAPH, ""), Node(Role.QUANTITY, "15,3%"))
    marks = (
        *text("cả", 60, 100, 0, size=14),
        *text("3", 85, 100, 0, "serif-display-400", 40),
        *text("tiêu chí tai nạn", 150, 90, 1, size=14),
        *text("giao thông giảm sâu", 150, 106, 1, size=14),
        *text("15,3", 60, 200, 2, "serif-display-400", 60),
        *text("%", 165, 200, 2, size=30),
    )
    data = written((sheet(marks, nodes),), {})
    (tmp_path / "figure.pdf").write_bytes(data)
    for mode in ((), ("-raw",), ("-layout",)):
        found = run("pdftotext", *mode, "-enc", "UTF-8", str(tmp_path / "figure.pdf"), "-")
        assert "cả 3" in words(found)
        assert "15,3%" in words(found)
    assert "cả 3" in words(read_back(data))


def test_kerned_pairs_get_no_space() -> None:
    assert words(read_back(page_of(text("AVATAR To Ty Ta", 60, 80, 0)))) == "AVATAR To Ty Ta"


@pytest.mark.parametrize("blank", ["\u00a0", "\u202f", "\u2009"])
def test_fixed_spaces_are_found_as_spaces(blank: str) -> None:
    for font in ("sans-400", "serif-400"):
        assert words(read_back(page_of(text(f"10{blank}000 đ", 60, 80, 0, font)))) == "10 000 đ"


def test_characters_that_share_a_glyph_are_told_apart() -> None:
    shown = text("a-b c\u2010d µ μ", 60, 80, 0, "serif-400")
    assert words(read_back(page_of(shown))) == "a-b c\u2010d µ μ"


def test_letters_with_marks_of_their_own_are_composed() -> None:
    """A glyph for the letter and one for its accent: what fonts without the letter give."""
    (line,) = text("tệ", 60, 80, 0)
    face = FONTS.face("sans-400")
    glyphs = tuple(face.font.get_nominal_glyph(ord(char)) for char in "te\u0302\u0323")
    marks = (
        Text(
            "tệ", "sans-400", 20, 60, 80, line.color, glyphs,
            (0.0, 7.0, 9.0, 9.0), (0, 1, 1, 1), 20, 60, 85, (), 0,
        ),
    )  # fmt: skip
    assert words(read_back(page_of(marks))) == "tệ"


def test_raised_glyphs_stand_higher_and_read_on() -> None:
    (line,) = text("km2", 60, 80, 0)
    level, raised = page_of((line,)), page_of((replace(line, rises=(0.0, 0.0, 8.0)),))
    assert words(read_back(raised)) == "km2"
    assert ink_top(raised) < ink_top(level) - 5


def ink_top(data: bytes) -> int:
    """The first row of the page that is not white, at one pixel a point."""
    with pypdfium2.PdfDocument(data) as document:
        picture = document[0].render().to_pil().convert("L")
    return picture.point(lambda value: 255 if value < 128 else 0).getbbox()[1]


def test_a_missing_character_does_not_break_the_page() -> None:
    marks = text("a\U0001f600b", 60, 80, 0)
    data = page_of(marks)
    assert not opened(data).check_pdf_syntax()
    assert read_back(data).startswith("a")


@settings(max_examples=40)
@given(
    st.lists(
        st.text(st.sampled_from(ALPHABET + "%,.“”():;–-"), min_size=1, max_size=9),
        min_size=1,
        max_size=6,
    ),
    st.booleans(),
)
def test_any_words_come_back(told: list[str], tabular: bool) -> None:
    line = " ".join(told)
    shown = text(line, 20, 80, 0, "sans-400", 14, tabular=tabular)
    assert words(read_back(page_of(shown))) == line


def test_fonts_are_embedded_as_subsets_named_alike_in_all_places() -> None:
    pdf = opened(written((first_sheet(),), {}))
    fonts = pdf.pages[0].Resources.Font
    assert len(fonts) == 4
    for font in fonts.values():
        below = font.DescendantFonts[0]
        title = str(font.BaseFont)
        assert title == str(below.BaseFont) == str(below.FontDescriptor.FontName)
        assert title[1:7].isalpha()
        assert title[1:7].isupper()
        assert title[7] == "+"
        assert len(bytes(below.FontDescriptor.FontFile2.read_bytes())) < 16_000


@poppler
def test_poppler_sees_the_fonts_as_embedded_subsets(tmp_path: Path) -> None:
    (tmp_path / "deck.pdf").write_bytes(written())
    rows = run("pdffonts", str(tmp_path / "deck.pdf")).splitlines()[2:]
    assert rows
    assert all(row.split()[-5:-2] == ["yes", "yes", "yes"] for row in rows)


def test_widths_in_the_file_are_those_of_the_font() -> None:
    from fontTools.ttLib import TTFont

    pdf = opened(page_of(text("Kéo giảm ▲", 60, 80, 0)))
    for font in pdf.pages[0].Resources.Font.values():
        below = font.DescendantFonts[0]
        program: Any = TTFont(BytesIO(below.FontDescriptor.FontFile2.read_bytes()), lazy=True)
        metrics = program["hmtx"].metrics
        order = program.getGlyphOrder()
        row = list(below.W)
        for first, widths in zip(row[::2], row[1::2], strict=True):
            for at, width in enumerate(widths):
                advance = metrics[order[int(first) + at]][0] * 1000 / program["head"].unitsPerEm
                assert float(width) == pytest.approx(advance, abs=0.01)
