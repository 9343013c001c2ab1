"""What differs from a former version, section by section."""

from collections.abc import Iterable, Mapping

from regdsl.assess.assessment import Change
from regdsl.assess.point import same
from regdsl.diagnostics import Bilingual
from regdsl.model.regulation import Regulation
from regdsl.model.shape import concept_of

__all__ = ["changes_of"]


def changes_of(former: Regulation, now: Regulation, sections: Iterable[str]) -> tuple[Change, ...]:
    """The `sections` that differ, each with the entries that came and went; entries are told apart by their names."""
    titles = {one.attribute: one.title for one in concept_of(Regulation).fields}
    found = []
    for section in sections:
        before, after = _names(former, section), _names(now, section)
        came = tuple(title for name, title in after.items() if name not in before)
        went = tuple(title for name, title in before.items() if name not in after)
        found.append(Change(section, titles.get(section) or _plain(section), came, went))
    return tuple(found)


def _names(model: Regulation, section: str) -> Mapping[str, str]:
    held = getattr(model, section)
    if section == "grounds":
        return {f"{effect.value}/{one.id}": f"{effect.ru}: {one.title}" for _, effect, one in model.grounds.located()}
    if section == "variants":
        return {} if model.variants is None else {name: name for name in model.variants.ids}
    if isinstance(held, Mapping):
        return {name: getattr(one, "title", None) or name for name, one in held.items()}
    return {}


def _plain(section: str) -> Bilingual:
    return same(section)
