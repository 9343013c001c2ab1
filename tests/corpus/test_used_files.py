"""The files that a regulation uses are found beside it and above, without reading what has nothing to do with them."""

from pathlib import Path

import pytest

from regdsl.corpus import files, load_bundle, loading

NORMS = """regdsl: "1"
kind: parameters
id: ru.test.norms
language: ru
title: Нормативы
parameters:
  пм: {title: ПМ, type: money, values: [{from: 2026-01-01, to: 2026-12-31, value: 1.00}]}
"""
BESIDE = Path(__file__).parents[1] / "bad" / "regulations" / "used-file-missing" / "fair.yaml"


@pytest.fixture
def regulation(tmp_path: Path) -> Path:
    """A regulation that uses `ru.test.norms`, in a folder of its own."""
    folder = tmp_path / "services"
    folder.mkdir()
    path = folder / "fair.yaml"
    path.write_bytes(BESIDE.read_bytes())
    return path


@pytest.fixture
def read(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The names of the files that were read in full, in order."""
    names: list[str] = []
    real = loading.load_file

    def noted(path: Path) -> loading.LoadedFile:
        names.append(path.name)
        return real(path)

    monkeypatch.setattr(loading, "load_file", noted)
    monkeypatch.setattr(files, "load_file", noted)
    return names


def codes(path: Path) -> list[str]:
    return [finding.kind.code for finding in load_bundle(path).diagnostics]


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("norms.yaml", NORMS),
        ("norms.yml", NORMS.replace("kind: parameters", "'kind': \"parameters\"")),
        ("norms.yaml", NORMS.replace("kind: parameters", '"k\\u0069nd": "p\\u0061rameters"')),
        ("norms.yaml", NORMS.replace("id: ru.test.norms", 'id: "ru.test.norms"')),
    ],
)
@pytest.mark.parametrize("above", [False, True])
def test_a_used_file_is_found(name: str, text: str, above: bool, regulation: Path) -> None:
    folder = regulation.parent.parent if above else regulation.parent
    (folder / name).write_text(text, encoding="utf-8")
    found = load_bundle(regulation)
    assert [finding.kind.code for finding in found.diagnostics] == []
    assert found.bundle is not None
    assert list(found.bundle.parameters) == ["ru.test.norms"]


def test_files_that_do_not_mention_it_are_not_read(regulation: Path, read: list[str]) -> None:
    for number in range(20):
        (regulation.parent / f"other-{number}.yaml").write_text(NORMS.replace("ru.test.norms", f"ru.other.n{number}"))
        (regulation.parent / f"a-{number}.yaml").write_bytes(BESIDE.read_bytes())
    (regulation.parent / "norms.yaml").write_text(NORMS)
    assert codes(regulation) == []
    assert read == ["fair.yaml", "norms.yaml"]


def test_what_cannot_be_read_is_passed_over(regulation: Path) -> None:
    (regulation.parent / "folder.yaml").mkdir()
    (regulation.parent / "broken.yaml").write_bytes(b"kind: parameters\nid: ru.test.norms\n\tx: \xff")
    with (regulation.parent / "huge.yaml").open("wb") as stream:
        stream.write(NORMS.encode())
        stream.truncate(1 << 30)
    assert codes(regulation) == ["SCH142"]
    (regulation.parent / "norms.yaml").write_text(NORMS)
    assert codes(regulation) == []
