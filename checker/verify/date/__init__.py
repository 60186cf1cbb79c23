"""Days, ages and anniversaries held against the calendar and the record."""
