"""Ordinals and superlatives held against series and ranks on record."""
