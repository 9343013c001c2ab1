"""Titles inside a sentence."""

import pytest

from regdsl.text import in_sentence


@pytest.mark.parametrize(
    ("title", "written"),
    [
        ("Адрес участка", "адрес участка"),
        ("СНИЛС заявителя", "СНИЛС заявителя"),
        ("ОГРН", "ОГРН"),
        ("ИНН-код", "ИНН-код"),
        ("Площадь, м²", "площадь, м²"),
        ("адрес", "адрес"),
        ("№ дома", "№ дома"),
        ("Ёмкость бака", "ёмкость бака"),
        ("Address", "address"),
        ("12 месяцев", "12 месяцев"),
        ("", ""),
    ],
)
def test_a_title_within_a_sentence(title: str, written: str) -> None:
    assert in_sentence([title], "Не указано: ") == [written]


@pytest.mark.parametrize("before", ["", " ", "Заявление неполно. ", "Чего не хватает? "])
def test_only_the_first_title_may_begin_a_sentence(before: str) -> None:
    assert in_sentence(["Адрес", "Этажность"], before) == ["Адрес", "этажность"]


@pytest.mark.parametrize("before", ["Не указано: ", "Нет сведений (", "укажите "])
def test_no_title_begins_one_elsewhere(before: str) -> None:
    assert in_sentence(["Адрес", "Этажность"], before) == ["адрес", "этажность"]
