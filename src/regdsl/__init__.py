"""regdsl: digital administrative regulations."""
