"""Presentation mode: which panel the hall sees, by which key, and the window that shows it.

`show.py` decides without Qt; `keys.py` and `messages.py` are tables; the rest is what is seen.
"""
