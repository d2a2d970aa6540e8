"""Questions to chat models that translate, and the translation in an answer."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from hashlib import sha256

from briefing.core.contracts import Candidate, Task
from briefing.core.documents import primary_language
from briefing.language.instructions import is_order
from briefing.language.languages import named
from briefing.language.names.hints import arabic_names, names_digest
from briefing.models.generation import Answer
from briefing.models.prompts import Prompt, digest, load
from briefing.translating.glossary import Glossary, load_glossary, words_in
from briefing.translating.names import names_in
from briefing.translating.terms import found_in, replaced

Translate = Callable[[Sequence[str]], Sequence[Sequence[Candidate]]]
# The languages that have a prompt and a glossary of their own: prompts/translate.en-ar.system.txt.
_PAIRS = ("en-ar",)
# Small models write the Arabic article apart, or twice.
_LONE_ARTICLE = re.compile(r"(?<!\w)ال (?:ال)?(?=\w)")
# Arabic takes two to three times the tokens of English in models that saw little of it.
_MOST_TIMES, _MOST_MORE = 4, 40


def system_prompt(task: Task) -> str:
    """The system prompt: of the pair, with its examples, or the one for all other languages."""
    pair = _pair(task)
    prompt = load(f"translate.{pair}.system" if pair else "translate.system")
    return prompt.fill(source=named(task.source), target=named(task.target))


def question(sentence: str, task: Task, prompt: Prompt, is_draft: bool = False) -> str:
    """The question: the sentence, with the names and terms of the target.

    A model whose translations are drafts is given the sound of the names that no table has: it
    would guess worse.
    """
    names = {
        **(arabic_names(sentence, is_draft) if _pair(task) else {}),
        **names_in(sentence, task.source, task.target),
        **found_in(sentence, task.terms),
    }
    glossary = _glossary(task)
    words = words_in(sentence, task.source, glossary) if glossary else {}
    hints = [_listed("Words", words), _listed("Names", names)]
    if task.effort:
        # A name in the sentence is copied, where one in the hints may be passed over: "with
        # Iran" became "with the Islamic State".
        sentence = replaced(sentence, names)
    return prompt.fill(
        source=named(task.source),
        target=named(task.target),
        sentence=sentence,
        hints="\n".join(filter(None, hints)),
    ).strip()


def translated(sentences: Sequence[str], translate: Translate) -> list[Sequence[Candidate]]:
    """The candidates for each sentence; an order to a model stays as it is, not whole.

    A model may do what an order such as "Reply only with …" says, and its answer would be taken for
    a translation.
    """
    asked = [sentence for sentence in sentences if not is_order(sentence)]
    found = dict(zip(asked, translate(asked), strict=True)) if asked else {}
    return [found.get(sentence, (Candidate(sentence, whole=False),)) for sentence in sentences]


def most_tokens(of_sentence: int) -> int:
    """The most tokens of a translation of a sentence of so many."""
    return of_sentence * _MOST_TIMES + _MOST_MORE


def candidate(answer: Answer) -> Candidate:
    """The first line, which is the sentence; parts of characters are left out."""
    lines = [line.strip() for line in answer.text.strip().replace("\ufffd", "").splitlines()]
    text = _LONE_ARTICLE.sub("ال", next(filter(None, lines), ""))
    return Candidate(text, answer.whole, surety=answer.surety)


def prompts_digest() -> str:
    """One SHA-256, in hexadecimal, of the prompts, the glossaries and the names."""
    prompts = [load("translate.system"), load("translate.user")]
    prompts += [load(f"translate.{pair}.system") for pair in _PAIRS]
    glossaries = [load_glossary(pair).digest for pair in _PAIRS]
    return sha256(" ".join([digest(*prompts), *glossaries, names_digest()]).encode()).hexdigest()


def _listed(kind: str, meanings: Mapping[str, str]) -> str:
    return f"{kind}: " + "; ".join(f"{a} = {b}" for a, b in meanings.items()) if meanings else ""


def _pair(task: Task) -> str | None:
    """The pair as its prompts name it, where it has some of its own."""
    pair = f"{primary_language(task.source)}-{primary_language(task.target)}"
    return pair if pair in _PAIRS else None


def _glossary(task: Task) -> Glossary | None:
    pair = _pair(task)
    return load_glossary(pair) if pair else None
