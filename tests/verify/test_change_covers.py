"""Nothing on which a decision, its record or its deadline may rest changes unnoticed: every key of the model and every
field of a program is compared, counts where it is not the same, or is known to bear on nothing."""

from collections.abc import Iterator, Mapping
from contextlib import suppress
from datetime import date, timedelta
from enum import Enum
from typing import Any, get_args

import pytest
from msgspec import Struct
from msgspec.structs import replace

pytest.importorskip("z3")

import regdsl
from regdsl.core.program import Program
from regdsl.core.under_way import Preference, Wanted
from regdsl.feel.kernel import Apply, Const
from regdsl.model.parameters import Parameters
from regdsl.model.reference_book import ReferenceBooks
from regdsl.model.regulation import Regulation
from regdsl.model.shape import concept_of, is_concept, plain_type
from regdsl.verify.change.bearing import COMPARED, NOTHING, Bearing, bearing_of
from regdsl.verify.change.leaves import HEADER, WORDS_AND_LAW
from regdsl.verify.change.notes import notes_on, notes_on_days
from tests.support.paths import EXAMPLES, ROOT

BESIDE = {
    "Regulation": "representatives presence consents fee procedures allocation",
    "Judgement": "test",
    "Source": "agency register document within",
    "DocumentKind": "proves issued_by medium kept_in_profile",
    "VariantExtras": "same_as use term source when_result",
    "Ground": "resume applicant use",
    "Extension": "notify",
    "Channel": "electronic only",
    "Result": "register legal_force deliver deliver_to_third_party extract access verification",
    "ResultStage": "kind after extract",
    "Proactive": "trigger consent once_by",
    "Book": "versions",
}
"""What no program holds, though something may rest on it: that it is written differently counts. What stands below such
a key counts with it."""

SAID = {
    "Program": "id version title language under_way_basis cost stated",
    "Definition": "title display_scale display_unit table reads",
    "Exclusion": "reason",
    "Extension": "title basis",
    "Field": "title codes personal",
    "Ground": "title basis explain remedy each",
    "Input": "title codes display_unit personal",
    "Annulment": "title basis",
    "Limb": "title explain basis reads fallback each of_subject",
    "Parameter": "title publisher display_unit",
    "Result": "title reads",
    "ResultLink": "title",
    "Silence": "basis explain",
    "SilenceDefault": "basis",
    "Source": "title question",
    "SubjectField": "name place static",
    "Term": "title basis",
    "Variant": "title keeps reads",
}
"""Words, references to the law, and what else no decision turns on."""

PROVED = {
    "Program": "inputs parameters engine events definitions variants stages results lookups links silence_defaults",
    "Definition": "name value only",
    "EngineSlot": "name static",
    "EventSlot": "key type about elsewhere until",
    "Field": "name fields record",
    "Ground": "id effect limbs only event missing_required",
    "Input": "name static required nullable written_default has_default fields",
    "Limb": "id fails only",
    "Lookup": "name value",
    "Parameter": "name static periods as_of timetable",
    "Period": "since until value",
    "Result": "name value display_unit",
    "ResultLink": "program",
    "SilenceDefault": "values",
    "Stage": "effect grounds",
    "Subjects": "grounds",
    "Variant": "id condition",
}
"""What the solver is told of both versions: a change is proved to move nobody, or shown; of inputs what one version
alone allows is noted (`test_change.py`), as is a default that is not laid out."""


ROOTS = {one.__name__: one for one in (Regulation, Parameters, ReferenceBooks)}


def _concepts(root: type[Any], seen: dict[str, type[Any]]) -> None:
    if root.__name__ not in seen:
        seen[root.__name__] = root
        for field in concept_of(root).fields:
            for inner in _inside(field.annotation):
                _concepts(inner, seen)


def _inside(annotation: Any) -> Iterator[type[Any]]:
    plain = plain_type(annotation)
    if is_concept(plain):
        yield plain
        return
    for one in get_args(plain):
        yield from _inside(one)


def concepts() -> dict[str, type[Any]]:
    found: dict[str, type[Any]] = {}
    for root in ROOTS.values():
        _concepts(root, found)
    return found


UNDER = {"Representatives", "RepresentativeNeed", "Participant", "Neighbour", "Presence", "Justification", "Consents"}
UNDER |= {"Consent", "Fee", "Procedures", "Procedure", "NotProvided", "Retention", "Property", "Monotone", "Invariant"}
UNDER |= {"LegalBasis", "Owner", "LegalForce", "Access", "Trigger", "ProactiveConsent", "ApplicantClock", "Reading"}
UNDER |= {"Allocation", "Resource", "AllocationGroup", "Candidates", "AllocationMethod", "Tier", "TierReason", "Offer"}
UNDER |= {"Alternatives", "Recalculation", "BookVersion", "BookCode", "TextPerVariant"}
"""Classes that stand below keys of which all counts, or nothing does."""


