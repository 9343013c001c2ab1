"""Calling functions: arguments by position or by name, null where no signature fits (DMN 1.5, clause 10.3.2.13.4)."""

from collections.abc import Sequence

from regdsl.feel.dmn.values import Arguments, Function, Parameter, Signature, Value

__all__ = ["invoke", "invoke_named"]


def invoke(function: Value, arguments: Sequence[Value]) -> Value:
    """Call `function` with arguments by position; what is no function, or takes other arguments, gives null."""
    if not isinstance(function, Function):
        return None
    for signature in function.signatures:
        accepted = _accept(_spread(signature, len(arguments)), _gathered(signature, arguments))
        if accepted is not None:
            return _run(signature, accepted)
    return None


def _spread(signature: Signature, count: int) -> tuple[Parameter, ...]:
    """Return a parameter for each of `count` arguments where the last may be repeated."""
    missing = count - len(signature.parameters)
    repeated = signature.arguments is Arguments.LAST_REPEATED and missing > 0
    return (*signature.parameters, *(signature.parameters[-1:] * missing)) if repeated else signature.parameters


def _gathered(signature: Signature, arguments: Sequence[Value]) -> Sequence[Value]:
    """Return one list for several arguments where they are its items."""
    spelt_out = signature.arguments is Arguments.LIST_SPELT_OUT and len(arguments) > 1
    return (tuple(arguments),) if spelt_out else arguments


def invoke_named(function: Value, arguments: dict[str, Value]) -> Value:
    """Call `function` with arguments by name; what is no function, or takes other arguments, gives null."""
    if not isinstance(function, Function):
        return None
    for signature in function.signatures:
        names = {parameter.name for parameter in signature.parameters}
        given = tuple(parameter for parameter in signature.parameters if parameter.name in arguments)
        required = {parameter.name for parameter in signature.parameters if not parameter.optional}
        if not required <= arguments.keys() <= names:
            continue
        accepted = _accept(given, [arguments[parameter.name] for parameter in given])
        if accepted is not None:
            by_name = {parameter.name: value for parameter, value in zip(given, accepted, strict=True)}
            return _run(signature, [by_name.get(parameter.name) for parameter in signature.parameters])
    return None


def _accept(parameters: tuple[Parameter, ...], arguments: Sequence[Value]) -> list[Value] | None:
    """Return what the parameters take, None for optional ones left out; None in all where the call does not fit."""
    if len(arguments) > len(parameters) or not all(each.optional for each in parameters[len(arguments) :]):
        return None
    try:
        accepted = [parameter.accept(value) for parameter, value in zip(parameters, arguments, strict=False)]
    except TypeError:
        return None
    return [*accepted, *([None] * (len(parameters) - len(arguments)))]


def _run(signature: Signature, accepted: list[Value]) -> Value:
    try:
        return signature.run(*accepted)
    except (ValueError, ArithmeticError):
        return None
