"""Booleans, lists, and the language to speak."""

import pytest

from regdsl.text import ABSENT, UNKNOWN, detect_lang, format_boolean, join_list


def test_boolean() -> None:
    assert [format_boolean(value, "ru") for value in (True, False)] == ["да", "нет"]
    assert [format_boolean(value, "en") for value in (True, False)] == ["yes", "no"]


def test_absent_and_unknown_differ() -> None:
    assert (ABSENT.ru, UNKNOWN.ru) == ("не указано", "нет данных")
    assert ABSENT.en != UNKNOWN.en


@pytest.mark.parametrize(
    ("items", "ru", "en"),
    [
        ([], "нет", "none"),
        (["A"], "A", "A"),
        (["A", "B"], "A и B", "A and B"),
        (["A", "B", "C"], "A, B и C", "A, B and C"),
    ],
)
def test_list(items: list[str], ru: str, en: str) -> None:
    assert (join_list(items, "ru"), join_list(items, "en")) == (ru, en)


@pytest.mark.parametrize(
    ("env", "lang"),
    [
        ({"LANG": "ru_RU.UTF-8"}, "ru"),
        ({"LANG": "en_US.UTF-8"}, "en"),
        ({"LANG": "de_DE@euro"}, "en"),
        ({"LANG": "en_GB.UTF-8", "LC_ALL": "ru_RU.UTF-8"}, "ru"),
        ({"LANG": "ru_RU.UTF-8", "LC_MESSAGES": "en_US.UTF-8"}, "en"),
        ({"LANG": "en_US.UTF-8", "LC_MESSAGES": "ru"}, "ru"),
        ({"LC_ALL": "", "LC_MESSAGES": "", "LANG": "en_US.UTF-8"}, "en"),
        ({"LC_ALL": "C.UTF-8", "LANG": "en_US.UTF-8"}, "ru"),
        ({"LANG": "POSIX"}, "ru"),
        ({}, "ru"),
        ({"LANG": "rup_RO"}, "en"),
    ],
)
def test_language_of_the_locale(env: dict[str, str], lang: str) -> None:
    assert detect_lang(env) == lang


def test_the_language_of_no_locale_can_be_chosen() -> None:
    assert detect_lang({}, default="en") == "en"
