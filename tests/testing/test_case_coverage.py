"""Coverage names the grounds, the sides of limbs and the variants that no case exercises."""

from pathlib import Path

from regdsl.testing import run
from tests.testing.service import CASE, REGULATION, run_cases, write

LIMBS = ("размер/предел", "размер/сарай")


def one(name: str, given: str, more: str = "") -> str:
    given = f"{{based_on: обычный, {given}}}"
    return f"  - {{id: {name}, filed: 2026-03-16, given: {given}, expect: {{complete: true}}{more}}}\n"


def test_a_grant_shows_every_limb_holding(tmp_path: Path) -> None:
    coverage = run_cases(tmp_path, CASE).coverage
    assert coverage.grounds.missing == ("неполно", "молчит", "размер", "занят")
    assert (coverage.grounds.covered, coverage.grounds.total) == (0, 4)
    assert (coverage.limbs.never_true, coverage.limbs.never_false) == (LIMBS, ())
    assert (coverage.limbs.covered, coverage.limbs.total) == (0, 2)
    assert coverage.variants.missing == ("большой",)


def test_a_limb_for_another_variant_is_not_exercised(tmp_path: Path) -> None:
    coverage = run_cases(tmp_path, one("большой", "предел: 10.0")).coverage
    assert coverage.limbs.never_false == ("размер/сарай",)
    assert coverage.variants.missing == ("малый",)


def test_a_stage_that_was_not_reached_is_not_exercised(tmp_path: Path) -> None:
    coverage = run_cases(tmp_path, one("возврат", "площадь: null")).coverage
    assert coverage.grounds.missing == ("молчит", "размер", "занят")
    assert (coverage.limbs.never_true, coverage.limbs.never_false) == (LIMBS, LIMBS)


def test_what_is_unknown_is_not_exercised(tmp_path: Path) -> None:
    text = (
        "  - {id: дело, filed: 2026-03-16, given: {based_on: обычный, сарай: true, площадь: 3.00}, "
        "unknown: [предел], expect: {outcome: needs_data}}\n"
    )
    coverage = run_cases(tmp_path, text).coverage
    assert coverage.limbs.never_false == LIMBS
    assert coverage.variants.missing == ("малый", "большой")


def test_both_sides_cover_a_limb(tmp_path: Path) -> None:
    coverage = run_cases(tmp_path, CASE + one("предел", "площадь: 7.00")).coverage
    assert coverage.limbs.never_true == ("размер/сарай",)
    assert coverage.limbs.missing == ("размер/сарай",)
    assert coverage.limbs.covered == 1


def test_a_boundary_counts(tmp_path: Path) -> None:
    boundary = ", boundary: [{change: {площадь: 6.01}, expect: {outcome: refused}}]"
    coverage = run_cases(tmp_path, one("край", "площадь: 6.00", boundary)).coverage
    assert coverage.limbs.missing == ("размер/сарай",)


def test_a_failing_case_counts_too(tmp_path: Path) -> None:
    """What a case exercises does not depend on what it expects."""
    failing = "  - {id: дело, filed: 2026-03-16, given: {based_on: большой}, expect: {outcome: refused}}\n"
    assert run_cases(tmp_path, failing).coverage.variants.missing == ("малый",)


def test_everything_can_be_covered(tmp_path: Path) -> None:
    silent = ", events: [{type: no_answer, about: росреестр}]"
    text = (
        CASE
        + one("возврат", "площадь: null")
        + one("молчит", "сарай: false", silent)
        + one("предел", "площадь: 6.01")
        + one("сарай", "площадь: 3.00, сарай: true")
        + one("занят", "свободен: false, предел: 10.0")
    )
    coverage = run_cases(tmp_path, text).to_dict()["coverage"]
    assert coverage == {
        "grounds": {"covered": 4, "total": 4, "missing": []},
        "limbs": {"covered": 2, "total": 2, "missing": [], "never_true": [], "never_false": []},
        "variants": {"covered": 2, "total": 2, "missing": []},
    }


def test_several_regulations_are_told_apart(tmp_path: Path) -> None:
    for name in ("a", "b"):
        (tmp_path / name).mkdir()
        path = write(tmp_path / name, CASE, REGULATION.replace("ru.demo.garden", f"ru.demo.{name}"))
        path.write_text(path.read_text(encoding="utf-8").replace("ru.demo.garden", f"ru.demo.{name}"), encoding="utf-8")
    assert run([tmp_path]).coverage.variants.missing == ("ru.demo.a: большой", "ru.demo.b: большой")


def test_several_files_of_one_regulation_count_together(tmp_path: Path) -> None:
    path = write(tmp_path, one("большой", "предел: 10.0"))
    path.rename(tmp_path / "second.cases.yaml")
    write(tmp_path, CASE)
    assert run([tmp_path]).coverage.variants.missing == ()
