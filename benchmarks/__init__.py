"""Measurements of Briefing beside its rivals; every ratio comes from one run on one machine."""
