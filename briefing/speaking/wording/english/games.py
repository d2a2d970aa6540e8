"""Games as they are reported: records of American sport, tie-breaks, numbered games, line-ups."""

from __future__ import annotations

import re

from briefing.language.expressions import expression
from briefing.speaking.wording.english.american import american_scores, is_american
from briefing.speaking.wording.english.numbers import cardinal
from briefing.speaking.wording.tables import Tables, one_of

_TABLES = Tables("en/games")
_TWO_FIGURES = expression("[0-9][-–][0-9]")
_RECORD = r"(?P<won>[0-9]{1,3})[-–](?P<lost>[0-9]{1,3})(?:[-–](?P<drawn>[0-9]{1,2}))?"
# "Skubal (11-3)", "(11-3, 2.34 ERA)"
_IN_BRACKETS = expression(rf"(?<=\w )\({_RECORD}(?=\)|[,;] (?!(?:on|in) [a-z]+day))")
# "Are 5-3 on the road", "the 10-3 Bills"
_STANDING = expression(
    rf"\b(?P<cue>{one_of(_TABLES.row('standing'))}) {_RECORD}"
    r"(?![\w/%–-]|[.,:][0-9]| (?:up|ahead|down|behind|win|victory|defeat|loss|on aggregate)\b)"
)
# "And 4-9 on the road", "34-3, 16-2 Big Ten"
_OF_PLACE = expression(
    rf"(?P<cue>(?:\band|[0-9],|\boh,|[a-z],|\bbut)) {_RECORD}"
    r"(?= (?:on the road|at home|in conference|in league|against the spread|overall|all-time"
    r"|Big (?:Ten|East|12)|ACC|SEC|Pac-12|AAC|WCC)\b)"
)
# "They're 34-0"
_UNBEATEN = expression(
    r"(?P<cue>\b(?:is|are|still|now)|['’]re) (?P<won>[1-9][0-9])-(?P<lost>0)(?P<drawn>)"
    r"(?=[,.;!?]?[\"”’']*$|[,;] |[.!?][\"”]? [A-Z\"“]| (?:and|but|this season|for the)\b)"
)
_BEFORE_TEAM = expression(rf"\b(?P<cue>[Tt]he) {_RECORD}(?= [A-Z][a-z])")
# "Have gone 22-6": nobody scores so in a game that is going on.
_GONE = expression(
    rf"\b(?P<cue>(?:has|have|had|['’]ve|['’]s) gone|(?:gonna|going to|want to|wanted to) be"
    r"|(?:get|gets|got|getting|move|moved|moves|go|goes|going|climbed|dropped|slipped"
    rf"|falling) to) {_RECORD}"
    r"(?=[,.;!?]?[\"”’']*$|[,;] |[.!?][\"”]? [A-Z\"“]| (?!on aggregate)"
    r"(?:overall|in|at|on|since|this|with|under|over|against|and|when|after)\b)"
)
# "His record is 34-2-1"
_RECORD_IS = expression(
    rf"(?P<cue>\brecord (?:is|was|(?:now )?stands at|now)) {_RECORD}(?![\w/%–-]|[.,:][0-9])",
    sign="record ",
)
# "He is 0-for-43 in majors"
_NONE_OF = expression(r"(?<![\w.,/-])0[- ]for[- ](?=[1-9][0-9]{0,2}(?![\w.,/-][0-9]))")
_SCORED = {"TD": "touchdown", "FG": "field goal", "HR": "home run"}
_COUNT = r"(?P<count>(?<![\w.,])[0-9]{1,2} |[0-9]-yard )"
_MANY = r"(?P<many>s?)\b(?P<alone>(?=[.,;:)]|$| (?:and|in|this|on|with|for|last|from)\b))?"
_TOUCHDOWNS = expression(rf"{_COUNT}(?P<what>TD|(?<=-yard )FG){_MANY}", sign=("TD", "FG"))
# "12 HR managers", "24 HR": staff, and hours, where no American sport is told
_KICKS_AND_RUNS = expression(rf"{_COUNT}(?P<what>FG|HR){_MANY}", sign=("FG", "HR"))
_TRIES = expression(
    r"\b(?:try|tries|penalty|penalties|converted|conversion|frame|frames|leg|legs)\b"
)
_SINKS = ("slipped", "falling")
_BOXING = expression(
    rf"\b(?:{one_of(_TABLES.words('boxing'))}|(?:left|right) hook|on the ropes"
    r"|[a-z]+-round knockout)\b"
)
# "Poe, 18-0 (18 KOs)", "the 28-0 heavyweight"; "a 10-8 round" is none
_FOUGHT = expression(
    r"(?:(?<=[a-z], )|(?<=\b[Tt]he )|(?<=\b[Aa]t ))(?P<won>[1-9][0-9])-(?P<lost>[0-9])"
    r"(?:-(?P<drawn>[0-9]))?(?=,? \([0-9]|,? [a-z]|[,.;)])(?! (?:round|win|lead)\b)(?![.,][0-9])"
)
# "Going 12-0 is great"
_ALL_WON = expression(
    r"\b(?P<cue>[Gg]oing|[Gg]o|gone|[Ss]tarting|started|[Ss]tarting the (?:season|year)"
    r"|(?:started|began) the (?:season|year)) (?P<won>[89]|1[0-9]|[2-9][0-9])-(?P<lost>0)"
    r"(?P<drawn>)"
    r"(?=[,.;!?]?[\"”’']*$|[,;] | (?:is|was|would|and|but|this|at|to start|to open)\b)"
)
_FEWEST, _MOST = 8, 162  # games of a team in a year, at most
_TIE_BREAK = expression(
    r"(?<![\w.,:/–-])(?P<set>7[-–]6|6[-–]7) ?\((?P<low>[0-9]{1,2})(?:[-–/](?P<high>[0-9]{1,2}))?\)"
    r"(?P<next> (?=[0-9a-z]))?(?P<name>(?= [A-Z][a-z]+ [A-Z][a-z]+\b))?",
    sign="(",
)
_NUMBERED_GAME = expression(
    rf"\b(?P<game>(?:{one_of(_TABLES.words('numbered'))}) [1-9][0-9]?) "
    r"(?=[0-9]{1,3}[-–][0-9]{1,3}(?![\w%–-]))"
)
# "Harton 17-12 Belby": two teams that are all of a line, or of a part of it.
_TEAM = r"[A-Z][\w'’-]*(?: (?:and |& )?[A-Z][\w'’-]*){0,3}"
_TEAMS = expression(
    rf"(?:(?<=^)|(?<=[:;,] ))(?P<home>{_TEAM}) (?P<low>[0-9]{{1,3}}) ?[-–] ?(?P<high>[0-9]{{1,3}}) "
    rf"(?P<away>{_TEAM})(?=[.;,:]?$|[;,] | \()"
)
NO_TEAM = _TABLES.words("no_team")
_ROLES = _TABLES.pairs("roles")
_ROLE = expression(
    rf"(?<=[a-z]) \((?P<role>{one_of(_ROLES)})\)(?=[,.;:)]|$| (?:[A-Z(0-9]|and ))(?! [0-9]{{4}})"
)
_KEEPER = expression(r"(?:(?<=[a-z], )|(?<=[a-z] \())wk(?=\))", sign="wk)")
_MANY_COMMAS = 2
# "15-L. Poe; 14-A Hay, 13-Low": numbers of players, of whom a line has three at least
_NUMBERED_PLAYER = expression(
    r"(?<![\w.,/–-])(?P<number>[1-9]|1[0-9]|2[0-3])-(?=[A-Z](?:[a-z'’]|\.? |\.[A-Z]|\.?$))"
)
_FEWEST_PLAYERS = 3
_ONE_PLAYER = expression(r"(?<=[a-z]: )(?P<number>15|1)-(?=[A-Z]\.$)")
_NATIONS = _TABLES.pairs("nations")
_SHORT_NATIONS = {code.capitalize(): name for code, name in _NATIONS.items()} | _TABLES.pairs(
    "short_nations"
)
_NATION = expression(
    rf"(?P<name>(?<![\w'’-])[A-Z][\w'’-]{{0,30}}[a-z] \()"
    rf"(?P<code>{one_of(_NATIONS)})(?=[),]| [0-9])",
    sign=" (",
)
# "T Kefu (Aus)", where others of the list are written so too
_SHORT_NATION = expression(
    rf"(?P<name>(?<![\w'’-])[A-Z][\w'’-]{{0,30}}[a-z] \()"
    rf"(?P<code>{one_of(_SHORT_NATIONS)})(?=[),]| [0-9])"
)
# "1. A Poe (Spa) Honda": what is no given name and no other word needs no list.
_ONLY_NATIONS = _SHORT_NATIONS.keys() - _TABLES.words("codes_like_words")
_LONE_NATION = expression(
    rf"(?P<name>(?<![\w'’-])[A-Z][\w'’-]{{0,30}}[a-z] \()"
    rf"(?P<code>{one_of(_ONLY_NATIONS)}|GB)(?=\))",
    sign=" (",
)
# "4. Max Poe (Ned) Toro Rosso 1:23.193": a line of a race's result needs no list either.
_RACED = expression(
    rf"(?P<name>(?<![\w'’-])[A-Z][\w'’-]{{0,30}}[a-z] \()(?P<code>{one_of(_SHORT_NATIONS)})"
    r"(?=\) [A-Z][\w'’. -]{2,30}? (?:[0-9]{1,2}:[0-9]{2}|\+ ?[0-9]))",
    sign=") ",
)
_LONG_NATIONS = _SHORT_NATIONS | {"GB": "Great Britain"}
_LETTERED_NATION = expression(r"[a-z] \((?:USA?|GBR?|UAE)\)")
# "J Lee (Slo/Port Cycles)"
_AND_TEAM = expression(
    rf"(?<=[a-z] \()(?P<code>{one_of(_NATIONS | _SHORT_NATIONS)}|USA?|GB|UAE)/(?=[A-Z][A-Za-z])",
    sign="/",
)
# "A Poe (Eng) bt B Hale", "Hale bt Poe 4-3"
_BEAT = expression(r"(?:(?<=[a-z]\) )|(?<=[A-Z][a-z]{2} )|(?<=[a-z]{4} ))bt (?=[A-Z])", sign="bt ")
_OF_CLUB = expression(rf"(?<=[a-z])/(?P<code>{one_of(_NATIONS)})(?=\))", sign="/")


