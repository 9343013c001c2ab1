"""Channels of filing, and those that the result and the procedures name."""

from collections.abc import Iterator
from typing import Final

from regdsl.checker.channel_findings import UNDECLARED_CHANNEL
from regdsl.checker.findings import NO_CHANNELS
from regdsl.checker.workbench import Workbench, meant
from regdsl.document import Sequence
from regdsl.document.compose import at_path
from regdsl.document.pointer import join
from regdsl.model.regulation import Regulation
from regdsl.text import CHANNELS

__all__ = ["check_channels"]

_PLACES: Final = frozenset({"mfc", "mfc_selfservice", "mfc_assisted", "mfc_outreach", "agency", "in_person", "sfr"})
_CARRIERS: Final = frozenset({"post", "phone", "postamat", "courier", "почта", "почтой", "постамат", "курьер"})
"""Where and by whom a result is handed over although no application is taken there: these need not be declared."""


def check_channels(bench: Workbench) -> None:
    """Check that a list of channels that was written names some, and that nothing names a channel beside it. Where no
    channels are declared the list is not closed, and nothing is said of names."""
    model = bench.bundle.regulation.model
    if not model.channels:
        if at_path(bench.document.root, "channels") is not None:
            bench.report(NO_CHANNELS, "/channels", at_key=True)
        return
    for pointer, name in _named(bench, model):
        if name not in model.channels and name not in _PLACES and name not in _CARRIERS:
            known = list(model.channels)
            help_ = None if name in CHANNELS else meant(name, [*known, *sorted(_PLACES | _CARRIERS)])
            bench.report(UNDECLARED_CHANNEL, pointer, help_=help_, name=name, known=", ".join(known[:12]))


def _named(bench: Workbench, model: Regulation) -> Iterator[tuple[str, str]]:
    """The channels that the result and the procedures name, with the places of the names."""
    lists = [("/result/deliver", model.result.deliver)] if model.result is not None else []
    own = model.procedures.own if model.procedures is not None else {}
    lists += [(join("/procedures", name, "channels"), one.channels) for name, one in own.items()]
    for pointer, names in lists:
        several = isinstance(bench.document.node(pointer), Sequence)
        yield from ((join(pointer, index) if several else pointer, name) for index, name in enumerate(names))
