"""What expressions rest on in the end.

Of a list of records, what a field is computed from counts only where that field is read; a record that goes on as a
whole is read with all its fields.
"""

from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import Final

from msgspec import Struct

from regdsl.checker import CheckedRegulation
from regdsl.core.lower.records import computed_fields
from regdsl.core.program import Definition
from regdsl.core.walk import children, nodes
from regdsl.feel.kernel import (
    Apply,
    Collect,
    Const,
    Kernel,
    MakeList,
    Op,
    Origin,
    Quantify,
    Ref,
    Select,
)
from regdsl.feel.types import ListOf, Record, Static

__all__ = ["Facts", "Rests"]

Names = frozenset[str]


class Rests(Struct, frozen=True):
    """What a value rests on: `own` whatever is read of it, and by their places the `fields` computed for the records in
    it."""

    own: Names = frozenset()
    fields: Mapping[int, Names] = MappingProxyType({})

    @property
    def whole(self) -> Names:
        """All that it rests on."""
        return self.own.union(*self.fields.values())


_NOTHING: Final = Rests()
_Locals = Mapping[str, Rests]
_NO_LOCALS: Final[_Locals] = MappingProxyType({})
_OF_ITSELF: Final = frozenset({Op.COUNT, Op.IS_ABSENT})
"""What looks at a list and at none of its records."""
_PASSED_ON: Final = frozenset({Op.INDEX, Op.REVERSE, Op.CONCATENATE})
"""What gives records of a list as they are, and does not look at them."""


class Facts(Struct, frozen=True):
    """What every definition rests on, and the subject that is decided on."""

    known: Mapping[str, Rests]
    subject: Rests

    @staticmethod
    def of(checked: CheckedRegulation, definitions: Iterable[Definition]) -> "Facts":
        """Work it out; the definitions stand in the order in which they can be computed. The list of those kept may be
        not among them yet: a name of which nothing is known rests on itself."""
        known: dict[str, Rests] = {}
        facts = Facts(known, _NOTHING)
        for one in definitions:
            if one.name in checked.inputs:  # a list of records: it rests on what is filed
                known[one.name] = Rests(frozenset((one.name,)), facts._fields(checked, one.value.static))
            else:
                known[one.name] = facts.rests(one.value, one.reads)
        if checked.subject is None:
            return facts
        return Facts(known, Rests(fields=facts._fields(checked, checked.subject.list)))

    def rests(self, kernel: Kernel, reads: Iterable[str], local: _Locals = _NO_LOCALS) -> Rests:
        """What an expression rests on that reads the names `reads`. What it names counts even where the kernel has it
        no more, because it was found to make no difference."""
        found = self._rests(kernel, local)
        named = {node.name for node in nodes((kernel,)) if isinstance(node, Ref) and node.origin is Origin.DEFINITION}
        return Rests(found.own | self._ends(name for name in reads if name not in named), found.fields)

    def _ends(self, names: Iterable[str]) -> Names:
        """What names rest on, where nothing tells what is read of them."""
        return Names().union(*(self.known[name].whole if name in self.known else (name,) for name in names))

    def _fields(self, checked: CheckedRegulation, static: Static) -> Mapping[int, Names]:
        """What the computed fields of a list's records rest on, by their places; they may read periods."""
        assert isinstance(static.type, ListOf)
        record = static.type.element
        assert isinstance(record, Record)
        return {place: self._ends(names) for place, _, names in computed_fields(checked, record)}

    def _rests(self, node: Kernel, local: _Locals) -> Rests:
        match node:
            case Ref(origin=Origin.LOCAL, name=name):
                return local[name]
            case Ref(origin=Origin.DEFINITION, name=name):
                return self.known.get(name, Rests(frozenset((name,))))
            case Ref(origin=Origin.SUBJECT):
                return self.subject
            case Apply(op=Op.FIELD, operands=(record, Const(value=int() as place))):
                of = self._rests(record, local)
                return Rests(of.own | of.fields.get(place, frozenset()))
            case Apply(op=op, operands=operands) if op in _OF_ITSELF:
                return Rests(_joined([self._rests(operand, local) for operand in operands]).own)
            case Apply(op=op, operands=operands) if op in _PASSED_ON:
                return _joined([self._rests(operand, local) for operand in operands])
            case MakeList(items=items):
                return _joined([self._rests(item, local) for item in items])
            case Quantify(local=name, source=source, condition=condition):
                of = self._rests(source, local)
                return Rests(of.own | self._rests(condition, {**local, name: of}).whole)
            case Select(local=name, source=source, condition=condition):
                of = self._rests(source, local)
                return Rests(of.own | self._rests(condition, {**local, name: of}).whole, of.fields)
            case Collect(local=name, source=source, result=result):
                of = self._rests(source, local)
                each = self._rests(result, {**local, name: of})
                return Rests(of.own | each.own, each.fields)
            case _:  # while a condition is not known, the two sides of `if` are compared as a whole
                return Rests(_joined([self._rests(child, local) for child in children(node)]).whole)


def _joined(parts: Iterable[Rests]) -> Rests:
    """What several values rest on that are one: a field may be that of either."""
    own: Names = frozenset()
    fields: dict[int, Names] = {}
    for part in parts:
        own |= part.own
        for place, names in part.fields.items():
            fields[place] = fields.get(place, frozenset()) | names
    return Rests(own, fields)
