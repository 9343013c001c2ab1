"""Names that mix two alphabets, and names that differ by the alphabet of a letter."""

import pytest

from regdsl.text import did_you_mean, mixed_letters, swapped_letters


@pytest.mark.parametrize(
    ("name", "ru", "en"),
    [
        ("pядов", "латинская «p»", "Latin `p`"),
        ("дoxод", "латинские «o», «x»", "Latin `o`, `x`"),
        ("vеrsion", "кириллическая «е»", "Cyrillic `е`"),
        ("размер дoлга", "латинская «o»", "Latin `o`"),
    ],
)
def test_the_letters_of_the_rarer_alphabet_are_named(name: str, ru: str, en: str) -> None:
    letters = mixed_letters(name)
    assert letters is not None
    assert (letters.ru, letters.en) == (ru, en)


@pytest.mark.parametrize("name", ["рядов", "rows", "ID заявителя", "П1", "", "№ 5 - б"])
def test_words_of_one_alphabet_each_are_not_mixed(name: str) -> None:
    assert mixed_letters(name) is None


@pytest.mark.parametrize(
    ("written", "meant", "ru", "en"),
    [
        (
            "pядов",
            "рядов",
            "вместо латинской «p» нужна кириллическая «р»",
            "Cyrillic `р` is needed instead of Latin `p`",
        ),
        ("доход c детьми", "доход с детьми", "вместо латинской «c» нужна кириллическая «с»", "instead of Latin `c`"),
        ("oca", "оса", "вместо латинских «o», «c», «a» нужны кириллические «о», «с», «а»", "Cyrillic `о`, `с`, `а`"),
        ("vеrsion", "version", "вместо кириллической «е» нужна латинская «e»", "Latin `e`"),
    ],
)
def test_what_to_type_instead(written: str, meant: str, ru: str, en: str) -> None:
    swapped = swapped_letters(written, meant)
    assert swapped is not None
    assert swapped.ru == ru
    assert en in swapped.en


@pytest.mark.parametrize(
    ("written", "meant"), [("рядов", "рядов"), ("ряд", "рядов"), ("сроки", "terms"), ("учет", "учёт")]
)
def test_other_slips_are_not_of_the_alphabet(written: str, meant: str) -> None:
    assert swapped_letters(written, meant) is None
    assert did_you_mean(written, meant).ru == f"возможно, имелось в виду «{meant}»"


def test_the_question_says_which_letter_to_type() -> None:
    question = did_you_mean("pядов", "рядов")
    assert question.ru == "возможно, имелось в виду «рядов»: вместо латинской «p» нужна кириллическая «р»"
    assert question.en == "did you mean `рядов`: Cyrillic `р` is needed instead of Latin `p`"
