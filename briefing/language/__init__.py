"""What is known of languages, independent of any article, engine or file.

Owns: the table of languages and their levels (`languages`), detection, sentences, words and stems,
numerals, calendar, names of places and peoples, negation, Arabic diacritics, text direction,
digits, transliteration, and the word lists under `data`.
Must not know: where a text came from, and engines.
"""
