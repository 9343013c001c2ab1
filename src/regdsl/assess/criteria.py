"""The principles and the criteria: what is said of each, and on what it rests."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Final

from msgspec import Struct

from regdsl.assess.assessment import CriterionRow, ExceptionMade, LetStand, Remark
from regdsl.assess.point import same
from regdsl.assess.proofs import Proof
from regdsl.assess.verdict import Evidence, EvidenceKind, Verdict
from regdsl.diagnostics import Bilingual
from regdsl.lint.rule import AnyRule, NotedRule, SoundRule

__all__ = ["IDS", "Known", "Looked", "criteria_of", "looked_by"]

IDS: Final = (
    *(f"P{number:02}" for number in range(1, 14)),
    "P18",
    *(f"E{number}" for number in range(1, 10)),
)
"""The thirteen principles, the duty to provide for all categories of applicants, then the nine criteria of expertise,
in the order of the sheet."""

_NO_RULE = Bilingual("правила об этом требовании нет", "there is no rule about this requirement")
_NO_TARGET = Bilingual(
    "одобренного описания целевого состояния услуги в файле регламента нет",
    "the regulation's file holds no approved description of the service's target state",
)


class Looked(Struct, frozen=True):
    """The rules by what became of them in this regulation, by codes: `off` by profile or settings, `failed` on the way,
    `idle` because the regulation does not pass the check of the language, `alone` because they compare services and
    there is one; `unsettled` is what those that ran could not decide."""

    ran: frozenset[str]
    off: frozenset[str]
    failed: frozenset[str]
    idle: frozenset[str]
    alone: frozenset[str]
    unsettled: Mapping[str, tuple[Bilingual, ...]]


def looked_by(
    rules: Iterable[AnyRule],
    on: frozenset[str],
    failed: frozenset[str],
    sound: bool,
    alone: bool,
    unsettled: Callable[[AnyRule], tuple[Bilingual, ...]],
) -> Looked:
    """Sort the rules; `on` are the codes of those that were to run, `alone` tells that there is one service only,
    `unsettled` what a rule could not decide."""
    listed = tuple(rules)
    idle = frozenset(one.code for one in listed if isinstance(one, SoundRule) and not sound and one.code in on)
    off = frozenset(one.code for one in listed) - on
    several = frozenset(one.code for one in listed if isinstance(one, NotedRule) and one.between and one.code in on)
    lonely = several - failed if alone else frozenset()
    ran = on - failed - idle - lonely
    left = {one.code: what for one in listed if one.code in ran and (what := unsettled(one))}
    return Looked(ran, off, failed & on, idle - failed, lonely, left)


class Known(Struct, frozen=True):
    """All that is known before the verdicts: `words` are the place and text of each requirement."""

    words: Mapping[str, tuple[str, str]]
    rules: tuple[AnyRule, ...]
    looked: Looked
    remarks: tuple[Remark, ...]
    let_stand: tuple[LetStand, ...]
    exceptions: tuple[ExceptionMade, ...]
    proofs: Mapping[str, Proof]


def criteria_of(known: Known) -> tuple[CriterionRow, ...]:
    """A row for each of `IDS`; one that the profile does not word has an empty text."""
    return tuple(_row(name, known) for name in IDS)


def _row(name: str, known: Known) -> CriterionRow:
    codes = [one.code for one in known.rules if name in one.requirements]
    answered = {*_clean(codes, known), *_found(known)}
    ran = tuple(code for code in codes if code in known.looked.ran and code in answered)
    evidence = tuple(_evidence(name, codes, known))
    place, text = known.words.get(name, ("", ""))
    return CriterionRow(name, place, text, _verdict(name, codes, known), evidence, ran)


def _verdict(name: str, codes: list[str], known: Known) -> Verdict:
    found = [one for one in known.remarks if one.code in codes]
    proof = known.proofs.get(name)
    looked = known.looked
    hindered = any(code in looked.failed or code in looked.idle or code in looked.unsettled for code in codes)
    ran = any(code in known.looked.ran for code in codes)
    if any(one.mandatory for one in found):
        return Verdict.VIOLATED
    if found:
        return Verdict.ADVISED
    if any(one.code in codes for one in known.let_stand):
        return Verdict.LET_STAND
    if hindered:
        return Verdict.INCOMPLETE
    if any(name in one.requirements and one.basis for one in known.exceptions):
        return Verdict.EXCEPTION
    if proof is not None and proof.whole:
        return Verdict.KEPT
    if ran:
        return Verdict.NONE_FOUND
    return Verdict.BY_EXPERT if proof is None else Verdict.INCOMPLETE


def _by_reason(let_stand: Iterable[LetStand]) -> dict[str, Counter[str]]:
    """How many findings of each rule stand for each reason, in their order: a reason is read once."""
    found: dict[str, Counter[str]] = {}
    for one in let_stand:
        found.setdefault(one.reason, Counter())[one.code] += 1
    return found


def _evidence(name: str, codes: list[str], known: Known) -> Iterator[Evidence]:
    for one in known.remarks:
        if one.code in codes:
            yield Evidence(EvidenceKind.FOUND, _numbered(one))
    for reason, stands in _by_reason(one for one in known.let_stand if one.code in codes).items():
        told = (f"{code} × {times}" if times > 1 else code for code, times in stands.items())
        yield Evidence(EvidenceKind.LET_STAND, same(f"{', '.join(told)}: {reason}"))
    for made in known.exceptions:
        if name in made.requirements:
            norm = ", ".join(made.basis)
            ru, en = (norm, norm) if norm else ("норма не названа", "no norm is named")
            yield Evidence(EvidenceKind.EXCEPTION, Bilingual(f"{made.reason} ({ru})", f"{made.reason} ({en})"))
    if proof := known.proofs.get(name):
        yield from proof.evidence
    if clean := _clean(codes, known):
        yield Evidence(EvidenceKind.LOOKED, same(", ".join(clean)))
    if not codes and not (name in known.proofs and known.proofs[name].whole):
        yield Evidence(EvidenceKind.UNCHECKED, _NO_TARGET if name == "E1" else _NO_RULE)
    for ru, en, hindered in (
        ("выключены профилем или настройками", "off by the profile or the settings", known.looked.off),
        ("не справились", "failed", known.looked.failed),
        (
            "не работали: регламент с ошибками языка",
            "idle: the regulation has errors of the language",
            known.looked.idle,
        ),
        (
            "сравнивают услуги, а здесь она одна",
            "compare services, and here is one",
            known.looked.alone,
        ),
    ):
        if these := [code for code in codes if code in hindered]:
            yield Evidence(EvidenceKind.UNCHECKED, _listed(ru, en, these))
    for code in codes:
        for what in known.looked.unsettled.get(code, ()):
            yield Evidence(EvidenceKind.UNCHECKED, Bilingual(f"{code}: {what.ru}", f"{code}: {what.en}"))


def _clean(codes: Iterable[str], known: Known) -> list[str]:
    """Of these the rules that looked at everything they are for and found nothing."""
    looked, found = known.looked, _found(known)
    return [code for code in codes if code in looked.ran and code not in found and code not in looked.unsettled]


def _found(known: Known) -> set[str]:
    """The codes of the rules that found something, let stand or not."""
    return {one.code for one in known.remarks} | {one.code for one in known.let_stand}


def _numbered(one: Remark) -> Bilingual:
    return Bilingual(
        f"замечание {one.number} ({one.code}): {one.message.ru}", f"remark {one.number} ({one.code}): {one.message.en}"
    )


def _listed(ru: str, en: str, codes: list[str]) -> Bilingual:
    names = ", ".join(codes)
    return Bilingual(f"{ru}: {names}", f"{en}: {names}")
