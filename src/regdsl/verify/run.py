"""Settling claims one by one, within limits: what was settled stays settled, whatever becomes of the rest."""

from collections.abc import Iterable
from time import monotonic

import z3
from msgspec import Struct
from msgspec.structs import replace

from regdsl.core.program import Program
from regdsl.corpus.bundle import Bundle
from regdsl.decide.engine import Engine
from regdsl.verify.interrupts import listening
from regdsl.verify.limits import Limits
from regdsl.verify.once import once
from regdsl.verify.places import Places
from regdsl.verify.properties import PROPERTIES
from regdsl.verify.property import Claim, Property
from regdsl.verify.prover import Prover
from regdsl.verify.sight import Sight
from regdsl.verify.verdict import Verdict, Why

__all__ = ["Report", "Settled", "verify"]


class Settled(Struct, frozen=True):
    """A claim, the property that makes it, what the proof came to, how many seconds it took."""

    property: Property
    claim: Claim
    verdict: Verdict
    seconds: float


class Report(Struct, frozen=True):
    """What was settled of one regulation; `places` finds what it is about in the files, where they are known; `stopped`
    is why the claims after those were not looked at."""

    engine: Engine
    settled: tuple[Settled, ...]
    seconds: float
    places: Places | None = None
    stopped: Why | None = None

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
    Nothing is raised for what cannot be told: it is undecided. Where somebody interrupts, or memory runs out, the
    report is of what was settled so far."""
    began = monotonic()
    places = None if bundle is None else Places(bundle)
    settled: list[Settled] = []
    stopped = None
    try:
        with listening() as ears:
            sight = Sight(engine, bundle=bundle, versions=tuple(versions))
            sight.world.longest = longest
            stopped = _settle(sight, limits or Limits(), properties, places, settled)
            ears.pass_on()
    except KeyboardInterrupt:
        stopped = Why.INTERRUPTED
    except MemoryError:
        stopped = Why.MEMORY
    except z3.Z3Exception as error:
        if "mem" not in str(error):
            raise
        stopped = Why.MEMORY
    return Report(engine, once(settled), monotonic() - began, places, stopped)


def _settle(
    sight: Sight, limits: Limits, properties: Iterable[Property], places: Places | None, settled: list[Settled]
) -> Why | None:
    """Add what is settled to `settled`; why it was stopped, if it was: what is left would only be said to be undecided,
    and to say that of it takes as long as to prove what is easy."""
    prover = Prover(sight.engine, limits, sight)
    for property_ in properties:
        for claim in property_.claims(sight):
            since = monotonic()
            verdict = prover.settle(claim)
            settled.append(Settled(property_, _placed(claim, places), verdict, monotonic() - since))
            if prover.stopped is not None:
                return prover.stopped
    return None


def _placed(claim: Claim, places: Places | None) -> Claim:
    if places is None or claim.place is not None:
        return claim
    return replace(claim, place=places.of_claim(claim.about))
