"""The commands, one a module; `regdsl.cli.registry` names them."""
