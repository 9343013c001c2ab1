"""The server as an editor meets it: over the standard input and output, each feature once, a broken text between."""

import shutil
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.lsp.client import Editor, place_of
from tests.support.paths import EXAMPLES

NAME = "izhs-notice"
NEW = "число этажей"


@pytest.fixture(scope="module")
def editor() -> Iterator[Editor]:
    with Editor() as one:
        yield one
        assert one.leave() == 0
        assert not [told for told in one.told if told["type"] == 1]


@pytest.fixture
def service(tmp_path: Path) -> Path:
    for ending in ("", ".en", ".cases"):
        shutil.copy(EXAMPLES / NAME / f"{NAME}{ending}.yaml", tmp_path)
    return tmp_path / f"{NAME}.yaml"


def applied(text: str, edits: list[dict[str, Any]]) -> str:
    """The text after edits, counted as the protocol counts."""
    lines = text.split("\n")
    for edit in sorted(edits, key=lambda one: (one["range"]["start"]["line"], one["range"]["start"]["character"]))[
        ::-1
    ]:
        start, end = edit["range"]["start"], edit["range"]["end"]
        first = lines[start["line"]].encode("utf-16-le")[: 2 * start["character"]].decode("utf-16-le")
        last = lines[end["line"]].encode("utf-16-le")[2 * end["character"] :].decode("utf-16-le")
        lines[start["line"] : end["line"] + 1] = (first + edit["newText"] + last).split("\n")
    return "\n".join(lines)


def labels(answer: dict[str, Any]) -> list[str]:
    return [item["label"] for item in answer["items"]]


def test_findings_come_as_you_type(editor: Editor, service: Path) -> None:
    text = service.read_text(encoding="utf-8")
    assert editor.open(service) == []
    found = editor.write(service, text.replace("этажей <= наибольшее", "🏠этажек <= наибольшее").replace("🏠", ""))
    (one,) = [each for each in found if each["code"] == "NAM001"]
    assert one["severity"] == 1
    assert one["source"] == "regdsl"
    assert "этажек" in one["message"]
    line, character = place_of(text, "этажей <= наибольшее")
    assert one["range"]["start"] == {"line": line, "character": character}
    assert one["range"]["end"] == {"line": line, "character": character + 6}
    assert editor.write(service, text) == []


def test_an_emoji_moves_the_columns_behind_it(editor: Editor, service: Path) -> None:
    text = service.read_text(encoding="utf-8").replace(
        '{expr: min(отступы), title: "Наименьший из отступов, м"', '{title: "🏠🏠", expr: min(отступ)'
    )
    found = editor.open(service, text)
    (one,) = [each for each in found if each["code"] == "NAM001"]
    line, character = place_of(text, "отступ)", "min(отступ)", 0)
    assert one["range"]["start"] == {"line": line, "character": character}


def test_a_broken_text_is_told_and_mended(editor: Editor, service: Path) -> None:
    text = service.read_text(encoding="utf-8")
    editor.open(service)
    broken = text.replace("title: Надземных этажей", 'title: "Надземных этажей')
    assert any(one["code"].startswith("YML") for one in editor.write(service, broken))
    # The names of the last text that could be read are still there.
    line, character = place_of(broken, "этажей <= наибольшее", after=3)
    assert "Надземных этажей" in editor.at("hover", service, line, character)["contents"]["value"]
    assert editor.write(service, "\0{[") != []
    assert editor.write(service, "") != []
    assert editor.write(service, text) == []


def test_two_places_of_one_finding(editor: Editor, service: Path) -> None:
    text = service.read_text(encoding="utf-8")
    found = editor.open(service, text.replace("  высота:\n    title", "  этажей:\n    title", 1))
    (one,) = [each for each in found if each["code"] == "YML019" or "этажей" in each["message"]][:1]
    (label,) = one["relatedInformation"]
    assert label["location"]["uri"] == service.as_uri()
    assert label["location"]["range"]["start"]["line"] == place_of(text, "  этажей:\n    title")[0]


