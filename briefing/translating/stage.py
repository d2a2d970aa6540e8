"""The stage itself: a summary in one language becomes a summary in another, checked."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import TypeVar

from briefing.checking.translations.confidence import confidence
from briefing.checking.translations.meaning import Meanings
from briefing.core.contracts import Task, Translator
from briefing.core.documents import CheckResult, MadeBy, Statement, Summary, Translation
from briefing.core.errors import BriefingError, LanguageError, MissingExtraError, ModelError
from briefing.translating.attempts import RANK, Attempt, attempts

_MOST_EFFORT = 1
_FAILURES = (LanguageError, MissingExtraError, ModelError)

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class TranslationRequest:
    """A translation that the user asks for.

    `target` is a language (BCP 47), `terms` how names are to be called, and `strict` whether a
    sentence that fails a check is left out of the audio. `meanings` checks what translations say.
    """

    target: str
    terms: Mapping[str, str] = field(default_factory=dict)
    strict: bool = False
    meanings: Meanings | None = None


@dataclass(frozen=True, slots=True)
class Translated:
    """The lines of a text, translated from one language (BCP 47) into another, and by what."""

    source: str
    target: str
    statements: tuple[Statement, ...]
    made_by: MadeBy
    is_draft: bool
    warnings: tuple[str, ...] = ()


def translate_with_first(
    summary: Summary, translators: Sequence[Callable[[], Translator]], request: TranslationRequest
) -> Summary:
    """Translate a summary with the first translator that can; a warning says why others could not.

    Raises:
        BriefingError: None can. The text is that of the only one, or says why each could not.
    """
    found, failures = _first(
        translators, lambda translator: translate(summary, translator, request)
    )
    return replace(found, warnings=(*found.warnings, *failures))


def translate_lines(
    lines: Sequence[str],
    source: str,
    translators: Sequence[Callable[[], Translator]],
    request: TranslationRequest,
) -> Translated:
    """Translate the lines of a text, one for one. Those without a word stay as they are.

    Raises:
        BriefingError: No translator can. The text says why.
    """
    spoken = [index for index, line in enumerate(lines) if any(map(str.isalnum, line))]

    def work(translator: Translator) -> Translated:
        originals = [Statement(lines[index]) for index in spoken]
        task = Task(source, request.target, request.terms)
        done = translate_sentences(originals, translator, task, request.strict, request.meanings)
        found = {**dict(enumerate(map(Statement, lines))), **dict(zip(spoken, done, strict=True))}
        statements = tuple(found[index] for index in range(len(lines)))
        return Translated(
            source, request.target, statements, translator.made_by, translator.is_draft
        )

    translated, failures = _first(translators, work)
    return replace(translated, warnings=failures)


def _first(
    translators: Sequence[Callable[[], Translator]], work: Callable[[Translator], T]
) -> tuple[T, tuple[str, ...]]:
    """The work of the first translator that can do it, and why those before it could not."""
    failures: list[BriefingError] = []
    for make in translators:
        try:
            return work(make()), tuple(map(str, failures))
        except _FAILURES as error:
            failures.append(error)
    if len(failures) == 1:
        raise failures[0]
    raise ModelError("no translator could do this: " + "; ".join(map(str, failures)))


def translate(summary: Summary, translator: Translator, request: TranslationRequest) -> Summary:
    """Translate a summary, its title too; the supports of each statement are carried over.

    Raises:
        LanguageError: the engine does not know one of the languages.
        ModelError: its model cannot be used.
    """
    originals = (Statement(summary.title), *summary.statements)
    task = Task(summary.language, request.target, request.terms)
    title, *statements = translate_sentences(
        originals, translator, task, request.strict, request.meanings
    )
    failing = sum(any(not v.passed for v in one.translation_checks) for one in (title, *statements))
    warnings = list(summary.warnings)
    if failing:
        warnings.append(
            f"{failing} of {len(originals)} translated sentences failed a check and are marked"
        )
    return replace(
        summary,
        title=title.text,
        language=request.target,
        statements=tuple(statements),
        warnings=tuple(warnings),
        translation=Translation(
            summary.language, translator.made_by, title, is_draft=translator.is_draft
        ),
    )


def translate_sentences(
    originals: Sequence[Statement],
    translator: Translator,
    task: Task,
    strict: bool = False,
    meanings: Meanings | None = None,
) -> tuple[Statement, ...]:
    """Translate statements, one for one. Those that fail their checks are tried again, then marked.

    Of all that a translator offers for a sentence, the one that fails the fewest checks is taken;
    of several, the first, or of those drawn at random the one that agrees most with the others.

    Raises:
        LanguageError: the engine does not know one of the languages.
        ModelError: its model cannot be used.
    """
    texts = [statement.text for statement in originals]
    best = attempts(texts, translator, task, meanings)
    for effort in range(1, _MOST_EFFORT + 1):
        again = [index for index, attempt in enumerate(best) if attempt.failed]
        harder = replace(task, effort=effort)
        tried = attempts([texts[index] for index in again], translator, harder, meanings)
        for index, attempt in zip(again, tried, strict=True):
            best[index] = min(best[index], attempt, key=RANK)
    return tuple(
        _statement(original, attempt, translator, strict)
        for original, attempt in zip(originals, best, strict=True)
    )


def _statement(
    original: Statement, attempt: Attempt, translator: Translator, strict: bool
) -> Statement:
    # Only drafts are doubted: who translates well may be unsure of a good translation.
    doubts = confidence(attempt.surety, attempt.agreement) if translator.is_draft else ()
    checks = (*attempt.checks, *doubts)
    failed = [one for one in checks if not one.passed]
    marked = replace(
        original.noted(*map(_mark, failed)),
        text=attempt.text,
        original=original.text,
        translation_checks=checks,
        withheld=original.withheld or bool(strict and failed),
    )
    # Of a draft nothing is heard that failed any check, against its article either.
    return replace(marked, withheld=True) if translator.is_draft and marked.is_faulty else marked


def _mark(result: CheckResult) -> str:
    return f"translation failed the check of {result.check}: {result.seen}".rstrip(": ")
