"""Checks of a text against its original, and the marks on what fails them.

Owns: the numbers, names, dates and denials of a summary against its article (`summaries`), of a
translation against its original (`translations`), audio against the text that was spoken
(`audio`), and a shortened sentence against the whole one (`shortening`).
Must not know: engines, files.
"""
