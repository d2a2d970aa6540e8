"""The parts of engines: the settings, the models here, the processor, the limits of hosts."""

from __future__ import annotations

import os
from collections.abc import Callable
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from briefing.core.errors import UsageError
from briefing.core.settings import Settings
from briefing.models.served_model import ServedModel, is_served, served_model

if TYPE_CHECKING:
    from briefing.models.compute import Compute
    from briefing.models.server_chat import ServerChat
    from briefing.models.store import Store
    from briefing.runtime.rate_limits import RateLimits
    from briefing.speaking.google.voice import GoogleConnection

Announce = Callable[[str], None]


class Resources:
    """The parts that the engines of one run share; each is made when it is first asked for.

    `announce` is told what nobody should have to find out, such as that a text leaves this machine.
    """

    def __init__(self, settings: Settings, announce: Announce = lambda _: None) -> None:
        self.settings = settings
        self.announce = announce

    @cached_property
    def store(self) -> Store:
        """The models on this machine."""
        from briefing.models.store import Store

        return Store(self.settings.cache, offline=self.settings.offline)

    @cached_property
    def compute(self) -> Compute:
        """The processor that models run on, and their precision."""
        from briefing.models.compute import Compute

        return Compute(self.settings.device, self.settings.precision)

    @cached_property
    def rate_limits(self) -> RateLimits:
        """The limits of hosts, which all processes of this machine observe together."""
        from briefing.runtime.rate_limits import rate_limits_at

        return rate_limits_at(self.settings.cache, self.settings.begun)

    @cached_property
    def cover(self) -> bytes | None:
        """The picture that goes into each recording, a small JPEG; None where none is wanted.

        Raises:
            SourceError: The user's cannot be read, or is none that podcast apps take.
        """
        from briefing.publishing.cover import embedded, from_file

        path = self.settings.cover
        return None if path is None else embedded(from_file(path))

    @property
    def voices_dir(self) -> Path:
        """The folder of pulled Piper voices."""
        return self.settings.cache / "voices"

    def served_model(self, spec: str) -> ServedModel:
        """The model on a server that a name means; see `is_served`.

        Raises:
            UsageError: There can be no such model or server.
        """
        return served_model(spec, allow_private=self.settings.allow_private)

    def server_chat(self, spec: str) -> ServerChat:
        """The chat model on a server that a name means; it is asked for nothing yet.

        Raises:
            UsageError: There can be no such model or server, or the key is none.
        """
        from briefing.models.chat_client import ServerOptions
        from briefing.models.chat_failures import KEY_VARIABLE
        from briefing.models.server_chat import ServerChat

        settings = self.settings
        options = ServerOptions(
            settings.server_timeout,
            settings.server_window,
            settings.offline,
            os.environ.get(KEY_VARIABLE),
        )
        return ServerChat(self.served_model(spec), options)

    def notice_of_sending(self, spec: str) -> str | None:
        """The announcement that a model gets texts on another machine; None of one that is here."""
        return self.served_model(spec).notice if is_served(spec) else None

    def check_sending(self, spec: str) -> None:
        """Find out before the work that a model is on another machine, and none may be asked.

        Raises:
            UsageError: It is, with --offline; or there can be no such server.
        """
        if self.notice_of_sending(spec) and self.settings.offline:
            raise UsageError(
                f"{spec} is on another machine: leave --offline away, or take another model"
            )

    def google_connection(self, name: str | None = None) -> GoogleConnection:
        """The connection to Google. A voice's name is the end of the host's: google:co.uk.

        Raises:
            UsageError: There can be no such host.
        """
        from briefing.speaking.google.voice import GoogleConnection

        return GoogleConnection(tld=name or "com", base_url=self.settings.google_url)

    @cached_property
    def google_answers(self) -> bool:
        """Whether Google's service may be asked and answers."""
        if self.settings.offline:
            return False
        from briefing.speaking.google.voice import Google

        return Google.reachable(self.google_connection(), self.rate_limits)

    def check_device(self) -> None:
        """Find out before the work that there is no GPU.

        Raises:
            ModelError: The settings want one.
        """
        if self.settings.device == "cuda":
            _ = self.compute.processor
