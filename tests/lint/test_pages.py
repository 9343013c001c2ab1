"""Every rule of the program's own has a page in Russian that says all that its docstring says in English."""

import re
from importlib.resources import files

import pytest

from regdsl.lint.page import page_of
from regdsl.lint.rule import AnyRule
from regdsl.lint.rules import BUILTIN_RULES

FOLDER = files("regdsl.lint") / "pages" / "ru"
PROSE = ["Что ищет", "Почему это важно", "Как исправить"]
EXAMPLES = {"Bad": "Неверно", "Good": "Верно"}
FENCE = re.compile(r"```yaml\n(.*?)```", re.DOTALL)


def own(rule: AnyRule) -> tuple[str, dict[str, str]]:
    """What the Russian file of a rule says: the defect, and the sections."""
    summary, *pieces = re.split(r"^## (.*)\n", (FOLDER / f"{rule.code}.md").read_text(encoding="utf-8"), flags=re.M)
    return summary, dict(zip(pieces[::2], pieces[1::2], strict=True))


def in_words(example: str) -> bool:
    """Whether an example says anything but YAML: then it has to be said in Russian too."""
    return FENCE.sub("", example).strip() != "" or "#" in example


def uncommented(example: str) -> list[str]:
    return [line.partition("#")[0].rstrip() for line in "".join(FENCE.findall(example)).splitlines()]


def test_no_page_is_left_of_a_rule_that_there_is_not() -> None:
    assert {path.name for path in FOLDER.iterdir()} <= {f"{rule.code}.md" for rule in BUILTIN_RULES}


@pytest.mark.parametrize("rule", BUILTIN_RULES, ids=lambda rule: rule.code)
def test_a_rule_has_its_page_in_russian(rule: AnyRule) -> None:
    english = dict(page_of(rule, "en").sections)
    summary, sections = own(rule)
    examples = [ru for en, ru in EXAMPLES.items() if in_words(english[en])]
    assert list(sections) == [PROSE[0], PROSE[1], *examples, PROSE[2]]
    for text in (summary, *sections.values()):
        said = re.sub(r"`[^`]*`", "", FENCE.sub("", text))
        if text not in (sections.get("Неверно"), sections.get("Верно")):
            assert re.search("[а-яё]{3}", said), "it says something"
        assert re.findall(r"(?<![\w/])[a-z]{2,}", said) == [], "words of the file stand in backticks, others in Russian"
        assert re.findall(r"^(?:[-*#>|]|\d+\.) ", said, re.MULTILINE) == [], "the terminal shows paragraphs and code"
    for en, ru in EXAMPLES.items():
        if ru in sections:
            assert uncommented(sections[ru]) == uncommented(english[en]), "the example is the one that is tested"


@pytest.mark.parametrize("rule", BUILTIN_RULES, ids=lambda rule: rule.code)
def test_the_page_is_the_russian_one_with_the_examples_of_the_docstring(rule: AnyRule) -> None:
    english, russian = page_of(rule, "en"), page_of(rule, "ru")
    assert [heading for heading, _ in russian.sections] == [*PROSE[:2], *EXAMPLES.values(), PROSE[2]]
    summary, sections = own(rule)
    assert russian.summary == summary.strip()
    told = dict(russian.sections)
    assert {heading: told[heading] for heading in sections} == {name: text.strip() for name, text in sections.items()}
    for en, ru in EXAMPLES.items():
        if ru not in sections:
            assert told[ru] == dict(english.sections)[en]
