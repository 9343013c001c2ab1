"""What the solver proved, as evidence for a requirement."""

from collections.abc import Iterator, Mapping
from typing import Final

from regdsl.assess.verdict import Evidence, EvidenceKind
from regdsl.diagnostics import Bilingual
from regdsl.verify.tally import Proofs, Tally

__all__ = ["is_wholly_proved", "solved_of"]

_CLOSED: Final = ("grounds", "limbs", "related-grounds", "missing-data", "figures")
_PROPERTIES: Final[Mapping[str, tuple[str, ...]]] = {
    "P09": _CLOSED,
    "P18": ("variants", "reachable-variants"),
    "E2": ("variants", "reachable-variants"),
    "E5": ("inputs",),
    "E6": ("variants", "grounds", "limbs", "missing-data"),
}
"""By which properties a requirement is proved, wholly or in part."""

_NOT_ASKED: Final = Bilingual(
    "доказательств не было, их строит `--prove`", "there were no proofs, `--prove` makes them"
)
_DONE: Final = Bilingual("{what}: {proved} из {all}", "{what}: {proved} of {all}")
_LEFT: Final = Bilingual(
    "{what}: доказано {proved} из {all}, опровергнуто {refuted}, не решено {undecided}",
    "{what}: proved {proved} of {all}, refuted {refuted}, not decided {undecided}",
)
_STOPPED: Final = Bilingual(
    "остальное, потому что доказательство остановлено: {why}", "the rest: it was stopped: {why}"
)
_BOUND: Final = Bilingual("более длинные списки, чем: {lists}", "longer lists than: {lists}")


def solved_of(requirement: str, proofs: Proofs | None) -> Iterator[Evidence]:
    """What proofs say of a requirement, property by property, within which bounds, and what they leave."""
    if proofs is None:
        yield Evidence(EvidenceKind.UNPROVED, _NOT_ASKED)
        return
    for one in _tallies(requirement, proofs):
        done = one.proved == one.all
        yield Evidence(EvidenceKind.PROVED if done else EvidenceKind.UNPROVED, _said(one, done))
    if proofs.stopped is not None:
        yield Evidence(EvidenceKind.UNPROVED, _filled(_STOPPED, why=proofs.stopped))
    if proofs.cut:
        lists = ", ".join(f"{name} — {most}" for name, most in proofs.cut.items())
        yield Evidence(EvidenceKind.UNPROVED, _filled(_BOUND, lists=Bilingual(lists, lists)))


def is_wholly_proved(requirement: str, proofs: Proofs | None) -> bool:
    """Whether every claim that a requirement rests on was proved, of lists of any length that they can have."""
    if proofs is None or proofs.stopped is not None or proofs.cut:
        return False
    return all(one.proved == one.all for one in _tallies(requirement, proofs))


def _tallies(requirement: str, proofs: Proofs) -> list[Tally]:
    return [one for one in proofs.tallies if one.id in _PROPERTIES[requirement]]


def _said(one: Tally, done: bool) -> Bilingual:
    what = Bilingual(*(f"{text[0].lower()}{text[1:]}" for text in (one.title.ru, one.title.en)))
    numbers = {"proved": one.proved, "all": one.all, "refuted": one.refuted, "undecided": one.undecided}
    counted = {name: Bilingual(str(number), str(number)) for name, number in numbers.items()}
    told = _filled(_DONE if done else _LEFT, what=what, **counted)
    if not one.why:
        return told
    ru, en = ("; ".join(why.get(lang) for why in one.why) for lang in ("ru", "en"))
    return Bilingual(f"{told.ru} ({ru})", f"{told.en} ({en})")


def _filled(words: Bilingual, **values: Bilingual) -> Bilingual:
    ru, en = ({name: value.get(lang) for name, value in values.items()} for lang in ("ru", "en"))
    return Bilingual(words.ru.format_map(ru), words.en.format_map(en))
