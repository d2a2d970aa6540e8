"""One episode of many articles: which stories it has, in which order, and what is read out.

Owns: articles that tell the same story and where they differ, topics, importance, the share of each
story in the length, the script with its wording (`data/`), the sting between stories, and chapters.
Must not know: files, where articles came from, engines, Click.
"""
