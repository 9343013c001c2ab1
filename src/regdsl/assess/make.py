"""Putting a scoreboard together."""

import shlex
from collections.abc import Iterable, Mapping
from hashlib import sha256
from typing import TYPE_CHECKING

from msgspec import Struct

from regdsl.assess.acts import acts_of, numbers_in_conditions, numbers_of
from regdsl.assess.assessment import Assessment, Former, NotCompared, Requisites
from regdsl.assess.changes import changes_of
from regdsl.assess.criteria import IDS, Known, criteria_of, looked_by
from regdsl.assess.figures import figures_of
from regdsl.assess.proofs import proofs_of
from regdsl.assess.readings import exceptions_of, readings_of
from regdsl.assess.remarks import let_stand_of, remarks_of
from regdsl.checker import CheckedRegulation
from regdsl.diagnostics import Bilingual, Diagnostic
from regdsl.lint.draft import Draft
from regdsl.lint.findings import RULE_FAILED
from regdsl.lint.rule import AnyRule, ProofRule
from regdsl.lint.run import unsettled_by
from regdsl.lint.selection import Selection
from regdsl.lint.suppression import Suppressed
from regdsl.verify.findings import PROOF_CUT_SHORT, UNDECIDED
from regdsl.verify.tally import Proofs
from regdsl.version import __version__

if TYPE_CHECKING:
    from regdsl.verify.change.run import Comparison

__all__ = ["Given", "assess"]

_NO_REMARKS = (UNDECIDED, PROOF_CUT_SHORT)
"""What the author of a regulation need not answer: it stands among the evidence."""


class Given(Struct, frozen=True):
    """One regulation with what a check came to: `checked` is None where it has errors of the language; `sources` are
    the texts of its files, `found` and `suppressed` what stands in them, `proofs` what was proved, if it was asked."""

    draft: Draft
    checked: CheckedRegulation | None
    sources: Mapping[str, str]
    found: tuple[Diagnostic, ...] = ()
    suppressed: tuple[Suppressed, ...] = ()
    proofs: Proofs | None = None

    @property
    def fingerprint(self) -> str:
        """The fingerprint of the regulation's own file."""
        text = self.sources.get(self.draft.document.file, self.draft.document.text)
        return sha256(text.encode(errors="surrogatepass")).hexdigest()


def assess(
    given: Given,
    selection: Selection,
    rules: Iterable[AnyRule],
    former: Given | None = None,
    compared: "Comparison | NotCompared" = NotCompared.NOT_ASKED,
    *,
    alone: bool,
) -> Assessment:
    """The scoreboard of one regulation by the rules that `selection` turned on of all `rules`, beside a `former`
    version; `compared` is what was proved of the two, `alone` tells that no other service was looked at."""
    listed, draft = tuple(rules), given.draft
    own = selection.at(draft.document.file)
    proved = tuple(rule for rule, _ in own.rules if isinstance(rule, ProofRule))
    own = own.unproved
    on = frozenset(rule.code for rule, _ in own.rules)
    failed = frozenset(str(one.params["code"]) for one in given.found if one.kind is RULE_FAILED)
    answered = tuple(one for one in given.found if one.kind not in _NO_REMARKS)
    weighed = (*listed, *proved)
    remarks = remarks_of(answered, draft.document, given.sources, {rule.code: rule for rule in weighed})
    exceptions, let_stand = exceptions_of(draft), let_stand_of(given.suppressed)
    worded, seen = selection.profile.requirements, Draft(draft.bundle, selection.numbers)
    known = Known(
        {name: (worded[name].place, worded[name].text) for name in IDS if name in worded},
        weighed,
        looked_by(listed, on, failed, given.checked is not None, alone, lambda rule: unsettled_by(rule, seen)),
        remarks,
        let_stand,
        exceptions,
        {} if given.checked is None else proofs_of(given.checked, given.proofs),
    )
    return Assessment(
        _requisites(given, own, listed, former),
        acts_of(draft),
        (*numbers_of(draft.bundle), *numbers_in_conditions(draft.bundle, given.checked)),
        criteria_of(known),
        remarks,
        exceptions,
        readings_of(draft),
        let_stand,
        figures_of(draft, given.checked),
        None if former is None else _former(former, given, compared),
        given.proofs,
    )


def _former(former: Given, now: Given, compared: "Comparison | NotCompared") -> Former:
    model = former.draft.model
    versions = ((one.draft.bundle, one.checked) for one in (former, now))
    return Former(
        model.id,
        str(model.version),
        former.draft.document.file,
        former.fingerprint,
        figures_of(former.draft, former.checked),
        changes_of(*versions),
        compared,
    )


def _requisites(given: Given, own: Selection, rules: tuple[AnyRule, ...], former: Given | None) -> Requisites:
    model, file, profile = given.draft.model, given.draft.document.file, own.profile
    weighed = "\n".join(f"{rule.code} {severity.value}" for rule, severity in own.rules)
    words = ["regdsl", "check", "--summary", file, "--profile", profile.id]
    if given.proofs is not None:
        words.append("--prove")
    if former is not None:
        words += ["--former", former.draft.document.file]
    owner = model.authority.owner
    return Requisites(
        model.title,
        model.id,
        str(model.version),
        model.authority.level,
        model.authority.body,
        None if owner is None else Bilingual(owner.name or owner.post.ru, owner.name or owner.post.en),
        model.in_force.from_,
        model.law_as_of,
        file,
        given.fingerprint,
        profile.id,
        profile.title,
        profile.source,
        profile.since,
        profile.levels,
        __version__,
        len(own.rules),
        len(rules),
        sha256(weighed.encode()).hexdigest()[:16],
        shlex.join(words),
        given.checked is not None,
    )
