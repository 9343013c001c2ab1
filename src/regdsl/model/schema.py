"""JSON Schemas of the kinds of files, for editors and for other programs; `python -m regdsl.model.schema [FOLDER]`."""

import json
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from pydantic import TypeAdapter
from pydantic.json_schema import GenerateJsonSchema, JsonSchemaValue
from pydantic_core import core_schema

from regdsl.model.annulment_shape import AnnulmentShape, LaterShape
from regdsl.model.application import Application
from regdsl.model.base import INSTEAD, VIRTUAL
from regdsl.model.calendar_file import CalendarYear
from regdsl.model.cases import Cases
from regdsl.model.decision_shape import DecisionShape
from regdsl.model.instance import Instance
from regdsl.model.legal_acts import LegalActs
from regdsl.model.parameters import Parameters
from regdsl.model.reference_book import ReferenceBooks
from regdsl.model.regulation import Regulation
from regdsl.model.template import Template
from regdsl.model.translation import Translation

__all__ = ["SCHEMAS", "schema_of", "schema_text", "write_schemas"]

DRAFT = "https://json-schema.org/draft/2020-12/schema"
Json = dict[str, Any]

SCHEMAS: Mapping[str, type[Any]] = {
    "annulment": AnnulmentShape,
    "application": Application,
    "calendar": CalendarYear,
    "cases": Cases,
    "decision": DecisionShape,
    "instance": Instance,
    "later": LaterShape,
    "legal-acts": LegalActs,
    "parameters": Parameters,
    "reference-book": ReferenceBooks,
    "regulation": Regulation,
    "template": Template,
    "translation": Translation,
}
"""The schemas there are, by the name of their file, with the class each is generated from."""

_OUTPUT = frozenset({"annulment", "decision"})
"""What the engine writes: null stands for nothing there, and readers have to bear keys added later."""


class _Generator(GenerateJsonSchema):
    """pydantic's generator, told what an author may write: nothing where there is nothing, never null."""

    def nullable_schema(self, schema: core_schema.NullableSchema) -> JsonSchemaValue:
        """Leave null out: a key without a value is an error of its own."""
        return self.generate_inner(schema["schema"])

    def default_schema(self, schema: core_schema.WithDefaultSchema) -> JsonSchemaValue:
        """Show a default only where it says something."""
        inner = self.generate_inner(schema["schema"])
        default = schema.get("default")
        return {**inner, "default": default} if isinstance(default, bool | str) else inner


class _OutputGenerator(_Generator):
    """The same for what the engine writes."""

    def nullable_schema(self, schema: core_schema.NullableSchema) -> JsonSchemaValue:
        """Admit null."""
        return {"anyOf": [self.generate_inner(schema["schema"]), {"type": "null"}]}


def schema_of(name: str) -> Json:
    """The schema `name` of `SCHEMAS`, draft 2020-12. Raises KeyError for another name."""
    cls = SCHEMAS[name]
    generator = _OutputGenerator if name in _OUTPUT else _Generator
    raw = TypeAdapter(cls).json_schema(by_alias=True, schema_generator=generator)
    definitions = {key: _finish(value, name in _OUTPUT) for key, value in sorted(raw.pop("$defs", {}).items())}
    finished = _finish(raw, name in _OUTPUT)
    return {"$schema": DRAFT, "$id": f"{name}.json", **finished, **({"$defs": definitions} if definitions else {})}


def schema_text(name: str) -> str:
    """The schema `name` as the text of its file; the same bytes every time."""
    return json.dumps(schema_of(name), ensure_ascii=False, indent=1) + "\n"


def write_schemas(folder: Path) -> None:
    """Write every schema into `folder`, which is made where it is not there. Raises OSError."""
    folder.mkdir(parents=True, exist_ok=True)
    for name in SCHEMAS:
        (folder / f"{name}.json").write_text(schema_text(name), encoding="utf-8", newline="\n")


def _finish(value: Any, is_output: bool) -> Any:
    """Put both languages into titles and descriptions, and unfold what only the model knows."""
    if isinstance(value, list):
        return [_finish(item, is_output) for item in value]
    if not isinstance(value, dict):
        return value
    node = {key: _finish(item, is_output) for key, item in value.items() if not key.startswith("x-")}
    if words := value.get("x-words"):
        node = _worded(node, words)
    if isinstance(value.get("properties"), dict):
        node = _unfolded(node, value.get("x-short"), value.get("x-texts") or [])
        if is_output:
            node.pop("additionalProperties", None)
    return node


def _worded(node: Json, words: Mapping[str, Mapping[str, str]]) -> Json:
    russian, english = words["ru"], words["en"]
    title = f"{russian['title']} / {english['title']}"
    descriptions = [text for text in (russian["description"], english["description"]) if text]
    rest = {key: value for key, value in node.items() if key not in ("title", "description")}
    described: Json = {"description": "\n\n".join(descriptions)} if descriptions else {}
    return {"title": title} | described | rest


def _unfolded(node: Json, short: str | None, texts: list[Json]) -> Json:
    """Replace the virtual properties by what the author writes for them: names beside the keys, or another shape in
    place of the mapping."""
    shapes = list(texts)
    properties: Json = node["properties"]
    if short is not None:
        shapes.append(_bare(properties[short]))
    for key in [key for key in properties if key.startswith(VIRTUAL)]:
        virtual = _bare(properties.pop(key))
        if key.startswith(INSTEAD):
            shapes.append(virtual)
        elif "patternProperties" in virtual:
            node["patternProperties"] = virtual["patternProperties"]
        elif "additionalProperties" in virtual:
            node["additionalProperties"] = virtual["additionalProperties"]
            if "minProperties" in virtual:
                node["minProperties"] = virtual["minProperties"]
        elif virtual.get("type") != "boolean":
            shapes.append(virtual)
    if not properties:
        del node["properties"]
    if "required" in node:
        node["required"] = [key for key in node["required"] if not key.startswith(VIRTUAL)]
    if not shapes:
        return node
    outer: Json = {key: node.pop(key) for key in ("title", "description") if key in node}
    return {**outer, "anyOf": [*shapes, node]}


def _bare(schema: Json) -> Json:
    return {key: value for key, value in schema.items() if key not in ("title", "description", "default")}


if __name__ == "__main__":
    write_schemas(Path(sys.argv[1]) if len(sys.argv) > 1 else Path("schemas"))
