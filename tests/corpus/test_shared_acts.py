"""Acts of a file that several regulations use: where the file is found, what it is counted in, what is told of it."""

from pathlib import Path

import pytest

import regdsl
from regdsl.corpus import Bundle, load_bundle
from regdsl.corpus.acts import acts_of
from regdsl.corpus.digest import bundle_digest, digest_of
from regdsl.lint.profile import profile
from regdsl.model.parameters import Parameters
from tests.support.paths import ROOT

FAIR = (ROOT / "tests" / "bad" / "regulations" / "used-file-missing" / "fair.yaml").read_text(encoding="utf-8")
OWN = "legal_basis:\n  закон: {act: Закон о ярмарках, edition: 2026-01-01, verified: unverified}\n"
ACTS = """regdsl: "1"
kind: legal-acts
id: ru.test.acts
language: ru
title: Акты
acts:
  закон: {act: Закон о ярмарках, in_force: {from: 2020-01-01}}
  устав: {act: Устав города}
"""
NORMS = """regdsl: "1"
kind: parameters
id: ru.test.norms
language: ru
title: Нормативы
uses: [ru.test.acts]
parameters:
  пм: {title: ПМ, type: money, values: [{from: 2026-01-01, open: true, value: 1.00}]}
"""


def fair(uses: str = "ru.test.acts", own: str = "") -> str:
    """The regulation of the fair, resting on acts of a file instead of its own."""
    return FAIR.replace("uses: [ru.test.norms]\n", "").replace(OWN, f"uses: [{uses}]\n{own}")


def written(folder: Path, text: str) -> Path:
    """The regulation in a folder of its own below `folder`."""
    path = folder / "services" / "fair.yaml"
    path.parent.mkdir(exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def bundle(path: Path) -> Bundle:
    loaded = load_bundle(path)
    assert loaded.bundle is not None, [one.message("en") for one in loaded.diagnostics]
    return loaded.bundle


@pytest.mark.parametrize("where", ["services/acts.yaml", "acts.yml"])
def test_a_basis_points_into_an_act_of_a_file_beside_or_above(where: str, tmp_path: Path) -> None:
    path = written(tmp_path, fair())
    (tmp_path / where).write_text(ACTS, encoding="utf-8")
    report = regdsl.check([path])
    assert [one.message("en") for one in report.diagnostics] == []
    assert list(acts_of(bundle(path))) == ["закон", "устав"]
    assert str(tmp_path / where) in report.sources


def test_own_acts_stand_before_shared_ones(tmp_path: Path) -> None:
    path = written(tmp_path, fair(own="legal_basis: {порядок: {act: Порядок ярмарок}}\n"))
    (tmp_path / "acts.yaml").write_text(ACTS, encoding="utf-8")
    assert list(acts_of(bundle(path))) == ["порядок", "закон", "устав"]


def test_a_file_of_parameters_may_use_acts_as_it_uses_books(tmp_path: Path) -> None:
    path = written(tmp_path, fair("ru.test.norms"))
    (tmp_path / "acts.yaml").write_text(ACTS, encoding="utf-8")
    (tmp_path / "norms.yaml").write_text(NORMS, encoding="utf-8")
    made = bundle(path)
    assert [one.model.id for one in made.parameters.values() if isinstance(one.model, Parameters)] == ["ru.test.norms"]
    assert list(made.acts) == ["ru.test.acts"]


def test_the_digest_counts_the_acts_that_are_used(tmp_path: Path) -> None:
    path, beside = written(tmp_path, fair()), tmp_path / "acts.yaml"
    beside.write_text(ACTS, encoding="utf-8")
    before = digest_of(bundle(path))
    assert set(before.acts) == {"ru.test.acts"}
    beside.write_text(f"# слово\n{ACTS}", encoding="utf-8")
    assert bundle_digest(bundle(path)) == before.whole, "a comment says nothing"
    beside.write_text(ACTS.replace("2020-01-01", "2020-01-02"), encoding="utf-8")
    after = digest_of(bundle(path))
    assert after.acts != before.acts
    assert after.regulation == before.regulation
    assert after.whole != before.whole


def test_acts_that_are_not_used_count_for_nothing(tmp_path: Path) -> None:
    path = written(tmp_path, FAIR.replace("uses: [ru.test.norms]\n", ""))
    before = bundle_digest(bundle(path))
    (tmp_path / "acts.yaml").write_text(ACTS, encoding="utf-8")
    assert bundle_digest(bundle(path)) == before
    assert digest_of(bundle(path)).acts == {}


def test_what_is_wrong_with_a_shared_act_is_told_once(tmp_path: Path) -> None:
    path = written(tmp_path, fair())
    path.with_name("other.yaml").write_text(fair().replace("id: ru.test.fair", "id: ru.test.other"), encoding="utf-8")
    wrong = ACTS.replace("from: 2020-01-01", "from: 2020-01-01, to: 2019-01-01")
    (tmp_path / "acts.yaml").write_text(wrong, encoding="utf-8")
    report = regdsl.check([tmp_path])
    assert [one.kind.code for one in report.diagnostics] == ["SCH110"]


def test_every_regulation_that_rests_on_an_act_without_force_is_told(tmp_path: Path) -> None:
    path = written(tmp_path, fair())
    other = path.with_name("other.yaml")
    other.write_text(fair().replace("id: ru.test.fair", "id: ru.test.other"), encoding="utf-8")
    (tmp_path / "acts.yaml").write_text(ACTS.replace("from: 2020-01-01", "from: 2026-01-02"), encoding="utf-8")
    report = regdsl.check([tmp_path], profile("concept-837r").id)
    told = [one for one in report.diagnostics if one.kind.code == "LAW017"]
    assert {one.span.file for one in told if one.span} == {str(path), str(other)}
    assert "from 2026-01-02, but is relied on from 2026-01-01 to 2030-12-31" in told[0].message("en")
    assert "с 02.01.2026, а опираются на него с 01.01.2026 по 31.12.2030" in told[0].message("ru")


def test_two_files_of_acts_with_one_id_in_a_folder_are_told(tmp_path: Path) -> None:
    for name in ("acts.yaml", "more.yaml"):
        (tmp_path / name).write_text(ACTS, encoding="utf-8")
    assert [one.kind.code for one in regdsl.check([tmp_path]).diagnostics] == ["CFG020"]


def test_a_translation_names_shared_acts(tmp_path: Path) -> None:
    path = written(tmp_path, fair())
    (tmp_path / "acts.yaml").write_text(ACTS, encoding="utf-8")
    head = 'regdsl: "1"\nkind: translation\nof: ru.test.fair\nlanguage: en\n'
    for key, stale in (("устав", []), ("уставы", ["уставы"])):
        path.with_name("fair.en.yaml").write_text(
            f"{head}legal_basis: {{закон: Act, {key}: Charter}}\n", encoding="utf-8"
        )
        found = regdsl.check([path]).diagnostics
        assert [one.params["name"] for one in found if one.pointer.startswith("/legal_basis")] == stale
