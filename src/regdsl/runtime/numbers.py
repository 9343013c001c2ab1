"""Arithmetic of present exact numbers: scaled integers, counted durations, and ratios as fractions."""

from fractions import Fraction

__all__ = ["absolute", "add", "divide", "even", "modulo", "multiply", "negate", "odd", "subtract"]

Exact = int | Fraction


def add(first: Exact, *others: Exact) -> Exact:
    """`a + b`, of numbers of one scale."""
    for other in others:
        first = first + other
    return first


def subtract(left: Exact, right: Exact) -> Exact:
    """`a - b`, of numbers of one scale."""
    return left - right


def multiply(first: Exact, *others: Exact) -> Exact:
    """`a * b`: the scales add up."""
    for other in others:
        first = first * other
    return first


def divide(left: Exact, right: Exact) -> Fraction:
    """`a / b`, of numbers of one scale. Raises ZeroDivisionError."""
    return Fraction(left) / right


def negate(operand: Exact) -> Exact:
    """`-a`."""
    return -operand


def absolute(operand: Exact) -> Exact:
    """`abs(a)`."""
    return operand if operand >= 0 else -operand


def modulo(dividend: Exact, divisor: Exact) -> Exact:
    """`modulo(a, b)`, with the divisor's sign (DMN 1.5, table 73). Raises ZeroDivisionError."""
    return dividend % divisor


def odd(operand: int) -> bool:
    """`odd(a)`, of a whole number."""
    return operand % 2 == 1


def even(operand: int) -> bool:
    """`even(a)`, of a whole number."""
    return operand % 2 == 0
