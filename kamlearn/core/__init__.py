"""The domain, in pure standard library: prices and deals, people and rules."""
