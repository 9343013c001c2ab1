"""What a version says of cases filed before it, lowered."""

from regdsl.core.under_way import Preference, UnderWay, Wanted
from regdsl.model.regulation import Regulation

__all__ = ["preference_of", "under_way_of"]


def under_way_of(model: Regulation) -> UnderWay | None:
    """By which version such cases are decided; None where it is silent. All rules of a version say the same."""
    return UnderWay(model.transitional[0].undecided_cases.value) if model.transitional else None


def preference_of(model: Regulation) -> tuple[Preference, ...]:
    """By what the better of two grants is told; rules that say it at all say the same."""
    said = next((item.prefer for item in model.transitional if item.prefer), ())
    return tuple(Preference(one.field, Wanted.LESS if one.less is not None else Wanted.MORE) for one in said)
