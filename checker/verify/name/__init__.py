"""Names held against the names on record and against the rest of the draft."""
