"""The lowered program: one regulation, ready for every backend. Knows nothing of YAML, files or positions.

Numbers are scaled integers (`Number(scale=k)` stands for the integer times ten to the minus k) or ratios
(`Number(scale=None)`); names are resolved; definitions stand in the order in which they can be computed.
"""

from datetime import date

from msgspec import Struct

from regdsl.core.annulment import Annulment
from regdsl.core.clocks import Extension
from regdsl.core.silence_default import SilenceDefault
from regdsl.core.slots import EngineSlot, EventSlot, Field, Input, Lookup, Parameter, Period, Source
from regdsl.core.start import Start
from regdsl.core.stated import Stated
from regdsl.core.terms import Silence, Term
from regdsl.core.texts import Hole, Texts, Title
from regdsl.core.under_way import Preference, UnderWay
from regdsl.feel.kernel import Kernel
from regdsl.feel.types import FIRST_FILING, LAST_FILING, Static
from regdsl.runtime.effects import Effect

__all__ = [
    "Definition",
    "Each",
    "EngineSlot",
    "EventSlot",
    "Exclusion",
    "Field",
    "Ground",
    "Input",
    "Limb",
    "Lookup",
    "Parameter",
    "Period",
    "Program",
    "Result",
    "ResultLink",
    "SilenceDefault",
    "Source",
    "Stage",
    "SubjectField",
    "Subjects",
    "Variant",
]


class Definition(Struct, frozen=True):
    """A named derived value; `display_scale` rounds it for display only. `reads` are the names it reads directly;
    `table` has the lines of the decision table it was written as, if it was. `only` are the variants in which it
    can be computed: all that it reads is asked for, or stands behind a guard that rules the others out (None: all)."""

    name: str
    title: Title
    value: Kernel
    display_scale: int | None
    display_unit: str | None
    reads: tuple[str, ...]
    table: tuple[str, ...] = ()
    only: frozenset[str] | None = None


class Variant(Struct, frozen=True):
    """A variant of the service; `condition` is None for the last one, which is taken otherwise. `keeps` tells people
    what stays the applicant's, in the regulation's own language; `reads` are the names that the condition rests on in
    the end (of a table that rests on features: none)."""

    id: str
    title: Title
    condition: Kernel | None
    keeps: str = ""
    reads: tuple[str, ...] = ()


class Exclusion(Struct, frozen=True):
    """A combination of features that cannot be: the answers by feature, and why, in the regulation's own language."""

    answers: tuple[tuple[str, frozenset[str]], ...]
    reason: str


class Each(Struct, frozen=True):
    """A text for each record of a list: under which key it stands, the list, and the text, every hole of which is worth
    a list of as many values."""

    key: str
    items: Hole
    texts: Texts


class Limb(Struct, frozen=True):
    """One way in which a ground applies: `fails` is true when it does. `only` names the variants it is for. A ground
    with a single unnamed condition has one limb whose id is "". `reads` are its facts: the names it reads directly, and
    what it rests on in the end; `reads_once` are those that semantics 1 told of it (None: the same). `fallback` says
    its condition in words, in both languages, where the author gave no explanation."""

    id: str
    title: Title | None
    fails: Kernel
    only: frozenset[str] | None
    explain: Texts | None
    basis: tuple[str, ...]
    reads: tuple[str, ...]
    fallback: Title | None = None
    each: tuple[Each, ...] = ()
    of_subject: tuple["SubjectField", ...] = ()
    reads_once: tuple[str, ...] | None = None


class SubjectField(Struct, frozen=True):
    """A field of the subject's record, its place in it, and what a fact about it is called: `ребёнок.возраст`."""

    name: str
    place: int
    static: Static


class Ground(Struct, frozen=True):
    """One entry of a closed list. It applies when any limb that is for the variant does."""

    id: str
    effect: Effect
    title: Title
    basis: tuple[str, ...]
    limbs: tuple[Limb, ...]
    only: frozenset[str] | None
    explain: Texts | None
    remedy: Texts | None
    event: EventSlot | None
    missing_required: bool
    term: Term | None
    each: tuple[Each, ...] = ()


class Stage(Struct, frozen=True):
    """All grounds of one effect; `early` decides at once on a true ground."""

    effect: Effect
    early: bool
    grounds: tuple[Ground, ...]


