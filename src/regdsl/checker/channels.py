"""Channels of filing."""

from regdsl.checker.findings import NO_CHANNELS
from regdsl.checker.workbench import Workbench
from regdsl.document.compose import at_path

__all__ = ["check_channels"]


def check_channels(bench: Workbench) -> None:
    """Check that a list of channels that was written names some."""
    if not bench.bundle.regulation.model.channels and at_path(bench.document.root, "channels") is not None:
        bench.report(NO_CHANNELS, "/channels", at_key=True)
