"""`regdsl compile`: a regulation as Python code or as a JSON Schema of its applications."""

from argparse import Namespace

from regdsl.cli.application_schema import application_schema
from regdsl.cli.command import Command
from regdsl.cli.console import Console
from regdsl.cli.loading import open_one
from regdsl.cli.parser import Parser
from regdsl.cli.texts import json_text
from regdsl.diagnostics import Bilingual

__all__ = ["COMPILE"]

_DESCRIPTION = Bilingual(
    "Печатает регламент как код на Python или как JSON Schema заявления.",
    "Prints a regulation as Python code, or as the JSON Schema of its application.",
)
_REG = Bilingual("файл регламента", "the regulation's file")
_TO = Bilingual("python — код, json-schema — схема заявления", "python is code, json-schema describes the application")


def _arguments(parser: Parser) -> None:
    parser.argument("reg", _REG)
    parser.option("--to", _TO, choices=("python", "json-schema"), required=True)


def _run(options: Namespace, console: Console) -> int:
    regulation = open_one(options.reg, console)
    if regulation is None:
        return 2
    if options.to == "python":
        console.write(regulation.python_source())
    else:
        console.write(json_text(application_schema(regulation.program, console.lang)))
    return 0


COMPILE = Command(
    _DESCRIPTION,
    _arguments,
    ("regdsl compile услуга.yaml --to python", "regdsl compile услуга.yaml --to json-schema > услуга.schema.json"),
    _run,
)
