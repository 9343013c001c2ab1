"""What a suite of cases owes a regulation: the yardstick by which written and generated cases are measured alike."""
