"""Who listens to speech and writes it down."""
