"""One module for each kind of panel. Each has `lay(job) -> tuple[Sheet, ...]`."""
