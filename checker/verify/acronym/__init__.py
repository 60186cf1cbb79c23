"""Short forms held against what they stand for."""