def line_ups(text: str) -> str:
    """Say whose captain it is: "Perch (c), Kvist" → "Perch (captain), Kvist"."""
    if " wk)" in text or "(wk)" in text:
        text = _KEEPER.sub("wicketkeeper", text)
    if "-" in text:
        one = _ONE_PLAYER.sub(r"\g<number>, ", text)
        several = len(_NUMBERED_PLAYER.findall(one)) >= _FEWEST_PLAYERS
        text = _NUMBERED_PLAYER.sub(r"\g<number>, ", one) if several else one
    if len(_ROLE.findall(text)) < 2 and text.count(",") + text.count(";") < _MANY_COMMAS:  # noqa: PLR2004
        return text
    return _ROLE.sub(lambda match: f" ({_ROLES[match['role']]})", text)


def nations(text: str) -> str:
    """Say which nation a player is of: "A Poe (SUI)" → "A Poe (Switzerland)", "(Bath/ENG)"."""
    text = _NATION.sub(_nation, text)
    text = _AND_TEAM.sub(_and_team, text)
    if len(_SHORT_NATION.findall(text)) + len(_LETTERED_NATION.findall(text)) > 1:
        text = _SHORT_NATION.sub(lambda match: match["name"] + _SHORT_NATIONS[match["code"]], text)
    text = _LONE_NATION.sub(_lone_nation, _RACED.sub(_lone_nation, text))
    text = _BEAT.sub("beat ", text)
    return _OF_CLUB.sub(lambda match: f", {_NATIONS[match['code']]}", text)


