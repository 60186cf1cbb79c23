"""What the reference knows: plain records, one file a subject, and the questions that may be asked of them."""
