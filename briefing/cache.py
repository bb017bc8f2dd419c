"""A folder of bytes by content key, kept between starts. Losing any of it costs time only.

Keys name their content (usually a SHA-256), so an entry never becomes wrong, only old. Every
fault of the disk - a missing or read-only folder, a damaged or half-written file, no space -
reads as "not there", and nobody is told. Several processes and threads may use one folder.
"""

from __future__ import annotations

import os
import threading
import time
from hashlib import blake2b
from itertools import count
from pathlib import Path
from typing import Final

_MAGIC: Final = b"briefing cache 1\n"
_DIGEST: Final = 16
_HEAD: Final = len(_MAGIC) + _DIGEST
_SHELVES: Final = "0123456789abcdef"
_DAY: Final = 86400.0
# A writer that died leaves its unfinished file behind; after this long it surely is dead.
_ABANDONED: Final = 3600.0


class Cache:
    """Bytes by key under `folder`; `folder=None` keeps nothing. At most about `limit_bytes`.

    Entries lie on sixteen shelves by the digest of their key. A shelf that outgrows its share
    is thinned to three quarters of it, oldest use first, so no writing looks at the whole folder.
    """

    def __init__(self, folder: Path | None, limit_bytes: int = 256 * 1024 * 1024) -> None:
        self._folder = None if folder is None else os.fspath(folder)
        self._limit = limit_bytes
        self._shelf_limit = max(1, limit_bytes // len(_SHELVES))
        self._shelf_bytes: dict[str, int] = {}
        self._lock = threading.Lock()
        self._names = count()

    def get(self, key: str) -> bytes | None:
        """The bytes put under `key`, None when they are not there or not whole."""
        if self._folder is None:
            return None
        path = self._path(key)
        try:
            with open(path, "rb") as file:
                head = file.read(_HEAD)
                data = file.read()
                modified = os.fstat(file.fileno()).st_mtime
        except OSError:
            return None
        if head != _MAGIC + _digest(data):
            _remove(path)
            return None
        _mark_used(path, modified)
        return data

    def put(self, key: str, data: bytes) -> None:
        """Keeps `data` under `key`, whole or not at all."""
        if self._folder is None or len(data) + _HEAD > self._limit:
            return
        path = self._path(key)
        shelf = os.path.dirname(path)
        unfinished = os.path.join(
            shelf, f".{os.getpid()}-{threading.get_ident()}-{next(self._names)}"
        )
        try:
            os.makedirs(shelf, exist_ok=True)
            with open(unfinished, "xb") as file:
                file.write(_MAGIC + _digest(data))
                file.write(data)
            os.replace(unfinished, path)
        except OSError:
            _remove(unfinished)
            return
        with self._lock:
            self._account(shelf, len(data) + _HEAD, keep=path)

    def _path(self, key: str) -> str:
        # Hashed again, so that no key can be a path or too long for the file system.
        name = blake2b(key.encode(), digest_size=20).hexdigest()
        return os.path.join(self._folder or "", name[0], name[1:])

    def _account(self, shelf: str, added: int, keep: str) -> None:
        known = self._shelf_bytes.get(shelf)
        if known is None or known + added > self._shelf_limit:
            known = _thin(shelf, self._shelf_limit, keep)
        else:
            known += added
        self._shelf_bytes[shelf] = known


def _digest(data: bytes) -> bytes:
    return blake2b(data, digest_size=_DIGEST).digest()


def _mark_used(path: str, modified: float) -> None:
    """Age counts from the last use; a day is fine enough and spares a write at every read."""
    if time.time() - modified > _DAY:
        try:
            os.utime(path)
        except OSError:
            return


def _remove(path: str) -> None:
    try:
        os.unlink(path)
    except OSError:
        return


def _thin(shelf: str, limit: int, keep: str) -> int:
    """The bytes on a shelf, after the oldest have gone if it held more than `limit`."""
    files: list[tuple[float, int, str]] = []
    now = time.time()
    try:
        with os.scandir(shelf) as entries:
            for entry in entries:
                status = entry.stat(follow_symlinks=False)
                if entry.name.startswith("."):
                    if now - status.st_mtime > _ABANDONED:
                        _remove(entry.path)
                elif entry.path != keep:
                    files.append((status.st_mtime, status.st_size, entry.path))
        kept = os.stat(keep).st_size
    except OSError:
        return 0
    total = kept + sum(size for _, size, _ in files)
    if total <= limit:
        return total
    for _, size, path in sorted(files):
        if total <= limit * 3 // 4:
            break
        _remove(path)
        total -= size
    return total
