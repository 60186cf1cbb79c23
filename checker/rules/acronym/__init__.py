"""ACR: short forms and what they stand for."""
