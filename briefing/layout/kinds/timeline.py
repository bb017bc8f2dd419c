"""Laid out as running text for now."""

from briefing.layout.kinds.text import lay

__all__ = ["lay"]
