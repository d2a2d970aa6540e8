"""A local HTTP server that speaks OpenAI's chat protocol; its answers were written beforehand.

No model runs in it. The replies have the form in which Ollama and llama.cpp send theirs, and each
answer is the first whose words are all in the prompt::

    with chat_server({"rose again": "1. The river rose."}) as server:
        server.play(status(503))  # then the answers for ever
        ... f"openai:tiny@{server.url}" ...
        assert [asked.model for asked in server.asked] == ["tiny", "tiny"]
"""

from __future__ import annotations

import json
import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

# What passes the smoke test of writers, by words of its article in each language.
SMOKE_TEST = {
    "church clock of Sandhaven": """
1. Sandhaven is to have a new bell for 46,000 crowns, the parish council decided on Thursday.
2. The crack in the old bell, found by Nora Feld, slows the church clock and grows with each stroke.
3. If the weather allows it, the new bell rings on 1 June; the old one goes to the museum of Brenn.
""",
    "قرية الرمال": """
1. قرر مجلس قرية الرمال شراء جرس جديد بمبلغ 46 ألف ريال بسبب شق في القديم.
2. يزداد الشق مع كل ضربة ويؤخر الساعة كما وجدت نورة الفهد.
3. ينتقل الجرس القديم إلى متحف البرين في الربيع ويدق الجديد في 1 يونيو.
""",
}


@dataclass(frozen=True, slots=True)
class Asked:
    """A request: its path, its headers, and what is in its body."""

    path: str
    headers: Mapping[str, str]
    body: dict[str, Any]

    @property
    def model(self) -> str:
        return str(self.body["model"])

    @property
    def prompt(self) -> str:
        """The system's part and the user's."""
        return "\n".join(message["content"] for message in self.body["messages"])


class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True  # or each reply waits 40 ms for an acknowledgement
    server: ChatServer

    def do_POST(self) -> None:
        body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        asked = Asked(self.path, dict(self.headers.items()), body)
        behaviour = self.server.next_for(asked)
        # The client may hang up first: that is what several behaviours are for.
        with self.server.working(), suppress(OSError):
            behaviour(self, asked)

    def answer(self, body: bytes | str, status: int = 200, /, **headers: str | int) -> None:
        """Send a whole reply; underscores of headers become hyphens."""
        data = body.encode() if isinstance(body, str) else body
        usual: dict[str, str | int] = {
            "Content_Type": "application/json",
            "Content_Length": len(data),
        }
        self.send_response(status)
        for name, value in {**usual, **headers}.items():
            self.send_header(name.replace("_", "-"), str(value))
        self.end_headers()
        self.wfile.write(data)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002  # the base's name
        """Say nothing."""


Behaviour = Callable[[Handler, Asked], None]


class ChatServer(ThreadingHTTPServer):
    """The server; `asked` is what came to it, `most_at_once` how much of it at a time.

    The smoke test of writers is apart, in `tested`, and passed, or answered with `smoke`.
    """

    daemon_threads = True

    def __init__(self, answers: Mapping[str, str]) -> None:
        super().__init__(("127.0.0.1", 0), Handler)
        self.asked: list[Asked] = []
        self.tested: list[Asked] = []
        self.smoke: str | None = None
        self.most_at_once = 0
        self.over = threading.Event()
        self.default: Behaviour = self._answer
        self._answers = answers
        self._script: list[Behaviour] = []
        self._lock = threading.Lock()
        self._now = 0

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.server_address[1]}/v1"

    def play(self, *behaviours: Behaviour) -> None:
        """Answer the next requests so, in this order; then by the default."""
        self._script.extend(behaviours)

    def next_for(self, asked: Asked) -> Behaviour:
        test = next((name for name in SMOKE_TEST if name in asked.prompt), None)
        if test is not None:
            self.tested.append(asked)
            answer = SMOKE_TEST[test] if self.smoke is None else self.smoke
            return saying(reply_of(answer, asked.model))
        with self._lock:
            self.asked.append(asked)
            return self._script.pop(0) if self._script else self.default

    @contextmanager
    def working(self) -> Iterator[None]:
        """Count a request as under way in the block."""
        with self._lock:
            self._now += 1
            self.most_at_once = max(self.most_at_once, self._now)
        try:
            yield
        finally:
            with self._lock:
                self._now -= 1

    def handle_error(self, request: object, client_address: object) -> None:
        """Stay silent: clients here break off by design."""

    def _answer(self, handler: Handler, asked: Asked) -> None:
        user = asked.body["messages"][-1]["content"]
        for words, answer in self._answers.items():
            if words in user:
                handler.answer(reply_of(answer, asked.model))
                return
        handler.answer(reply_of(f"No answer was written for: {user}"), 500)


@contextmanager
def chat_server(answers: Mapping[str, str]) -> Iterator[ChatServer]:
    """Serve in a thread until the block ends."""
    with ChatServer(answers) as server:
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        try:
            yield server
        finally:
            server.over.set()
            server.shutdown()
            thread.join()


def reply_of(text: str | None, model: str = "tiny", *, finish: str = "stop", **more: Any) -> str:
    """A whole reply, as Ollama sends it."""
    return json.dumps(
        {
            "id": "chatcmpl-101",
            "object": "chat.completion",
            "created": 1795930000,
            "model": model,
            "system_fingerprint": "fp_ollama",
            "choices": [
                {
                    "index": 0,
                    "message": {"role": "assistant", "content": text, **more},
                    "finish_reason": finish,
                }
            ],
            "usage": {"prompt_tokens": 412, "completion_tokens": 64, "total_tokens": 476},
        }
    )


def saying(body: bytes | str, status: int = 200, /, **headers: str | int) -> Behaviour:
    """Answer with this, whatever was asked."""
    return lambda handler, _: handler.answer(body, status, **headers)


def refusing(status: int, message: str = "no", **headers: str | int) -> Behaviour:
    """Answer with an error as OpenAI words it."""
    return saying(json.dumps({"error": {"message": message, "code": status}}), status, **headers)
