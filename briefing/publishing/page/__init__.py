"""The page of an output folder: every briefing in one HTML file, with the media beside it.

`library` reads the records into the values of `view`; `rendering` fills them into the templates.
"""
