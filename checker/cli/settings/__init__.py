"""What a newsroom sets once for all its drafts."""
