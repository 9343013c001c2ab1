"""What became of a grant by what became known since, for whoever has to annul it.

Аннулировано. Охотничий билет
Узнали 20 мая 2026 г.

Основания аннулирования
  1. Суд решил аннулировать билет
"""

from collections.abc import Iterator, Mapping
from typing import Any

from regdsl.diagnostics import Bilingual
from regdsl.diagnostics.bilingual import Lang
from regdsl.report.cells import one_line
from regdsl.report.decision_text import DecisionView
from regdsl.report.decision_titles import NO_TITLES, Titles
from regdsl.report.decision_words import plain_day
from regdsl.report.paint import PAINTED, PLAIN, Role
from regdsl.text import VERDICTS, in_sentence

__all__ = ["render_annulment"]

Json = Mapping[str, Any]

_WIDEST = 100
_OUTCOMES = {
    "annulled": Bilingual("Есть основания аннулировать", "To be annulled"),
    "stands": Bilingual("Остаётся в силе", "Stands"),
    "needs_data": Bilingual("Не хватает сведений", "Data are missing"),
    "not_granted": Bilingual("Аннулировать нечего", "Nothing to annul"),
}
_ROLES = {"annulled": Role.ERROR, "stands": Role.HELP}
_DECIDED = Bilingual("Решение: {verdict}.", "The decision: {verdict}.")
_KNOWN = Bilingual("Узнали {day}.", "Known on {day}.")
_OPEN = Bilingual("Не выяснено: {names}.", "Open: {names}.")
_GROUNDS = Bilingual("Основания аннулирования", "Grounds for annulment")
_RESULTS = Bilingual("Результаты", "Results")
_VERSIONS = Bilingual("По версиям", "By versions")
_BY = Bilingual("Версия {version} ({to}) — {said}", "Version {version} ({to}): {said}")
_OF_VERSION = Bilingual("Это основание версии {version}.", "The ground is that of the version {version}.")


def render_annulment(
    annulment: Json, lang: Lang = "ru", titles: Titles = NO_TITLES, *, color: bool = False, width: int = _WIDEST
) -> str:
    """Return the answer (`Annulment.to_dict(lang)`) as lines of at most `width` columns; ends with a newline. Parts
    without a title in `titles` are called by their ids."""
    view = _AnnulmentView(annulment, lang, titles, PAINTED if color else PLAIN, max(40, min(width, _WIDEST)))
    return "\n".join(view.lines()) + "\n"


class _AnnulmentView(DecisionView):
    """An answer as it is shown: like a decision, with a head and grounds of its own."""

    def _head(self) -> Iterator[str]:
        outcome = str(self.decision["outcome"])
        title = one_line(self.titles.regulation)
        said = self.paint(_ROLES.get(outcome, Role.WARNING), f"{_OUTCOMES[outcome].get(self.lang)}.")
        yield said + (f" {title}" if title else "")
        verdict = in_sentence([VERDICTS[str(self.decision["decision"])].get(self.lang)], ":")[0]
        day = plain_day(str(self.decision["known_on"]), self.lang).rstrip(".")
        facts = [_DECIDED.get(self.lang).format(verdict=verdict), _KNOWN.get(self.lang).format(day=day)]
        if self.decision["undetermined"]:
            names = [self.titles.grounds.get(name) or name for name in self.decision["undetermined"]]
            facts.append(_OPEN.get(self.lang).format(names="; ".join(names)))
        yield from self._wrap(" ".join(facts))

    def _grounds(self) -> Iterator[str]:
        if self.decision["grounds"]:
            yield self._heading(_GROUNDS.get(self.lang))
        for number, ground in enumerate(self.decision["grounds"], 1):
            yield from self._ground(f"{number}. ", ground)
            if ground.get("version"):
                yield from self._wrap(_OF_VERSION.get(self.lang).format(version=ground["version"]), "     ")

    def _record(self) -> Iterator[str]:
        """Say of each of several results, and of what each of several versions gave, what becomes of it."""
        if self.decision.get("versions"):
            yield self._heading(_VERSIONS.get(self.lang))
        for one in self.decision.get("versions") or ():
            said = in_sentence([_OUTCOMES[one["outcome"]].get(self.lang)], ":")[0]
            to = ", ".join(map(one_line, one["each"]))
            yield from self._wrap(_BY.get(self.lang).format(version=one["version"], to=to, said=said), "  ", "    ")
        if self.decision["results"]:
            yield self._heading(_RESULTS.get(self.lang))
        for name, outcome in self.decision["results"].items():
            said = in_sentence([_OUTCOMES[outcome].get(self.lang)], ":")[0]
            yield from self._wrap(f"{self.titles.steps.get(name) or name} — {said}", "  ", "    ")
