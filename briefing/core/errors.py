"""The errors that a user can meet.

::

    BriefingError            one sentence that says what to do; exit code 1
    ├── UsageError           the command line or briefing.toml is wrong; exit code 2
    ├── SourceError          the source cannot be had: missing, unreadable, refused, too large
    ├── NoArticleError       the source was read, but there is no article in it
    ├── MissingExtraError    a part of the program is not installed
    ├── ModelError           a model is unknown, incomplete, damaged or cannot be loaded
    ├── LanguageError        an engine does not know the language
    ├── PromptError          a prompt file is missing or names an unknown value
    ├── SpeechError          a voice gave no sound, or not the whole of it
    ├── OutputError          a file could not be written
    ├── ClusterError         other machines cannot be had, or what worked on them died
    └── InternalError        a bug in this program; exit code 3
"""


class BriefingError(Exception):
    """A known failure. Its text is one sentence, and it says what to do."""

    exit_code = 1

    def __reduce__(self) -> tuple[object, ...]:
        """Pickle the message and attributes, whatever the arguments of the class are."""
        return type(self).__new__, (type(self), *self.args), self.__dict__ or None


class UsageError(BriefingError):
    """The command line or the configuration file is wrong."""

    exit_code = 2


class SourceError(BriefingError):
    """The source cannot be had."""


class NoArticleError(BriefingError):
    """The source holds no article."""


class MissingExtraError(BriefingError):
    """A part of the program is not installed."""

    def __init__(self, what: str, extra: str) -> None:
        from briefing.core.installation import remedy

        super().__init__(f"{what} is not installed: {remedy(extra)}")
        self.extra = extra


class ModelError(BriefingError):
    """A model is unknown, incomplete, damaged or cannot be loaded."""


class LanguageError(BriefingError):
    """An engine does not know the language."""


class PromptError(BriefingError):
    """A prompt file is missing or names an unknown value."""


class SpeechError(BriefingError):
    """A voice gave no sound, or not the whole of it."""


class OutputError(BriefingError):
    """A file could not be written."""


class ClusterError(BriefingError):
    """Other machines cannot be had, or what worked on them died."""


class InternalError(BriefingError):
    """A bug: an error that no part of the program foresaw."""

    exit_code = 3

    def __init__(self, error: BaseException) -> None:
        super().__init__(
            f"this is a bug in briefing ({type(error).__name__}: {error}): please report it"
        )


def refused_by_system(error: OSError) -> str:
    """A sentence on an error of the operating system that no module foresaw.

    The disk, the limits of the user and the length of a name are none of this program's doing.
    """
    what = "a file" if error.filename is None else ascii(str(error.filename))[:200]
    reason = error.strerror or type(error).__name__
    return f"the system refuses {what} ({reason}): see that its name, the disk and the limits fit"
