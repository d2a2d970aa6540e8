"""Configuration files: `briefing.toml` of a project and of a user, and the profiles in them.

A value comes from the first of these that has it: the profile that was asked for, in the project's
file and then in the user's; the project's file; the user's file.
"""

from __future__ import annotations

import os
import tomllib
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from platformdirs import user_config_path

from briefing.core.errors import UsageError
from briefing.core.nearest import nearest
from briefing.core.small_files import read_text

PROJECT_FILE = Path("briefing.toml")
USER_VARIABLE = "BRIEFING_CONFIG"
_MOST_BYTES = 1_000_000
_PROFILE, _PROFILES = "profile", "profiles"

Value = str | tuple[str, ...]


def user_file() -> Path:
    """The user's file: BRIEFING_CONFIG, or `briefing.toml` in the system's folder for settings."""
    named = os.environ.get(USER_VARIABLE)
    return Path(named) if named else user_config_path("briefing") / PROJECT_FILE.name


def is_there(path: Path) -> bool:
    """Whether a configuration file is there, in a folder that this user may look into."""
    try:
        return path.is_file()
    except OSError:
        return False


@dataclass(frozen=True, slots=True)
class ConfigFile:
    """The content of a configuration file.

    Attributes:
        path: Its path, as it is shown.
        values: By option name, in the form that Click uses ("from_file").
        profiles: The values of each profile.
        profile: The profile that is used where none is asked for.
    """

    path: Path
    values: Mapping[str, Value] = field(default_factory=dict)
    profiles: Mapping[str, Mapping[str, Value]] = field(default_factory=dict)
    profile: str | None = None


@dataclass(frozen=True, slots=True)
class Configured:
    """A value of a configuration file, and where it stands."""

    value: Value
    origin: str


def read_config(path: Path, known: Mapping[str, bool], named_by: str = "") -> ConfigFile:
    """Read a configuration file.

    Args:
        path: A TOML file, UTF-8.
        known: The option names that may stand in it, and whether each may be given several times.
        named_by: The option or variable that named it, for messages.

    Raises:
        UsageError: The file is not there, is not TOML, or names an option that is not known.
    """
    try:
        table = tomllib.loads(read_text(path, _MOST_BYTES))
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise UsageError(f"{path} cannot be read ({reason}): check {named_by or 'it'}") from error
    except (ValueError, RecursionError) as error:
        # Of TOML, of UTF-8, and of numbers with more digits than Python reads.
        raise UsageError(f"{path} is not valid TOML ({error}): mend it") from error
    profile, profiles = table.pop(_PROFILE, None), table.pop(_PROFILES, {})
    if not isinstance(profile, str | None):
        raise UsageError(f"{path} gives 'profile' a {type(profile).__name__}: give it a name")
    if not isinstance(profiles, dict) or not all(isinstance(p, dict) for p in profiles.values()):
        raise UsageError(f"{path} has 'profiles' that are no tables: write [profiles.NAME]")
    return ConfigFile(
        path,
        _values(str(path), table, known),
        {name: _values(f"{path} [profiles.{name}]", p, known) for name, p in profiles.items()},
        profile,
    )


def configured(
    files: Sequence[ConfigFile], profile: str | None, exclusive: Collection[str] = ()
) -> dict[str, Configured]:
    """The values of several files, by option name.

    Args:
        files: From the strongest to the weakest.
        profile: The profile that is asked for; None for that which the files name, if any.
        exclusive: Options of which one replaces the others: only the strongest place's are taken.

    Raises:
        UsageError: No file has the profile.
    """
    profile = profile or next((file.profile for file in files if file.profile), None)
    layers: list[tuple[str, Mapping[str, Value]]] = []
    if profile is not None:
        having = [file for file in files if profile in file.profiles]
        if not having:
            raise _no_profile(profile, files)
        layers += [(f"{file.path} [profiles.{profile}]", file.profiles[profile]) for file in having]
    layers += [(str(file.path), file.values) for file in files]
    found: dict[str, Configured] = {}
    taken: set[str] = set()
    for origin, values in layers:
        more = {name: value for name, value in values.items() if name not in taken}
        found.update({name: Configured(value, origin) for name, value in more.items()})
        taken |= more.keys()
        if not taken.isdisjoint(exclusive):
            taken |= set(exclusive)
    return found


def _values(place: str, table: Mapping[str, Any], known: Mapping[str, bool]) -> dict[str, Value]:
    values: dict[str, Value] = {}
    for key, value in table.items():
        name = key.replace("-", "_")
        if name not in known:
            raise _no_option(place, key, known)
        values[name] = _value(place, key, value, several=known[name])
    return values


def _value(place: str, key: str, value: object, *, several: bool) -> Value:
    if isinstance(value, list):
        if not several:
            raise UsageError(f"{place} gives {key!r} a list: give it one value")
        return tuple(_scalar(place, key, one) for one in value)
    return _scalar(place, key, value)


def _scalar(place: str, key: str, value: object) -> str:
    if not isinstance(value, str | int | float | bool):
        raise UsageError(f"{place} gives {key!r} a {type(value).__name__}: give it one value")
    # As in a variable, so that an option reads both alike: 3.7 is no number of sentences.
    try:
        return str(value).lower() if isinstance(value, bool) else str(value)
    except ValueError as error:
        # A hexadecimal number of more digits than Python writes.
        raise UsageError(
            f"{place} gives {key!r} a number without end: give it one value"
        ) from error


def _no_option(place: str, key: str, known: Iterable[str]) -> UsageError:
    options = [name.replace("_", "-") for name in known]
    like = nearest(key.replace("_", "-"), options)
    advice = f"did you mean {like}?" if like else "see the options with: briefing config"
    return UsageError(f"{place} sets {key!r}, which is no option: {advice}")


def _no_profile(profile: str, files: Iterable[ConfigFile]) -> UsageError:
    every = sorted({name for file in files for name in file.profiles})
    like = nearest(profile, every)
    if like:
        return UsageError(f"there is no profile {profile!r}: did you mean {like}?")
    advice = f"take one of {', '.join(every)}" if every else "write it, as [profiles.NAME]"
    return UsageError(f"there is no profile {profile!r}: {advice}; see briefing config")
