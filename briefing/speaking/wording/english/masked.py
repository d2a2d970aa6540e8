"""Words that a newspaper hides behind stars or dashes: "f***ing", "n-----", "k*lled"."""

from __future__ import annotations

import re

from briefing.language.expressions import expression
from briefing.models import word_pieces
from briefing.speaking.wording.english.lexicon import GIVEN_NAMES
from briefing.speaking.wording.tables import Tables, one_of

_TABLES = Tables("en/symbols")
_HIDDEN, _RUDE = _TABLES.row("hidden"), _TABLES.words("rude")
# "A*" is a grade and "price*" a note, so more than one star or letters behind it.
_STARRED = expression(
    r"(?<![\w*])(?<!\w['’])(?P<first>[A-Za-z])(?P<rest>[A-Za-z]{0,7})(?P<stars>\*{1,12})(?P<end>[A-Za-z]{0,6})(?![\w*])"
)
_DASHED = expression(
    r"(?<![\w-])(?<!\w['’])(?:(?P<first>[abcdfnpstwABCDFNPSTW])(?P<rest>)"
    r"|(?P<mother>[Mm])(?P<more>otherf))(?P<stars>-{2,9})"
    r"(?P<end>ing?(?:['’](?!\w))?|ed|ers?|s|t|k|ty|ked|kers?|king|up|ch|es|rs?|i?n?g|g(?:ers?"
    r"|as?))?(?![\w-])"
)
# "What the ****!"
_NOTHING_LEFT = expression(
    rf"\b(?P<before>{one_of(_TABLES.words('before_hidden'))}) "
    r"(?:\*{4,12}|(?=[#@$%&*!]*[a-z]?[@$%&*])[#@$%&*!]{4,12})(?=[ ,.!?;:\"”’)]|$)"
)
# "You mad *******!"; four or five are a rating.
_ALL_HIDDEN = expression(r"(?<=[a-z]) \*{6,12}(?=[ ,.!?;:\"”’)]|$)")
_OPENS_BOLD = expression(r"(?:^|[\s(\"“])\*{1,3}\w[^*\n]{0,200}[\w.!?,]\*{1,3}(?!\w)", sign="*")
# "A clusterf***", "bada**": what stands before the hidden word is a word
_COMPOUND = expression(
    r"\b(?P<prefix>(?i:cluster|mind|brain|rat|horse|bat|chicken|dip|jack|dumb|bad|smart|fat|lard|hard|wise))"
    r"(?=[fsa][a-z]?\*{2})",
    sign="**",
)
# "Sh!t", "f#ck", "kick his a$$": a sign for a letter
_DISGUISED = expression(
    r"(?<![\w@#$])(?:(?P<s>[Ss]h(?:[!1|]|-)t)|(?P<b>[Bb](?:!|1)tch)|(?P<f>[Ff](?:[@#%&$!]{1,2}c?|-c)k)"
    r"|(?P<a>[@*]rse|[@*]ss|[Aa]\$\$))(?P<end>ing?|ed|ers?|e?s|hole)?(?!\w)",
    sign=("!", "1", "|", "-", "@", "#", "%", "&", "$", "*"),
)
_NAME_BEFORE = expression(
    r"(?:\b(?:M[rs]s?|Dr|Sir|Miss|Lord|Lady|PC|Judge|Sergeant)\.?|\b(?P<given>[A-Z][a-z]+)) $"
)
# "It is s***. on we go": behind a letter and before a small one a stop is no end
_STOP_BEHIND_STARS = expression(r"(?<=\*\*)\.(?= [a-z])")
_ARTICLE = expression(
    r"\b([Aa]) (?=[\"“‘']?"
    r"(?:[AEFHILMNORSX]-(?:word|ing|ed|hole)|F(?![\w-])|eff(?:ing|ed|ers?)?\b))"
)
# What stands around it tells its form: "those f*****", "have f***** it", "killing n*****".
_FAR = 60  # characters that are looked back
_INSIDE = expression(r"\w $")
_MANY_BEFORE = expression(
    rf"\b(?:(?:{one_of(_TABLES.words('before_many'))})|[0-9]+"
    rf"|(?:{one_of(_TABLES.words('gathered'))}) of"
    rf"|(?!(?:{one_of(_TABLES.words('said_of_words'))})\b)[a-z]{{3,}}ing)"
    rf"(?: (?!(?:{one_of(_TABLES.words('never_between'))})\b)[a-z-]+){{0,2}} [\"“‘]?$",
    re.IGNORECASE,
)
_ONE_BEFORE = expression(
    rf"\b(?:{one_of(_TABLES.words('before_one'))})(?: [a-z'’-]+){{0,3}} [\"“‘]?$", re.IGNORECASE
)
_HAS_BEFORE = expression(
    rf"(?:\b(?:{one_of(_TABLES.words('before_done'))})|['’](?:ve|re|s|m|d))"
    r"(?: [a-z]+ly| all| been| so)? [\"“‘]?$",
    re.IGNORECASE,
)
_DOER_BEFORE = expression(r"\b(?:he|she|it|who|that|everyone|nobody) [\"“‘]?$", re.IGNORECASE)
_OBJECT_AHEAD = expression(
    rf" (?:{one_of(_TABLES.words('behind_done'))})\b|(?P<end>[.,!?;:\"”’)]|$)"
)
_MANY_AHEAD = expression(rf" (?:{one_of(_TABLES.words('behind_many'))})\b")
_STOP_AND_NAME = expression(r"\. [\"“‘]?[A-Z]")
_JOINED = expression(r"-[a-z]")
_DONE_TO = frozenset({"p", "s"})
_DONE = 5  # letters behind the first: with one more a word in -ing, with one less one in -s
# Of the first letter: how many stand behind it in the plural.
_MANY_LETTERS = {"n": {6}, "b": {7}, "c": {4}, "t": {4}, "d": {4}, "w": {6}, "a": {7}, "p": {6}}
_WHOLE_WORD, _FOOTNOTE = 3, 2  # letters, and stars: "Total**"
_CUT_ENDINGS = _TABLES.words("cut_endings")


