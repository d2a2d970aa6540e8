"""Clean-up of pasted pages: small named functions, applied in order.

`TEXT_STEPS` work on the whole text and leave one paragraph a line; `PARAGRAPH_STEPS` work on the
paragraphs. Adding a rule is adding a function to a list here and a case to `tests/data/pasted`.
In doubt a line stays: a caption too many is better than a sentence too few.
"""

from __future__ import annotations

import html
import re
from collections.abc import Callable, Sequence

from briefing.language.page_marks import without_page_marks
from briefing.reading import boilerplate
from briefing.reading.boilerplate import ends_a_sentence
from briefing.reading.characters import clean_characters
from briefing.reading.datelines import trim_datelines
from briefing.reading.duplicates import drop_duplicates, drop_pull_quotes, trim_pull_quotes
from briefing.reading.markdown import strip_markdown
from briefing.reading.marks import without_note_marks, without_pointers
from briefing.reading.patterns import compiled, pattern
from briefing.reading.prose import (
    is_caption_in_form,
    is_heading_in_form,
    is_list_item,
    is_prose,
    is_punctuated,
    is_question_heading,
    word_count,
)
from briefing.reading.quoting import without_pasted_mail
from briefing.reading.references import drop_references
from briefing.reading.wrapping import join_broken_words, join_wrapped_lines

Paragraphs = Sequence[str]

_BULLET = re.compile(r"^(?:[-*+•·▪▫■□◦‣⁃●○►▶→»–—]|\(?\d{1,2}[.)])\s+")
_CREDIT_AT_END = (
    r"(?:[\[(][^\])]{0,60}<picture_credits>[^\])]{0,60}[\])]\.?"
    r"|\b<credit_labels>s?: ?[^.:]{2,60}"
    r"|© ?[^.©]{2,60}|(?:/|\| ?)<agencies>)$"
)
_AGENCY_AT_END = r"\s*[\[(]<agencies>[\])]$"
_PROMPT_AT_END = r"(?<=[.!?…”\"])\s+[\[(]?<prompts>\b[^.!?؟]{0,160}[\s.…»>)\]]*$"
_ENTITY = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z]{2,31}\d{0,2});")
_LONGEST_CAPTION = 45
# In words, in lines, and in signs between the entries of a line.
_LONGEST_LINK = 15
_LONGEST_MENU_ENTRY = 3
_SHORTEST_MENU = 4
_MENU_BARS = 2


def cut_comments(paragraphs: Paragraphs) -> Paragraphs:
    """Cut everything from the comments on; above the article a count of comments is only a link."""
    has_prose = False
    for index, paragraph in enumerate(paragraphs):
        if has_prose and _begins_comments(paragraph, paragraphs[index + 1 :]):
            return paragraphs[:index]
        has_prose = has_prose or is_prose(paragraph)
    return [
        paragraph
        for paragraph in paragraphs
        if not boilerplate.is_comment_form(paragraph)
        and not boilerplate.is_comment_count(paragraph)
    ]


def _begins_comments(paragraph: str, following: Paragraphs) -> bool:
    if boilerplate.is_comment_form(paragraph):
        return True
    if not boilerplate.is_comment_count(paragraph):
        return False
    sign = pattern("comment_sign")
    return any(
        sign.search(line) or boilerplate.is_comment_form(line) for line in following[:8]
    ) or not any(is_prose(line) for line in following)


def drop_navigation(paragraphs: Paragraphs) -> Paragraphs:
    """Drop menus: four lines or more, each of three words at most, that open with capitals."""
    left: list[str] = []
    run: list[str] = []
    for paragraph in [*paragraphs, ""]:
        if paragraph and _could_be_menu(paragraph):
            run.append(paragraph)
            continue
        capitals = sum(1 for line in run if not line[:1].islower())
        if len(run) < _SHORTEST_MENU or capitals < 0.8 * len(run):
            left += run
        run = []
        if paragraph and not _is_menu_line(paragraph):
            left.append(paragraph)
    return left


