"""`regdsl lsp`: the language server for editors."""

from argparse import Namespace

from regdsl.cli.command import Command
from regdsl.cli.console import Console
from regdsl.cli.layout import MeaningChanged, canonical
from regdsl.cli.parser import Parser
from regdsl.cli.stop import CannotGoOn
from regdsl.diagnostics import Bilingual
from regdsl.document import Document

__all__ = ["LSP"]

_DESCRIPTION = Bilingual(
    "Служба для редактора: замечания по мере набора, подсказки имён и ключей, что значит имя и где объявлено, "
    "переименование, правки, единый вид. Говорит с редактором через стандартный ввод и вывод; запускает её редактор.",
    "A service for an editor: findings as you type, names and keys to choose from, what a name means and where it is "
    "declared, renaming, fixes, the canonical layout. It speaks with the editor over the standard input and output; "
    "the editor starts it.",
)
_NO_PYGLS = Bilingual("для службы редактора нужен пакет pygls", "the language server needs the package pygls")
_INSTALL = Bilingual("установите его: pip install 'regdsl[lsp]'", "install it: pip install 'regdsl[lsp]'")
_PACKAGES = frozenset({"pygls", "lsprotocol"})


def _arguments(parser: Parser) -> None:
    """It takes none of its own."""


def _run(options: Namespace, console: Console) -> int:
    try:
        from regdsl.lsp.server import serve
    except ModuleNotFoundError as error:
        if (error.name or "").partition(".")[0] not in _PACKAGES:
            raise
        raise CannotGoOn(_NO_PYGLS, _INSTALL) from error
    serve(console.lang, _laid_out)
    return 0


def _laid_out(document: Document) -> str | None:
    """The document in the canonical layout; None where that would not say the same."""
    try:
        return canonical(document)
    except MeaningChanged:
        return None


LSP = Command(_DESCRIPTION, _arguments, ("regdsl lsp", "regdsl lsp --lang ru"), _run)
