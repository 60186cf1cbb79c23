"""TRM: official terms."""
