"""The grounds on which a result that was given is annulled."""

from msgspec import Struct

from regdsl.core.terms import Term
from regdsl.core.texts import Title
from regdsl.feel.kernel import Kernel

__all__ = ["Annulment"]


class Annulment(Struct, frozen=True):
    """An entry of a closed list: upon an event (`type`, `about`) or a condition on the facts of the case. `result` is
    the one of several results that it annuls, "" for the only one; `term` is the authority's clock, which starts when
    it has learnt of the ground. Whether it holds is said by the ground of the same id of `Program.annulling`."""

    id: str
    title: Title
    result: str
    type: str
    about: str | None
    when: Kernel | None
    term: Term | None
    basis: tuple[str, ...]
