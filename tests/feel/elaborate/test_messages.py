"""What an author is told of an expression that has no meaning: the words, not just the code."""

from collections.abc import Mapping

import pytest

from regdsl.diagnostics import Diagnostic
from regdsl.feel.elaborate import Symbol, elaborate
from regdsl.feel.kernel import Origin
from regdsl.feel.parser import parse
from regdsl.feel.types import ALWAYS, Date, ListOf, Month, Static, Text, Type, number
from regdsl.feel.vocabulary import Vocabulary

TYPES: Mapping[str, Type] = {
    "рядов": number(1, 100),
    "начало": Date(),
    "имя": Text(),
    "товар": Text(frozenset({"еда", "одежда"})),
    "вид": Text(frozenset({"единственный"})),
    "доход с детьми": number(0, 100),
}
ABSENT: Mapping[str, Type] = {
    "рождён": Date(),
    "месяц": Month(),
    "детей": number(0, 9),
    "люди": ListOf(number(0, 9), 0, 3),
}
"""What may be absent; the list never is, its least element may be."""


def found(text: str) -> Diagnostic:
    """The one finding in an expression."""
    names = frozenset({*TYPES, *ABSENT, "pядов", "доход c детьми", "ряд"})
    parsed = parse(text, Vocabulary(names))
    assert parsed.expr is not None
    symbols = {name: Symbol(Origin.INPUT, name, Static(kind)) for name, kind in TYPES.items()}
    for name, kind in ABSENT.items():
        static = Static(kind) if isinstance(kind, ListOf) else Static(kind, ALWAYS)
        symbols[name] = Symbol(Origin.INPUT, name, static)
    (problem,) = elaborate(parsed.expr, symbols).problems
    return Diagnostic(problem.kind, None, "", problem.params, help=problem.help)


TEXT = ("text (текст)", "text")
CODE = ("code (значение перечня)", "code")


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ('рядов = "много"', TEXT),
        ("рядов = имя", TEXT),
        ('рядов = (if рядов > 5 then "много" else "мало")', TEXT),
        ('(имя in ("а", "б")) and рядов = имя', TEXT),
        ("рядов = товар", CODE),
        ("рядов = вид", CODE),
        ('рядов = (if рядов > 5 then товар else "еда")', CODE),
        ('(товар in ("еда", "одежда")) and рядов = товар', CODE),
        ('рядов = ["а", "б"]', ("list of text (текст)", "list of text")),
        ("рядов = [товар]", ("list of code (значение перечня)", "list of code")),
    ],
)
def test_a_text_is_a_code_only_of_a_closed_list(text: str, named: tuple[str, str]) -> None:
    clash = found(text)
    assert clash.kind.code == "EXP030"
    assert clash.message("ru").endswith(f"получено «{named[0]}»")
    assert clash.message("en").endswith(f"found `{named[1]}`")


@pytest.mark.parametrize(
    ("text", "ru"),
    [
        ("pядов > 1", "возможно, имелось в виду «рядов»: вместо латинской «p» нужна кириллическая «р»"),
        (
            "доход c детьми > 1",
            "возможно, имелось в виду «доход с детьми»: вместо латинской «c» нужна кириллическая «с»",
        ),
        ("ряд > 1", "возможно, имелось в виду «рядов»"),
        ('товар = "oдежда"', "возможно, имелось в виду «одежда»: вместо латинской «o» нужна кириллическая «о»"),
    ],
)
def test_letters_of_another_alphabet_are_named(text: str, ru: str) -> None:
    assert found(text).help_text("ru") == ru


@pytest.mark.parametrize("clock", ["today", "now"])
def test_the_clock_is_replaced_by_the_date_of_the_application(clock: str) -> None:
    finding = found(f"начало < {clock}()")
    assert (finding.kind.code, finding.message("ru")) == ("EXP034", f"функция {clock}() в регламентах не используется")
    assert finding.help_text("ru").startswith("напишите «дата обращения»: решение зависит только от заявления")
    assert finding.help_text("en").startswith("write `дата обращения`, the date of the application: a decision rests")


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("age(рождён, начало) > 3", "рождён"),
        ("month(рождён) = месяц", "рождён"),
        ("date(месяц) > начало", "месяц"),
        ("last day of month(месяц) > начало", "месяц"),
        ("add working days(начало, детей) > начало", "детей"),
        ("working days(рождён, начало) > 3", "рождён"),
        ("рождён.year > 2000", "рождён"),
        ("sum([детей, 1]) > 2", "детей"),
        ("max(детей, 1) > 2", "детей"),
        ("abs(детей) > 2", "детей"),
        ("min(люди) > 2", "min(люди)"),
        ("2 + люди[1] > 3", "люди[1]"),
        ("(if рядов > 1 then детей else 3) > 2", "(if рядов > 1 then детей else 3)"),
    ],
)
def test_what_may_be_absent_is_named_as_its_author_wrote_it(text: str, named: str) -> None:
    one = found(text)
    assert one.message("ru") == f"значение «{named}» может отсутствовать"
    assert one.help_text("ru") == f"поставьте слева охрану: {named} != null and …"
    assert one.help_text("en") == f"put a guard on the left: {named} != null and …"


def test_a_divisor_is_named_as_its_author_wrote_it() -> None:
    assert found("10 / (рядов - 2) > 1").help_text("en").startswith("put a guard on the left: рядов - 2 != 0 and …")


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ('начало + duration("PT10S")', 'считайте в днях — duration("P1D") — или возьмите сведение типа date and time'),
        ('duration("PT36H") + начало', 'считайте в днях — duration("P1D") — или возьмите сведение типа date and time'),
        ('начало + duration("PT48H")', 'напишите duration("P2D")'),
        ('начало - duration("PT24H")', 'напишите duration("P1D")'),
    ],
)
def test_hours_added_to_a_date_are_told_what_to_write_instead(text: str, wanted: str) -> None:
    told = found(f'{text} > date("2026-01-01")')
    assert told.message("ru").startswith("у даты нет времени суток")
    assert told.help_text("ru") == wanted
    assert "P" in told.help_text("en")


@pytest.mark.parametrize("text", ["рядов / 0 > 1", "modulo(рядов, 2 - 2) = 1"])
def test_no_guard_is_asked_for_before_a_number(text: str) -> None:
    told = found(text)
    assert told.kind.code == "EXP032"
    assert told.help is not None
    assert told.help.en == "nothing is divided by zero: mend the divisor"
