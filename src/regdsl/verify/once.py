"""What two claims found together is said once."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from msgspec.structs import replace

from regdsl.diagnostics import Bilingual
from regdsl.verify.claim_findings import EQUIVALENT_GROUNDS
from regdsl.verify.properties.related_grounds import Apart
from regdsl.verify.property import Claim, said
from regdsl.verify.verdict import Refuted

if TYPE_CHECKING:
    from regdsl.verify.run import Settled

__all__ = ["once"]

_NOT_THE_SAME = Bilingual(
    "«{one}» и «{other}» применимы не к одним и тем же", "`{one}` and `{other}` do not apply to the very same people"
)


def once(settled: "Sequence[Settled]") -> "tuple[Settled, ...]":
    """What was settled; of two grounds each of which lies within the other it is said once that they are the same."""
    refuted = [one for one in settled if isinstance(one.verdict, Refuted)]
    within = {pair: one for one in refuted if (pair := _pair(one)) is not None}
    told: set[tuple[str, str]] = set()
    made: list[Settled] = []
    for one in settled:
        pair = _pair(one)
        turned = None if pair is None or pair not in within else (pair[1], pair[0])
        if pair is None or turned is None or turned not in within:
            made.append(one)
        elif turned not in told:
            told.add(pair)
            made.append(replace(one, claim=_same(one.claim), seconds=one.seconds + within[turned].seconds))
    return tuple(made)


def _pair(settled: "Settled") -> tuple[str, str] | None:
    shows = settled.claim.shows
    return (shows.one, shows.other) if isinstance(shows, Apart) else None


def _same(claim: Claim) -> Claim:
    names = {key: name for key, name in claim.params.items() if isinstance(name, Bilingual)}
    return replace(claim, kind=EQUIVALENT_GROUNDS, says=said(_NOT_THE_SAME, **names))
