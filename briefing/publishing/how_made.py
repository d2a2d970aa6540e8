"""The section of Markdown on how a summary was made, in the summary's language."""

from __future__ import annotations

from collections.abc import Callable

from briefing import __version__
from briefing.checking.check_names import AudioCheck
from briefing.core.documents import EncodedNarration, MadeBy, Summary, Translation
from briefing.language.languages import language_of, named
from briefing.publishing.briefing import Briefing
from briefing.publishing.markup import apart, clock, escaped, remark
from briefing.publishing.phrases import own_or_english, phrase


def _maker(by: MadeBy, language: str) -> str:
    engine = f"`{by.engine}`"
    model = by.model if by.model != by.engine else None
    said = phrase("with_model", language, engine=engine, model=escaped(model)) if model else engine
    return said + (f" ({escaped(by.licence)})" if by.licence else "")


def how_made(summary: Summary, narration: EncodedNarration | None, briefing: Briefing) -> list[str]:
    """The items on how a summary was made, in its language."""
    language = summary.language

    def item(phrase_name: str, /, **values: object) -> str:
        return "- " + phrase(phrase_name, language, **values)

    def maker(by: MadeBy) -> str:
        return apart(_maker(by, language), language)

    level = language_of(language).level
    lines = [
        item(
            "language",
            name=escaped(named(language, spoken_in=own_or_english(language))),
            level=phrase(f"level_{level}", language),
            meaning=phrase(f"meaning_{level}", language),
        ),
        item(
            "summarised",
            maker=maker(summary.made_by),
            share=apart(f"{summary.read_share:.0%}", language),
            count=len(briefing.article.sentences),
        ),
    ]
    if any(statement.article_checks for statement in summary.statements):
        judge = summary.entailed_by
        lines.append(item("checked_by", maker=maker(judge)) if judge else item("checked"))
    if summary.translation:
        lines.append(item("translated", **_translated(summary, summary.translation, maker)))
    if narration:
        lines += _spoken(narration, item, language)
    date = apart(f"{briefing.made_at:%Y-%m-%d}", language)
    lines.append(item("made", version=apart(__version__, language), date=date))
    warnings = dict.fromkeys(
        [*briefing.warnings, *summary.warnings, *(narration.warnings if narration else ())]
    )
    return [*lines, *(item("note", remark=remark(one, language)) for one in warnings)]


def _translated(
    summary: Summary, made: Translation, maker: Callable[[MadeBy], str]
) -> dict[str, object]:
    texts = [made.title, *summary.statements]
    failing = sum(any(not result.passed for result in one.translation_checks) for one in texts)
    return {
        "language": escaped(named(made.source, spoken_in=own_or_english(summary.language))),
        "maker": maker(made.made_by),
        "passed": len(texts) - failing,
        "count": len(texts),
    }


def _spoken(narration: EncodedNarration, item: Callable[..., str], language: str) -> list[str]:
    voice = apart(f"`{narration.voice}`", language)
    licence, time = escaped(narration.licence), apart(clock(narration.seconds), language)
    return [
        item("spoken", voice=voice, licence=licence, time=time),
        *(
            item("listened", seen=remark(one.seen, language))
            for one in narration.audio_checks
            if one.check == AudioCheck.WORDS
        ),
    ]
