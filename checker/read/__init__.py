"""Reading drafts: one file a format, each giving a document whose every character maps back to where it was written."""
