"""The same briefing gives the same bytes, whatever the process, its cache, its place and time."""

from __future__ import annotations

import os
import subprocess
import sys
from hashlib import sha256
from pathlib import Path

import pytest

import briefing.pdf.making
from briefing.pdf import PageCache
from briefing.sheet import Sheet
from tests.pdf.deck import deck, first_sheet, second_sheet, third_sheet, written

ROOT = Path(__file__).parents[2]
# Qt, and what draws charts or decodes files that we do not have here, must not be wanted.
BLOCKED = ("PySide6", "shiboken6", "matplotlib", "numpy", "pikepdf", "fontTools", "PIL")
PROGRAM = f"""
import sys
for name in {BLOCKED!r}:
    sys.modules[name] = None
from tests.pdf.deck import written
from hashlib import sha256
print(sha256(written()).hexdigest())
"""


@pytest.mark.parametrize(
    ("seed", "zone", "tongue"), [("1", "UTC", "C.UTF-8"), ("77", "Asia/Ho_Chi_Minh", "vi_VN.UTF-8")]
)
def test_another_process_writes_the_same_without_qt(seed: str, zone: str, tongue: str) -> None:
    surroundings = os.environ | {"PYTHONHASHSEED": seed, "TZ": zone, "LC_ALL": tongue}
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM],
        cwd=ROOT,
        env=surroundings,
        capture_output=True,
        check=False,
        encoding="utf-8",
    )
    assert done.stdout.strip() == sha256(written()).hexdigest(), done.stderr


def test_a_cache_changes_nothing() -> None:
    cache = PageCache()
    sheets = deck()
    plain = written(sheets, {})
    assert written(sheets, {}, cache) == plain
    assert written(sheets, {}, cache) == plain
    assert written(sheets[1:], {}, cache) == written(sheets[1:], {})
    assert written(sheets[::-1], {}, cache) == written(sheets[::-1], {})


def test_one_edit_makes_one_page_anew(monkeypatch: pytest.MonkeyPatch) -> None:
    made: list[Sheet] = []
    make = briefing.pdf.making.make_page

    def counting(sheet: Sheet, fonts: object) -> object:
        made.append(sheet)
        return make(sheet, fonts)  # pyright: ignore[reportArgumentType] - passed on as it came

    monkeypatch.setattr(briefing.pdf.making, "make_page", counting)
    cache = PageCache()
    sheets = [first_sheet() for _ in range(20)]
    written(tuple(sheets), {}, cache)
    assert len(made) == 20
    sheets[7] = second_sheet()
    after = written(tuple(sheets), {}, cache)
    assert len(made) == 21
    assert after == written(tuple(sheets), {})


def test_pages_go_through_a_disk_cache() -> None:
    cache = PageCache()
    sheets = deck()
    plain = written(sheets, {}, cache)
    kept = cache.encode(sheets)
    assert kept is not None
    again = PageCache()
    pages = again.decode(kept)
    assert pages is not None
    assert written(pages, {}, again) == plain


def test_only_pages_that_were_written_can_be_kept() -> None:
    cache = PageCache()
    written((first_sheet(),), {}, cache)
    assert cache.encode([first_sheet()]) is None


def test_damaged_pages_are_no_pages() -> None:
    cache = PageCache()
    sheets = (third_sheet(),)
    written(sheets, {}, cache)
    kept = cache.encode(sheets)
    assert kept is not None
    for at in (0, 9, 20, len(kept) // 2, len(kept) - 1):
        broken = bytearray(kept)
        broken[at] ^= 0x40
        assert PageCache().decode(bytes(broken)) is None
    assert PageCache().decode(kept[:30]) is None
    assert PageCache().decode(b"") is None


def test_what_is_no_longer_shown_is_forgotten() -> None:
    cache = PageCache()
    for _ in range(10):
        written((first_sheet(), second_sheet()), {}, cache)
    assert len(cache._pages) == 2
