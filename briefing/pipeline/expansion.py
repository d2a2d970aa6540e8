"""Sources that hold several others, and which of those are new."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from briefing import reading
from briefing.core.documents import Failed, Source
from briefing.core.errors import BriefingError
from briefing.core.settings import Settings
from briefing.pipeline.stages import load, member_options
from briefing.runtime.stage_cache import StageCache

_FEED = "feed"  # the stage under which seen entries are stored


@dataclass(frozen=True, slots=True)
class Members:
    """The sources that a source holds, in its order."""

    source: Source
    sources: tuple[Source, ...]


class SeenEntries:
    """The entries of feeds that a run has made, remembered by the stage cache.

    Args:
        stage_cache: Of the output folder.
        reader: Whoever makes something of the entries; each has a memory of its own.
        occasion: Entries that were seen on the same occasion, such as a day, count as new again.
    """

    def __init__(self, stage_cache: StageCache, reader: str = _FEED, occasion: str = "") -> None:
        self._stage_cache = stage_cache
        self._reader = reader
        self._occasion = occasion

    def keys(self, source: Source) -> tuple[str, ...]:
        """The keys of an entry: its link, and its feed's own name for it; either may change.

        The program's version is in the keys of results, and not in these: what was seen stays seen.
        """
        entry = source.entry
        if entry is None:
            return ()
        names = [entry.link] if entry.link else []
        names.append(f"{entry.site} {entry.identity}")
        return tuple(
            hashlib.sha256(f"{self._reader} {name}".encode()).hexdigest() for name in names
        )

    def has(self, key: str) -> bool:
        """Whether an entry was seen, on another occasion."""
        seen = self._stage_cache.get(key, object)
        return bool(seen) and (not self._occasion or seen != self._occasion)

    def add(self, source: Source) -> None:
        """Remember that a source was made, where it came from a feed."""
        for key in self.keys(source):
            self._stage_cache.put(_FEED, key, self._occasion or True)


class Expansion:
    """Finds the members of sources, each of them once a run.

    An entry of a feed that a run has made is left out of the runs after it; `seen` remembers which.
    Threads may share it, but for `new`.
    """

    def __init__(self, settings: Settings, seen: SeenEntries) -> None:
        self._options = member_options(settings)
        self._seen = seen
        self._taken: set[str] = set()

    def members(self, source: Source, loaded: reading.Loaded) -> Members | None:
        """The members of a source; None where it is one article.

        Raises:
            SourceError: It is broken.
        """
        found = reading.members_of(source, loaded, self._options)
        return None if found is None else Members(source, found)

    def new(self, members: Members) -> tuple[Source, ...]:
        """Those of some members that are new. The order of the calls decides whose they are."""
        return tuple(self._new(members.sources))

    def note_made(self, source: Source) -> None:
        """Remember that a source was made, where it came from a feed."""
        self._seen.add(source)

    def _new(self, sources: Sequence[Source]) -> Iterator[Source]:
        for source in sources:
            # Also a feed that a list has, and that has the list, is taken once.
            keys = self._seen.keys(source) or (f"{source.kind} {source.location}",)
            is_taken = not self._taken.isdisjoint(keys)
            self._taken.update(keys)
            if not is_taken and not any(map(self._seen.has, keys)):
                yield source


def expanded(
    sources: Sequence[Source], settings: Settings, expansion: Expansion
) -> Iterator[Source | Failed]:
    """The sources, with those that hold several replaced by their new members.

    A source that cannot be had is the failure that a run would report.
    """
    for source in sources:
        try:
            members = expansion.members(source, load(source, settings))
        except BriefingError as error:
            yield Failed(source, error)
            continue
        if members is None:
            yield source
        else:
            new = expansion.new(members)
            lists = [one for one in new if one.entry is None]
            yield from (one for one in new if one.entry is not None)
            yield from expanded(lists, settings, expansion)
