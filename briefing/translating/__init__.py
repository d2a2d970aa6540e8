"""Summaries in other languages: what translates, the terms that it keeps, and the stage itself."""
