"""The cover of a programme: a square JPEG that is drawn here, or a picture of the user's.

Typst sets it, a typesetter as one library: it shapes Arabic, orders two directions and breaks lines
by itself, where Pillow needs a FriBiDi that few machines have. The typeface is IBM Plex Sans Arabic
(SIL OFL 1.1), which has Latin letters too; for others the machine's own typefaces step in.
"""

from __future__ import annotations

import hashlib
import io
import warnings
from datetime import date
from importlib import resources
from pathlib import Path
from typing import TYPE_CHECKING

from briefing.core.documents import primary_language
from briefing.core.errors import SourceError
from briefing.core.small_files import read_bytes
from briefing.language.languages import is_right_to_left
from briefing.publishing.one_line import one_line

if TYPE_CHECKING:
    from PIL.Image import Image

SIDE = 3000  # pixels, the most that Apple takes
LEAST_SIDE = 1400  # the least
MOST_BYTES = 500_000
_EMBEDDED_SIDE = 800

_TEMPLATE = Path(__file__).with_name("data") / "cover.typ"
_TYPEFACE = "fontpkg_ibm_plex_sans_arabic"
_POINTS = 300  # the side of the template's page
_MOST_CHARACTERS = 160
_BARS = 24
_MADE_BY = b"briefing "
_MOST_BYTES_OF_FILE = 50_000_000
# Qualities and sides of a JPEG, tried in turn: the last holds noise in 500 kB.
_QUALITIES = ((85, SIDE), (70, SIDE), (50, SIDE), (70, LEAST_SIDE), (20, LEAST_SIDE))


def draw(title: str, language: str, day: date | None = None, *, side: int = SIDE) -> bytes:
    """A cover with this title, as a square JPEG of under 500 kB.

    The same title has the same colours; there is room for some 160 characters of it.

    Args:
        title: In the language; text, never markup.
        language: BCP 47. It decides the direction.
        day: Told below the title, in the language; None on the cover of a whole feed.
        side: In pixels; apps want 1400 to 3000.
    """
    import typst

    shown = one_line(title, _MOST_CHARACTERS)
    told = _told(day, language) if day else ""
    digest = hashlib.sha256(shown.encode()).digest()
    picture = typst.compile(
        str(_TEMPLATE),
        format="png",
        ppi=72 * side / _POINTS,
        font_paths=[str(resources.files(_TYPEFACE) / "files")],
        sys_inputs={
            "title": shown,
            "date": told,
            "language": primary_language(language),
            "direction": "rtl" if is_right_to_left(language) else "ltr",
            "hue": str(int.from_bytes(digest[:2]) * 360 // 65_536),
            "bars": " ".join(str(byte / 255) for byte in digest[2 : 2 + _BARS]),
        },
    )
    return _jpeg(_opened(picture), comment=_mark(shown, told, language))


def is_drawn(content: bytes, title: str, language: str, day: date | None = None) -> bool:
    """Whether a file is what `draw` has drawn of these, by a mark that it left there."""
    told = _told(day, language) if day else ""
    return _comment(content) == _mark(one_line(title, _MOST_CHARACTERS), told, language)


def is_given(content: bytes) -> bool:
    """Whether a file is a picture that was not drawn here."""
    comment = _comment(content)
    return comment is not None and not comment.startswith(_MADE_BY)


def from_file(path: Path) -> bytes:
    """A picture of the user's as such a JPEG, made smaller where it is larger.

    Raises:
        SourceError: It cannot be read, is no picture, or none that podcast apps take.
    """
    try:
        image = _opened(read_bytes(path, _MOST_BYTES_OF_FILE))
    except OSError as error:
        raise SourceError(
            f"the cover {path} cannot be read ({error.strerror or 'no picture'}): give a JPEG or "
            "PNG file"
        ) from error
    except (ValueError, SyntaxError) as error:
        raise SourceError(
            f"the cover {path} is too large: give one of 3000 × 3000 pixels"
        ) from error
    width, height = image.size
    if width != height or width < LEAST_SIDE:
        raise SourceError(
            f"the cover {path} has {width} × {height} pixels: give a square picture, of "
            f"{LEAST_SIDE} × {LEAST_SIDE} pixels or more"
        )
    if width > SIDE:
        image = image.resize((SIDE, SIDE))
    return _jpeg(image)


def embedded(cover: bytes) -> bytes:
    """A cover made small enough to go into each file of sound, a JPEG of 800 × 800 pixels."""
    return _jpeg(_opened(cover).resize((_EMBEDDED_SIDE, _EMBEDDED_SIDE)))


def _mark(title: str, day: str, language: str) -> bytes:
    drawn = "\n".join([_TEMPLATE.read_text(encoding="utf-8"), language, title, day])
    return _MADE_BY + hashlib.sha256(drawn.encode()).hexdigest().encode()


def _comment(content: bytes) -> bytes | None:
    """The comment in a JPEG, which may be empty; None of what is none."""
    from PIL import Image

    try:
        with Image.open(io.BytesIO(content), formats=("JPEG",)) as image:
            return bytes(image.info.get("comment", b""))
    except (OSError, ValueError, SyntaxError):
        return None


def _told(day: date, language: str) -> str:
    from babel import Locale, UnknownLocaleError
    from babel.dates import format_date

    try:
        locale = Locale.parse(primary_language(language))
    except (UnknownLocaleError, ValueError):
        return day.isoformat()
    return format_date(day, "EEEE d MMMM y", locale=locale)


def _opened(content: bytes) -> Image:
    """A picture in RGB, on white where it is transparent.

    Raises:
        OSError: It is none.
        ValueError: It has more pixels than anybody's cover.
    """
    from PIL import Image, ImageOps

    with warnings.catch_warnings():
        warnings.simplefilter("error", Image.DecompressionBombWarning)
        try:
            with Image.open(io.BytesIO(content), formats=("JPEG", "PNG")) as image:
                turned = ImageOps.exif_transpose(image).convert("RGBA")
        except (Image.DecompressionBombError, Image.DecompressionBombWarning) as error:
            raise ValueError(str(error)) from error
    paper = Image.new("RGBA", turned.size, "white")
    return Image.alpha_composite(paper, turned).convert("RGB")


def _jpeg(image: Image, comment: bytes = b"") -> bytes:
    """The best JPEG of an image that is under 500 kB, of the least size if need be."""
    content = b""
    for quality, side in _QUALITIES:
        file = io.BytesIO()
        smaller = image if image.width <= side else image.resize((side, side))
        smaller.save(file, "JPEG", quality=quality, dpi=(72, 72), comment=comment)
        content = file.getvalue()
        if len(content) < MOST_BYTES:
            break
    return content
