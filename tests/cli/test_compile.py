"""`regdsl compile`."""

import ast
import json
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from regdsl.api import Regulation, load
from tests.cli.calling import call, draft_in
from tests.support.paths import EXAMPLES


def schema_of(path: Path) -> dict[str, Any]:
    done = call("compile", str(path), "--to", "json-schema")
    assert (done.status, done.err) == (0, "")
    jsonschema.Draft202012Validator.check_schema(done.json)
    return dict(done.json)


def test_python(tmp_path: Path) -> None:
    done = call("compile", str(draft_in(tmp_path)), "--to", "python")
    assert (done.status, done.err) == (0, "")
    imported = {node.module for node in ast.walk(ast.parse(done.out)) if isinstance(node, ast.ImportFrom)}
    assert all(name.split(".")[:2] == ["regdsl", "runtime"] or "." not in name for name in imported if name)
    assert "доход" in done.out


@pytest.mark.parametrize("path", sorted(EXAMPLES.glob("*/applications/*.json")), ids=lambda path: path.stem)
def test_the_schema_takes_real_applications(path: Path) -> None:
    application = json.loads(path.read_text(encoding="utf-8"))
    id_ = f"\nid: {application['regulation']}\n"
    files = [one for one in path.parent.parent.glob("*.yaml") if id_ in one.read_text(encoding="utf-8")]
    assert len(files) == 1
    jsonschema.validate(application, schema_of(files[0]))


@pytest.mark.parametrize(
    "inputs",
    [
        {"членов семьи": 0},
        {"членов семьи": 51},
        {"членов семьи": "много"},
        {"членов семьи": 1.5},
        {"доход семьи за год": "1.001"},
        {"доход семьи за год": True},
        {"нет такого": 1},
    ],
)
def test_the_schema_refuses(tmp_path: Path, inputs: dict[str, Any]) -> None:
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate({"inputs": inputs}, schema_of(draft_in(tmp_path)))


@pytest.mark.parametrize(
    "inputs",
    [{}, {"членов семьи": 4, "счёт": None}, {"доход семьи за год": "480000.00"}, {"доход семьи за год": 1.25}],
)
def test_the_schema_takes(tmp_path: Path, inputs: dict[str, Any]) -> None:
    jsonschema.validate({"inputs": inputs}, schema_of(draft_in(tmp_path)))


def test_the_schema_speaks_the_language(tmp_path: Path) -> None:
    path = str(draft_in(tmp_path))
    english = call("compile", path, "--to", "json-schema", "--lang", "en").json
    assert english["properties"]["inputs"]["properties"]["счёт"]["title"] == "Account for the payment"


@pytest.mark.parametrize("to", ["python", "json-schema"])
def test_json_says_what_it_was_made_from(tmp_path: Path, to: str) -> None:
    path = draft_in(tmp_path)
    done = call("compile", str(path), "--to", to, "--format", "json")
    assert (done.status, done.err) == (0, "")
    regulation = load(path)
    assert isinstance(regulation, Regulation)
    subject = {"id": "ru.draft.benefit", "version": "1", "digest": regulation.digest}
    plain = call("compile", str(path), "--to", to)
    made = {"code": plain.out} if to == "python" else {"schema": plain.json}
    assert done.json == {"regulation": subject, "to": to, **made}


def test_an_unusable_regulation_as_json(tmp_path: Path) -> None:
    done = call("compile", str(tmp_path / "no.yaml"), "--to", "python", "--format", "json")
    assert (done.status, done.err) == (2, "")
    assert [one["code"] for one in done.json["diagnostics"]] == ["YML001"]


def test_wrong_usage(tmp_path: Path) -> None:
    path = str(draft_in(tmp_path))
    assert call("compile", path).status == 2
    assert call("compile", path, "--to", "cobol").status == 2
    assert call("compile", str(tmp_path / "no.yaml"), "--to", "python").status == 2
    (tmp_path / "second.yaml").write_text(
        Path(path).read_text(encoding="utf-8").replace("ru.draft.benefit", "ru.draft.second"), encoding="utf-8"
    )
    done = call("compile", str(tmp_path), "--to", "python")
    assert (done.status, done.out) == (2, "")
    assert "назовите один файл" in done.err
