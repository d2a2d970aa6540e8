"""What stands on a page for readers alone: numbers of notes, "read more", markup of a publisher."""

from __future__ import annotations

import re

from briefing.language.expressions import expression
from briefing.speaking.wording.tables import Tables, one_of

_TABLES = Tables("en/pointers")
# "Seen in children (1).": a note of a paper, where no goals and no ages are counted
_NOTE = expression(
    r"(?P<before>(?<![\w'’-])[a-z]{3,}[\"”]?|[A-Za-z0-9-]\)) "
    r"\([1-9][0-9]?(?:(?:, ?|[-–])[1-9][0-9]?){0,7}\)(?=\.(?:$| [\"“]?[A-Z]))"
)
_COUNTED_IN_NOTE = expression(rf"(?:{one_of(_TABLES.words('counted_in_brackets'))})[\"”]?$")
# "Men (4) and women (3)."
_COUNTED_INSIDE = expression(r" \([0-9]{1,2}\)[ ,;]")
_SCHOLARLY = expression(rf"\b(?:{one_of(_TABLES.words('scholarly'))})\b", re.IGNORECASE)
# "In 32 states (Figure).", "most were men (Table 2; Figure 1B)"
_SHOWN_IN = (
    r"(?:(?:Supplementary|Supplemental|Online|Appendix|Extended Data) )?"
    r"(?:Figure|Fig|Table|Box|Appendix)s?\.?(?: ?[A-Z]?[0-9]{0,2}[A-Za-z]?)?"
)
_SHOWN = expression(
    rf",? \((?:see |see also |from |in )?{_SHOWN_IN}"
    rf"(?:(?:, | and |; |, and | ?[-–] ?)(?:{_SHOWN_IN}|[0-9]{{1,2}}[A-Za-z]?)){{0,5}}\)"
    r"(?:(?<=\))[1-9][0-9]?(?:[,–-][1-9][0-9]?){0,5}(?![\w.]\w|[0-9]))?"
)
# "(Read more about how it works.)", "(Learn more: The quiet mill)"
_MORE_OF_IT = r"(?:much |even |a lot )?more(?= ?:| (?:about|on|of|from|in|at|here|below|stories)\b)"
_SENDS_ON = expression(
    r"(?P<before>\s?)\( ?(?:"
    # Not "(to see more of it)", nor "(read: he lost)"
    rf"(?:Read|Learn|Find out|See|Watch|Hear|Discover|Explore) {_MORE_OF_IT}"
    rf"|(?:[Yy]ou can |[Yy]ou may |[Pp]lease )(?:read|learn|find out|see|hear) {_MORE_OF_IT}"
    r"|read (?:more|about (?:it|that|this|them)) (?:about|here|in|on)\b"
    r"|(?:Read|Watch|Listen|Related|More|Also read|Read also|See also|Read next|Further reading)"
    r": (?=[\"“‘']?[A-Z0-9])"
    r"|(?:Read|Watch|Listen to|See) (?:our|the|BBC|CNN)\b(?=[^()]*\b(?:guide|report|story|review"
    r"|interview|explainer|analysis|article|piece|feature|column|profile|episode|podcast)\b)"
    r"|[Ss]ee here for "
    r"|(?:[Yy]ou can|[Yy]ou[’']ll|[Yy]ou will|[Yy]ou may|[Ff]or more"
    r"|[Mm]ore (?:information|details|on)"
    r"|[Ss]ign up|[Ss]ubscribe|[Dd]ownload|[Rr]ead|[Ww]atch|[Ll]isten to|[Ff]ind|[Ss]ee)\b"
    r"(?=[^()]{0,160} (?:here|below) ?[.!]? ?\)))"
    r"[^()]{0,240}\) ?(?P<after>[.,;:!?]?)",
    sign="(",
)
# "Find out more about the count here.": a sentence that is a link
_LINKED_SENTENCE = expression(
    r"(?:^|(?<=[.!?][\"”’)] )|(?<=[.!?] ))(?:"
    r"(?:Sign up|Subscribe|Find out more|Read more|Learn more|See more|Click|Tap"
    r"|You can (?:sign up|subscribe|find out more|read more|learn more)"
    r"|(?:You can )?(?:[Rr]ead|[Ww]atch|[Ll]isten to|[Ss]ee|[Dd]ownload) (?:our|the full"
    r"|the whole|more|the rest|part [a-z]+|[A-Z]\w+['’]s full)"
    # "For more about owls, click here."
    r"|(?:To|For) [^.!?(),]{2,100}, (?:please )?(?:click|go|tap|visit|see|read|look|head))\b"
    r"[^.!?()]{0,140}?(?<!\blive)(?<!\bborn)(?<!\blives) here"
    r"|(?:Sign up|Subscribe) here (?:to|for)\b[^.!?()]{2,140})[.!](?:\s|$)",
    sign=" here",
)
# "© Copyright 2010 Ely Post"
_RIGHT_TWICE = expression(r"(?:©|\([cC]\))\s?(?=(?i:copyright)\b)|(?<=opyright )\([cC]\) ?(?=[12])")
# "He said.runtime:topic id="X1">Ely</runtime:topic> is": a publisher's markup
_MARKUP = expression(
    r"(?P<stop>(?<=[a-z])\.)?</?[a-z][a-z0-9]{0,20}(?::[a-z][a-z0-9]{0,20})?"
    r"(?:\s[a-zA-Z:-]{1,20}=(?:\"[^\"<>]{0,200}\"|'[^'<>]{0,200}'))+\s?/?>"
    r"|(?P<open>\.|(?<=\s)|^)[a-z]{2,20}:[a-z]{2,20}(?:\s[a-zA-Z:-]{1,20}=\"[^\"<>]{0,200}\")+\s?/?>"
    r"|</?[a-z]{2,20}:[a-z]{2,20}\s?/?>",
    sign=">",
)
# "HALE/POE ET AL."
_AND_OTHERS = expression(r"(?<=[A-Z]) ET AL\b(?!\w)", sign=" ET AL")
# "A combustion engine (ICE)-powered car": letters between a word and what is joined to it
_LETTERS_BEFORE_HYPHEN = expression(r"(?<=[a-z]) \([A-Z]{2,6}s?\)(?=-[a-z]{3,})", sign=")-")
_CHANCE = expression(r"(?=(?:[A-Za-z]*[0-9]){2})(?=[A-Z0-9]*[a-z])[A-Za-z0-9]{9,24}\.?$")
_CHANGES = expression(r"(?<=[A-Za-z])(?=[0-9])|(?<=[0-9])(?=[A-Za-z])|(?<=[a-z])(?=[A-Z])")
_FEWEST_CHANGES = 4


