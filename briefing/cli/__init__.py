"""The `briefing` command: its group, one module a command, its options, and what it prints.

Owns: Click, the options and their environment variables (`options`), the kinds of values they take
(`parameter_types`), the commands (`commands`), and progress, event log, closing tables and exit
code (`console`).
Must not know: how any work is done.
"""
