"""Models on a server, as they are named: `openai:MODEL@URL` and `ollama:MODEL`."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import urlsplit

from briefing.core.addresses import without_secret
from briefing.core.errors import UsageError
from briefing.runtime.rate_limits import authority_of, is_loopback

# Where each kind of server listens unless it is told otherwise: llama.cpp's, and Ollama's.
_USUAL: Mapping[str, str] = {
    "openai": "http://127.0.0.1:8080/v1",
    "ollama": "http://127.0.0.1:11434/v1",
}
_EXAMPLE = "openai:MODEL@http://127.0.0.1:8080/v1, or ollama:MODEL"
_SPEC = re.compile(r"(?P<kind>[a-z]+):(?P<model>.*?)(?:@(?P<url>https?:.*))?", re.DOTALL)
_PATH = "/chat/completions"


@dataclass(frozen=True, slots=True)
class ServedModel:
    """A model on a server that speaks OpenAI's protocol.

    Attributes:
        spec: As the user wrote it.
        kind: "openai" or "ollama".
        model: Its name on the server.
        base: The address that the paths of the protocol are added to, without a slash at its end.
    """

    spec: str
    kind: str
    model: str
    base: str

    @property
    def url(self) -> str:
        """The address that prompts are posted to."""
        return self.base + _PATH

    @property
    def authority(self) -> str:
        """The host, with its port where that is an unusual one."""
        return authority_of(self.base)

    @property
    def is_here(self) -> bool:
        """Whether the server is on this machine."""
        return is_loopback(urlsplit(self.base).hostname or "")

    @property
    def is_encrypted(self) -> bool:
        """Whether what is sent can be read by nobody else on the way."""
        return self.base.startswith("https:")

    @property
    def notice(self) -> str | None:
        """The announcement that texts are sent to another machine; None where they stay here."""
        if self.is_here:
            return None
        how = "" if self.is_encrypted else ", unencrypted"
        return (
            f"model {self.model}: the text is sent to {self.authority}{how}; a model on this "
            "machine keeps it here"
        )


def is_served(spec: str) -> bool:
    """Whether a name is that of a model on a server."""
    return spec.partition(":")[0] in _USUAL and ":" in spec


def served_model(spec: str, *, allow_private: bool = False) -> ServedModel:
    """The model on a server that a name means.

    Args:
        spec: One that `is_served`.
        allow_private: Whether another machine may be asked without encryption, as is usual in a
            private network.

    Raises:
        UsageError: No model is named, the address is malformed, or a text would travel
            unencrypted.
    """
    found = _SPEC.fullmatch(spec)
    kind, model, url = found.group("kind", "model", "url") if found else ("", "", None)
    model = model.strip()
    if not model or not model.isprintable() or model.startswith(("http:", "https:")):
        raise UsageError(f"{without_secret(spec)!r} names no model: write {_EXAMPLE}")
    served = ServedModel(spec, kind, model, _base(url) if url else _USUAL[kind])
    if not served.is_here and not served.is_encrypted and not allow_private:
        raise UsageError(
            f"{served.base} would have the text travel unencrypted: write https://, or give "
            "--allow-private where the server is in a private network"
        )
    return served


def _base(url: str) -> str:
    """An address as the paths of the protocol are added to it."""
    advice = "the address of a chat server must be like http://127.0.0.1:8080/v1"
    try:
        parts = urlsplit(url)
        # Both raise where the address cannot be: a port of letters, a name with an empty part.
        _ = parts.port, (parts.hostname or "").encode("idna")
    except ValueError as error:
        raise UsageError(f"{advice}, but is {without_secret(url)!r}") from error
    if "@" in parts.netloc:
        raise UsageError(f"{advice}, without a name and password: a key goes into BRIEFING_API_KEY")
    is_plain = url.isprintable() and " " not in url and not (parts.query or parts.fragment)
    if not (parts.hostname and is_plain):
        raise UsageError(f"{advice}, but is {without_secret(url)!r}")
    base = url.rstrip("/").removesuffix(_PATH).rstrip("/")
    # As Ollama and others print their address.
    return base if urlsplit(base).path.strip("/") else f"{base}/v1"
