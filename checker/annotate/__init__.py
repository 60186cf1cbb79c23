"""Finding what a document says: one annotator a subject, all of them reading the same plain parses."""
