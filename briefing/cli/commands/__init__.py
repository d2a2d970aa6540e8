"""The commands, one file each: options become `Settings`, then one call."""
