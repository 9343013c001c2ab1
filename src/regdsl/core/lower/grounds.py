"""Grounds and their limbs, lowered: every limb becomes "it fails"."""

from collections.abc import Callable, Mapping

from msgspec import Struct
from msgspec.structs import replace

from regdsl.calendar import Length
from regdsl.checker import CheckedExpression, CheckedRegulation
from regdsl.checker.clocks import event_use
from regdsl.checker.grounds import limb_pointer
from regdsl.core.lower.about import said_of_one
from regdsl.core.lower.each import eaches_of, reads_of_eaches, rests_of_eaches
from regdsl.core.lower.expression import lower
from regdsl.core.lower.facts import Facts
from regdsl.core.lower.subjects import fields_read, read_with_fields
from regdsl.core.lower.terms import start_of
from regdsl.core.lower.texts import Wording
from regdsl.core.program import EventSlot, Ground, Limb
from regdsl.core.terms import Start, StartKind, Term
from regdsl.core.texts import Texts, Title
from regdsl.diagnostics import Bilingual
from regdsl.diagnostics.bilingual import Lang
from regdsl.document.pointer import join
from regdsl.feel.elaborate.compare import BOOLEAN, negate
from regdsl.feel.kernel import Const, Kernel, Origin, Ref
from regdsl.feel.phrase import phrase
from regdsl.feel.tree import Expr, Name
from regdsl.model.applicant_clock import ApplicantClock, parse_applicant_start
from regdsl.model.ground import Ground as GroundModel
from regdsl.model.regulation import Regulation
from regdsl.runtime.effects import Effect, Outcome

__all__ = ["GroundLowering"]

_MISSING = "missing_required"
_NOT_MET = Bilingual("Не выполнено условие", "The condition is not met")
_FOUND = Bilingual("Установлено", "It was found")


