"""Calling functions: arguments by position or by name, null where no signature fits (DMN 1.5, clause 10.3.2.13.4)."""

from collections.abc import Sequence

from regdsl.feel.dmn.values import Function, Signature, Value

__all__ = ["invoke", "invoke_named"]


def invoke(function: Value, arguments: Sequence[Value]) -> Value:
    """Call `function` with arguments by position; what is no function, or takes other arguments, gives null."""
    if not isinstance(function, Function):
        return None
    for signature in function.signatures:
        if signature.rest and len(arguments) != 1:
            bound: Sequence[Value] | None = (tuple(arguments),) if arguments else None
        else:
            bound = arguments
        accepted = _accept(signature, bound)
        if accepted is not None:
            return _run(signature, accepted)
    return None


def invoke_named(function: Value, arguments: dict[str, Value]) -> Value:
    """Call `function` with arguments by name; what is no function, or takes other arguments, gives null."""
    if not isinstance(function, Function):
        return None
    for signature in function.signatures:
        names = [parameter.name for parameter in signature.parameters]
        if not arguments.keys() <= set(names):
            continue
        if any(
            name not in arguments for name, each in zip(names, signature.parameters, strict=True) if not each.optional
        ):
            continue
        accepted = _accept(signature, [arguments.get(name) for name in names], given=arguments.keys())
        if accepted is not None:
            return _run(signature, accepted)
    return None


def _accept(signature: Signature, arguments: Sequence[Value] | None, given: object = None) -> list[Value] | None:
    parameters = signature.parameters
    required = sum(not parameter.optional for parameter in parameters)
    if arguments is None or not required <= len(arguments) <= len(parameters):
        return None
    accepted: list[Value] = []
    for index, parameter in enumerate(parameters):
        if index >= len(arguments) or (given is not None and parameter.name not in given):  # type: ignore[operator]
            accepted.append(None)
            continue
        try:
            accepted.append(parameter.accept(arguments[index]))
        except TypeError:
            return None
    return accepted


def _run(signature: Signature, accepted: list[Value]) -> Value:
    try:
        return signature.run(*accepted)
    except (ValueError, ArithmeticError):
        return None
