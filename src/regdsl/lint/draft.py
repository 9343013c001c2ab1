"""What a rule sees of a regulation as it is written."""

from collections.abc import Iterator
from collections.abc import Mapping as MappingOf
from dataclasses import dataclass, field
from functools import cached_property

from regdsl.corpus.acts import Act, acts_of
from regdsl.corpus.bundle import Bundle
from regdsl.diagnostics import Bilingual
from regdsl.document import Document
from regdsl.document.pointer import join
from regdsl.document.tree import Mapping
from regdsl.lint.norms import Norms, norms_of
from regdsl.lint.number import Number
from regdsl.lint.texts import BasisUse, SaidText, all_mappings, bases_of, texts_of
from regdsl.model.input import Input
from regdsl.model.legal_acts import LegalAct
from regdsl.model.regulation import Regulation
from regdsl.model.source import Origin, Source
from regdsl.text import CATEGORIES

__all__ = ["Draft"]


@dataclass(frozen=True)
class Draft:
    """A regulation that could be read, whether it checks or not, with everything it uses; `numbers` are those that the
    profile sets, by code of the rule and name."""

    bundle: Bundle
    numbers: MappingOf[tuple[str, str], int] = field(default_factory=dict)

    @property
    def model(self) -> Regulation:
        """What the file says."""
        return self.bundle.regulation.model

    @property
    def document(self) -> Document:
        """Where it says it."""
        return self.bundle.regulation.document

    def number(self, code: str, number: Number) -> int:
        """The value of a number of the rule `code`."""
        return self.numbers.get((code, number.name), number.default)

    @cached_property
    def texts(self) -> tuple[SaidText, ...]:
        """Every text that is meant for people, in the order of the file; the tables and expressions are not."""
        return tuple(texts_of(self.mappings))

    @cached_property
    def norms(self) -> Norms:
        """The texts that lay something down."""
        return norms_of(self.texts)

    @cached_property
    def acts(self) -> MappingOf[str, Act]:
        """The acts that a basis may point into, by key: its own, then those of the files that it uses."""
        return acts_of(self.bundle)

    @cached_property
    def shared_acts(self) -> tuple[tuple[BasisUse, LegalAct], ...]:
        """The acts of the files that it uses and that something rests on, each with the first basis that names it: what
        is wrong with them is told there."""
        first: dict[str, tuple[BasisUse, LegalAct]] = {}
        for one in self.bases:
            act = self.acts.get(one.act)
            if isinstance(act, LegalAct):
                first.setdefault(one.act, (one, act))
        return tuple(first.values())

    @cached_property
    def bases(self) -> tuple[BasisUse, ...]:
        """Every place in the law that something rests on, in the order of the file."""
        return tuple(bases_of(self.mappings))

    @cached_property
    def mappings(self) -> tuple[tuple[str, Mapping], ...]:
        """Every mapping of the file with its pointer, outer ones first: for what may stand anywhere, like a reading."""
        return tuple(all_mappings(self.document.root))

    def holding(self, key: str) -> Iterator[str]:
        """The pointers of all values of the key `key`, wherever it stands."""
        return (join(path, key) for path, node in self.mappings if any(entry.key.text == key for entry in node.entries))

    def source_of(self, given: Input) -> Source | None:
        """The source that an input names; None for a judgement described on the spot, or a name that is not there."""
        return None if given.source.name is None else self.model.sources.get(given.source.name)

    def origin_of(self, given: Input) -> Origin | None:
        """The kind of place that an input comes from; None where its source is not there."""
        if given.source.judgement is not None:
            return Origin.JUDGEMENT
        source = self.source_of(given)
        return None if source is None else source.origin

    def inputs_from(self, *origins: Origin) -> Iterator[tuple[str, str, Input]]:
        """The inputs from places of these kinds: pointer, name, input."""
        for name, given in self.model.inputs.items():
            if self.origin_of(given) in origins:
                yield join("/inputs", name), name, given

    def category(self, name: str) -> Bilingual:
        """What people call a category of applicants: by its own title, else as the usual ones are called, else by the
        name itself."""
        one = self.model.applicants.get(name)
        own = one.title or name if one is not None else name
        return CATEGORIES.get(own, Bilingual(own, own))

    def title_of(self, name: str) -> str:
        """What people call the input, feature, definition or source `name`; the name itself where there is no title."""
        model = self.model
        for declared in (model.inputs, model.features, model.definitions, model.sources, model.parameters):
            if name in declared:
                return getattr(declared[name], "title", None) or name
        return name
