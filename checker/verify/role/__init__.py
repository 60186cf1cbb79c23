"""Titles held against tenures, at the draft's date."""
