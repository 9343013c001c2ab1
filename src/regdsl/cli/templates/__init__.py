"""The beginnings of regulations, one kind of service each: a regulation, its cases, its English words."""
