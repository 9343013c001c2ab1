"""Missing data can neither grant nor refuse, and learning a datum never undoes an outcome."""

from collections.abc import Iterator
from functools import partial
from typing import Final

from msgspec import Struct

from regdsl.compile.smt.case import learnt_more
from regdsl.compile.smt.flags import both, negation
from regdsl.diagnostics import Bilingual
from regdsl.diagnostics.diagnostic import Parameter
from regdsl.runtime.effects import DETERMINATE, Outcome
from regdsl.text.verdicts import OUTCOMES
from regdsl.verify import findings
from regdsl.verify.property import Claim, Model, Property, Steps, said
from regdsl.verify.replay import Shown
from regdsl.verify.sight import Sight
from regdsl.verify.steps import kept

__all__ = ["MISSING_DATA"]

_KEPT = Bilingual("исход «{outcome}» новые сведения не отменяют", "learning more never undoes the outcome `{outcome}`")
_NEVER_GRANT = Bilingual("недостающие сведения не предоставляют услугу", "missing data never grant the service")
_NEVER_REFUSE = Bilingual("недостающие сведения не ведут к отказу", "missing data never refuse the service")


def _claims(sight: Sight) -> Iterator[Claim]:
    """What is decided while data are missing is decided so whatever they turn out to be. One of every outcome
    that is determinate and can be."""
    less, more = sight.less, sight.more
    learnt = learnt_more(less.case, more.case)
    steps = Steps(both(*learnt), partial(kept, less.parts, more.parts))
    for outcome in Outcome:
        if outcome not in DETERMINATE or less.outcomes[outcome] is False:
            continue
        flips = both(less.outcomes[outcome], negation(more.outcomes[outcome]), *learnt)
        name = OUTCOMES[outcome.value]
        words, kind = said(_KEPT, outcome=name), findings.LEARNING_FLIPS
        if outcome is Outcome.GRANTED:
            words, kind = _NEVER_GRANT, findings.MISSING_DATA_GRANT
        elif outcome is Outcome.REFUSED:
            words, kind = _NEVER_REFUSE, findings.MISSING_DATA_REFUSE
        about, shows = f"outcomes/{outcome.value}", _Flips(outcome.value)
        params: dict[str, Parameter] = {"outcome": name}
        model = Model.COUNTEREXAMPLE
        yield Claim(about, words, kind, params, flips, model, shows, more.case, less.case, steps=steps)


class _Flips(Struct, frozen=True):
    """An outcome that was is no more."""

    outcome: str

    def __call__(self, shown: Shown) -> bool:
        """Whether that is so."""
        return shown.before is not None and shown.before.outcome == self.outcome != shown.outcome


MISSING_DATA: Final = Property(
    "missing-data",
    Bilingual("Недостающие сведения ничего не решают", "Missing data decide nothing"),
    _claims,
)
