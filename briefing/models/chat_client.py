"""Client of chat servers: one prompt in, one answer out, through the bounded HTTP client.

The package `openai` would bring a second HTTP stack that follows redirects, reads whole replies
whatever their size, and takes its key and address from variables of its own.
"""

from __future__ import annotations

import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from http import HTTPStatus
from queue import LifoQueue

import msgspec
from requests import Request

from briefing.core.errors import ModelError, UsageError
from briefing.models.chat_failures import KEY_VARIABLE, NoAnswerError, lost, refused
from briefing.models.chat_replies import answer_in, refusal_in
from briefing.models.generation import Answer
from briefing.models.served_model import ServedModel
from briefing.runtime.http.client import HTTPClient
from briefing.runtime.http.errors import RequestFailedError
from briefing.runtime.http.limits import Limits
from briefing.runtime.http.retrying import RetryPolicy, with_retries
from briefing.runtime.rate_limits import MOST_FAILURES, HostClosedError, RateLimits

# Servers answer a few prompts together in hardly more time than one.
AT_ONCE = 4
_LARGEST_REPLY = 1_000_000  # bytes
_CONNECT_TIMEOUT = 5.0
_RETRIES = 3
_FIRST_WAIT = 1.0
_LONGEST_WAIT = 30.0


@dataclass(frozen=True, slots=True)
class ServerOptions:
    """Options of asking a server.

    Attributes:
        seconds: For one answer, from the connection to its last byte, all tries together.
        window: The most tokens of a prompt and its answer together: a server does not say, and
            some leave out what is too much for them without a word.
        offline: Whether other machines may not be asked.
        key: Sent as the bearer's; it is in no message.
    """

    seconds: float = 300.0
    window: int = 4096
    offline: bool = False
    key: str | None = field(default=None, repr=False)

    def __post_init__(self) -> None:
        """Check the key.

        Raises:
            UsageError: it holds what no key does.
        """
        if self.key and not (self.key.isascii() and self.key.isprintable() and " " not in self.key):
            raise UsageError(f"{KEY_VARIABLE} holds spaces or signs that no key has: set it again")


class ChatClient:
    """Asks one model of one server, from several threads at once. A server that fails is given up.

    Args:
        served: The model and its server.
        options: How it is asked.
    """

    def __init__(self, served: ServedModel, options: ServerOptions) -> None:
        self._served = served
        self._options = options
        self._rate_limits = RateLimits()
        self._given_up: NoAnswerError | None = None
        self._clients: LifoQueue[HTTPClient] = LifoQueue()
        limits = Limits(
            allow_private=True,
            max_bytes=_LARGEST_REPLY,
            connect_timeout=_CONNECT_TIMEOUT,
            read_timeout=options.seconds,
        )
        for _ in range(AT_ONCE):
            self._clients.put(HTTPClient(limits, trust_env=not served.is_here))

    def ask(self, system: str, user: str, most: int, stop: str | None) -> Answer:
        """The answer to a prompt, of at most `most` tokens, up to where it would write `stop`.

        Raises:
            ModelError: there is none; the text says why.
            UsageError: the server is another machine, and none may be asked.
        """
        served = self._served
        if self._options.offline and not served.is_here:
            raise UsageError(
                f"{served.spec} is on another machine: leave --offline away, or take another model"
            )
        request = self._request(system, user, most, stop)
        try:
            with self._client() as client:
                return self._asked(client, request, most)
        except NoAnswerError as error:
            if error.failures == MOST_FAILURES:
                self._given_up = error
            raise self._failure(error.reason, error.advice) from error
        except HostClosedError as error:
            given_up = self._given_up
            if given_up:
                raise self._failure(given_up.reason, given_up.advice) from error
            raise self._failure(str(error), "see its own log, and try again") from error

    def _asked(self, client: HTTPClient, request: Request, most: int) -> Answer:
        """The answer, after some tries where need be."""
        ends = time.monotonic() + self._options.seconds

        def attempt() -> Answer:
            data = self._post(client, request, ends - time.monotonic())
            said = refusal_in(data, self._options.key)
            if said:
                # Some servers refuse with a status of 200.
                raise NoAnswerError(f"does not take the prompt ({said})", "see its own log")
            return answer_in(data, most)

        policy = RetryPolicy(
            _RETRIES,
            _FIRST_WAIT,
            _LONGEST_WAIT,
            spacing=0.0,
            seconds_left=lambda wait: ends - time.monotonic() - wait,
        )
        return with_retries(attempt, self._served.authority, self._rate_limits, policy)

    def _failure(self, reason: str, advice: str) -> ModelError:
        served = self._served
        return ModelError(f"the chat server {served.authority} {reason}: {advice}")

    def _request(self, system: str, user: str, most: int, stop: str | None) -> Request:
        body: dict[str, object] = {
            "model": self._served.model,
            "messages": [
                {"role": "system", "content": system},
                {"role": "user", "content": user},
            ],
            "max_tokens": most,
            "stream": False,
            # The likeliest tokens, so that the same prompt has the same answer.
            "temperature": 0,
            "seed": 0,
        }
        if stop is not None:
            body["stop"] = [stop]
        headers = {"Content-Type": "application/json", "Accept": "application/json"}
        if self._options.key:
            headers["Authorization"] = f"Bearer {self._options.key}"
        return Request("POST", self._served.url, headers=headers, data=msgspec.json.encode(body))

    def _post(self, client: HTTPClient, request: Request, seconds: float) -> bytes:
        try:
            reply = client.send(request, seconds, _is_read)
        except RequestFailedError as error:
            raise lost(error.cause, self._options.seconds) from error
        if reply.status != HTTPStatus.OK:
            said = refusal_in(reply.data, self._options.key)
            raise refused(reply, said, self._served, has_key=bool(self._options.key))
        return reply.data

    @contextmanager
    def _client(self) -> Iterator[HTTPClient]:
        """One of the connections, waited for while all are in use."""
        client = self._clients.get()
        try:
            yield client
        finally:
            self._clients.put(client)


def _is_read(status: int, _headers: Mapping[str, str]) -> bool:
    """Whether a reply's body may say something: an answer, or why there is none."""
    return not HTTPStatus.MULTIPLE_CHOICES <= status < HTTPStatus.BAD_REQUEST
