"""EVT: events, their dates, places and participants."""
