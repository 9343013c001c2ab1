"""What tells a finding from others from one run to the next, whatever was written above it in the meantime."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from hashlib import sha256
from pathlib import PurePath

from regdsl.diagnostics import Diagnostic

__all__ = ["fingerprints", "posix"]


def posix(file: str) -> str:
    """The path with slashes, as review tools compare it with those of a repository; `./` before it is left out."""
    return PurePath(file).as_posix()


def fingerprints(
    diagnostics: Iterable[Diagnostic], named: Callable[[str], str] = posix
) -> Iterator[tuple[Diagnostic, str]]:
    """Every finding with its fingerprint, which speaks of the file as `named`, the code, the node and the message, not
    of lines; findings that are alike in all of that are told apart by their order."""
    seen: Counter[str] = Counter()
    for found in diagnostics:
        file = named(found.span.file) if found.span else ""
        alike = "\0".join((file, found.kind.code, found.pointer, found.message("en")))
        seen[alike] += 1
        yield found, sha256(f"{alike}\0{seen[alike]}".encode(errors="surrogatepass")).hexdigest()
