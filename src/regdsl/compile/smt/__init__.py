"""The lowered program as terms of an SMT solver (the extra `verify`): its meaning, for every application at once."""
