"""Whatever happens to the folder, the cache gives whole bytes or none, and never complains."""

from __future__ import annotations

import os
import shutil
import threading
import time
from pathlib import Path

import pytest

from briefing.cache import Cache


def _files(folder: Path) -> list[Path]:
    return sorted(path for path in folder.rglob("*") if path.is_file())


def test_what_was_put_is_there_for_the_next_start(tmp_path: Path) -> None:
    Cache(tmp_path / "not" / "yet").put("key", b"bytes")
    assert Cache(tmp_path / "not" / "yet").get("key") == b"bytes"


def test_the_last_put_wins_and_others_stay(tmp_path: Path) -> None:
    cache = Cache(tmp_path)
    cache.put("a", b"1")
    cache.put("b", b"2")
    cache.put("a", b"")
    assert (cache.get("a"), cache.get("b"), cache.get("c")) == (b"", b"2", None)


def test_any_text_may_be_a_key(tmp_path: Path) -> None:
    cache = Cache(tmp_path / "cache")
    for key in ("../../outside", "/etc/passwd", "Hà Nội?*|", "x" * 5000, ""):
        cache.put(key, key.encode())
        assert cache.get(key) == key.encode()
    assert [path.name for path in tmp_path.iterdir()] == ["cache"]


def test_no_folder_keeps_nothing() -> None:
    cache = Cache(None)
    cache.put("key", b"bytes")
    assert cache.get("key") is None


@pytest.mark.parametrize("damage", ["flipped", "cut", "emptied", "lengthened", "foreign"])
def test_a_damaged_entry_is_a_miss_and_can_be_written_again(tmp_path: Path, damage: str) -> None:
    cache = Cache(tmp_path)
    cache.put("key", b"some bytes" * 20)
    (file,) = _files(tmp_path)
    content = file.read_bytes()
    file.write_bytes(
        {
            "flipped": content[:-9] + bytes([content[-9] ^ 1]) + content[-8:],
            "cut": content[: len(content) // 2],
            "emptied": b"",
            "lengthened": content + b"x",
            "foreign": b"not ours at all, but longer than any head of ours would be",
        }[damage]
    )
    assert cache.get("key") is None
    cache.put("key", b"again")
    assert cache.get("key") == b"again"


def test_the_folder_may_vanish_at_any_time(tmp_path: Path) -> None:
    cache = Cache(tmp_path / "cache")
    cache.put("key", b"bytes")
    shutil.rmtree(tmp_path / "cache")
    assert cache.get("key") is None
    cache.put("key", b"bytes")
    assert cache.get("key") == b"bytes"


def test_a_folder_that_cannot_be_written_is_no_error(tmp_path: Path) -> None:
    in_the_way = tmp_path / "cache"
    in_the_way.write_text("a file where the folder should be")
    cache = Cache(in_the_way)
    cache.put("key", b"bytes")
    assert cache.get("key") is None
    assert in_the_way.read_text() == "a file where the folder should be"


@pytest.mark.skipif(
    os.name == "nt" or getattr(os, "geteuid", lambda: 0)() == 0,
    reason="needs a user whom permissions bind",
)
def test_a_read_only_folder_is_still_read(tmp_path: Path) -> None:
    Cache(tmp_path).put("old", b"bytes")
    for folder in [tmp_path, *(path for path in tmp_path.rglob("*") if path.is_dir())]:
        folder.chmod(0o500)
    try:
        cache = Cache(tmp_path)
        for number in range(40):
            cache.put(f"new {number}", b"more")
        assert cache.get("old") == b"bytes"
        assert cache.get("new 1") is None
    finally:
        for folder in [tmp_path, *(path for path in tmp_path.rglob("*") if path.is_dir())]:
            folder.chmod(0o700)


def test_no_space_leaves_the_old_entry(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    cache = Cache(tmp_path)
    cache.put("key", b"old")

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("briefing.cache.os.replace", full)
    cache.put("key", b"new")
    assert cache.get("key") == b"old"
    assert len(_files(tmp_path)) == 1


def test_writers_and_readers_at_once_see_whole_entries(tmp_path: Path) -> None:
    possible = {bytes([number]) * 50_000 for number in range(6)}
    seen: set[bytes | None] = set()

    def work(number: int) -> None:
        cache = Cache(tmp_path)
        for _ in range(25):
            cache.put("key", bytes([number]) * 50_000)
            seen.add(cache.get("key"))

    threads = [threading.Thread(target=work, args=(number,)) for number in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert seen <= possible
    assert len(_files(tmp_path)) == 1


def test_the_limit_holds_and_the_newest_stays(tmp_path: Path) -> None:
    limit = 320_000
    cache = Cache(tmp_path, limit)
    for number in range(1000):
        cache.put(str(number), bytes(1000))
    assert sum(path.stat().st_size for path in _files(tmp_path)) <= limit
    assert cache.get("999") == bytes(1000)
    assert sum(cache.get(str(number)) is not None for number in range(1000)) > 150


def test_what_is_used_outlives_what_is_not(tmp_path: Path) -> None:
    cache = Cache(tmp_path, 320_000)
    for number in range(200):
        cache.put(f"old {number}", bytes(1000))
    long_ago = time.time() - 30 * 86400
    for path in _files(tmp_path):
        os.utime(path, (long_ago, long_ago))
    used = [f"old {number}" for number in range(0, 200, 20)]
    for key in used:
        cache.get(key)
    for number in range(100):
        cache.put(f"new {number}", bytes(1000))
    assert all(cache.get(key) is not None for key in used)
    assert sum(cache.get(f"old {number}") is None for number in range(200)) > 20


def test_something_larger_than_the_cache_is_not_kept(tmp_path: Path) -> None:
    cache = Cache(tmp_path, 1000)
    cache.put("key", bytes(2000))
    assert cache.get("key") is None
    assert _files(tmp_path) == []


def test_files_of_dead_writers_are_cleared(tmp_path: Path) -> None:
    cache = Cache(tmp_path)
    cache.put("key", b"bytes")
    shelf = _files(tmp_path)[0].parent
    dead = shelf / ".4242-1-0"
    dead.write_bytes(b"half")
    os.utime(dead, (0, 0))
    Cache(tmp_path).put("key", b"bytes")
    assert not dead.exists()
