"""The program: `briefing`, and `python -m briefing`."""

from __future__ import annotations

import signal


def run() -> None:
    """Run the command line, and end the process."""
    # While Python loads there is nothing to clean up, and Ctrl-C needs no traceback.
    if signal.getsignal(signal.SIGINT) is signal.default_int_handler:
        signal.signal(signal.SIGINT, signal.SIG_DFL)
    from briefing.cli.group import main

    try:
        main()
    finally:
        # While it unloads, the exit code says what became of the work.
        signal.signal(signal.SIGINT, signal.SIG_IGN)


if __name__ == "__main__":
    run()
