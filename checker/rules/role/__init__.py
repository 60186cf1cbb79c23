"""ROL: titles and posts at the draft's date."""
