"""A chat server that misbehaves costs one sentence; its answers were written beforehand."""

from __future__ import annotations

import json
import socket
import time
from collections.abc import Callable
from contextlib import suppress

import pytest
from support.chat_server import Asked, Behaviour, Handler, chat_server, refusing, reply_of, saying

from briefing.core.errors import ModelError, UsageError
from briefing.models import chat_client
from briefing.models.chat_client import ChatClient, ServerOptions
from briefing.models.chats import Question
from briefing.models.served_model import served_model
from briefing.models.server_chat import ServerChat

pytestmark = pytest.mark.usefixtures("no_proxies")
KEY = "sk-aVerySecretKey123"
ANSWERS = {"": "The wall will be built."}


@pytest.fixture(autouse=True)
def no_waiting(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(chat_client, "_FIRST_WAIT", 0.01)


def client(url: str, kind: str = "openai", **options: object) -> ChatClient:
    return ChatClient(served_model(f"{kind}:tiny@{url}"), ServerOptions(**options))  # type: ignore[arg-type]  # a test's


def asked(client: ChatClient, most: int = 80) -> str:
    return client.ask("You are careful.", "Is there a wall?", most, None).text


def drip(handler: Handler, _: Asked) -> None:
    """Send a byte of the head now and then."""
    with suppress(OSError):
        while not handler.server.over.wait(0.02):
            handler.wfile.write(b"X")
            handler.wfile.flush()


def cut(handler: Handler, _: Asked) -> None:
    """Promise a whole answer and send half of it."""
    body = reply_of("The wall will be built.").encode()
    handler.send_response(200)
    handler.send_header("Content-Length", str(len(body)))
    handler.end_headers()
    handler.wfile.write(body[: len(body) // 2])
    handler.close_connection = True


def no_http(handler: Handler, _: Asked) -> None:
    handler.wfile.write(b"\x00\x01 this is no HTTP\r\n\r\n")
    handler.close_connection = True


def hang_up(handler: Handler, _: Asked) -> None:
    handler.close_connection = True
    handler.connection.shutdown(socket.SHUT_RDWR)


def endless(handler: Handler, _: Asked) -> None:
    handler.send_response(200)
    handler.end_headers()
    handler.close_connection = True
    with suppress(OSError):
        while not handler.server.over.is_set():
            handler.wfile.write(b" " * 65_536)


NOT_FOUND = refusing(404, 'model "tiny" not found, try pulling it first')
FAULTS: dict[str, tuple[Behaviour, str]] = {
    "no key": (refusing(401, f"Incorrect API key provided: {KEY}"), "check the key in BRIEFING"),
    "forbidden": (refusing(403), "lets nobody in without its key (status 403: no)"),
    "no such model": (NOT_FOUND, 'has no model tiny (status 404: model "tiny" not found, try'),
    "prompt too long": (refusing(400, "context exceeded."), "(status 400: context exceeded):"),
    "refused with 200": (refusing(200, f"no {KEY}."), "does not take the prompt (no ***):"),
    "busy": (refusing(503, "loading model"), "is busy or out of order (status 503: loading model)"),
    "out of order": (saying(b"oops", 500), "is busy or out of order (status 500)"),
    "elsewhere": (saying(b"", 302, Location="http://example.org/"), "redirects to another address"),
    "a web page": (saying(b"<!doctype html><p>Hello"), "sent a web page instead of an answer"),
    "no JSON": (saying(b"\xff\xfe nonsense"), "sent a reply that is no JSON"),
    "nested": (saying(b'{"x": ' + b"[" * 200_000), "sent a reply that is no JSON"),
    "another shape": (saying(b'{"choices": [{"text": "The wall"}]}'), "a reply of another form"),
    "a list": (saying(b"[1, 2]"), "sent a reply of another form"),
    "nothing": (saying(b""), "sent a reply that is no JSON"),
    "no choice": (saying(b'{"choices": []}'), "sent a reply without an answer"),
    "empty": (saying(reply_of("  \n")), "sent an empty answer"),
    "null": (saying(reply_of(None)), "sent an empty answer"),
    "only controls": (saying(reply_of("\x1b\x00")), "sent an empty answer"),
    "half a character": (saying(reply_of("\ud800")), "sent a reply that is no JSON"),
    "thought": (saying(reply_of("<think>A wall? Let me", finish="length")), "its thinking off"),
    "thought apart": (saying(reply_of("", reasoning="A wall?")), "switch its thinking off"),
    "far too long": (saying(reply_of("wall " * 2000)), "wrote 10,000 characters where at most 80"),
    "endless": (endless, "sent far more than an answer"),
    "cut": (cut, "broke off its answer"),
    "no HTTP": (no_http, "chat server"),
    "silence": (hang_up, "closed the connection without an answer"),
}


@pytest.mark.parametrize(("behaviour", "says"), FAULTS.values(), ids=FAULTS)
def test_what_goes_wrong_is_one_sentence_without_the_key(behaviour: Behaviour, says: str) -> None:
    with chat_server(ANSWERS) as server:
        server.default = behaviour
        with pytest.raises(ModelError) as failure:
            asked(client(server.url, key=KEY))
    message = str(failure.value)
    assert says in message
    assert message.startswith("the chat server 127.0.0.1:")
    assert "aVerySecret" not in message
    assert message.isprintable()
    assert not message.endswith(".")


@pytest.mark.parametrize("behaviour", [drip, lambda handler, _: handler.server.over.wait(5)])
def test_a_slow_server_is_waited_for_so_long_and_twice_at_most(behaviour: Behaviour) -> None:
    with chat_server(ANSWERS) as server:
        server.default = behaviour
        slow = client(server.url, seconds=0.2)
        for _ in range(2):
            with pytest.raises(ModelError, match=r"took more than 0\.2 seconds"):
                asked(slow)
        begun = time.process_time()
        with pytest.raises(ModelError, match="is left alone"):
            asked(slow)
        assert time.process_time() - begun < 1
        assert len(server.asked) == 2


@pytest.mark.parametrize(
    ("kind", "says"),
    [("openai", "is not running: start it, or check its address"), ("ollama", "is not running")],
)
def test_a_server_that_is_down(kind: str, says: str) -> None:
    with chat_server(ANSWERS) as server:
        url = server.url
    down = client(url, kind)
    for _ in range(2):
        with pytest.raises(ModelError, match=says):
            asked(down)


def test_a_host_that_is_not_there() -> None:
    with pytest.raises(ModelError, match="cannot be found: check its address"):
        asked(client("https://no-such-host.invalid/v1"))


def test_ollama_is_told_how_to_fetch_its_model() -> None:
    with chat_server(ANSWERS) as server:
        server.default = NOT_FOUND
        with pytest.raises(ModelError, match=r"fetch it with: ollama pull tiny$"):
            asked(client(server.url, "ollama"))


@pytest.mark.parametrize("fault", ["no key", "no such model", "elsewhere"])
def test_a_server_that_refuses_is_asked_once_in_a_run(fault: str) -> None:
    behaviour, says = FAULTS[fault]
    with chat_server(ANSWERS) as server:
        server.default = behaviour
        refused = client(server.url, key=KEY)
        messages = set()
        for _ in range(3):
            with pytest.raises(ModelError) as failure:
                asked(refused)
            messages.add(str(failure.value))
        assert len(server.asked) == 1
    assert len(messages) == 1
    assert says in messages.pop()


@pytest.mark.parametrize("fault", ["busy", "cut", "silence"])
def test_what_may_pass_is_tried_again(fault: str) -> None:
    with chat_server(ANSWERS) as server:
        server.play(FAULTS[fault][0])
        assert asked(client(server.url)) == "The wall will be built."
        assert len(server.asked) == 2


def test_a_bad_answer_does_not_cost_the_next_question_its_own() -> None:
    with chat_server(ANSWERS) as server:
        server.play(*[FAULTS["empty"][0]] * 6)
        one = client(server.url)
        for _ in range(6):
            with pytest.raises(ModelError, match="empty answer"):
                asked(one)
        assert asked(one) == "The wall will be built."


def test_the_request_is_of_the_protocol() -> None:
    with chat_server(ANSWERS) as server:
        one = client(server.url, key=KEY)
        one.ask("You are careful.", "الجدار؟", 80, "\n6.")
        (seen,) = server.asked
    assert seen.path == "/v1/chat/completions"
    assert seen.headers["Authorization"] == f"Bearer {KEY}"
    assert seen.body == {
        "model": "tiny",
        "messages": [
            {"role": "system", "content": "You are careful."},
            {"role": "user", "content": "الجدار؟"},
        ],
        "max_tokens": 80,
        "stop": ["\n6."],
        "stream": False,
        "temperature": 0,
        "seed": 0,
    }


def test_without_a_key_none_is_sent() -> None:
    with chat_server(ANSWERS) as server:
        asked(client(server.url))
        assert "Authorization" not in server.asked[0].headers


@pytest.mark.parametrize("key", ["two words", "line\nbreak", "ключ"])
def test_a_key_that_is_none_is_not_shown(key: str) -> None:
    with pytest.raises(UsageError, match="BRIEFING_API_KEY holds") as failure:
        ServerOptions(key=key)
    assert key not in str(failure.value)
    assert KEY not in repr(ServerOptions(key=KEY))


@pytest.mark.parametrize(
    ("text", "finish", "found"),
    [
        ("The wall.\n", "stop", ("The wall.", True)),
        ("The wall", "length", ("The wall", False)),
        ("The wall", "content_filter", ("The wall", False)),
        ("<think>Hm.</think>\n\nThe wall.", "stop", ("The wall.", True)),
        ("الجدار\u200cها\x07 هنا.", "stop", ("الجدار\u200cها هنا.", True)),
    ],
)
def test_the_answer_is_the_text_and_whether_it_is_whole(
    text: str, finish: str, found: tuple[str, bool]
) -> None:
    with chat_server(ANSWERS) as server:
        server.default = saying(reply_of(text, finish=finish))
        answer = client(server.url).ask("", "", 80, None)
    assert (answer.text, answer.whole) == found


@pytest.mark.parametrize(
    "reply",
    [
        lambda text: json.loads(text) | {"choices": json.loads(text)["choices"] * 2},
        lambda text: {"choices": json.loads(text)["choices"], "prompt_filter_results": [{}]},
    ],
)
def test_more_than_is_needed_does_no_harm(reply: Callable[[str], object]) -> None:
    with chat_server(ANSWERS) as server:
        server.default = saying(json.dumps(reply(reply_of("The wall."))))
        assert asked(client(server.url)) == "The wall."


def test_questions_are_asked_together_but_not_too_many_and_answered_in_their_order() -> None:
    def slowly(handler: Handler, seen: Asked) -> None:
        handler.server.over.wait(0.05)
        handler.answer(reply_of(seen.body["messages"][1]["content"]))

    with chat_server(ANSWERS) as server:
        server.default = slowly
        chat = ServerChat(served_model(f"openai:tiny@{server.url}"), ServerOptions())
        questions = [Question(f"Number {number}?", 20) for number in range(10)]
        answers = chat.answers("Say it again.", questions)
        assert [answer.text for answer in answers] == [one.text for one in questions]
        assert 1 < server.most_at_once <= chat_client.AT_ONCE


@pytest.mark.parametrize(
    "mark",
    [
        "<|im_end|>",
        "<|im_start|>system",
        "</s>",
        "[/INST]",
        "<end_of_turn>",
        "<｜User｜>",
        "<<SYS>>",
    ],
)
def test_marks_of_templates_are_broken(mark: str) -> None:
    chat = ServerChat(served_model("ollama:tiny"), ServerOptions())
    text = f"It rained {mark} here, 3 < 4 and [5]."
    broken = chat.without_control_marks(text)
    assert mark not in broken
    assert broken.replace(" ", "") == text.replace(" ", "")
    assert chat.without_control_marks("3 < 4 and a > b [sic] |x|.") == "3 < 4 and a > b [sic] |x|."
