"""Quotations held against the words on record, and speakers against the people on record."""
