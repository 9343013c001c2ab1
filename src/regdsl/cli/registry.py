"""All commands by name. A command's module is imported when the command is called, and not before."""

from collections.abc import Callable

from msgspec import Struct

from regdsl.cli.command import Command
from regdsl.diagnostics import Bilingual

__all__ = ["ENTRIES", "Entry"]


class Entry(Struct, frozen=True):
    """A command's name, what it does in a few words, and where to get it."""

    name: str
    summary: Bilingual
    load: Callable[[], Command]


def _new() -> Command:
    from regdsl.cli.commands.new import NEW

    return NEW


def _check() -> Command:
    from regdsl.cli.commands.check import CHECK

    return CHECK


def _fmt() -> Command:
    from regdsl.cli.commands.fmt import FMT

    return FMT


def _fix() -> Command:
    from regdsl.cli.commands.fix import FIX

    return FIX


def _decide() -> Command:
    from regdsl.cli.commands.decide import DECIDE

    return DECIDE


def _test() -> Command:
    from regdsl.cli.commands.test import TEST

    return TEST


def _verify() -> Command:
    from regdsl.cli.commands.verify import VERIFY

    return VERIFY


def _whatif() -> Command:
    from regdsl.cli.commands.whatif import WHATIF

    return WHATIF


def _cases() -> Command:
    from regdsl.cli.commands.cases import CASES

    return CASES


def _diff() -> Command:
    from regdsl.cli.commands.diff import DIFF

    return DIFF


def _term() -> Command:
    from regdsl.cli.commands.term import TERM

    return TERM


def _draw() -> Command:
    from regdsl.cli.commands.draw import DRAW

    return DRAW


def _compile() -> Command:
    from regdsl.cli.commands.compile import COMPILE

    return COMPILE


def _feel() -> Command:
    from regdsl.cli.commands.feel import FEEL

    return FEEL


def _replay() -> Command:
    from regdsl.cli.commands.replay import REPLAY

    return REPLAY


def _rules() -> Command:
    from regdsl.cli.commands.rules import RULES

    return RULES


def _lsp() -> Command:
    from regdsl.cli.commands.lsp import LSP

    return LSP


ENTRIES: tuple[Entry, ...] = (
    Entry("new", Bilingual("начать новый регламент", "start a regulation"), _new),
    Entry("check", Bilingual("проверить файлы", "check files"), _check),
    Entry("fmt", Bilingual("привести файлы к единому виду", "bring files into the canonical layout"), _fmt),
    Entry("fix", Bilingual("исправить, что исправимо без человека", "mend what needs no person"), _fix),
    Entry("decide", Bilingual("решить по одному обращению", "decide one application"), _decide),
    Entry("test", Bilingual("прогнать дела", "run the cases"), _test),
    Entry("verify", Bilingual("доказать, что верно для всех", "prove what holds of everybody"), _verify),
    Entry("whatif", Bilingual("что изменило бы решение", "what would change a decision"), _whatif),
    Entry("cases", Bilingual("составить дела на все случаи", "make cases that leave nothing out"), _cases),
    Entry("diff", Bilingual("сравнить две версии", "compare two versions"), _diff),
    Entry("term", Bilingual("посчитать срок день за днём", "count a term day by day"), _term),
    Entry("draw", Bilingual("нарисовать схему регламента", "draw a regulation"), _draw),
    Entry("compile", Bilingual("превратить регламент в код или схему", "turn a regulation into code"), _compile),
    Entry("feel", Bilingual("вычислить выражение", "evaluate an expression"), _feel),
    Entry("replay", Bilingual("повторить решение по квитанции", "repeat a decision from its receipt"), _replay),
    Entry("rules", Bilingual("показать правила проверки", "show the rules of the linter"), _rules),
    Entry("lsp", Bilingual("служба для редактора", "serve an editor"), _lsp),
)
