"""What stands in quotation marks or is reported without them."""
