"""The engines of one run: its summariser, translators, voices, listener and semantic models."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, cached_property, partial
from pathlib import Path

from briefing.core.contracts import Listener, SemanticModels, Summariser, Translator, Voice
from briefing.core.documents import Summary
from briefing.core.errors import LanguageError, UsageError
from briefing.core.nearest import did_you_mean
from briefing.core.settings import Settings
from briefing.language.languages import named
from briefing.models.catalogue import is_known_listener, listeners
from briefing.pipeline.registry.summarisers import check_summariser, make_summariser
from briefing.pipeline.registry.translators import (
    check_translator,
    make_translator,
    preferred_translators,
)
from briefing.pipeline.registry.voices import (
    VOICES,
    VoiceName,
    check_voice,
    has_voice,
    named_voice,
    preferred_voices,
    speaks,
)
from briefing.pipeline.resources import Announce, Resources
from briefing.runtime.stage_cache import StageCache
from briefing.speaking.line_cache import with_line_cache

VoiceFactory = Callable[[], Voice]
TranslatorFactory = Callable[[], Translator]


@dataclass(frozen=True, slots=True)
class RemoteEngines:
    """The same engines on other machines, which do the work of those here.

    `do` calls a function there with that machine's `Engines` and the arguments that follow it, and
    returns or raises as the function does. `parallel` is the number of calls at once.
    """

    do: Callable[..., Summary]
    parallel: int


class Engines(Resources):
    """The engines of a run, each made once, when it is first asked for.

    A model is loaded once, and a service that has refused is not asked again. Pickled, they become
    the other process's own engines of the same settings. Beside `remote` engines, only the
    identities of these are used. `announce` is told, before anything is requested, that a text
    leaves this machine, and by whom.
    """

    def __init__(
        self,
        settings: Settings,
        stage_cache: StageCache | None = None,
        announce: Announce = lambda _: None,
    ) -> None:
        super().__init__(settings, announce)
        self.stage_cache = stage_cache or StageCache(None)
        self.remote: RemoteEngines | None = None
        # One engine of each name, and of a voice's engine, name and language.
        self.translator: Callable[[str], Translator] = cache(self._make_translator)
        self.voice: Callable[[str, str | None, str], Voice] = cache(self._make_voice)

    def __reduce__(self) -> tuple[Callable[[Settings], Engines], tuple[Settings]]:
        """Send the settings alone."""
        return engines_of_process, (self.settings,)

    @cached_property
    def summariser(self) -> Summariser:
        """The summariser that the settings name; errors as of `make_summariser`."""
        return make_summariser(self)

    @cached_property
    def terms(self) -> Mapping[str, str]:
        """The terms of the user's file; none where there is no file.

        Raises:
            UsageError: The file cannot be read, or holds something else.
        """
        from briefing.translating.terms import read_terms

        return {} if self.settings.terms is None else read_terms(self.settings.terms)

    @cached_property
    def semantic_models(self) -> SemanticModels:
        """The models that compare meanings where summaries are checked: those that are here."""
        from briefing.models.inference import NAME, Nli
        from briefing.models.sentence_encoder import encoder_at_hand

        return SemanticModels(
            entailer=Nli(self.store, self.compute) if self.store.has(NAME) else None,
            # What counts as alike was measured with this one.
            encoder=encoder_at_hand(),
        )

    @cached_property
    def listener(self) -> Listener | None:
        """The listener that writes down what was spoken; None where the settings want none.

        Raises:
            UsageError: There is no listener of that name.
            BriefingError: Its package or its model is missing or broken.
        """
        if not self.settings.listen:
            return None
        from briefing.models.hub import fetch_listener
        from briefing.models.whisper import Whisper

        spec = self.settings.listener
        if is_known_listener(spec):
            return Whisper(spec, self.store.path(spec))
        if Path(spec).is_dir():
            return Whisper(spec, Path(spec))
        self._check_listener()
        return Whisper(spec, fetch_listener(spec, self.settings.offline))

    def announce_sending(self, spec: str) -> tuple[str, ...]:
        """Announce that a model on another machine is about to get a text.

        Returns:
            The announcement, for the record of what it makes; nothing of a model that is here.

        Raises:
            UsageError: With --offline none may get one.
        """
        self.check_sending(spec)
        notice = self.notice_of_sending(spec)
        if notice is None:
            return ()
        self.announce(notice)
        return (notice,)

    def translators(self, source: str, target: str) -> Sequence[TranslatorFactory]:
        """The translators between two languages; see `preferred_translators`."""
        names = preferred_translators(self, source, target)
        return [partial(self.translator, name) for name in names]

    def voices(self, language: str) -> Sequence[VoiceFactory]:
        """The voices of a language; see `preferred_voices`."""
        return self._made(self.voice_names(language), language)

    def voice_names(self, language: str) -> Sequence[VoiceName]:
        """The names of the voices of a language; see `preferred_voices`."""
        return preferred_voices(self, language, self.announce)

    def script_voices(self, names: Sequence[VoiceName], language: str) -> Sequence[VoiceFactory]:
        """The voices of these names for one script, whose lines a listener may want repeated."""
        voices = self._made(names, language)
        return [with_line_cache(make) for make in voices] if self.listener else voices

    def _made(self, names: Sequence[VoiceName], language: str) -> Sequence[VoiceFactory]:
        return [partial(self.voice, engine, name, language) for engine, name in names]

    def do(self, work: Callable[..., Summary], *given: object) -> Summary:
        """Call a function with engines and what is given, here or where the remote engines are."""
        return self.remote.do(work, *given) if self.remote else work(self, *given)

    def check(self) -> None:
        """Find out before the work that an engine cannot be had, or has no voice for a language.

        Raises:
            BriefingError: The text says which and why.
        """
        check_summariser(self)
        check_voice(self)
        self._check_languages()
        check_translator(self, needed=bool(self.settings.to or self.settings.only))
        _ = self.terms, self.cover
        self._check_listener()

    def _check_languages(self) -> None:
        settings = self.settings
        if settings.voice is None:
            return
        engine, name = named_voice(self)
        own = (settings.language,) if settings.language else ()
        for language in settings.only or (*own, *settings.to):
            if self.can_speak(language):
                continue
            if engine in VOICES:
                # An engine that has no voice for the language says so in its own words.
                self.voice(engine, name, language)
            raise LanguageError(no_voice(language))

    def can_speak(self, language: str) -> bool:
        """Whether the voice of the settings, or where they leave the choice any, has a language."""
        engine, name = named_voice(self)
        if engine in VOICES:
            return speaks(self, engine, name, language)
        return has_voice(self, language)

    def _check_listener(self) -> None:
        spec = self.settings.listener
        is_there = is_known_listener(spec) or "/" in spec or Path(spec).is_dir()
        if self.settings.listen and not is_there:
            raise UsageError(
                f"there is no listener {spec!r}{did_you_mean(spec, listeners())}take "
                f"{listeners()[0]}, a hub id such as Systran/faster-whisper-small, or a model's "
                "folder"
            )

    def _make_translator(self, spec: str) -> Translator:
        return make_translator(self, spec)

    def _make_voice(self, engine: str, name: str | None, language: str) -> Voice:
        return VOICES[engine].make(self, name, language)


def no_voice(language: str) -> str:
    """The sentence that no voice speaks a language (BCP 47)."""
    return (
        f"no voice here speaks {named(language)} ({language}): see briefing doctor "
        f"--language {language}, or give --no-audio"
    )


@cache
def engines_of_process(settings: Settings) -> Engines:
    """This process's engines of the settings, for all the work that it is sent."""
    return Engines(settings)
