"""Leaving findings out: because the draft asks for it with a reason, or because they were there before."""
