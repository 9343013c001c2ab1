"""`regdsl compile`: a regulation as Python code or as a JSON Schema of its applications."""

from argparse import Namespace
from typing import Any

from regdsl.api import Regulation
from regdsl.cli.application_schema import application_schema
from regdsl.cli.command import Command
from regdsl.cli.console import Console
from regdsl.cli.loading import open_one
from regdsl.cli.options import add_format
from regdsl.cli.parser import Parser
from regdsl.cli.texts import json_text
from regdsl.diagnostics import Bilingual

__all__ = ["COMPILE"]

_DESCRIPTION = Bilingual(
    "Печатает регламент как код на Python или как JSON Schema заявления; с `--format json` — вместе с тем, "
    "из какого регламента они получены.",
    "Prints a regulation as Python code, or as the JSON Schema of its application; with `--format json` together with "
    "the regulation that they were made from.",
)
_REG = Bilingual("файл регламента", "the regulation's file")
_TO = Bilingual("python — код, json-schema — схема заявления", "python is code, json-schema describes the application")


def _arguments(parser: Parser) -> None:
    parser.argument("reg", _REG)
    parser.option("--to", _TO, choices=("python", "json-schema"), required=True)
    add_format(parser)


def _run(options: Namespace, console: Console) -> int:
    regulation = open_one(options.reg, console)
    if regulation is None:
        return 2
    if options.to == "python":
        code = regulation.python_source()
        console.write(json_text({**_head(regulation, options.to), "code": code}) if console.as_json else code)
    else:
        schema = application_schema(regulation.program, console.lang)
        console.write(json_text({**_head(regulation, options.to), "schema": schema} if console.as_json else schema))
    return 0


def _head(regulation: Regulation, to: str) -> dict[str, Any]:
    """What the code or the schema was made from, which neither says of itself."""
    subject = {"id": regulation.id, "version": regulation.version, "digest": regulation.digest}
    return {"regulation": subject, "to": to}


COMPILE = Command(
    _DESCRIPTION,
    _arguments,
    ("regdsl compile услуга.yaml --to python", "regdsl compile услуга.yaml --to json-schema > услуга.schema.json"),
    _run,
)
