"""One episode of many articles: read, merged, written, spoken and published."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Executor
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from pathlib import Path

from msgspec.structs import replace

from briefing import __version__
from briefing.core.documents import Article, Failed, Made, Source, SourceKind
from briefing.core.errors import BriefingError, NoArticleError
from briefing.core.stored_bytes import StoredBytes
from briefing.pipeline.engines import Engines
from briefing.pipeline.episode_files import COVER, Package, Packaging, packaged
from briefing.pipeline.episode_fitting import Size
from briefing.pipeline.episode_language import episode_language
from briefing.pipeline.episode_telling import Episode, EpisodeTeller
from briefing.pipeline.expansion import Expansion, SeenEntries
from briefing.pipeline.make import digest
from briefing.pipeline.reading_ahead import ArticleReader, NoteMembers, as_they_are
from briefing.pipeline.retakes import Say
from briefing.pipeline.story_texts import StoryWriter
from briefing.programme.merging import stories_of
from briefing.programme.script import Programme
from briefing.programme.stories import Coverage, Story
from briefing.programme.wording import worded
from briefing.publishing.episode_folder import (
    episode_folder,
    episode_guid,
    publish_episode,
)
from briefing.publishing.episode_record import (
    SCHEMA,
    EpisodeLanguage,
    EpisodeRecord,
    FailedSource,
    read_episode,
)
from briefing.publishing.whole_folder import is_current


@dataclass(frozen=True, slots=True)
class DigestRequest:
    """An episode that is wanted.

    `as_given` keeps the order of the sources; `given` are the articles of briefings that are there.
    """

    programme: Programme
    size: Size
    as_given: bool = False
    given: tuple[Coverage, ...] = ()
    packaging: Packaging = field(default_factory=Packaging)


class DigestMaker:
    """Makes an episode; see `make`.

    Args:
        request: What is wanted.
        engines: Do the work.
        executor: Speaks.
        say: Is told of each step.
        note_members: As of `ArticleReader`.
    """

    def __init__(
        self,
        request: DigestRequest,
        engines: Engines,
        executor: Executor,
        say: Say,
        note_members: NoteMembers = as_they_are,
    ) -> None:
        self._request = request
        self._engines = engines
        self._settings = engines.settings
        self._say = say
        self._writer = StoryWriter(engines, say)
        self._teller = EpisodeTeller(request.programme, request.size, self._writer, executor, say)
        programme = request.programme
        # A later episode leaves out what this one tells; the same one, made again, does not.
        seen = SeenEntries(
            engines.stage_cache, f"episode {programme.name or ''}", programme.date.isoformat()
        )
        self._expansion = Expansion(engines.settings, seen)
        self._reader = ArticleReader(engines, self._expansion, say, note_members)

    def make(self, sources: Iterable[Source], note_failure: Callable[[Failed], None]) -> Made:
        """Make the episode of some sources.

        Args:
            sources: Those that hold several, such as feeds, give way to their new members.
            note_failure: Is told of each source that could not be had.

        Raises:
            NoArticleError: There is no story to tell.
            BriefingError: It could not be spoken or written. What was there before still is.
        """
        coverage, failed = self._read(sources, note_failure)
        if not coverage:
            raise NoArticleError(_nothing(failed, is_since=self._settings.since is not None))
        programme, out = self._request.programme, self._settings.out
        day = programme.date.isoformat()
        folder = episode_folder(out, programme.name or worded("name", "en"), day)
        place = Source(str(folder), SourceKind.FILE)
        inputs = self._inputs(coverage, failed)
        if not self._settings.force and is_current(folder, inputs, read_episode):
            self._remember(read_episode(folder), coverage)
            return Made(place, folder, fresh=False)
        self._say(f"comparing {len(coverage)} articles")
        stories = stories_of(
            coverage, self._engines.semantic_models.encoder, as_given=self._request.as_given
        )
        episodes, failures = self._episodes(stories)
        languages, files = self._packaged(episodes)
        record = EpisodeRecord(
            schema=SCHEMA,
            program=f"briefing {__version__}",
            guid=episode_guid(folder.name.removesuffix(f"-{day}"), day),
            programme=programme.name_in(episodes[0].language),
            date=programme.date,
            made_at=datetime.now(UTC).isoformat(timespec="seconds"),
            inputs=None if failures else inputs,
            languages=languages,
            cover=COVER if COVER in files else None,
            failures=tuple(FailedSource(one.source.name, str(one.error)) for one in failed),
            warnings=tuple(map(str, failures)),
        )
        self._say(f"writing {folder}")
        publish_episode(folder, record, files)
        self._remember(record, coverage)
        warnings = dict.fromkeys(note for one in languages for note in _notes(one))
        return Made(place, folder, fresh=True, warnings=tuple(warnings), failures=tuple(failures))

    def _read(
        self, sources: Iterable[Source], note_failure: Callable[[Failed], None]
    ) -> tuple[list[Coverage], list[Failed]]:
        coverage, failed = list(self._request.given), []
        for one in self._reader.articles(sources):
            if isinstance(one, Article):
                coverage.append(Coverage(one, len(coverage)))
            else:
                failed.append(one)
                note_failure(one)
        return coverage, failed

    def _remember(self, record: EpisodeRecord, coverage: Sequence[Coverage]) -> None:
        """Remember the articles that an episode told: a later one leaves them out."""
        stories = [story for one in record.languages for story in one.stories]
        told = {source.location for story in stories for source in story.sources}
        for one in coverage:
            if one.article.source.name in told:
                self._expansion.note_made(one.article.source)

    def _episodes(self, stories: Sequence[Story]) -> tuple[list[Episode], list[BriefingError]]:
        episodes: list[Episode] = []
        failures: list[BriefingError] = []
        for language in self._writer.languages(stories):
            try:
                episodes.append(self._teller.episode(stories, language))
            except BriefingError as error:
                failures.append(error)
        if not episodes:
            raise failures[0]
        return episodes, failures

    def _packaged(
        self, episodes: Sequence[Episode]
    ) -> tuple[tuple[EpisodeLanguage, ...], dict[str, StoredBytes]]:
        """The record of each language, and the files of all; a cover where there is sound."""
        programme, packaging = self._request.programme, self._request.packaging
        files: dict[str, StoredBytes] = {}
        records = []
        first = episodes[0].language
        if any(one.spoken for one in episodes):
            files[COVER] = StoredBytes(packaging.cover_of(programme, first))
        for one in episodes:
            if one.spoken is None:
                record = episode_language(programme, one.told, one.language, None)
            else:
                package = Package(programme, packaging.kind, bytes(files[COVER]), first)
                record, more = packaged(one.spoken, one.language, package)
                files |= more
            records.append(replace(record, warnings=one.warnings))
        return tuple(records), files

    def _inputs(self, coverage: Sequence[Coverage], failed: Sequence[Failed]) -> str:
        """SHA-256 of everything that the episode is made from."""
        request = self._request
        size = request.size
        inputs = [
            __version__,
            [request.programme.name, request.programme.date.isoformat(), request.programme.sting],
            [size.seconds, size.sentences, size.stories, request.as_given],
            [request.packaging.kind, _digest_of(request.packaging.cover)],
            [_identity(one, self._engines) for one in coverage],
            # Why it failed may name the time of day.
            [one.source.name for one in failed],
        ]
        return hashlib.sha256(json.dumps(inputs).encode("utf-8", "surrogatepass")).hexdigest()


def _digest_of(path: Path | None) -> str | None:
    return None if path is None else hashlib.sha256(path.read_bytes()).hexdigest()


def _identity(coverage: Coverage, engines: Engines) -> list[object]:
    article = coverage.article
    return [
        digest(article, engines),
        [article.source.name, str(article.published), article.site, article.author],
        [coverage.folder, sorted(coverage.summaries)],
        [[s.text for s in one.statements] for _, one in sorted(coverage.summaries.items())],
    ]


def _notes(record: EpisodeLanguage) -> Iterator[str]:
    yield from record.warnings
    if record.audio is not None:
        yield from record.audio.warnings


def _nothing(failed: Sequence[Failed], *, is_since: bool) -> str:
    if failed:
        return "there is no story to tell: not one of the sources could be read"
    if is_since:
        return "there is no story to tell: nothing is new since then, so give an earlier --since"
    return "there is no story to tell: every entry was in an episode before, so give other sources"


def today() -> date:
    """The day of an episode that is made now."""
    return datetime.now().astimezone().date()
