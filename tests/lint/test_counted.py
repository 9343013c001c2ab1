"""What is wrong with an act is told once, with the number of the places that rest on it."""

from pathlib import Path

import pytest

from tests.lint.cases import linted, rule_of, written

OLD = {"act": "Порядок от 01.02.2020 № 3 (выдуман)", "in_force": {"from": "2020-02-10", "to": "2025-12-31"}}


@pytest.mark.parametrize(
    ("basis", "ru", "en"),
    [
        ("старый/п.1", "(выдуман)»", "(выдуман)`"),
        (["старый/п.1", "старый/п.2"], "; ещё таких мест: 1", "; 1 more such place"),
        ([f"старый/п.{number}" for number in range(1, 41)], "; ещё таких мест: 39", "; 39 more such places"),
    ],
    ids=["one", "two", "forty"],
)
def test_an_act_that_is_not_in_force_is_told_once(basis: object, ru: str, en: str, tmp_path: Path) -> None:
    piece = {"legal_basis": {"старый": OLD}, "applicants": {"citizen": {"basis": basis}}}
    found = linted(written(tmp_path, {"set": piece}), rule_of("LAW017")).diagnostics
    (one,) = [one for one in found if one.kind.code == "LAW017"]
    assert one.message("ru").endswith(ru)
    assert one.message("en").endswith(en)
