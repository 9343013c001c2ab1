"""`regdsl draw`: a regulation as a picture."""

from argparse import Namespace
from pathlib import Path

from regdsl.cli.command import Command
from regdsl.cli.console import Console
from regdsl.cli.loading import open_one
from regdsl.cli.parser import Parser
from regdsl.cli.stop import CannotGoOn
from regdsl.cli.write_file import replace_file
from regdsl.diagnostics import Bilingual

__all__ = ["DRAW"]

_DESCRIPTION = Bilingual(
    "Рисует схему регламента в файл SVG: какие сведения откуда, варианты, критерии и основания и что\nот чего зависит.",
    "Draws a regulation into an SVG file: which data come from where, the variants, the criteria and the "
    "grounds, and what depends on what.",
)
_REG = Bilingual("файл регламента", "the regulation's file")
_OUTPUT = Bilingual("файл .svg, `-` — стандартный вывод", "the .svg file; `-` is the standard output")
_NO_NETWORKX = Bilingual("для рисования нужен пакет networkx", "drawing needs the package networkx")
_INSTALL = Bilingual("установите его: pip install 'regdsl[draw]'", "install it: pip install 'regdsl[draw]'")
_DRAWN = Bilingual("нарисовано: {file}", "drawn: {file}")


def _arguments(parser: Parser) -> None:
    parser.argument("reg", _REG)
    parser.option("--output", _OUTPUT, metavar="FILE", required=True)


def _run(options: Namespace, console: Console) -> int:
    regulation = open_one(options.reg, console)
    if regulation is None:
        return 2
    try:
        from regdsl.cli.drawing import layered, picture_of, placed, to_svg
    except ModuleNotFoundError as error:
        if error.name != "networkx":
            raise
        raise CannotGoOn(_NO_NETWORKX, _INSTALL) from error
    text = to_svg(placed(layered(picture_of(regulation.program, console.lang))), console.lang)
    if options.output == "-":
        console.write(text)
        return 0
    replace_file(Path(options.output), text.encode())
    console.say(console.tell(_DRAWN).format(file=options.output))
    return 0


DRAW = Command(_DESCRIPTION, _arguments, ("regdsl draw услуга.yaml --output услуга.svg",), _run)
