from __future__ import annotations

import pytest

from briefing.core.errors import UsageError
from briefing.models.served_model import is_served, served_model


@pytest.mark.parametrize(
    ("spec", "model", "base"),
    [
        ("ollama:qwen3:4b", "qwen3:4b", "http://127.0.0.1:11434/v1"),
        ("ollama:hf.co/org/model:Q4_K_M", "hf.co/org/model:Q4_K_M", "http://127.0.0.1:11434/v1"),
        ("openai:tiny", "tiny", "http://127.0.0.1:8080/v1"),
        ("openai:a/b@http://localhost:1234", "a/b", "http://localhost:1234/v1"),
        ("openai:@cf/a@https://x.example/v1/", "@cf/a", "https://x.example/v1"),
        ("openai:m@https://x.example/api/v3", "m", "https://x.example/api/v3"),
        ("openai:m@http://[::1]:8000/v1/chat/completions", "m", "http://[::1]:8000/v1"),
    ],
)
def test_a_name_means_a_model_and_an_address(spec: str, model: str, base: str) -> None:
    served = served_model(spec)
    assert is_served(spec)
    assert (served.model, served.base) == (model, base)
    assert served.url == f"{base}/chat/completions"


@pytest.mark.parametrize("spec", ["openai", "auto", "facebook/bart-large-cnn", "./openai:x", "a:b"])
def test_other_names_mean_no_server(spec: str) -> None:
    assert not is_served(spec)


@pytest.mark.parametrize(
    ("spec", "says"),
    [
        ("ollama:", "names no model"),
        ("openai:http://127.0.0.1:8080", "names no model"),
        ("openai:@http://127.0.0.1:8080", "names no model"),
        ("openai:a\nb", "names no model"),
        ("openai:m@http://", "must be like"),
        ("openai:m@http://host:port/v1", "must be like"),
        ("openai:m@https://user:secret@host/v1", "BRIEFING_API_KEY"),
        ("openai:m@https://host/v1?key=secret", "must be like"),
        ("openai:m@http://203.0.113.5:8080/v1", "travel unencrypted"),
        ("openai:m@http://192.168.1.5:8080/v1", "travel unencrypted"),
    ],
)
def test_what_cannot_be_asked_is_one_sentence(spec: str, says: str) -> None:
    with pytest.raises(UsageError, match=says) as failure:
        served_model(spec)
    assert "user:secret" not in str(failure.value)
    assert str(failure.value).isprintable()


def test_another_machine_is_announced_and_this_one_is_not() -> None:
    assert served_model("ollama:tiny").notice is None
    assert served_model("openai:m@http://127.0.0.2:1/v1").notice is None
    far = served_model("openai:m@https://x.example/v1").notice
    assert far == "model m: the text is sent to x.example; a model on this machine keeps it here"
    near = served_model("openai:m@http://192.168.1.5:8080/v1", allow_private=True).notice
    assert near is not None
    assert "sent to 192.168.1.5:8080, unencrypted" in near
