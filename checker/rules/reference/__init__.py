"""REF: the reference set itself."""
