"""The articles of sources in their order, of which the next ones are fetched meanwhile."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial

from briefing.core.documents import Article, Failed, Source, SourceKind
from briefing.pipeline.engines import Engines
from briefing.pipeline.expansion import Expansion, Members
from briefing.pipeline.jobs import attempt
from briefing.pipeline.retakes import Say
from briefing.pipeline.stages import load, read_once
from briefing.runtime.executors import InlineExecutor, Pending, ThreadExecutor, run_ahead

READ_AHEAD = 8  # articles, of pages that are fetched

NoteMembers = Callable[[Source, Sequence[Source]], Iterable[Source]]


def as_they_are(_: Source, members: Sequence[Source]) -> Iterable[Source]:
    """The members of a source, of which nobody takes note."""
    return members


class ArticleReader:
    """Reads sources; those that hold several, such as feeds, give way to their new members.

    Args:
        engines: Whose settings say how, and whose stage cache knows what was read before.
        expansion: Finds the members of sources.
        say: Is told of each source that is read.
        note_members: Is given a source and its members, and yields these as they are taken.
    """

    def __init__(
        self,
        engines: Engines,
        expansion: Expansion,
        say: Say,
        note_members: NoteMembers = as_they_are,
    ) -> None:
        self._engines = engines
        self._expansion = expansion
        self._say = say
        self._note_members = note_members

    def articles(
        self, sources: Iterable[Source], ahead: int = READ_AHEAD
    ) -> Iterator[Article | Failed]:
        """The article of each source, or why there is none, while up to `ahead` are under way."""
        for one in run_ahead(self._start, sources, ahead):
            if isinstance(one, Members):
                # Here, in order, and not in the threads that read ahead.
                new = self._expansion.new(one)
                yield from self.articles(self._note_members(one.source, new), ahead)
            else:
                yield one

    def _start(self, source: Source) -> Pending[Article | Members | Failed]:
        # A host is waited for; a file is there sooner than a thread.
        executor = ThreadExecutor() if source.kind is SourceKind.URL else InlineExecutor()
        return executor.submit(attempt, partial(self._read, source), source)

    def _read(self, source: Source) -> Article | Members:
        self._say(f"reading {source.location}")
        settings = self._engines.settings
        loaded = load(source, settings)
        members = self._expansion.members(source, loaded)
        if members is not None:
            return members
        return read_once(source, loaded, settings, self._engines.stage_cache, self._say)
