"""Settings from flags, environment, the project's file and the user's, and their profiles."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from support.command import FERRY, briefing, one_sentence

from briefing.core import configuration


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project's folder, and a user's file in another one; each has nothing in it yet."""
    folder = tmp_path / "project"
    folder.mkdir()
    monkeypatch.chdir(folder)
    user = tmp_path / "user.toml"
    user.touch()
    monkeypatch.setenv("BRIEFING_CONFIG", str(user))
    return folder


def settings(*arguments: str) -> dict[str, tuple[object, str]]:
    """Each setting's value, and where it comes from."""
    done = briefing(*arguments, "config", "--json")
    assert done.exit_code == 0, done.stderr
    found = json.loads(done.stdout)["settings"]
    return {name: (one["value"], one["from"]) for name, one in found.items()}


def write(project: Path, text: str = "", user: str = "") -> None:
    (project / "briefing.toml").write_text(text, encoding="utf-8")
    (project.parent / "user.toml").write_text(user, encoding="utf-8")


def test_the_stronger_place_wins(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    user = str(project.parent / "user.toml")
    assert settings()["out"] == ("outputs", "default")
    write(project, user='out = "users"\nvoice = "espeak"\n')
    assert settings()["out"] == ("users", user)
    write(project, 'out = "projects"\n', 'out = "users"\nvoice = "espeak"\n')
    found = settings()
    assert found["out"] == ("projects", "briefing.toml")
    assert found["voice"] == ("espeak", user)
    monkeypatch.setenv("BRIEFING_OUT", "environments")
    assert settings()["out"] == ("environments", "BRIEFING_OUT")


def test_a_flag_wins_over_all_and_the_files_are_used(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    text = 'summariser = "lead"\nno-audio = true\noffline = true\nsentences = 1\n'
    write(project, 'out = "projects"\n', text)
    assert briefing("make", FERRY).exit_code == 0
    assert (project / "projects").is_dir()
    monkeypatch.setenv("BRIEFING_OUT", "environments")
    assert briefing("make", FERRY).exit_code == 0
    assert (project / "environments").is_dir()
    assert briefing("make", FERRY, "--out", "flags").exit_code == 0
    assert (project / "flags").is_dir()


def test_a_profile_comes_before_the_rest_of_the_files(project: Path) -> None:
    user = str(project.parent / "user.toml")
    write(
        project,
        'voice = "piper"\nrate = 1.1\n[profiles.car]\nrate = 1.3\n',
        '[profiles.car]\nrate = 1.5\nvoice = "espeak"\n[profiles.desk]\nno-audio = true\n',
    )
    assert settings()["rate"] == ("1.1", "briefing.toml")
    found = settings("--profile", "car")
    assert found["rate"] == ("1.3", "briefing.toml [profiles.car]")
    assert found["voice"] == ("espeak", f"{user} [profiles.car]")
    assert settings("--profile", "desk")["no-audio"] == ("true", f"{user} [profiles.desk]")


def test_a_file_may_name_the_profile_that_is_usual(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    text = 'profile = "car"\n[profiles.car]\nrate = 1.3\n[profiles.desk]\nrate = 0.9\n'
    write(project, text)
    assert settings()["rate"][0] == "1.3"
    monkeypatch.setenv("BRIEFING_PROFILE", "desk")
    assert settings()["rate"][0] == "0.9"


def test_one_length_replaces_the_others_of_weaker_places(project: Path) -> None:
    write(project, "words = 50\n", "minutes = 3\nsentences = 9\n")
    found = settings()
    assert found["words"] == ("50", "briefing.toml")
    assert found["minutes"][1] == found["sentences"][1] == "default"
    more = ["--summariser", "lead", "--no-audio", "--offline", "--out", "out"]
    assert briefing("make", FERRY, *more).exit_code == 0


def test_options_that_repeat_are_lists(project: Path) -> None:
    write(project, 'to = ["ar"]\nonly = []\n')
    assert settings()["to"][0] == ["ar"]
    done = briefing("make", FERRY, "--summariser", "lead", "--no-audio", "--offline", "--dry-run")
    assert done.exit_code == 0, done.stderr
    done = briefing("translate", "-", "--language", "en", "--offline", stdin="The river rose.")
    assert "give the one language" not in done.stderr


def test_a_path_may_begin_at_the_users_folder(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HOME", str(project))
    write(project, 'out = "~/Briefings"\nsummariser = "~"\n')
    found = settings()
    assert found["out"][0] == str(project / "Briefings")
    assert found["summariser"][0] == "~"


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ('outt = "x"', "sets 'outt', which is no option: did you mean out?"),
        ('summarizr = "x"', "did you mean summari"),
        ("[profiles.car]\nratee = 1", "[profiles.car] sets 'ratee', which is no option: did you"),
        ("qqq = 1", "is no option: see the options with: briefing config"),
        ('out = ["a"]', "gives 'out' a list: give it one value"),
        ("to = [[1]]", "gives 'to' a list: give it one value"),
        ("to = 2026-11-29", "gives 'to' a date: give it one value"),
        ("profiles = 3", "write [profiles.NAME]"),
        ("profiles.car = 3", "write [profiles.NAME]"),
        ("profile = 3", "gives 'profile' a int: give it a name"),
        ('profile = "cra"\n[profiles.car]\n', "there is no profile 'cra': did you mean car?"),
        ('profile = "x"', "there is no profile 'x': write it, as [profiles.NAME]"),
        ("x = [", "is not valid TOML"),
        ("x = " + "[" * 5000, "is not valid TOML"),
        ("\ud800", "is not valid TOML"),
        ("words = " + "9" * 5000, "is not valid TOML"),
    ],
)
@pytest.mark.parametrize("place", ["project", "user"])
def test_a_wrong_file_is_one_sentence(project: Path, place: str, text: str, says: str) -> None:
    path = project / "briefing.toml" if place == "project" else project.parent / "user.toml"
    path.write_bytes(text.encode("utf-8", errors="surrogatepass"))
    for command in (["config"], ["make", str(FERRY)]):
        done = briefing(*command)
        assert done.exit_code == 2, done.stderr
        assert one_sentence(done.stderr)
        assert says in done.stderr
        assert path.name in done.stderr or "there is no profile" in done.stderr


def test_a_profile_that_is_not_there(project: Path) -> None:
    write(project, "[profiles.car]\n[profiles.desk]\n")
    for name, says in (("Car", "did you mean car?"), ("zzz", "take one of car, desk")):
        done = briefing("--profile", name, "make", FERRY)
        assert done.exit_code == 2
        assert one_sentence(done.stderr)
        assert f"there is no profile '{name}': {says}" in done.stderr


@pytest.mark.parametrize("where", ["flag", "environment"])
def test_a_file_that_was_named_must_be_there(
    project: Path, monkeypatch: pytest.MonkeyPatch, where: str
) -> None:
    if where == "environment":
        monkeypatch.setenv("BRIEFING_CONFIG", "nowhere.toml")
    done = briefing(*(["--config", "nowhere.toml"] if where == "flag" else []), "config")
    assert done.exit_code == 2
    assert one_sentence(done.stderr)
    assert "nowhere.toml cannot be read" in done.stderr


def test_without_files_everything_is_usual_and_the_places_are_named(
    project: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.delenv("BRIEFING_CONFIG")
    monkeypatch.setattr(configuration, "user_config_path", lambda name: tmp_path / name)
    assert {origin for _, origin in settings().values()} == {"default"}
    done = briefing("config")
    assert f"project's file: {project / 'briefing.toml'} (not there)" in done.stderr
    assert f"user's file: {tmp_path / 'briefing' / 'briefing.toml'} (not there)" in done.stderr


def test_somebody_elses_folder_of_settings_is_left_alone(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def forbidden(_: Path) -> bool:
        raise PermissionError(13, "Permission denied")

    monkeypatch.delenv("BRIEFING_CONFIG")
    monkeypatch.setattr(Path, "is_file", forbidden)
    assert briefing("config").exit_code == 0


def test_a_variable_that_sets_nothing_is_noticed(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("BRIEFING_SUMMARISERR", "lead")
    done = briefing("config")
    assert "BRIEFING_SUMMARISERR sets nothing: did you mean BRIEFING_SUMMARISER?" in done.stderr
    assert "BRIEFING_CACHE" not in done.stderr