def _nation(match: re.Match[str]) -> str:
    """A country's name, unless it is a body's letters: "the Port Office Line (POL)"."""
    before = match.string[: match.start()] + match["name"][:-1]
    capitals = "".join(word[0] for word in before.split()[-6:] if word[0].isupper())
    # "Eastern (EST)": a time
    is_other = capitals.endswith(match["code"]) or match["name"].startswith(("Eastern", "Standard"))
    return match[0] if is_other else match["name"] + _NATIONS[match["code"]]


def _lone_nation(match: re.Match[str]) -> str:
    name, nation = match["name"], _LONG_NATIONS[match["code"]]
    # "Great Britain (GB)"
    is_itself = nation.endswith(name.removesuffix(" ("))
    return match[0] if is_itself else name + nation


def _and_team(match: re.Match[str]) -> str:
    code = match["code"]
    return f"{_NATIONS.get(code) or _SHORT_NATIONS.get(code, code)}, "


def numbered_games(text: str) -> str:
    """Part a game's number from its score, "won Game 7 103-91", and teams from each other."""
    return _TEAMS.sub(_teams, _NUMBERED_GAME.sub(r"\g<game>, ", text))


def _teams(match: re.Match[str]) -> str:
    low, high = int(match["low"]), int(match["high"])
    if {match["home"].split()[-1], match["away"].split()[0]} & NO_TEAM:
        return match[0]
    if max(low, high) < 10:  # noqa: PLR2004  # goals are said together
        return f"{match['home']} {_goals(low)}-{_goals(high)} {match['away']}"
    return f"{match['home']} {_goals(low)}, {match['away']} {_goals(high)}"


