"""Mistakes put into a sound regulation: each is found, and the applicant shown is one of whom it is so."""

from pathlib import Path

import pytest

pytest.importorskip("z3")

from regdsl.verify.run import Report, verify
from regdsl.verify.verdict import Noted, Proved, Refuted
from tests.decide.services import load

SOUND = {
    "inputs": "\n".join(
        (
            "возраст: {title: Возраст, type: integer, min: 0, max: 150, source: полиция}",
            "доход: {title: Доход, type: money, max: 100000, source: налоговая}",
            "судим: {title: Судим, type: boolean, source: полиция}",
            "адрес: {title: Адрес, type: text, source: заявление, required: return}",
            "рождён: {title: Рождён, type: date, min: 1900-01-01, max: 2100-12-31, source: полиция}",
        )
    ),
    "variants": "\n".join(
        (
            "- {id: младший, title: Младший, when: возраст < 18}",
            "- {id: старший, title: Старший, when: возраст >= 18 and возраст < 65}",
            "- {id: пожилой, title: Пожилой, when: возраст >= 65}",
            "- {id: прочий, title: Прочий, otherwise: true}",
        )
    ),
    "return_": "- {id: пусто, title: Пусто, event: missing_required, basis: акт/п.1}",
    "refuse": "\n".join(
        (
            "- id: доход велик",
            "  title: Доход велик",
            "  basis: акт/п.1",
            "  unless: {доход в пределах: доход <= 50000, молод: 'возраст < 70 or доход <= 20000'}",
            "- {id: судимость, title: Судимость, when: судим, basis: акт/п.2}",
            "- {id: мал, title: Мал, when: 'age(рождён, дата обращения) < 14', basis: акт/п.3}",
        )
    ),
}


def proofs(folder: Path, **changed: tuple[str, str]) -> Report:
    sections = dict(SOUND)
    for name, (old, new) in changed.items():
        assert old in sections[name]
        sections[name] = sections[name].replace(old, new)
    return verify(load(folder, **sections).engine)


def refuted(report: Report) -> dict[str, Refuted]:
    assert all(isinstance(one.verdict, Proved | Refuted | Noted) for one in report.settled)
    return {one.claim.kind.slug: one.verdict for one in report.settled if isinstance(one.verdict, Refuted)}


def test_the_variant_that_nobody_needs_is_all_that_is_found_in_the_sound_one(tmp_path: Path) -> None:
    found = refuted(proofs(tmp_path))
    assert set(found) == {"variant-for-nobody"}
    assert found["variant-for-nobody"].witness is None


@pytest.mark.parametrize(
    ("section", "old", "new", "slug", "facts"),
    [
        ("variants", "возраст >= 18 and", "возраст >= 17 and", "variants-that-overlap", {"возраст": 17}),
        ("variants", "возраст < 65", "возраст <= 65", "variants-that-overlap", {"возраст": 65}),
        ("refuse", "доход <= 50000,", "доход <= 100000,", "criterion-that-all-meet", None),
        ("refuse", "возраст < 70 or", "возраст < 0 or", None, None),
        ("refuse", "доход <= 20000'", "доход <= 100000'", "criterion-that-all-meet", None),
        ("refuse", "when: судим", "when: судим and возраст > 150", "ground-for-nobody", None),
        ("refuse", "when: судим", "when: судим or возраст >= 0", "ground-for-everybody", None),
        ("refuse", "< 14'", "< -300'", "ground-for-nobody", None),
        ("refuse", "доход <= 50000,", "доход > 100000,", "criterion-that-nobody-meets", None),
    ],
)
def test_a_planted_mistake_is_found(
    tmp_path: Path, section: str, old: str, new: str, slug: str | None, facts: dict[str, object] | None
) -> None:
    found = refuted(proofs(tmp_path, **{section: (old, new)}))
    assert (slug in found) if slug else set(found) == {"variant-for-nobody"}
    if facts is not None:
        assert slug is not None
        witness = found[slug].witness
        assert witness is not None
        assert {name: witness.application["inputs"][name] for name in facts} == facts
        assert set(witness.matter) == set(facts)
        assert found[slug].shown


def test_where_nothing_is_taken_otherwise_a_missing_variant_is_found(tmp_path: Path) -> None:
    gone = "\n- {id: прочий, title: Прочий, otherwise: true}"
    later = "\n- {id: пожилой, title: Пожилой, when: возраст >= 65}"
    found = refuted(proofs(tmp_path, variants=(later + gone, gone.replace("прочий", "пожилой"))))
    assert not found
