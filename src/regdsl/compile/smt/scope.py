"""Where an expression stands."""

from collections.abc import Callable, Mapping

from msgspec import Struct, field
from msgspec.structs import replace

from regdsl.compile.smt.values import Value
from regdsl.compile.smt.world import Outside, Reason, World
from regdsl.feel.kernel import Kernel, Ref
from regdsl.runtime.figures import Timetable

__all__ = ["Scope"]


class Scope(Struct, frozen=True):
    """What an expression may read: names, by `resolve`; parameters whose day it gives itself, by `timetables`; `names`
    of its own. `owner` says whose expression it is."""

    world: World
    owner: str
    resolve: Callable[[Ref], Value]
    timetables: Mapping[str, Timetable]
    names: Mapping[str, Value] = field(default_factory=dict)

    def inside(self, name: str, value: Value) -> "Scope":
        """The scope with a name of its own."""
        return replace(self, names={**self.names, name: value})

    def leave(self, reason: Reason, node: Kernel, *names: str) -> None:
        """Note that a part is outside the fragment, and by which names the solver knows it."""
        self.world.outside.setdefault(Outside(reason, self.owner, node.start, node.end), set()).update(names)
