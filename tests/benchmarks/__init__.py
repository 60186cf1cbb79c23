"""Benchmarks: each runs as `python -m tests.benchmarks.NAME`, names its data and prints its figures."""
