"""ATT: who is speaking."""