def drop_related_links(paragraphs: Paragraphs) -> Paragraphs:
    """Drop a heading such as "Related topics", and the titles of other articles under it."""
    left: list[str] = []
    following = False
    for paragraph in paragraphs:
        if boilerplate.is_related(paragraph):
            # What follows its colon on the line is the link itself.
            following = not re.search(r"[:،]\s*\S+\s+\S", paragraph)
        elif not (
            following
            and not boilerplate.is_boilerplate(paragraph)
            and not ends_a_sentence(paragraph)
            and word_count(paragraph) <= _LONGEST_LINK
        ):
            following = False
            left.append(paragraph)
    return left


def drop_boilerplate(paragraphs: Paragraphs) -> Paragraphs:
    """Drop share, follow, subscribe, cookie, copyright and advertisement lines."""
    return [paragraph for paragraph in paragraphs if not boilerplate.is_boilerplate(paragraph)]


def drop_credits(paragraphs: Paragraphs) -> Paragraphs:
    """Drop captions that say so ("Image source, …") or that end with who took the picture."""
    return [
        paragraph
        for paragraph in paragraphs
        if not boilerplate.is_caption(paragraph) and not _ends_with_credit(paragraph)
    ]


def _ends_with_credit(paragraph: str) -> bool:
    if word_count(paragraph) > _LONGEST_CAPTION:
        return False
    return compiled(_CREDIT_AT_END).search(paragraph[-200:]) is not None


def trim_prompts(paragraphs: Paragraphs) -> Paragraphs:
    """Trim "Read more: …" and "(Reuters)" from the ends of paragraphs."""
    prompt, agency = compiled(_PROMPT_AT_END), compiled(_AGENCY_AT_END)
    return [agency.sub("", prompt.sub("", text)).rstrip() for text in paragraphs]


def drop_headings_and_captions(paragraphs: Paragraphs) -> Paragraphs:
    """Drop short lines without a full stop, where the text is one whose sentences have theirs.

    A list stays: items with bullets, and lines under a colon. So does a poem, whose lines have no
    full stops anywhere.
    """
    if not is_punctuated(paragraphs):
        return [text for text in paragraphs if not is_caption_in_form(text)]
    left: list[str] = []
    in_list = False
    for index, text in enumerate(paragraphs):
        in_list = is_list_item(text) or (
            not ends_a_sentence(text)
            and (in_list or (bool(left) and index > 0 and paragraphs[index - 1].endswith(":")))
        )
        following = paragraphs[index + 1] if index + 1 < len(paragraphs) else ""
        is_heading = is_heading_in_form(text) or (
            is_question_heading(text) and bool(left) and is_prose(following)
        )
        if in_list or not (is_heading or is_caption_in_form(text)):
            left.append(text)
    return left


def strip_bullets(paragraphs: Paragraphs) -> Paragraphs:
    """Strip the bullet or number from each item of a list."""
    return [_BULLET.sub("", paragraph) for paragraph in paragraphs]


def drop_signs(paragraphs: Paragraphs) -> Paragraphs:
    """Drop lines in which there is no letter: rules, arrows, page numbers."""
    return [text for text in paragraphs if any(character.isalpha() for character in text)]


def drop_page_marks(paragraphs: Paragraphs) -> Paragraphs:
    """Drop labels of links and notes on corrections, and a paragraph that is nothing else."""
    left = (without_page_marks(text).strip() for text in paragraphs)
    return [text for text in left if text]


def decode_entities(text: str) -> str:
    """Decode the character references of a text from a page's source: "&pound;", "&#8217;"."""
    return _ENTITY.sub(lambda match: html.unescape(match[0]), text)


TEXT_STEPS: tuple[Callable[[str], str], ...] = (
    decode_entities,
    clean_characters,
    without_pasted_mail,
    strip_markdown,
    join_broken_words,
    join_wrapped_lines,
    without_note_marks,
    without_pointers,
)

PARAGRAPH_STEPS: tuple[Callable[[Paragraphs], Paragraphs], ...] = (
    cut_comments,
    drop_references,
    drop_page_marks,
    drop_signs,
    drop_related_links,
    drop_boilerplate,
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

# HTML tells headings, captions and menus from prose: only sure rules are left to apply.
PAGE_STEPS: tuple[Callable[[Paragraphs], Paragraphs], ...] = (
    drop_page_marks,
    drop_signs,
    drop_references,
    drop_related_links,
    drop_boilerplate,
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