def masked(text: str) -> str:
    """Say what is hidden as people do who read it out: f***ing → "effing", n***** → "N-word"."""
    text = _COMPOUND.sub(r"\g<prefix>-", text)
    if "*" in text and not _OPENS_BOLD.search(text):
        text = _STARRED.sub(_masked, _STOP_BEHIND_STARS.sub(";", text))
    if "--" in text:
        text = _DASHED.sub(_masked, text)
    text = _ALL_HIDDEN.sub(" bleep", _NOTHING_LEFT.sub(r"\g<before> bleep", text))
    return _ARTICLE.sub(r"\1n ", text)


def disguised(text: str) -> str:
    """Say words that signs disguise, before a sign makes handles of them: "sh!t", "f@ck off"."""
    return _DISGUISED.sub(_disguised, text)


def _disguised(match: re.Match[str]) -> str:
    end = match["end"] or ""
    if match["f"]:
        form = {"": "F", "ed": "effed", "er": "effer", "ers": "effers", "s": "F-words"}
        return form.get(end, "effing")
    letter = "S" if match["s"] else "B" if match["b"] else "A"
    if end == "hole":
        return f"{letter}-hole"
    return f"{letter}-word{'s' if end.endswith('s') else ''}"


def _masked(match: re.Match[str]) -> str:
    parts = match.groupdict()
    first = match["first"] or parts["mother"]
    rest = (match["rest"] or parts.get("more") or "").lower()
    end = (match["end"] or "").lower().rstrip("'’")
    hidden = len(match["stars"])
    if hidden == 1 and not end:
        return match[0]
    if match["stars"][0] == "-" and not end and hidden <= 2:  # noqa: PLR2004  # a dash
        return match[0]
    if not end and len(rest) >= _WHOLE_WORD and hidden <= _FOOTNOTE:
        return match[0]
    if (plain := _plain(match)) is not None:
        return plain
    # "Mr S****", "Ali***": a name, of which the letters are left.
    if first.isupper() and _is_named(match):
        return first
    opens = not end and match["first"] is not None and _opens_name(first + rest)
    return first + rest if opens else _named(match, first.lower(), rest, end)


