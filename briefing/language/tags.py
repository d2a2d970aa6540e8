"""BCP 47 tags as people write them."""

from __future__ import annotations

from briefing.core.errors import UsageError


def language_advice(word: str) -> str:
    """The tag that a word may mean where one was wanted: ": did you mean ar? Else "; else ": "."""
    from briefing.language.languages import tag_meant

    tag = tag_meant(word)
    return f": did you mean {tag}? Else " if tag else ": "


def tag_of(tag: str) -> str:
    """A BCP 47 tag in its usual form; it becomes part of file names, so it must be one.

    Raises:
        UsageError: It is none.
    """
    import langcodes

    try:
        if langcodes.tag_is_valid(tag):
            return langcodes.standardize_tag(tag)
    except ValueError:
        pass  # told below
    raise UsageError(
        f"there is no language {tag!r}{language_advice(tag)}give a tag such as ar or en"
    )
