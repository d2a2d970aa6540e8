"""The summarisers, from none that thinks to those that write, and the length plan."""
