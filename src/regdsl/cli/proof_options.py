"""What the commands that prove ask for: how far to go, and that the solver is there."""

from argparse import Namespace

from regdsl.cli.options import above_zero
from regdsl.cli.parser import Parser
from regdsl.cli.stop import CannotGoOn, UsageProblem
from regdsl.diagnostics import Bilingual
from regdsl.library.proof_limits import ProofLimits

__all__ = ["add_items", "add_limits", "add_prove", "ask_for_solver", "limits_of", "prove_asked"]

_PROVE = Bilingual(
    "после правил доказать о каждом заявителе то же, что `regdsl verify`; опровергнутое — замечания VER",
    "after the rules prove of every applicant what `regdsl verify` does; what is refuted are findings VER",
)
_TIMEOUT = Bilingual("сколько секунд на одно утверждение (10)", "how many seconds for one claim (10)")
_MEMORY = Bilingual("сколько мегабайт памяти (2048)", "how many megabytes of memory (2048)")
_ITEMS = Bilingual("сколько элементов списка записей рассмотреть (3)", "how many elements of a list of records (3)")
_NO_SOLVER = Bilingual("для доказательств нужен пакет z3-solver", "proofs need the package z3-solver")
_INSTALL = Bilingual("установите его: pip install 'regdsl[verify]'", "install it: pip install 'regdsl[verify]'")
_ONLY_PROVE = Bilingual("`{flag}` бывает только с --prove", "`{flag}` goes with --prove only")


def add_limits(parser: Parser) -> None:
    """Add `--timeout` and `--memory`."""
    parser.option("--timeout", _TIMEOUT, metavar="SECONDS", type=above_zero(parser, float))
    parser.option("--memory", _MEMORY, metavar="MB", type=above_zero(parser, int))


def add_items(parser: Parser, words: Bilingual = _ITEMS) -> None:
    """Add `--items`."""
    parser.option("--items", words, metavar="N", type=above_zero(parser, int))


def add_prove(parser: Parser) -> None:
    """Add `--prove` and how far it may go."""
    parser.option("--prove", _PROVE, action="store_true")
    add_limits(parser)
    add_items(parser)


def limits_of(options: Namespace) -> ProofLimits:
    """How far proofs may go by the options, else by default; a command without `--items` looks at the usual number."""
    default = ProofLimits()
    items = getattr(options, "items", None) or default.items
    return ProofLimits(options.timeout or default.seconds, options.memory or default.megabytes, items)


def prove_asked(options: Namespace) -> ProofLimits | None:
    """How far to prove; None where `--prove` does not ask for it. Raises UsageProblem for limits of nothing, CannotGoOn
    without the solver."""
    if options.prove:
        ask_for_solver()
        return limits_of(options)
    given = {"--timeout": options.timeout, "--memory": options.memory, "--items": options.items}
    for flag, value in given.items():
        if value is not None:
            raise UsageProblem(Bilingual(_ONLY_PROVE.ru.format(flag=flag), _ONLY_PROVE.en.format(flag=flag)))
    return None


def ask_for_solver() -> None:
    """See that the solver is there: it is an extra, and that it is missing has to be told before anything is begun.
    Raises CannotGoOn."""
    try:
        import z3  # noqa: F401  # only whether it can be had
    except ModuleNotFoundError as error:
        raise CannotGoOn(_NO_SOLVER, _INSTALL) from error
