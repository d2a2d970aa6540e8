"""A real chat server, `transformers serve`, with a tiny model that has learned one answer.

It runs where the server's own packages are installed, which are no part of ours:
pip install accelerate fastapi openai python-multipart uvicorn
"""

from __future__ import annotations

import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from support.articles import FLOOD, article_of
from support.taught_models import save_taught_chat

from briefing.core.documents import Length
from briefing.core.errors import ModelError
from briefing.models.chat_client import ServerOptions
from briefing.models.served_model import served_model
from briefing.models.server_chat import ServerChat
from briefing.models.store import Store
from briefing.summarising.prompted import PromptedSummariser

for package in ("accelerate", "fastapi", "openai", "uvicorn"):
    pytest.importorskip(package, reason="needs the packages of transformers serve")

pytestmark = pytest.mark.usefixtures("no_proxies")
ANSWER = (
    "Work on the flood wall will begin in March.",
    "The wall will protect about 900 homes in the lower town.",
)
TWO = Length(sentences=2)


@pytest.fixture(scope="module")
def model(tmp_path_factory: pytest.TempPathFactory) -> Path:
    told = "\n".join(f"{number}. {text}" for number, text in enumerate(ANSWER, start=1))
    return save_taught_chat(tmp_path_factory.mktemp("taught"), article_of(FLOOD), TWO, told)


@pytest.fixture(scope="module")
def base() -> Iterator[str]:
    """The address of the server, once it listens."""
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    command = [sys.executable, "-m", "transformers.cli.transformers", "serve", "--device", "cpu"]
    server = subprocess.Popen([*command, "--host", "127.0.0.1", "--port", str(port)])
    try:
        while server.poll() is None:
            try:
                socket.create_connection(("127.0.0.1", port), timeout=1).close()
                break
            except OSError:
                time.sleep(0.2)
        assert server.poll() is None
        yield f"http://127.0.0.1:{port}"
    finally:
        server.terminate()
        server.wait()


def summariser(name: str, base: str, folder: Path) -> PromptedSummariser:
    chat = ServerChat(served_model(f"openai:{name}@{base}"), ServerOptions())
    return PromptedSummariser(chat, Store(folder, offline=True))


def test_what_the_servers_model_has_learned_is_the_summary(
    base: str, model: Path, tmp_path: Path
) -> None:
    summary = summariser(str(model), base, tmp_path).summarise(article_of(FLOOD), TWO)
    assert tuple(statement.text for statement in summary.statements) == ANSWER
    assert not any(statement.marks for statement in summary.statements)


def test_a_model_that_it_has_not_is_one_sentence(base: str, tmp_path: Path) -> None:
    with pytest.raises(ModelError, match="the chat server 127"):
        summariser(str(tmp_path / "none"), base, tmp_path).summarise(article_of(FLOOD), TWO)
