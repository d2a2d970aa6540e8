"""A text in two languages, each in its own voice, as one narration."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from briefing.core.documents import Narration, Speech
from briefing.core.stored_speech import SpeechStore, StoredSpeech
from briefing.runtime.resampling import resampled
from briefing.speaking.delivery import Delivery
from briefing.speaking.mastering import levelled
from briefing.speaking.narrator import TITLE, Line, SpokenScript, narration_of

_LANGUAGES = "mul"  # ISO 639-2: multiple languages

# Seconds without speech: they tell where the other language begins and, sentence by sentence,
# which two belong together.
_BETWEEN_LANGUAGES = 1.5
_BETWEEN_PAIRS = 0.9
_WITHIN_PAIR = 0.45

_Spoken = tuple[Line, StoredSpeech]


def bilingual(first: SpokenScript, second: SpokenScript, *, alternate: bool) -> Narration:
    """Join two scripts, one after the other, or sentence by sentence where `alternate`.

    Both are brought to one rate, the higher of the two, and to one loudness, before the whole is
    mastered. A language's opening is heard before its title.
    """
    rate = max(first.rate, second.rate)
    one, other = (_prepared(script, rate) for script in (first, second))
    join = _alternating if alternate else _in_sequence
    joined = join(one, other, first.delivery)
    return narration_of(
        SpokenScript(
            language=_LANGUAGES,
            voices=tuple(dict.fromkeys((*first.voices, *second.voices))),
            licence=" and ".join(dict.fromkeys((first.licence, second.licence))),
            lines=tuple(line for line, _ in joined),
            speeches=tuple(speech for _, speech in joined),
            warnings=tuple(dict.fromkeys((*first.warnings, *second.warnings))),
            delivery=first.delivery,
        )
    )


def _prepared(script: SpokenScript, rate: int) -> list[_Spoken]:
    """The lines at a rate in hertz and of one loudness, each with its language."""
    lines = [replace(line, language=script.language) for line in script.lines]
    store = SpeechStore(rate)
    speeches = levelled([_at(rate, speech, store) for speech in script.speeches])
    return list(zip(lines, speeches, strict=True))


def _at(rate: int, speech: StoredSpeech, store: SpeechStore) -> StoredSpeech:
    """A line at a rate in hertz; itself where it has that rate."""
    if speech.rate == rate:
        return speech
    return store.add(resampled(Speech(speech.samples, speech.rate), rate).samples)


def _in_sequence(
    first: Sequence[_Spoken], second: Sequence[_Spoken], delivery: Delivery
) -> list[_Spoken]:
    (line, speech), *rest = second
    return [*first, (replace(line, pause=delivery.seconds(_BETWEEN_LANGUAGES)), speech), *rest]


def _alternating(
    first: Sequence[_Spoken], second: Sequence[_Spoken], delivery: Delivery
) -> list[_Spoken]:
    """Line by line, a language's opening with its title; sentences that correspond are a pair."""
    numbered = [
        (max(spoken[0].place, TITLE), order, spoken)
        for order, script in enumerate((first, second))
        for spoken in script
    ]
    # Lines of one language at one place stay in their order: the sort is stable.
    numbered.sort(key=lambda item: item[:2])
    (_, _, opening), *_ = numbered
    joined = [opening]
    for (place_before, order_before, _), (place, order, (line, speech)) in pairwise(numbered):
        pause = line.pause
        if order != order_before:
            usual = _WITHIN_PAIR if place == place_before else _BETWEEN_PAIRS
            pause = delivery.seconds(usual)
        joined.append((replace(line, pause=pause), speech))
    return joined
