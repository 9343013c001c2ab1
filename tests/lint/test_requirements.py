"""The catalogue is whole, and says of every requirement by what it is met."""

import re
from pathlib import Path

import pytest

from regdsl.lint.profile import PROFILES, profile
from regdsl.lint.requirements import Nature, Requirement, requirements
from regdsl.lint.rules import BUILTIN_RULES

IDS = (Path(__file__).parent / "requirement-ids.txt").read_text(encoding="utf-8").split()
WATCHED = {name for rule in BUILTIN_RULES for name in rule.requirements}


def test_it_holds_exactly_the_requirements_of_the_list() -> None:
    assert [one.id for one in requirements()] == IDS
    assert len(IDS) == len(set(IDS)) == 176


@pytest.mark.parametrize("one", requirements(), ids=lambda one: one.id)
def test_a_requirement_is_accounted_for(one: Requirement) -> None:
    assert one.id in WATCHED or one.feature is not None or one.reason is not None
    assert one.feature is None or one.reason is None, "met, or not"
    assert one.kinds
    assert one.quote.strip() == one.quote
    assert re.search("[а-яё]", one.quote)
    assert one.place.startswith(("Концепция 837-р, ", "Херсонская область, ", "Архангельская область, "))
    said = [one.title, *([one.feature.title] if one.feature else []), *([one.reason] if one.reason else [])]
    for words in said:
        assert re.search("[а-яё]", words.ru) or "`" in words.ru
        assert not re.search("[а-яё]", re.sub("`[^`]*`|МФЦ|ЕСИА", "", words.en))
        assert not words.ru.endswith(".")
        assert not words.en.endswith(".")


def test_what_no_program_can_do_has_a_reason() -> None:
    people = [one for one in requirements() if set(one.kinds) == {Nature.NOT_SOFTWARE}]
    assert people
    assert [one.id for one in people if one.reason is None] == []


def test_rules_watch_over_requirements_that_there_are() -> None:
    assert set(IDS) >= WATCHED


@pytest.mark.parametrize("name", PROFILES)
def test_profiles_word_requirements_that_there_are(name: str) -> None:
    assert set(profile(name).requirements) <= set(IDS)
