"""What was found in a document: plain records, one file a subject. All spans count code points of its text."""
