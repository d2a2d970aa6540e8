"""What a summary says, held against its article."""
