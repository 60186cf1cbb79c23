"""NAM: names of people, places and organizations."""
