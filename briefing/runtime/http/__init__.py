"""HTTP requests that are bounded in time and size, and go only to addresses that are allowed."""
