"""Channels of filing and categories of applicants: those without a description are known ones."""

from collections.abc import Mapping, Sequence
from typing import Final

from regdsl.checker.named_findings import UNKNOWN_APPLICANT, UNKNOWN_CHANNEL
from regdsl.checker.typed import meant
from regdsl.checker.workbench import Workbench
from regdsl.diagnostics import Kind
from regdsl.document import tree
from regdsl.document.compose import at_path
from regdsl.document.pointer import join
from regdsl.model.applicant import Applicant
from regdsl.model.channel import Channel, KnownChannel

__all__ = ["check_described"]

_CHANNELS: Final = tuple(one.value for one in KnownChannel)
_APPLICANTS: Final = ("citizen", "sole_proprietor", "legal_entity")


def check_described(bench: Workbench) -> None:
    """Check that channels and categories that are named are known or described."""
    model = bench.bundle.regulation.model
    _check_named(bench, UNKNOWN_CHANNEL, "channels", model.channels, _CHANNELS)
    _check_named(bench, UNKNOWN_APPLICANT, "applicants", model.applicants, _APPLICANTS)


def _check_named(
    bench: Workbench, kind: Kind, section: str, named: Mapping[str, Channel | Applicant], known: Sequence[str]
) -> None:
    node = at_path(bench.document.root, section)
    in_list = isinstance(node, tree.Sequence)
    for index, (name, described) in enumerate(named.items()):
        if name in known or described.title is not None:
            continue
        pointer = join(f"/{section}", index if in_list else name)
        listed = ", ".join(known)
        bench.report(kind, pointer, at_key=not in_list, help_=meant(name, known), name=name, known=listed)
