"""Reports: one format a file, each turning reports into text."""