def _goals(count: int) -> str:
    return cardinal(count) if count else "nil"


def tie_breaks(text: str) -> str:
    """Say that the points in brackets are of a tie-break: "7-6 (8-6)"."""
    return _TIE_BREAK.sub(_tie_break, text)


def _tie_break(match: re.Match[str]) -> str:
    low = points(match["low"])
    said = f"{low}-{points(match['high'])}" if match["high"] else f"to {low}"
    # "7-6 (7-3) Ada Poe beat": another match
    ends = ", " if match["next"] else "" if match["name"] is None else "."
    return f"{match['set']}, {said} in the tie-break{ends}"


def points(figures: str) -> str:
    """The points of a tennis player: "love" or the number."""
    return cardinal(int(figures)) if int(figures) else "love"


def won_and_lost(text: str) -> str:
    """Say the records of American sport with "and": "Skubal (11-3) struck out nine"."""
    text = _TOUCHDOWNS.sub(_scored, text)
    if is_american(text):
        text = kicks_and_runs(text)
    text = _NONE_OF.sub("oh for ", text)
    text = _RECORD_IS.sub(lambda match: f"{match['cue']} {_record(match)}", text)
    if not _TRIES.search(text):
        text = _GONE.sub(_gone, text)
        if "-0" in text:
            text = _ALL_WON.sub(lambda match: f"{match['cue']} {_record(match)}", text)
        text = _UNBEATEN.sub(lambda match: f"{match['cue']} {_record(match)}", text)
    if not _TWO_FIGURES.search(text):
        return text
    text = american_scores(text)
    if not is_american(text):
        return boxers_records(text) if _BOXING.search(text) else text
    return teams_records(text)


def kicks_and_runs(text: str) -> str:
    """Say field goals and home runs in a text about American sport: "3 FG", "24 HRs"."""
    return _KICKS_AND_RUNS.sub(_scored, text)


def _scored(match: re.Match[str]) -> str:
    count, what = match["count"], match["what"]
    # "Hit 2 HR", where "2 TD passes" and "a 5-yard TD" are of one
    of_several = match["alone"] is not None and "-" not in count and int(count) > 1
    return f"{count}{_SCORED[what]}{'s' if match['many'] or of_several else ''}"


def boxers_records(text: str) -> str:
    """Say fights won and lost in a text about boxing: "Poe (30-2)", "now 24-0"."""
    return _FOUGHT.sub(_of_boxer, _IN_BRACKETS.sub(_of_boxer, text))


def teams_records(text: str) -> str:
    """Say games won and lost in a text about American sport: "is 1-1 in four starts"."""
    text = _IN_BRACKETS.sub(lambda match: f"({_record(match)}", text)
    text = _OF_PLACE.sub(lambda match: f"{match['cue']} {_record(match)}", text)
    text = _BEFORE_TEAM.sub(lambda match: f"{match['cue']} {_record(match)}", text)
    return _STANDING.sub(_standing, text)


def _standing(match: re.Match[str]) -> str:
    # "It closed at 82-79": points of a game, unless the sentence tells of a season
    is_score = match["cue"] in {"at", "was", "were"} and not is_american(match.string)
    return match[0] if is_score else f"{match['cue']} {_record(match)}"


def _gone(match: re.Match[str]) -> str:
    won, lost = int(match["won"]), int(match["lost"])
    # "Slipped to 118-6": runs for wickets
    least = 20 if match["cue"].startswith(_SINKS) and not is_american(match.string) else 100
    if max(won, lost) < _FEWEST or (won >= least and lost < 10):  # noqa: PLR2004
        return match[0]
    return f"{match['cue']} {_record(match)}"


def _of_boxer(match: re.Match[str]) -> str:
    # "(3-0)" may be a score
    bracket = "(" if match[0].startswith("(") else ""
    return bracket + _record(match) if int(match["won"]) >= _FEWEST else match[0]


def _record(match: re.Match[str]) -> str:
    # "Tied at 0-0"
    if not 0 < int(match["won"]) + int(match["lost"]) <= _MOST:
        return match[0].removeprefix("(").removeprefix(f"{match.groupdict().get('cue')} ")
    return said_record(match, pause=",")


def said_record(match: re.Match[str], pause: str = "") -> str:
    """Games `won`, `lost` and perhaps `drawn`, with a `pause` behind the first of three."""
    lost = cardinal(int(match["lost"])) if int(match["lost"]) else "oh"
    won = cardinal(int(match["won"]))
    if match["drawn"]:
        return f"{won}{pause} {lost} and {cardinal(int(match['drawn']))}"
    return f"{won} and {lost}"
