"""Properties that the author states: in the solver's terms, and as the engine answers them."""
