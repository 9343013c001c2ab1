"""What the record takes while a source is silent."""

from msgspec import Struct

__all__ = ["SilenceDefault"]


class SilenceDefault(Struct, frozen=True):
    """The values, in the representation of the program, that the inputs of a source have for the record while it is
    silent and they are unknown; None is absent. No ground and no variant rests on any of these inputs."""

    source: str
    values: tuple[tuple[str, object], ...]
    basis: tuple[str, ...]
