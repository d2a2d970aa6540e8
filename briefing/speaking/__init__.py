"""Text becomes sound.

Owns: wording for the ear (`wording`), the voices `google`, `piper` and `espeak`, the narrator that
joins sentences with pauses, bilingual narrations, and loudness (`mastering`).
Must not know: articles, paths.
"""
