"""CHK: the checker's own remarks."""
