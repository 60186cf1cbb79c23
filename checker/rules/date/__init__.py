"""DAT: dates, weekdays, ages."""
