"""Clean-up of pasted pages: small named functions, applied in order.

`TEXT_STEPS` work on the whole text and leave one paragraph a line; `PARAGRAPH_STEPS` work on the
paragraphs. Adding a rule is adding a function to a list here and a case to `tests/data/pasted`.
In doubt a line stays: a caption too many is a blemish, a sentence too few a fault.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from briefing.reading import boilerplate
from briefing.reading.boilerplate import ends_a_sentence
from briefing.reading.characters import clean_characters
from briefing.reading.duplicates import drop_duplicates, drop_pull_quotes, trim_pull_quotes
from briefing.reading.markdown import strip_markdown
from briefing.reading.prose import (
    is_caption_in_form,
    is_heading_in_form,
    is_list_item,
    is_prose,
    is_punctuated,
    is_question_heading,
    word_count,
)
from briefing.reading.wrapping import join_wrapped_lines

Paragraphs = Sequence[str]

_BULLET = re.compile(r"^(?:[-*+•·▪▫■□◦‣⁃●○►▶→»–—]|\(?\d{1,2}[.)])\s+")
_DATELINE = re.compile(
    # "LONDON, March 3 (Reuters) - ", "BAGHDAD (AP) — ", "WASHINGTON — ": capitals and a dash.
    r"^[A-Z][A-Z.'’-]+(?:[ ,/]+[A-Z][A-Z.'’-]+){0,4}(?:, [A-Z][a-z.]{2,9}\.?(?: [A-Z][a-z]+)?)?"
    r"(?:,? [A-Z][a-z]{2,8}\.? \d{1,2})?(?: ?\([A-Z][\w ]{1,24}\))?"
    r" ?(?:[–—]|--?) ?(?=[\"“‘']?[A-Z])"
    # "بغداد (رويترز) - ", "القاهرة 3 مارس (أ ف ب) - "
    r"|^[\u0621-\u064a]{2,15}(?: [\u0621-\u064a\d]{1,12}){0,4} ?\([^()]{2,20}\) ?[–—-] ?"
)
_CREDIT_AT_END = re.compile(
    r"(?:[\[(][^\])]{0,60}(?:/ ?|photo|image|credit|via|تصوير|صورة)[^\])]{0,60}[\])]\.?"
    rf"|\b(?:photo|photograph|photo credit|image|credit|picture|تصوير)s?: ?[^.:]{{2,60}}"
    rf"|© ?[^.©]{{2,60}}|(?:/|\| ?){boilerplate.AGENCIES})$",
    re.IGNORECASE,
)
_AGENCY_AT_END = re.compile(rf"\s*[\[(](?:{boilerplate.AGENCIES})[\])]$", re.IGNORECASE)
_PROMPT_AT_END = re.compile(
    r"(?<=[.!?…”\"])\s+[\[(]?(?:read more|read also|also read|see also|related|click here|اقرأ أيضا"
    r"|اقرأ أيضاً|إقرأ أيضا|اقرأ المزيد|شاهد أيضا)\b[^.!?؟]{0,160}$",
    re.IGNORECASE,
)
_COMMENT_SIGN = re.compile(
    r"^(?:reply|report|like|\d+ likes?|upvote|flag|رد|إبلاغ|أعجبني)$|\bsays:?$|\b(?:ago|منذ)\b"
    r"|^(?:log|sign) in\b|^sort by\b|^newest\b|^oldest\b|^(?:تسجيل الدخول|يقول)\b",
    re.IGNORECASE,
)
_LONGEST_CAPTION = 45
# In words, in lines, and in signs between the entries of a line.
_LONGEST_LINK = 15
_LONGEST_MENU_ENTRY = 3
_SHORTEST_MENU = 4
_MENU_BARS = 2


def cut_comments(paragraphs: Paragraphs) -> Paragraphs:
    """Cut everything from the comments on; above the article a count of comments is only a link."""
    prose = 0
    for index, paragraph in enumerate(paragraphs):
        if prose:
            rest = paragraphs[index + 1 : index + 9]
            if boilerplate.is_comment_form(paragraph):
                return paragraphs[:index]
            if boilerplate.is_comment_count(paragraph) and (
                any(
                    _COMMENT_SIGN.search(line) or boilerplate.is_comment_form(line) for line in rest
                )
                or not any(is_prose(line) for line in paragraphs[index + 1 :])
            ):
                return paragraphs[:index]
        prose += is_prose(paragraph)
    return [
        paragraph
        for paragraph in paragraphs
        if not boilerplate.is_comment_form(paragraph)
        and not boilerplate.is_comment_count(paragraph)
    ]


def drop_navigation(paragraphs: Paragraphs) -> Paragraphs:
    """Drop menus: four lines or more, each of three words at most, that open with capitals."""
    kept: list[str] = []
    run: list[str] = []
    for paragraph in [*paragraphs, ""]:
        if paragraph and _could_be_menu(paragraph):
            run.append(paragraph)
            continue
        capitals = sum(1 for line in run if not line[:1].islower())
        if len(run) < _SHORTEST_MENU or capitals < 0.8 * len(run):
            kept += run
        run = []
        if paragraph and not _is_menu_line(paragraph):
            kept.append(paragraph)
    return kept


def drop_related_links(paragraphs: Paragraphs) -> Paragraphs:
    """Drop a heading such as "Related topics", and the titles of other articles under it."""
    kept: list[str] = []
    following = False
    for paragraph in paragraphs:
        if boilerplate.is_related(paragraph):
            # What follows its colon on the line is the link itself.
            following = not re.search(r"[:،]\s*\S+\s+\S", paragraph)
        elif not (
            following
            and not boilerplate.is_furniture(paragraph)
            and not ends_a_sentence(paragraph)
            and word_count(paragraph) <= _LONGEST_LINK
        ):
            following = False
            kept.append(paragraph)
    return kept


def drop_furniture(paragraphs: Paragraphs) -> Paragraphs:
    """Drop share, follow, subscribe, cookie, copyright and advertisement lines."""
    return [paragraph for paragraph in paragraphs if not boilerplate.is_furniture(paragraph)]


def drop_credits(paragraphs: Paragraphs) -> Paragraphs:
    """Drop captions that say so ("Image source, …") or that end with who took the picture."""
    return [
        paragraph
        for paragraph in paragraphs
        if not boilerplate.is_caption(paragraph)
        and not (
            word_count(paragraph) <= _LONGEST_CAPTION and _CREDIT_AT_END.search(paragraph[-200:])
        )
    ]


def trim_prompts(paragraphs: Paragraphs) -> Paragraphs:
    """Trim "Read more: …" and "(Reuters)" from the ends of paragraphs."""
    return [_AGENCY_AT_END.sub("", _PROMPT_AT_END.sub("", text)).rstrip() for text in paragraphs]


def trim_datelines(paragraphs: Paragraphs) -> Paragraphs:
    """Trim "BAGHDAD (Reuters) - " from the first paragraph that is prose."""
    for index, paragraph in enumerate(paragraphs):
        if is_prose(paragraph):
            trimmed = _DATELINE.sub("", paragraph, count=1)
            return [*paragraphs[:index], trimmed, *paragraphs[index + 1 :]]
    return paragraphs


def drop_headings_and_captions(paragraphs: Paragraphs) -> Paragraphs:
    """Drop short lines without a full stop, where the text is one whose sentences have theirs.

    A list stays: items with bullets, and lines under a colon. So does a poem, whose lines have no
    full stops anywhere.
    """
    if not is_punctuated(paragraphs):
        return [text for text in paragraphs if not is_caption_in_form(text)]
    kept: list[str] = []
    in_list = False
    for index, text in enumerate(paragraphs):
        in_list = is_list_item(text) or (
            not ends_a_sentence(text)
            and (in_list or (bool(kept) and index > 0 and paragraphs[index - 1].endswith(":")))
        )
        following = paragraphs[index + 1] if index + 1 < len(paragraphs) else ""
        is_heading = is_heading_in_form(text) or (
            is_question_heading(text) and bool(kept) and is_prose(following)
        )
        if in_list or not (is_heading or is_caption_in_form(text)):
            kept.append(text)
    return kept


def strip_bullets(paragraphs: Paragraphs) -> Paragraphs:
    """Strip the bullet or number from each item of a list."""
    return [_BULLET.sub("", paragraph) for paragraph in paragraphs]


def drop_signs(paragraphs: Paragraphs) -> Paragraphs:
    """Drop lines in which there is no letter: rules, arrows, page numbers."""
    return [text for text in paragraphs if any(character.isalpha() for character in text)]


TEXT_STEPS: tuple[Callable[[str], str], ...] = (
    clean_characters,
    strip_markdown,
    join_wrapped_lines,
)

PARAGRAPH_STEPS: tuple[Callable[[Paragraphs], Paragraphs], ...] = (
    cut_comments,
    drop_signs,
    drop_related_links,
    drop_furniture,
    drop_navigation,
    drop_credits,
    trim_prompts,
    trim_pull_quotes,
    drop_headings_and_captions,
    drop_pull_quotes,
    drop_duplicates,
    trim_datelines,
    strip_bullets,
    drop_signs,
)

# HTML has told headings, captions and menus from prose already: only what is sure is taken out.
PAGE_STEPS: tuple[Callable[[Paragraphs], Paragraphs], ...] = (
    drop_signs,
    drop_related_links,
    drop_furniture,
    trim_prompts,
    trim_datelines,
    strip_bullets,
)


def _could_be_menu(line: str) -> bool:
    return (
        word_count(line) <= _LONGEST_MENU_ENTRY
        and not ends_a_sentence(line)
        and not line.endswith((":", ",", "،"))
    )


def _is_menu_line(line: str) -> bool:
    return len(re.findall(r" [|·•›»>] ", line)) >= _MENU_BARS and not ends_a_sentence(line)
