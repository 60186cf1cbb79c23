"""Holding what a document says against the reference: one file a subject, each yielding verdicts."""
