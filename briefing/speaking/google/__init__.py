"""Google Translate's voice: requests, replies, rate limits and the sound in them."""
