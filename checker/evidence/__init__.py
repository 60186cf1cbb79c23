"""What holding a draft against the reference brought to light: one file a subject, and the dossier of it all."""
