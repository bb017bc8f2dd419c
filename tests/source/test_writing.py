"""Saving: whole or not at all, and never over what is not ours."""

from __future__ import annotations

import errno
import os
from pathlib import Path
from typing import BinaryIO

import pytest

from briefing.saving import save_file
from briefing.source import Unwritable, members, open_package, write_package

MEMBERS = {"briefing.md": b"## A\n", "images/a.png": b"\x89PNG"}


def refused(target: Path) -> str:
    with pytest.raises(Unwritable) as caught:
        write_package(MEMBERS, target)
    assert target.name in caught.value.problem.message
    return caught.value.problem.code


def fail_with(monkeypatch: pytest.MonkeyPatch, function: str, fault: OSError) -> None:
    def fail(*_: object, **__: object) -> None:
        raise fault

    monkeypatch.setattr(os, function, fail)


def names_in(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


@pytest.mark.parametrize(
    ("function", "number", "code"),
    [
        ("fsync", errno.ENOSPC, "disk-full"),
        ("fsync", errno.EDQUOT, "disk-full"),
        ("replace", errno.EACCES, "folder-read-only"),
        ("replace", errno.EROFS, "folder-read-only"),
        ("replace", errno.EIO, "not-written"),
    ],
)
def test_a_failed_save_leaves_the_old_file_and_no_draft(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, function: str, number: int, code: str
) -> None:
    target = tmp_path / "a.briefing"
    target.write_bytes(b"old")
    fail_with(monkeypatch, function, OSError(number, os.strerror(number)))
    assert refused(target) == code
    assert target.read_bytes() == b"old"
    assert names_in(tmp_path) == ["a.briefing"]


def test_a_file_that_another_program_holds_open_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Held(PermissionError):
        winerror = 32

    target = tmp_path / "a.briefing"
    target.write_bytes(b"old")
    fail_with(monkeypatch, "replace", Held(errno.EACCES, "in use"))
    assert refused(target) == "file-locked"
    assert target.read_bytes() == b"old"


def test_a_fault_of_the_writer_leaves_the_old_file_and_passes_through(tmp_path: Path) -> None:
    target = tmp_path / "a.pdf"
    target.write_bytes(b"old")

    def write(file: BinaryIO) -> None:
        file.write(b"half")
        raise ValueError("stop")

    with pytest.raises(ValueError, match="stop"):
        save_file(target, write)
    assert target.read_bytes() == b"old"
    assert names_in(tmp_path) == ["a.pdf"]


def test_a_folder_that_is_not_there_is_told(tmp_path: Path) -> None:
    assert refused(tmp_path / "none" / "a.briefing") == "folder-missing"


def test_a_folder_in_the_place_of_a_file_and_the_other_way_round(tmp_path: Path) -> None:
    (tmp_path / "a.briefing").mkdir()
    assert refused(tmp_path / "a.briefing") == "is-a-folder"
    (tmp_path / "b").write_bytes(b"")
    assert refused(tmp_path / "b") == "target-is-file"


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="permissions do not bind here")
def test_a_read_only_file_is_not_replaced(tmp_path: Path) -> None:
    target = tmp_path / "a.briefing"
    target.write_bytes(b"old")
    target.chmod(0o444)
    assert refused(target) == "file-locked"


@pytest.mark.skipif(os.name == "nt", reason="POSIX permissions")
def test_the_permissions_of_the_old_file_are_kept(tmp_path: Path) -> None:
    target = tmp_path / "a.briefing"
    target.write_bytes(b"old")
    target.chmod(0o640)
    write_package(MEMBERS, target)
    assert target.stat().st_mode & 0o777 == 0o640


@pytest.mark.skipif(os.name == "nt", reason="links need a privilege there")
def test_a_link_stays_a_link_to_the_new_file(tmp_path: Path) -> None:
    (tmp_path / "real.briefing").write_bytes(b"old")
    link = tmp_path / "link.briefing"
    link.symlink_to(tmp_path / "real.briefing")
    write_package(MEMBERS, link)
    assert link.is_symlink()
    assert members(open_package(tmp_path / "real.briefing")) == MEMBERS


def test_a_folder_with_foreign_files_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "other.txt").write_bytes(b"x")
    assert refused(tmp_path) == "foreign-folder"
    assert names_in(tmp_path) == ["other.txt"]


def test_saving_into_a_briefing_keeps_the_other_files_there(tmp_path: Path) -> None:
    write_package({"briefing.md": b"## old\n", "data/x.csv": b"x"}, tmp_path / "f")
    (tmp_path / "f" / "other.txt").write_bytes(b"mine")
    write_package(MEMBERS, tmp_path / "f")
    assert (tmp_path / "f" / "briefing.md").read_bytes() == b"## A\n"
    assert (tmp_path / "f" / "other.txt").read_bytes() == b"mine"
    assert (tmp_path / "f" / "data" / "x.csv").read_bytes() == b"x"


@pytest.mark.skipif(os.name == "nt", reason="links need a privilege there")
def test_a_link_inside_the_folder_is_not_written_through(tmp_path: Path) -> None:
    (tmp_path / "outside").mkdir()
    folder = tmp_path / "f"
    write_package({"briefing.md": b"## old\n"}, folder)
    (folder / "images").symlink_to(tmp_path / "outside")
    assert refused(folder) == "foreign-folder"
    assert names_in(tmp_path / "outside") == []


def test_members_with_unsafe_names_are_never_written(tmp_path: Path) -> None:
    write_package({**MEMBERS, "../out.txt": b"x", "/abs.txt": b"x"}, tmp_path / "f")
    assert names_in(tmp_path) == ["f"]
