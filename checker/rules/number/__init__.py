"""NUM: quantities and arithmetic."""
