"""A briefing becomes a folder of files, and a folder is read again.

Owns: text and Markdown, the record `briefing.json`, MP3 with its tags, WebVTT captions, names of
folders, `report.json`, and the overview of an output folder.
Must not know: where the content came from, engines.
"""
