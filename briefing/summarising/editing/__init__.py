"""The editor's pass over sentences that a summary quotes: what is no news, loose ends, clauses.

No edit changes what is said. Each is small, has a name, can be undone, and is recorded on its
statement. Two parts of the work need the grammar of English (`language.english_parse`); all else is
done by the form of the words, in English and Arabic, from the tables under `data`.
"""
