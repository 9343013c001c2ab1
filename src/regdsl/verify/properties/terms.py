"""The slowest answer and the longest chain of procedures fit into the term of the decision, in every variant."""

from collections.abc import Callable, Iterator
from typing import Final

import z3
from msgspec import Struct

from regdsl.checker.clocks.critical_path import Path, longest, paths, uncompared
from regdsl.checker.clocks.due import Due, due_in
from regdsl.checker.clocks.running import variants_of
from regdsl.compile.smt.flags import Flag, both, either, equal
from regdsl.compile.smt.world import Outside, Reason
from regdsl.core.program import Program
from regdsl.diagnostics import Bilingual
from regdsl.diagnostics.diagnostic import Parameter
from regdsl.document.pointer import join
from regdsl.verify.claim_findings import TERM_TOO_SHORT
from regdsl.verify.places import Place
from regdsl.verify.property import Claim, Model, Property, called, said
from regdsl.verify.replay import Shown
from regdsl.verify.sight import Sight

__all__ = ["TERMS"]

_FITS = Bilingual(
    "вариант «{variant}»: {what} ({path}) укладывается в срок «{term}» ({length})",
    "the variant `{variant}`: {what} ({path}) fits into the term `{term}` ({length})",
)
_COMPARED = Bilingual(
    "вариант «{variant}»: всё, у чего назван срок, укладывается в срок «{term}» ({length})",
    "the variant `{variant}`: all that has a term of its own fits into the term `{term}` ({length})",
)
_ONLY_VARIANT = Bilingual("единственный", "the only one")


def _claims(sight: Sight) -> Iterator[Claim]:
    """Nobody has a variant whose term is shorter than the way to its decision. What has no length of its own
    takes no time; one claim of each variant in which something has a length."""
    if sight.bundle is None:
        return
    model = sight.bundle.regulation.model
    for variant in variants_of(model):
        due = due_in(model, variant)
        if due is None:
            continue
        ways = paths(model, variant)
        lengths = {due.on(name) for name in sight.program.channels}
        doubtful = uncompared(ways, *lengths)
        late = [one for one in ways if any(one.is_longer(length) for length in lengths)]
        path = longest(late) or longest(one for one in ways if one not in doubtful)
        if path is not None:
            yield _fits(sight, variant, due, path)
        for pointer in dict.fromkeys(one.pointer for one in doubtful if one not in late):
            yield _not_compared(sight, variant, due, pointer)


def _fits(sight: Sight, variant: str, due: Due, path: Path) -> Claim:
    words = {
        **_called(sight.program, variant, due),
        "what": path.what,
        "path": path.length,
    }
    short = both(sight.full.variants[variant], _short(sight, due, path))
    return _claim(sight, variant, due, said(_FITS, **words), words, short, _Decided(variant))


def _not_compared(sight: Sight, variant: str, due: Due, pointer: str) -> Claim:
    """Which is longer, the way or the term, depends on the calendar: the solver is not told."""
    words = _called(sight.program, variant, due)
    doubt = z3.Bool(f"!{pointer}/{variant}")
    sight.world.outside.setdefault(Outside(Reason.CALENDAR, pointer, 0, 0), set()).add(doubt.decl().name())
    unknown = both(sight.full.variants[variant], doubt)
    params = {**words, "what": Bilingual(pointer, pointer), "path": Bilingual("?", "?")}
    return _claim(sight, variant, due, said(_COMPARED, **words), params, unknown, _nobody_can_say)


def _claim(
    sight: Sight,
    variant: str,
    due: Due,
    says: Bilingual,
    words: dict[str, Bilingual],
    formula: Flag,
    shows: Callable[[Shown], bool],
) -> Claim:
    assert sight.bundle is not None
    at = join(due.clock.pointer, "length")
    place = Place(sight.bundle.regulation.document.locate(at), at)
    params: dict[str, Parameter] = dict(words)
    about = f"{due.clock.pointer[1:]}/{variant}".rstrip("/")
    return Claim(about, says, TERM_TOO_SHORT, params, formula, Model.COUNTEREXAMPLE, shows, place=place)


def _called(program: Program, variant: str, due: Due) -> dict[str, Bilingual]:
    titles = {one.id: one.title for one in program.variants}
    terms = {one.id: one.title for one in program.terms}
    return {
        "variant": called(titles.get(variant, {}), variant) if variant else _ONLY_VARIANT,
        "term": called(terms.get(due.clock.name, {}), due.clock.title),
        "length": due.length,
    }


def _short(sight: Sight, due: Due, path: Path) -> Flag:
    """Whether the term is shorter than the way; a channel may have a length of its own."""
    channel = sight.full.case.channel
    flags: list[Flag] = []
    for name in sight.program.channels:
        if path.is_longer(due.on(name)):
            flags.append(equal(channel.term, sight.world.text(name)))
    return True if len(flags) == len(sight.program.channels) else either(*flags)


def _nobody_can_say(shown: Shown) -> bool:
    """No applicant shows it: what the lengths come to is not compared."""
    return False


class _Decided(Struct, frozen=True):
    """The decision is of the variant: its term was compared already."""

    variant: str

    def __call__(self, shown: Shown) -> bool:
        """Whether it is."""
        return (shown.decision.variant or "") == self.variant


TERMS: Final = Property(
    "terms",
    Bilingual("Решение успевает в свой срок", "The decision can be made within its term"),
    _claims,
)
