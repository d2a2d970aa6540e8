"""Languages: their table, and how a text in one is read, independent of articles and engines.

Owns: the table of languages and their levels (`languages`), detection, sentences, words and stems,
the grammar of English sentences (`english_parse`), numerals, calendar, names of places and peoples,
negation, Arabic diacritics, text direction and
the marks for it, digits, transliteration, and the tables of words under `data`.
Must not know: where a text came from, and engines.
"""
