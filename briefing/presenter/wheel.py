"""Turning wheels and stroking touchpads into whole steps. No Qt here."""

from __future__ import annotations

from typing import Final

NOTCH: Final = 120  # what one notch of a wheel reports, eighths of a degree × 8
PAUSE: Final = 0.3  # seconds without movement after which a stroke is over


class Wheel:
    """A mouse steps once a notch. A touchpad reports a stream of small turns that goes on after
    the fingers have left: it steps once a stroke, or a flick would run through ten panels."""

    def __init__(self) -> None:
        self._turned = 0
        self._last = float("-inf")
        self._onwards = True
        self._stepped = False

    def turn(self, delta: int, now: float, *, smooth: bool) -> int:
        """Steps that this turn asks for, positive for onwards (wheel down). `delta` is Qt's
        vertical angle (positive away from the hand), `now` in seconds, `smooth` for touchpads."""
        onwards = delta < 0
        if now - self._last > PAUSE or onwards is not self._onwards:
            self._turned, self._stepped = 0, False
        self._last, self._onwards = now, onwards
        self._turned -= delta
        steps = int(self._turned / NOTCH)
        self._turned -= steps * NOTCH
        if not smooth:
            return steps
        if self._stepped or steps == 0:
            return 0
        self._stepped = True
        return 1 if steps > 0 else -1
