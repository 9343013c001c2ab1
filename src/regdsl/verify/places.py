"""Where in the files of a regulation stands what a proof is about, and what it could not read."""

from msgspec import Struct

from regdsl.checker.definitions import expression_pointer
from regdsl.checker.grounds import limb_pointer
from regdsl.checker.records import computed_pointer
from regdsl.compile.smt.world import Outside
from regdsl.corpus.bundle import Bundle
from regdsl.diagnostics import Span
from regdsl.document import Document
from regdsl.document.pointer import join
from regdsl.model.ground import Ground
from regdsl.model.regulation import Regulation
from regdsl.model.value_type import ListOf, RecordOf

__all__ = ["Place", "Places"]


class Place(Struct, frozen=True):
    """A place in a file; `pointer` is the JSON pointer of the node."""

    span: Span
    pointer: str


class Places(Struct, frozen=True):
    """Finds places in what a regulation was read from. What is not there has the place of what it would stand in."""

    bundle: Bundle

    @property
    def file(self) -> str:
        """The regulation's own file."""
        return self._document.file

    def of_claim(self, about: str) -> Place:
        """The place of what a claim is about: `grounds/ID`, `grounds/ID/LIMB`, `variants/ID`, `inputs/NAME`, …; of two
        things (`variants/ONE+OTHER`) that of the first."""
        kind, _, name = about.partition("/")
        match kind:
            case "grounds":
                return self._of_ground(name)
            case "variants":
                return self._of_variant(name)
            case "parameters":
                return self._of_parameter(name)
            case "inputs" if name in self._model.features:
                return self._key(join("/features", name))
            case "definitions" if name in self._model.criteria:
                return self._key(join("/criteria", name))
            case "results":
                return self._key(self._field(name))
            case _:
                return self._key(join("", kind, *([name] if name else [])))

    def of_part(self, part: Outside) -> Place | None:
        """The place of a part of an expression; None where the part stands in no expression of the file."""
        pointer = self._expression(part.owner)
        if pointer is None:
            return None
        if part.end > part.start:
            return Place(self._document.locate_text(pointer, part.start, part.end), pointer)
        return Place(self._document.locate(pointer), pointer)

    @property
    def _model(self) -> Regulation:
        return self.bundle.regulation.model

    @property
    def _document(self) -> Document:
        return self.bundle.regulation.document

    def _key(self, pointer: str) -> Place:
        return Place(self._document.locate_key(pointer), pointer)

    def _ground(self, name: str) -> tuple[str, Ground, str]:
        """The pointer of the ground that a name begins with, the ground, and the rest of the name: ids may hold any
        sign, so the longest that fits is meant."""
        found = [
            (pointer, ground, name[len(ground.id) + 1 :])
            for pointer, _, ground in self._model.grounds.located()
            if name == ground.id or name.startswith((f"{ground.id}/", f"{ground.id}+"))
        ]
        return max(found, key=lambda one: len(one[1].id))

    def _of_ground(self, name: str) -> Place:
        pointer, ground, limb = self._ground(name)
        if ground.unless is not None and limb in ground.unless.limbs:
            return self._key(join(pointer, "unless", limb))
        at = join(pointer, "id")
        return Place(self._document.locate(at), pointer)

    def _of_variant(self, name: str) -> Place:
        variants = self._model.variants
        fitting = [one for one in (variants.ids if variants is not None else ()) if f"{name}+".startswith(f"{one}+")]
        if variants is None or not fitting:
            return self._key("/variants")
        variant = max(fitting, key=len)
        for index, listed in enumerate(variants.listed):
            if listed.id == variant:
                return Place(self._document.locate(join("/variants", index, "id")), join("/variants", index))
        rows = variants.table.rows if variants.table is not None else ()
        cell = next(row.variant for row in rows if row.variant.text == variant)
        return Place(self._document.locate_text("/variants/table", cell.start, cell.end), "/variants/table")

    def _of_parameter(self, name: str) -> Place:
        pointer = join("/parameters", name)
        if name not in self._model.parameters:
            for file in self.bundle.parameters.values():
                if name in file.model.parameters:
                    return Place(file.document.locate_key(pointer), pointer)
        return self._key(pointer)

    def _field(self, name: str) -> str:
        """The pointer of a field of the record."""
        for result, item in self._model.results.items():
            if item.record is not None and name in item.record.fields:
                return join("/results", result, "record", "fields", name)
        return join("/result/record", name)

    def _expression(self, owner: str) -> str | None:
        """The pointer of the text of an expression; an owner that is no expression is a pointer itself."""
        kind, _, name = owner.partition("/")
        match kind:
            case "definitions":
                return self._definition(name)
            case "variants":
                variants = self._model.variants
                listed = [one.id for one in variants.listed] if variants is not None else []
                return join("/variants", listed.index(name), "when") if name in listed else "/variants/table"
            case "grounds":
                pointer, ground, limb = self._ground(name)
                if ground.unless is not None:
                    return limb_pointer(pointer, limb, ground.unless)
                return join(pointer, "when" if ground.when is not None else "event")
            case "result" if name:
                pointer = self._field(name)
                return pointer if self._document.node(join(pointer, "expr")) is None else join(pointer, "expr")
            case "properties":
                stated, _, key = name.rpartition("/")
                return join("/properties", stated, key)
            case "":
                return owner
            case _:
                return None

    def _definition(self, name: str) -> str:
        model = self._model
        if name in model.definitions:
            return expression_pointer("definitions", name, model.definitions[name])
        if name in model.criteria:
            return expression_pointer("criteria", name, model.criteria[name])
        listed, _, field = name.partition("/")
        kind = model.inputs[listed].type if listed in model.inputs else None
        if isinstance(kind, ListOf) and isinstance(kind.item, RecordOf) and field:
            return computed_pointer(kind.item.name, field, model.types[kind.item.name].computed[field])
        return join("/periods" if listed in model.periods else "/inputs", listed)
