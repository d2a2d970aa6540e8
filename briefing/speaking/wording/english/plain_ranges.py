"""What shows that two figures are a range and no score, in a text about a sport too."""

from __future__ import annotations

from briefing.speaking.wording.english.calendar_names import MONTH, NO_MONTH_BEHIND
from briefing.speaking.wording.tables import Tables, one_of

_TABLES = Tables("en/games")
# "In 2-3 weeks", "aged 5-6", "June 1-2": a range in any text
NO_RANGE_BEHIND = NO_MONTH_BEHIND + "".join(
    rf"(?<!\b{word} )(?<!\b{word.capitalize()} )" for word in _TABLES.row("before_ranges")
)
COUNTED = rf" (?:[a-z-]+ )?(?:{one_of(_TABLES.words('counted_in_ranges'))})\b"
# "A 50-1 outsider", "on 1-2 June", "from 3-5 p.m."
NO_RANGE_AHEAD = (
    rf"(?![\w/%°–-]|[.,:][0-9]|{COUNTED}| (?:of )?{MONTH}(?!\w)| [ap]\.?m\b"
    r"|[ -](?:(?:joint|clear|hot|long|rank)[ -])?"
    r"(?:favourites?|outsiders?|shots?|odds|underdogs?)\b)"
)
