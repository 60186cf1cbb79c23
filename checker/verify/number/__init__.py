"""Numbers held against one another and against recorded facts."""
