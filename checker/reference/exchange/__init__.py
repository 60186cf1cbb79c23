"""Records from elsewhere and for elsewhere: one format a file."""
