"""Google Translate's voice, through gTTS's requests and the bounded HTTP client.

The service is undocumented and may change, refuse or limit at any time. Whatever it does, a
sentence comes back whole or as a `SpeechError`.
"""

from __future__ import annotations

import time
from pathlib import Path

from requests import PreparedRequest

from briefing.core.documents import Speech
from briefing.core.errors import LanguageError, SpeechError
from briefing.language.diacritics import without_vowels
from briefing.language.languages import language_of
from briefing.runtime.file_cache import FileCache
from briefing.runtime.http.retrying import with_retries
from briefing.runtime.rate_limits import HostClosedError, RateLimits
from briefing.speaking.google.connection import GoogleConnection
from briefing.speaking.google.exchange import Exchange, answers, failures
from briefing.speaking.google.no_sound import FailureKind, NoSoundError
from briefing.speaking.google.reply import audio_in
from briefing.speaking.google.requests import google_code, languages, parts_of, request_for
from briefing.speaking.google.sound import joined, whole_sound
from briefing.speaking.text import speakable
from briefing.speaking.voice_description import VoiceDescription

__all__ = ["Google", "GoogleConnection", "available", "supports"]

_LICENCE = (
    "none stated: an undocumented service of Google Translate, under Google's Terms of Service "
    "(https://policies.google.com/terms)"
)
_SLOW_BELOW = 0.8
_REACHABLE_WITHIN = 4.0


def supports(language: str) -> bool:
    """Whether Google speaks a language (BCP 47), by gTTS's table; no network is asked."""
    return google_code(language) is not None


def available() -> tuple[VoiceDescription, ...]:
    """Google's voices, one a language, by gTTS's table; no network is asked."""
    return tuple(
        VoiceDescription(GoogleConnection().tld, language, _LICENCE, "google")
        for language in languages()
    )


class Google:
    """Google's voice in one language; satisfies `briefing.contracts.Voice`.

    Sounds are stored in `cache / "google"`, part by part, so a sentence that failed midway goes on
    where it stopped. Once the service has refused or stayed away after all tries, the voice gives
    up: any sentence that is not in the cache fails at once from then on, without a request. The
    host's state is shared by the voices of all threads and processes. Not for use by several
    threads at a time.
    """

    def __init__(
        self,
        language: str,
        *,
        cache: Path,
        connection: GoogleConnection = GoogleConnection(),  # noqa: B008  # frozen
        hosts: RateLimits | None = None,
    ) -> None:
        """Choose the language (BCP 47), the cache folder, the connection and the rate limits.

        Raises:
            LanguageError: Google does not speak the language.
        """
        code = google_code(language)
        if code is None:
            raise LanguageError(
                f"Google's voice does not speak {language!r}: choose another with --voice"
            )
        self.name = f"google:{connection.tld}"
        self.language = language
        self.licence = _LICENCE
        self._code = code
        self._connection = connection
        self._cache = FileCache(cache / "google", ".sound")
        self._exchange = Exchange(connection)
        self._rate_limits = hosts or RateLimits()
        self._given_up: tuple[str, FailureKind] | None = None

    @staticmethod
    def reachable(
        connection: GoogleConnection = GoogleConnection(),  # noqa: B008  # frozen
        hosts: RateLimits | None = None,
    ) -> bool:
        """Whether the host answers within four seconds, with a certificate to trust."""
        return answers(
            connection, min(connection.deadline, _REACHABLE_WITHIN), hosts or RateLimits()
        )

    def speak(self, sentence: str, pace: float = 1.0) -> Speech:
        """Speak a sentence. Google knows two paces: below 0.8 is its slow one, all else its own.

        Raises:
            SpeechError: the sentence cannot be had whole, or holds nothing to be heard.
        """
        if not language_of(self.language).has_written_vowels:
            # Google knows them, and counts each as one of its 100 characters.
            sentence = without_vowels(sentence)
        parts = parts_of(sentence)
        if not parts:
            raise SpeechError(
                f"there is nothing to say in {_start(sentence)}: leave it out of the text"
            )
        requests = [self._request(part, slow=pace < _SLOW_BELOW) for part in parts]
        try:
            sounds = [
                self._sound(part, request) for part, request in zip(parts, requests, strict=True)
            ]
            return self._joined(parts, requests, sounds)
        except NoSoundError as failure:
            raise SpeechError(self._message(failure, sentence)) from failure

    def _request(self, part: str, *, slow: bool) -> PreparedRequest:
        return request_for(part, self._code, slow=slow, connection=self._connection)

    def _sound(self, part: str, request: PreparedRequest) -> Speech:
        key = _key(request)
        cached = self._cache.get(key)
        if cached is not None:
            try:
                return whole_sound(cached, part)
            except NoSoundError:
                self._cache.forget(key)
        mp3, speech = self._fetch(part, request)
        self._cache.put(key, mp3)
        return speech

    def _fetch(self, part: str, request: PreparedRequest) -> tuple[bytes, Speech]:
        if self._given_up:
            raise NoSoundError(*self._given_up)
        ends = time.monotonic() + self._connection.deadline

        def attempt() -> tuple[bytes, Speech]:
            left = ends - time.monotonic()
            with failures(left):
                mp3 = audio_in(self._exchange.post(request, left))
                return mp3, whole_sound(mp3, part)

        policy = self._connection.retry_policy(lambda wait: ends - time.monotonic() - wait)
        try:
            return with_retries(attempt, self._connection.authority, self._rate_limits, policy)
        except HostClosedError as error:
            failure = NoSoundError(f"it {error}", FailureKind.CLOSED)
            self._give_up(failure)
            raise failure from error
        except NoSoundError as failure:
            self._give_up(failure)
            raise

    def _give_up(self, failure: NoSoundError) -> None:
        # A reply without sound may be the sentence's fault; the next one deserves its own tries.
        if failure.kind is not FailureKind.REPLY:
            self._given_up = f"{failure.reason}, and was not asked again", failure.kind

    def _joined(
        self, parts: tuple[str, ...], requests: list[PreparedRequest], sounds: list[Speech]
    ) -> Speech:
        try:
            return joined(parts, sounds)
        except NoSoundError:
            # Old sounds of another rate would fail again in every later run.
            for request in requests:
                self._cache.forget(_key(request))
            raise

    def _message(self, failure: NoSoundError, sentence: str) -> str:
        of_what = f" for {_start(sentence)}" if failure.kind is FailureKind.REPLY else ""
        return (
            f"Google's voice ({self._connection.host}) gave no whole sound{of_what}: "
            f"{failure.reason}; try again later, or choose --voice piper or --voice espeak"
        )


def _key(request: PreparedRequest) -> str:
    """The key of a request's sound: the host, and in the body the language, pace and text."""
    return f"{request.url} {request.body!r}"


def _start(sentence: str) -> str:
    words = speakable(sentence)
    most = 40
    return f"“{words}”" if len(words) <= most else f"“{words[:most].rstrip()}…”"
