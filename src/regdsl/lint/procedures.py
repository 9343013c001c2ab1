"""The procedures that a regulation describes itself, and the order in which they go."""

from collections.abc import Iterator, Mapping

from msgspec import Struct

from regdsl.document.pointer import join
from regdsl.lint.draft import Draft
from regdsl.model.procedure import NotProvided, Procedure

__all__ = ["OwnProcedure", "before", "names_of", "not_provided_of", "procedures_of", "recorded_names"]


class OwnProcedure(Struct, frozen=True):
    """A procedure, its name, and the pointer that it stands at."""

    pointer: str
    name: str
    said: Procedure

    @property
    def title(self) -> str:
        """What people call it."""
        return self.said.title or self.name

    def meets(self, other: "OwnProcedure") -> bool:
        """Whether there is a variant that has both."""
        mine, others = frozenset(self.said.only), frozenset(other.said.only)
        return not mine or not others or bool(mine & others)


def procedures_of(draft: Draft) -> Mapping[str, OwnProcedure]:
    """The described procedures by name, in the order of the file."""
    own = draft.model.procedures.own if draft.model.procedures is not None else {}
    return {name: OwnProcedure(join("/procedures", name), name, said) for name, said in own.items()}


def not_provided_of(draft: Draft) -> Iterator[tuple[str, NotProvided]]:
    """The procedures named as not provided, each with its pointer."""
    procedures = draft.model.procedures
    for index, one in enumerate(procedures.not_provided if procedures is not None else ()):
        yield join("/procedures/not_provided", index), one


def before(own: Mapping[str, OwnProcedure]) -> Mapping[str, frozenset[str]]:
    """Of each procedure those that are over before it starts; one that waits for itself is among its own."""
    found: dict[str, frozenset[str]] = {}
    for name in own:
        seen: set[str] = set()
        todo = [one for one in own[name].said.after if one in own]
        while todo:
            one = todo.pop()
            if one not in seen:
                seen.add(one)
                todo.extend(after for after in own[one].said.after if after in own)
        found[name] = frozenset(seen)
    return found


def names_of(draft: Draft) -> tuple[str, ...]:
    """Every name of the regulation that a procedure can take in."""
    model, used = draft.model, draft.bundle.parameters.values()
    shared = (name for file in used for name in file.model.parameters)
    own = (model.inputs, model.features, model.definitions, model.criteria, model.parameters, model.periods)
    return (*(name for names in own for name in names), *model.documents, *model.sources, *shared)


def recorded_names(draft: Draft) -> tuple[str, ...]:
    """The names of the results and of the fields of their records."""
    model = draft.model
    fields = (stage.record.fields for stage in model.results.values() if stage.record is not None)
    only = model.result.record if model.result is not None else {}
    return (*only, *model.results, *(name for names in fields for name in names))
