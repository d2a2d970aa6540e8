"""How a text of the page was made, in its language."""

from __future__ import annotations

from collections.abc import Iterator

from markupsafe import Markup, escape

from briefing.core.documents import MadeBy
from briefing.language.direction import apart
from briefing.language.languages import named
from briefing.publishing.markup import clock
from briefing.publishing.one_line import one_line
from briefing.publishing.page.html import direction_of, shown_remark
from briefing.publishing.page.view import Shown
from briefing.publishing.phrases import own_or_english, phrase
from briefing.publishing.schema import BriefingRecord, SummaryRecord, TranslationRecord


class Making:
    """Sentences on how a text was made.

    Args:
        language: The text's (BCP 47); one without phrases is told in English.
    """

    def __init__(self, language: str) -> None:
        self._language = language
        self._tongue = own_or_english(language)

    @property
    def title(self) -> Shown:
        """What stands over the sentences."""
        return self._told("how")

    def of_summary(self, summary: SummaryRecord, record: BriefingRecord) -> Iterator[Shown]:
        """How a summary of a briefing was made, and what there is to remark on it."""
        if not summary.translation or summary.translation.source not in record.summaries:
            yield self._told(
                "summarised",
                maker=self._maker(summary.made_by),
                share=_apart(f"{summary.read_share:.0%}"),
                count=record.article.sentences,
            )
        quoted = sum(any(s.text == one.text for s in one.supports) for one in summary.statements)
        if quoted:
            yield self._told("quoted", quoted=quoted, count=len(summary.statements))
        if summary.entailed_by:
            yield self._told("checked_by", maker=self._maker(summary.entailed_by))
        if summary.translation:
            yield self._translated(summary, summary.translation)
        audio = record.audio.get(self._language)
        if audio:
            yield self.spoken(audio.voice, audio.licence, audio.seconds)
        yield self.made(record.program, record.made_at)
        warnings = [*record.warnings, *summary.warnings, *(audio.warnings if audio else ())]
        for warning in dict.fromkeys(warnings):
            yield shown_remark(warning, self._language)

    def spoken(self, voice: str, licence: str, seconds: float) -> Shown:
        """Which voice speaks the text, and for how long."""
        length = _apart(clock(seconds))
        return self._told("spoken", voice=_apart(voice), licence=_apart(licence), time=length)

    def made(self, program: str, made_at: str) -> Shown:
        """Which program made it, and when (ISO 8601)."""
        version = _apart(program.rpartition(" ")[2])
        return self._told("made", version=version, date=_apart(made_at[:10]))

    def _translated(self, summary: SummaryRecord, translation: TranslationRecord) -> Shown:
        texts = [translation.title, *summary.statements]
        return self._told(
            "translated",
            language=named(translation.source, spoken_in=self._tongue),
            maker=self._maker(translation.made_by),
            passed=sum(all(r.passed for r in one.translation_checks or ()) for one in texts),
            count=len(texts),
        )

    def _maker(self, by: MadeBy) -> Markup:
        engine = _apart(by.engine)
        if not by.model or by.model == by.engine:
            return engine
        said = phrase("with_model", self._tongue, engine=engine, model=_apart(by.model))
        return Markup(said)  # noqa: S704 - a phrase of ours, and what is escaped

    def _told(self, name: str, **values: object) -> Shown:
        escaped = {key: escape(value) for key, value in values.items()}
        html = Markup(phrase(name, self._tongue, **escaped))  # noqa: S704 - as above
        return Shown(html, self._tongue, direction_of(self._tongue))


def _apart(text: str) -> Markup:
    return Markup(apart(str(escape(one_line(text)))))  # noqa: S704 - escaped
