"""How the tables of built-in functions are written."""

from collections.abc import Callable

from regdsl.feel.dmn.accept import Accept, nullable
from regdsl.feel.dmn.values import Arguments, Function, Parameter, Signature, Value

__all__ = ["builtin", "optional", "over_list", "repeated", "required", "signature"]


def required(name: str, accept: Accept) -> Parameter:
    """Return a parameter that every call gives."""
    return Parameter(name, accept)


def optional(name: str, accept: Accept) -> Parameter:
    """Return a parameter that may be left out or null."""
    return Parameter(name, nullable(accept), optional=True)


def signature(run: Callable[..., Value], *parameters: Parameter) -> Signature:
    """Return one way of calling a function."""
    return Signature(parameters, run)


def over_list(run: Callable[..., Value], parameter: Parameter) -> Signature:
    """Return a call with one list, the items of which may be spelt out as arguments."""
    return Signature((parameter,), run, Arguments.LIST_SPELT_OUT)


def repeated(run: Callable[..., Value], *parameters: Parameter) -> Signature:
    """Return a call whose last argument may come several times."""
    return Signature(parameters, run, Arguments.LAST_REPEATED)


def builtin(name: str, *signatures: Signature) -> Function:
    """Return a built-in function; the first signature that fits a call is used."""
    return Function(name, signatures)