class Result(Struct, frozen=True):
    """A field of the register record; `of_subject` tells that it speaks of one subject, so that the record of an
    application as a whole has no value for it."""

    name: str
    title: Title
    value: Kernel
    display_unit: str | None
    reads: tuple[str, ...] = ()
    of_subject: bool = False


class Subjects(Struct, frozen=True):
    """What is decided one by one: each record of the list that is called `source`, and `name` in what is said of one of
    them, in the variants `only` (None: in all). `grounds` are those of the refusal that concern one subject alone. With
    `per_subject` the register record is made for each, and the program's results may speak of one; in the other
    variants there is one for the application as a whole. `kept` is what the list of those is called for whom no ground
    holds."""

    name: str
    source: Kernel
    input: str
    grounds: tuple[Ground, ...]
    early: bool
    per_subject: bool
    only: frozenset[str] | None
    kept: str | None = None


class ResultLink(Struct, frozen=True):
    """One of several results, for some variants or all (None): `program` decides it, with its own grounds and record;
    None where it waits for an allocation."""

    id: str
    title: Title
    variants: frozenset[str] | None
    register: str
    program: "Program | None"


class Program(Struct, frozen=True):
    """A regulation, lowered. `stages` are in the order of decision: terminate, leave_unconsidered, reject_intake,
    return, correct, suspend, refuse (all seven, maybe without grounds). `asked_again` are the sources whose silence
    has no consequence but that they are asked again. `under_way` is what it says of cases filed before it came into
    force, None where it is silent; `preference` is by what the better of two grants is told. `starts` are the
    features that the engine answers by how the case was begun. Of several results `links` has each, in the order in
    which they are decided; then `stages` and `results` are those of all together, for whoever tells what there is.
    `annulments` are of results given before: no decision looks at them; `annulling` is the program that does, over the
    same data, in its stage of termination. `silence_defaults` are what the record takes while sources are silent.
    `stated` is what the author states of it for the prover: no decision looks at that. `published` is when the version
    was published, None where that is not said."""

    id: str
    version: str
    title: Title
    language: str
    time_zone: str
    in_force_from: date
    in_force_to: date | None
    applicants: tuple[str, ...]
    channels: tuple[str, ...]
    inputs: tuple[Input, ...]
    parameters: tuple[Parameter, ...]
    engine: tuple[EngineSlot, ...]
    events: tuple[EventSlot, ...]
    definitions: tuple[Definition, ...]
    variants: tuple[Variant, ...]
    stages: tuple[Stage, ...]
    results: tuple[Result, ...]
    terms: tuple[Term, ...]
    silence: Silence | None
    cost: int
    extensions: tuple[Extension, ...] = ()
    asked_again: frozenset[str] = frozenset()
    lookups: tuple[Lookup, ...] = ()
    excluded: tuple[Exclusion, ...] = ()
    under_way: UnderWay | None = None
    under_way_basis: tuple[str, ...] = ()
    preference: tuple[Preference, ...] = ()
    subjects: Subjects | None = None
    starts: tuple[Start, ...] = ()
    links: tuple[ResultLink, ...] = ()
    annulments: tuple[Annulment, ...] = ()
    annulling: "Program | None" = None
    silence_defaults: tuple[SilenceDefault, ...] = ()
    stated: tuple[Stated, ...] = ()
    published: date | None = None

    @property
    def telling_variant(self) -> frozenset[str]:
        """What tells which variant it is: the features, and whatever the variants' conditions rest on."""
        features = (slot.name for slot in self.inputs if slot.is_feature)
        return frozenset(features).union(*(variant.reads for variant in self.variants))

    @property
    def first_filing(self) -> date:
        """The first day on which an application can be filed that this version decides."""
        return max(self.in_force_from, FIRST_FILING)

    @property
    def last_filing(self) -> date:
        """The last such day."""
        return LAST_FILING if self.in_force_to is None else min(self.in_force_to, LAST_FILING)

    @property
    def grounds(self) -> tuple[Ground, ...]:
        """The grounds of all stages, those about one subject last."""
        of_stages = tuple(ground for stage in self.stages for ground in stage.grounds)
        return of_stages if self.subjects is None else (*of_stages, *self.subjects.grounds)
