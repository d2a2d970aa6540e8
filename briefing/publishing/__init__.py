"""The files of a briefing, and of a run: written, and read again.

Owns: text, Markdown with its footnotes, the record `briefing.json`, MP3 with its tags, WebVTT
captions, names of folders, `report.json`, the overview of an output folder and its page.
Must not know: where the content came from, engines.
"""
