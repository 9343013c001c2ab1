"""What has not changed is not checked again, and what has, or might have, is."""

from collections.abc import Callable
from pathlib import Path

import pytest

from regdsl.api import CheckReport, check
from regdsl.cli.cache_folder import cache_folder
from regdsl.corpus.shelf import Shelf
from regdsl.library import checking
from regdsl.library.examine import examined
from regdsl.library.file_report import FileReport
from regdsl.lint.selection import Selection
from tests.registry.folders import PROFILE, checked, registry_in, same, service


@pytest.fixture
def registry(tmp_path: Path) -> Path:
    return registry_in(tmp_path / "registry")


@pytest.fixture
def cache(tmp_path: Path) -> Path:
    return tmp_path / "kept"


@pytest.fixture
def looked_at(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The names of the files that are checked, as they are."""
    names: list[str] = []

    def noted(path: Path, selection: Selection, shelf: Shelf) -> FileReport:
        names.append(path.name)
        return examined(path, selection, shelf)

    monkeypatch.setattr(checking, "examined", noted)
    return names


def again(registry: Path, cache: Path, looked_at: list[str]) -> CheckReport:
    """Check once more; the names of the files that are checked anew are left in `looked_at`."""
    looked_at.clear()
    return checked(registry, cache=cache)


def test_nothing_changed(registry: Path, cache: Path, looked_at: list[str]) -> None:
    cold = checked(registry, cache=cache)
    assert same(cold, checked(registry))
    assert same(cold, again(registry, cache, looked_at))
    assert looked_at == []


def test_a_changed_regulation(registry: Path, cache: Path, looked_at: list[str]) -> None:
    checked(registry, cache=cache)
    path = service(registry, 3)
    path.write_text(path.read_text(encoding="utf-8").replace("presence: none", "presence: never"), encoding="utf-8")
    report = again(registry, cache, looked_at)
    assert looked_at == [path.name]
    assert same(report, checked(registry))
    assert str(path) in {one.span.file for one in report.diagnostics if one.span and one.severity == "error"}


def test_a_changed_translation(registry: Path, cache: Path, looked_at: list[str]) -> None:
    path = next(path for path in sorted(registry.rglob("*.en.yaml")) if "-v" not in path.name)
    checked(registry, cache=cache)
    path.write_text(path.read_text(encoding="utf-8").replace("Order", "Rules"), encoding="utf-8")
    again(registry, cache, looked_at)
    assert looked_at == [path.name, path.name.replace(".en", "")]
    path.unlink()
    again(registry, cache, looked_at)
    assert looked_at == [path.name.replace(".en", "")]


@pytest.mark.parametrize("change", ["changed", "gone", "come"])
def test_changed_norms(change: str, registry: Path, cache: Path, looked_at: list[str]) -> None:
    checked(registry, cache=cache)
    path = registry / "agency-001" / "norms.yaml"
    if change == "changed":
        path.write_text(path.read_text(encoding="utf-8").replace("предел денег:", "предел:"), encoding="utf-8")
    elif change == "gone":
        path.unlink()
    else:
        path.with_name("a.yaml").write_bytes(path.read_bytes())
    report = again(registry, cache, looked_at)
    assert {f"service-{number:05}.yaml" for number in (3, 5, 9)} <= set(looked_at)
    assert same(report, checked(registry))


def test_changed_acts(registry: Path, cache: Path, looked_at: list[str]) -> None:
    path = service(registry, 3)
    act = 'act: "Устав от 01.02.2020 № 1"'
    head = 'regdsl: "1"\nkind: legal-acts\nid: ru.test.acts\nlanguage: ru\ntitle: Акты\n'
    acts = path.with_name("acts.yaml")
    acts.write_text(f"{head}acts: {{устав: {{{act}}}}}\n", encoding="utf-8")
    checked(registry, cache=cache)
    acts.write_text(f"{head}acts: {{устав: {{{act}, in_force: {{from: 2020-02-01}}}}}}\n", encoding="utf-8")
    report = again(registry, cache, looked_at)
    assert {acts.name, path.name} <= set(looked_at)
    assert same(report, checked(registry))


def test_other_rules_know_nothing_of_each_other(registry: Path, cache: Path, looked_at: list[str]) -> None:
    strict = checked(registry, cache=cache)
    plain = check([registry], "base", cache=cache)
    assert plain.diagnostics != strict.diagnostics
    assert same(again(registry, cache, looked_at), strict)
    assert looked_at == []


def _cut(data: bytes) -> bytes:
    return data[: len(data) // 2]


def _flipped(data: bytes) -> bytes:
    at = len(data) // 2
    return data[:at] + bytes([data[at] ^ 1]) + data[at + 1 :]


def _of_another_program(data: bytes) -> bytes:
    return b"another/1\n" + data


@pytest.mark.parametrize("spoil", [_cut, _flipped, _of_another_program, lambda data: b""])
def test_a_broken_cache_is_made_anew(
    spoil: Callable[[bytes], bytes], registry: Path, cache: Path, looked_at: list[str]
) -> None:
    cold = checked(registry, cache=cache)
    (path,) = cache.iterdir()
    good = path.read_bytes()
    path.write_bytes(spoil(good))
    assert same(again(registry, cache, looked_at), cold)
    assert len(looked_at) == len(list(registry.rglob("*.yaml")))
    again(registry, cache, looked_at)
    assert looked_at == []


def test_a_report_that_cannot_be_read_is_made_anew(
    registry: Path, cache: Path, looked_at: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """The sum over the whole is right, what stands in it is of another shape."""
    monkeypatch.setattr("regdsl.library.report_cache.packed", lambda report: b"\xc0")
    cold = checked(registry, cache=cache)
    monkeypatch.undo()
    assert same(checked(registry, cache=cache), cold)


def test_a_disk_that_refuses_is_no_error(registry: Path, tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    assert same(checked(registry, cache=tmp_path / "file"), checked(registry))


def test_a_few_files_leave_nothing_behind(registry: Path, cache: Path) -> None:
    check([service(registry, 3)], PROFILE, cache=cache)
    assert not cache.exists()


def test_the_program_itself_counts(
    registry: Path, cache: Path, looked_at: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    checked(registry, cache=cache)
    monkeypatch.setattr("regdsl.library.program_mark._program", lambda: "another")
    again(registry, cache, looked_at)
    assert looked_at


def test_it_never_lies_in_the_project(tmp_path: Path) -> None:
    own = cache_folder({"REGDSL_CACHE_DIR": str(tmp_path)})
    assert own == tmp_path
    elsewhere = cache_folder({"XDG_CACHE_HOME": str(tmp_path)})
    assert elsewhere is not None
    assert not elsewhere.is_relative_to(Path.cwd())
