"""The domain, in pure standard library: money and discounts."""
