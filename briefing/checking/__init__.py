"""Whether a text says what its original says.

Owns: a summary against its article (`summaries`), a translation against its original
(`translations`), audio against the text that was spoken (`audio`), and a shortened sentence
against the whole one (`shortening`).
Must not know: engines, files.
"""