@pytest.mark.parametrize("name", sorted(set(concepts()) - UNDER))
def test_every_key_of_the_model_is_compared_or_counts_or_bears_on_nothing(name: str) -> None:
    header = HEADER if name in ROOTS else frozenset()
    keys = {field.key for field in concept_of(concepts()[name]).keys} - WORDS_AND_LAW - header
    ways = [COMPARED.get(name, frozenset()), NOTHING.get(name, frozenset()), frozenset(BESIDE.get(name, "").split())]
    assert keys == frozenset().union(*ways)
    assert sum(map(len, ways)) == len(keys), "a key bears in one way"
    assert {key for key in keys if bearing_of(name, key) is Bearing.BESIDE} == ways[2]


def test_a_key_that_nobody_has_thought_of_counts() -> None:
    assert bearing_of("Term", "a key to come") is Bearing.BESIDE
    assert {*COMPARED, *NOTHING, *BESIDE} <= set(concepts())


FILES = (
    *(EXAMPLES / name / f"{name}.yaml" for name in ("hunting-ticket", "unified-benefit", "maternity-capital")),
    EXAMPLES / "izhs-notice" / "izhs-notice.yaml",
    *(ROOT / "tests" / "property" / f"{name}.yaml" for name in ("turns", "clocks", "results", "silence", "subjects")),
)


@pytest.fixture(scope="module")
def programs() -> list[Program]:
    made = [regdsl.load(path) for path in FILES]
    assert all(isinstance(one, regdsl.Regulation) for one in made)
    found = [one.program for one in made if isinstance(one, regdsl.Regulation)]
    return [*found, replace(found[0], preference=(Preference("плата", Wanted.LESS),))]


def _other(value: object) -> Iterator[object]:
    """Values of the same sort that are not this one."""
    match value:
        case bool():
            yield not value
        case Enum():
            yield from (one for one in type(value) if one is not value)
        case str():
            yield f"{value} иное"
        case int():
            yield value + 1
        case date():
            yield value + timedelta(days=1)
        case None:
            yield date(2030, 1, 1)
            yield "иное"
        case frozenset():
            yield value | {"иное"}
        case (_, *_):
            yield value[1:]
        case Mapping():
            yield {**value, "иное": "иное"}
        case Struct():
            for name in value.__struct_fields__:
                for other in _other(getattr(value, name)):
                    with suppress(ValueError, TypeError):
                        yield with_field(value, name, other)


def with_field(value: Struct, name: str, other: object) -> Struct:
    return replace(value, **{name: other})


def _programs_with(value: Any, cls: str, field: str) -> Iterator[Any]:
    """The value with the field of one struct of the class changed, wherever there is one."""
    if isinstance(value, Struct):
        if type(value).__name__ == cls:
            yield from (with_field(value, field, other) for other in _other(getattr(value, field)))
        if isinstance(value, Apply | Const):
            return
        for name in value.__struct_fields__:
            yield from (with_field(value, name, one) for one in _programs_with(getattr(value, name), cls, field))
    elif isinstance(value, tuple):
        for place, item in enumerate(value):
            yield from ((*value[:place], one, *value[place + 1 :]) for one in _programs_with(item, cls, field))
    elif isinstance(value, Mapping):
        for key, item in value.items():
            yield from ({**value, key: one} for one in _programs_with(item, cls, field))


def _structs(value: Any, found: dict[str, type[Struct]]) -> dict[str, type[Struct]]:
    """The classes that programs are made of, but for those of expressions, texts and types."""
    if isinstance(value, Struct) and type(value).__module__.startswith("regdsl.core"):
        found[type(value).__name__] = type(value)
    if isinstance(value, Struct) and type(value).__module__.startswith(("regdsl.core", "regdsl.calendar")):
        for name in value.__struct_fields__:
            _structs(getattr(value, name), found)
    elif isinstance(value, tuple):
        for one in value:
            _structs(one, found)
    elif isinstance(value, Mapping):
        for one in value.values():
            _structs(one, found)
    return found


WORDED = {"Each", "Hole", "Texts", "Template", "Stated", "Monotone", "Invariant", "SubjectField"}
"""What texts are made of, and what the author states for the prover."""


def test_what_no_proof_looks_at_counts_wherever_it_is_not_the_same(programs: list[Program]) -> None:
    classes: dict[str, type[Struct]] = {}
    for program in programs:
        _structs(program, classes)
    assert {"Term", "Hold", "Extension", "Annulment", "Start", "Silence", "Subjects", "ResultLink"} <= set(classes)
    silent: list[str] = []
    for name, cls in sorted(classes.items()):
        known = {*SAID.get(name, "").split(), *PROVED.get(name, "").split()}
        for field in cls.__struct_fields__:
            if name in WORDED or field in known:
                continue
            changed = next(_changed(programs, name, field), None)
            if changed is None:
                silent.append(f"{name}.{field}: no program has one")
            elif not any(note.counts for old, new in _changed(programs, name, field) for note in _notes(old, new)):
                silent.append(f"{name}.{field}")
    assert not silent


def _changed(programs: list[Program], name: str, field: str) -> Iterator[tuple[Program, Program]]:
    for program in programs:
        yield from ((program, new) for new in _programs_with(program, name, field))


def _notes(old: Program, new: Program) -> Iterator[Any]:
    yield from notes_on(old, new)
    if isinstance(new.in_force_to, date | None):
        yield from notes_on_days(old, new, None)
