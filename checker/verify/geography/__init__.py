"""Places held against what lies where on record."""
