"""Cases and their regulations are found where authors put them."""

from pathlib import Path

from regdsl.testing import case_applications, run
from tests.testing.service import CASE, HEAD, REGULATION, write


def test_a_folder_is_walked(tmp_path: Path) -> None:
    for name in ("б", "а", ".скрытая"):
        (tmp_path / name).mkdir()
        write(tmp_path / name, CASE)
    report = run([tmp_path])
    assert [case.span.file for case in report.cases] == [
        str(tmp_path / "а" / "garden.cases.yaml"),
        str(tmp_path / "б" / "garden.cases.yaml"),
    ]


def test_a_file_named_twice_runs_once(tmp_path: Path) -> None:
    path = write(tmp_path, CASE)
    assert len(run([path, tmp_path, path]).cases) == 1


def test_a_regulation_stands_for_the_cases_beside_it(tmp_path: Path) -> None:
    write(tmp_path, CASE)
    report = run([tmp_path / "garden.yaml"])
    assert [case.id for case in report.cases] == ["выдан"]
    assert report.ok


def test_the_regulation_may_stand_in_the_folder_above(tmp_path: Path) -> None:
    (tmp_path / "cases").mkdir()
    path = write(tmp_path / "cases", CASE)
    (tmp_path / "cases" / "garden.yaml").rename(tmp_path / "garden.yaml")
    assert run([path]).ok


def test_the_regulation_beside_the_cases_comes_first(tmp_path: Path) -> None:
    (tmp_path / "cases").mkdir()
    path = write(tmp_path / "cases", CASE)
    (tmp_path / "garden.yaml").write_text("kind: regulation\nid: ru.demo.garden\n", encoding="utf-8")
    assert run([path]).ok


def test_the_name_of_the_file_does_not_matter(tmp_path: Path) -> None:
    path = write(tmp_path, CASE)
    path = path.rename(tmp_path / "другие.cases.yaml")
    (tmp_path / "garden.yaml").rename(tmp_path / "участок.yaml")
    assert run([path]).ok


def test_cases_in_json(tmp_path: Path) -> None:
    write(tmp_path, CASE)
    (tmp_path / "garden.cases.yaml").unlink()
    (tmp_path / "garden.cases.json").write_text(
        '{"regdsl": "1", "kind": "cases", "regulation": "ru.demo.garden", "cases": [{"id": "дело", '
        '"filed": "2026-03-16", "given": {"площадь": 5, "свободен": false, "предел": 6}, '
        '"expect": {"grounds": ["занят"]}}]}',
        encoding="utf-8",
    )
    assert run([tmp_path]).ok


def test_each_case_is_decided_by_the_version_in_force(tmp_path: Path) -> None:
    old = REGULATION.replace("to: 2030-12-31", "to: 2025-12-31")
    new = REGULATION.replace("from: 2024-01-01, to", "from: 2026-01-01, to").replace('version: "1"', 'version: "2"')
    new = new.replace("площадь <= предел", "площадь < предел")
    cases = "".join(
        f"  - {{id: {name}, filed: {day}, given: {{based_on: обычный, площадь: 6}}, expect: {{outcome: {outcome}}}}}\n"
        for name, day, outcome in (
            ("старый", "2025-12-31T23:59", "granted"),
            ("новый", "2026-01-01T00:00", "refused"),
            ("по поясу", "2025-12-31T21:00Z", "refused"),
        )
    )
    path = write(tmp_path, cases, old)
    (tmp_path / "garden-2026.yaml").write_text(new, encoding="utf-8")
    report = run([path])
    assert [case.to_dict() for case in report.cases if not case.passed] == []
    assert report.coverage.grounds.total == 4


def test_versions_in_force_at_once_are_an_error(tmp_path: Path) -> None:
    path = write(tmp_path, CASE)
    (tmp_path / "again.yaml").write_text(REGULATION.replace('version: "1"', 'version: "2"'), encoding="utf-8")
    report = run([path])
    assert [found.kind.code for found in report.diagnostics] == ["SCH143", "SCH163"]
    assert not report.usable


def test_the_applications_of_cases(tmp_path: Path) -> None:
    boundary = "    boundary: [{change: {сарай: true}, expect: {outcome: granted}}]\n"
    unknown = "  - {id: дело, given: {based_on: обычный}, unknown: [свободен, имя], expect: {outcome: needs_data}}\n"
    path = write(tmp_path, HEAD + CASE + boundary + unknown)
    first, second, third = case_applications([path], "ru.demo.garden")
    assert first["submitted_at"] == "2026-03-16T10:00:00"
    assert (first["inputs"]["сарай"], second["inputs"]["сарай"]) == (False, True)
    assert set(third["inputs"]) == {"площадь", "предел"}
    assert case_applications([path], "ru.demo.other") == ()
