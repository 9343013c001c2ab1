"""In which language to speak."""

from collections.abc import Mapping

from regdsl.diagnostics.bilingual import Lang

__all__ = ["detect_lang"]

_NO_LANGUAGE = frozenset({"", "C", "POSIX"})


def detect_lang(env: Mapping[str, str], default: Lang = "ru") -> Lang:
    """Return the language that the locale variables of `env` ask for.

    The first that is set and not empty of LC_ALL, LC_MESSAGES and LANG decides, as POSIX has it. A locale that names no
    human language (`C`, `POSIX`, `C.UTF-8`) or none at all gives `default`: Russian, the language of the regulations.
    """
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        if value := env.get(name):
            language = value.partition(".")[0].partition("@")[0]
            if language in _NO_LANGUAGE:
                return default
            return "ru" if language.partition("_")[0].lower() in ("ru", "russian") else "en"
    return default
