"""Explanations for each record, lowered: a hole is worth a list, one value for each record."""

from collections.abc import Iterable, Mapping

from msgspec.structs import replace

from regdsl.checker.checked import CheckedHole
from regdsl.checker.each import EACH, about
from regdsl.core.lower.expression import lower
from regdsl.core.lower.facts import Facts
from regdsl.core.lower.texts import Wording
from regdsl.core.program import Each
from regdsl.core.texts import Hole
from regdsl.document.pointer import join
from regdsl.feel.kernel import Collect, Kernel
from regdsl.feel.types import ListOf, Static

__all__ = ["eaches_of", "reads_of_eaches", "rests_of_eaches"]


def eaches_of(wording: Wording, pointer: str, texts: Mapping[str, str]) -> tuple[Each, ...]:
    """The explanations for each record of the ground or limb at `pointer`."""
    made: list[Each] = []
    for key in texts:
        at, named = join(pointer, EACH, key), about(key)
        said = wording.texts(at)
        assert named is not None
        assert said is not None
        source = lower(wording.checked.expressions[at].kernel)
        by_language = {
            language: tuple(part if isinstance(part, str) else _of_each(part, source, named.local) for part in template)
            for language, template in said.items()
        }
        made.append(Each(key, Hole(source), by_language))
    return tuple(made)


def _of_each(hole: Hole, source: Kernel, local: str) -> Hole:
    """A hole worth its value for every record."""
    if hole.value is None:
        return hole
    kind = source.static.type
    assert isinstance(kind, ListOf)
    static = Static(replace(kind, element=hole.value.static.type), source.static.absent_until)
    return replace(hole, value=Collect(local=local, source=source, result=hole.value, static=static))


def reads_of_eaches(wording: Wording, pointer: str, texts: Iterable[str]) -> tuple[str, ...]:
    """The names that the explanations read."""
    checked = wording.checked
    found: dict[str, None] = {}
    for key in texts:
        at = join(pointer, EACH, key)
        found |= dict.fromkeys(checked.expressions[at].reads)
        for part in checked.texts[at].parts:
            if isinstance(part, CheckedHole) and part.expression is not None:
                found |= dict.fromkeys(part.expression.reads)
    return tuple(found)


def rests_of_eaches(wording: Wording, facts: Facts, pointer: str, texts: Iterable[str]) -> frozenset[str]:
    """What the explanations rest on in the end: which records there are, and what is said of each."""
    checked = wording.checked
    found: frozenset[str] = frozenset()
    for key in texts:
        at, named = join(pointer, EACH, key), about(key)
        assert named is not None
        source = checked.expressions[at]
        records = facts.rests(source.kernel, source.reads)
        found |= records.own
        for part in checked.texts[at].parts:
            if isinstance(part, CheckedHole) and part.expression is not None:
                said = part.expression
                found |= facts.rests(said.kernel, said.reads, {named.local: records}).whole
    return found
