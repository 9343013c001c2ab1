"""Translations beside a regulation: what they lack, and what has changed since they were made."""

import json
from pathlib import Path

import pytest

import regdsl
from regdsl.diagnostics import Diagnostic, Severity
from tests.bad.bad_files import BAD, call

FAIR = (BAD / "regulations" / "stale-translation" / "fair.yaml").read_text(encoding="utf-8")
WHOLE = (
    (BAD / "regulations" / "stale-translation" / "fair.en.yaml")
    .read_text(encoding="utf-8")
    .replace("  ряды: {title: Rows}\n", "", 1)
)
LIMB = 'ряды: {explain: "{рядов} rows, {предел рядов} are allowed"}'


def found(folder: Path, translation: str, regulation: str = FAIR) -> tuple[Diagnostic, ...]:
    (folder / "fair.yaml").write_text(regulation, encoding="utf-8")
    (folder / "fair.en.yaml").write_text(translation, encoding="utf-8")
    return regdsl.check([folder]).diagnostics


def without(*texts: str) -> str:
    made = WHOLE
    for text in texts:
        assert made.count(text) == 1, text
        made = made.replace(text, "")
    return made


def test_a_whole_translation_has_no_findings(tmp_path: Path) -> None:
    assert found(tmp_path, WHOLE) == ()


@pytest.mark.parametrize(
    ("text", "missing"),
    [
        ("title: Permit for a fair\n", "title"),
        ("authority: City administration\n", "authority"),
        ("legal_basis: {закон: Law on fairs}\n", "legal_basis/закон"),
        (", парк: Park", "features/место/values/парк"),
        ("question: Where will the fair be?, ", "features/место"),
        ("sources: {налоговая: Federal Tax Service}\n", "sources/налоговая"),
        ("parameters: {предел рядов: Most rows}\n", "parameters/предел рядов"),
        ("  конец: Last day, if set\n", "inputs/конец"),
        (", вещи: Goods", "inputs/товар/values/вещи"),
        ("criteria: {рядов немного: No more rows than the limit}\n", "criteria/рядов немного"),
        ("  молчание: The tax service has not answered\n", "grounds/молчание"),
        ("    title: Too tight\n", "grounds/тесно"),
        (f"      {LIMB}\n", "grounds/тесно/limbs/ряды/explain"),
        ("result: {register: Register of fairs}\n", "result"),
    ],
)
def test_a_missing_text_is_a_warning(tmp_path: Path, text: str, missing: str) -> None:
    (one,) = found(tmp_path, without(text))
    assert (one.kind.code, one.kind.severity, one.pointer) == ("EXP148", Severity.WARNING, "/of")
    assert one.message("ru") == f"перевод неполон, не хватает текстов: 1 ({missing})"
    assert one.span is not None
    assert (Path(one.span.file).name, one.span.start.line) == ("fair.en.yaml", 3)


def test_many_missing_texts_are_one_warning(tmp_path: Path) -> None:
    head = WHOLE[: WHOLE.index("authority")]
    (one,) = found(tmp_path, head)
    assert one.message("en").startswith(
        "the translation is incomplete, texts missing: 26 (authority, legal_basis/закон, features/место, …)"
    )


def test_a_person_is_told_where_all_of_them_are_named_and_a_program_is_told_all(tmp_path: Path) -> None:
    head = WHOLE[: WHOLE.index("authority")]
    found(tmp_path, head)
    for lang in ("ru", "en"):
        said = call("check", str(tmp_path), "--lang", lang).text
        assert "`regdsl check --format json`" in said
        assert "result" not in said.partition("EXP148")[2].partition("\n")[0]
        (one,) = json.loads(call("check", str(tmp_path), "--lang", lang, "--format", "json").text)["diagnostics"]
        named = one["message"].partition("(")[2].removesuffix(")").split(", ")
        assert len(named) == 26
        assert "…" not in one["message"]
        assert {"result", "grounds/тесно/limbs/ряды/explain"} <= set(named)


def test_where_few_are_missing_all_are_named(tmp_path: Path) -> None:
    (one,) = found(tmp_path, without("title: Permit for a fair\n"))
    assert "json" not in one.help_text("ru") + one.help_text("en")


@pytest.mark.parametrize(("version", "codes"), [('"7"', ["SCH224"]), ('"1"', []), (None, [])])
def test_the_version_that_was_translated_is_the_one_beside(
    tmp_path: Path, version: str | None, codes: list[str]
) -> None:
    said = WHOLE if version is None else WHOLE.replace("language: en\n", f"language: en\nversion: {version}\n")
    assert [(one.kind.code, one.pointer) for one in found(tmp_path, said)] == [(code, "/version") for code in codes]
    assert isinstance(regdsl.load(tmp_path / "fair.yaml"), regdsl.Regulation)


def test_a_translation_into_another_language_than_its_name_says_serves_as_none(tmp_path: Path) -> None:
    (one,) = found(tmp_path, WHOLE.replace("language: en\n", "language: ru\n"))
    assert (one.kind.code, one.kind.severity, one.pointer) == ("SCH223", Severity.ERROR, "/language")


