"""QUO: what stands inside quotation marks."""
