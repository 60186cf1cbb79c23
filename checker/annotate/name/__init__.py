"""Who and what a draft names."""
