"""What `deskcheck reference` prints: records as cards, lists, counts and differences."""
