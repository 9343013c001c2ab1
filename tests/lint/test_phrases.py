"""Phrases are found as whole words, however they are spaced."""

import pytest

from regdsl.lint.phrases import Phrases


def found(phrases: Phrases, text: str) -> list[str]:
    return [text[start:end] for start, end in phrases.found(text)]


@pytest.mark.parametrize("text", ["и т.д.", "и т. д.", "и  т.\nд.", "И Т.\u00a0Д."])
def test_an_optional_space_may_be_there_or_not(text: str) -> None:
    assert found(Phrases.like(r"и т\. ?д\."), text) == [text]


def test_an_optional_space_takes_in_as_much_white_space_as_there_is() -> None:
    assert found(Phrases.like(r"раз ?в"), "разв, раз в, раз \n в, раз\tв") == ["разв", "раз в", "раз \n в", "раз\tв"]


@pytest.mark.parametrize("text", ["разв год", "раз вгод", "раз-в-год"])
def test_any_other_space_has_to_be_there(text: str) -> None:
    assert found(Phrases.like("раз в год"), text) == []
    assert found(Phrases.of("раз в год"), text) == []


def test_a_mark_after_a_space_is_a_mark_where_phrases_are_as_they_are_written() -> None:
    assert found(Phrases.of("зачем ?"), "зачем? зачем  ? зачем") == ["зачем  ?"]


def test_words_are_whole_whatever_their_case_and_the_letter_yo() -> None:
    assert found(Phrases.of("при всём"), "При всем, при всём. Припри всём, при всёма") == ["При всем", "при всём"]
