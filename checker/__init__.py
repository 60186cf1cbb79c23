"""deskcheck: names, quotations, speakers and claims of a draft, held against a curated reference set."""

__version__ = "0.1.0"
