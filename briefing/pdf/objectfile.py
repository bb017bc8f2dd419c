"""The file itself: numbered objects, object streams, the cross-reference stream.

Bytes are written as they come, so a file of any length needs the memory of one page. Written by
hand, not with pydyf or pikepdf: those keep every object as a Python object until the end, and the
15,000 structure elements of 500 pages alone took pydyf 360 ms, against 40 ms for the whole file
here, where a page is one formatted template in one compressed object stream. Importing them costs
26 and 64 ms besides. pikepdf reads the result in the tests.
"""

from __future__ import annotations

from collections.abc import Sequence
from hashlib import blake2b
from itertools import accumulate
from typing import BinaryIO, Final
from zlib import compress

# One entry: kind, four bytes of offset or stream, two bytes of index.
_ENTRY: Final = 7
_LOW: Final = bytes(range(256)) * 256
_HIGH: Final = b"".join(bytes((value,)) * 256 for value in range(256))


class ObjectFile:
    """Numbers from 1; `take` hands out the next ones in a row."""

    def __init__(self, target: BinaryIO) -> None:
        self._target = target
        self._at = 0
        self._digest = blake2b(digest_size=16)
        self._next = 1
        self._table = bytearray(_ENTRY)
        self._write(b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n")

    def take(self, count: int = 1) -> int:
        """The first of `count` new numbers."""
        first = self._next
        self._next += count
        self._table += bytes(_ENTRY * count)
        return first

    def stream(self, number: int, entries: str, data: bytes) -> None:
        """A stream; `entries` are its dictionary's but for the length."""
        head = f"{number} 0 obj\n<<{entries}/Length {len(data)}>>stream\n".encode()
        self._place(number)
        self._write(head)
        self._write(data)
        self._write(b"\nendstream\nendobj\n")

    def plain(self, number: int, body: str) -> None:
        """An object outside object streams."""
        self._place(number)
        self._write(f"{number} 0 obj\n{body}\nendobj\n".encode())

    def pack(self, number: int, members: Sequence[int], packed: bytes) -> None:
        """An object stream of `packed_objects` with the same members."""
        # packed_objects puts the two numbers of its dictionary in front.
        first, length = int.from_bytes(packed[:4], "big"), len(packed) - 4
        head = (
            f"{number} 0 obj\n<</Type/ObjStm/N {len(members)}/First {first}"
            f"/Filter/FlateDecode/Length {length}>>stream\n"
        )
        self._place(number)
        self._write(head.encode())
        self._write(memoryview(packed)[4:])
        self._write(b"\nendstream\nendobj\n")
        self._place_members(number, members)

    def finish(self, root: int, info: int) -> None:
        """The cross-reference stream and the end of the file."""
        number = self.take()
        start = self._at
        self._place(number)
        self._table[5:7] = b"\xff\xff"  # object 0, the head of the free list
        identity = self._digest.hexdigest().upper()
        self.stream(
            number,
            f"/Type/XRef/Size {self._next}/W[1 4 2]/Root {root} 0 R/Info {info} 0 R"
            f"/ID[<{identity}><{identity}>]/Filter/FlateDecode",
            compress(bytes(self._table), 6),
        )
        self._write(f"startxref\n{start}\n%%EOF\n".encode())

    def _write(self, data: bytes | memoryview) -> None:
        self._target.write(data)
        self._digest.update(data)
        self._at += len(data)

    def _place(self, number: int) -> None:
        at = number * _ENTRY
        self._table[at : at + _ENTRY] = b"\1" + self._at.to_bytes(4, "big") + b"\0\0"

    def _place_members(self, stream: int, members: Sequence[int]) -> None:
        """Runs of neighbouring numbers are entered column by column, not one by one."""
        start, count = 0, len(members)
        while start < count:
            end = start + 1
            while end < count and members[end] == members[end - 1] + 1:
                end += 1
            first, last = members[start] * _ENTRY, (members[end - 1] + 1) * _ENTRY
            rows = end - start
            columns = b"\2" + stream.to_bytes(4, "big")
            for place, byte in enumerate(columns):
                self._table[first + place : last : _ENTRY] = bytes((byte,)) * rows
            self._table[first + 5 : last : _ENTRY] = _HIGH[start:end]
            self._table[first + 6 : last : _ENTRY] = _LOW[start:end]
            start = end


def packed_objects(members: Sequence[int], bodies: bytes, level: int) -> bytes:
    """The content of an object stream for `ObjectFile.pack`; `bodies` holds one object a line."""
    sizes = [len(line) + 1 for line in bodies.split(b"\n")]
    starts = [0, *accumulate(sizes)]
    head = " ".join(
        [f"{number} {start}" for number, start in zip(members, starts, strict=False)]
    ).encode()
    return (len(head) + 1).to_bytes(4, "big") + compress(head + b"\n" + bodies, level)