def _plain(match: re.Match[str]) -> str | None:
    """The word itself, where it is none that a reader would not say: "k*lled", "Br*xit"."""
    if match["stars"] != "*":
        return None
    shape = expression(match[0].replace("*", "[aeiou]"), re.IGNORECASE)
    if word := next((word for word in _HIDDEN if shape.fullmatch(word)), None):
        return word[0].upper() + word[1:] if match[0][0].isupper() else word
    written = match[0].lower()
    words = [written.replace("*", vowel) for vowel in "aeiou"]
    if not _RUDE.isdisjoint(words):
        return None
    ranks = word_pieces.ranks()
    word = min(words, key=lambda one: ranks.get(one, len(ranks)))
    if word not in ranks:
        return None
    return word.capitalize() if match[0][0].isupper() else word


def _opens_name(letters: str) -> bool:
    """Whether letters before stars begin no word that a reader would not say."""
    opens_rude = any(word.startswith(letters.lower()) for word in _RUDE)
    return len(letters) > 1 and letters[0].isupper() and not opens_rude


def _is_named(match: re.Match[str]) -> bool:
    found = _NAME_BEFORE.search(match.string[max(0, match.start() - _FAR) : match.start()])
    return found is not None and (found["given"] is None or found["given"] in GIVEN_NAMES)


def _named(match: re.Match[str], first: str, rest: str, end: str) -> str:
    behind = len(rest) + len(match["stars"]) + len(end)
    end = "ing" if end in _CUT_ENDINGS and first == "f" else end
    ending = next((one for one in ("ing", "ed", "ers", "er") if end.endswith(one)), "")
    if first == "f" and behind >= _DONE and (end in {"r", "rs"} or end == "s"):
        ending = "er" if end == "r" else "ers"
    if first == "b" and rest.startswith("ull"):
        return "B.S"
    if first == "a" and end.endswith("hole"):
        return "A-hole"
    if first == "m" and rest.startswith("otherf"):
        said = f"mother-eff{ending or ('ers' if end.endswith('s') else 'er')}"
        # "The Motherf***** with the Cap", within its sentence
        inside = match["first"] == "M" and _INSIDE.search(_before(match))
        return said.capitalize() if inside else said
    if first == "f" and (ending or not end.endswith(("s", "t", "g"))):
        return _form(match, behind, ending)
    return _word_of(match, first, end, ending)


def _word_of(match: re.Match[str], first: str, end: str, ending: str) -> str:
    """Its first letter and the ending that tells its form: "P-ed", "B-words"."""
    # "Had p*****d off", where "a b*****d" is somebody
    if end == "d" and first in _DONE_TO and (first == "p" or _HAS_BEFORE.search(_before(match))):
        ending = "ed"
    if ending in {"ing", "ed"}:
        return f"{first.upper()}-{ending}"
    # "A p***-up"
    if _JOINED.match(match.string, match.end()):
        return first.upper()
    behind = len(match["rest"] or "") + len(match["stars"]) + len(end)
    is_many = end.endswith("s") or (not end and _are_many(match, first, behind))
    return f"{first.upper()}-word{'s' if is_many else ''}"


def _before(match: re.Match[str]) -> str:
    return match.string[max(0, match.start() - _FAR) : match.start()]


def _form(match: re.Match[str], behind: int, ending: str) -> str:
    """The form of "eff" that its length and its place ask for."""
    if ending:
        return f"eff{ending}"
    before = _before(match)
    many = _MANY_BEFORE.search(before)
    ahead = _OBJECT_AHEAD.match(match.string, match.end())
    if behind == _DONE - 1:
        return "effs" if _DOER_BEFORE.search(before) else "F-words"
    if behind == _DONE and ahead:
        done = _HAS_BEFORE.search(before) or not (ahead["end"] or _ONE_BEFORE.search(before))
        return "effed" if done else f"effer{'s' if many else ''}"
    acts = _MANY_AHEAD.match(match.string, match.end())
    if many and (acts or (ahead and ahead["end"])):
        return "effers"
    if behind >= _DONE:
        return "effing"
    # A lone letter before a stop and a capital is an initial.
    return "eff" if _STOP_AND_NAME.match(match.string, match.end()) else "F"


def _are_many(match: re.Match[str], first: str, behind: int) -> bool:
    before = _before(match)
    if _MANY_BEFORE.search(before):
        return True
    if _ONE_BEFORE.search(before):
        return False
    acts = _MANY_AHEAD.match(match.string, match.end())
    return acts is not None or behind in _MANY_LETTERS.get(first, ())
