"""`regdsl feel`: evaluate an expression."""

from argparse import Namespace
from typing import Any

from regdsl.cli.command import Command
from regdsl.cli.console import Console
from regdsl.cli.feel_values import as_feel, as_json
from regdsl.cli.findings import NOT_STRICT
from regdsl.cli.input_file import STANDARD_INPUT, read_bytes, shown_name
from regdsl.cli.options import add_format
from regdsl.cli.parser import Parser
from regdsl.cli.stop import CannotGoOn
from regdsl.cli.strict_mode import evaluate_with_calendar
from regdsl.cli.texts import json_text
from regdsl.diagnostics import Bilingual, Diagnostic, Position, Span
from regdsl.document import parse, to_python
from regdsl.feel import FeelError, evaluate
from regdsl.feel.problem import Problem
from regdsl.feel.strict import StrictError

__all__ = ["FEEL"]

_DESCRIPTION = Bilingual(
    "Вычисляет выражение на языке FEEL и печатает его значение.",
    "Evaluates an expression in the language FEEL and prints its value.",
)
_EXPR = Bilingual("выражение, обычно в одинарных кавычках", "the expression, as a rule in single quotes")
_CONTEXT = Bilingual(
    "файл .json или .yaml со значениями имён, `-` — стандартный ввод",
    "a .json or .yaml file with the values of names; `-` is the standard input",
)
_MODE = Bilingual(
    "dmn — весь язык FEEL (по умолчанию), strict — как в регламентах: точные числа, рабочие дни; где ответа нет, он "
    "неизвестен, а не null",
    "dmn is full FEEL (the default), strict is what regulations use: exact numbers, working days; where there is no "
    "answer, it is unknown and not null",
)
_NO_MAPPING = Bilingual("в файле {file} нет имён со значениями", "the file {file} holds no names with values")
_NO_VALUE = Bilingual(
    "в файле {file} есть значение, которого нет в строгом режиме (например, вложенные имена)",
    "the file {file} holds a value that strict mode does not have (nested names, for one)",
)
_SOURCE = Bilingual("выражение", "expression")


def _arguments(parser: Parser) -> None:
    parser.argument("expr", _EXPR)
    parser.option("--context", _CONTEXT, metavar="FILE")
    parser.option("--mode", _MODE, choices=("strict", "dmn"), default="dmn")
    add_format(parser)


def _run(options: Namespace, console: Console) -> int:
    context = _context(options.context, console) if options.context else {}
    if context is None:
        return 2
    try:
        value = _value(options.expr, context, options.mode)
    except FeelError as error:
        return _refuse(error.problems, options.expr, console)
    except StrictError as error:
        problem = Problem(NOT_STRICT, error.start, error.end, {"message": error.message})
        return _refuse((problem,), options.expr, console)
    except (TypeError, ValueError) as error:
        raise CannotGoOn(_fill(_NO_VALUE, shown_name(options.context or "", console))) from error
    if console.as_json:
        console.write(json_text({"value": as_json(value), "feel": as_feel(value)}))
    else:
        console.say(as_feel(value))
    return 0


def _value(text: str, context: dict[str, Any], mode: str) -> Any:
    return evaluate_with_calendar(text, context) if mode == "strict" else evaluate(text, context)


def _context(path: str, console: Console) -> dict[str, Any] | None:
    """Read the names; None after findings were printed."""
    file = shown_name(path, console)
    parsed = parse(read_bytes(path), file, as_json=path == STANDARD_INPUT)
    if parsed.document is None:
        console.refuse(parsed.diagnostics, {file: parsed.text})
        return None
    values = to_python(parsed.document.root)
    if not isinstance(values, dict):
        raise CannotGoOn(_fill(_NO_MAPPING, file))
    return values


def _refuse(problems: tuple[Problem, ...], text: str, console: Console) -> int:
    file = console.tell(_SOURCE)
    found = [Diagnostic(one.kind, _span(file, text, one), params=one.params, help=one.help) for one in problems]
    console.refuse(found, {file: text})
    return 2


def _span(file: str, text: str, problem: Problem) -> Span:
    return Span(file, _position(text, problem.start), _position(text, max(problem.start, problem.end)))


def _position(text: str, offset: int) -> Position:
    offset = max(0, min(offset, len(text)))
    before = text[:offset]
    return Position(before.count("\n") + 1, offset - (before.rfind("\n") + 1) + 1, offset)


def _fill(words: Bilingual, file: str) -> Bilingual:
    return Bilingual(words.ru.format(file=file), words.en.format(file=file))


FEEL = Command(
    _DESCRIPTION,
    _arguments,
    ('regdsl feel \'date("2026-01-31") + duration("P1M")\'', "regdsl feel 'доход / 3' --context доход.json"),
    _run,
)
