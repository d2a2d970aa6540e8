"""The folder of a briefing: text, Markdown, JSON, MP3 with its tags, captions."""
