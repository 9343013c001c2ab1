"""Settling claims one by one, within limits: what was settled stays settled, whatever becomes of the rest."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from time import monotonic

from regdsl.core.program import Program
from regdsl.corpus.bundle import Bundle
from regdsl.decide.engine import Engine
from regdsl.verify.once import once
from regdsl.verify.places import Places
from regdsl.verify.properties import PROPERTIES
from regdsl.verify.property import Claim, Property
from regdsl.verify.prover import Prover
from regdsl.verify.sight import Sight
from regdsl.verify.solving import Limits
from regdsl.verify.verdict import Verdict

__all__ = ["Report", "Settled", "verify"]


@dataclass(frozen=True, slots=True)
class Settled:
    """A claim, the property that makes it, what the proof came to, how many seconds it took."""

    property: Property
    claim: Claim
    verdict: Verdict
    seconds: float


@dataclass(frozen=True, slots=True)
class Report:
    """What was settled of one regulation; `places` finds what it is about in the files, where they are known."""

    engine: Engine
    settled: tuple[Settled, ...]
    seconds: float
    places: Places | None = None

    def count(self, kind: type[Verdict]) -> int:
        """How many claims came to a kind of verdict."""
        return sum(isinstance(one.verdict, kind) for one in self.settled)


def verify(
    engine: Engine,
    limits: Limits | None = None,
    properties: Iterable[Property] = PROPERTIES,
    longest: int = 3,
    bundle: Bundle | None = None,
    versions: Iterable[Program] = (),
) -> Report:
    """Settle every claim that the properties make of a regulation; lists of records are looked at up to `longest`
    elements. Terms, declared ranges and places are taken from the `bundle`; `versions` are those of the folder.
    Nothing is raised for what cannot be told: it is undecided."""
    began = monotonic()
    bounds = limits or Limits()
    sight = Sight(engine, bundle=bundle, versions=tuple(versions))
    places = None if bundle is None else Places(bundle)
    sight.world.longest = longest
    prover = Prover(engine, bounds, sight)
    settled: list[Settled] = []
    for property_ in properties:
        for claim in property_.claims(sight):
            since = monotonic()
            verdict = prover.settle(claim)
            settled.append(Settled(property_, _placed(claim, places), verdict, monotonic() - since))
    return Report(engine, once(settled), monotonic() - began, places)


def _placed(claim: Claim, places: Places | None) -> Claim:
    if places is None or claim.place is not None:
        return claim
    return replace(claim, place=places.of_claim(claim.about))
