"""`regdsl draw`: a regulation as a picture."""

from argparse import Namespace
from pathlib import Path

from regdsl.cli.command import Command
from regdsl.cli.console import Console
from regdsl.cli.drawing.data import to_data
from regdsl.cli.drawing.graph import picture_of
from regdsl.cli.drawing.picture import Picture
from regdsl.cli.loading import open_one
from regdsl.cli.options import add_format
from regdsl.cli.parser import Parser
from regdsl.cli.stop import CannotGoOn, UsageProblem
from regdsl.cli.texts import json_text
from regdsl.cli.write_file import replace_file
from regdsl.diagnostics import Bilingual

__all__ = ["DRAW"]

_DESCRIPTION = Bilingual(
    "Рисует схему регламента в файл SVG: какие сведения откуда, варианты, критерии и основания и что от "
    "чего зависит. С `--format json` печатает ту же схему как данные; тогда файл можно не указывать.",
    "Draws a regulation into an SVG file: which data come from where, the variants, the criteria and the "
    "grounds, and what depends on what. With `--format json` prints the same graph as data; the file may then be left "
    "out.",
)
_REG = Bilingual("файл регламента", "the regulation's file")
_OUTPUT = Bilingual("файл .svg, `-` — стандартный вывод", "the .svg file; `-` is the standard output")
_NO_NETWORKX = Bilingual("для рисования нужен пакет networkx", "drawing needs the package networkx")
_INSTALL = Bilingual("установите его: pip install 'regdsl[draw]'", "install it: pip install 'regdsl[draw]'")
_NO_OUTPUT = Bilingual("не указано: --output", "missing: --output")
_TWICE = Bilingual(
    "стандартный вывод уже занят данными: с `--format json` укажите в `--output` файл",
    "the standard output holds the data already: with `--format json` name a file in `--output`",
)
_DRAWN = Bilingual("нарисовано: {file}", "drawn: {file}")


def _arguments(parser: Parser) -> None:
    parser.argument("reg", _REG)
    parser.option("--output", _OUTPUT, metavar="FILE")
    add_format(parser)


def _run(options: Namespace, console: Console) -> int:
    if console.as_json and options.output == "-":
        raise UsageProblem(_TWICE)
    if not (console.as_json or options.output):
        raise UsageProblem(_NO_OUTPUT)
    regulation = open_one(options.reg, console)
    if regulation is None:
        return 2
    picture = picture_of(regulation.program, console.lang)
    if options.output:
        _draw(picture, options.output, console)
    if console.as_json:
        subject = {"id": regulation.id, "version": regulation.version, "digest": regulation.digest}
        console.write(json_text({"regulation": subject, **to_data(picture), "output": options.output}))
    return 0


def _draw(picture: Picture, output: str, console: Console) -> None:
    """Write the SVG, and say so where people read it. Raises CannotGoOn without networkx."""
    try:
        from regdsl.cli.drawing.layers import layered
        from regdsl.cli.drawing.places import placed
        from regdsl.cli.drawing.svg import to_svg
    except ModuleNotFoundError as error:
        if error.name != "networkx":
            raise
        raise CannotGoOn(_NO_NETWORKX, _INSTALL) from error
    text = to_svg(placed(layered(picture)), console.lang)
    if output == "-":
        console.write(text)
        return
    replace_file(Path(output), text.encode())
    if not console.as_json:
        console.say(console.fill(_DRAWN, file=output))


DRAW = Command(
    _DESCRIPTION,
    _arguments,
    ("regdsl draw услуга.yaml --output услуга.svg", "regdsl draw услуга.yaml --format json"),
    _run,
)
