"""What is not UTF-8 is refused by name; what is may have any line ends."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.source import Unreadable, read_briefing
from briefing.source.encoding import NotUtf8, decode

# "Công an các xã được biểu dương; người dân không lo." in the old encodings.
SENTENCE = "Công an các xã được biểu dương; người dân không lo."
TCVN3 = (
    b"C\xabng an c\xb8c x\xb7 \xae\xad\xeec bi\xd3u d\xad\xacng; ng\xad\xeai d\xa9n kh\xabng lo."
)
VNI = (
    b"Co\xe2ng an ca\xf9c xa\xf5 \xf1\xf6\xf4\xefc bie\xe5u d\xf6\xf4ng; "
    b"ng\xf6\xf4\xf8i da\xe2n kho\xe2ng lo."
)
CP1258 = (
    b"C\xf4ng an c\xe1c x\xe3 \xf0\xfd\xf5\xf2c bi\xea\xd2u d\xfd\xf5ng; "
    b"ng\xfd\xf5\xcci d\xe2n kh\xf4ng lo."
)


@pytest.mark.parametrize(
    ("data", "seems"),
    [
        (SENTENCE.encode("utf-16"), "UTF-16"),
        (SENTENCE.encode("utf-16-be"), "UTF-16"),
        ("plain ascii".encode("utf-16-le"), "UTF-16"),
        (SENTENCE.encode("utf-32"), "UTF-32"),
        (TCVN3, "TCVN3 (ABC)"),
        (VNI, "VNI"),
        (CP1258, "Windows-1258"),
        (b"caf\xe9 \x80", ""),
    ],
)
def test_other_encodings_are_named(data: bytes, seems: str) -> None:
    found = decode(data)
    assert isinstance(found, NotUtf8)
    assert found.seems == seems


@pytest.mark.parametrize(("language", "word"), [("vi", "có vẻ là VNI"), ("en", "seems to be VNI")])
def test_the_sentence_says_what_the_file_seems_to_be(
    tmp_path: Path, language: str, word: str
) -> None:
    (tmp_path / "a.md").write_bytes(VNI)
    with pytest.raises(Unreadable) as caught:
        read_briefing(tmp_path / "a.md", language=language)
    assert caught.value.problem.code == "not-utf8-seems"
    assert word in caught.value.problem.message


def test_an_unknown_encoding_names_the_line(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_bytes(b"## A\n\ncaf\xe9\n")
    with pytest.raises(Unreadable) as caught:
        read_briefing(tmp_path / "a.md")
    assert caught.value.problem.code == "not-utf8"
    assert "3" in caught.value.problem.message


@pytest.mark.parametrize("data", [b"caf\xe9\n", VNI, b"  \n"])
def test_of_a_folder_the_file_in_it_is_named(tmp_path: Path, data: bytes) -> None:
    (tmp_path / "briefing.md").write_bytes(data)
    with pytest.raises(Unreadable) as caught:
        read_briefing(tmp_path)
    assert "“briefing.md”" in caught.value.problem.message
    assert caught.value.problem.place.file == "briefing.md"


@given(st.text(st.sampled_from("aă\n "), max_size=40))
def test_line_ends_and_byte_order_mark_change_nothing(text: str) -> None:
    data = text.encode()
    for same in (data.replace(b"\n", b"\r\n"), data.replace(b"\n", b"\r"), b"\xef\xbb\xbf" + data):
        assert decode(same) == text


def test_a_file_with_windows_line_ends_has_the_same_panels_and_lines(tmp_path: Path) -> None:
    text = "---\ntitle: A\n---\n\n## Một\n\n- **x** y\n\n## Hai {.figurs}\n"
    (tmp_path / "unix.md").write_bytes(text.encode())
    (tmp_path / "windows.md").write_bytes(b"\xef\xbb\xbf" + text.replace("\n", "\r\n").encode())
    unix, windows = read_briefing(tmp_path / "unix.md"), read_briefing(tmp_path / "windows.md")
    assert windows.briefing == unix.briefing
    assert windows.problems == unix.problems
    assert windows.text == text
