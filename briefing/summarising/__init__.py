"""An `Article` becomes a `Summary` in its own language.

Owns: the summarisers `lead`, `salient`, `qwen`, `sequence` (encoder-decoder models) and `prompted`
(chat models), the length plan, the choice and ranking of sentences, and the cutting and merging of
long articles.
Must not know: files, Click, where an article came from.
"""
