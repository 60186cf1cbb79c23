"""Dates as a draft writes them."""
