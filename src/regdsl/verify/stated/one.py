"""Claims of one applicant: his outcome, what is recorded for him; and that a property speaks of somebody."""

from collections.abc import Iterator
from typing import Final

from msgspec import Struct

from regdsl.compile.smt.flags import Flag, both, either
from regdsl.core.stated import Monotone, Stated
from regdsl.diagnostics import Bilingual
from regdsl.runtime.effects import DETERMINATE, Outcome
from regdsl.verify import stated_findings
from regdsl.verify.property import Claim, Model, called, said
from regdsl.verify.replay import Shown
from regdsl.verify.sight import Sight
from regdsl.verify.stated.asked import Asked, recorded_by
from regdsl.verify.stated.terms import concerns, decides, gets, granted, records, there

__all__ = ["claims_of_one"]

_CONCERNS: Final = Bilingual("«{name}»: кого-нибудь касается", "`{name}`: concerns somebody")
_OUTCOME: Final = Bilingual("{name}: исход", "{name}: the outcome")
_RECORD: Final = Bilingual("{name}: запись", "{name}: the record")


def claims_of_one(sight: Sight, stated: Stated, asked: Asked) -> Iterator[Claim]:
    """That the property speaks of somebody, where that is a question; that no applicant has another outcome, or
    another record."""
    name, full = called(stated.title, stated.id), sight.full
    about, params = f"properties/{stated.id}", {"name": name}
    spoken = _spoken_of(sight, stated)
    if spoken is not True:
        words, kind, shows = said(_CONCERNS, name=name), stated_findings.OF_NOBODY, _Concerns(stated, asked)
        yield Claim(about, words, kind, dict(params), spoken, Model.EXAMPLE, shows)
    several = stated.outcomes is not None and stated.gets is not None
    if stated.outcomes is not None:
        other = (full.outcomes[one] for one in Outcome if one in DETERMINATE - stated.outcomes)
        formula = both(concerns(full, stated), either(*other))
        words, kind = said(_OUTCOME, name=name) if several else name, stated_findings.OTHER_OUTCOME
        model, of_outcome = Model.COUNTEREXAMPLE, _OtherOutcome(stated, asked)
        yield Claim(about, words, kind, dict(params), formula, model, of_outcome)
    if stated.gets is not None:
        found = (gets(full, stated, record) for record in records(full))
        fails = either(*(both(written, condition.false) for written, condition in found))
        words, kind = said(_RECORD, name=name) if several else name, stated_findings.OTHER_RECORD
        formula, of_record = both(concerns(full, stated), fails), _OtherRecord(stated, asked)
        yield Claim(about, words, kind, dict(params), formula, Model.COUNTEREXAMPLE, of_record)


def _spoken_of(sight: Sight, stated: Stated) -> Flag:
    """Of whom a property claims anything."""
    full, meant = sight.full, concerns(sight.full, stated)
    if stated.gets is not None:
        return both(meant, either(*(gets(full, stated, record)[0] for record in records(full))))
    if stated.compared is not None and stated.compared.of is not None:
        return both(meant, either(*(there(record, stated.compared.of) for record in records(full))))
    if isinstance(stated.compared, Monotone):
        return both(meant, granted(full))
    return meant if meant is True else both(meant, decides(full))


class _Concerns(Struct, frozen=True):
    """The property claims something of the applicant."""

    stated: Stated
    asked: Asked

    def __call__(self, shown: Shown) -> bool:
        """Whether it does."""
        stated = self.stated
        if not self.asked.concerns(stated, shown) or shown.decision.outcome not in DETERMINATE:
            return False
        if stated.gets is not None:
            return bool(self.asked.gets(stated, shown))
        if stated.compared is not None and stated.compared.of is not None:
            return any(one.get(stated.compared.of) is not None for one in recorded_by(shown).values())
        return not isinstance(stated.compared, Monotone) or shown.decision.outcome is Outcome.GRANTED


class _OtherOutcome(Struct, frozen=True):
    """The applicant's outcome is another."""

    stated: Stated
    asked: Asked

    def __call__(self, shown: Shown) -> bool:
        """Whether it is."""
        assert self.stated.outcomes is not None
        other = shown.decision.outcome in DETERMINATE - self.stated.outcomes
        return other and self.asked.concerns(self.stated, shown)


class _OtherRecord(Struct, frozen=True):
    """What is recorded for the applicant does not meet the condition."""

    stated: Stated
    asked: Asked

    def __call__(self, shown: Shown) -> bool:
        """Whether that is so."""
        return self.asked.concerns(self.stated, shown) and False in self.asked.gets(self.stated, shown)
