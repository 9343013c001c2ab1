"""The oracle's decisions on single subjects, and what they come to together."""

from collections.abc import Mapping, Sequence

from msgspec import Struct, field

from regdsl.feel.strict import RecordValue, Value
from regdsl.model.ground import Ground
from regdsl.model.regulation import Regulation
from regdsl.runtime.unknown import Unknown

__all__ = ["SubjectSaid", "TogetherSaid", "about_any", "about_subject", "key_of", "subject_said", "together"]

Truth = bool | Unknown
Limbs = Mapping[str, Mapping[str, Truth]]


class SubjectSaid(Struct, frozen=True):
    """What the oracle says of one subject; `limbs` are the failing limbs of the true grounds as `ground/limb`.
    `by_result` is how each of several results ends for him; all else is then of the last one that looked at him."""

    outcome: str
    grounds: tuple[str, ...] = ()
    limbs: tuple[str, ...] = ()
    certain: str | None = None
    complete: bool = True
    undetermined: tuple[str, ...] = ()
    missing: frozenset[str] = frozenset()
    results: Mapping[str, Value] | None = None
    by_result: Mapping[str, str] = field(default_factory=dict)


class TogetherSaid(Struct, frozen=True):
    """What the subjects come to, before the record of the application is looked at."""

    outcome: str
    certain: str | None
    complete: bool
    undetermined: tuple[str, ...]
    missing: frozenset[str]


def about_subject(model: Regulation, result: str | None) -> list[tuple[str, Ground]]:
    """The grounds about a subject of one result (None: of the only one), with their pointers."""
    located = model.grounds.located_of(result)
    return [(at, ground) for at, kind, ground in located if kind.value == "refuse" and ground.about is not None]


def about_any(model: Regulation) -> list[tuple[str, Ground]]:
    """The grounds about a subject of all results that an application decides."""
    decided: list[str | None] = [name for name, result in model.results.items() if not result.is_allocated]
    return [entry for name in decided or [None] for entry in about_subject(model, name)]


def key_of(record: RecordValue) -> str:
    """The key that tells a subject from the others."""
    return str(record.fields[0][1])


def _missing(values: Sequence[object]) -> frozenset[str]:
    return frozenset[str]().union(*(value.missing for value in values if isinstance(value, Unknown)))


def subject_said(
    limbs: Limbs, truths: Mapping[str, Truth], early: bool, results: Mapping[str, Value] | None
) -> SubjectSaid:
    """Decide on one subject by the limbs of the grounds about it; `results` is its own record, where it has one."""
    true = tuple(name for name, value in truths.items() if value is True)
    unknown = tuple(name for name, value in truths.items() if isinstance(value, Unknown))
    missing = _missing(list(truths.values()))
    failing = tuple(f"{name}/{limb}" for name in true for limb, flag in limbs[name].items() if limb and flag is True)
    if true and (early or not unknown):
        return SubjectSaid("refused", true, failing, None, not unknown, unknown, missing)
    if unknown:
        return SubjectSaid("needs_data", true, failing, "refuse" if true else None, False, unknown, missing)
    lacking = [value for value in (results or {}).values() if isinstance(value, Unknown)]
    if lacking:
        return SubjectSaid("needs_data", complete=False, missing=_missing(lacking))
    return SubjectSaid("granted", results=results)


def together(each: Mapping[str, SubjectSaid], order: Sequence[str]) -> TogetherSaid:
    """Granted if one is and none is open, refused if all are; `order` is that of the grounds in the regulation."""
    outcomes = [said.outcome for said in each.values()]
    certain = None
    if "needs_data" in outcomes:
        outcome = "needs_data"
        certain = "refuse" if all(said.grounds for said in each.values()) else None
    else:
        outcome = "granted" if "granted" in outcomes else "refused"
    left = {name for said in each.values() for name in said.undetermined}
    missing = frozenset[str]().union(*(said.missing for said in each.values()))
    complete = all(said.complete for said in each.values())
    return TogetherSaid(outcome, certain, complete, tuple(name for name in order if name in left), missing)
