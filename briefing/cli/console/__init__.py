"""The output of a run: live progress, event log, closing tables, exit code."""
