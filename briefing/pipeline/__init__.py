"""The order of the stages, the engines they run on, and the plan of a run.

Owns: an article's way from source to folder (`make`), each stage with the key of its cached result
(`stages`), fitting a summary to a length in minutes (`length_fitting`), recording and speaking
again what was heard badly (`recording`, `retakes`), the tables of engines by name and what `auto`
prefers (`registry`), the engines that a run's settings choose (`engines`), the executors that it
works with (`assembly`), which sources a run takes and what it would do with each (`plan`), and what
this installation can do for a language (`doctor`).
Must not know: Click, file formats.
"""
