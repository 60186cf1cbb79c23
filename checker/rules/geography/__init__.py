"""GEO: places and where they lie."""
