"""The JSON Schemas: valid, fresh, in both languages, and never narrower than what loads."""

import copy
import json
from collections.abc import Iterator
from functools import cache
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from regdsl.document import to_python
from regdsl.model import load
from regdsl.model.base import VIRTUAL
from regdsl.model.schema import SCHEMAS, schema_of, schema_text
from tests.model.files import FILES
from tests.model.sample import SAMPLE, document_of, load_text
from tests.support.paths import EXAMPLES
from tests.support.paths import SCHEMAS as FOLDER

TEXTS = {**FILES, "regulation": SAMPLE}
WRITTEN = sorted({*SCHEMAS} - {"annulment", "decision"})


@cache
def validator(name: str) -> Draft202012Validator:
    return Draft202012Validator(schema_of(name))


def plain(text: str) -> Any:
    """The content of a YAML file as JSON has it."""
    return json.loads(json.dumps(to_python(document_of(text).root), default=float))


@pytest.mark.parametrize("name", SCHEMAS)
def test_a_schema_is_valid_and_local(name: str) -> None:
    schema = schema_of(name)
    Draft202012Validator.check_schema(schema)
    assert schema["$id"] == f"{name}.json"
    assert "x-" not in {key[:2] for node in _nodes(schema) for key in node}
    assert not [key for node in _nodes(schema) for key in node.get("properties", {}) if key.startswith(VIRTUAL)]


@pytest.mark.parametrize("name", SCHEMAS)
def test_a_schema_is_fresh(name: str, update_golden: bool) -> None:
    path = FOLDER / f"{name}.json"
    if update_golden:
        path.write_text(schema_text(name), encoding="utf-8")
    assert path.read_text(encoding="utf-8") == schema_text(name)


@pytest.mark.parametrize("name", SCHEMAS)
def test_every_key_is_titled_and_described_in_both_languages(name: str) -> None:
    schema = schema_of(name)
    for node in _nodes(schema):
        for key, own in node.get("properties", {}).items():
            field = own if "title" in own else schema["$defs"][own["$ref"].removeprefix("#/$defs/")]
            assert " / " in field.get("title", ""), key
            russian, _, english = field.get("description", "").partition("\n\n")
            assert russian, key
            assert english, key


@pytest.mark.parametrize("name", TEXTS)
def test_the_schema_admits_a_right_file(name: str) -> None:
    assert [error.message for error in validator(name).iter_errors(plain(TEXTS[name]))] == []


@pytest.mark.parametrize("path", sorted(EXAMPLES.rglob("*.yaml")), ids=lambda path: path.name)
def test_the_schema_admits_the_examples(path: Any) -> None:
    text = path.read_text(encoding="utf-8")
    data = plain(text)
    kind = "instance" if "extends" in data else data["kind"]
    if kind != "template":  # what it leaves open is put in its place before a template is loaded
        assert load_text(text).diagnostics == ()
    assert [error.message for error in validator(kind).iter_errors(data)] == []


@pytest.mark.parametrize("path", sorted(EXAMPLES.rglob("applications/*.json")), ids=lambda path: path.name)
def test_the_schema_admits_the_applications(path: Any) -> None:
    data = json.loads(path.read_text(encoding="utf-8"))
    assert [error.message for error in validator("application").iter_errors(data)] == []


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("authority: {level", "autority: {level"),
        ("nullable: true", "nullable: no"),
        ("level: municipal", "level: municipl"),
        ("  terminate: []\n", ""),
        ("fee: none", "fee: free"),
        ("event: missing_required", "event: гроза"),
        ("reject_intake: []", "reject_intake: нет"),
        ("law_as_of: 2023-08-04", "law_as_of: вчера"),
        ("unless: право заявителя", "unless: [право заявителя]"),
    ],
)
def test_the_schema_refuses_what_an_editor_should_mark(old: str, new: str) -> None:
    assert not validator("regulation").is_valid(plain(SAMPLE.replace(old, new)))


VALUES: tuple[Any, ...] = (
    None, "", " ", "текст", "-", "true", "none", "standard", "2026-02-28", "2026-02-30", "10 рабочих дней", "грк/ст.1",
    "list of date", "code(книга)", "| а | => б |\n| в | г |", 0, 1, -1, 12, 2.5, True, False, [], {}, ["текст"], [1],
    {"а": "текст"}, {"а": {}}, {"expr": "1"}, {"title": "Да"}, {"иначе": "1 месяц"}, [{"id": "x"}], "withdrawn(x)",
)  # fmt: skip


@pytest.mark.parametrize("name", TEXTS)
@given(data=st.data())
def test_what_loads_is_admitted(name: str, data: st.DataObject) -> None:
    """The schema is never narrower than the model: any small change that loads is valid by the schema as well."""
    content = copy.deepcopy(plain(TEXTS[name]))
    for _ in range(data.draw(st.integers(1, 2))):
        paths = [path for path in _paths(content) if path]
        _change(content, data.draw(st.sampled_from(paths)), data.draw(st.sampled_from(["set", "add", "drop"])), data)
    loaded = load(document_of(json.dumps(content, ensure_ascii=False), "changed.json"))
    assert (loaded.value is None) == bool(loaded.diagnostics)
    if loaded.value is not None:
        assert [error.message for error in validator(name).iter_errors(content)] == []
    for finding in loaded.diagnostics:
        assert finding.span is not None
        for lang in ("ru", "en"):
            assert finding.message(lang)
            assert finding.help_text(lang)


def _change(content: Any, path: tuple[Any, ...], how: str, data: st.DataObject) -> None:
    holder = content
    for token in path[:-1]:
        holder = holder[token]
    value = data.draw(st.sampled_from(VALUES))
    if how == "drop":
        del holder[path[-1]]
    elif how == "set" or not isinstance(holder[path[-1]], dict):
        holder[path[-1]] = copy.deepcopy(value)
    else:
        keys = ("title", "basis", "only", "when", "expr", "values", "verified", "reading", "unit", "новое")
        holder[path[-1]][data.draw(st.sampled_from(keys))] = copy.deepcopy(value)


def _paths(value: Any, path: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    yield path
    entries = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for token, item in entries:
        yield from _paths(item, (*path, token))


def _nodes(value: Any) -> Iterator[dict[str, Any]]:
    if isinstance(value, dict):
        yield value
        for key, item in value.items():
            if key == "properties":
                for field in item.values():
                    yield from _nodes(field)
            else:
                yield from _nodes(item)
    elif isinstance(value, list):
        for item in value:
            yield from _nodes(item)
