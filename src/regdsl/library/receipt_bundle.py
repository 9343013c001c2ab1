"""The parts of the bundle that a loaded regulation was made of."""

from weakref import WeakKeyDictionary

from regdsl.corpus import load_bundle
from regdsl.corpus.digest import BundleDigest, digest_of
from regdsl.diagnostics import Diagnostic
from regdsl.library.errors import LoadError
from regdsl.library.findings import FILE_CHANGED
from regdsl.library.regulation import Regulation

__all__ = ["parts_of"]

# A regulation keeps the digest of the whole; its parts are read again when the first receipt needs them.
_KNOWN: WeakKeyDictionary[Regulation, BundleDigest] = WeakKeyDictionary()


def parts_of(regulation: Regulation) -> BundleDigest:
    """Return the digests of the parts of a regulation's bundle. Raises LoadError when its files are no longer those it
    was loaded from."""
    known = _KNOWN.get(regulation)
    if known is not None:
        return known
    loaded = load_bundle(regulation.path)
    made = None if loaded.bundle is None else digest_of(loaded.bundle)
    if made is None or made.whole != regulation.digest:
        raise LoadError((Diagnostic(FILE_CHANGED, None), *loaded.diagnostics), loaded.sources)
    _KNOWN[regulation] = made
    return made
