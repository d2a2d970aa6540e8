"""A `Summary` becomes a `Summary` in another language.

Owns: the translators `sequence` (translation models) and `prompted` (chat models), the user's
terms, glossaries, the smoke test that a model must pass before its work is used, and the stage.
Must not know: files, where a summary came from.
"""