class GroundLowering(Struct, frozen=True):
    """What lowering a ground needs: the checked regulation, its words, what each name reads in the end (with all that
    is computed for the records of a list; with what is read of that), and how names are called in each language."""

    checked: CheckedRegulation
    wording: Wording
    events: dict[str, EventSlot]
    expand: Callable[[tuple[str, ...]], tuple[str, ...]]
    facts: Facts
    names: Mapping[Lang, Mapping[str, str]]

    @property
    def model(self) -> Regulation:
        """The regulation's model."""
        return self.checked.bundle.regulation.model

    def ground(self, pointer: str, effect: Effect, item: GroundModel) -> Ground:
        """Lower one ground."""
        missing = item.event is not None and item.event.type.value == _MISSING
        use = event_use(self.model, item)
        event = None if use is None else self.events[use.key]
        title = {self.wording.language: item.title}
        for language, translation in self.wording.translations():
            words = translation.grounds.get(item.id)
            if words is not None and words.title:
                title[language] = words.title
        term = None
        if item.term is not None:
            term = _own_term(item.id, title, item.term, item.basis)
        elif item.applicant is not None:
            term = _applicant_term(item.id, title, item.applicant, item.basis)
        return Ground(
            id=item.id,
            effect=effect,
            title=title,
            basis=item.basis,
            limbs=self._with_reads(self._limbs(pointer, item, event), pointer, item),
            only=frozenset(item.only) if item.only else None,
            explain=self._explain(pointer, item),
            remedy=self.wording.texts(join(pointer, "remedy")),
            event=event,
            missing_required=missing,
            term=term,
            each=eaches_of(self.wording, pointer, item.explain_each),
        )

    def _with_reads(self, limbs: tuple[Limb, ...], pointer: str, item: GroundModel) -> tuple[Limb, ...]:
        """The limbs, which read what is said of each record when any of them applies."""
        said = reads_of_eaches(self.wording, pointer, item.explain_each)
        if not said:
            return limbs
        rests = rests_of_eaches(self.wording, self.facts, pointer, item.explain_each)
        return tuple(self._reading(limb, said, rests) for limb in limbs)

    def _reading(self, limb: Limb, direct: tuple[str, ...], rests: frozenset[str]) -> Limb:
        """The limb which reads the names `direct` too, and of what these read in the end, that on which it rests."""
        once = self.expand(direct)
        now = tuple(name for name in once if name in rests or name in direct)
        before = limb.reads if limb.reads_once is None else limb.reads_once
        reads, told = tuple(dict.fromkeys((*limb.reads, *now))), tuple(dict.fromkeys((*before, *once)))
        return replace(limb, reads=reads, reads_once=None if told == reads else told)

    def _explain(self, pointer: str, item: GroundModel) -> Texts | None:
        own = self.wording.texts(join(pointer, "explain"))
        if own is not None or item.unless is None or item.unless.expr is None:
            return own
        tree = self.checked.expressions[join(pointer, "unless")].tree
        if isinstance(tree, Name) and tree.name in self.model.criteria:
            return self.wording.texts(join("/criteria", tree.name, "explain"))
        return None

    def _limbs(self, pointer: str, item: GroundModel, event: EventSlot | None) -> tuple[Limb, ...]:
        if event is not None:
            happened = Ref(origin=Origin.EVENT, name=event.key, static=BOOLEAN)
            return (Limb("", None, happened, None, None, (), ()),)
        if item.when is not None:
            checked = self.checked.expressions[join(pointer, "when")]
            said = None if item.explain else self._said(checked.tree, _FOUND, item.about)
            return (self._only_limb(lower(checked.kernel), checked, said),)
        if item.unless is None:
            never = Const(value=False, static=BOOLEAN)
            return (Limb("", None, never, None, None, (), ()),)
        if item.unless.expr is not None:
            checked = self.checked.expressions[join(pointer, "unless")]
            said = None if self._explain(pointer, item) else self._said(checked.tree, _NOT_MET, item.about)
            return (self._only_limb(_fails(checked.kernel), checked, said),)
        return tuple(self._limb(pointer, name, item) for name in item.unless.limbs)

    def _only_limb(self, fails: Kernel, checked: CheckedExpression, said: Title | None) -> Limb:
        fields = fields_read(self.checked, checked.kernel)
        return self._with_own(Limb("", None, fails, None, None, (), (), said, of_subject=fields), checked)

    def _with_own(self, limb: Limb, checked: CheckedExpression) -> Limb:
        """The limb which reads what its condition does."""
        direct = read_with_fields(self.checked, checked.kernel, checked.reads)
        return self._reading(limb, direct, self.facts.rests(checked.kernel, direct).whole)

    def _limb(self, pointer: str, name: str, item: GroundModel) -> Limb:
        assert item.unless is not None
        limb = item.unless.limbs[name]
        checked = self.checked.expressions[limb_pointer(pointer, name, item.unless)]
        at = join(pointer, "unless", name)
        title = {self.wording.language: limb.title or name}
        for language, translation in self.wording.translations():
            words = translation.grounds.get(item.id)
            said = words.limbs.get(name) if words is not None else None
            if said is not None and said.title:
                title[language] = said.title
        made = Limb(
            id=name,
            title=title,
            fails=_fails(checked.kernel),
            only=frozenset(limb.only) if limb.only else None,
            explain=self.wording.texts(join(pointer, "unless", name, "explain")),
            basis=limb.basis,
            reads=(),
            of_subject=fields_read(self.checked, checked.kernel),
            each=eaches_of(self.wording, at, limb.explain_each),
            fallback=None if limb.explain or limb.title else self._said(checked.tree, _NOT_MET, item.about),
        )
        said_of_each = reads_of_eaches(self.wording, at, limb.explain_each)
        rests = rests_of_eaches(self.wording, self.facts, at, limb.explain_each)
        return self._reading(self._with_own(made, checked), said_of_each, rests)

    def _said(self, tree: Expr, lead: Bilingual, about: str | None = None) -> Title:
        """A condition in words, in both languages; where it is `about` one subject, the fields are plainly his."""
        tree = tree if about is None else said_of_one(tree, about)
        return {
            lang: f"{lead.get(lang)}: {phrase(tree, lang, names, self.wording.field_titles(lang))}"
            for lang, names in self.names.items()
        }


def _fails(criterion: Kernel) -> Kernel:
    return negate(lower(criterion))


def _own_term(name: str, title: dict[str, str], length: Length, basis: tuple[str, ...]) -> Term:
    """The clock in which a ground's decision is to be told: it starts when the application arrived."""
    return Term(name, title, {None: length}, {}, {None: Start(StartKind.ARRIVAL)}, basis)


def _applicant_term(name: str, title: dict[str, str], clock: ApplicantClock, basis: tuple[str, ...]) -> Term:
    """The clock in which the applicant has to mend what the ground is about."""
    start = start_of(parse_applicant_start(clock.from_))
    return Term(name, title, {None: clock.within}, {}, {None: start}, clock.basis or basis, when=Outcome.TO_CORRECT)
