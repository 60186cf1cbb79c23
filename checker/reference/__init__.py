"""The reference set: reading it, keeping it, and asking it."""
