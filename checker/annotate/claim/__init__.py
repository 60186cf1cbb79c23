"""Sentences worth checking."""
