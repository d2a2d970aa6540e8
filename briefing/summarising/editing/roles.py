"""What an English sentence says that a person is: "the minister Ada Moss", "Ada Moss, a farmer"."""

from __future__ import annotations

from dataclasses import dataclass

from briefing.language.english_parse import ParsedSentence

_NOUNS = frozenset({"NN", "NNP", "NNPS"})
_NAMES = frozenset({"NNP", "NNPS"})
_THINGS = frozenset({"NN", "NNS"})
_BEFORE_NOUNS = frozenset({"compound", "nmod", "amod"})
# What a role is made of: no pronoun, no verb, no quotation mark, no number that stands alone.
_IN_A_ROLE = _NOUNS | frozenset({"NNS", "JJ", "DT", "POS", "HYPH", "IN", "CC", "VBN", "AFX"})
_MOST_BEFORE, _MOST_BEHIND = 8, 9
_COMMA = ","


@dataclass(frozen=True, slots=True)
class Role:
    """The words that say what somebody is, and whether they stand behind the name."""

    text: str
    is_behind: bool

    def with_name(self, name: str, following: str) -> str:
        """The name with its role.

        Args:
            name: In full.
            following: What comes after it in its sentence.
        """
        if not self.is_behind:
            return f"{self.text} {name}"
        if following.startswith(("'", "’")):
            return name
        closing = "" if following[:1] in {",", ".", ";", ":", "!", "?"} else _COMMA
        return f"{name}, {self.text}{closing}"


def role_of(name: str, parsed: ParsedSentence, ranks: str) -> Role | None:
    """What a sentence says that the person of a full name is; None where it says nothing surely.

    Args:
        name: In full, as the sentence has it.
        parsed: The sentence.
        ranks: The adjectives that a role may have. Others judge or describe, which whoever speaks
            in the sentence that is edited may not have said.
    """
    start = parsed.text.find(name)
    inside = [
        at
        for at, word in enumerate(parsed.words)
        if start <= word.start and word.end <= start + len(name)
    ]
    found = "".join(parsed.words[at].text for at in inside)
    if not found or found != name.replace(" ", ""):
        return None
    first, last = inside[0], inside[-1]
    return _behind(parsed, last) or _before(parsed, first, last, frozenset(ranks.split()))


def names_before_nouns(parsed: ParsedSentence) -> frozenset[str]:
    """The names that are part of what a noun behind them means: "the Moss and Oak proceedings"."""
    found = set()
    for at, word in enumerate(parsed.words):
        if word.tag not in _NAMES:
            continue
        one = at
        while parsed.words[one].relation == "conj" and parsed.words[one].head < one:
            one = parsed.words[one].head
        head = parsed.words[one].head
        is_part = parsed.words[one].relation in _BEFORE_NOUNS
        if is_part and head > at and parsed.words[head].tag in _THINGS:
            found.add(word.text)
    return frozenset(found)


def _behind(parsed: ParsedSentence, last: int) -> Role | None:
    """Find "Ada Moss, the minister of works, said"."""
    for at in parsed.dependants(last, "appos"):
        stretch = parsed.subtree(at)
        is_whole = stretch[-1] - stretch[0] + 1 == len(stretch) <= _MOST_BEHIND
        closes = stretch[-1] + 1 < len(parsed.words) and parsed.words[stretch[-1] + 1].text in {
            _COMMA,
            ".",
        }
        opens = stretch[0] == last + 2 and parsed.words[last + 1].text == _COMMA
        is_role = all(parsed.words[one].tag in _IN_A_ROLE for one in stretch)
        if parsed.words[at].tag == "NN" and is_role and is_whole and closes and opens:
            text = parsed.text[parsed.words[stretch[0]].start : parsed.words[stretch[-1]].end]
            return Role(text, is_behind=True)
    return None


def _before(parsed: ParsedSentence, first: int, last: int, ranks: frozenset[str]) -> Role | None:
    """Find "the works minister Ada Moss" and "the works minister, Ada Moss,"."""
    words = parsed.words
    head, end = last, first - 1
    if words[last].relation == "appos" and words[last].head < first:
        head = words[last].head
    with_comma = end > 0 and words[end].text == _COMMA and head != last
    if with_comma:
        end -= 1
    begin = end + 1
    members = frozenset(parsed.subtree(head))
    while begin > 0 and begin - 1 in members and words[begin - 1].tag in _IN_A_ROLE:
        begin -= 1
    if begin > end or end - begin >= _MOST_BEFORE or words[end].tag not in _NOUNS:
        return None
    tags = [words[at].tag for at in range(begin, end + 1)]
    if any(
        words[at].tag == "JJ" and words[at].text.casefold() not in ranks
        for at in range(begin, end + 1)
    ):
        return None
    if "NN" not in tags or tags[0] in {"IN", "CC", "POS", "HYPH"} or min(members) < begin:
        return None
    text = parsed.text[words[begin].start : words[end].end]
    if begin == 0 and tags[0] in {"NN", "NNS", "JJ", "DT"}:
        text = text[0].lower() + text[1:]
    if with_comma and tags[0] != "DT":
        text = f"the {text}"
    return Role(text, is_behind=with_comma)