def unheard(text: str) -> str:
    """Leave out what only a reader wants: "(Figure 2)", "(Read more: The mill)", "(1)."."""
    if " " not in text and _CHANCE.match(text):
        # "BF1T7M0neXB": the name of a file
        return "" if len(_CHANGES.findall(text)) >= _FEWEST_CHANGES else text
    text = _MARKUP.sub(_markup, text)
    text = _AND_OTHERS.sub(" et al", _RIGHT_TWICE.sub("", text))
    text = _LINKED_SENTENCE.sub("", text).rstrip()
    if "(" not in text:
        return text
    text = _LETTERS_BEFORE_HYPHEN.sub("", text)
    text = _SENDS_ON.sub(_sends_on, _SHOWN.sub("", text))
    if _NOTE.search(text) and _SCHOLARLY.search(text) and not _COUNTED_INSIDE.search(text):
        text = _NOTE.sub(_note, text)
    return text.strip()


def _markup(match: re.Match[str]) -> str:
    if match["stop"] or match["open"] == ".":
        return ". "
    return ""


def _note(match: re.Match[str]) -> str:
    return match[0] if _COUNTED_IN_NOTE.search(match["before"]) else match["before"]


def _sends_on(match: re.Match[str]) -> str:
    after = match["after"]
    if not after:
        return match["before"]
    # "It fell. (Read more here.)."
    opens = (
        not match.string[: match.start()].rstrip()
        or match.string[: match.start()].rstrip()[-1] in ".!?"
    )
    return "" if opens else after