def test_findings_of_files_used(editor: Editor, service: Path) -> None:
    beside = service.with_name(f"{NAME}.en.yaml")
    editor.open(service)
    editor.open(beside)
    editor.found.pop(service.as_uri())
    found = editor.write(beside, beside.read_text(encoding="utf-8").replace("  этажей: Above", "  этажек: Above"))
    assert any("этажек" in one["message"] for one in found), "the text in the editor, not that on the disk"
    editor.tell("textDocument/didClose", {"textDocument": {"uri": beside.as_uri()}})


@pytest.mark.parametrize(
    ("old", "typed", "wanted"),
    [
        ("этажей <= наибольшее число этажей", "предельное чи", "предельное число этажей"),
        ("этажей <= наибольшее число этажей", "надзем", "этажей"),
        ("этажей <= наибольшее число этажей", "категория заяв", "категория заявителя"),
        ('вид объекта = "садовый дом" or этажей', 'вид объекта = "садо', "садовый дом"),
        ("source: уведомление\n    purpose: contact", "source: ги", "гисогд"),
        ("only: [с описанием]", "only: [с оп", "с описанием"),
        ("basis: грк/ст.51.1/ч.1/п.1\n", "basis: г", "грк"),
        ("explain: Этажей {этажей}, в жилом", "explain: Этажей {наиб", "наибольшее число этажей"),
        ("required: return\n", "required: доработ", "correct"),
        ("    nullable: true\n", "    мож", "nullable"),
        ("    nullable: true\n", "    null", "nullable"),
        ("title: Фамилия\n", "назв", "title"),
        ("law_as_of: 2023-08-04\n", "закон на", "law_as_of"),
    ],
)
def test_completion(editor: Editor, service: Path, old: str, typed: str, wanted: str) -> None:
    text = service.read_text(encoding="utf-8")
    editor.open(service)
    at = text.index(old)
    edited = text[:at] + typed + text[text.index("\n", at) :]
    editor.type(service, edited)
    line, character = place_of(edited, typed, after=len(typed)) if edited.count(typed) == 1 else _at(edited, at, typed)
    answer = editor.at("completion", service, line, character)
    assert wanted in labels(answer)
    (item,) = [one for one in answer["items"] if one["label"] == wanted][:1]
    start = item["textEdit"]["range"]["start"]
    written = edited.split("\n")[line][start["character"] : character]
    assert item["filterText"].casefold().startswith(written.casefold()), "the editor narrows by this once more"


def _at(text: str, at: int, typed: str) -> tuple[int, int]:
    end = at + len(typed)
    return text.count("\n", 0, end), end - text.rfind("\n", 0, end) - 1


def test_hover(editor: Editor, service: Path) -> None:
    text = service.read_text(encoding="utf-8")
    editor.open(service)
    said = editor.at("hover", service, *place_of(text, "этажей <= наибольшее", after=2))["contents"]["value"]
    for part in ("Надземных этажей", "integer", "грк/ст.51.1/ч.1/п.6", "Пункт 6 не перечисляет"):
        assert part in said
    said = editor.at("hover", service, *place_of(text, "минимальный\n", "if минимальный", 3))["contents"]["value"]
    assert "Минимальный отступ от границ" in said, "a name that goes on in the next line"
    assert (
        "Может отсутствовать" in editor.at("hover", service, *place_of(text, "nullable", after=2))["contents"]["value"]
    )
    assert editor.at("hover", service, *place_of(text, "# часть 1", after=3)) is None


@pytest.mark.parametrize(
    ("use", "within", "declared", "under"),
    [
        ("этажей <= наибольшее", "", "этажей:\n    title", "inputs:"),
        ("застроено всего / площадь", "", "застроено всего:", "definitions:"),
        ("уведомление\n    purpose", "", "уведомление: {from", "sources:"),
        ("грк/ст.51.1/ч.9", "inputs:", "грк:", "legal_basis:"),
        ("с описанием]", "only:", "с описанием: В", "variants:"),
        ("{этажей}", "explain: Этажей", "этажей:\n    title", "inputs:"),
        ("поселение  | типовое", "variants:", "поселение:", "features:"),
    ],
)
def test_definition(editor: Editor, service: Path, use: str, within: str, declared: str, under: str) -> None:
    text = service.read_text(encoding="utf-8")
    editor.open(service)
    found = editor.at("definition", service, *place_of(text, use, within, 2))
    line, character = place_of(text, declared, under)
    assert found["uri"] == service.as_uri()
    assert found["range"]["start"] == {"line": line, "character": character}


