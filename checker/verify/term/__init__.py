"""Official terms, their wrong forms, and what they do and do not cover."""
