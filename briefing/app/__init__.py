"""The application around the panels: command line, windows' frame, settings, start and set-up.

The top floor: it may use every other room, and no other room may use it.
"""