def test_definition_in_another_file(editor: Editor, tmp_path: Path) -> None:
    folder = tmp_path / "benefit"
    shutil.copytree(EXAMPLES / "unified-benefit", folder)
    service = next(path for path in sorted(folder.glob("*.yaml")) if "\nuses:" in path.read_text(encoding="utf-8"))
    text = service.read_text(encoding="utf-8")
    editor.open(service)
    used = text.split("\nuses:", 1)[1].split("\n", 1)[0].strip(" []").split(",")[0]
    found = editor.at("definition", service, *place_of(text, used, "\nuses:", 2))
    assert found["uri"] != service.as_uri()


def test_an_act_of_a_shared_file(editor: Editor, tmp_path: Path) -> None:
    folder = tmp_path / "notice"
    shutil.copytree(EXAMPLES / "izhs-notice", folder)
    service = folder / "izhs-notice.yaml"
    text = service.read_text(encoding="utf-8").replace("\nlegal_basis:", "\nuses: ru.acts\nlegal_basis:")
    text = text.replace("basis: грк/ст.51.1/ч.1/п.6", "basis: устав/ст.7", 1)
    service.write_text(text, encoding="utf-8")
    acts = folder / "acts.yaml"
    head = 'regdsl: "1"\nkind: legal-acts\nid: ru.acts\nlanguage: ru\ntitle: Акты\n'
    acts.write_text(f"{head}acts:\n  устав: {{act: Устав города от 01.02.2020 № 1}}\n", encoding="utf-8")
    editor.open(service)
    place = place_of(text, "устав/ст.7", after=2)
    assert "Устав города от 01.02.2020 № 1" in editor.at("hover", service, *place)["contents"]["value"]
    found = editor.at("definition", service, *place)
    assert found["uri"] == acts.as_uri()
    assert found["range"]["start"] == {"line": 6, "character": 2}


def test_renaming_an_input(editor: Editor, service: Path) -> None:
    text = service.read_text(encoding="utf-8")
    editor.open(service)
    place = place_of(text, "этажей <= наибольшее", after=1)
    prepared = editor.at("prepareRename", service, *place)
    assert prepared["placeholder"] == "этажей"
    changes = editor.at("rename", service, *place, newName="этажность")["changes"]
    files = {ending: service.with_name(f"{NAME}{ending}.yaml") for ending in ("", ".en", ".cases")}
    assert set(changes) == {file.as_uri() for file in files.values()}
    for file in files.values():
        file.write_text(applied(file.read_text(encoding="utf-8"), changes[file.as_uri()]), encoding="utf-8")
    after = service.read_text(encoding="utf-8")
    assert "  этажность:\n    title: Надземных этажей" in after
    assert "explain: Этажей {этажность}, в жилом доме допускается не более {наибольшее число этажей}." in after
    assert "else этажность <= предельное число этажей" in after
    assert "        этажи:\n" in after, "the name of a limb stays"
    assert "  этажность: Above-ground storeys" in files[".en"].read_text(encoding="utf-8")
    assert "    этажность: 2\n" in files[".cases"].read_text(encoding="utf-8")
    assert editor.write(service, after) == []


def test_renaming_an_input_that_a_criterion_names_alone(editor: Editor, tmp_path: Path) -> None:
    folder = tmp_path / "ticket"
    shutil.copytree(EXAMPLES / "hunting-ticket", folder)
    service = folder / "hunting-ticket.yaml"
    text = service.read_text(encoding="utf-8")
    before = editor.open(service)
    place = place_of(text, 'судимость != "за', after=3)
    assert "судим" in editor.at("hover", service, *place)["contents"]["value"].casefold()
    changes = editor.at("rename", service, *place, newName="осуждён")["changes"]
    for file in (service, folder / "hunting-ticket.en.yaml", folder / "hunting-ticket.cases.yaml"):
        file.write_text(applied(file.read_text(encoding="utf-8"), changes[file.as_uri()]), encoding="utf-8")
    after = service.read_text(encoding="utf-8")
    assert 'unless: осуждён != "за умышленное"' in after
    assert "- id: судимость" in after, "the ground keeps its name"
    assert editor.write(service, after) == before


