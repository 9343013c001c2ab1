"""What would have to be different, for programs."""

from typing import Any

from regdsl.diagnostics.bilingual import Lang
from regdsl.document.pointer import join
from regdsl.report.whatif_words import after_in_words, before_in_words, fact_in_words
from regdsl.runtime.unknown import Unknown
from regdsl.verify.whatif import Alternative, Change, WhatIf
from regdsl.verify.why import why

__all__ = ["advice_to_dict", "whatif_to_dict"]


def whatif_to_dict(made: WhatIf, lang: Lang) -> dict[str, Any]:
    """The answer as JSON holds it."""
    program, decision = made.program, made.decision
    return {
        "regulation": {"id": program.id, "version": program.version, "digest": decision.digest},
        "on": decision.on.isoformat(),
        "outcome": decision.outcome.value,
        **advice_to_dict(made, lang),
    }


def advice_to_dict(made: WhatIf, lang: Lang) -> dict[str, Any]:
    """The same without what the decision itself says."""
    titles = {ground.id: ground.title for ground in made.program.grounds}
    return {
        "verdict": _verdict(made),
        "goal": None if made.goal is None else made.goal.value,
        "alternatives": [_alternative(made, one, lang) for one in made.alternatives],
        "complete": made.goal is not None and made.undecided is None,
        "why": None if made.undecided is None else why(made.program, made.undecided).get(lang),
        "grounds": [
            {"id": name, "title": titles[name].get(lang) or titles[name].get(made.program.language)}
            for name in made.unmoved
        ],
        "needs": made.decision.to_dict(lang)["needs"] if made.goal is None else [],
        "lists_up_to": dict(made.cut),
    }


def _verdict(made: WhatIf) -> str:
    if made.goal is None:
        return "needs_data"
    if made.alternatives:
        return "found"
    if made.waits:
        return "waits"
    return "impossible" if made.undecided is None else "undecided"


def _alternative(made: WhatIf, alternative: Alternative, lang: Lang) -> dict[str, Any]:
    return {
        "outcome": alternative.outcome.value,
        "closest": alternative.closest,
        "changes": [_change(made, one, lang) for one in alternative.changes],
    }


def _change(made: WhatIf, change: Change, lang: Lang) -> dict[str, Any]:
    before = {} if isinstance(change.before, Unknown) else {"before": change.before}
    return {
        "path": join("/inputs", *change.path),
        "title": fact_in_words(change, made.program, lang),
        **before,
        "after": change.after,
        "any_text": change.any_text,
        "before_in_words": before_in_words(change, made.program, lang),
        "after_in_words": after_in_words(change, made.program, lang),
    }
