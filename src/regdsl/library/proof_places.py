"""Where what a claim is about is written."""

from collections.abc import Iterator
from dataclasses import dataclass

from regdsl.checker import CheckedRegulation
from regdsl.compile.smt.world import Outside
from regdsl.diagnostics import Span
from regdsl.document import Document
from regdsl.document.pointer import join
from regdsl.document.tree import Scalar
from regdsl.model.regulation import Regulation

__all__ = ["Places", "Spot"]


@dataclass(frozen=True, slots=True)
class Spot:
    """A place: the JSON pointer of what stands there, and the part of it to look at first."""

    pointer: str
    span: Span


@dataclass(frozen=True, slots=True)
class Places:
    """The places of one regulation, wherever its parts are written."""

    checked: CheckedRegulation

    @property
    def _document(self) -> Document:
        return self.checked.bundle.regulation.document

    @property
    def _model(self) -> Regulation:
        return self.checked.bundle.regulation.model

    def of(self, about: str) -> Spot:
        """What a claim is `about`; where that is nothing in the file, the line of the regulation's id."""
        kind, _, rest = about.partition("/")
        if kind == "grounds":
            return self._ground(rest)
        if kind == "variants":
            return self._variant(rest)
        if kind == "parameters":
            return self._parameter(rest)
        if kind == "inputs":
            return self.input(rest) or self.whole
        return self.whole if kind != "outcomes" else self._key("/grounds")

    @property
    def whole(self) -> Spot:
        """The regulation as a whole."""
        return Spot("/id", self._document.locate("/id"))

    def input(self, name: str) -> Spot | None:
        """An input or a feature; None where there is none of that name."""
        pointers = (join("/inputs", name), join("/features", name))
        return next((self._key(one) for one in pointers if self._document.node(one) is not None), None)

    def part(self, part: Outside) -> Span | None:
        """A part of an expression; None where the expression is not one of the file's own."""
        for pointer in sorted(self._expressions(part.owner), key=len):
            node = self._document.node(pointer)
            if isinstance(node, Scalar) and part.start < part.end <= len(node.text):
                return self._document.locate_text(pointer, part.start, part.end)
        return None

    def _ground(self, rest: str) -> Spot:
        """A ground, a limb of one, or the first of two."""
        name, pointer = self._ground_named(rest)
        limb = join(pointer, "unless", rest[len(name) + 1 :])
        if rest.startswith(f"{name}/") and self._document.node(limb) is not None:
            return self._key(limb)
        return Spot(pointer, self._document.locate(join(pointer, "id")))

    def _ground_named(self, rest: str) -> tuple[str, str]:
        """The ground whose id begins `rest`, and its pointer."""
        found = [
            (one.id, pointer)
            for pointer, _, one in self._model.grounds.located()
            if rest == one.id or rest.startswith((f"{one.id}/", f"{one.id}+"))
        ]
        return max(found, key=lambda one: len(one[0]), default=("", "/grounds"))

    def _variant(self, rest: str) -> Spot:
        """A variant, or the first of two; of a table what is said of the variant beside it, else the table."""
        variants = self._model.variants
        if variants is None or not rest:
            return self._key("/variants")
        name = max((one for one in variants.ids if rest == one or rest.startswith(f"{one}+")), key=len, default="")
        for index, one in enumerate(variants.listed):
            if one.id == name:
                return Spot(f"/variants/{index}", self._document.locate(f"/variants/{index}/id"))
        return self._key(join("/variants", name if name in variants.extras else "table"))

    def _parameter(self, name: str) -> Spot:
        """A parameter of the regulation, or of a shared file that it uses."""
        pointer = join("/parameters", name)
        files = (one.document for one in self.checked.bundle.parameters.values())
        for document in (self._document, *files):
            if document.node(pointer) is not None:
                return Spot(pointer, document.locate_key(pointer))
        return self.whole

    def _key(self, pointer: str) -> Spot:
        return Spot(pointer, self._document.locate_key(pointer))

    def _expressions(self, owner: str) -> Iterator[str]:
        """The pointers of the expressions that are said to be an owner's."""
        kind, _, rest = owner.partition("/")
        if kind == "grounds":
            name, pointer = self._ground_named(rest)
            limb = rest[len(name) + 1 :]
            inside = [join(pointer, "unless", limb)] if limb else [join(pointer, "when"), join(pointer, "unless")]
        elif kind == "variants":
            inside = [self._variant(rest).pointer]
        else:
            heads = {"definitions": ("definitions", "criteria"), "result": ("result", "results")}
            inside = [join("", head, *([] if kind == "result" else [rest])) for head in heads.get(kind, ())]
        for pointer in self.checked.expressions:
            tokens = f"{pointer}/"
            own = kind != "result" or f"/{rest}/" in tokens
            if own and any(tokens.startswith(f"{one}/") for one in inside):
                yield pointer