def test_renaming_an_input_goes_into_properties(editor: Editor, service: Path) -> None:
    stated = "  записано: {title: Записано, whoever: этажей > 0, gets: этажей >= 1}\n"
    service.write_text(service.read_text(encoding="utf-8") + stated, encoding="utf-8")
    text = service.read_text(encoding="utf-8")
    editor.open(service)
    place = place_of(text, "этажей <= наибольшее", after=1)
    changes = editor.at("rename", service, *place, newName="этажность")["changes"]
    after = applied(text, changes[service.as_uri()])
    assert "monotone: {input: этажность, direction: down}" in after
    assert "whoever: этажность > 0, gets: этажей >= 1" in after, "the field of the record keeps its name"


@pytest.mark.parametrize("new", ["высота", "канал", "этaжность", "этажей", "a: b", "", "and", "[x"])
def test_an_unfit_name_is_refused(editor: Editor, service: Path, new: str) -> None:
    editor.open(service)
    place = place_of(service.read_text(encoding="utf-8"), "этажей <= наибольшее", after=1)
    with pytest.raises(RuntimeError):
        editor.at("rename", service, *place, newName=new)


def test_a_source_is_not_renamed(editor: Editor, service: Path) -> None:
    text = service.read_text(encoding="utf-8")
    editor.open(service)
    assert editor.at("prepareRename", service, *place_of(text, "уведомление\n    purpose", after=1)) is None


def test_quick_fixes(editor: Editor, tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    text = "кто: 2\non: 1\n"
    found = editor.open(path, text)
    (one,) = [each for each in found if each["range"]["start"] == {"line": 1, "character": 0}]
    params = {"textDocument": {"uri": path.as_uri()}, "range": one["range"], "context": {"diagnostics": [one]}}
    offered = editor.ask("textDocument/codeAction", params)
    (quick,) = [each for each in offered if each["kind"] == "quickfix"]
    assert quick["isPreferred"] is True
    assert applied(text, quick["edit"]["changes"][path.as_uri()]) == 'кто: 2\n"on": 1\n'
    (everything,) = [each for each in offered if each["kind"] == "source.fixAll"]
    assert applied(text, everything["edit"]["changes"][path.as_uri()]) == 'кто: 2\n"on": 1\n'


def test_formatting_aligns_tables(editor: Editor, service: Path) -> None:
    text = service.read_text(encoding="utf-8")
    ragged = text.replace(
        "    | вне границ | -               | обычный             |", "    | вне границ | - | обычный |"
    )
    assert ragged != text
    editor.open(service, ragged)
    params = {"textDocument": {"uri": service.as_uri()}, "options": {"tabSize": 2, "insertSpaces": True}}
    assert applied(ragged, editor.ask("textDocument/formatting", params)) == text
    editor.write(service, "a: [")
    assert editor.ask("textDocument/formatting", params) == []


def test_typing_is_checked_once_in_a_pause(editor: Editor, service: Path) -> None:
    text = service.read_text(encoding="utf-8")
    editor.open(service)
    for length in range(1, 9):
        editor.type(service, text.replace("title: Уведомление о план", f"title: {'Уведомление'[:length]} о план", 1))
    started = time.monotonic()
    assert editor.write(service, text) == []
    assert time.monotonic() - started < 300


def test_a_file_that_lies_nowhere(editor: Editor, tmp_path: Path) -> None:
    path = tmp_path / "нет такой папки" / "новый.yaml"
    assert editor.open(path, "") != []
    answer = editor.at("completion", path, 0, 0)
    assert "kind" in labels(answer)


def test_the_server_ends_with_its_editor() -> None:
    with Editor() as editor:
        assert editor.about["capabilities"]["renameProvider"] == {"prepareProvider": True}
        assert editor.process.stdin is not None
        editor.process.stdin.close()
        editor.process.wait(300)


def test_messages_are_in_the_language_asked_for(tmp_path: Path) -> None:
    with Editor("en") as editor:
        (one, *_) = editor.open(tmp_path / "a.yaml", "a: [")
        assert one["message"].isascii()
        assert editor.leave() == 0
