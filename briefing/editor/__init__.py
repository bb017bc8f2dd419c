"""The panes of the main window: outline, stage, source strip, notes, side panel, find and go-to.

Widgets hold no state of the briefing. They are given plain values to show and ask for changes
through signals named `…_requested` or `…_chosen`; the window in `briefing.app` connects them.
Nothing here opens a file or knows of another pane.
"""
