"""TXT: slips of the keyboard."""
