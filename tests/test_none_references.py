"""PySide6 must not lose references to None.

6.12.0 loses one in every call that returns nothing, on Python before 3.12: after some thousands of
calls the interpreter aborts, under pytest without a word. Hence the pin in pyproject.toml, and
hence a process of its own here.
"""

from __future__ import annotations

import subprocess
import sys

CALLS = """
import sys
from PySide6.QtCore import QObject
thing = QObject()
before = sys.getrefcount(None)
for _ in range(20_000):
    thing.setObjectName("x")
lost = before - sys.getrefcount(None)
sys.exit(0 if lost < 100 else f"{lost} references to None were lost")
"""


def test_void_calls_keep_references_to_none() -> None:
    done = subprocess.run(
        [sys.executable, "-c", CALLS], capture_output=True, text=True, timeout=120, check=False
    )
    assert done.returncode == 0, done.stderr
