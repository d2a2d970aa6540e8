"""Checks of a text against its original.

Owns: a summary against its article (`summaries`), a translation against its original
(`translations`), audio against the text that was spoken (`audio`), and a shortened sentence
against the whole one (`shortening`).
Must not know: engines, files.
"""
