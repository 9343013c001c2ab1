"""Obligations as people read them: what each asks for, by titles, and where in the file that is written."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from msgspec import Struct

from regdsl.checker import CheckedRegulation
from regdsl.core.lower.texts import Wording
from regdsl.core.program import Program
from regdsl.core.texts import Title
from regdsl.core.walk import nodes
from regdsl.diagnostics import Bilingual, Span
from regdsl.diagnostics.bilingual import Lang
from regdsl.feel import tree
from regdsl.feel.kernel import Apply, Const, Kernel, Op, Ref
from regdsl.feel.phrase import phrase
from regdsl.library.loading import checked
from regdsl.library.obligation_places import Place, places_of
from regdsl.library.regulation import Regulation
from regdsl.obligations.obligation import Kind, Obligation, Owner, Side
from regdsl.obligations.structure import Condition
from regdsl.text.verdicts import OUTCOMES

__all__ = ["ObligationWords", "words_of"]

_SAID: Final[Mapping[tuple[Kind, Side], Bilingual]] = {
    (Kind.GROUND, Side.APPLIES): Bilingual("основание «{owner}» применимо", "the ground `{owner}` applies"),
    (Kind.GROUND, Side.ESCAPED): Bilingual("основание «{owner}» не применимо", "the ground `{owner}` does not apply"),
    (Kind.LIMB, Side.APPLIES): Bilingual("«{owner}» не соблюдено", "`{owner}` is not met"),
    (Kind.LIMB, Side.ESCAPED): Bilingual("«{owner}» соблюдено", "`{owner}` is met"),
    (Kind.VARIANT, Side.ANY): Bilingual("вариант «{owner}»", "the variant `{owner}`"),
    (Kind.OUTCOME, Side.ANY): Bilingual("исход «{owner}»", "the outcome `{owner}`"),
    (Kind.PAIR, Side.TRUE): Bilingual("«{owner}» решает то, что {atom}", "`{owner}` turns on this being so: {atom}"),
    (Kind.PAIR, Side.FALSE): Bilingual(
        "«{owner}» решает то, что неверно: {atom}", "`{owner}` turns on this not being so: {atom}"
    ),
    (Kind.BORDER, Side.ON): Bilingual("{value}: ровно на границе {limit}", "{value}: right on the limit {limit}"),
    (Kind.BORDER, Side.BEYOND): Bilingual(
        "{value}: сразу за границей {limit}", "{value}: just beyond the limit {limit}"
    ),
}
_LEFT_OUT: Final = Bilingual("не указано «{name}»", "`{name}` is left out")
_NUMBERED: Final = Bilingual("условие {number}", "condition {number}")
_LIMB: Final = "{ground} / {limb}"
_SIGNS: Final = {Op.LT: "<", Op.LE: "≤", Op.GT: ">", Op.GE: "≥"}
_LANGS: Final[tuple[Lang, Lang]] = ("ru", "en")


@dataclass(frozen=True)
class ObligationWords:
    """What the obligations of one regulation are called, and where they stand."""

    program: Program
    checked: CheckedRegulation
    conditions: Mapping[Owner, Condition]

    def title(self, one: Obligation) -> Bilingual:
        """What a case has to show, in both languages."""
        ru, en = (self._title(one, lang) for lang in _LANGS)
        return Bilingual(ru, en)

    def place(self, one: Obligation) -> Span | None:
        """Where the condition is written, else where what it belongs to is; None of what stands nowhere."""
        pointer, kernel = self._pointers.get((one.owner.group, one.owner.name, one.owner.limb)), self._kernel(one)
        document = self.checked.bundle.regulation.document
        if pointer is None:
            return None
        if kernel is None or kernel.end == 0:
            return document.locate(pointer)
        return document.locate_text(pointer, kernel.start, kernel.end)

    def _kernel(self, one: Obligation) -> Kernel | None:
        """The atomic condition that it is about."""
        if one.kind in (Kind.PAIR, Kind.BORDER):
            return self.conditions[one.owner].atoms[one.atom]
        return None

    def _title(self, one: Obligation, lang: Lang) -> str:
        names = {"owner": self._owner(one.owner, lang)}
        number = _NUMBERED.get(lang).format(number=one.atom + 1)
        if one.border is not None:
            names["value"] = self._said(one.owner, one.border.value, lang) or f"{names['owner']}, {number}"
            names["limit"] = self._said(one.owner, one.border.limit, lang) or number
        elif one.kind is Kind.PAIR:
            names["atom"] = self._atom(one.owner, self.conditions[one.owner].atoms[one.atom], lang) or number
        return _SAID[(one.kind, one.side)].get(lang).format_map(names)

    def _atom(self, owner: Owner, atom: Kernel, lang: Lang) -> str:
        """An atomic condition; one of the two that a range is made of is written out, and so is what no file says: that
        a datum was left out."""
        left_out = next((one for one in nodes((atom,)) if isinstance(one, Apply) and one.op is Op.IS_ABSENT), None)
        if left_out is not None and left_out.end == 0:
            name = next(one.name for one in nodes((left_out,)) if isinstance(one, Ref))
            return _LEFT_OUT.get(lang).format(name=self._names[lang][name])
        if isinstance(atom, Apply) and atom.op in _SIGNS and not isinstance(self._tree(owner, atom), tree.Comparison):
            left, right = (self._said(owner, operand, lang) for operand in atom.operands)
            if left and right:
                return f"{left} {_SIGNS[atom.op]} {right}"
        return self._said(owner, atom, lang) or self._cell(atom, lang)

    def _cell(self, atom: Kernel, lang: Lang) -> str:
        """A cell of a table of variants: the answers to a question that it allows; nothing of what is none."""
        match atom:
            case Apply(op=Op.IN_SET, operands=(Ref(name=name), Const(value=frozenset() as codes))):
                wanted = tuple(sorted(codes))
            case Apply(op=Op.EQ, operands=(Ref(name=name), Const(value=str() as code))):
                wanted = (code,)
            case _:
                return ""
        titles = next((one.codes for one in self.program.inputs if one.name == name), None) or {}
        answers = ", ".join(self._called(titles.get(code, {}), code, lang) for code in wanted)
        return f"{self._names[lang][name]} — {answers}"

    def _said(self, owner: Owner, kernel: Kernel, lang: Lang) -> str:
        """A part of an expression in words; nothing where it is written nowhere, as that of a table."""
        found = self._tree(owner, kernel)
        if found is None:
            return ""
        return phrase(found, lang, self._names[lang], Wording(self.checked, {}).field_titles(lang))

    def _tree(self, owner: Owner, kernel: Kernel) -> tree.Expr | None:
        """The part of the syntax tree from which a part of an expression was made."""
        pointer = self._pointers.get((owner.group, owner.name, owner.limb))
        expression = None if pointer is None else self.checked.expressions.get(pointer)
        if expression is None or kernel.end == 0:
            return None
        places = (kernel.start, kernel.end)
        return next((node for node in _nodes(expression.tree) if (node.start, node.end) == places), None)

    def _owner(self, owner: Owner, lang: Lang) -> str:
        titles: Mapping[str, Title]
        if owner.group == "outcomes":
            return OUTCOMES[owner.name].get(lang)
        if owner.group == "variants":
            titles = {one.id: one.title for one in self.program.variants}
        elif owner.group == "results":
            titles = {one.name: one.title for one in self.program.results}
        elif owner.group == "definitions":
            titles = {one.name: one.title for one in self.program.definitions}
        else:
            titles = {one.id: one.title for one in self.program.grounds}
        own = self._called(titles.get(owner.name, {}), owner.name, lang)
        if not owner.limb:
            return own
        ground = next(one for one in self.program.grounds if one.id == owner.name)
        limb = next(one for one in ground.limbs if one.id == owner.limb)
        return _LIMB.format(ground=own, limb=self._called(limb.title or {}, limb.id, lang))

    def _called(self, title: Title, name: str, lang: Lang) -> str:
        return title.get(lang) or title.get(self.program.language) or name

    @cached_property
    def _names(self) -> Mapping[Lang, Mapping[str, str]]:
        """What the names of the regulation are called."""
        titles = {one.name: one.title for one in self.program.inputs}
        titles |= {one.name: one.title for one in self.program.parameters}
        titles |= {one.name: one.title for one in self.program.definitions}
        return {lang: {name: self._called(own, name, lang) for name, own in titles.items()} for lang in _LANGS}

    @cached_property
    def _pointers(self) -> Mapping[Place, str]:
        """Where the conditions stand."""
        return places_of(self.checked.bundle.regulation.model)


def words_of(regulation: Regulation, conditions: Mapping[Owner, Condition]) -> ObligationWords:
    """The words for the obligations of a regulation that was loaded; it is read once more. Raises LoadError where its
    file has been spoilt since."""
    return ObligationWords(regulation.program, checked(regulation.path), conditions)


def _nodes(node: object) -> Iterator[tree.Expr]:
    """Every expression in a syntax tree, the outer before the inner."""
    if isinstance(node, tree.Expr):
        yield node
    if isinstance(node, tuple):
        for one in node:
            yield from _nodes(one)
    elif isinstance(node, Struct):
        for name in node.__struct_fields__:
            yield from _nodes(getattr(node, name))
