"""eSpeak NG, by way of its library: over a hundred languages in a few megabytes."""
