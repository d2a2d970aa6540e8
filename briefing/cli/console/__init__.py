"""What a run prints and logs: live progress, event log, closing tables, exit code."""
