"""Monthly sales reports from a list of orders."""
