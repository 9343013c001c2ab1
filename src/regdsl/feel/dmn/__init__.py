"""FEEL as DMN 1.5 has it: null on error, decimal128, three-valued logic. Regulations use strict mode instead."""

from regdsl.feel.dmn.evaluate import evaluate_dmn

__all__ = ["evaluate_dmn"]
