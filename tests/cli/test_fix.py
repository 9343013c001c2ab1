"""`regdsl fix`: edits in place, comments kept, nothing made worse; the edits are those of a rule of the test's own."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from regdsl.corpus.files import Reader
from regdsl.diagnostics import Bilingual, Kind, Safety, Severity
from regdsl.lint import At, Draft, DraftRule, Edit, Finding
from tests.cli.calling import call
from tests.support.paths import EXAMPLES

SERVICE = EXAMPLES / "hunting-ticket" / "hunting-ticket.yaml"


def rule(replacement: str, safety: Safety) -> DraftRule:
    def check(draft: Draft) -> Iterator[Finding]:
        if draft.model.short is not None and draft.model.short != replacement.strip('"'):
            place = At("/short")
            yield Finding(place, edit=Edit(place, replacement, safety))

    words = Bilingual("короткое имя не то", "another short title")
    kind = Kind("STD999", "short-title-of-the-test", Severity.WARNING, words, words)
    return DraftRule(kind=kind, title=words, requirements=("P03",), check=check)


@pytest.fixture
def service(tmp_path: Path) -> Path:
    path = tmp_path / "услуга.yaml"
    path.write_text(SERVICE.read_text(encoding="utf-8"), encoding="utf-8")
    return path


def fix(
    monkeypatch: pytest.MonkeyPatch, one: DraftRule | tuple[DraftRule, ...], *arguments: str
) -> tuple[int, str, str]:
    rules = (one,) if isinstance(one, DraftRule) else one
    from regdsl.api import checking
    from regdsl.cli.commands import fix as command

    def with_rule(paths: list[str], *, reader: Reader, **more: object) -> object:
        return checking.check(paths, "concept-837r", rules=rules, reader=reader)

    monkeypatch.setattr(command, "check", with_rule)
    done = call("fix", *arguments)
    return done.status, done.out, done.err


def test_only_the_place_changes(service: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = service.read_text(encoding="utf-8")
    short = next(line for line in before.splitlines() if line.startswith("short:"))
    status, out, _ = fix(monkeypatch, rule("Билет", Safety.SAFE), str(service))
    assert status == 0
    assert out == f"исправлено: {service}: STD999\nисправлено замечаний: 1, осталось исправимых с --unsafe: 0\n"
    assert service.read_text(encoding="utf-8") == before.replace(short, "short: Билет")


def test_unsafe_edits_are_asked_for(service: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = service.read_text(encoding="utf-8")
    unsafe = rule("Билет", Safety.UNSAFE)
    assert fix(monkeypatch, unsafe, str(service))[1].endswith("осталось исправимых с --unsafe: 1\n")
    assert service.read_text(encoding="utf-8") == before
    assert fix(monkeypatch, unsafe, "--unsafe", str(service))[0] == 0
    assert "short: Билет" in service.read_text(encoding="utf-8")


def test_what_is_for_display_is_never_made(service: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = service.read_text(encoding="utf-8")
    fix(monkeypatch, rule("Билет", Safety.DISPLAY), "--unsafe", str(service))
    assert service.read_text(encoding="utf-8") == before


def test_diff_changes_nothing(service: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = service.read_text(encoding="utf-8")
    status, out, _ = fix(monkeypatch, rule("Билет", Safety.SAFE), "--diff", str(service))
    assert status == 1
    assert "+short: Билет" in out.splitlines()
    assert service.read_text(encoding="utf-8") == before


def step(code: str, before: str, after: str) -> DraftRule:
    """A rule that is content with any short title but `before`, and makes `after` of it."""

    def check(draft: Draft) -> Iterator[Finding]:
        if draft.model.short == before:
            place = At("/short")
            yield Finding(place, edit=Edit(place, after, Safety.UNSAFE))

    words = Bilingual("короткое имя не то", "another short title")
    kind = Kind(code, f"step-{code.lower()}", Severity.WARNING, words, words)
    return DraftRule(kind=kind, title=words, requirements=("P03",), check=check)


def test_diff_shows_what_would_be_written(service: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """An edit brings up a finding that another mends: the difference is that of the end."""
    before = service.read_text(encoding="utf-8")
    short = next(line for line in before.splitlines() if line.startswith("short:"))
    steps = (step("STD998", short.removeprefix("short: "), "Первое"), step("STD999", "Первое", "Второе"))
    status, shown, _ = fix(monkeypatch, steps, "--unsafe", "--diff", str(service))
    assert service.read_text(encoding="utf-8") == before
    assert [line for line in shown.splitlines() if line[:1] in "+-" and line[:3] not in ("+++", "---")] == [
        f"-{short}",
        "+short: Второе",
    ]
    assert status == 1
    assert "исправлено замечаний: 2, осталось исправимых с --unsafe: 0" in shown
    assert fix(monkeypatch, steps, "--unsafe", str(service))[0] == 0
    assert service.read_text(encoding="utf-8") == before.replace(short, "short: Второе")


def test_diff_of_a_file_that_would_be_worse_is_none(service: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = service.read_text(encoding="utf-8")
    _, shown, complaint = fix(monkeypatch, rule("[нет]", Safety.SAFE), "--diff", str(service))
    assert "нет]" not in shown
    assert str(service) in complaint
    assert service.read_text(encoding="utf-8") == before


def test_a_file_that_would_be_worse_is_put_back(service: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = service.read_text(encoding="utf-8")
    status, _, err = fix(monkeypatch, rule("{", Safety.SAFE), str(service))
    assert status == 1
    assert str(service) in err
    assert service.read_text(encoding="utf-8") == before


def test_a_byte_order_mark_stays(service: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    service.write_text("\ufeff" + service.read_text(encoding="utf-8"), encoding="utf-8")
    assert fix(monkeypatch, rule("Билет", Safety.SAFE), str(service))[0] == 0
    text = service.read_text(encoding="utf-8")
    assert text[0] == "\ufeff"
    assert "\nshort: Билет\n" in text


def test_nothing_here(tmp_path: Path) -> None:
    done = call("fix", str(tmp_path))
    assert (done.status, done.out) == (2, "")


BROKEN = "kind: [regulation\n"


@pytest.mark.parametrize(
    ("lang", "said"), [("ru", "не удалось прочитать: 1\n"), ("en", "could not be read: 1\n")], ids=["ru", "en"]
)
def test_a_file_that_cannot_be_read_is_the_last_word(tmp_path: Path, lang: str, said: str) -> None:
    broken = tmp_path / "услуга.yaml"
    broken.write_text(BROKEN, encoding="utf-8")
    done = call("--lang", lang, "fix", str(broken))
    assert done.status == 2
    assert done.out.endswith(said)
    assert f"{broken}:1:7" in done.err
    assert broken.read_text(encoding="utf-8") == BROKEN


def test_what_is_not_there_could_not_be_read(tmp_path: Path) -> None:
    done = call("fix", str(tmp_path / "нет.yaml"))
    assert (done.status, done.out.endswith("не удалось прочитать: 1\n")) == (2, True)
    assert "файл не найден" in done.err


@pytest.mark.parametrize("diff", [(), ("--diff",)], ids=["in-place", "diff"])
def test_the_others_are_mended_all_the_same(
    service: Path, monkeypatch: pytest.MonkeyPatch, diff: tuple[str, ...]
) -> None:
    (service.parent / "другая.yaml").write_text(BROKEN, encoding="utf-8")
    status, out, err = fix(monkeypatch, rule("Билет", Safety.SAFE), *diff, str(service.parent))
    assert status == 1
    assert out.endswith("исправлено замечаний: 1, осталось исправимых с --unsafe: 0, не удалось прочитать: 1\n")
    assert "другая.yaml:1:7" in err
    assert str(service) not in err


def test_programs_are_told_what_could_not_be_read(service: Path) -> None:
    broken = service.parent / "другая.yaml"
    broken.write_text(BROKEN, encoding="utf-8")
    done = call("fix", "--format", "json", str(service), str(broken))
    assert done.status == 1
    assert done.json["summary"] == {"mended": 0, "unsafe": 0, "unread": 1}
    assert [(one["file"], one["line"]) for one in done.json["diagnostics"]] == [(str(broken), 1)]


def test_a_file_with_findings_was_read(service: Path) -> None:
    text = service.read_text(encoding="utf-8")
    service.write_text(text + "нет такого ключа: 1\n", encoding="utf-8")
    done = call("fix", str(service))
    assert done.status == 0
    assert "не удалось" not in done.out + done.err
