"""Periods: a definition for each end, which expressions compare with, and one for the whole, which is shown."""

from regdsl.checker.checked import CheckedRegulation
from regdsl.checker.periods import end_pointer
from regdsl.core.lower.expression import lower
from regdsl.core.lower.texts import Wording
from regdsl.core.program import Definition
from regdsl.feel.elaborate.periods import END, START, end_name
from regdsl.feel.kernel import Const, MakeList, Origin, Ref
from regdsl.feel.types import Season, Static, number

__all__ = ["periods_of"]


def periods_of(checked: CheckedRegulation, wording: Wording) -> tuple[Definition, ...]:
    """The definitions of the regulation's periods: of each, its first, its last, and both."""
    made: list[Definition] = []
    for name, item in checked.bundle.regulation.model.periods.items():
        title, reads = wording.title(item.title, "periods", name), dict[str, None]()
        only, ends = checked.symbols[name].only, list[Ref]()
        if item.every_year is not None:
            made.append(Definition(name, title, _numbers(*item.every_year.numbers), None, None, ()))
            continue
        for end in (START, END):
            own, expression = end_name(name, end), checked.expressions[end_pointer(name, end)]
            value = lower(expression.kernel)
            made.append(Definition(own, title, value, None, None, expression.reads, only=only))
            ends.append(Ref(origin=Origin.DEFINITION, name=own, static=value.static))
            reads |= dict.fromkeys(expression.reads)
        whole = MakeList(items=tuple(ends), static=checked.symbols[name].static)
        made.append(Definition(name, title, whole, None, None, tuple(reads), only=only))
    return tuple(made)


def _numbers(first: int, last: int) -> MakeList:
    """The days of every year as they are shown: the numbers of their ends."""
    ends = tuple(Const(value=end, static=Static(number(end, end))) for end in (first, last))
    return MakeList(items=ends, static=Static(Season(first, last)))