def test_what_is_called_by_its_name_alone_need_not_be_translated(tmp_path: Path) -> None:
    """The fair's definition, term, variants and first source have no titles of their own."""
    untitled = ("сбор", "решение", "обычный", "заявление")
    assert not any(f"{name}:" in WHOLE for name in untitled)
    assert found(tmp_path, WHOLE) == ()


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("  конец: Last day, if set\n", '  конец: {title: "Last day, if set", of: "День окончания, если назначен"}\n'),
        ("рядов: {title: Rows}", "рядов: {title: Rows, of: Торговых рядов}"),
        ("question: Where will the fair be?", "question: Where will the fair be?, of: Где пройдёт ярмарка?"),
        ("    title: Too tight\n", "    title: Too tight\n    of: {title: Слишком тесно}\n"),
        (LIMB, 'ряды: {explain: "{рядов} rows", of: {explain: "Рядов {рядов},  можно {предел рядов}"}}'),
        ("register: Register of fairs", "register: Register of fairs, of: Реестр ярмарок"),
        ("налоговая: Federal Tax Service", "налоговая: {agency: Federal Tax Service, of: ФНС России}"),
    ],
)
def test_a_recorded_original_that_is_still_the_same(tmp_path: Path, old: str, new: str) -> None:
    assert WHOLE.count(old) == 1
    assert found(tmp_path, WHOLE.replace(old, new)) == ()


@pytest.mark.parametrize(
    ("old", "new", "pointer", "was", "now"),
    [
        ("рядов: {title: Rows}", "рядов: {title: Rows, of: Рядов}", "/inputs/рядов/of", "Рядов", "Торговых рядов"),
        (
            "    title: Too tight\n",
            "    title: Too tight\n    of: {title: Тесно}\n",
            "/grounds/тесно/of/title",
            "Тесно",
            "Слишком тесно",
        ),
        (
            LIMB,
            'ряды: {explain: "{рядов} rows", of: {explain: "Рядов {рядов}"}}',
            "/grounds/тесно/limbs/ряды/of/explain",
            "Рядов {рядов}",
            "Рядов {рядов}, можно {предел рядов}",
        ),
        (
            "молчание: The tax service has not answered",
            "молчание: {title: No answer, of: {title: Налоговая не ответила, remedy: Ждите}}",
            "/grounds/молчание/of/remedy",
            "Ждите",
            "—",
        ),
        ("question: Where will the fair be?", "question: Where?, of: Где?", "/features/место/of", "Где?", ""),
    ],
)
def test_a_changed_original_is_a_warning_at_its_entry(
    tmp_path: Path, old: str, new: str, pointer: str, was: str, now: str
) -> None:
    assert WHOLE.count(old) == 1
    (one,) = found(tmp_path, WHOLE.replace(old, new))
    assert (one.kind.code, one.kind.severity, one.pointer) == ("EXP149", Severity.WARNING, pointer)
    assert (
        one.message("ru") == f"исходный текст изменился: переводили «{was}», теперь «{now or 'Где пройдёт ярмарка?'}»"
    )
    assert one.span is not None
    assert Path(one.span.file).name == "fair.en.yaml"


def test_a_regulation_that_changes_under_its_translation(tmp_path: Path) -> None:
    recorded = WHOLE.replace("молчание: The tax", "молчание: {of: Налоговая не ответила, title: The tax").replace(
        "has not answered", "has not answered}"
    )
    assert found(tmp_path, recorded) == ()
    changed = FAIR.replace("title: Налоговая не ответила", "title: Налоговая молчит")
    (one,) = found(tmp_path, recorded, changed)
    assert (one.kind.code, one.pointer) == ("EXP149", "/grounds/молчание/of")


def test_warnings_stop_no_decision(tmp_path: Path) -> None:
    (one,) = found(tmp_path, without("  молчание: The tax service has not answered\n"))
    assert one.kind.code == "EXP148"
    assert isinstance(regdsl.load(tmp_path / "fair.yaml"), regdsl.Regulation)


def test_the_explanation_of_a_criterion_is_told_in_the_translation(tmp_path: Path) -> None:
    told = FAIR.replace(
        "expr: рядов <= предел рядов}", 'expr: рядов <= предел рядов, explain: "Рядов {рядов}"}'
    ).replace(
        "{id: долг, title: Есть долг, unless: not(долг), basis: закон/ст.5}",
        "{id: долг, title: Есть долг, unless: рядов немного, basis: закон/ст.5}",
    )
    translation = WHOLE.replace(
        "рядов немного: No more rows than the limit",
        'рядов немного: {title: Few rows, explain: "There are {рядов} rows"}',
    )
    assert found(tmp_path, translation, told) == ()
    loaded = regdsl.load(tmp_path / "fair.yaml")
    assert isinstance(loaded, regdsl.Regulation)
    inputs = {"место": "парк", "рядов": 150, "посетителей": 5, "ставка": "1", "начало": "2026-05-09", "конец": None}
    inputs |= {"товар": "еда", "проходы": [2], "долг": False}
    made = loaded.decide({"submitted_at": "2026-03-02", "inputs": inputs}).to_dict("en")
    said = {ground["id"]: ground["explanation"] for ground in made["grounds"]}  # type: ignore[attr-defined]
    assert said["долг"] == "There are 150 rows."
