"""Events held against their dates, places and participants on record."""
