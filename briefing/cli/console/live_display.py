"""Progress of a run while it goes: live lines on a terminal, else a line now and then."""

from __future__ import annotations

import threading
from collections import deque
from collections.abc import Callable, Mapping
from contextlib import suppress
from typing import TYPE_CHECKING, Protocol, TextIO

from briefing.cli.console.progress import Progress, lasting, waits
from briefing.cli.console.summary_tables import stage_lines

if TYPE_CHECKING:
    from rich.console import Group
    from rich.live import Live

    from briefing.runtime.stage_cache import Tally

_BETWEEN = 0.25  # seconds from one picture to the next
_PATIENCE = 2.0  # seconds that one source may take before there is anything to see
_FIRST_STEP, _BETWEEN_STEPS = 5.0, 10.0  # seconds, where there is no terminal
_WIDEST_BAR = 60
_INDENT = 2


class Display(Protocol):
    """The output of a run while it goes."""

    def start(self) -> None:
        """Begin to show the run."""
        ...

    def stop(self) -> None:
        """Write what waits, and leave nothing but lines."""
        ...

    def step(self, text: str) -> None:
        """Show the step that begins now."""
        ...

    def write(self, stream: TextIO, text: str) -> None:
        """Write whole lines to a stream."""
        ...


class PeriodicLines:
    """Writes how far the run has come every so often, where there is no terminal.

    Of a list that is its progress; of a single source, which has none, the step that it is at, once
    it takes longer than a moment.

    Args:
        say: Takes a line.
        progress: Of the run.
        wait: Waits for so many seconds, or until the run has ended; then it returns true.
    """

    def __init__(
        self,
        say: Callable[[str], None],
        progress: Progress,
        wait: Callable[[float], bool] | None = None,
    ) -> None:
        self._say = say
        self._progress = progress
        self._over = threading.Event()
        self._wait = wait or self._over.wait
        self._step = ""
        self._next_step = _FIRST_STEP
        self._thread = threading.Thread(target=self._run, daemon=True)

    def start(self) -> None:
        """Begin to count the time."""
        self._thread.start()

    def stop(self) -> None:
        """Say nothing more."""
        self._over.set()
        self._thread.join()

    def step(self, text: str) -> None:
        """Write the step of a single source where the last line is some time ago."""
        self._step = text
        seconds = self._progress.now().seconds
        if self._progress.total == 1 and seconds >= self._next_step:
            self._next_step = seconds + _BETWEEN_STEPS
            self._say(text)

    def write(self, stream: TextIO, text: str) -> None:
        """Write at once."""
        stream.write(text)
        stream.flush()

    def _run(self) -> None:
        for seconds in waits():
            if self._wait(seconds):
                return
            now = self._progress.now()
            if now.total > 1:
                self._say(str(now))
            elif self._step:
                self._say(f"{self._step}, {lasting(round(now.seconds))} so far")


class LiveDisplay:
    """Shows how far the run has come in the last lines of a terminal; all else is above them.

    Lines wait for the next picture, so that a run that writes many draws no more pictures.

    Args:
        progress: Of the run.
        stages: How often each stage ran and was reused, as it goes.
    """

    def __init__(self, progress: Progress, stages: Callable[[], Mapping[str, Tally]]) -> None:
        self._progress = progress
        self._stages = stages
        self._step = ""
        self._waiting: deque[tuple[TextIO, str]] = deque()
        self._live: Live | None = None
        self._over = threading.Event()
        self._lock = threading.Lock()
        self._thread = threading.Thread(target=self._run, daemon=True)

    def start(self) -> None:
        """Begin to draw."""
        self._thread.start()

    def stop(self) -> None:
        """Write what is left and clear the picture away."""
        self._over.set()
        self._thread.join()
        with self._lock:
            self._close()

    def step(self, text: str) -> None:
        """Show a text, of one line, from the next picture on."""
        self._step = text

    def write(self, stream: TextIO, text: str) -> None:
        """Write whole lines, above the picture where there is one."""
        # Rich puts its own file in place of stderr, for the output of libraries.
        stream = getattr(stream, "rich_proxied_file", stream)
        with self._lock:
            self._waiting.append((stream, text))
            if self._live is None:
                self._write_waiting()

    def _run(self) -> None:
        while not self._over.wait(_BETWEEN):
            is_early = self._progress.total == 1 and self._progress.now().seconds < _PATIENCE
            with self._lock:
                try:
                    if self._live is not None or not is_early:
                        self._draw()
                except OSError:
                    # The terminal is gone; the work goes on.
                    self._close()
                    return

    def _close(self) -> None:
        if self._live is None:
            return
        from rich.text import Text

        with suppress(OSError):
            self._write_waiting()
            self._live.update(Text(), refresh=True)
        with suppress(OSError):
            self._live.stop()
        self._live = None

    def _draw(self) -> None:
        from rich.console import Console
        from rich.live import Live

        if self._live is None:
            self._live = Live(
                console=Console(stderr=True),
                auto_refresh=False,
                transient=True,
                # Results would go to stderr; what libraries write there shall not tear the picture.
                redirect_stdout=False,
                redirect_stderr=True,
                vertical_overflow="crop",
            )
            self._live.start()
            # Whatever kills the program, the terminal keeps its cursor.
            self._live.console.show_cursor(True)
        self._write_waiting()
        self._live.update(self._picture(self._live.console.width), refresh=True)

    def _write_waiting(self) -> None:
        if not self._waiting:
            return
        if self._live is not None:
            from rich.console import Group

            # Not through rich, which would break the lines at the terminal's width.
            self._live.update(Group(), refresh=True)
        while self._waiting:
            stream, text = self._waiting.popleft()
            stream.write(text)
            stream.flush()

    def _picture(self, width: int) -> Group:
        from rich.console import Group, RenderableType
        from rich.progress_bar import ProgressBar
        from rich.table import Table
        from rich.text import Text

        def line(text: str, style: str = "") -> Text:
            return Text(text, style, no_wrap=True, overflow="ellipsis")

        now = self._progress.now()
        lines: list[RenderableType] = []
        if now.total > 1:
            lines.append(line(str(now), "red" if now.failed else ""))
            bar = Table.grid()
            bar.add_row(ProgressBar(now.total, now.done, width=min(width, _WIDEST_BAR)))
            lines.append(bar)
        # By itself: a title from right to left would carry what stands beside it along.
        lines.append(line(self._step or "starting", "bold"))
        if now.total == 1:
            # A model writes for a minute, or speaks, without another step: the time moves.
            lines.append(line(f"{'':{_INDENT}}{lasting(int(now.seconds))}", "dim"))
        if now.total > 1:
            lines += [line(" " * _INDENT + text, "dim") for text in stage_lines(self._stages())]
        return Group(*lines)
